//! MediaWiki's bcrypt, whose letter is left out and whose cost has no leading zero.
//!
//! ```text
//! :bcrypt:9$CG5B/ADJe0Of.E5Z8C9fp.$SftQJspg3evfz1Gga4bvxv4CONXCCVu
//! │       │ │                      └ digest: 31 characters, 23 bytes
//! │       │ └ salt: 22 characters, 16 bytes
//! │       └ log2 of the key expansions, 4 to 31
//! └ the type
//! ```
//!
//! It is `$2y$`. Source: MediaWiki 1.39, `includes/password/BcryptPassword.php`.

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
use crate::text::bcrypt::{LETTER_Y, TERMINATED};

/// Verifies `:bcrypt:`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MediawikiBcrypt;

impl Scheme for MediawikiBcrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const COST: &str = "a cost from 4 to 31";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.out_of_range(COST);
        let log2 = u8::try_from(text.number_within('$', 4..=31, COST)?).map_err(|_| error)?;
        let salt = text.fixed(22, Encoding::Bcrypt, "a salt of 22 bcrypt base64 digits")?;
        text.literal("$", "a dollar sign behind the salt")?;
        let digest = text.last(23, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
        let parts = Parts::new(Cost::Bcrypt { log2 }, salt, digest);
        Ok(Parts { variant: TERMINATED, layout: LETTER_Y, ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::bcrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        write!(out, ":bcrypt:{log2}${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("mediawiki-bcrypt", "MediaWiki :bcrypt:", Strength::Fair)
    .tags(&[":bcrypt:"])
    .grammar(r"^:bcrypt:([4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{22}\$[./A-Za-z0-9]{31}$")
    .seen_in(&["MediaWiki from 1.24"])
    .quirks(&["reads 72 bytes", "stops at NUL, which is refused"])
    .example(":bcrypt:9$ZvwIHbM3RlAg6GzZ3vLKje$Irja0amo88BocVI8rTAWY4JXpuSmZSS");
