//! Oracle Database up to 10g.
//!
//! ```text
//! F894844C34402B67
//! └ digest: 16 hexadecimal digits, written in upper case, read in either
//! ```
//!
//! DES over the user name and the password in upper case, so that neither's case counts. Sources:
//! Wright and Cid, 2005; passlib 1.7.4, `handlers/oracle.py`, for characters beyond ASCII.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::kdf::oracle10;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies 16 hexadecimal digits of Oracle's `DBA_USERS.PASSWORD`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Oracle10;

impl Scheme for Oracle10 {
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
        let user = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
        // What is no text has no upper case and was never hashed.
        if let Ok(password) = str::from_utf8(attempt.password()) {
            out.push(&oracle10::digest(user, password));
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("oracle10", "Oracle 10g", Strength::Broken)
    .shape("16 hex digits")
    .bytes(16, 16)
    .grammar("^[0-9A-Fa-f]{16}$")
    .needs(&[Need::User])
    .quirks(&[
        "neither the case of the password nor that of the user name counts",
        "no match is exact",
    ])
    .seen_in(&["Oracle Database up to 10g", "passlib"])
    .example("87BA1BB7F0930F2F");
