//! NT hashes: Windows, Samba.
//!
//! ```text
//! 8846f7eaee8fb117ad06bdd830b7586c
//! └ digest: 32 hexadecimal digits of either case
//!
//! {MSNT}8846f7eaee8fb117ad06bdd830b7586c
//! └ what Perl's Authen::Passphrase writes in front
//! ```
//!
//! MD4 of the password in UTF-16. Some software does not decode the password first and makes each
//! byte of it a character: of passwords beyond ASCII a bare column may hold either, and behind
//! `{MSNT}` there are only such, of 128 bytes at most. Sources: [MS-NLMP] §3.3.1; passlib 1.7.4,
//! `handlers/windows.py`; `Crypt::SmbHash` 0.12; `Authen::Passphrase` 0.008.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::nt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies 32 hexadecimal digits of an NT hash.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Nt;

impl Scheme for Nt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(16, Encoding::HexAnyCase, "32 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        Ok(shared::nt(parts, attempt.password(), out))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

/// Verifies `{MSNT}` and 32 hexadecimal digits.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct NtMsnt;

impl Scheme for NtMsnt {
    fn info(&self) -> &Info {
        &INFO_MSNT
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO_MSNT.tags)?;
        let tag = Field::text(text.taken());
        let digest = text.last(16, Encoding::HexAnyCase, "32 hex digits")?;
        Ok(Parts { extra: tag, ..Parts::new(Cost::Fixed, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let read = attempt.password().get(..128);
        out.push(&nt::digest_bytes(read.unwrap_or(attempt.password())));
        Ok(if read.is_some() { Exact::Cut { at: 128 } } else { Exact::Yes })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("nt", "NT hash", Strength::Broken)
    .shape("32 hex digits")
    .bytes(32, 32)
    .grammar("^[0-9A-Fa-f]{32}$")
    .quirks(&["beyond ASCII, some software hashes bytes where Windows hashes characters"])
    .seen_in(&["Windows", "Samba", "passlib", "Crypt::SmbHash", "smbldap-tools"])
    .example("8846f7eaee8fb117ad06bdd830b7586c");

const INFO_MSNT: Info = Info::new("nt-msnt", "NT hash of bytes", Strength::Broken)
    .tags(&["{MSNT}"])
    .bytes(38, 38)
    .grammar(r"^(?i:\{MSNT\})[0-9A-Fa-f]{32}$")
    .quirks(&["reads 128 bytes", "hashes bytes where Windows hashes characters"])
    .seen_in(&["Authen::Passphrase"])
    .example("{MSNT}8846f7eaee8fb117ad06bdd830b7586c");
