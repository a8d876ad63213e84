//! bcrypt as it is today: `$2a$`, `$2b$` and `$2y$`.
//!
//! ```text
//! $2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW
//!  │  │  │                     └ digest: 31 characters, 23 bytes
//!  │  │  └ salt: 22 characters, 16 bytes
//!  │  └ log2 of the key expansions, two digits, 04 to 31
//!  └ 2a, 2b or 2y
//! ```
//!
//! Reads 72 bytes. Sources: Provos and Mazières, 1999; OpenBSD's and Openwall's crypt(3) for the
//! letters, and the latter for the second right answer that `$2a$` has for rare keys.

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

/// Verifies `$2a$`, `$2b$` and `$2y$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Bcrypt;

impl Scheme for Bcrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        if stored.starts_with("$2$") || stored.starts_with("$2x$") {
            return Err(ParseError::NotMine);
        }
        text::bcrypt::parse(Reader::bare(stored))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::bcrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)
    }
}

/// Writes `$2b$`, or the letter that other software asks for; refuses passwords of more than 72 bytes.
///
/// The letters name one computation: a row with another one is no reason to replace it.
#[derive(Clone, Copy, Debug)]
pub struct BcryptTarget {
    log2: u8,
    layout: u8,
}

impl BcryptTarget {
    /// What PHP 8.4 and Laravel 11 write: `$2y$` of cost 12. OWASP asks for 10 or more.
    pub const PHP: Self = Self::new(12).for_php();

    /// `$2b$` of this cost, the base-2 logarithm of the key expansions.
    #[must_use]
    pub const fn new(log2: u8) -> Self {
        Self { log2, layout: text::bcrypt::LETTER_B }
    }

    /// `$2y$` instead, the only letter that PHP does not rehash.
    #[must_use]
    pub const fn for_php(self) -> Self {
        Self { layout: text::bcrypt::LETTER_Y, ..self }
    }

    /// `$2a$` instead, the only letter that jBCrypt and Spring Security before 5.2 read.
    #[must_use]
    pub const fn for_java(self) -> Self {
        Self { layout: text::bcrypt::LETTER_A, ..self }
    }
}

verified_by!(BcryptTarget, Bcrypt);

impl Target for BcryptTarget {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Bcrypt { log2: self.log2 })
            .layout(self.layout)
            .salt(SaltSpec::Bytes(16), Encoding::Bcrypt)
            .digest(23, Encoding::Bcrypt)
    }

    fn check(&self, attempt: &Attempt<'_>) -> Result<(), ComputeError> {
        let fits = attempt.password().len() <= 72;
        if fits { Ok(()) } else { Err(ComputeError::TooLong { limit: 72 }) }
    }
}

const INFO: Info = Info::new("bcrypt", "bcrypt", Strength::Fair)
    .tags(&["$2a$", "$2b$", "$2y$", "$2"])
    .grammar(r"^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&[
        "PHP password_hash",
        "Devise",
        "Spring Security",
        "pwdlib",
        "OpenBSD",
        "bcrypt libraries",
    ])
    .quirks(&[
        "reads 72 bytes",
        "$2a$ has two right answers for rare keys beyond ASCII",
        "$2y$ is PHP's letter for $2b$",
        "stops at NUL, which is refused",
    ])
    .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");
