//! Fairly Secure Hashed Passwords.
//!
//! ```text
//! {FSHP1|8|4096}MTIzNDU2NzjTdHcmoXwNc0ff9+ArUHoN0CvlbPZpxFi1C6RDM/MHSA==
//!      │ │ │    └ base64 of the salt and the digest, which are compared as one
//!      │ │ └ rounds
//!      │ └ bytes of the salt
//!      └ 0 is SHA-1, 1 SHA-256, 2 SHA-384, 3 SHA-512
//! ```
//!
//! PBKDF1 with the salt for the password and the password for the salt. Source: passlib 1.7.4,
//! `handlers/fshp.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::pbkdf1;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies FSHP of SHA-1, SHA-256, SHA-384 and SHA-512.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Fshp;

/// By the number that stands for it.
const FUNCTIONS: [HashFunction; 4] =
    [HashFunction::Sha1, HashFunction::Sha256, HashFunction::Sha384, HashFunction::Sha512];

impl Scheme for Fshp {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const BODY: &str = "base64 of a salt of the length said and a full digest";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let error = text.out_of_range("a variant from 0 to 3");
        let variant = text.number_within('|', 0..=3, "a variant from 0 to 3")?;
        let variant = u8::try_from(variant).map_err(|_| error)?;
        let function = FUNCTIONS.get(usize::from(variant)).ok_or(error)?;
        let salt_bytes = text.number('|', "the length of the salt in bytes")?;
        let error = text.out_of_range("at least one round");
        let rounds = text.number('}', "rounds")?;
        if rounds == 0 {
            return Err(error);
        }
        let error = text.malformed(BODY);
        let digest = text.last_any(Encoding::Base64, BODY)?;
        let salted = digest.len().checked_sub(function.digest_bytes());
        if salted.and_then(|bytes| u64::try_from(bytes).ok()) != Some(salt_bytes) {
            return Err(error);
        }
        Ok(Parts { variant, extra, ..Parts::new(Cost::Rounds(rounds), Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (Cost::Rounds(rounds), Some((function, salt_bytes))) = (parts.cost, lengths(parts))
        else {
            return Err(ComputeError::Parameters);
        };
        let mut bytes = parts.digest.decode();
        bytes.truncate(salt_bytes);
        let digest = pbkdf1::derive(function, &bytes, attempt.password(), rounds);
        bytes.extend_from_slice(&digest);
        out.push(&bytes);
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (Cost::Rounds(rounds), Some((_, salt_bytes))) = (parts.cost, lengths(parts)) else {
            return Err(fmt::Error);
        };
        let (tag, digest) = (parts.extra.as_str(), parts.digest.as_str());
        write!(out, "{tag}{}|{salt_bytes}|{rounds}}}{digest}", parts.variant)
    }
}

/// The hash function and the bytes of the salt before its digest.
fn lengths(parts: &Parts<'_>) -> Option<(HashFunction, usize)> {
    let function = *FUNCTIONS.get(usize::from(parts.variant))?;
    Some((function, parts.digest.len().checked_sub(function.digest_bytes())?))
}

const INFO: Info = Info::new("fshp", "FSHP, PBKDF1", Strength::Fair)
    .tags(&["{FSHP"])
    .grammar(r"^(?i:\{FSHP)[0-3]\|N\|N\}[A-Za-z0-9+/]+={0,2}$")
    .seen_in(&["fshp", "passlib"])
    .quirks(&["password and salt have changed places"])
    .least_rounds(1_200_000)
    .example("{FSHP1|16|480000}bxyKJdO5TnCi8I1b5xNMll0UDiEmXu0EGd3VgST0by4LhTNc6UALUOaum5f/aH3B");
