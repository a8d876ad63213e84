//! MD5-crypt of AIX: no magic text is hashed, and none is written by some.
//!
//! ```text
//! {smd5}17800721$WkGka7tXcrfpUQS6WOQyw/
//! │     │        └ digest: 16 bytes of MD5 in another order, crypt base64
//! │     └ salt: up to 8 characters, hashed as they stand
//! └ tag, which `openssl passwd -aixmd5` leaves out
//! ```
//!
//! Directories write `{SMD5}` and base64, which is another format. Source: OpenSSL 3, `apps/passwd.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::md5crypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies AIX's MD5-crypt; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct AixSmd5 {
    info: Info,
    tag: &'static str,
}

/// `{smd5}`.
pub const AIX_SMD5: AixSmd5 = AixSmd5 {
    tag: "{smd5}",
    info: Info::new("aix-smd5", "MD5-crypt, AIX", Strength::Weak)
        .tags(&["{smd5}"])
        .grammar(r"^\{smd5\}[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["AIX 5.3 and later"])
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("{smd5}eQT9Hwbt$Qa0DwkN8PR0YtHgCuc2/u."),
};

/// A salt and a digest, without a tag.
pub const AIX_MD5_BARE: AixSmd5 = AixSmd5 {
    tag: "",
    info: Info::new("aix-smd5-bare", "MD5-crypt, AIX without its tag", Strength::Weak)
        .shape("salt$22 crypt base64 digits")
        .bytes(24, 31)
        .grammar(r"^[./0-9A-Za-z]{1,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["openssl passwd -aixmd5"])
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("eQT9Hwbt$Qa0DwkN8PR0YtHgCuc2/u."),
};

impl Scheme for AixSmd5 {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = stored.strip_prefix(self.tag).ok_or(ParseError::NotMine)?;
        let (salt, digest) = text.split_once('$').ok_or(ParseError::NotMine)?;
        if !self.tag.is_empty() {
            return parse(Reader::tagged(stored, self.info.tags)?);
        }
        if salt.is_empty() || digest.is_empty() {
            return Err(ParseError::NotMine);
        }
        parse(Reader::bare(stored)).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        out.push(&md5crypt::digest(b"", parts.salt.as_str().as_bytes(), password));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}${}", self.tag, parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parse(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let error = text.malformed("a salt of up to 8 crypt base64 digits");
    let salt = text.crypt_salt(8, "a salt of up to 8 crypt base64 digits")?;
    let is_digit = |byte| Encoding::Crypt.digit(byte).is_some();
    if !salt.as_str().bytes().all(is_digit) {
        return Err(error);
    }
    let digest = text.last(16, Encoding::CryptLow, "a digest of 22 crypt base64 digits")?;
    Ok(Parts::new(Cost::Rounds(1000), salt, digest))
}
