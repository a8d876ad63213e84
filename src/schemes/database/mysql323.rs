//! MySQL before 4.1: `OLD_PASSWORD`.
//!
//! ```text
//! 5d2e19393cc5ef67
//! └ digest: 16 hexadecimal digits, written in lower case, read in either
//! ```
//!
//! Spaces and tabs are skipped, so that no match says what the password was. Sources: MySQL 4.1's
//! manual; passlib 1.7.4, `handlers/mysql.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::mysql323;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies 16 hexadecimal digits of MySQL's `OLD_PASSWORD`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Mysql323;

impl Scheme for Mysql323 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(8, Encoding::HexAnyCase, "16 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(&mysql323::digest(attempt.password()));
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("mysql323", "MySQL before 4.1", Strength::Broken)
    .shape("16 hex digits")
    .bytes(16, 16)
    .grammar("^[0-9A-Fa-f]{16}$")
    .quirks(&["skips spaces and tabs, so that no match is exact"])
    .seen_in(&["MySQL before 4.1", "MariaDB's OLD_PASSWORD", "passlib", "DokuWiki", "Zope"])
    .example("5d2e19393cc5ef67");
