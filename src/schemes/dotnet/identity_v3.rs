//! ASP.NET Core Identity: PBKDF2 and its settings in a base64 text.
//!
//! ```text
//! AQAAAAIAAYagAAAAEELkW9hWcMUGI22ma9rmZXCNjuK4RMHVpd9gDwlRGAUPyEkPqUo6x3cz6ORgnZN1pA==
//! └ 1, the hash function (0 is SHA-1, 1 SHA-256, 2 SHA-512), the iterations and the salt's length, high bytes first
//!   and four bytes each; the salt, and a digest of the length that is left: 16 bytes and 32 unless set otherwise
//! ```
//!
//! Salt and digest have 16 bytes at least, or the original refuses them. Source: ASP.NET Core Identity,
//! `PasswordHasher.cs`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::pbkdf2;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies ASP.NET Core Identity's version 3.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct IdentityV3;

/// By their number.
const FUNCTIONS: [HashFunction; 3] =
    [HashFunction::Sha1, HashFunction::Sha256, HashFunction::Sha512];

/// The version and three numbers.
pub(super) const HEADER: usize = 13;
/// Bytes that salt and digest have at least.
const LEAST: usize = 16;

/// What stands before the salt.
pub(super) fn header(cost: Cost, salt: usize) -> Option<[u8; HEADER]> {
    let Cost::Pbkdf2 { function, rounds } = cost else { return None };
    let function = FUNCTIONS.iter().position(|known| *known == function)?;
    let numbers = [u32::try_from(function), u32::try_from(rounds), u32::try_from(salt)];
    let mut head = [1; HEADER];
    let (_, places) = head.split_first_mut()?;
    for (place, number) in places.chunks_exact_mut(4).zip(numbers) {
        place.copy_from_slice(&number.ok()?.to_be_bytes());
    }
    Some(head)
}

impl Scheme for IdentityV3 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        let mut text = Reader::bare(stored);
        let short = text.malformed("a salt and a digest of 16 bytes and more");
        let undefined = text.out_of_range("at least one iteration");
        let whole = text.last_any(Encoding::Base64, "a header, a salt and a digest in base64")?;
        let head: [u8; 15] = text::blob::head(stored).ok_or(short)?;
        let number = |at| text::blob::number(&head, at).ok_or(short);
        let [1, 0, 0, 0, function, ..] = head else { return Err(short) };
        let function = *FUNCTIONS.get(usize::from(function)).ok_or(short)?;
        let rounds = u64::from(number(5)?);
        if rounds == 0 {
            return Err(undefined);
        }
        let salt = usize::try_from(number(9)?).map_err(|_| short)?;
        let derived = whole.len().checked_sub(HEADER).and_then(|bytes| bytes.checked_sub(salt));
        let derived = derived.filter(|bytes| *bytes >= LEAST && salt >= LEAST).ok_or(short)?;
        let cost = Cost::Pbkdf2 { function, rounds };
        Ok(Parts { derived: Some(derived), ..Parts::new(cost, Field::EMPTY, whole) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let derived = parts.derived.ok_or(ComputeError::Parameters)?;
        let mut bytes = parts.digest.decode();
        let front = bytes.len().checked_sub(derived).ok_or(ComputeError::Parameters)?;
        let (head, digest) = bytes.split_at_mut_checked(front).ok_or(ComputeError::Parameters)?;
        let salt = head.get(HEADER..).ok_or(ComputeError::Parameters)?;
        pbkdf2::derive(function, attempt.password(), salt, rounds, digest);
        out.push(&bytes);
        Ok(shared::hmac_exactness(function, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

// The seventh digit is the function's, and the first byte of the iterations below 2^30.
const INFO: Info = Info::new("aspnet-identity-v3", "PBKDF2, ASP.NET Core Identity", Strength::Fair)
    .tags(&["AQAAAAA", "AQAAAAE", "AQAAAAI"])
    .grammar("^AQAAAA[AEI][A-Za-z0-9+/]{53,}=*$")
    .seen_in(&["ASP.NET Core Identity", "ASP.NET Boilerplate", "Orchard Core", "Umbraco 9 and later"])
    .quirks(&[
        "settings, salt and digest are one base64",
        "the digest is what the salt leaves",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("AQAAAAIAAYagAAAAEG8ciiXTuU5wovCNW+cTTJaRPMQmiypC6wWBY3YplQPLcVvyFfyMc+a9Z+GddcBHXQ==");
