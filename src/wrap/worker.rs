//! One thread's share of wrapping: the outer hash's memory, and the checks on what was made.

use std::fmt;

use crate::candidates::Candidates;
use crate::draft::SaltSpec;
use crate::encoding::Encoding;
use crate::kdf::argon2::Memory;
use crate::parts::{Field, Parts};
use crate::random;
use crate::scheme::Scheme as _;
use crate::schemes::wrapped::Kind;
use crate::stored::Stored;
use crate::wrap::{Wrap, WrapError};

/// Wraps one hash after the other, in memory that it takes for the first and keeps.
pub struct WrapWorker {
    wrap: Wrap,
    memory: Memory,
}

impl WrapWorker {
    pub(super) fn new(wrap: Wrap) -> Self {
        Self { wrap, memory: Memory::default() }
    }

    /// The text to store instead of this hash, under a new outer salt.
    ///
    /// What is returned has been read again: it holds the old salt byte for byte, and the cost asked
    /// for.
    ///
    /// # Errors
    ///
    /// Those of [`Wrap::length`]; [`WrapError::Random`] where no salt could be drawn and
    /// [`WrapError::Compute`] where there is no memory.
    pub fn wrap(&mut self, stored: &Stored<'_>) -> Result<String, WrapError> {
        let length = self.wrap.length(stored)?;
        let (encoding, _) = self.wrap.wrapped().kind().fields();
        let salt = random::salt(SaltSpec::Bytes(Kind::SALT_BYTES))?;
        let salt = encoding.encode(&salt).ok_or(WrapError::Unreadable)?;
        let Self { wrap, memory } = self;
        let text = wrap.around(stored, &salt, |parts, hex| finish(wrap, memory, &parts, hex))??;
        if text.len() == length { Ok(text) } else { Err(WrapError::Unreadable) }
    }
}

/// The text of these parts with the digest that belongs there, once it has been read again.
fn finish(
    wrap: &Wrap,
    memory: &mut Memory,
    parts: &Parts<'_>,
    hex: &str,
) -> Result<String, WrapError> {
    let mut out = Candidates::new();
    wrap.wrapped().outer_digest(parts, hex, memory, &mut out)?;
    let encoding: Encoding = parts.digest.encoding();
    let digest = out.only().and_then(|digest| encoding.encode(digest));
    let digest = digest.ok_or(WrapError::Unreadable)?;
    let digest = Field::encoded(&digest, encoding).ok_or(WrapError::Unreadable)?;
    let whole = Parts { digest, ..*parts };
    let text = wrap.text(&whole)?;
    let reads_back = wrap.wrapped().parse(&text).is_ok_and(|read| {
        read.cost == whole.cost
            && read.variant == whole.variant
            && read.extra.as_str() == whole.extra.as_str()
            && read.salt.as_str() == whole.salt.as_str()
            && read.digest.as_str() == whole.digest.as_str()
    });
    if reads_back { Ok(text) } else { Err(WrapError::Unreadable) }
}

impl fmt::Debug for WrapWorker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WrapWorker({})", self.wrap.info().id)
    }
}

const _: () = {
    const fn sent<T: Send>() {}
    sent::<WrapWorker>();
};
