//! A MediaWiki password under one of the wiki's secrets.
//!
//! ```text
//! :secret:aes-256-cbc:0:crUYyaVaIgx7gvWyKRvT3g==:jTIzeInl0z0XyIgh992yFgw8zSydz/fth6jZGLnU5SC6sW4w…
//! │       │           │ │                        └ another of MediaWiki's texts, encrypted, padded base64
//! │       │           │ └ 16 bytes before the first block, padded base64
//! │       │           └ which of the wiki's secrets
//! │       └ cipher: aes-128-cbc, aes-192-cbc or aes-256-cbc
//! └ the type
//! ```
//!
//! The secret is the attempt's pepper: cut to the cipher's key, or padded with NULs. Like the
//! original, an attempt is hashed as the decrypted text says and encrypted again; what is compared
//! is encrypted. What the text asks for is not known before it is decrypted, so that it is held to
//! [`Limits::INTERACTIVE`], whatever the registry's are. Source: MediaWiki 1.39,
//! `includes/password/EncryptedPassword.php`; PHP, `openssl_encrypt`.

use std::fmt;

use zeroize::Zeroizing;

use super::{MEDIAWIKI_A, MEDIAWIKI_A_SALTED, MEDIAWIKI_ARGON2, MEDIAWIKI_B};
use super::{MEDIAWIKI_LEGACY_A, MEDIAWIKI_LEGACY_B, MediawikiBcrypt, MediawikiPbkdf2};
use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::kdf::aes_cbc;
use crate::limits::Limits;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `:secret:`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MediawikiSecret;

/// The ciphers by their number in [`Parts::variant`], and the bytes of their keys.
const CIPHERS: [(&str, usize); 3] = [("aes-128-cbc", 16), ("aes-192-cbc", 24), ("aes-256-cbc", 32)];

/// What may be encrypted.
static INSIDE: &[&dyn Scheme] = &[
    &MediawikiPbkdf2,
    &MEDIAWIKI_ARGON2,
    &MediawikiBcrypt,
    &MEDIAWIKI_LEGACY_B,
    &MEDIAWIKI_LEGACY_A,
    &MEDIAWIKI_B,
    &MEDIAWIKI_A,
    &MEDIAWIKI_A_SALTED,
];

impl Scheme for MediawikiSecret {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const BEFORE: &str = "16 bytes before the first block in padded base64";
        const BLOCKS: &str = "whole blocks of 16 bytes in padded base64";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("aes-128-cbc, aes-192-cbc or aes-256-cbc");
        let cipher = text.until(':', "a cipher")?;
        let known = (0..).zip(CIPHERS).find(|(_, (name, _))| *name == cipher);
        let variant = known.ok_or(error)?.0;
        let start = text;
        text.number(':', "which of the wiki's secrets")?;
        let number = start.rest().split(':').next().unwrap_or_default();
        let error = text.malformed(BEFORE);
        let salt = text.field(':', Encoding::Base64, BEFORE)?;
        if salt.len() != aes_cbc::BLOCK {
            return Err(error);
        }
        let error = text.malformed(BLOCKS);
        let digest = text.last_any(Encoding::Base64, BLOCKS)?;
        if digest.is_empty() || digest.len() % aes_cbc::BLOCK != 0 {
            return Err(error);
        }
        let extra = Field::text(number);
        Ok(Parts { variant, extra, ..Parts::new(Cost::Fixed, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let secret = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let cipher = CIPHERS.get(usize::from(parts.variant)).ok_or(ComputeError::Parameters)?;
        let key = fitted(secret, cipher.1);
        let before = parts.salt.decode();
        // Under another secret this is no text, or none of MediaWiki's, and nothing is right.
        let decrypted = aes_cbc::decrypt(&key, &before, &parts.digest.decode());
        let text = decrypted.as_deref().and_then(|text| str::from_utf8(text).ok());
        let Some((scheme, inside)) = text.and_then(inside) else { return Ok(Exact::Yes) };
        Limits::INTERACTIVE.admit(&inside).map_err(|_| ComputeError::Parameters)?;
        let mut digests = Candidates::new();
        let exact = scheme.compute(&inside, attempt, &mut digests)?;
        for digest in digests.iter() {
            let text = rewritten(scheme, &inside, digest).ok_or(ComputeError::Parameters)?;
            let encrypted = aes_cbc::encrypt(&key, &before, text.as_bytes());
            out.push(&encrypted.ok_or(ComputeError::Parameters)?);
        }
        Ok(exact)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (cipher, _) = CIPHERS.get(usize::from(parts.variant)).ok_or(fmt::Error)?;
        let (number, before, text) =
            (parts.extra.as_str(), parts.salt.as_str(), parts.digest.as_str());
        write!(out, ":secret:{cipher}:{number}:{before}:{text}")
    }
}

/// A secret as PHP makes a key of it.
fn fitted(secret: &[u8], bytes: usize) -> Zeroizing<Vec<u8>> {
    let mut key = Zeroizing::new(Vec::with_capacity(bytes.max(secret.len())));
    key.extend_from_slice(secret.get(..bytes).unwrap_or(secret));
    key.resize(bytes, 0);
    key
}

/// What a decrypted text says.
fn inside(text: &str) -> Option<(&'static dyn Scheme, Parts<'_>)> {
    INSIDE.iter().find_map(|scheme| scheme.parse(text).ok().map(|parts| (*scheme, parts)))
}

/// The text with another digest in it.
fn rewritten(scheme: &dyn Scheme, parts: &Parts<'_>, digest: &[u8]) -> Option<Zeroizing<String>> {
    let digits = Zeroizing::new(parts.digest.encoding().encode(digest)?);
    let digest = Field::encoded(&digits, parts.digest.encoding())?;
    // Room for all of it, since growing would leave a copy behind that nobody wipes.
    let mut text = Zeroizing::new(String::with_capacity(4096 + digits.len()));
    scheme.render(&Parts { digest, ..*parts }, &mut *text).ok()?;
    Some(text)
}

const INFO: Info = Info::new("mediawiki-secret", "MediaWiki :secret:", Strength::Fair)
    .tags(&[":secret:"])
    .grammar(r"^:secret:aes-(128|192|256)-cbc:N:[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]+={0,2}$")
    .needs(&[Need::Pepper])
    .seen_in(&["MediaWiki from 1.24, EncryptedPassword"])
    .quirks(&[
        "the pepper is the one of the wiki's secrets that the number names",
        "what is encrypted is another of MediaWiki's texts, and a match as exact as there",
        "its work is bounded as for logins, whatever the registry's limits",
    ])
    .example(":secret:aes-256-cbc:0:bxyKJdO5TnCi8I1b5xNMlg==:eVrpflFeQ9CLh1qRXg8kD0QlGxbfOPFrUNDro0Q3HMGJfuTEnEmlVSosN1aOSXuRVe33ptYba6cIaFlkaHmooedyWojpfGvTeKK5HzLKNX2guhnTnYxQNL+nrgr572pN63//MQY92MEGs4h6ntTjlc13U3N/WAkm4X8F3ZdjQA2vG7C/80Hqc6d1afGOd80i");
