//! npm's `credential`: PBKDF2 in a JSON object.
//!
//! ```text
//! {"hash":"PsJj…AhAh","salt":"uV6b…k6Xo","keyLength":66,"hashMethod":"pbkdf2","iterations":1114}
//!          │                  │                      │                                     └ iterations of SHA-1
//!          │                  │                      └ bytes of the digest
//!          │                  └ salt: padded base64 of as many bytes, hashed as text
//!          └ digest: padded base64
//! ```
//!
//! The members have this order, also where PostgreSQL's `jsonb` has set them anew, with a blank behind each
//! colon and comma. Source: `credential` 2.0, `credential.js`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `credential`'s JSON.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Credential;

/// Layout: as `JSON.stringify` writes it.
const DENSE: u8 = 0;
/// Layout: as PostgreSQL writes it.
const SPACED: u8 = 1;

/// Bytes of the shortest digest; one that is shorter is matched by chance.
const LEAST: usize = 16;

const FUNCTION: HashFunction = HashFunction::Sha1;

impl Scheme for Credential {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let layout = if text.optional(" ") { SPACED } else { DENSE };
        let blank = |text: &mut Reader<'a>| {
            if layout == SPACED { text.literal(" ", "a blank") } else { Ok(()) }
        };
        text.literal("\"", "a text")?;
        let error = text.malformed("as many bytes as keyLength, at least 16");
        let digest = text.field('"', Encoding::Base64, "a hash in padded base64")?;
        text.literal(",", "a comma")?;
        blank(&mut text)?;
        text.literal("\"salt\":", "salt")?;
        blank(&mut text)?;
        text.literal("\"", "a text")?;
        let salt = text.until('"', "a salt in padded base64")?;
        let salt = salt_as_text(salt).ok_or(error)?;
        text.literal(",", "a comma")?;
        blank(&mut text)?;
        text.literal("\"keyLength\":", "keyLength")?;
        blank(&mut text)?;
        let length = text.number(',', "keyLength")?;
        blank(&mut text)?;
        text.literal("\"hashMethod\":", "hashMethod")?;
        blank(&mut text)?;
        text.literal("\"pbkdf2\",", "pbkdf2")?;
        blank(&mut text)?;
        text.literal("\"iterations\":", "iterations")?;
        blank(&mut text)?;
        let cost = text.iterations(FUNCTION, '}')?;
        text.end()?;
        if u64::try_from(digest.len()).ok() != Some(length) || digest.len() < LEAST {
            return Err(error);
        }
        Ok(Parts { layout, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::pbkdf2(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let blank = if parts.layout == SPACED { " " } else { "" };
        let (salt, digest, length) =
            (parts.salt.as_str(), parts.digest.as_str(), parts.digest.len());
        write!(out, r#"{{"hash":{blank}"{digest}",{blank}"salt":{blank}"{salt}",{blank}"#)?;
        write!(out, r#""keyLength":{blank}{length},{blank}"hashMethod":{blank}"pbkdf2","#)?;
        write!(out, r#"{blank}"iterations":{blank}{rounds}}}"#)
    }
}

/// Base64 that is hashed as it stands.
fn salt_as_text(salt: &str) -> Option<Field<'_>> {
    Field::encoded(salt, Encoding::Base64).filter(|salt| !salt.is_empty())?;
    Some(Field::text(salt))
}

const INFO: Info = Info::new("credential-json", "PBKDF2, credential", Strength::Fair)
    .tags(&["{\"hash\":"])
    .grammar(r#"^\{"hash": ?"[A-Za-z0-9+/]+=*", ?"salt": ?"[A-Za-z0-9+/]+=*", ?"keyLength": ?N, ?"hashMethod": ?"pbkdf2", ?"iterations": ?N\}$"#)
    .seen_in(&["credential (npm)"])
    .quirks(&[
        "SHA-1, which the text does not say",
        "the salt is hashed as base64 text",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example(r#"{"hash":"BoJ7LAhqW9/hoV0pszW17g==","salt":"bxyKJdO5TnCi8I1b5xNMlg==","keyLength":16,"hashMethod":"pbkdf2","iterations":20000}"#);
