//! How much work a stored hash may ask for.

use std::fmt;

use crate::cost::Cost;
use crate::parts::Parts;
use crate::password::Attempt;

/// Ceilings on what a stored text and a password may ask for, checked before any work or memory.
///
/// ```
/// let mut limits = rehash::Limits::INTERACTIVE;
/// limits.memory_kib = 64 * 1024; // a small machine
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of a stored text.
    pub stored_bytes: usize,
    /// Bytes of a password.
    pub password_bytes: usize,
    /// Memory of one computation, in KiB.
    pub memory_kib: u64,
    /// KiB times passes, for Argon2 and scrypt; scrypt makes two passes for each repetition.
    pub memory_work: u64,
    /// scrypt's `r` times `p`, which costs 128 bytes and four hashes of the salt each, whatever N.
    pub scrypt_blocks: u64,
    /// bcrypt's cost, the base-2 logarithm of its key expansions.
    pub bcrypt_log2: u8,
    /// PBKDF2 iterations, of which every block of the digest takes as many.
    pub pbkdf2_rounds: u64,
    /// Rounds of other iterated digests.
    pub rounds: u64,
    /// Bytes that as many rounds may hash each, of the password and of what stands beside it; fewer
    /// rounds may hash more.
    pub round_bytes: usize,
    /// Shortest Argon2 tag, in bytes; PHC asks for no less than 80 bits.
    pub argon2_tag_bytes: usize,
}

impl Limits {
    /// For logins: 256 MiB and 2 GiB of passes, bcrypt 14, 5 million PBKDF2 iterations, 1 million
    /// other rounds of 256 bytes.
    pub const INTERACTIVE: Self = Self {
        stored_bytes: 4096,
        password_bytes: 4096,
        memory_kib: 256 * 1024,
        memory_work: 2 * 1024 * 1024,
        scrypt_blocks: 1024,
        bcrypt_log2: 14,
        pbkdf2_rounds: 5_000_000,
        rounds: 1_000_000,
        round_bytes: 256,
        argon2_tag_bytes: 10,
    };

    /// For batches without a user waiting: 1 GiB and 32 GiB of passes, bcrypt 16, 20 million PBKDF2
    /// iterations, 16.8 million (2^24) other rounds of 256 bytes.
    pub const OFFLINE: Self = Self {
        memory_kib: 1024 * 1024,
        memory_work: 32 * 1024 * 1024,
        scrypt_blocks: 8192,
        bcrypt_log2: 16,
        pbkdf2_rounds: 20_000_000,
        rounds: 1 << 24,
        ..Self::INTERACTIVE
    };

    /// Whether these parts may be computed; nothing else decides this.
    pub(crate) fn admit(&self, parts: &Parts<'_>) -> Result<(), Excess> {
        let digest_bytes = parts.derived.unwrap_or(parts.digest.len());
        self.admit_cost(parts.cost, digest_bytes, parts.times)?;
        let mut beneath = parts.beneath.iter().flatten();
        beneath.try_for_each(|cost| self.admit_cost(*cost, BENEATH_BYTES, 1))
    }

    pub(crate) fn admit_cost(
        &self,
        cost: Cost,
        digest_bytes: usize,
        times: u16,
    ) -> Result<(), Excess> {
        let work = cost.work().saturating_mul(u64::from(times));
        let within = match cost {
            Cost::Fixed => true,
            Cost::Log2(_) | Cost::Rounds(_) => work <= self.rounds,
            Cost::Bcrypt { log2 } => {
                let most = Cost::Bcrypt { log2: self.bcrypt_log2 };
                log2 <= self.bcrypt_log2 && work <= most.work()
            }
            Cost::Pbkdf2 { function, rounds } => {
                let blocks = digest_bytes.div_ceil(function.digest_bytes());
                let blocks = u64::try_from(blocks).unwrap_or(u64::MAX).max(u64::from(times));
                rounds.saturating_mul(blocks) <= self.pbkdf2_rounds.min(u64::from(u32::MAX))
            }
            Cost::Argon2 { .. } if digest_bytes < self.argon2_tag_bytes => {
                return Err(Excess::ShortTag { bytes: digest_bytes });
            }
            Cost::Scrypt { r, p, .. } | Cost::Yescrypt { r, p, .. }
                if u64::from(r) * u64::from(p) > self.scrypt_blocks =>
            {
                false
            }
            Cost::Argon2 { .. } | Cost::Scrypt { .. } | Cost::Yescrypt { .. } => {
                cost.memory_kib() <= self.memory_kib && cost.work() <= self.memory_work
            }
        };
        if within { Ok(()) } else { Err(Excess::Work(cost)) }
    }

