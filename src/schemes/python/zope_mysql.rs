//! Zope's `{MYSQL}`: MySQL's old function behind a tag.
//!
//! ```text
//! {MYSQL}17687fae14ce0509
//! │      └ digest: 16 lower-case hexadecimal digits
//! └ the tag
//! ```
//!
//! Under Python 2 it summed up the bytes of a password as MySQL does, under Python 3 its code points;
//! of bytes given to it there, whatever is not ASCII counts as U+FFFD. So beyond ASCII there are
//! three right answers. Spaces and tabs are skipped, so that no match says what
//! the password was. Sources: AuthEncoding 4.3 and 6.1, `AuthEncoding.py`.

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

/// Verifies `{MYSQL}` of either Python.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ZopeMysql;

impl Scheme for ZopeMysql {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = stored.get(.."{MYSQL}".len()).unwrap_or_default();
        if text.rest().starts_with('*') {
            return Err(ParseError::NotMine); // behind the star is what MySQL 4.1 made of it
        }
        let digest = text.last(8, Encoding::Hex, "16 lower-case hex digits")?;
        Ok(Parts { extra: Field::text(tag), ..Parts::new(Cost::Fixed, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        out.push(&mysql323::digest(password));
        if !password.is_ascii() {
            let replaced = |byte: &u8| if byte.is_ascii() { u32::from(*byte) } else { 0xfffd };
            out.push(&mysql323::sum(password.iter().map(replaced)));
        }
        if let Ok(text) = str::from_utf8(password) {
            out.push(&mysql323::sum(text.chars().map(u32::from)));
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

const INFO: Info = Info::new("zope-mysql", "MySQL before 4.1, Zope", Strength::Broken)
    .tags(&["{MYSQL}"])
    .grammar(r"^(?i:\{MYSQL\})[0-9a-f]{16}$")
    .bytes(23, 23)
    .seen_in(&["Zope", "AuthEncoding"])
    .quirks(&["skips spaces and tabs, so that no match is exact", "three answers beyond ASCII"])
    .example("{MYSQL}5d2e19393cc5ef67");
