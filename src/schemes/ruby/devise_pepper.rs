//! Devise with a pepper: bcrypt over the password and the pepper behind it.
//!
//! ```text
//! $2a$12$0lLCPa1yF4L8mTva2hWmw.IbHkvjDoRxVL4CpzApuEI6Lfo5AIrDW
//! └ a bcrypt string whose key is password . pepper
//! ```
//!
//! bcrypt reads 72 bytes. Devise's generator proposes a pepper of 128 digits, so that the end of the pepper is
//! always cut, and that is how its logins are. What must not be cut is the password, and it must leave the pepper
//! room: the hash of a password of 71 bytes holds one byte of the pepper, which whoever chose that password reads
//! off the hash, or off a login that says yes to the password and that byte; then 70 bytes, and so on. The law:
//!
//! | password and pepper | bytes of the pepper that are read | |
//! | --- | --- | --- |
//! | fewer than 72 bytes | all | accepted, exact: another key would end elsewhere |
//! | 72 or more | 20 or more | accepted, exact: another password of this key holds 20 bytes of the pepper |
//! | 72 or more | 20 or more, which repeat fewer, as `abab…` does | accepted, not exact: the password and `ab` has that key too |
//! | 72 | all, fewer than 20 | accepted, not exact: the password, that short pepper and anything has that key too |
//! | more than 72 | fewer than 20 | refused, whatever the original says |
//!
//! So the cap is 52 bytes of password, and more only where the whole pepper fits behind it. 20 hexadecimal digits
//! are 80 bits. Every hash is graded weak, so that an exact match is replaced at once: the cut told what it could
//! tell when the hash was made. Nothing tells it from bcrypt of the password itself. Source: Devise 4.8,
//! `encryptor.rb`, and `lib/generators/templates/devise.rb`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::crypt;
use crate::schemes::shared::{self, UNGUESSED};
use crate::text::{self, bcrypt::READ};

/// Verifies bcrypt over password and pepper.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DevisePepper;

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
        let room = shared::bcrypt_room(attempt.password());
        if room < UNGUESSED.min(pepper.len()) {
            // The same limit whatever the pepper: what is left beside it would tell its length.
            return Err(ComputeError::TooLong { limit: READ - UNGUESSED });
        }
        shared::bcrypt_peppered(parts, attempt.password(), pepper, out)
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
        "the pepper stands behind the password, where bcrypt's 72 bytes cut it and so tell it: replaced at once",
        "refuses passwords that leave the pepper fewer than 20 bytes",
        "stops at NUL, which is refused",
    ])
    .example("$2a$10$ZvwIHbM3RlAg6GzZ3vLKjem8pyEW5r5XQTKRgIBEHtUhbfrqKdWy.");
