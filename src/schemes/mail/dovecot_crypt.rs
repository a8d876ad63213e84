//! crypt(3) and Argon2 as Dovecot tags them, and Dovecot's way to write any of them once more in
//! hexadecimal digits or base64.
//!
//! ```text
//! {SHA512-CRYPT}$6$PlPfNHotF8KbU4/p$4qH2uCIh16c8y5v..BuUNDh.o5Sv1e616Dk27tUhuBfdSMbbAH1jz…
//! │             └ any text of crypt(3); behind {MD5-CRYPT} only $1$
//! └ the scheme, in any case
//!
//! {BLF-CRYPT.B64}JDJ5JDA0JHBhOXRPLmo5Y1pJQUtpNjlranlISi43MjdOUHdUdzFWLlYycloxZjZlWDZlZGxqcEd5NG9X
//! │         │    └ all of that text, in this encoding
//! │         └ .HEX, of either case, or .B64 or .BASE64
//! └ any of these schemes, or {CRYPT}
//! ```
//!
//! Dovecot gives what stands behind these tags to crypt(3), whatever the tag says; postfixadmin and
//! PHP write the same. `{MD5}$1$`, its short name of `{MD5-CRYPT}`, is MoinMoin's as well. Source: Dovecot 2.3, `src/auth/password-scheme.c` and
//! `password-scheme-crypt.c`.

use std::fmt;

use base64ct::{Base64, Encoding as _};

use super::dovecot_digest::named;
use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts, Path};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, crypt, phc};
use crate::text::Reader;

/// `{SHA512-CRYPT}` and a text of crypt(3).
pub const DOVECOT_SHA512_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-sha512-crypt", "SHA-512-crypt, Dovecot")
        .tags(&["{SHA512-CRYPT}"])
        .grammar(r"^(?i:\{SHA512-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13})$")
        .example("{SHA512-CRYPT}$6$rounds=656000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP."),
    "{SHA512-CRYPT}",
    crypt::CRYPTS,
);

/// `{SHA256-CRYPT}` and a text of crypt(3).
pub const DOVECOT_SHA256_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-sha256-crypt", "SHA-256-crypt, Dovecot")
        .tags(&["{SHA256-CRYPT}"])
        .grammar(r"^(?i:\{SHA256-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13})$")
        .example("{SHA256-CRYPT}$5$rounds=535000$Tw5nQ2kXbV8sLr0e$ZOYJH3Nq5/zqIQo3OUUDpsut6b4F2v8dnLIwiMSP0OC"),
    "{SHA256-CRYPT}",
    crypt::CRYPTS,
);

/// `{BLF-CRYPT}` and a text of crypt(3).
pub const DOVECOT_BLF_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-blf-crypt", "bcrypt, Dovecot")
        .tags(&["{BLF-CRYPT}"])
        .grammar(r"^(?i:\{BLF-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13})$")
        .example("{BLF-CRYPT}$2y$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm"),
    "{BLF-CRYPT}",
    crypt::CRYPTS,
);

/// `{DES-CRYPT}` and a text of crypt(3).
pub const DOVECOT_DES_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-des-crypt", "DES crypt, Dovecot")
        .tags(&["{DES-CRYPT}"])
        .grammar(r"^(?i:\{DES-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13})$")
        .example("{DES-CRYPT}abJnggxhB/yWI"),
    "{DES-CRYPT}",
    crypt::CRYPTS,
);

/// `{MD5-CRYPT}` and MD5-crypt.
pub const DOVECOT_MD5_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-md5-crypt", "MD5-crypt, Dovecot")
        .tags(&["{MD5-CRYPT}"])
        .grammar(r"^(?i:\{MD5-CRYPT\})\$1\$[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .example("{MD5-CRYPT}$1$eQT9Hwbt$Wzew0RUBO.gdl2xtPiy8S."),
    "{MD5-CRYPT}",
    &[&crypt::MD5_CRYPT],
);

/// `{ARGON2I}` and a PHC string.
pub const DOVECOT_ARGON2I: Envelope = Envelope::new(
    of_argon2("dovecot-argon2i", "Argon2i, Dovecot")
        .tags(&["{ARGON2I}"])
        .grammar(r"^(?i:\{ARGON2I\})\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
        .example("{ARGON2I}$argon2i$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$81mojonsG1IqdKW8f/tNDYCexxQiM2L59dpToB7PysY"),
    "{ARGON2I}",
    &[&phc::Argon2],
);

/// `{ARGON2ID}` and a PHC string.
pub const DOVECOT_ARGON2ID: Envelope = Envelope::new(
    of_argon2("dovecot-argon2id", "Argon2id, Dovecot")
        .tags(&["{ARGON2ID}"])
        .grammar(r"^(?i:\{ARGON2ID\})\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
        .example("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4"),
    "{ARGON2ID}",
    &[&phc::Argon2],
);

/// Verifies a text of crypt(3) or Argon2 that is written once more in hex or base64.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DovecotEncoded;

const fn of_crypt(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Strong).seen_in(&["Dovecot", "postfixadmin"]).quirks(&[
        "as strong as what it holds, which may be any text of crypt(3) where Dovecot reads one",
        "reads as much of the password as what it holds: 8 bytes of DES, 72 of bcrypt",
        "stops at NUL, which is refused",
    ])
}

const fn of_argon2(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Strong)
        .bytes(48, 4096)
        .seen_in(&["Dovecot with libsodium"])
        .quirks(&["holds an argon2-phc of any type"])
}

/// The text inside, at most so long: an Argon2 of a long salt.
const LONGEST: usize = 512;

