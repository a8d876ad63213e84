//! Argon2 over another digest, in a text that does not say so.
//!
//! ```text
//! $argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$jc8BdB2ySOdFSEKVWMMWsqhTek6PruIfW5T2Vc91iRo
//! └ an Argon2 string whose password is the lower-case hex of the password's MD5
//! ```
//!
//! vBulletin 5 from 5.4 hashes the MD5 that the browser sent, as it did with bcrypt before. Source: WoltLab
//! Suite 6.1, `Vb5Argon2.class.php`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{phc, shared};
use crate::text;

/// Verifies Argon2 over MD5.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Argon2OverMd5;

impl Scheme for Argon2OverMd5 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let parts =
            phc::Argon2.parse(stored).ok().filter(|parts| !text::argon2::names_a_key(parts));
        parts.ok_or(ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        shared::argon2(parts, hashed.as_flattened(), None, out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        phc::Argon2.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        phc::Argon2.render(parts, out)
    }
}

const INFO: Info = Info::new("argon2-md5-hex", "Argon2 over MD5, unnamed", Strength::Strong)
    .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
    .shape("PHC Argon2 string")
    .grammar(r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
    .bytes(40, 4096)
    .seen_in(&["vBulletin 5.4 and later"])
    .quirks(&["looks like Argon2 of the password itself"])
    .example("$argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$BmJe8+6E6LGglFbTgN4TYoaC3AuV5Vg6KEjoGBTaQl4");
