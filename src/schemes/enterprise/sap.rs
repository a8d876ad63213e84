//! SAP's user master before CODVN H, table USR02, alone and behind the user's name.
//!
//! ```text
//! 6066CD3147915331EC4C602847D27A75EB3E8F0A
//! └ column PASSCODE, CODVN F, G and I: SHA-1 in upper-case hex, whose salt is the user's name
//!
//! DDIC$6066CD3147915331EC4C602847D27A75EB3E8F0A
//! └ the user's name: 12 characters at most without lower-case letters, the first not ! or ?; blanks behind it fill
//!   the field, up to 40 bytes
//!
//! DDIC$6066CD314791533100000000000000000000000000
//!      └ of 20 bytes, RFC_READ_TABLE reads the first ten
//!
//! DDIC$C94E2F7DD0178374
//!      └ column BCODE, CODVN B, G and I: MD5 folded to 8 bytes
//! ```
//!
//! SAP fills its fields with blanks, so that a password that ends in one matches nothing. Nothing but
//! zeros is a user without a password of this kind, and nothing matches it. CODVN B reads 8 characters,
//! whose case does not count, nor what they are beyond ASCII; BCODE also holds CODVN A, D and E, which
//! nobody has published. The four bytes that `RFC_READ_TABLE` reads of it would be matched by chance, so
//! nothing matches them. Sources: SAP's documentation of the data element `XUCODEVER2`; John the Ripper,
//! `sapB_fmt_plug.c`, `sapG_fmt_plug.c` and `sap2john.pl`; hashcat 7, modules 7700, 7800 and 7801.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::kdf::sap;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{Reader, is_no_text};

/// Verifies a hash of USR02; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Sap {
    info: Info,
    version: Version,
    named: Named,
}

/// How a password is hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    B,
    F,
}

/// Where the user's name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Named {
    ByAttempt,
    InText,
}

/// Bytes of a digest, and how many of CODVN F's `RFC_READ_TABLE` reads.
const BYTES_B: usize = 8;
const BYTES_F: usize = 20;
const READ: usize = 10;
/// The digest as it is, and what was read of one.
const WHOLE: u8 = 0;
const HALF: u8 = 1;

/// CODVN F as the column has it.
pub static SAP_PASSCODE: Sap = Sap {
    version: Version::F,
    named: Named::ByAttempt,
    info: Info::new("sap-passcode", "SAP CODVN F", Strength::Broken)
        .shape("40 hex digits")
        .bytes(2 * BYTES_F, 2 * BYTES_F)
        .grammar("^[0-9A-Fa-f]{40}$")
        .needs(&[Need::User])
        .seen_in(&["SAP NetWeaver, PASSCODE"])
        .quirks(&["the case of the user's name does not count", BLANK, HALVED])
        .example("692721F3B3B70E0DF4418092968C7B6B62CA340E"),
};

/// CODVN F behind the user's name, as `sap2john` writes it.
pub static SAP_PASSCODE_USER: Sap = Sap {
    version: Version::F,
    named: Named::InText,
    info: Info::new("sap-passcode-user", "SAP CODVN F, user before it", Strength::Broken)
        .shape("user$40 hex digits")
        .bytes(2 * BYTES_F + 2, 2 * BYTES_F + 1 + FIELD)
        .grammar("^[^a-z]{1,40}\\$[0-9A-F]{40}$")
        .seen_in(&["John the Ripper", "hashcat"])
        .quirks(&[BLANK, HALVED])
        .example("ALICE$692721F3B3B70E0DF4418092968C7B6B62CA340E"),
};

/// CODVN B as the column has it.
pub static SAP_BCODE: Sap = Sap {
    version: Version::B,
    named: Named::ByAttempt,
    info: Info::new("sap-bcode", "SAP CODVN B", Strength::Broken)
        .shape("16 hex digits")
        .bytes(2 * BYTES_B, 2 * BYTES_B)
        .grammar("^[0-9A-Fa-f]{16}$")
        .needs(&[Need::User])
        .seen_in(&["SAP R/3 and NetWeaver, BCODE"])
        .quirks(&["the case of the user's name does not count", EIGHT])
        .example("08D1612691172954"),
};

