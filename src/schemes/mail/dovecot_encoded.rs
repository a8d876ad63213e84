//! Texts that Dovecot writes once more in hexadecimal digits or base64, as it can with every scheme.
//!
//! ```text
//! {BLF-CRYPT.B64}JDJ5JDA0JHBhOXRPLmo5Y1pJQUtpNjlranlISi43MjdOUHdUdzFWLlYycloxZjZlWDZlZGxqcEd5NG9X
//! │         │    └ all of the text that stands behind {BLF-CRYPT}, in this encoding
//! │         └ .HEX, of either case, or .B64 or .BASE64
//! └ the scheme, in any case: one of crypt(3) or Argon2, PBKDF2, SCRAM-SHA-1, SCRAM-SHA-256 or OTP
//! ```
//!
//! Behind the names of digests, as `{SSHA.HEX}`, stand their bytes: these are other formats. Sources: Dovecot 2.3 and
//! 2.4, `password-scheme.c`.

use std::fmt;

use base64ct::{Base64, Encoding as _};

use super::dovecot_crypt::{
    DOVECOT_ARGON2ID, DOVECOT_BLF_CRYPT, DOVECOT_MD5_CRYPT, DOVECOT_SHA512_CRYPT,
};
use super::dovecot_digest::named;
use super::dovecot_otp::DovecotOtp;
use super::dovecot_scram::DovecotScram;
use super::formulas::DOVECOT_PBKDF2;
use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts, Path};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies what stands behind a name of Dovecot's in hex or base64, where that is a text and no digest.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DovecotEncoded;

/// Names of Dovecot's, and the tag and the scheme that read what is encoded behind them.
static NAMES: [(&str, &str, &dyn Scheme); 14] = [
    ("CRYPT", "{SHA512-CRYPT}", &DOVECOT_SHA512_CRYPT),
    ("SHA512-CRYPT", "{SHA512-CRYPT}", &DOVECOT_SHA512_CRYPT),
    ("SHA256-CRYPT", "{SHA512-CRYPT}", &DOVECOT_SHA512_CRYPT),
    ("DES-CRYPT", "{SHA512-CRYPT}", &DOVECOT_SHA512_CRYPT),
    ("BLF-CRYPT", "{BLF-CRYPT}", &DOVECOT_BLF_CRYPT),
    ("MD5-CRYPT", "{MD5-CRYPT}", &DOVECOT_MD5_CRYPT),
    ("MD5", "{MD5-CRYPT}", &DOVECOT_MD5_CRYPT),
    ("ARGON2", "{ARGON2ID}", &DOVECOT_ARGON2ID),
    ("ARGON2I", "{ARGON2ID}", &DOVECOT_ARGON2ID),
    ("ARGON2ID", "{ARGON2ID}", &DOVECOT_ARGON2ID),
    ("PBKDF2", "{PBKDF2}", &DOVECOT_PBKDF2),
    ("SCRAM-SHA-1", "{SCRAM-SHA-1}", &DovecotScram),
    ("SCRAM-SHA-256", "{SCRAM-SHA-256}", &DovecotScram),
    ("OTP", "{OTP}", &DovecotOtp),
];

/// The text inside with its tag, at most so long: an Argon2 of a long salt.
const LONGEST: usize = 512;

impl Scheme for DovecotEncoded {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const EXPECTED: &str = "a text of its scheme in the encoding of its tag";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = text.taken();
        let encoding = named(tag).ok_or(ParseError::NotMine)?;
        let error = text.malformed(EXPECTED);
        let body = text.last_any(encoding, EXPECTED)?;
        let mut buffer = [0; LONGEST];
        let (scheme, parts) = inside(tag, body, &mut buffer).ok_or(error)?;
        let prefix = INFO.tags.iter().find(|known| known.eq_ignore_ascii_case(tag));
        let inner = parts.path.map_or(scheme.info().id, |path| path.inner);
        Ok(Parts {
            variant: parts.variant,
            layout: parts.layout,
            path: prefix.map(|prefix| Path::new(prefix, inner)),
            extra: Field::text(tag),
            times: parts.times,
            weight: parts.weight,
            derived: Some(parts.derived.unwrap_or(parts.digest.len())),
            ..Parts::new(parts.cost, Field::EMPTY, body)
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let mut buffer = [0; LONGEST];
        let (scheme, inside) = inside(parts.extra.as_str(), parts.digest, &mut buffer)
            .ok_or(ComputeError::Parameters)?;
        let mut digests = Candidates::new();
        let exact = scheme.compute(&inside, attempt, &mut digests)?;
        if !digests.is_empty() {
            // All of the text is compared: with itself where the digest in it is right, else with nothing.
            let (right, whole) = (digests.contain(&inside.digest.decode()), parts.digest.decode());
            out.push(if right { whole.as_slice() } else { &[] });
        }
        Ok(exact)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        let mut buffer = [0; LONGEST];
        let read = inside(parts.extra.as_str(), parts.digest, &mut buffer);
        read.map_or(Strength::Broken, |(scheme, inside)| scheme.strength(&inside))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

/// The scheme that reads what is encoded behind this tag, and what it says; in memory of the caller's.
fn inside<'b>(
    tag: &str,
    body: Field<'_>,
    buffer: &'b mut [u8; LONGEST],
) -> Option<(&'static dyn Scheme, Parts<'b>)> {
    let (name, _) = tag.strip_prefix('{')?.rsplit_once('.')?;
    let known = NAMES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name));
    let (_, plain, scheme) = *known?;
    let (front, rest) = buffer.split_at_mut_checked(plain.len())?;
    front.copy_from_slice(plain.as_bytes());
    let length = plain.len() + decode(body, rest)?;
    let text = str::from_utf8(buffer.get(..length)?).ok()?;
    Some((scheme, scheme.parse(text).ok()?))
}

