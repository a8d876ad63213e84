//! django-sha2's hardened hash: an old salted digest inside its bcrypt.
//!
//! ```text
//! hh$sha1$0reBK$bcrypt$2a$12$pphm3tmsg8fRrK2H.Rq6S.b4O7XMykKoBy0nTZ6qhDcFSLp2kjYJK$2011-01-01
//!    │    │     └ django-sha2's bcrypt                                           └ key id
//!    │    └ salt of the old digest, may be empty
//!    └ its hash function
//! ```
//!
//! A command wrapped a whole table so, offline. What its HMAC reads is the old row,
//! `sha1$0reBK$` and the hex of sha1(salt . password). Source: django-sha2 0.4,
//! `strengthen_user_passwords.py` and `bcrypt_auth.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies a hardened hash under the key that the attempt brings.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Sha2Hardened;

impl Scheme for Sha2Hardened {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.rest());
        let error = text.malformed("md5, sha1, sha224, sha256, sha384 or sha512");
        shared::hashlib(text.until('$', "a hash function")?).ok_or(error)?;
        text.salt('$')?;
        text.literal("bcrypt", "bcrypt")?;
        let parts = text::bcrypt::parse_before(&mut text, '$')?;
        let error = text.malformed("a key id");
        let key_id = text.remainder();
        if key_id.is_empty() || key_id.contains(|char: char| char == '$' || char.is_control()) {
            return Err(error);
        }
        Ok(Parts { extra, ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let mut fields = parts.extra.as_str().split('$');
        let (Some(name), Some(salt)) = (fields.next(), fields.next()) else {
            return Err(ComputeError::Parameters);
        };
        let function = shared::hashlib(name).ok_or(ComputeError::Parameters)?;
        let old = digest::digest(function, &[salt.as_bytes(), attempt.password()]);
        let old = Encoding::Hex.encode(&old).ok_or(ComputeError::Parameters)?;
        let row = [name, "$", salt, "$", old.as_str()].map(str::as_bytes);
        let keyed = shared::peppered(pepper, &row)?;
        shared::bcrypt_key(parts, keyed.as_bytes(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "hh${}", parts.extra.as_str())
    }
}

const INFO: Info =
    Info::new("django-sha2-hardened", "bcrypt over an old digest, django-sha2", Strength::Fair)
        .tags(&["hh$"])
        .grammar(
            r"^hh\$(md5|sha(1|224|256|384|512))\$[^$]*\$bcrypt\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}\$[^$]+$",
        )
        .bytes(74, 4096)
        .needs(&[Need::Pepper])
        .wraps("a salted digest")
        .seen_in(&["django-sha2"])
        .quirks(&["the pepper is the key of the id at its end"])
        .example("hh$sha1$0reBK$bcrypt$2b$12$ZvwIHbM3RlAg6GzZ3vLKje1qqID9.kYs7n9xKzBjRD2cUWwjEsXIa$2011-01-01");
