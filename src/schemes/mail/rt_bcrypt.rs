//! Request Tracker's bcrypt: over the bytes of SHA-512, used whole.
//!
//! ```text
//! !bcrypt!04!vRwj1OR5/smEh9aLqs4BXOSHGdTRrPjDCRRTkd/.Z2cbNWz/Sq6/O
//! │       │  │                     └ digest, 31 bcrypt base64 digits
//! │       │  └ salt, 22
//! │       └ log2 of the rounds, two digits
//! └ the tag, which is no lock
//! ```
//!
//! The 64 bytes of SHA-512 and a NUL are the key, whatever NULs are among them. Request Tracker turns
//! the empty password away before it looks at a hash. Source: Request Tracker 5, `lib/RT/User.pm`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `!bcrypt!`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct RtBcrypt;

impl Scheme for RtBcrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let log2 = text::bcrypt::cost(&mut text, '!')?;
        let salt = text.fixed(22, Encoding::Bcrypt, "a salt of 22 bcrypt base64 digits")?;
        let digest = text.fixed(31, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
        text.end()?;
        Ok(Parts {
            variant: text::bcrypt::TERMINATED,
            layout: text::bcrypt::LETTER_B,
            ..Parts::new(Cost::Bcrypt { log2 }, salt, digest)
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let key = digest::digest(HashFunction::Sha512, &[attempt.password()]);
        shared::bcrypt_key(parts, &key, out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        write!(out, "!bcrypt!{log2:02}!{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("rt-bcrypt", "bcrypt of SHA-512, Request Tracker", Strength::Fair)
    .tags(&["!bcrypt!"])
    .bytes(64, 64)
    .grammar(r"^!bcrypt!(0[4-9]|[12][0-9]|3[01])![./A-Za-z0-9]{53}$")
    .seen_in(&["Request Tracker 4.2 and later"])
    .quirks(&["begins like a lock and is none"])
    .example("!bcrypt!10!ZvwIHbM3RlAg6GzZ3vLKjejdxf.CdNqLRRnjs.EDU5YWMlMVbf/am");
