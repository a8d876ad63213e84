//! npm's `scrypt-kdf`, and other ports of the scrypt file format: its header in base64.
//!
//! ```text
//! c2NyeXB0AA4AAAAIAAAAAVvm2nKevrqBEaoNAKK0Di0ul0CDHsJaQrgvovmISOLIzQRnyT0E6kTGOrFlIhk4thVu28RQ…
//! └ 96 bytes: "scrypt", 0, log2 of N, r and p in four bytes each, a salt of 32, a checksum of 16 of all
//!   these, and HMAC-SHA-256 of all of it under the second half of the 64 bytes that scrypt makes
//! ```
//!
//! Sources: `scrypt-kdf` 4.0, `scrypt.js`; Tarsnap's scrypt, `FORMAT`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, scrypt};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies the scrypt header.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ScryptKdf;

const BYTES: usize = 96;
/// What the checksum covers, and what the HMAC does, which covers the checksum too.
const SUMMED: usize = 48;
const SIGNED: usize = 64;

impl Scheme for ScryptKdf {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        let mut text = Reader::bare(stored);
        let (error, sum) = (text.malformed("a scrypt header"), text.malformed("its own checksum"));
        let undefined = text.out_of_range("N, r and p that scrypt defines");
        let whole = text.last(BYTES, Encoding::Base64, "96 bytes in base64")?;
        let bytes: [u8; BYTES] = text::blob::head(stored).ok_or(error)?;
        let (summed, rest) = bytes.split_at_checked(SUMMED).ok_or(error)?;
        if !rest.starts_with(digest::sha256(&[summed]).get(..16).ok_or(error)?) {
            return Err(sum);
        }
        let [b's', b'c', b'r', b'y', b'p', b't', 0, log2_n, ..] = bytes else {
            return Err(error);
        };
        let number = |at| text::blob::number(&bytes, at).ok_or(error);
        let (r, p) = (number(8)?, number(12)?);
        let cost = text::scrypt::cost(log2_n, r, p).ok_or(undefined)?;
        Ok(Parts::new(cost, Field::EMPTY, whole))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Scrypt { log2_n, r, p } = parts.cost else {
            return Err(ComputeError::Parameters);
        };
        let mut bytes = parts.digest.decode();
        let salt = bytes.get(16..SUMMED).ok_or(ComputeError::Parameters)?;
        let mut keys = zeroize::Zeroizing::new([0; 64]);
        scrypt::derive(log2_n, r, p, attempt.password(), salt, &mut *keys)
            .ok_or(ComputeError::Parameters)?;
        let (_, key) = keys.split_at(32);
        let signed = bytes.get(..SIGNED).ok_or(ComputeError::Parameters)?;
        let mac = digest::hmac(HashFunction::Sha256, key, &[signed]);
        bytes.truncate(SIGNED);
        bytes.extend_from_slice(&mac);
        out.push(&bytes);
        Ok(shared::hmac_exactness(HashFunction::Sha256, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("scrypt-kdf", "scrypt, file header", Strength::Strong)
    .tags(&["c2NyeXB0A"])
    .grammar("^c2NyeXB0A[A-Za-z0-9+/]{119}$")
    .bytes(128, 128)
    .seen_in(&["scrypt-kdf (npm)", "node-scrypt", "ports of Tarsnap's scrypt"])
    .quirks(&["a password of more than 64 bytes is hashed first, and its match not exact"])
    .example("c2NyeXB0AA4AAAAIAAAAAW8ciiXTuU5wovCNW+cTTJZvHIol07lOcKLwjVvnE0yW43hZLs3i5gd8NMZRtCV501Th1P1o1wHRXq+CngdedEzt0SAqJvlrCeE9H1JuK6gf");
