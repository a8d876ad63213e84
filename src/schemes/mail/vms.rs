//! Passwords of VMS, as Perl's `Authen::Passphrase` writes them.
//!
//! ```text
//! $VMS3$BDB653B9840BB6F50416JRANDOM
//! │     │   │               └ the user's name: up to 31 of A-Z, 0-9, _ and $
//! │     │   └ digest: 8 bytes in upper-case hex
//! │     └ salt: 2 bytes
//! └ 1 is Purdy's polynomial of VMS 2.0 in tests, 2 that up to 5.4, 3 Hickory's of later ones
//! ```
//!
//! A password has 1 to 32 letters, digits, `_` and `$`, whose case does not count; others match
//! nothing. Mostly it stands behind `{CRYPT}`. Source: `Authen::Passphrase` 0.008, `VMSPurdy.pm`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::purdy::{self, Variant};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `$VMS1$`, `$VMS2$` and `$VMS3$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct VmsPurdy;

const HEX: &str = "upper-case hex digits";
const NAME: &str = "a user's name of up to 31 characters in upper case";

impl Scheme for VmsPurdy {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let variant = match text.taken() {
            "$VMS1$" => 1,
            "$VMS2$" => 2,
            _ => 3,
        };
        let error = text.malformed(HEX);
        let salt = text.fixed(4, Encoding::HexAnyCase, HEX)?;
        let digest = text.fixed(16, Encoding::HexAnyCase, HEX)?;
        let lower = |field: &Field<'_>| field.as_str().bytes().any(|b| b.is_ascii_lowercase());
        if lower(&salt) || lower(&digest) {
            return Err(error);
        }
        let name = text.rest().as_bytes();
        let fits = |byte: &u8| is_character(*byte) && !byte.is_ascii_lowercase();
        if !(1..=31).contains(&name.len()) || !name.iter().all(fits) {
            return Err(text.malformed(NAME));
        }
        let extra = Field::text(stored);
        Ok(Parts { variant, extra, ..Parts::new(Cost::Fixed, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        let front = "$VMS3$".len() + parts.salt.as_str().len() + parts.digest.as_str().len();
        let user = parts.extra.as_str().get(front..).ok_or(ComputeError::Parameters)?;
        let salt = parts.salt.decode();
        let salt: [u8; 2] = salt.as_slice().try_into().map_err(|_| ComputeError::Parameters)?;
        if (1..=32).contains(&password.len()) && password.iter().all(|b| is_character(*b)) {
            let variant = match parts.variant {
                1 => Variant::Purdy,
                2 => Variant::Variable,
                _ => Variant::Hickory,
            };
            let upper = Zeroizing::new(password.to_ascii_uppercase());
            out.push(&purdy::digest(variant, user, salt, &upper));
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

/// What names and passwords of VMS are made of.
const fn is_character(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
}

const INFO: Info = Info::new("vms-purdy", "Purdy polynomial, VMS", Strength::Broken)
    .tags(&["$VMS1$", "$VMS2$", "$VMS3$"])
    .bytes(27, 57)
    .grammar(r"^\$VMS[123]\$[0-9A-F]{20}[_$0-9A-Z]{1,31}$")
    .seen_in(&["Authen::Passphrase", "VMS"])
    .quirks(&["the case of the password does not count, so no match is exact"])
    .example("$VMS3$6F1CCF0B69475F13B578ALICE");
