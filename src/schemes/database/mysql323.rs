//! MySQL before 4.1: `OLD_PASSWORD`.
//!
//! ```text
//! 5d2e19393cc5ef67
//! └ digest: 16 hexadecimal digits, written in lower case, read in either
//! ```
//!
//! Spaces and tabs are skipped, so that no match says what the password was. DokuWiki computes it in
//! PHP, whose sums are others where MySQL's overflow. Sources: MySQL 4.1's manual; passlib 1.7.4,
//! `handlers/mysql.py`; DokuWiki 2022-07-31, `inc/PassHash.php`.

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

/// Verifies an `OLD_PASSWORD`; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct OldPassword {
    info: Info,
    digest: fn(&[u8]) -> [u8; 8],
}

/// What a server writes.
pub const MYSQL323: OldPassword = OldPassword {
    digest: mysql323::digest,
    info: bare("mysql323", "MySQL before 4.1")
        .quirks(&["skips spaces and tabs, so that no match is exact", "62 bits without a salt"])
        .seen_in(&["MySQL before 4.1", "MariaDB's OLD_PASSWORD", "passlib", "Zope"])
        .example("5d2e19393cc5ef67"),
};

/// What DokuWiki writes.
pub const MYSQL323_DOKUWIKI: OldPassword = OldPassword {
    digest: mysql323::dokuwiki,
    info: bare("mysql323-dokuwiki", "MySQL before 4.1, DokuWiki's")
        .quirks(&[
            "skips spaces, so that no match is exact",
            "not what MySQL writes for most passwords of more than eight bytes",
        ])
        .seen_in(&["DokuWiki"])
        .example("5d2e19393cc5ef67"),
};

const fn bare(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape("16 hex digits")
        .bytes(16, 16)
        .grammar("^[0-9A-Fa-f]{16}$")
}

impl Scheme for OldPassword {
    fn info(&self) -> &Info {
        &self.info
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
        out.push(&(self.digest)(attempt.password()));
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}
