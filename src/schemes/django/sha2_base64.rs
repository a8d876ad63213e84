//! django-sha2's salted SHA-512 in base64.
//!
//! ```text
//! sha512b64$4a8e3f…$SzU2…==
//!           │       └ digest of salt . password: 88 digits of padded base64, in lines
//!           └ salt: text, hashed as it stands; may be empty
//! ```
//!
//! Python's `encodestring` breaks the digits behind the 76th and ends them with a line feed; tables
//! may have kept both, one or neither. Source: django-sha2 0.4, `auth.py` and `hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{self, Reader};

/// Verifies `sha512b64$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Sha2Base64;

impl Scheme for Sha2Base64 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let salt = text.salt('$')?;
        let digest = text::mime::digest(&mut text)?;
        Ok(Parts::new(Cost::Fixed, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = parts.salt.as_str().as_bytes();
        let digest = digest::digest(HashFunction::Sha512, &[salt, attempt.password()]);
        let digits = text::mime::digits(parts.digest, &digest).ok_or(ComputeError::Parameters)?;
        out.push(digits.as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "sha512b64${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info =
    Info::new("django-sha2-sha512b64", "salted SHA-512 in base64, django-sha2", Strength::Broken)
        .tags(&["sha512b64$"])
        .grammar(r"^sha512b64\$[^$]*\$[A-Za-z0-9+/]{76}\n?[A-Za-z0-9+/]{10}==\n?$")
        .bytes(99, 4096)
        .seen_in(&["django-sha2"])
        .quirks(&["a line feed behind the 76th digit and the last may be kept or lost"])
        .example("sha512b64$4a8e3f20c1$RWzZ0s545s7/rQpwGQJ+6EECSbOJeAkSw5cZfYOT7dlOM4r9aEn21Axi0szOVmZKz+LqUcziQub4EICWGggmSQ==");
