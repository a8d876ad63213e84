//! NT hashes of `FreeIPA`, as LDIF has them.
//!
//! ```text
//! ipaNTHash: iEb36u6PsRetBr3YMLdYbA==
//! │          └ digest: MD4 of the password in UTF-16, base64 of either alphabet, padded or not
//! └ the attribute; with two colons where LDIF says that it is base64
//! ```
//!
//! Sources: `FreeIPA`, `ipa-pwd-extop`; kanidm's tests of its import.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::nt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies a line of LDIF with `FreeIPA`'s NT hash.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct IpaNt;

const SPELLINGS: [Encoding; 4] =
    [Encoding::Base64, Encoding::Base64Unpadded, Encoding::Base64Url, Encoding::Base64UrlUnpadded];

impl Scheme for IpaNt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("16 bytes in base64");
        let spelt = SPELLINGS.iter().find_map(|spelling| Field::encoded(text.rest(), *spelling));
        let digest = spelt.filter(|digest| digest.len() == 16).ok_or(error)?;
        Ok(Parts {
            extra: Field::text(text.taken()),
            ..Parts::new(Cost::Fixed, Field::EMPTY, digest)
        })
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        // What is no text is none in UTF-16 either, and was never hashed.
        if let Ok(password) = str::from_utf8(attempt.password()) {
            out.push(&nt::digest_text(password));
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("nt-ipa", "NT hash, ipaNTHash", Strength::Broken)
    .tags(&["ipaNTHash: ", "ipaNTHash:: "])
    .bytes(33, 36)
    .grammar(r"^ipaNTHash::? [A-Za-z0-9+/_-]{22}(==)?$")
    .seen_in(&["FreeIPA", "kanidm imports"])
    .quirks(&["no salt: one password has one hash everywhere"])
    .example("ipaNTHash: iEb36u6PsRetBr3YMLdYbA==");
