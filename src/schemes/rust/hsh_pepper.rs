//! hsh's hashes under a pepper.
//!
//! ```text
//! hsh-pepper:1:$argon2id$v=19$m=19456,t=2,p=1$J57uDwHsIFuFrpfSEEXS3g$AU8+4S2ydxxqKf0zjBiIWmeFla+nEeQQTbkKVkQ3FY8
//! │          │ └ another of hsh's texts, whose password is the HMAC
//! │          └ version of the key
//! └ the tag
//! ```
//!
//! What the text inside hashes is the HMAC-SHA-256 of the password under the key of that version, 43 digits of
//! unpadded base64: no bcrypt cuts it, and no HMAC hashes it first. The key is the attempt's pepper. Sources: hsh
//! 0.0.10, `api.rs`; hsh-kms 0.0.10, `lib.rs`.

use std::fmt;

use zeroize::Zeroizing;

use super::{HSH_BCRYPT_SHA256, HshPbkdf2};
use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts, Path};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{crypt, phc};
use crate::text::Reader;

/// Verifies `hsh-pepper:` under the key that the attempt brings.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct HshPepper;

const TAG: &str = "hsh-pepper:";

/// What may stand inside. PBKDF2 is hsh's own here, since nobody else writes the tag.
static INSIDE: &[&dyn Scheme] =
    &[&phc::Argon2, &phc::Scrypt, &HshPbkdf2, &HSH_BCRYPT_SHA256, &crypt::Bcrypt];

impl Scheme for HshPepper {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let number = text.rest().split(':').next().unwrap_or_default();
        text.number_within(':', 0..=u32::MAX, "the version of a key")?;
        for scheme in INSIDE {
            match scheme.parse(text.rest()) {
                // A key of Argon2's own would be another one.
                Ok(parts) if !parts.extra.as_str().is_empty() => {}
                Ok(parts) => {
                    let path = Path::new(TAG, scheme.info().id);
                    return Ok(Parts { path: Some(path), extra: Field::text(number), ..parts });
                }
                Err(ParseError::NotMine) => {}
                Err(error) => return Err(error.behind(text.at())),
            }
        }
        Err(text.malformed("a hash that hsh writes"))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let mac = digest::hmac(HashFunction::Sha256, pepper, &[attempt.password()]);
        let text = Encoding::Base64Unpadded.encode(&mac).map(Zeroizing::new);
        let text = text.ok_or(ComputeError::Parameters)?;
        let scheme = inner(parts).ok_or(ComputeError::Parameters)?;
        scheme.compute(&inside(parts), &attempt.with_password(text.as_bytes()), out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        inner(parts).map_or(Strength::Broken, |scheme| scheme.strength(&inside(parts)))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{TAG}{}:", parts.extra.as_str())?;
        inner(parts).ok_or(fmt::Error)?.render(&inside(parts), out)
    }
}

/// The format of the text inside.
fn inner(parts: &Parts<'_>) -> Option<&'static dyn Scheme> {
    let path = parts.path?;
    INSIDE.iter().copied().find(|scheme| scheme.info().id == path.inner)
}

/// The parts as that format read them.
const fn inside<'a>(parts: &Parts<'a>) -> Parts<'a> {
    Parts { extra: Field::EMPTY, path: None, ..*parts }
}

const INFO: Info = Info::new("hsh-pepper", "hsh under a pepper", Strength::Strong)
    .tags(&[TAG])
    .grammar(r"^hsh-pepper:N:(hsh-bcrypt-sha256:)?\$.+$")
    .bytes(60, 4096)
    .needs(&[Need::Pepper])
    .seen_in(&["hsh (Rust)"])
    .quirks(&["the pepper is the key of the version in the text"])
    .example("hsh-pepper:1:$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$dCSLGTJrprZPNqoQqa5GnaBAWVR2p9Oh6zWqF66giPk");
