//! DokuWiki's kmd5, of UNB forums: MD5 with two characters of salt in its middle.
//!
//! ```text
//! 28a05841635279f0hl66ff4e14304107ce
//! │               │ └ digest: the other 16 digits
//! │               └ salt: two characters, hashed before the hexadecimal MD5 of the password
//! └ digest: 16 of 32 lower-case hexadecimal digits
//! ```
//!
//! Source: DokuWiki 2022-07-31, `inc/PassHash.php`, `hash_kmd5`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies kmd5.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct DokuwikiKmd5;

impl Scheme for DokuwikiKmd5 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        halves(stored).ok_or(ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = parts.salt.as_str().as_bytes();
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        let hashed = digest::hex(&digest::md5(&[salt, hashed.as_flattened()]));
        let (front, back) = hashed.as_flattened().split_at(16);
        out.push(&Zeroizing::new([front, salt, back].concat()));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const HALF: &str = "16 hex digits";

/// The salt in the middle. The digest is the whole text, salt included: it is in two pieces.
fn halves(stored: &str) -> Option<Parts<'_>> {
    let mut text = Reader::bare(stored);
    text.fixed(16, Encoding::Hex, HALF).ok()?;
    let salt = text.take(2, "a salt of two characters").ok()?;
    text.fixed(16, Encoding::Hex, HALF).ok()?;
    text.end().ok()?;
    let is_salt = !salt.contains(char::is_control);
    is_salt.then(|| Parts::new(Cost::Fixed, Field::text(salt), Field::text(stored)))
}

const INFO: Info = Info::new("dokuwiki-kmd5", "DokuWiki kmd5", Strength::Broken)
    .shape("16 hex digits, salt, 16 hex digits")
    .grammar("^[0-9a-f]{16}.{2}[0-9a-f]{16}$")
    .bytes(34, 34)
    .seen_in(&["DokuWiki", "UNB forums"])
    .quirks(&["the salt stands in the middle of the digest"])
    .example("ddaca54bae347176hl17ee34cec5179ff1");
