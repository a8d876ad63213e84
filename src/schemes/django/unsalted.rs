//! Django's unsalted MD5 and SHA-1.
//!
//! ```text
//! md5$$5f4dcc3b5aa765d61d8327deb882cf99
//! │    └ digest of the password: 32 or 40 lower-case hex digits
//! └ md5$$, sha1$$, or nothing at all in front of MD5 (Django before 0.91 and later readers)
//! ```
//!
//! Source: Django 5.0, `contrib/auth/hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies an unsalted digest; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Unsalted {
    info: Info,
    tag: &'static str,
    function: Function,
}

#[derive(Clone, Copy, Debug)]
enum Function {
    Md5,
    Sha1,
}

/// `md5$$digest`.
pub const UNSALTED_MD5: Unsalted = Unsalted {
    tag: "md5$$",
    function: Function::Md5,
    info: Info::new("django-unsalted-md5", "unsalted MD5, Django", Strength::Broken)
        .tags(&["md5$$"])
        .grammar(r"^md5\$\$[0-9a-f]{32}$")
        .seen_in(&["Django 1.4 to 5.0, where chosen"])
        .example("md5$$5f4dcc3b5aa765d61d8327deb882cf99"),
};

/// `sha1$$digest`.
pub const UNSALTED_SHA1: Unsalted = Unsalted {
    tag: "sha1$$",
    function: Function::Sha1,
    info: Info::new("django-unsalted-sha1", "unsalted SHA-1, Django", Strength::Broken)
        .tags(&["sha1$$"])
        .grammar(r"^sha1\$\$[0-9a-f]{40}$")
        .seen_in(&["Django 1.4 to 5.0, where chosen"])
        .example("sha1$$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
};

/// 32 lower-case hex digits and no name, as Django wrote MD5 before 0.91; accepted one by one.
pub const BARE_MD5: Unsalted = Unsalted {
    tag: "",
    function: Function::Md5,
    info: Info::new("django-unsalted-md5-bare", "bare MD5, Django", Strength::Broken)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9a-f]{32}$")
        .seen_in(&["Django before 0.91, read by all up to 5.0"])
        .example("5f4dcc3b5aa765d61d8327deb882cf99"),
};

impl Scheme for Unsalted {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, &[self.tag])?;
        let (bytes, expected) = match self.function {
            Function::Md5 => (16, "a digest of 32 lower-case hex digits"),
            Function::Sha1 => (20, "a digest of 40 lower-case hex digits"),
        };
        let digest = text.last(bytes, Encoding::Hex, expected);
        let digest = digest.map_err(|error| match self.tag {
            "" => ParseError::NotMine,
            _ => error,
        })?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        match self.function {
            Function::Md5 => out.push(&digest::md5(&[attempt.password()])),
            Function::Sha1 => out.push(&digest::sha1(&[attempt.password()])),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", self.tag, parts.digest.as_str())
    }
}
