//! Django's Argon2: a PHC string behind `argon2`.
//!
//! ```text
//! argon2$argon2id$v=19$m=102400,t=2,p=8$TDBTYXFUbGpGUHRlMkx5N1ZOeFBjTg$Ms9JFVbQ…
//! │      └ as in the PHC string; here the salt is the base64 of 22 ASCII characters
//! └ the name of Django's hasher
//! ```
//!
//! The parameters stand in this order: Django compares a hash with its own spelling of it. Source:
//! Django 5.2, `contrib/auth/hashers.py`; Django 1.10 to 3.1 wrote Argon2i.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::shared::{self, verified_by};
use crate::text::{self, Reader};

/// Verifies Django's Argon2 of any type and version.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Argon2;

impl Scheme for Argon2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        let text = Reader::tagged(stored, &["argon2"])?;
        let parts = text::argon2::parse(text)?;
        let alone = parts.extra.is_empty() && text::argon2::is_in_order(&parts);
        if alone { Ok(parts) } else { Err(text.malformed("m, t and p in this order, alone")) }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::argon2(parts, attempt.password(), None, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str("argon2")?;
        text::argon2::render(parts, out)
    }
}

/// Writes Django's Argon2id of version 0x13, with a salt of 22 characters and a tag of 32 bytes.
#[derive(Clone, Copy, Debug)]
pub struct Argon2Target {
    cost: Cost,
}

impl Argon2Target {
    /// Django's own parameters since 3.2: 100 MiB, two passes, eight lanes.
    pub const DJANGO: Self = Self::new(102_400, 2, 8);

    /// A cost of one's own: KiB of memory, passes over it, lanes.
    #[must_use]
    pub const fn new(memory_kib: u32, passes: u32, lanes: u32) -> Self {
        Self { cost: Cost::Argon2 { memory_kib, passes, lanes } }
    }
}

verified_by!(Argon2Target, Argon2);

impl Target for Argon2Target {
    fn draft(&self) -> Draft {
        Draft::new(self.cost)
            .variant(text::argon2::ID_13)
            .salt(SaltSpec::Alphanumeric(22), Encoding::Base64Unpadded)
    }
}

const INFO: Info = Info::new("django-argon2", "Argon2, Django", Strength::Strong)
    .tags(&["argon2$"])
    .grammar(r"^argon2\$argon2(id|i|d)\$(v=(16|19)\$)?m=N,t=N,p=N\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{6,}$")
    .seen_in(&["Django 1.10 and later", "passlib"])
    .quirks(&[
        "without v= it is version 16",
        "Django up to 3.1 writes argon2i",
        "the parameters stand in the order m, t, p: Django reads no other",
    ])
    .example("argon2$argon2id$v=19$m=102400,t=2,p=8$VHc1blEya1hiVjhzTHIwZVl6Smg0TQ$a4RQg0/tWdvHSMPxnS0G1uld0+K52x8iN+lI94ZKEcw");
