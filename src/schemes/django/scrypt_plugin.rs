//! scrypt of the package django-scrypt, from before Django had its own.
//!
//! ```text
//! scrypt$NaClNaClNaCl$14$8$1$64$uEK7Ogx/…==
//!        │            │  │ │ │  └ digest: 64 bytes, padded base64, in old rows in lines
//!        │            │  │ │ └ bytes of the digest, always 64
//!        │            │  │ └ repetitions p
//!        │            │  └ block size r
//!        │            └ log2 of N
//!        └ salt: text, hashed as it stands
//! ```
//!
//! It takes white space from both ends of the password. Django's own format has a field less.
//! Sources: django-scrypt 0.2.3, `hashers.py`; RFC 7914 for the ranges.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError};
use crate::kdf::scrypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{self, Reader};

/// Verifies django-scrypt's hashes.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ScryptPlugin;

impl Scheme for ScryptPlugin {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        if !text::scrypt::names_its_length(text.rest()) {
            return Err(ParseError::NotMine);
        }
        let error = text.malformed("a salt");
        let salt = text.salt('$')?;
        if salt.is_empty() {
            return Err(error);
        }
        let error = text.out_of_range("log2 of N, r and p that scrypt defines");
        let log2_n = text.number_within('$', 1..=255, "log2 of N")?;
        let log2_n = u8::try_from(log2_n).map_err(|_| error)?;
        let r = text.number_within('$', 1..=u32::MAX, "a block size r")?;
        let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
        let cost = text::scrypt::cost(log2_n, r, p).ok_or(error)?;
        text.literal("64$", "a length of 64")?;
        let digest = text::mime::digest(&mut text)?;
        Ok(Parts::new(cost, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Scrypt { log2_n, r, p } = parts.cost else {
            return Err(ComputeError::Parameters);
        };
        let typed = attempt.password();
        let password =
            str::from_utf8(typed).map_or(typed, |text| text.trim_matches(blank).as_bytes());
        let salt = parts.salt.as_str().trim_matches(blank).as_bytes();
        let mut digest = [0; 64];
        scrypt::derive(log2_n, r, p, password, salt, &mut digest)
            .ok_or(ComputeError::Parameters)?;
        let digits = text::mime::digits(parts.digest, &digest).ok_or(ComputeError::Parameters)?;
        out.push(digits.as_bytes());
        // A password without white space around it shares its hash with those that have some.
        Ok(Exact::Normalised)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "scrypt${salt}${log2_n}${r}${p}$64${digest}")
    }
}

/// What Python's `str.strip` takes away.
fn blank(char: char) -> bool {
    char.is_whitespace() || ('\x1c'..='\x1f').contains(&char)
}

const INFO: Info = Info::new("django-scrypt-plugin", "scrypt, django-scrypt", Strength::Strong)
    .tags(&["scrypt$"])
    .grammar(r"^scrypt\$[^$]+\$N\$N\$N\$64\$[A-Za-z0-9+/]{76}\n?[A-Za-z0-9+/]{10}==\n?$")
    .bytes(107, 4096)
    .seen_in(&["django-scrypt 0.2"])
    .quirks(&[
        "takes white space from both ends of the password",
        "has a field more than Django's own, and log2 of N",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("scrypt$NaClNaClNaCl$14$8$1$64$x0I8tBC1QHx90cBdbmmX2digPi9zNMhdUZ1r++3kpAwOkPjGZO7YxIAClc4Pof7wZnYz80Ea+1/09E5VCcdEig==");
