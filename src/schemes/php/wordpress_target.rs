//! New hashes as WordPress writes them from 6.8 on.

use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::password::Attempt;
use crate::scheme::Target;
use crate::schemes::shared::verified_by;
use crate::text;

use super::wordpress::WORDPRESS;

/// Writes `$wp$2y$`, which WordPress reads since 6.8.
///
/// WordPress trims a password before it hashes it, and what is typed at a login before it checks it: nobody
/// who types blanks around it is let in by a hash of these blanks. So such passwords are refused.
#[derive(Clone, Copy, Debug)]
pub struct WordpressTarget {
    log2: u8,
}

impl WordpressTarget {
    /// The cost of PHP 8.4, 12; OWASP asks for 10 or more. WordPress replaces a hash of another cost than that of
    /// its PHP at the next login, which is 10 before 8.4.
    pub const PHP: Self = Self::new(12);

    /// This cost, the base-2 logarithm of the key expansions.
    #[must_use]
    pub const fn new(log2: u8) -> Self {
        Self { log2 }
    }
}

verified_by!(WordpressTarget, WORDPRESS);

impl Target for WordpressTarget {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Bcrypt { log2: self.log2 })
            .layout(text::bcrypt::LETTER_Y)
            .salt(SaltSpec::Bytes(16), Encoding::Bcrypt)
            .digest(23, Encoding::Bcrypt)
    }

    fn check(&self, attempt: &Attempt<'_>) -> Result<(), ComputeError> {
        let password = attempt.password();
        let ends = [password.first(), password.last()];
        if ends.into_iter().flatten().any(|byte| TRIMMED.contains(byte)) {
            return Err(ComputeError::Blank);
        }
        let fits = password.len() <= LONGEST;
        if fits { Ok(()) } else { Err(ComputeError::TooLong { limit: LONGEST }) }
    }
}

/// What PHP's `trim` takes from either end.
const TRIMMED: &[u8] = b" \n\r\t\x0b\0";
/// Bytes beyond which WordPress hashes and checks nothing.
const LONGEST: usize = 4096;
