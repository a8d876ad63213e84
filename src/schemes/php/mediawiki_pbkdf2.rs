//! MediaWiki's PBKDF2, over the password or over a digest of types A and B.
//!
//! ```text
//! :pbkdf2:sha512:30000:64:ZVyPjCT/JKWqCs+76fvcJA==:7p4t04XssMK1zDBuT7PBNJa6lxUfz5vFthq2dDS9U2r…==
//! │       │      │     │  │                        └ digest, padded base64
//! │       │      │     │  └ salt, padded base64
//! │       │      │     └ bytes of the digest
//! │       │      └ iterations
//! │       └ hash function
//! └ the type, as the wiki's configuration calls it
//!
//! :pbkdf2-legacyB:!sha512:30000:64!1802d86b!eckBDVAHEAOdxAkGCXdU5A==!ikD/E1KM6tk6+53WbV7mWZtmnvyQ…==
//! │                                │        └ salt of PBKDF2
//! │                                └ salt of type B; of type A mostly none
//! └ :pbkdf2-legacyA: or :pbkdf2-legacyB:, of which PBKDF2 hashes the hexadecimal digest
//! ```
//!
//! A type A with a salt is type B, as it is on its own. Source: MediaWiki 1.39,
//! `includes/password/Pbkdf2Password.php` and `LayeredParameterizedPassword.php`,
//! `maintenance/wrapOldPasswords.php`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `:pbkdf2:` and the types that are named after a hash function.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MediawikiPbkdf2;

/// Verifies what `wrapOldPasswords.php` made of an older type; made only as the constants of this
/// module.
#[derive(Clone, Copy, Debug)]
pub struct MediawikiLegacy {
    info: Info,
}

/// `:pbkdf2-legacyA:`.
pub const MEDIAWIKI_LEGACY_A: MediawikiLegacy = MediawikiLegacy {
    info: legacy("mediawiki-pbkdf2-legacy-a", "MediaWiki PBKDF2 over :A:")
        .tags(&[":pbkdf2-legacyA:"])
        .grammar(r"^:pbkdf2-legacyA:![a-z0-9-]+:N:N![^!]*![A-Za-z0-9+/]*={0,2}![A-Za-z0-9+/]+={0,2}$")
        .example(":pbkdf2-legacyA:!sha512:30000:64!!bxyKJdO5TnCi8I1b5xNMlg==!NS/ZxxiWN7eBf+N8KpzusemvKN8QbY6HegIVKWUipftQ9bEwvEkIdbthtTXBDJDcJeocTiVeHZyw8ziY1GCFQA=="),
};

/// `:pbkdf2-legacyB:`.
pub const MEDIAWIKI_LEGACY_B: MediawikiLegacy = MediawikiLegacy {
    info: legacy("mediawiki-pbkdf2-legacy-b", "MediaWiki PBKDF2 over :B:")
        .tags(&[":pbkdf2-legacyB:"])
        .grammar(r"^:pbkdf2-legacyB:![a-z0-9-]+:N:N![^!]+![A-Za-z0-9+/]*={0,2}![A-Za-z0-9+/]+={0,2}$")
        .example(":pbkdf2-legacyB:!sha512:30000:64!f34b6ba8!bxyKJdO5TnCi8I1b5xNMlg==!iHs/940hp1bWrivU4RFie0ixFxh+xeb3Myen+BNCxzUYKSDGSAd9zzWWV6zT9dloBd2HxRrx/xBuzijX/Qujlw=="),
};

const SALT: &str = "a salt in padded base64";
const DIGEST: &str = "a digest of the length that is said before, in padded base64";

impl Scheme for MediawikiPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let (cost, bytes) = parameters(&mut text, ':')?;
        let salt = text.field(':', Encoding::Base64, SALT)?;
        let digest = text.last(bytes, Encoding::Base64, DIGEST)?;
        Ok(Parts { extra, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::pbkdf2(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())?;
        write_parameters(parts, out)?;
        write!(out, ":{}:{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl MediawikiLegacy {
    const fn is_salted(&self) -> bool {
        // The two names differ in their last letter.
        matches!(self.info.id.as_bytes(), [.., b'b'])
    }
}

impl Scheme for MediawikiLegacy {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        text.literal("!", "the parameters of the inner type, which are none")?;
        let (cost, bytes) = parameters(&mut text, '!')?;
        let error = text.malformed("the salt of type B");
        let extra = text.salt('!')?;
        if self.is_salted() && extra.is_empty() {
            return Err(error);
        }
        let salt = text.field('!', Encoding::Base64, SALT)?;
        let digest = text.last(bytes, Encoding::Base64, DIGEST)?;
        Ok(Parts { extra, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        let inner = match parts.extra.as_str() {
            "" => hashed,
            salt => digest::hex(&digest::md5(&[salt.as_bytes(), b"-", hashed.as_flattened()])),
        };
        // A digest in hexadecimal digits is a key of one length, which HMAC folds with no other.
        let _ = shared::pbkdf2(parts, inner.as_flattened(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(self.info.tags.first().ok_or(fmt::Error)?)?;
        out.write_char('!')?;
        write_parameters(parts, out)?;
        let (inner, salt, digest) =
            (parts.extra.as_str(), parts.salt.as_str(), parts.digest.as_str());
        write!(out, "!{inner}!{salt}!{digest}")
    }
}

/// Takes the hash function, the iterations and the bytes of the digest.
fn parameters(text: &mut Reader<'_>, end: char) -> Result<(Cost, usize), ParseError> {
    const BYTES: &str = "a length of the digest from 4 to 1024 bytes";
    let error = text.malformed("a hash function");
    let function = shared::php(text.until(':', "a hash function")?).ok_or(error)?;
    let cost = text.iterations(function, ':')?;
    let error = text.out_of_range(BYTES);
    let bytes = text.number_within(end, 4..=1024, BYTES)?;
    Ok((cost, usize::try_from(bytes).map_err(|_| error)?))
}

fn write_parameters(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
    write!(out, "{}:{rounds}:{}", function.id(), parts.digest.len())
}

const fn legacy(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair)
        .wraps("md5")
        .seen_in(&["MediaWiki from 1.24, after wrapOldPasswords.php"])
        .quirks(&["PBKDF2 hashes the hexadecimal MD5 of the type before"])
}

const INFO: Info = Info::new("mediawiki-pbkdf2", "MediaWiki :pbkdf2:", Strength::Fair)
    .tags(&[":pbkdf2:", ":pbkdf2-sha256:", ":pbkdf2-sha512:"])
    .grammar(r"^:pbkdf2(-sha256|-sha512)?:[a-z0-9-]+:N:N:[A-Za-z0-9+/]*={0,2}:[A-Za-z0-9+/]+={0,2}$")
    .seen_in(&["MediaWiki from 1.24"])
    .quirks(&[
        "the wiki names its types: only the field behind the name says the hash function",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example(":pbkdf2:sha512:30000:64:bxyKJdO5TnCi8I1b5xNMlg==:6rs94u6N0djB+56ut1v5QFMkHLk0BttiIcpqP2Bf1eJWlqY01Sh2BBwJWWKdmdJL+rOPRjvhLTe73iRtt9Ji/w==");
