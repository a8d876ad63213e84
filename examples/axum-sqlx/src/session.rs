//! Session ids: random, known to the browser alone; the table keeps their digests.

use std::fmt::Write as _;
use std::time::{SystemTime, UNIX_EPOCH};

use rand::TryRng as _;
use rand::rngs::SysRng;
use rehash::StoredHash;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::reply::Failure;

/// How long a session lasts: two weeks, as Django's.
pub(crate) const SECONDS: i64 = 14 * 24 * 60 * 60;

/// 256 bits that nobody guesses; never printed.
pub(crate) struct SessionId(Zeroizing<[u8; 32]>);

impl SessionId {
    /// A new one from the operating system.
    pub(crate) fn draw() -> Result<Self, Failure> {
        let mut bytes = Zeroizing::new([0; 32]);
        SysRng.try_fill_bytes(bytes.as_mut_slice()).map_err(|_| Failure::Random)?;
        Ok(Self(bytes))
    }

    /// The one that a cookie spells.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        let mut bytes = Zeroizing::new([0; 32]);
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// What the cookie says.
    pub(crate) fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.iter() {
            write!(text, "{byte:02x}").expect("a string takes all");
        }
        text
    }

    /// What the table keeps: whoever reads it has nobody's session.
    pub(crate) fn digest(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_slice()).to_vec()
    }
}

/// What ties a session to the password under which it began: the session ends where that changes,
/// whoever changes it, Django included.
pub(crate) fn seal(stored: &StoredHash) -> Vec<u8> {
    Sha256::new_with_prefix(b"rehash session\0").chain_update(stored.as_bytes()).finalize().to_vec()
}

/// Seconds since 1970.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
