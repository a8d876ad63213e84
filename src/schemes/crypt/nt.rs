//! NT hashes in crypt(3): for tables that Samba and the system share.
//!
//! ```text
//! $3$$8846f7eaee8fb117ad06bdd830b7586c
//! │   └ digest: MD4 of the password in UTF-16, little endian, in hex
//! └ tag, and a salt that is always empty
//! ```
//!
//! FreeBSD and passlib read the password as text. libxcrypt takes each byte for a character of its
//! own, so what is not ASCII has two right answers. Source: FreeBSD's `crypt-nthash.c`, 2003.

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
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `$3$$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Nt;

impl Scheme for Nt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        text.literal("$", "an empty salt")?;
        let digest = text.last(16, Encoding::Hex, "32 lower-case hex digits")?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        let mut push = |characters: &[[u8; 2]]| {
            out.push(&digest::digest(HashFunction::Md4, &[characters.as_flattened()]));
        };
        let widened: Vec<_> = password.iter().map(|byte| [*byte, 0]).collect();
        push(&Zeroizing::new(widened));
        if password.is_ascii() {
            return Ok(Exact::Yes);
        }
        if let Ok(text) = str::from_utf8(password) {
            let characters: Vec<_> = text.encode_utf16().map(u16::to_le_bytes).collect();
            push(&Zeroizing::new(characters));
        }
        // Which of the two was right nobody knows, and what is one's text is the other's bytes.
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "$3$${}", parts.digest.as_str())
    }
}

const INFO: Info = Info::new("nt-crypt", "NT hash, crypt(3)", Strength::Broken)
    .tags(&["$3$"])
    .grammar(r"^\$3\$\$[0-9a-f]{32}$")
    .seen_in(&["FreeBSD", "libxcrypt", "mkpasswd", "passlib"])
    .quirks(&["what is not ASCII has two right answers", "stops at NUL, which is refused"])
    .example("$3$$8846f7eaee8fb117ad06bdd830b7586c");
