//! hsh's PBKDF2, which looks like the PHC string and hashes another salt.
//!
//! ```text
//! $pbkdf2-sha256$i=600000,l=32$bxyKJdO5TnCi8I1b5xNMlg$x3…
//!  │              │        │    │                      └ digest: l bytes, unpadded base64
//!  │              │        │    └ salt, hashed as these digits stand here
//!  │              │        └ length of the digest in bytes
//!  │              └ iterations
//!  └ pbkdf2-sha256 or pbkdf2-sha512
//! ```
//!
//! RustCrypto and everybody else hash the bytes that the salt's base64 stands for, so that neither verifies what
//! the other wrote, and no text says which it is. Source: hsh 0.0.10, `api.rs`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{phc, shared};

/// Verifies hsh's PBKDF2.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct HshPbkdf2;

impl Scheme for HshPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(stored).ok_or(ParseError::NotMine)
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
        phc::Pbkdf2.render(parts, out)
    }
}

/// A PHC string of the two functions that says its length, its salt being text.
fn parts(stored: &str) -> Option<Parts<'_>> {
    let parts = phc::Pbkdf2.parse(stored).ok()?;
    let Cost::Pbkdf2 { function, .. } = parts.cost else { return None };
    let written = matches!(function, HashFunction::Sha256 | HashFunction::Sha512);
    let sound = written && phc::Pbkdf2::says_its_length(&parts) && !parts.salt.is_empty();
    sound.then(|| Parts { salt: Field::text(parts.salt.as_str()), ..parts })
}

const INFO: Info = Info::new("hsh-pbkdf2", "PBKDF2, hsh", Strength::Fair)
    .tags(&["$pbkdf2-sha256$i=", "$pbkdf2-sha512$i="])
    .shape("PHC PBKDF2 string")
    .grammar(r"^\$pbkdf2-sha(256|512)\$i=N,l=N\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]{22,683}$")
    .bytes(45, 4096)
    .seen_in(&["hsh (Rust)"])
    .quirks(&[
        "looks like the PHC string, and hashes the base64 of its salt",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("$pbkdf2-sha256$i=600000,l=32$bxyKJdO5TnCi8I1b5xNMlg$4lqw/irEi38qm47B3v6gAOG/uErKVMJIm+wHcz+mVCo");
