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
//! `user_passwd_salt`.
//!
//! phpBB 2 hashed what was sent to it: with backslashes before quotes and backslashes, as PHP's `addslashes` has
//! them, and without the `&amp;`, `&lt;`, `&gt;` and `&quot;` that phpBB 3 makes of a form. Beyond ASCII these were
//! mostly the bytes of Windows-1252. So 32 digits without a salt, and what is inside of phpass, are MD5 of the password
//! with backslashes, in UTF-8 or in Windows-1252; a password whose `&`, `<`, `>` and `"` are all written as in HTML
//! is taken for what was typed. phpBB would take MD5 of the digits of an MD5 for 32 digits as well, which nothing
//! writes: that is left out. A match of the password as it stands is exact; not where its backslashes may be those of
//! another one. That letters of UTF-8, misread as Windows-1252, are a password as well does not count.
//! Source: phpBB 3.3, `phpbb/passwords/manager.php` and the drivers that are legacy, of these `md5_phpbb2.php`,
//! and `includes/utf/data/recode_basic.php`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::code_page::CodePage;
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
            return Ok(Parts { extra: Field::text(front), times: 3, ..parts });
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

/// phpass of the password, and of the MD5 of phpBB 2.
fn rounds(log2: u8, parts: &Parts<'_>, attempt: &Attempt<'_>, out: &mut Candidates) -> Exact {
    let salt = parts.salt.as_str().as_bytes();
    let derive = |text: &[u8]| phpass::derive(HashFunction::Md5, log2, salt, text);
    out.push(&derive(attempt.password()));
    let as_typed = out.contain(&parts.digest.decode());
    for sent in sent_to_phpbb_2(attempt.password()) {
        out.push(&derive(digest::hex(&digest::md5(&[&sent])).as_flattened()));
    }
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

/// The digest of the password, phpBB 2's of what was sent to it, and SMF's of its user's name in front of it.
fn unsalted(
    function: HashFunction,
    parts: &Parts<'_>,
    attempt: &Attempt<'_>,
    out: &mut Candidates,
) -> Exact {
    let password = attempt.password();
    out.push(&digest::digest(function, &[password]));
    let as_typed = out.contain(&parts.digest.decode());
    if function == HashFunction::Md5 {
        for sent in sent_to_phpbb_2(password) {
            out.push(&digest::digest(function, &[&sent]));
        }
        let is_as_typed = as_typed && !has_slashes_of_another(password);
        return if is_as_typed { Exact::Yes } else { Exact::Folded };
    }
    let user = attempt.user().filter(|_| parts.digest.len() == 20);
    let names = user.map(|user| [user.to_ascii_lowercase(), user.to_lowercase()]);
    for name in names.iter().flatten() {
        out.push(&digest::digest(function, &[name.as_bytes(), password]));
    }
    let begins = |name: &String| password.starts_with(name.as_bytes());
    let may_be_both = names.iter().flatten().any(begins);
    if as_typed && !may_be_both { Exact::Yes } else { Exact::Folded }
}

/// What phpBB 2 hashed of this password, once or in both encodings.
fn sent_to_phpbb_2(password: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let typed = without_html(password);
    let slashed = with_slashes(typed.as_ref().map_or(password, |typed| typed.as_slice()));
    let windows = CodePage::Windows1252.encode_known(&slashed);
    if windows == slashed { vec![slashed] } else { vec![slashed, windows] }
}

/// What PHP's `htmlspecialchars` made this of, if it can have made it.
fn without_html(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    const ENTITIES: [(&[u8], u8); 4] =
        [(b"&amp;", b'&'), (b"&lt;", b'<'), (b"&gt;", b'>'), (b"&quot;", b'"')];
    let mut typed = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        let mut entities = ENTITIES.iter();
        let entity = entities.find_map(|(entity, sign)| Some((rest.strip_prefix(*entity)?, *sign)));
        let is_bare = matches!(first, b'&' | b'<' | b'>' | b'"');
        let (behind, sign) = entity.or_else(|| (!is_bare).then_some((behind, *first)))?;
        typed.push(sign);
        rest = behind;
    }
    Some(typed)
}

/// What PHP's `addslashes` makes of this.
fn with_slashes(text: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut slashed = Zeroizing::new(Vec::with_capacity(2 * text.len()));
    for byte in text {
        match byte {
            0 => slashed.extend_from_slice(b"\\0"),
            b'\'' | b'"' | b'\\' => slashed.extend_from_slice(&[b'\\', *byte]),
            _ => slashed.push(*byte),
        }
    }
    slashed
}

/// Whether `addslashes` makes this of another text.
fn has_slashes_of_another(text: &[u8]) -> bool {
    let (mut has_any, mut bytes) = (false, text.iter());
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' if matches!(bytes.next(), Some(b'0' | b'\'' | b'"' | b'\\')) => has_any = true,
            0 | b'\'' | b'"' | b'\\' => return false,
            _ => {}
        }
    }
    has_any
}

const INFO: Info = Info::new("phpbb-converted", "phpBB $CP$", Strength::Fair)
    .tags(&[TAG])
    .grammar(r"^\$CP\$([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|\$[HP]\$[./0-9A-S][./0-9A-Za-z]{30}|\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53})$")
    .seen_in(&["phpBB from 3.1, after an import"])
    .quirks(&[
        "the salt is that of the column user_passwd_salt, where it has one",
        "what is inside is not said, and all that can be is tried",
        "a match of what phpBB 2 or SMF had hashed is not exact",
        "phpBB 2 hashed quotes with backslashes, and Windows-1252 beyond ASCII: a match of either is not exact",
    ])
    .example("$CP$d514dee5e76bbb718084294c835f312c");
