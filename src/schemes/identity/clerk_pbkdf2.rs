//! Clerk's `pbkdf2_sha1`, `pbkdf2_sha512` and `pbkdf2_sha512_hex`: digests in hexadecimal digits.
//!
//! ```text
//! pbkdf2_sha1$27500$746865207361757365$5c1b…$32
//! │           │     │                  │     └ bytes of the digest, 16 to 32; 32 where it is not written; SHA-1 only
//! │           │     │                  └ digest, hexadecimal
//! │           │     └ salt: bytes in hexadecimal where it reads as such, else text
//! │           └ iterations
//! └ pbkdf2_sha1, pbkdf2_sha512 (its salt is text), pbkdf2_sha512_hex (its salt is hexadecimal)
//! ```
//!
//! `pbkdf2_sha1$` and its like are Django's, so that only whoever knows accepts one of these.
//! Source: Clerk's documentation of `createUser`, `password_hasher`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies one of Clerk's PBKDF2 in hexadecimal; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct ClerkPbkdf2 {
    info: Info,
    function: HashFunction,
    salt: Salt,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Salt {
    /// Hexadecimal where it reads as such, else text; the length of the digest may follow.
    Either,
    Text,
    Hex,
}

/// `pbkdf2_sha1`.
pub const CLERK_PBKDF2_SHA1: ClerkPbkdf2 = ClerkPbkdf2 {
    function: HashFunction::Sha1,
    salt: Salt::Either,
    info: pbkdf2("clerk-pbkdf2-sha1", "PBKDF2-SHA1, Clerk")
        .tags(&["pbkdf2_sha1$"])
        .shape("pbkdf2_sha1$rounds$salt$hex digits")
        .grammar(r"^pbkdf2_sha1\$N\$[^$]+\$[0-9a-fA-F]{64}$|^pbkdf2_sha1\$N\$[^$]+\$[0-9a-fA-F]{2,}\$N$")
        .quirks(&["a salt of hexadecimal digits is the bytes that they stand for", PREFIX, LONG])
        .example("pbkdf2_sha1$27500$6f1c8a25d3b94e70a2f08d5be7134c96$715debb6f3b31066e91e266abd90bc5f33c6f23e509793171a49623a3435e264"),
};

/// `pbkdf2_sha512`.
pub const CLERK_PBKDF2_SHA512: ClerkPbkdf2 = ClerkPbkdf2 {
    function: HashFunction::Sha512,
    salt: Salt::Text,
    info: pbkdf2("clerk-pbkdf2-sha512", "PBKDF2-SHA512, Clerk")
        .tags(&["pbkdf2_sha512$"])
        .shape("pbkdf2_sha512$rounds$salt$hex digits")
        .grammar(r"^pbkdf2_sha512\$N\$[^$]+\$[0-9a-fA-F]{128}$")
        .quirks(&["the salt is text, hashed as it stands", PREFIX, LONG])
        .example("pbkdf2_sha512$27500$salt$b38f7fe23abfc9b6a276bab08a3d22fb2a0e343364c07bee0a68d79ace0526c7d60d96fc2cf63c92e15bb2764ad885bfa632c305a0a86565ff2af16a13fb3798"),
};

/// `pbkdf2_sha512_hex`.
pub const CLERK_PBKDF2_SHA512_HEX: ClerkPbkdf2 = ClerkPbkdf2 {
    function: HashFunction::Sha512,
    salt: Salt::Hex,
    info: pbkdf2("clerk-pbkdf2-sha512-hex", "PBKDF2-SHA512 in hexadecimal, Clerk")
        .tags(&["pbkdf2_sha512_hex$", "pbkdf2_sha512$"])
        .shape("pbkdf2_sha512_hex$rounds$hex digits$hex digits")
        .grammar(r"^pbkdf2_sha512(_hex)?\$N\$[0-9a-fA-F]{2,}\$[0-9a-fA-F]{128}$")
        .quirks(&["without _hex in its name it looks like the one whose salt is text", PREFIX, LONG])
        .example("pbkdf2_sha512_hex$27500$6f1c8a25d3b94e70a2f08d5be7134c96$be37522a4ca879a29e985170638cee81536e73a8656d26d0ffdb80c601899851420f44cdd2f116b80367e62ad04f2baf7f276d62d1cc6f2956e562239b259ecf"),
};

const fn pbkdf2(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair).bytes(40, 4096).seen_in(&["Clerk"])
}

const PREFIX: &str = "begins like Django's";
const LONG: &str =
    "a password longer than a block of the hash function is hashed first, and its match not exact";

impl Scheme for ClerkPbkdf2 {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, self.info.tags)?;
        self.parts(text).map_err(|_| ParseError::NotMine)
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
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (tag, salt, digest) = (parts.extra, parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{}{rounds}${salt}${digest}", tag.as_str())?;
        if parts.layout == LENGTH_SAID { write!(out, "${}", parts.digest.len()) } else { Ok(()) }
    }
}

/// The layout of a text that ends in the length of its digest.
const LENGTH_SAID: u8 = 1;
const DIGEST: &str = "a digest of the length said, in hexadecimal digits";

impl ClerkPbkdf2 {
    fn parts<'a>(&self, mut text: Reader<'a>) -> Result<Parts<'a>, ParseError> {
        let tag = Field::text(text.taken());
        let cost = text.iterations(self.function, '$')?;
        let error = text.malformed("a salt");
        let plain = text.salt('$')?;
        let salt = self.salt(plain).filter(|salt| !salt.is_empty()).ok_or(error)?;
        let error = text.malformed(DIGEST);
        let (digits, said) = match (self.salt, text.rest().split_once('$')) {
            (Salt::Either, Some((digits, length))) => {
                (digits, Some(text::decimal(length).ok_or(error)?))
            }
            _ => (text.rest(), None),
        };
        let digest = Field::encoded(digits, Encoding::HexAnyCase).ok_or(error)?;
        let is_whole = match (said, self.function) {
            (Some(said), _) => u64::try_from(digest.len()) == Ok(said) && (16..=32).contains(&said),
            (None, HashFunction::Sha1) => digest.len() == 32,
            (None, _) => digest.len() == 64,
        };
        if !is_whole {
            return Err(error);
        }
        let layout = if said.is_some() { LENGTH_SAID } else { 0 };
        Ok(Parts { layout, extra: tag, ..Parts::new(cost, salt, digest) })
    }

    fn salt<'a>(&self, plain: Field<'a>) -> Option<Field<'a>> {
        let hex = Field::encoded(plain.as_str(), Encoding::HexAnyCase);
        match self.salt {
            Salt::Either => Some(hex.unwrap_or(plain)),
            Salt::Text => Some(plain),
            Salt::Hex => hex,
        }
    }
}
