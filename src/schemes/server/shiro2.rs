//! Apache Shiro from 2 on: Argon2 and bcrypt.
//!
//! ```text
//! $shiro2$argon2id$v=19$t=1,m=65536,p=4$l2ntYZSLDEWeT0PLH6SqxQ$sieBFtx5BO5xjUGsC6Mcgk6nrrr4GG9MnqmIH251sB0
//! │       └ the PHC string of Argon2, with its passes before its memory
//! └ the tag
//!
//! $shiro2$2y$10$211/7i7rAVxEL947uTpHxO7pIrFhLobF27IVElF08eS34lcdK1osq
//!         │  │  │                     └ digest: 31 characters, 23 bytes
//!         │  │  └ salt: 22 characters, 16 bytes
//!         │  └ log2 of the key expansions, 4 to 31, without a zero in front
//!         └ 2, 2a, 2b or 2y, which all are $2b$
//! ```
//!
//! SHA-2 still stands behind `$shiro1$`. Source: Apache Shiro 2.2.1, `Shiro2CryptFormat.java`, `Argon2Hash.java`,
//! `BCryptHash.java`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, phc, shared};
use crate::text::{self, Reader};

/// `$shiro2$argon2…`.
pub const SHIRO2_ARGON2: Envelope = Envelope::new(ARGON2, "$shiro2", &[&phc::Argon2]);

/// Verifies `$shiro2$2y$` and its like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Shiro2Bcrypt;

impl Scheme for Shiro2Bcrypt {
    fn info(&self) -> &Info {
        &BCRYPT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const COST: &str = "a cost from 4 to 31";
        let mut text = Reader::tagged(stored, BCRYPT.tags)?;
        let tag = (0..).zip(BCRYPT.tags).find(|(_, tag)| **tag == text.taken());
        let layout = tag.ok_or(ParseError::NotMine)?.0;
        let error = text.out_of_range(COST);
        let log2 = text.number_within('$', 4..=31, COST)?;
        let cost = Cost::Bcrypt { log2: u8::try_from(log2).map_err(|_| error)? };
        let salt = text.fixed(22, Encoding::Bcrypt, "a salt of 22 bcrypt base64 digits")?;
        let digest = text.fixed(31, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
        text.end()?;
        Ok(Parts { layout, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (variant, layout) = (text::bcrypt::TERMINATED, text::bcrypt::LETTER_B);
        shared::bcrypt(&Parts { variant, layout, ..*parts }, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        let tag = BCRYPT.tags.get(usize::from(parts.layout)).ok_or(fmt::Error)?;
        write!(out, "{tag}{log2}${}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const ARGON2: Info = Info::new("shiro2-argon2", "Argon2, Shiro 2", Strength::Strong)
    .tags(&["$shiro2$argon2"])
    .grammar(r"^\$shiro2\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,keyid=[A-Za-z0-9+/]{2,11})?(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
    .bytes(48, 4096)
    .seen_in(&["Apache Shiro from 2 on"])
    .quirks(&["holds an argon2-phc of any type, its parameters in another order"])
    .example("$shiro2$argon2id$v=19$t=1,m=65536,p=4$bxyKJdO5TnCi8I1b5xNMlg$UW+59f9QkXKXTuoL/e+CrIpyctzkIcbjB81Ha1krAeM");

const BCRYPT: Info = Info::new("shiro2-bcrypt", "bcrypt, Shiro 2", Strength::Fair)
    .tags(&["$shiro2$2y$", "$shiro2$2b$", "$shiro2$2a$", "$shiro2$2$"])
    .grammar(r"^\$shiro2\$2[aby]?\$([4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&["Apache Shiro from 2 on"])
    .quirks(&[
        "reads 72 bytes",
        "a cost below 10 has one digit",
        "$2$ is $2b$ here",
        "a password with a NUL, which Shiro hashes, is refused",
    ])
    .example("$shiro2$2y$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");