/// CODVN B behind the user's name, as `sap2john` writes it.
pub static SAP_BCODE_USER: Sap = Sap {
    version: Version::B,
    named: Named::InText,
    info: Info::new("sap-bcode-user", "SAP CODVN B, user before it", Strength::Broken)
        .shape("user$16 hex digits")
        .bytes(2 * BYTES_B + 2, 2 * BYTES_B + 1 + FIELD)
        .grammar("^[^a-z]{1,40}\\$[0-9A-F]{16}$")
        .seen_in(&["John the Ripper", "hashcat"])
        .quirks(&[EIGHT])
        .example("ALICE$08D1612691172954"),
};

const EIGHT: &str = "reads 8 characters, whose case does not count, so no match is exact";
const BLANK: &str = "a password that ends in a blank matches nothing: SAP's fields end in blanks";
const HALVED: &str =
    "of a digest that ends in ten zero bytes, ten are compared: RFC_READ_TABLE reads no more";

/// Bytes of a field that names are filled up to, and characters of a name.
const FIELD: usize = 40;
const NAME: usize = 12;

impl Scheme for Sap {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let (user, digits) = match self.named {
            Named::ByAttempt => ("", stored),
            Named::InText => name_and_digits(stored).ok_or(ParseError::NotMine)?,
        };
        let bytes = match self.version {
            Version::B => BYTES_B,
            Version::F => BYTES_F,
        };
        let digest = Reader::bare(digits).last(bytes, Encoding::HexAnyCase, "hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        let zeros = |digits: &str| digits.bytes().all(|digit| digit == b'0');
        let (read, rest) = digits.split_at_checked(2 * READ).unwrap_or_default();
        let halved = self.version == Version::F && zeros(rest) && !zeros(read);
        let variant = if halved { HALF } else { WHOLE };
        Ok(Parts { variant, ..Parts::new(Cost::Fixed, Field::text(user), digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = match self.named {
            Named::ByAttempt => upper(attempt.user().ok_or(ComputeError::Missing(Need::User))?),
            Named::InText => Zeroizing::new(parts.salt.as_str().to_owned()),
        };
        let user = user.trim_end_matches(' ');
        if self.version == Version::B {
            out.push(&sap::bcode(user, attempt.password()));
            return Ok(Exact::Folded);
        }
        if !attempt.password().ends_with(b" ") {
            let mut digest = sap::passcode(user.as_bytes(), attempt.password());
            if parts.variant == HALF {
                digest.iter_mut().skip(READ).for_each(|byte| *byte = 0);
            }
            out.push(&digest);
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        if self.named == Named::InText {
            write!(out, "{}$", parts.salt.as_str())?;
        }
        out.write_str(parts.digest.as_str())
    }
}

/// The name with the blanks behind it, and the digits in upper case behind the last `$`.
fn name_and_digits(stored: &str) -> Option<(&str, &str)> {
    let (field, digits) = stored.rsplit_once('$')?;
    let name = field.trim_end_matches(' ');
    let is_foreign = |character: char| character.is_ascii_lowercase() || is_no_text(character);
    let fits = (1..=NAME).contains(&name.chars().count())
        && field.len() <= FIELD
        && !name.starts_with(['!', '?', ' '])
        && !name.contains(is_foreign)
        && !digits.contains(is_foreign);
    fits.then_some((field, digits))
}

/// The name with each character in the upper case that is one character too: `ß` stays as it is.
fn upper(user: &str) -> Zeroizing<String> {
    let one = |character: char| {
        let mut upper = character.to_uppercase();
        upper.next().filter(|_| upper.len() == 0).unwrap_or(character)
    };
    Zeroizing::new(user.chars().map(one).collect())
}