    /// Whether these parts may be computed over this attempt, once they have been admitted.
    pub(crate) fn admit_attempt(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
    ) -> Result<(), Excess> {
        let row = [parts.salt.len(), parts.extra.len(), parts.digest.len()];
        let beside = [
            attempt.user().map_or(0, str::len),
            attempt.realm().map_or(0, str::len),
            attempt.salt().map_or(0, <[u8]>::len),
            attempt.pepper().map_or(0, <[u8]>::len),
            attempt.password().len(),
        ];
        let bytes = row.into_iter().chain(beside).fold(0, usize::saturating_add);
        match parts.weight {
            Some(weight) => self.admit_rounds(parts.cost, 1, weight.of(bytes)),
            None => self.admit_rounds(parts.cost, parts.times, bytes),
        }
    }

    /// Whether so many bytes may be hashed in every round of this cost. Formats hash some of them
    /// once or twice in a round and some in no round; all are taken to be in all.
    pub(crate) fn admit_rounds(&self, cost: Cost, times: u16, bytes: usize) -> Result<(), Excess> {
        let (Cost::Log2(_) | Cost::Rounds(_)) = cost else { return Ok(()) };
        let rounds = cost.work().saturating_mul(u64::from(times));
        let product = |rounds: u64, bytes: usize| {
            u64::try_from(bytes).map_or(u64::MAX, |bytes| rounds.saturating_mul(bytes))
        };
        let within = product(rounds, bytes) <= product(self.rounds, self.round_bytes);
        if within { Ok(()) } else { Err(Excess::RoundBytes { rounds, bytes }) }
    }

    pub(crate) const fn admit_stored(&self, bytes: usize) -> Result<(), Excess> {
        if bytes <= self.stored_bytes { Ok(()) } else { Err(Excess::StoredBytes(bytes)) }
    }

    pub(crate) const fn admit_password(&self, bytes: usize) -> Result<(), Excess> {
        if bytes <= self.password_bytes { Ok(()) } else { Err(Excess::PasswordBytes(bytes)) }
    }
}

/// Bytes of a digest that is hashed again.
const BENEATH_BYTES: usize = 32;

/// What was asked for beyond the limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Excess {
    /// A stored text of so many bytes.
    StoredBytes(usize),
    /// A password of so many bytes.
    PasswordBytes(usize),
    /// This cost.
    Work(Cost),
    /// So many rounds, each over as many bytes of the password and of what stands beside it.
    RoundBytes {
        /// The rounds.
        rounds: u64,
        /// Bytes hashed in each of them at most.
        bytes: usize,
    },
    /// An Argon2 tag too short to mean anything.
    ShortTag {
        /// Its bytes.
        bytes: usize,
    },
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::StoredBytes(bytes) => write!(f, "a stored text of {bytes} bytes"),
            Self::PasswordBytes(bytes) => write!(f, "a password of {bytes} bytes"),
            Self::Work(cost) => write!(f, "{cost}"),
            Self::RoundBytes { rounds, bytes } => {
                write!(f, "{rounds} rounds over {bytes} bytes each")
            }
            Self::ShortTag { bytes } => write!(f, "a tag of only {bytes} bytes"),
        }
    }
}
