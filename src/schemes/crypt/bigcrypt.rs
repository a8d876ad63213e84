//! bigcrypt: DES crypt(3) chained over long passwords.
//!
//! ```text
//! qiyh4XPJGsOZ2MEAyLkfWqeQ
//! │ │          └ one more digest of 11 characters for every further eight bytes
//! │ └ digest of the first eight bytes: 11 characters, 8 bytes
//! └ salt: two characters; each further digest has the two that are written before it begins
//! ```
//!
//! A text of 13 characters is DES crypt's too, but here no longer password matches it. Source:
//! Digital Unix's bigcrypt(3), of which passlib dropped the end after 16 digests.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::descrypt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;

/// Verifies a salt and any number of digests of DES crypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct BigCrypt;

impl Scheme for BigCrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let (salt, digests) = shared::des_salt(stored).ok_or(ParseError::NotMine)?;
        if digests.is_empty() || !digests.len().is_multiple_of(11) {
            return Err(ParseError::NotMine);
        }
        shared::des_digests(digests).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, salt, Field::text(digests)))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        let salt = parts.salt.as_str().as_bytes();
        let salt: [u8; 2] = salt.try_into().map_err(|_| ComputeError::Parameters)?;
        // One more than are stored says that the password is too long.
        let blocks = parts.digest.len() / 11 + 1;
        let digests = descrypt::bigcrypt(salt, password, blocks).ok_or(ComputeError::Parameters)?;
        let digits = digests.iter().map(|digest| Encoding::Crypt.encode(digest));
        let digits: String = digits.collect::<Option<_>>().ok_or(ComputeError::Parameters)?;
        out.push(digits.as_bytes());
        Ok(if password.is_ascii() { Exact::Yes } else { Exact::Folded })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("bigcrypt", "DES crypt(3), chained", Strength::Broken)
    .shape("13, 24, 35 … crypt base64 digits")
    .bytes(13, 4096)
    .grammar("^[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+$")
    .seen_in(&["Digital Unix and Tru64", "HP-UX", "passlib"])
    .quirks(&[
        "shares 13 characters with DES crypt and 24 with crypt16",
        "each eight bytes can be guessed by themselves",
        "drops the high bit of every byte",
    ])
    .example("abJnggxhB/yWI");
