//! Django's salted MD5 and SHA-1, its default before 1.4.
//!
//! ```text
//! sha1$0reBK$bbd2dd6b21df78118514e4f4cb6d52b73d1b868c
//! │    │     └ digest of salt . password: 32 or 40 lower-case hex digits
//! │    └ salt: text, hashed as it stands
//! └ md5 or sha1
//! ```
//!
//! Werkzeug writes the same shape with HMAC inside. Source: Django 5.0, `contrib/auth/hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies a salted digest; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Salted {
    info: Info,
    tag: &'static str,
    function: Function,
}

#[derive(Clone, Copy, Debug)]
enum Function {
    Md5,
    Sha1,
}

/// `md5$salt$digest`.
pub const SALTED_MD5: Salted = Salted {
    tag: "md5$",
    function: Function::Md5,
    info: Info::new("django-salted-md5", "salted MD5, Django", Strength::Broken)
        .tags(&["md5$"])
        .grammar(r"^md5\$[^$]+\$[0-9a-f]{32}$")
        .seen_in(&["Django 0.91 and later, where chosen", "passlib", "DokuWiki"])
        .example("md5$c2e86$a6e6e41fd0113c98d8b82422466dcf55"),
};

/// `sha1$salt$digest`.
pub const SALTED_SHA1: Salted = Salted {
    tag: "sha1$",
    function: Function::Sha1,
    info: Info::new("django-salted-sha1", "salted SHA-1, Django", Strength::Broken)
        .tags(&["sha1$"])
        .grammar(r"^sha1\$[^$]+\$[0-9a-f]{40}$")
        .seen_in(&["Django 0.91 to 1.3, and to 5.0 where chosen", "passlib", "DokuWiki"])
        .example("sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216"),
};

impl Scheme for Salted {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let salt = text.salt('$')?;
        if salt.is_empty() {
            return Err(ParseError::NotMine);
        }
        let (bytes, expected) = match self.function {
            Function::Md5 => (16, "a digest of 32 lower-case hex digits"),
            Function::Sha1 => (20, "a digest of 40 lower-case hex digits"),
        };
        let digest = text.last(bytes, Encoding::Hex, expected)?;
        Ok(Parts::new(Cost::Fixed, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let hashed = [parts.salt.as_str().as_bytes(), attempt.password()];
        match self.function {
            Function::Md5 => out.push(&digest::md5(&hashed)),
            Function::Sha1 => out.push(&digest::sha1(&hashed)),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}${}", self.tag, parts.salt.as_str(), parts.digest.as_str())
    }
}
