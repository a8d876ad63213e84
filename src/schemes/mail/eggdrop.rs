//! Eggdrop's users: two constant words, encrypted by Blowfish under the password.
//!
//! ```text
//! +MYhUa/bk2jp/
//! ││     └ the left word, in the same way
//! │└ the right word: 6 digits of the alphabet ./0-9a-zA-Z, the lowest bits first
//! └ the tag
//! ```
//!
//! Blowfish reads 72 bytes of key and starts over where it is shorter, so `aa` is `a`. An empty password
//! has no hash. Sources: Eggdrop 1.6, `blowfish.mod/blowfish.c`; `Authen::Passphrase` 0.008,
//! `EggdropBlowfish.pm`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError};
use crate::kdf::eggdrop;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

/// Verifies `+` and 12 digits.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Eggdrop;

const DIGITS: &[u8; 64] = b"./0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

impl Scheme for Eggdrop {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        // So short a tag may begin anybody's text, so that all of it has to fit.
        let words = stored
            .strip_prefix('+')
            .and_then(|digits| digits.as_bytes().as_chunks::<6>().0.try_into().ok());
        let Some::<[[u8; 6]; 2]>(words) = words else { return Err(ParseError::NotMine) };
        let is_word = |[rest @ .., last]: [u8; 6]| {
            rest.iter().all(|digit| DIGITS.contains(digit)) && (b"./01").contains(&last)
        };
        if stored.len() != 13 || !words.into_iter().all(is_word) {
            return Err(ParseError::NotMine);
        }
        let digits = stored.get(1..).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, Field::text(digits)))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        if let Some(words) = eggdrop::digest(attempt.password()) {
            let digits = words.into_iter().flat_map(written).collect::<Option<Vec<u8>>>();
            out.push(&digits.ok_or(ComputeError::Parameters)?);
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "+{}", parts.digest.as_str())
    }
}

/// The digits of a word, the lowest bits first.
fn written(word: u32) -> impl Iterator<Item = Option<u8>> {
    let digit = move |place: u32| {
        let bits = usize::try_from(word >> (6 * place) & 63).ok()?;
        DIGITS.get(bits).copied()
    };
    (0..6).map(digit)
}

const INFO: Info = Info::new("eggdrop", "Blowfish, Eggdrop", Strength::Broken)
    .tags(&["+"])
    .bytes(13, 13)
    .grammar("^\\+([./0-9a-zA-Z]{5}[./01]){2}$")
    .seen_in(&["Eggdrop", "Authen::Passphrase"])
    .quirks(&["reads 72 bytes", "a password repeated is the same password, so no match is exact"])
    .example("+vGjzQ0zcBbK/");
