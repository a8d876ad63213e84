//! What WoltLab took over from other forums, behind their names.
//!
//! ```text
//! vb3:28f9975808ae2bdc5847b1cda26033ea:308
//! │   │                                └ salt, hashed as it stands
//! │   └ digest: MD5 or SHA-1, lower-case hexadecimal digits
//! └ the software that it is from
//! ```
//!
//! Source: WoltLab Suite 6.1,
//! `wcfsetup/install/files/lib/system/user/authentication/password/algorithm`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `vb3:`, `mybb:` and their like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct WoltlabImported;

/// How a forum hashes password and salt.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Recipe {
    /// vBulletin: `md5(md5(password) . salt)`.
    HashedAndSalt,
    /// MyBB and Invision Power Board: `md5(md5(salt) . md5(password))`.
    BothHashed,
    /// phpFox: `md5(md5(password) . md5(salt))`.
    BothHashedSaltLast,
    /// Joomla: `md5(password . salt)`.
    AndSalt,
    /// SMF, of which the user name is the salt here: `sha1(salt . password)`.
    SaltAnd,
}

const RECIPES: [(&str, Recipe); 13] = [
    ("vb3:", Recipe::HashedAndSalt),
    ("vb4:", Recipe::HashedAndSalt),
    ("vb5:", Recipe::HashedAndSalt),
    ("mybb:", Recipe::BothHashed),
    ("mybb1:", Recipe::BothHashed),
    ("ipb2:", Recipe::BothHashed),
    ("ipb3:", Recipe::BothHashed),
    ("phpfox3:", Recipe::BothHashedSaltLast),
    ("joomla1:", Recipe::AndSalt),
    ("joomla2:", Recipe::AndSalt),
    ("joomla3:", Recipe::AndSalt),
    ("smf1:", Recipe::SaltAnd),
    ("smf2:", Recipe::SaltAnd),
];

impl Scheme for WoltlabImported {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "a digest of full length in lower-case hex";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let extra = Field::text(text.taken());
        let recipe = recipe(extra).ok_or(ParseError::NotMine)?;
        let error = text.malformed(DIGEST);
        let digest = text.field(':', Encoding::Hex, DIGEST)?;
        let bytes = if recipe == Recipe::SaltAnd { 20 } else { 16 };
        if digest.len() != bytes {
            return Err(error);
        }
        let salt =
            Some(text.rest()).filter(|salt| !salt.is_empty() && !salt.contains(char::is_control));
        let salt = Field::text(salt.ok_or(text.malformed("a salt without control characters"))?);
        Ok(Parts { extra, ..Parts::new(Cost::Fixed, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (password, salt) = (attempt.password(), parts.salt.as_str().as_bytes());
        let hashed = |bytes: &[u8]| digest::hex(&digest::md5(&[bytes]));
        let (hashed_password, hashed_salt) = (hashed(password), hashed(salt));
        let (hashed_password, hashed_salt) =
            (hashed_password.as_flattened(), hashed_salt.as_flattened());
        match recipe(parts.extra).ok_or(ComputeError::Parameters)? {
            Recipe::HashedAndSalt => out.push(&digest::md5(&[hashed_password, salt])),
            Recipe::BothHashed => out.push(&digest::md5(&[hashed_salt, hashed_password])),
            Recipe::BothHashedSaltLast => out.push(&digest::md5(&[hashed_password, hashed_salt])),
            Recipe::AndSalt => out.push(&digest::md5(&[password, salt])),
            Recipe::SaltAnd => out.push(&digest::digest(HashFunction::Sha1, &[salt, password])),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (tag, digest, salt) =
            (parts.extra.as_str(), parts.digest.as_str(), parts.salt.as_str());
        write!(out, "{tag}{digest}:{salt}")
    }
}

fn recipe(tag: Field<'_>) -> Option<Recipe> {
    let known = RECIPES.iter().find(|(known, _)| *known == tag.as_str());
    known.map(|(_, recipe)| *recipe)
}

const INFO: Info = Info::new("woltlab-imported", "WoltLab, imported", Strength::Broken)
    .tags(&[
        "vb3:", "vb4:", "vb5:", "mybb:", "mybb1:", "ipb2:", "ipb3:", "phpfox3:", "joomla1:",
        "joomla2:", "joomla3:", "smf1:", "smf2:",
    ])
    .grammar(
        r"^((vb[345]|mybb1?|ipb[23]|phpfox3|joomla[123]):[0-9a-f]{32}|smf[12]:[0-9a-f]{40}):.+$",
    )
    .seen_in(&["WoltLab Suite, after an import"])
    .quirks(&["hashed as the forum did whose name stands before it"])
    .example("vb3:97a644ff6a0e859780ca2cd92c79d888:f34b6ba8");
