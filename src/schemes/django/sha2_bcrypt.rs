//! django-sha2's bcrypt: a bcrypt string over a keyed digest, and the id of the key.
//!
//! ```text
//! bcrypt$2a$12$pphm3tmsg8fRrK2H.Rq6S.b4O7XMykKoBy0nTZ6qhDcFSLp2kjYJK$2011-01-01
//! │     └ a bcrypt string                                            └ key id
//! └ bcrypt, behind which later versions repeat the key id with `_` for `-`
//! ```
//!
//! What bcrypt hashes is the base64 of HMAC-SHA-512 of the password under the key, 88 characters of
//! which it reads 72. The keys are in the settings of the application. Django's own `bcrypt$` goes
//! on with a second `$`. Source: Mozilla's django-sha2 0.4, `bcrypt_auth.py` and `hashers.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies django-sha2's bcrypt under the key that the attempt brings.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Sha2Bcrypt;

/// Set in the layout where the key id stands in front too.
const NAMED: u8 = 1 << 7;

impl Scheme for Sha2Bcrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, INFO.tags)?;
        let (name, rest) = text.rest().split_once('$').ok_or(ParseError::NotMine)?;
        if !rest.starts_with('2') {
            return Err(ParseError::NotMine);
        }
        let mut hash = text;
        hash.take(name.len(), "a key id")?;
        let parts = text::bcrypt::parse_before(&mut hash, '$')?;
        let error = hash.malformed("a key id");
        let key_id = hash.remainder();
        if key_id.is_empty() || key_id.contains(|char: char| char == '$' || char.is_control()) {
            return Err(error);
        }
        let repeated =
            name.chars().eq(key_id.chars().map(|char| if char == '-' { '_' } else { char }));
        if !name.is_empty() && !repeated {
            return Err(text.malformed("the key id of the end, or none"));
        }
        let named = if name.is_empty() { 0 } else { NAMED };
        Ok(Parts { layout: parts.layout | named, extra: Field::text(key_id), ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let keyed = shared::peppered(pepper, &[attempt.password()])?;
        let parts = Parts { layout: parts.layout & !NAMED, ..*parts };
        shared::bcrypt_key(&parts, keyed.as_bytes(), out)?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let key_id = parts.extra.as_str();
        out.write_str("bcrypt")?;
        if parts.layout & NAMED != 0 {
            let name = key_id.chars().map(|char| if char == '-' { '_' } else { char });
            name.into_iter().try_for_each(|char| out.write_char(char))?;
        }
        text::bcrypt::render(&Parts { layout: parts.layout & !NAMED, ..*parts }, out)?;
        write!(out, "${key_id}")
    }
}

const INFO: Info = Info::new("django-sha2-bcrypt", "bcrypt over HMAC, django-sha2", Strength::Fair)
    .tags(&["bcrypt"])
    .grammar(r"^bcrypt[^$]*\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}\$[^$]+$")
    .bytes(67, 4096)
    .needs(&[Need::Pepper])
    .seen_in(&["django-sha2", "Mozilla's Playdoh applications"])
    .quirks(&["the pepper is the key of the id at its end"])
    .example("bcrypt$2b$12$ZvwIHbM3RlAg6GzZ3vLKjeiuzpFHv8IDPF2360Pyceib2UEQn/uEe$2011-01-01");
