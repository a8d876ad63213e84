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

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
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
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        Ok(shared::nt(parts, shared::without_nul(attempt)?, out))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "$3$${}", parts.digest.as_str())
    }
}

const INFO: Info = Info::new("nt-crypt", "NT hash, crypt(3)", Strength::Broken)
    .tags(&["$3$"])
    .bytes(36, 36)
    .grammar(r"^\$3\$\$[0-9a-f]{32}$")
    .seen_in(&["FreeBSD", "libxcrypt", "mkpasswd", "passlib"])
    .quirks(&["what is not ASCII has two right answers", "stops at NUL, which is refused"])
    .example("$3$$8846f7eaee8fb117ad06bdd830b7586c");