/// Writes the bytes that a field stands for, and says how many.
fn decode(field: Field<'_>, out: &mut [u8]) -> Option<usize> {
    match field.encoding() {
        Encoding::Base64 => Some(Base64::decode(field.as_str(), out).ok()?.len()),
        _ => hex(field.as_str(), out),
    }
}

/// Hexadecimal digits of either case.
fn hex(digits: &str, out: &mut [u8]) -> Option<usize> {
    let pairs = digits.as_bytes().as_chunks::<2>().0;
    let out = out.get_mut(..pairs.len())?;
    for (slot, pair) in out.iter_mut().zip(pairs) {
        let pair = str::from_utf8(pair).ok()?;
        *slot = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(pairs.len())
}

const INFO: Info =
    Info::new("dovecot-encoded", "a text in hex or base64, Dovecot", Strength::Strong)
        .tags(&[
            "{CRYPT.HEX}",
            "{CRYPT.B64}",
            "{CRYPT.BASE64}",
            "{SHA512-CRYPT.HEX}",
            "{SHA512-CRYPT.B64}",
            "{SHA512-CRYPT.BASE64}",
            "{SHA256-CRYPT.HEX}",
            "{SHA256-CRYPT.B64}",
            "{SHA256-CRYPT.BASE64}",
            "{DES-CRYPT.HEX}",
            "{DES-CRYPT.B64}",
            "{DES-CRYPT.BASE64}",
            "{BLF-CRYPT.HEX}",
            "{BLF-CRYPT.B64}",
            "{BLF-CRYPT.BASE64}",
            "{MD5-CRYPT.HEX}",
            "{MD5-CRYPT.B64}",
            "{MD5-CRYPT.BASE64}",
            "{MD5.HEX}",
            "{MD5.B64}",
            "{MD5.BASE64}",
            "{ARGON2.HEX}",
            "{ARGON2.B64}",
            "{ARGON2.BASE64}",
            "{ARGON2I.HEX}",
            "{ARGON2I.B64}",
            "{ARGON2I.BASE64}",
            "{ARGON2ID.HEX}",
            "{ARGON2ID.B64}",
            "{ARGON2ID.BASE64}",
            "{PBKDF2.HEX}",
            "{PBKDF2.B64}",
            "{PBKDF2.BASE64}",
            "{SCRAM-SHA-1.HEX}",
            "{SCRAM-SHA-1.B64}",
            "{SCRAM-SHA-1.BASE64}",
            "{SCRAM-SHA-256.HEX}",
            "{SCRAM-SHA-256.B64}",
            "{SCRAM-SHA-256.BASE64}",
            "{OTP.HEX}",
            "{OTP.B64}",
            "{OTP.BASE64}",
        ])
        .grammar(r"^(?i:\{(CRYPT|(SHA512|SHA256|BLF|DES|MD5)-CRYPT|MD5|ARGON2(ID?)?|PBKDF2|SCRAM-SHA-(1|256)|OTP)\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{26,}|[A-Za-z0-9+/]{18,}={0,2})$")
        .seen_in(&["Dovecot", "postfixadmin"])
        .quirks(&[
            "as strong as what it holds",
            "reads as much of the password as what it holds: 8 bytes of DES, 72 of bcrypt",
            "stops at NUL, which is refused, where crypt(3) does",
        ])
        .example("{SHA512-CRYPT.B64}JDYkcm91bmRzPTY1NjAwMCRUdzVuUTJrWGJWOHNMcjBlJFNaUTRRdzkvNXlWRDVjeTRYaWVSYlVPZExJMDB2TmpJd1lVT0l2eW1xZkpzSnlFRS53b2hDbE13SHp4djQwdXhLLmdhaVA4LklraUpmNS9Qa2p3eFAu");
