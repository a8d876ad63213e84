//! What a stored hash says, in one shape for limits, policy and reports.

use std::fmt;

use subtle::{Choice, ConstantTimeEq as _};
use zeroize::Zeroizing;

use crate::encoding::{Encoding, Fault};

/// A parsed stored hash: spans of its text and what they mean. Made without allocating.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Parts<'a> {
    /// Which of the scheme's algorithms computes it (Argon2's type and version, bcrypt's flavour).
    pub variant: u8,
    /// Which of the scheme's spellings wrote it; never changes what is computed.
    pub layout: u8,
    /// The work it asks for.
    pub cost: Cost,
    /// The salt.
    pub salt: Field<'a>,
    /// The digest that an attempt is compared with.
    pub digest: Field<'a>,
    /// Text that the format carries and no computation reads.
    pub extra: &'a str,
    /// The envelope that was around it.
    pub path: Option<Path>,
}

impl<'a> Parts<'a> {
    /// Parts of variant and layout 0 in no envelope.
    #[must_use]
    pub const fn new(cost: Cost, salt: Field<'a>, digest: Field<'a>) -> Self {
        Self { variant: 0, layout: 0, cost, salt, digest, extra: "", path: None }
    }
}

/// A validated span of a stored text and how it writes its bytes. Prints its length only.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    text: &'a str,
    encoding: Encoding,
    bytes: usize,
}

impl<'a> Field<'a> {
    /// No text at all.
    pub const EMPTY: Self = Self { text: "", encoding: Encoding::Text, bytes: 0 };

    /// Text that is hashed or compared as it stands.
    #[must_use]
    pub const fn text(text: &'a str) -> Self {
        Self { text, encoding: Encoding::Text, bytes: text.len() }
    }

    /// A span in the encoding given, or where it is not canonical.
    pub(crate) fn encoded(text: &'a str, encoding: Encoding) -> Result<Self, Fault> {
        let bytes = encoding.decoded_len(text)?;
        Ok(Self { text, encoding, bytes })
    }

    /// The span as it stands in the stored text.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.text
    }

    /// How the span writes its bytes.
    #[must_use]
    pub const fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How many bytes it stands for.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.bytes
    }

    /// Whether it stands for no bytes.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// The bytes it stands for, wiped when dropped.
    ///
    /// # Panics
    ///
    /// Never: a field is canonical when it is made.
    #[must_use]
    pub fn decode(&self) -> Zeroizing<Vec<u8>> {
        self.encoding.decode(self.text).expect("a field is canonical when it is made")
    }
}

impl fmt::Debug for Field<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({:?}, {} bytes)", self.encoding, self.bytes)
    }
}

/// The envelope around a stored hash, as in `bc$` + `$2a$12$…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Path {
    /// The text in front, as in `bc$`.
    pub prefix: &'static str,
    /// The id of the scheme inside.
    pub inner: &'static str,
}

impl Path {
    pub(crate) const fn new(prefix: &'static str, inner: &'static str) -> Self {
        Self { prefix, inner }
    }
}

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
}

impl Cost {
    /// Memory that one computation holds, in KiB, rounded up; saturating.
    #[must_use]
    pub fn memory_kib(self) -> u64 {
        match self {
            Self::Fixed | Self::Log2(_) | Self::Rounds(_) | Self::Pbkdf2 { .. } => 0,
            Self::Bcrypt { .. } => 5,
            Self::Argon2 { memory_kib, .. } => u64::from(memory_kib),
            Self::Scrypt { log2_n, r, p } => {
                let blocks = power(log2_n).saturating_add(u64::from(p));
                blocks.saturating_mul(u64::from(r)).div_ceil(8)
            }
        }
    }

