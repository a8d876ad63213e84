//! scrypt with its parameters in one hexadecimal number: lambdaworks, and Spring Security without a tag.
//!
//! ```text
//! $s0$e0801$epIxT/h6HbbwHaehFnh/bw==$7H0vsXlY8UxxyW/BWx/9GuY7jEvGjT71GFd6O4SZND0=
//! │   │     │                        └ digest: 24 to 64 bytes, in eights, padded base64
//! │   │     └ salt, padded base64
//! │   └ log2 of N, and r and p in a byte each
//! └ the tag; Spring writes none
//! ```
//!
//! lambdaworks' digest has 32 bytes and so has Spring's unless it is set; Password4j's has 64 unless it is set.
//!
//! Sources: `com.lambdaworks.crypto`, `SCryptUtil.java`; Spring Security 6.3, `SCryptPasswordEncoder.java`;
//! Password4j 1.8, `ScryptFunction.java`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies scrypt with packed parameters; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct PackedScrypt {
    info: Info,
    front: &'static str,
}

/// `$s0$parameters$salt$digest`.
pub const LAMBDAWORKS: PackedScrypt = PackedScrypt {
    front: "$s0$",
    info: Info::new("scrypt-lambdaworks", "scrypt, lambdaworks", Strength::Strong)
        .tags(&["$s0$"])
        .grammar(r"^\$s0\$[1-9a-f][0-9a-f]{0,7}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{32,86}={0,2}$")
        .seen_in(&["com.lambdaworks scrypt", "Password4j", "Clojure and Scala applications"])
        .quirks(QUIRKS)
        .example("$s0$e0801$bxyKJdO5TnCi8I1b5xNMlg==$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo="),
};

/// `$parameters$salt$digest`.
pub const SPRING_SCRYPT: PackedScrypt = PackedScrypt {
    front: "$",
    info: Info::new("scrypt-spring", "scrypt, Spring without its id", Strength::Strong)
        .shape("$parameters$salt$digest")
        .grammar(r"^\$[1-9a-f][0-9a-f]{0,7}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{32,86}={0,2}$")
        .bytes(40, 4096)
        .seen_in(&["Spring Security 4.2 and later, SCryptPasswordEncoder", "Password4j"])
        .quirks(QUIRKS)
        .example("$e0801$bxyKJdO5TnCi8I1b5xNMlg==$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo="),
};

const QUIRKS: &[&str] = &[
    "the digest is as long as the application set it",
    "a password of more than 64 bytes is hashed first, and its match not exact",
];

impl Scheme for PackedScrypt {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        if !self.info.tags.is_empty() {
            return parts(Reader::tagged(stored, self.info.tags)?);
        }
        let mut text = Reader::bare(stored);
        let parts = text.literal(self.front, "a dollar").and_then(|()| parts(text));
        parts.map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::scrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(fmt::Error) };
        let packed = u32::from(log2_n) << 16 | r << 8 | p;
        write!(out, "{}{packed:x}${}${}", self.front, parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parts(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let expected = "parameters in hexadecimal";
    let (error, undefined) = (text.not_a_number(expected), text.out_of_range(expected));
    let packed = text.until('$', expected)?;
    let [0, log2_n, r, p] = number(packed).ok_or(error)?.to_be_bytes() else {
        return Err(undefined);
    };
    let cost = text::scrypt::cost(log2_n, u32::from(r), u32::from(p)).ok_or(undefined)?;
    let salt = text.field('$', Encoding::Base64, "a salt in padded base64")?;
    let expected = "a digest of 24, 32, 40, 48, 56 or 64 bytes in padded base64";
    let error = text.malformed(expected);
    let digest = text.last_any(Encoding::Base64, expected)?;
    if text::scrypt::is_length(digest.len()) {
        Ok(Parts::new(cost, salt, digest))
    } else {
        Err(error)
    }
}

/// Up to eight lower-case digits without a zero in front.
fn number(digits: &str) -> Option<u32> {
    let canonical = (1..=8).contains(&digits.len()) && !digits.starts_with('0');
    let digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let sound = canonical && digits.bytes().all(digit);
    sound.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}
