//! crypt16 of Ultrix: sixteen bytes, hashed with DES by halves.
//!
//! ```text
//! VTqPQIc6InEKUP0yjm85BjJE
//! │ │          └ digest of the next eight bytes, 5 rounds: 11 characters
//! │ └ digest of the first eight bytes, 20 rounds: 11 characters, 8 bytes
//! └ salt: two characters, twelve bits, of both halves
//! ```
//!
//! Reads 16 bytes of 7 bits. Source: crypt16(3) of Ultrix; passlib 1.7.4, `handlers/des_crypt.py`.

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

/// Verifies 24 characters of crypt16.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Crypt16;

impl Scheme for Crypt16 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let (salt, digests) = shared::des_salt(stored).ok_or(ParseError::NotMine)?;
        if digests.len() != 22 {
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
        let halves = descrypt::crypt16(salt, password).ok_or(ComputeError::Parameters)?;
        let digits: Option<String> =
            halves.iter().map(|half| Encoding::Crypt.encode(half)).collect();
        out.push(digits.ok_or(ComputeError::Parameters)?.as_bytes());
        Ok(match password {
            _ if password.len() >= 16 => Exact::Cut { at: 16 },
            _ if !password.is_ascii() => Exact::Folded,
            _ => Exact::Yes,
        })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("crypt16", "DES crypt(3), Ultrix", Strength::Broken)
    .shape("24 crypt base64 digits")
    .bytes(24, 24)
    .grammar("^[./0-9A-Za-z]{24}$")
    .seen_in(&["Ultrix", "passlib", "Authen::Passphrase"])
    .quirks(&["reads 16 bytes", "shares its shape with bigcrypt"])
    .example("abMi9VfflX1iMmF1QH4PEr.E");
