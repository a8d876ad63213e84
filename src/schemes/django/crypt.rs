//! Django's DES crypt, in the three spellings that were written.
//!
//! ```text
//! crypt$$0vmFCUKcXo9Wg             Django 1.4 to 4.2
//! crypt$c2e86$c2M87q...WWcU        Django before 1.4: five hex digits, of which DES reads two
//! crypt$WA$WAR1zY3IUJcms           passlib
//!       │  └ 13 characters of DES crypt, salt first
//!       └ nothing, or a salt whose first two characters stand again behind it
//! ```
//!
//! Reads 8 bytes. Source: Django 4.2, `contrib/auth/hashers.py`; passlib 1.7.4, `handlers/django.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `crypt$…$` and 13 characters of DES crypt.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Crypt;

impl Scheme for Crypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("no salt, or the salt of the digest behind it");
        let extra = text.until('$', "a salt field")?;
        let parts = text::descrypt::parse(text)?;
        let own = extra.starts_with(parts.salt.as_str())
            && extra.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some());
        if extra.is_empty() || own {
            Ok(Parts { extra: Field::text(extra), ..parts })
        } else {
            Err(error)
        }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::descrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "crypt${}${salt}{digest}", parts.extra.as_str())
    }
}

const INFO: Info = Info::new("django-crypt", "DES crypt(3), Django", Strength::Broken)
    .tags(&["crypt$"])
    .grammar(r"^crypt\$[./0-9A-Za-z]*\$[./0-9A-Za-z]{13}$")
    .seen_in(&["Django up to 4.2, where chosen", "passlib"])
    .quirks(&[
        "reads 8 bytes of 7 bits",
        "a salt may stand twice, of which DES reads two characters",
        "Django 5.0 reads it no longer",
        "stops at NUL, which is refused",
    ])
    .example("crypt$$abJnggxhB/yWI");
