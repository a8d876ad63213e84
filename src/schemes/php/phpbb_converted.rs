//! What phpBB took over from other forums and its own version 2, until its user logs in.
//!
//! ```text
//! $CP$$H$96GS48OPVSO1v9jNifwSUBtlDnYj4P1
//! $CP$7e3c9495b2b468a2efdcfd7e8e08e2f5
//! │   └ phpass, a digest in lower-case hexadecimal digits, or bcrypt
//! └ $CP$
//! ```
//!
//! What was hashed is not said. phpass is over the password, or over its MD5 of phpBB 2. 32 digits are MD5,
//! with a salt MyBB's or vBulletin's; 40 digits are SHA-1, with a salt Burning Board's or XenForo's, with a
//! user name SMF's; 64 digits are XenForo's, and bcrypt is Burning Board 4's. The salt is the column
//! `user_passwd_salt`. Source: phpBB 3.3, `phpbb/passwords/manager.php` and the drivers that are legacy.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, phpass};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

use super::{BCRYPT_BCRYPT, Phpass};

/// Verifies `$CP$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct PhpbbConverted;

const TAG: &str = "$CP$";

impl Scheme for PhpbbConverted {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const DIGEST: &str = "phpass, bcrypt, or 32, 40 or 64 lower-case hex digits";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let (extra, behind) = (Field::text(text.taken()), text.rest());
        let error = text.malformed(DIGEST);
        if behind.starts_with("$2") {
            let parts = BCRYPT_BCRYPT.parse(behind).map_err(|_| error)?;
            return Ok(Parts { extra, ..parts });
        }
        if behind.starts_with('$') {
            let parts = Phpass.parse(behind).map_err(|fault| match fault {
                ParseError::NotMine => error,
                fault => fault.behind(TAG.len()),
            })?;
            // `$CP$` and the tag of phpass.
            let front = stored.get(..TAG.len() + parts.extra.as_str().len()).unwrap_or_default();
            return Ok(Parts { extra: Field::text(front), times: 2, ..parts });
        }
        let digest = text.last_any(Encoding::Hex, DIGEST)?;
        let parts = Parts { extra, ..Parts::new(Cost::Fixed, Field::EMPTY, digest) };
        if matches!(digest.len(), 16 | 20 | 32) { Ok(parts) } else { Err(error) }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        match parts.cost {
            Cost::Bcrypt { .. } => {
                let parts = Parts { extra: Field::EMPTY, ..*parts };
                BCRYPT_BCRYPT.compute(&parts, attempt, out)
            }
            Cost::Log2(log2) => Ok(rounds(log2, parts, attempt, out)),
            _ => forum(parts, attempt, out),
        }
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        match parts.cost {
            Cost::Fixed => Strength::Broken,
            Cost::Log2(_) => Strength::Weak,
            _ => INFO.grade(parts.cost),
        }
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        if parts.cost == Cost::Fixed && parts.digest.len() == 32 { &[Need::Salt] } else { &[] }
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())?;
        if matches!(parts.cost, Cost::Bcrypt { .. }) {
            return text::bcrypt::render(parts, out);
        }
        if let Some(digit) = text::phpass::cost_digit(parts) {
            out.write_char(digit)?;
        }
        write!(out, "{}{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// phpass of the password, and of its MD5.
fn rounds(log2: u8, parts: &Parts<'_>, attempt: &Attempt<'_>, out: &mut Candidates) -> Exact {
    let salt = parts.salt.as_str().as_bytes();
    let hashed = digest::hex(&digest::md5(&[attempt.password()]));
    out.push(&phpass::derive(HashFunction::Md5, log2, salt, attempt.password()));
    let as_typed = out.contain(&parts.digest.decode());
    out.push(&phpass::derive(HashFunction::Md5, log2, salt, hashed.as_flattened()));
    shared::or_md5_exactness(as_typed, attempt.password())
}

/// What the forums make of it whose digests are as long: with a salt those that have one, which differ in what
/// they hash last, and no others.
fn forum(
    parts: &Parts<'_>,
    attempt: &Attempt<'_>,
    out: &mut Candidates,
) -> Result<Exact, ComputeError> {
    let password = attempt.password();
    let function = match parts.digest.len() {
        16 => HashFunction::Md5,
        20 => HashFunction::Sha1,
        _ => HashFunction::Sha256,
    };
    let made = |parts: &[&[u8]]| digest::digest(function, parts);
    let hex = |parts: &[&[u8]]| Encoding::Hex.encode(&made(parts)).map(Zeroizing::new);
    let hex = |parts: &[&[u8]]| hex(parts).ok_or(ComputeError::Parameters);
    let Some(salt) = attempt.salt().filter(|salt| !salt.is_empty()) else {
        return if function == HashFunction::Sha256 {
            Err(ComputeError::Missing(Need::Salt))
        } else {
            Ok(unsalted(function, parts, attempt, out))
        };
    };
    let hashed = hex(&[password])?;
    // vBulletin, XenForo.
    out.push(&made(&[hashed.as_bytes(), salt]));
    match function {
        HashFunction::Md5 => out.push(&made(&[hex(&[salt])?.as_bytes(), hashed.as_bytes()])),
        HashFunction::Sha1 => {
            out.push(&made(&[salt, hex(&[salt, hashed.as_bytes()])?.as_bytes()]));
        }
        _ => {}
    }
    Ok(Exact::Yes)
}

/// The digest of the password, and SMF's of its user's name in front of it.
fn unsalted(
    function: HashFunction,
    parts: &Parts<'_>,
    attempt: &Attempt<'_>,
    out: &mut Candidates,
) -> Exact {
    let password = attempt.password();
    out.push(&digest::digest(function, &[password]));
    let as_typed = out.contain(&parts.digest.decode());
    let user = attempt.user().filter(|_| parts.digest.len() == 20);
    let names = user.map(|user| [user.to_ascii_lowercase(), user.to_lowercase()]);
    for name in names.iter().flatten() {
        out.push(&digest::digest(function, &[name.as_bytes(), password]));
    }
    let begins = |name: &String| password.starts_with(name.as_bytes());
    let may_be_both = names.iter().flatten().any(begins);
    if as_typed && !may_be_both { Exact::Yes } else { Exact::Folded }
}

const INFO: Info = Info::new("phpbb-converted", "phpBB $CP$", Strength::Fair)
    .tags(&[TAG])
    .grammar(r"^\$CP\$([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|\$[HP]\$[./0-9A-S][./0-9A-Za-z]{30}|\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53})$")
    .seen_in(&["phpBB from 3.1, after an import"])
    .quirks(&[
        "the salt is that of the column user_passwd_salt, where it has one",
        "what is inside is not said, and all that can be is tried",
        "a match of what phpBB 2 or SMF had hashed is not exact",
        "phpBB 2 hashed quotes with backslashes, and Windows-1252 beyond ASCII",
    ])
    .example("$CP$d514dee5e76bbb718084294c835f312c");
