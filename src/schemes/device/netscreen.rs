//! ScreenOS of Juniper's NetScreen.
//!
//! ```text
//! nKjiFErqK7TPcZdFZsZMNWPtw4Pv8n
//! │└ digest: MD5 in eight groups of three digits, 4, 6 and 6 bits of base64's alphabet
//! └ n, r, c, s, t and n, which stand at the places 0, 6, 12, 17, 23 and 29 of every text
//! ```
//!
//! MD5 of `user:Administration Tools:password`. Source: hashcat 7, module 22; John the Ripper,
//! `ns_fmt_plug.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

/// Verifies a password of ScreenOS.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct NetScreen;

/// Letters that say nothing, and where they stand.
const LETTERS: [(usize, char); 6] =
    [(0, 'n'), (6, 'r'), (12, 'c'), (17, 's'), (23, 't'), (29, 'n')];

impl Scheme for NetScreen {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let letters = || stored.chars().enumerate();
        let fixed = |place: usize| LETTERS.iter().any(|(at, _)| *at == place);
        let named = LETTERS.iter().all(|(at, letter)| letters().nth(*at) == Some((*at, *letter)));
        let digits = || letters().filter(|(place, _)| !fixed(*place)).map(|(_, letter)| letter);
        let digit = |(place, letter): (usize, char)| {
            let value = u8::try_from(letter).ok().and_then(|byte| Encoding::Base64.digit(byte));
            // The first digit of a group has four bits.
            value.is_some_and(|value| place % 3 != 0 || value < 16)
        };
        let sound = stored.len() == 30 && named && digits().enumerate().all(digit);
        let digest = sound.then(|| Field::text(stored)).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
        let realm = b":Administration Tools:";
        out.push(written(digest::md5(&[user.as_bytes(), realm, attempt.password()])).as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

/// The digits of a digest, with the letters among them.
fn written(digest: [u8; 16]) -> String {
    let mut text = String::with_capacity(30);
    for pair in digest.as_chunks::<2>().0 {
        let word = u16::from_be_bytes(*pair);
        let values = [word >> 12, word >> 6 & 0x3f, word & 0x3f];
        text.extend(values.into_iter().filter_map(Encoding::base64_digit));
    }
    for (at, letter) in LETTERS {
        text.insert(at, letter);
    }
    text
}

const INFO: Info = Info::new("netscreen", "Juniper NetScreen", Strength::Broken)
    .shape("30 base64 digits")
    .bytes(30, 30)
    .grammar(
        "^n[A-Za-z0-9+/]{5}r[A-Za-z0-9+/]{5}c[A-Za-z0-9+/]{4}s[A-Za-z0-9+/]{5}t[A-Za-z0-9+/]{5}n$",
    )
    .needs(&[Need::User])
    .seen_in(&["ScreenOS", "hashcat", "John the Ripper"])
    .quirks(&["the user name is the salt: a renamed user loses the password"])
    .example("nLTODkrkPnQMcM2HMs1HrLOtvKK7Gn");
