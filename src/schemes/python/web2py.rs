//! web2py's PBKDF2, the default of its `CRYPT` validator.
//!
//! ```text
//! pbkdf2(1000,20,sha512)$744943$c5f8cdef76e3327c908d8d96d4abdb3d8caba14c
//!        │    │  │       │      └ digest, lower-case hex
//!        │    │  │       └ salt: text, hashed as it stands
//!        │    │  └ the hash function, as Python's hashlib names it
//!        │    └ bytes of the digest
//!        └ iterations
//! ```
//!
//! The validator's `key` is not part of it. Source: web2py 2.27, `gluon/utils.py` and
//! `gluon/validators.py`; hashcat's mode 21600 for the vector.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies web2py's PBKDF2 of any hash function.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Web2pyPbkdf2;

impl Scheme for Web2pyPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const LENGTH: &str = "a length from 16 to 64 bytes";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.out_of_range("at least one iteration");
        let rounds = text.number(',', "iterations")?;
        if rounds == 0 {
            return Err(error);
        }
        let bytes = text.number_within(',', 16..=64, LENGTH)?;
        let error = text.malformed("md5, sha1, sha224, sha256, sha384 or sha512");
        let function = shared::hashlib(text.until(')', "a hash function")?).ok_or(error)?;
        text.literal("$", "$ and a salt")?;
        let error = text.malformed("a salt");
        let salt = text.salt('$')?;
        if salt.is_empty() {
            return Err(error);
        }
        let error = text.malformed("a digest of the length said, in lower-case hex");
        let digest = text.last_any(Encoding::Hex, "a digest in lower-case hex")?;
        if u32::try_from(digest.len()) != Ok(bytes) {
            return Err(error);
        }
        Ok(Parts::new(Cost::Pbkdf2 { function, rounds }, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::pbkdf2(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest);
        let (function, bytes) = (function.id(), digest.len());
        write!(out, "pbkdf2({rounds},{bytes},{function})${salt}${}", digest.as_str())
    }
}

const INFO: Info = Info::new("web2py-pbkdf2", "PBKDF2, web2py", Strength::Fair)
    .tags(&["pbkdf2("])
    .grammar(r"^pbkdf2\(N,N,(md5|sha(1|224|256|384|512))\)\$[^$]+\$[0-9a-f]{32,128}$")
    .bytes(51, 4096)
    .seen_in(&["web2py", "py4web"])
    .quirks(&[
        "the second number is the length of the digest in bytes",
        "the key of the validator is no part of it",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("pbkdf2(1000,20,sha512)$a4d1c1a9f1f2f3b0$182049e8418d353b422950742c3f889e21670a34");
