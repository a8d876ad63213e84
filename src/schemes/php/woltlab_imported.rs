//! What WoltLab took over from other forums, behind their names.
//!
//! ```text
//! vb3:28f9975808ae2bdc5847b1cda26033ea:308
//! │   │                                └ salt, hashed as it stands; there may be none, and no colon
//! │   └ digest: MD5, SHA-1 or SHA-256, lower-case hexadecimal digits
//! └ the software that it is from
//!
//! wcf1em1b1:5f2a…:9d1c…
//! │    ││││
//! │    │││└ 1: the digest of the password is salted; 0: the password is
//! │    ││└ b: before it; a: behind it
//! │    │└ 1: there is a salt inside; 0: only outside
//! │    └ m: MD5; s: SHA-1; c, a checksum, is not verified
//! └ Community Framework 1 with settings of its own
//! ```
//!
//! What it computes is what WoltLab computes, whatever the other software does: of `ipb2:` it is vBulletin's.
//! Sources: WoltLab Suite 6.1, `lib/util/PasswordUtil.class.php` and
//! `lib/system/user/authentication/password/algorithm` in `wcfsetup/install/files`; its exporter of 2024.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{Reader, is_no_text};

/// Verifies `vb3:`, `mybb:`, `wcf1em1b1:` and their like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct WoltlabImported;

/// How WoltLab hashes password and salt for a forum.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Recipe {
    /// vBulletin, XenForo: `h(h(password) . salt)`.
    HashedAndSalt,
    /// MyBB and Invision Power Board: `h(h(salt) . h(password))`.
    BothHashed,
    /// phpFox: `h(h(password) . h(salt))`.
    BothHashedSaltLast,
    /// Joomla: `h(password . salt)`.
    AndSalt,
    /// SMF, of which the user name is the salt here: `h(salt . password)`.
    SaltAnd,
    /// Burning Board 2: `h(password)`, without a salt.
    Alone,
    /// Community Framework 1: `h(salt . h(…))` of what the settings say.
    Settings(Settings),
}

/// What is hashed first by Community Framework 1.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Settings {
    /// The password.
    Password,
    /// Salt and password.
    SaltAnd,
    /// Salt and digest of the password.
    SaltAndHashed,
    /// Password and salt.
    AndSalt,
    /// Digest of the password, and salt.
    HashedAndSalt,
}

const MD5: &[usize] = &[16];
const SHA1: &[usize] = &[20];
const MD5_OR_SHA1: &[usize] = &[16, 20];
const SHA1_OR_SHA256: &[usize] = &[20, 32];

/// Names, recipes, and bytes of the digests.
const RECIPES: [(&str, Recipe, &[usize]); 15] = [
    ("vb3:", Recipe::HashedAndSalt, MD5),
    ("vb4:", Recipe::HashedAndSalt, MD5),
    ("vb5:", Recipe::HashedAndSalt, MD5),
    ("ipb2:", Recipe::HashedAndSalt, MD5),
    ("xf1:", Recipe::HashedAndSalt, SHA1_OR_SHA256),
    ("mybb:", Recipe::BothHashed, MD5),
    ("mybb1:", Recipe::BothHashed, MD5),
    ("ipb3:", Recipe::BothHashed, MD5),
    ("phpfox3:", Recipe::BothHashedSaltLast, MD5),
    ("joomla1:", Recipe::AndSalt, MD5),
    ("joomla2:", Recipe::AndSalt, MD5),
    ("joomla3:", Recipe::AndSalt, MD5),
    ("smf1:", Recipe::SaltAnd, SHA1),
    ("smf2:", Recipe::SaltAnd, SHA1),
    ("wbb2:", Recipe::Alone, MD5_OR_SHA1),
];

/// [`Parts::layout`] of a text that ends with its digest.
const NO_COLON: u8 = 1;

