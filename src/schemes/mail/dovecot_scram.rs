//! SCRAM of Dovecot: the keys of RFC 5802, not the salted password.
//!
//! ```text
//! {SCRAM-SHA-256}4096,LfNGSFqiFykEZ1xDAYlnKQ==,HACNf9CII7cMz3XjRy/Oh3Ae2LHApoDyNw74d3YtFws=,AQH0…
//! │              │    │                        └ StoredKey, base64             ServerKey, base64 ┘
//! │              │    └ salt, base64
//! │              └ iterations of PBKDF2
//! └ SHA-1, SHA-256 or SHA-512, in any case
//! ```
//!
//! The password is hashed as it was typed, without SASLprep, and the `StoredKey` decides. Source: Dovecot
//! 2.3, `src/auth/password-scheme-scram.c`; RFC 5802 §3.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `{SCRAM-SHA-1}`, `{SCRAM-SHA-256}` and `{SCRAM-SHA-512}`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DovecotScram;

const FUNCTIONS: [(&str, HashFunction); 3] = [
    ("{SCRAM-SHA-1}", HashFunction::Sha1),
    ("{SCRAM-SHA-256}", HashFunction::Sha256),
    ("{SCRAM-SHA-512}", HashFunction::Sha512),
];

const KEY: &str = "a key of full length in base64";

impl Scheme for DovecotScram {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = text.taken();
        let known = FUNCTIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
        let (_, function) = *known.ok_or(ParseError::NotMine)?;
        let cost = text.iterations(function, ',')?;
        let salt = text.field(',', Encoding::Base64, "a salt in base64")?;
        let error = text.malformed(KEY);
        let stored_key = text.field(',', Encoding::Base64, KEY)?;
        if stored_key.len() != function.digest_bytes() {
            return Err(error);
        }
        text.last(function.digest_bytes(), Encoding::Base64, KEY)?;
        // The ServerKey is not compared, and the tag's case not told: both are in the whole text.
        Ok(Parts { extra: Field::text(stored), ..Parts::new(cost, salt, stored_key) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Pbkdf2 { function, .. } = parts.cost else {
            return Err(ComputeError::Parameters);
        };
        let mut salted = Candidates::new();
        let exact = shared::pbkdf2(parts, attempt.password(), &mut salted)?;
        let salted = salted.first().ok_or(ComputeError::Parameters)?;
        let client = digest::hmac(function, salted, &[b"Client Key"]);
        out.push(&digest::digest(function, &[&client]));
        Ok(exact)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

const INFO: Info = Info::new("dovecot-scram", "SCRAM, Dovecot", Strength::Fair)
    .tags(&["{SCRAM-SHA-1}", "{SCRAM-SHA-256}", "{SCRAM-SHA-512}"])
    .grammar(r"^(?i:\{SCRAM-SHA-(1|256|512)\})N,[A-Za-z0-9+/]*={0,2},[A-Za-z0-9+/]{27,}={0,2},[A-Za-z0-9+/]{27,}={0,2}$")
    .seen_in(&["Dovecot"])
    .quirks(&[
        "the password is hashed as typed, where RFC 5802 asks for SASLprep",
        "the ServerKey is not compared",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("{SCRAM-SHA-256}4096,bxyKJdO5TnCi8I1b5xNMlg==,rgNJkbuIWEMZBLF/wKZuiOSWksHsTGwH0gWCH9QuLYw=,oXr1kXlSQUHPpSl/IMjMf6ps2zPuflU1jTt+PQ8AnyI=");
