//! The work that a hash asks for, in the terms of its algorithm.

use std::fmt;

use crate::function::HashFunction;

/// The work that a hash asks for, in the terms of its algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cost {
    /// The scheme knows only one cost.
    Fixed,
    /// `2^log2` rounds of an iterated digest.
    Log2(u8),
    /// Rounds of an iterated digest.
    Rounds(u64),
    /// bcrypt: `2^log2` key expansions.
    Bcrypt {
        /// Base-2 logarithm of the key expansions, 4 to 31.
        log2: u8,
    },
    /// PBKDF2.
    Pbkdf2 {
        /// The hash function under its HMAC.
        function: HashFunction,
        /// Iterations.
        rounds: u64,
    },
    /// Argon2.
    Argon2 {
        /// Memory in KiB.
        memory_kib: u32,
        /// Passes over the memory.
        passes: u32,
        /// Lanes that can be filled at the same time.
        lanes: u32,
    },
    /// scrypt.
    Scrypt {
        /// Base-2 logarithm of N.
        log2_n: u8,
        /// Block size r, in 128-byte units.
        r: u32,
        /// Repetitions p.
        p: u32,
    },
    /// yescrypt.
    Yescrypt {
        /// Base-2 logarithm of N.
        log2_n: u8,
        /// Block size r, in 128-byte units.
        r: u32,
        /// Parallelism p.
        p: u32,
        /// Additional passes t.
        t: u32,
    },
}

impl Cost {
    /// Memory that one computation fills, in KiB, rounded up; saturating. scrypt's `128 r p` bytes
    /// beside it have a limit of their own.
    #[must_use]
    pub fn memory_kib(self) -> u64 {
        match self {
            Self::Fixed | Self::Log2(_) | Self::Rounds(_) | Self::Pbkdf2 { .. } => 0,
            Self::Bcrypt { .. } => 5,
            Self::Argon2 { memory_kib, .. } => u64::from(memory_kib),
            Self::Scrypt { log2_n, r, .. } | Self::Yescrypt { log2_n, r, .. } => {
                power(log2_n).saturating_mul(u64::from(r)).div_ceil(8)
            }
        }
    }

    /// Work of one computation in the algorithm's own unit: rounds, key expansions, or KiB times
    /// passes, of which scrypt makes two for each repetition; saturating. Comparable between costs
    /// of one kind only.
    ///
    /// yescrypt's is an upper bound: its modes differ in how many passes they make and in whether its
    /// threads share them, and this is as much as the costliest of them does.
    #[must_use]
    pub fn work(self) -> u64 {
        match self {
            Self::Fixed => 1,
            Self::Log2(log2) | Self::Bcrypt { log2 } => power(log2),
            Self::Rounds(rounds) | Self::Pbkdf2 { rounds, .. } => rounds,
            Self::Argon2 { memory_kib, passes, .. } => u64::from(memory_kib) * u64::from(passes),
            Self::Scrypt { log2_n, r, p } => {
                power(log2_n).saturating_mul(u64::from(r)).saturating_mul(u64::from(p)).div_ceil(4)
            }
            // As scrypt and write-once, each of the threads fills all of the memory and then reads it
            // once for t=0, one and a half times for t=1, t times beyond. Read-write shares it.
            Self::Yescrypt { p, t, .. } => {
                let passes = u64::from(t).saturating_add(2).saturating_mul(u64::from(p));
                self.memory_kib().saturating_mul(passes)
            }
        }
    }
}

impl Cost {
    /// Whether this is less than what OWASP's password storage cheat sheet asks for today:
    /// bcrypt 10; PBKDF2 1,300,000 (SHA-1), 600,000 (SHA-256), 210,000 (SHA-512), and as much for
    /// their shorter forms; Argon2 7 MiB and
    /// the work of its weakest setting; scrypt 16 MiB and half the work of its first one, which is
    /// what passlib writes by default.
    #[must_use]
    pub fn is_low(self) -> bool {
        match self {
            Self::Fixed | Self::Log2(_) | Self::Rounds(_) => false,
            Self::Bcrypt { log2 } => log2 < 10,
            Self::Pbkdf2 { function, rounds } => rounds < function.least_rounds(),
            Self::Argon2 { memory_kib, .. } => memory_kib < 7168 || self.work() < 7168 * 5,
            Self::Scrypt { .. } => self.memory_kib() < 16_384 || self.work() < 131_072,
            // `$y$j9T$`, what distributions write, is N=2^12, r=32: 16 MiB.
            Self::Yescrypt { .. } => self.memory_kib() < 16_384,
        }
    }
}

fn power(log2: u8) -> u64 {
    1_u64.checked_shl(u32::from(log2)).unwrap_or(u64::MAX)
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed => f.write_str("-"),
            Self::Log2(log2) => write!(f, "2^{log2} rounds"),
            Self::Rounds(rounds) => write!(f, "{rounds} rounds"),
            Self::Bcrypt { log2 } => write!(f, "cost {log2}"),
            Self::Pbkdf2 { function, rounds } => {
                write!(f, "{rounds} iterations of {}", function.id())
            }
            Self::Argon2 { memory_kib, passes, lanes } => {
                write!(f, "m={memory_kib} KiB, t={passes}, p={lanes}")
            }
            Self::Scrypt { log2_n, r, p } => write!(f, "N=2^{log2_n}, r={r}, p={p}"),
            Self::Yescrypt { log2_n, r, p, t } => {
                write!(f, "N=2^{log2_n}, r={r}, p={p}, t={t}")
            }
        }
    }
}
