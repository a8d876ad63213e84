//! One thread's share of wrapping: the outer hash's memory, and the checks on what was made.

use std::fmt;

use crate::candidates::Candidates;
use crate::draft::SaltSpec;
use crate::encoding::Encoding;
use crate::kdf::argon2::Memory;
use crate::limits::Limits;
use crate::parts::{Field, Parts};
use crate::pepper::Peppers;
use crate::random;
use crate::scheme::Scheme as _;
use crate::schemes::wrapped::Kind;
use crate::stored::Stored;
use crate::wrap::{Wrap, WrapError};

/// Wraps one hash after the other, in memory that it takes for the first and keeps.
pub struct WrapWorker {
    wrap: Wrap,
    memory: Memory,
    peppers: Option<Peppers>,
}

impl WrapWorker {
    pub(super) fn new(wrap: Wrap) -> Self {
        Self { wrap, memory: Memory::default(), peppers: None }
    }

    /// Wraps under the first of these keys: the outer hash is then of the HMAC of the old digest. A registry
    /// with the key verifies them, and none without.
    ///
    /// ```
    /// use rehash::wrap::{Outer, Wrap};
    /// use rehash::{Identity, Peppers, Registry, schemes};
    ///
    /// let target = schemes::phc::Argon2id::OWASP;
    /// let peppers = Peppers::new("k1", *b"thirty-two bytes from a generator")?;
    /// let old = Registry::builder(target).accept(&schemes::django::SALTED_SHA1).build()?;
    /// let Identity::Known(stored) = old.identify("sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216")
    /// else {
    ///     return Err("this is a hash of Django".into());
    /// };
    ///
    /// let wrap = Wrap::new("django-salted-sha1", Outer::Argon2id(target))?;
    /// let wrapped = wrap.worker().peppered(&peppers).wrap(&stored)?;
    /// assert!(wrapped.starts_with("hmac-sha256$k1$argon2id_sha1$v=19$m=19456,t=2,p=1$0reBK$"));
    ///
    /// let with_key = Registry::builder(target).accept_all(&schemes::TAGGED).peppers(peppers).build()?;
    /// assert!(with_key.verify("password", Some(&wrapped))?.is_accepted());
    /// let without = Registry::builder(target).accept_all(&schemes::TAGGED).build()?;
    /// assert!(without.verify("password", Some(&wrapped)).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn peppered(self, peppers: &Peppers) -> Self {
        Self { peppers: Some(peppers.clone()), ..self }
    }

    /// Bytes of the text that wrapping this hash gives. Computes nothing.
    ///
    /// # Errors
    ///
    /// Those of [`Wrap::length`].
    pub fn length(&self, stored: &Stored<'_>) -> Result<usize, WrapError> {
        let bytes = self.wrap.length(stored)?;
        let front = self.peppers.as_ref().map_or(0, |peppers| peppers.current().envelop("").len());
        match bytes.saturating_add(front) {
            bytes if bytes <= Limits::INTERACTIVE.stored_bytes => Ok(bytes),
            bytes => Err(WrapError::TooLong { bytes }),
        }
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
        let length = self.length(stored)?;
        let (encoding, _) = self.wrap.wrapped().kind().fields();
        let salt = random::salt(SaltSpec::Bytes(Kind::SALT_BYTES))?;
        let salt = encoding.encode(&salt).ok_or(WrapError::Unreadable)?;
        let Self { wrap, memory, peppers } = self;
        let pepper = peppers.as_ref().map(Peppers::current);
        let text = wrap.around(stored, &salt, |parts, hex| {
            let keyed = pepper.map(|pepper| pepper.key().keyed(hex.as_bytes()));
            finish(wrap, memory, &parts, keyed.as_deref().map_or(hex, String::as_str))
        })??;
        let text = match pepper {
            Some(pepper) => pepper.envelop(&text),
            None => text,
        };
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
    let digest = out.first().and_then(|digest| encoding.encode(digest));
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
