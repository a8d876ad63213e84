//! Argon2 in the PHC string format, versions 0x10 and 0x13.
//!
//! ```text
//! $argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$RdescudvJCsgt3ub+b4dWRWJTmaaJObG
//!  │        │    │                │           └ tag: 4 bytes or more, base64
//!  │        │    │                └ salt: 8 bytes or more, base64
//!  │        │    └ KiB, passes, lanes, in any order: not all software agrees on one
//!  │        └ version; left out it is 16 (0x10)
//!  └ argon2d, argon2i or argon2id
//! ```
//!
//! PHC strings have no padding. Applications that put theirs together by hand, in C# above all, pad both fields;
//! one alone is malformed.
//!
//! Behind the three numbers `keyid=…` and `data=…` may stand, both in unpadded base64. The data is
//! hashed; a key is what the attempt brings as its pepper, where the text names one.
//!
//! Sources: RFC 9106; the PHC string format; the reference decoder for the missing version; npm's
//! argon2 0.45, which writes `m,p,t,data`, and @phc/argon2 1.0, which writes `t,m,p`; `Convert.ToBase64String`
//! around `Konscious.Security.Cryptography.Argon2` for the padding.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::Draft;
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::{self, Reader};

/// Verifies Argon2d, Argon2i and Argon2id of either version.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Argon2;

impl Scheme for Argon2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        text::argon2::parse_padded(Reader::bare(stored))
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        if text::argon2::names_a_key(parts) { &[Need::Pepper] } else { &[] }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        // A pepper is for the hashes that say so: other rows of the table may need one.
        let named = text::argon2::names_a_key(parts);
        // Under a key of the registry the password has been hashed already.
        let none = attempt.key().map(|_| &[][..]);
        let key = none.or(attempt.pepper()).filter(|_| named);
        shared::argon2(parts, attempt.password(), key, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::argon2::render(parts, out)
    }
}

/// Writes Argon2id of version 0x13, with a salt of 16 bytes and a tag of 32.
#[derive(Clone, Copy, Debug)]
pub struct Argon2id {
    cost: Cost,
}

impl Argon2id {
    /// OWASP's first recommendation: 19 MiB, two passes, one lane.
    pub const OWASP: Self = Self::new(19_456, 2, 1);
    /// What PHP's `password_hash` and Laravel write unasked: 64 MiB, four passes, one lane.
    pub const PHP: Self = Self::new(65_536, 4, 1);

    /// A cost of one's own: KiB of memory, passes over it, lanes.
    #[must_use]
    pub const fn new(memory_kib: u32, passes: u32, lanes: u32) -> Self {
        Self { cost: Cost::Argon2 { memory_kib, passes, lanes } }
    }
}

verified_by!(Argon2id, Argon2);

impl Target for Argon2id {
    fn draft(&self) -> Draft {
        Draft::new(self.cost).variant(text::argon2::ID_13).names_key()
    }
}

const INFO: Info = Info::new("argon2-phc", "Argon2, PHC string", Strength::Strong)
    .tags(&["$argon2id$", "$argon2i$", "$argon2d$", "$argon2"])
    .grammar(
        r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,keyid=[A-Za-z0-9+/]{2,11})?(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$",
    )
    .seen_in(&[
        "PHP password_hash",
        "argon2-cffi",
        "pwdlib",
        "libsodium",
        "node argon2",
        "Rust argon2",
        "Konscious.Security.Cryptography in applications' own strings",
    ])
    .quirks(&[
        "without v= it is version 16",
        "computed with a key only where keyid= names one; see argon2-phc-keyed",
        "libsodium pads the text with NULs to 128 bytes",
        "salt and tag may both be padded, which no library does",
    ])
    .example("$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4");
