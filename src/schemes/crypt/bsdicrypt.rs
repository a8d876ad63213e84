//! BSD/OS's extended DES crypt.
//!
//! ```text
//! _J9..rasmH9MhMDtiIdQ
//! ││   │   └ digest: 11 characters, 8 bytes
//! ││   └ salt: four characters, 24 bits, low ones first
//! │└ rounds: four characters, 24 bits, low ones first
//! └ tag
//! ```
//!
//! Reads every byte, but seven bits of it. Source: crypt(3) of BSD/OS 2 and FreeBSD.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::descrypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `_` and 19 characters.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct BsdiCrypt;

impl Scheme for BsdiCrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.out_of_range("at least one round");
        let rounds = text.fixed(4, Encoding::CryptLow, "rounds of four crypt base64 digits")?;
        let rounds = number(rounds.as_str()).filter(|rounds| *rounds > 0).ok_or(error)?;
        let salt = text.fixed(4, Encoding::CryptLow, "a salt of four crypt base64 digits")?;
        let digest = text.last(8, Encoding::Crypt, "a digest of 11 crypt base64 digits")?;
        Ok(Parts::new(Cost::Rounds(rounds.into()), salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let salt = number(parts.salt.as_str()).ok_or(ComputeError::Parameters)?;
        let password = shared::without_nul(attempt)?;
        out.push(&descrypt::extended(rounds, salt, password));
        // What is folded to eight bytes is that of some other eight, but those are no text.
        let is_text = password.iter().all(|byte| (b' '..=b'~').contains(byte));
        Ok(if is_text { Exact::Yes } else { Exact::Folded })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        let [low, middle, high, _] = u32::try_from(rounds).map_err(|_| fmt::Error)?.to_le_bytes();
        let rounds = Encoding::CryptLow.encode(&[low, middle, high]).ok_or(fmt::Error)?;
        write!(out, "_{rounds}{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// The number that digits of six bits stand for, the low ones first.
fn number(digits: &str) -> Option<u32> {
    digits
        .bytes()
        .rev()
        .try_fold(0, |number, byte| Some(number << 6 | u32::from(Encoding::CryptLow.digit(byte)?)))
}

const INFO: Info = Info::new("bsdicrypt", "DES crypt(3), BSD/OS", Strength::Broken)
    .tags(&["_"])
    .bytes(20, 20)
    .grammar("^_[./0-9A-Za-z]{19}$")
    .seen_in(&["BSD/OS", "FreeBSD", "macOS", "PHP"])
    .quirks(&["drops the high bit of every byte", "stops at NUL, which is refused"])
    .example("_J9..Tw5ngFlMV0azlp.");