impl Scheme for WoltlabImported {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "a digest of full length in lower-case hex";
        const SETTINGS: &str = "0 or 1, a or b, 0 or 1, and a colon";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        if text.taken().starts_with(SETTINGS_TAG) {
            let error = text.malformed(SETTINGS);
            let settings = text.until(':', SETTINGS)?;
            settings_of(settings).ok_or(error)?;
        }
        let extra = Field::text(text.taken());
        let (recipe, lengths) = recipe(extra).ok_or(ParseError::NotMine)?;
        let error = text.malformed(DIGEST);
        let digits = text.rest().split(':').next().unwrap_or_default();
        let digest = text.fixed(digits.len(), Encoding::Hex, DIGEST)?;
        if !lengths.contains(&digest.len()) {
            return Err(error);
        }
        let parts = Parts {
            extra,
            variant: variant(recipe),
            ..Parts::new(Cost::Fixed, Field::EMPTY, digest)
        };
        if text.rest().is_empty() {
            return Ok(Parts { layout: NO_COLON, ..parts });
        }
        if recipe == Recipe::Alone {
            return Err(text.malformed("no salt: Burning Board 2 has none"));
        }
        text.literal(":", "a colon")?;
        let error = text.malformed("a salt without control characters");
        let salt = text.remainder();
        if salt.contains(is_no_text) {
            return Err(error);
        }
        Ok(Parts { salt: Field::text(salt), ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (password, salt) = (attempt.password(), parts.salt.as_str().as_bytes());
        let (recipe, _) = recipe(parts.extra).ok_or(ComputeError::Parameters)?;
        let function = match parts.digest.len() {
            16 => HashFunction::Md5,
            20 => HashFunction::Sha1,
            _ => HashFunction::Sha256,
        };
        let made = |parts: &[&[u8]]| digest::digest(function, parts);
        let hex = |parts: &[&[u8]]| {
            let digits = Encoding::Hex.encode(&made(parts)).map(Zeroizing::new);
            digits.ok_or(ComputeError::Parameters)
        };
        let (hashed, hashed_salt) = (hex(&[password])?, hex(&[salt])?);
        let (hashed, hashed_salt) = (hashed.as_bytes(), hashed_salt.as_bytes());
        out.push(&match recipe {
            Recipe::HashedAndSalt => made(&[hashed, salt]),
            Recipe::BothHashed => made(&[hashed_salt, hashed]),
            Recipe::BothHashedSaltLast => made(&[hashed, hashed_salt]),
            Recipe::AndSalt => made(&[password, salt]),
            Recipe::SaltAnd => made(&[salt, password]),
            Recipe::Alone => made(&[password]),
            Recipe::Settings(settings) => {
                let inner = match settings {
                    Settings::Password => hex(&[password])?,
                    Settings::SaltAnd => hex(&[salt, password])?,
                    Settings::SaltAndHashed => hex(&[salt, hashed])?,
                    Settings::AndSalt => hex(&[password, salt])?,
                    Settings::HashedAndSalt => hex(&[hashed, salt])?,
                };
                made(&[salt, inner.as_bytes()])
            }
        });
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (tag, digest, salt) =
            (parts.extra.as_str(), parts.digest.as_str(), parts.salt.as_str());
        let colon = if parts.layout == NO_COLON { "" } else { ":" };
        write!(out, "{tag}{digest}{colon}{salt}")
    }
}

/// What a name stands for, and bytes of its digests.
fn recipe(name: Field<'_>) -> Option<(Recipe, &'static [usize])> {
    if let Some(settings) = name.as_str().strip_prefix(SETTINGS_TAG) {
        let bytes = if settings.starts_with('m') { MD5 } else { SHA1 };
        let settings = settings.get(1..)?.strip_suffix(':')?;
        return Some((Recipe::Settings(settings_of(settings)?), bytes));
    }
    let known = RECIPES.iter().find(|(known, ..)| *known == name.as_str());
    known.map(|(_, recipe, bytes)| (*recipe, *bytes))
}

/// What the three letters behind the function say.
fn settings_of(letters: &str) -> Option<Settings> {
    match letters.as_bytes() {
        [b'0', b'a' | b'b', b'0' | b'1'] => Some(Settings::Password),
        b"1b0" => Some(Settings::SaltAnd),
        b"1b1" => Some(Settings::SaltAndHashed),
        b"1a0" => Some(Settings::AndSalt),
        b"1a1" => Some(Settings::HashedAndSalt),
        _ => None,
    }
}

/// A number for each recipe.
const fn variant(recipe: Recipe) -> u8 {
    match recipe {
        Recipe::HashedAndSalt => 0,
        Recipe::BothHashed => 1,
        Recipe::BothHashedSaltLast => 2,
        Recipe::AndSalt => 3,
        Recipe::SaltAnd => 4,
        Recipe::Alone => 5,
        Recipe::Settings(Settings::Password) => 6,
        Recipe::Settings(Settings::SaltAnd) => 7,
        Recipe::Settings(Settings::SaltAndHashed) => 8,
        Recipe::Settings(Settings::AndSalt) => 9,
        Recipe::Settings(Settings::HashedAndSalt) => 10,
    }
}

const SETTINGS_TAG: &str = "wcf1e";

const INFO: Info = Info::new("woltlab-imported", "WoltLab, imported", Strength::Broken)
    .tags(&[
        "vb3:", "vb4:", "vb5:", "mybb:", "mybb1:", "ipb2:", "ipb3:", "phpfox3:", "joomla1:",
        "joomla2:", "joomla3:", "smf1:", "smf2:", "xf1:", "wbb2:", "wcf1em", "wcf1es",
    ])
    .grammar(
        r"^((vb[345]|mybb1?|ipb[23]|phpfox3|joomla[123]|wcf1em[01][ab][01]):[0-9a-f]{32}(:.*)?|(smf[12]|xf1|wcf1es[01][ab][01]):[0-9a-f]{40}(:.*)?|xf1:[0-9a-f]{64}(:.*)?|wbb2:([0-9a-f]{32}|[0-9a-f]{40}))$",
    )
    .seen_in(&["WoltLab Suite, after an import"])
    .quirks(&[
        "hashed as WoltLab does for the forum whose name stands before it",
        "a salt may be empty, with its colon or without",
    ])
    .example("vb3:97a644ff6a0e859780ca2cd92c79d888:f34b6ba8");