/// What Dovecot reads behind these tags once it is decoded.
const ADMITTED: &[&dyn Scheme] = &[
    &crypt::SHA512_CRYPT,
    &crypt::SHA256_CRYPT,
    &crypt::Bcrypt,
    &crypt::Bcrypt2,
    &crypt::Bcrypt2x,
    &crypt::MD5_CRYPT,
    &crypt::APR1,
    &crypt::Yescrypt,
    #[cfg(feature = "rare")]
    &crypt::GostYescrypt,
    &crypt::Scrypt7,
    &crypt::Sha1Crypt,
    &crypt::SunMd5,
    &crypt::Nt,
    &crypt::BsdiCrypt,
    &crypt::DesCrypt,
    &phc::Argon2,
];

impl Scheme for DovecotEncoded {
    fn info(&self) -> &Info {
        &ENCODED
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const EXPECTED: &str = "a text of crypt(3) in the encoding of its tag";
        let mut text = Reader::tagged(stored, ENCODED.tags)?;
        let tag = text.taken();
        let encoding = named(tag).ok_or(ParseError::NotMine)?;
        let error = text.malformed(EXPECTED);
        let digest = text.last_any(encoding, EXPECTED)?;
        let mut buffer = [0; LONGEST];
        let inside = decoded(digest, &mut buffer).ok_or(error)?;
        let (scheme, parts) = read(inside).ok_or(error)?;
        let prefix = ENCODED.tags.iter().find(|known| known.eq_ignore_ascii_case(tag));
        Ok(Parts {
            variant: parts.variant,
            layout: parts.layout,
            path: prefix.map(|prefix| Path::new(prefix, scheme.info().id)),
            extra: Field::text(tag),
            times: parts.times,
            weight: parts.weight,
            derived: Some(parts.derived.unwrap_or(parts.digest.len())),
            ..Parts::new(parts.cost, Field::EMPTY, digest)
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let bytes = parts.digest.decode();
        let text = str::from_utf8(&bytes).map_err(|_| ComputeError::Parameters)?;
        let (scheme, inside) = read(text).ok_or(ComputeError::Parameters)?;
        let mut digests = Candidates::new();
        let exact = scheme.compute(&inside, attempt, &mut digests)?;
        // All of the text is compared, so each right digest is put into its place there.
        for digest in digests.iter() {
            let encoding = inside.digest.encoding();
            let digits = encoding.encode(digest).ok_or(ComputeError::Parameters)?;
            let made = Field::encoded(&digits, encoding).ok_or(ComputeError::Parameters)?;
            let mut whole = String::new();
            let made = scheme.render(&Parts { digest: made, ..inside }, &mut whole);
            made.map_err(|_| ComputeError::Parameters)?;
            out.push(whole.as_bytes());
        }
        Ok(exact)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        let inner = parts.path.and_then(|path| ADMITTED.iter().find(|s| s.info().id == path.inner));
        inner.map_or(Strength::Broken, |scheme| scheme.info().grade(parts.cost))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

/// The scheme that reads a text inside, and what it says.
fn read(text: &str) -> Option<(&'static dyn Scheme, Parts<'_>)> {
    ADMITTED.iter().find_map(|scheme| Some((*scheme, scheme.parse(text).ok()?)))
}

/// The text that a field stands for, in memory of the caller's.
fn decoded<'b>(field: Field<'_>, buffer: &'b mut [u8; LONGEST]) -> Option<&'b str> {
    let bytes = match field.encoding() {
        Encoding::Base64 => Base64::decode(field.as_str(), buffer).ok()?,
        _ => hex(field.as_str(), buffer)?,
    };
    str::from_utf8(bytes).ok()
}

/// Hexadecimal digits of either case.
fn hex<'b>(digits: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let pairs = digits.as_bytes().as_chunks::<2>().0;
    let out = buffer.get_mut(..pairs.len())?;
    for (slot, pair) in out.iter_mut().zip(pairs) {
        let pair = str::from_utf8(pair).ok()?;
        *slot = u8::from_str_radix(pair, 16).ok()?;
    }
    Some(out)
}

const ENCODED: Info =
    Info::new("dovecot-crypt-encoded", "crypt(3) in hex or base64, Dovecot", Strength::Strong)
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
            "{BLF-CRYPT.HEX}",
            "{BLF-CRYPT.B64}",
            "{BLF-CRYPT.BASE64}",
            "{DES-CRYPT.HEX}",
            "{DES-CRYPT.B64}",
            "{DES-CRYPT.BASE64}",
            "{MD5-CRYPT.HEX}",
            "{MD5-CRYPT.B64}",
            "{MD5-CRYPT.BASE64}",
            "{MD5.HEX}",
            "{MD5.B64}",
            "{MD5.BASE64}",
            "{ARGON2I.HEX}",
            "{ARGON2I.B64}",
            "{ARGON2I.BASE64}",
            "{ARGON2ID.HEX}",
            "{ARGON2ID.B64}",
            "{ARGON2ID.BASE64}",
        ])
        .grammar(r"^(?i:\{(CRYPT|(SHA512|SHA256|BLF|DES|MD5)-CRYPT|MD5|ARGON2ID?)\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{26,}|[A-Za-z0-9+/]{18,}={0,2})$")
        .seen_in(&["Dovecot", "postfixadmin"])
        .quirks(&[
            "as strong as what it holds",
            "reads as much of the password as what it holds: 8 bytes of DES, 72 of bcrypt",
            "stops at NUL, which is refused, where crypt(3) does",
        ])
        .example("{SHA512-CRYPT.B64}JDYkcm91bmRzPTY1NjAwMCRUdzVuUTJrWGJWOHNMcjBlJFNaUTRRdzkvNXlWRDVjeTRYaWVSYlVPZExJMDB2TmpJd1lVT0l2eW1xZkpzSnlFRS53b2hDbE13SHp4djQwdXhLLmdhaVA4LklraUpmNS9Qa2p3eFAu");
