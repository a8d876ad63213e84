//! Devise with a pepper: bcrypt over the password and the pepper behind it.
//!
//! ```text
//! $2a$12$0lLCPa1yF4L8mTva2hWmw.IbHkvjDoRxVL4CpzApuEI6Lfo5AIrDW
//! └ a bcrypt string whose key is password . pepper
//! ```
//!
//! bcrypt reads 72 bytes, so of a long password's hash the pepper is cut, and somebody who may choose passwords
//! of 71 bytes, 70 and so on, and try their ends, reads the pepper byte by byte. A password that leaves the
//! pepper no room is refused here, whatever the original says, and every hash is graded weak, so that it is
//! replaced at the next login. Nothing tells it from bcrypt of the password itself. Source: Devise 4.8,
//! `encryptor.rb`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{crypt, shared};
use crate::text;

/// Verifies bcrypt over password and pepper.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DevisePepper;

/// Bytes that bcrypt reads.
const READ: usize = 72;

impl Scheme for DevisePepper {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        crypt::Bcrypt.parse(stored).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let key = Zeroizing::new([attempt.password(), pepper].concat());
        if key.len() > READ {
            // The limit is bcrypt's: what is left for the password would tell the pepper's length.
            return Err(ComputeError::TooLong { limit: READ });
        }
        shared::bcrypt(parts, &key, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)
    }
}

const INFO: Info = Info::new("devise-pepper", "bcrypt, Devise with a pepper", Strength::Weak)
    .tags(&["$2a$", "$2b$", "$2y$"])
    .shape("bcrypt string")
    .grammar(r"^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .bytes(60, 60)
    .needs(&[Need::Pepper])
    .seen_in(&["Devise with config.pepper"])
    .quirks(&[
        "looks like bcrypt of the password itself",
        "the pepper stands behind the password, where bcrypt's 72 bytes would cut and so tell it",
        "refuses passwords that leave the pepper no room",
        "stops at NUL, which is refused",
    ])
    .example("$2a$10$ZvwIHbM3RlAg6GzZ3vLKjem8pyEW5r5XQTKRgIBEHtUhbfrqKdWy.");