    /// Work of one computation in the algorithm's own unit: rounds, key expansions, or KiB filled
    /// times passes; saturating. Comparable between costs of one kind only.
    #[must_use]
    pub fn work(self) -> u64 {
        match self {
            Self::Fixed => 1,
            Self::Log2(log2) | Self::Bcrypt { log2 } => power(log2),
            Self::Rounds(rounds) | Self::Pbkdf2 { rounds, .. } => rounds,
            Self::Argon2 { memory_kib, passes, .. } => u64::from(memory_kib) * u64::from(passes),
            Self::Scrypt { log2_n, r, p } => {
                power(log2_n).saturating_mul(u64::from(r)).saturating_mul(u64::from(p)).div_ceil(8)
            }
        }
    }
}

impl Cost {
    /// Whether this is less than what OWASP's password storage cheat sheet asks for today:
    /// bcrypt 10; PBKDF2 1,300,000 (SHA-1), 600,000 (SHA-256), 210,000 (SHA-512); Argon2 7 MiB and
    /// the work of its weakest setting; scrypt 16 MiB and half the work of its first one, which is
    /// what passlib writes by default.
    #[must_use]
    pub fn is_low(self) -> bool {
        match self {
            Self::Fixed | Self::Log2(_) | Self::Rounds(_) => false,
            Self::Bcrypt { log2 } => log2 < 10,
            Self::Pbkdf2 { function, rounds } => rounds < function.least_rounds(),
            Self::Argon2 { memory_kib, .. } => memory_kib < 7168 || self.work() < 7168 * 5,
            Self::Scrypt { .. } => self.memory_kib() < 16_384 || self.work() < 65_536,
        }
    }
}

/// A hash function under PBKDF2's HMAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HashFunction {
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
    /// SHA-512.
    Sha512,
}

impl HashFunction {
    /// Its name in most formats, as `sha256`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Sha1 => "sha1",
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    /// The function of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        [Self::Sha1, Self::Sha256, Self::Sha512].into_iter().find(|function| function.id() == id)
    }

    /// Bytes of its digest.
    #[must_use]
    pub const fn digest_bytes(self) -> usize {
        match self {
            Self::Sha1 => 20,
            Self::Sha256 => 32,
            Self::Sha512 => 64,
        }
    }

    const fn least_rounds(self) -> u64 {
        match self {
            Self::Sha1 => 1_300_000,
            Self::Sha256 => 600_000,
            Self::Sha512 => 210_000,
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
        }
    }
}

/// Whether no other password could have matched; an inexact match is never upgraded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "an inexact match must not be upgraded"]
#[non_exhaustive]
pub enum Exact {
    /// Every byte of the attempt counted.
    Yes,
    /// The algorithm reads no further than this many bytes, and the attempt reaches that far.
    Cut {
        /// Bytes that the algorithm reads.
        at: usize,
    },
    /// Different passwords are one to the algorithm (case, high bits, cyclic keys, hashed keys).
    Folded,
    /// The attempt was rewritten before it was hashed.
    Normalised,
}

/// One to four right answers of one computation, in the form in which the scheme compares them.
#[derive(Default)]
pub struct Candidates {
    values: Vec<Zeroizing<Vec<u8>>>,
}

impl Candidates {
    /// How many answers one computation may give.
    pub const MAX: usize = 4;
    /// A digest of fewer bytes than this lets nobody in.
    const MIN_DIGEST_BYTES: usize = 4;

    /// No answer yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer; one beyond [`Candidates::MAX`] is dropped, so that it can never match.
    pub fn push(&mut self, value: &[u8]) {
        if self.values.len() < Self::MAX {
            self.values.push(Zeroizing::new(value.to_vec()));
        }
    }

    /// The first answer.
    pub(crate) fn first(&self) -> Option<&[u8]> {
        self.values.first().map(|value| value.as_slice())
    }

    /// Whether one of the answers is this digest, looking at all of every one of them.
    pub(crate) fn contain(&self, digest: &[u8]) -> bool {
        if digest.len() < Self::MIN_DIGEST_BYTES {
            return false;
        }
        let none = Choice::from(0);
        self.values.iter().fold(none, |found, value| found | value.ct_eq(digest)).into()
    }
}

impl fmt::Debug for Candidates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Candidates({})", self.values.len())
    }
}
