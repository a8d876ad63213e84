//! Which hashes are wrapped, and in what.

use crate::cost::Cost;
use crate::draft::Draft;
use crate::limits::Limits;
use crate::parts::Parts;
use crate::scheme::{Info, Scheme, Target as _};
use crate::schemes::wrapped::{self, Kind, Wrapped};
use crate::schemes::{self, crypt, phc};
use crate::stored::Stored;
use crate::wrap::{WrapError, WrapWorker};

/// The new hash around the old digest.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Outer {
    /// Argon2id of this cost.
    Argon2id(phc::Argon2id),
    /// bcrypt of this cost, for digests of at most 32 bytes.
    Bcrypt(crypt::BcryptTarget),
}

impl Outer {
    const fn kind(&self) -> Kind {
        match self {
            Self::Argon2id(_) => Kind::Argon2id,
            Self::Bcrypt(_) => Kind::Bcrypt,
        }
    }

    pub(super) fn cost(&self) -> Cost {
        match self {
            Self::Argon2id(target) => target.draft().cost,
            Self::Bcrypt(target) => target.draft().cost,
        }
    }

    /// A salt that is nobody's.
    fn blank_salt(&self) -> String {
        let (encoding, _) = self.kind().fields();
        encoding.encode(&[0; Kind::SALT_BYTES]).unwrap_or_default()
    }
}

/// A rule for wrapping: the scheme inside and the hash around it.
#[derive(Clone, Copy, Debug)]
pub struct Wrap {
    scheme: &'static Wrapped,
    inner: &'static dyn Scheme,
    outer: Outer,
}

impl Wrap {
    /// A wrap of hashes of the scheme with this id.
    ///
    /// # Errors
    ///
    /// [`WrapError::Unknown`] for an id of no format, [`WrapError::Unwrappable`] for a format whose
    /// hashes say more than a salt and a digest, or that this outer hash cannot hold, and
    /// [`WrapError::Parameters`] for a cost that the outer hash does not define.
    pub fn new(inner: &str, outer: Outer) -> Result<Self, WrapError> {
        let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter()).copied();
        let inner = all.find(|scheme| scheme.info().id == inner).ok_or(WrapError::Unknown)?;
        let id = inner.info().id;
        let scheme = wrapped::find(id, outer.kind()).ok_or(WrapError::Unwrappable { inner: id })?;
        let wrap = Self { scheme, inner, outer };
        if wrap.is_defined() { Ok(wrap) } else { Err(WrapError::Parameters) }
    }

    /// What is known of the hashes that it makes: id, tag, examples.
    #[must_use]
    pub fn info(&self) -> &'static Info {
        self.scheme.info()
    }

    /// The scheme that reads and verifies them.
    #[must_use]
    pub const fn scheme(&self) -> &'static dyn Scheme {
        self.scheme
    }

    /// The scheme of the hashes that it wraps.
    #[must_use]
    pub const fn inner(&self) -> &'static dyn Scheme {
        self.inner
    }

    /// What a wrapped hash costs; the digest inside costs no more than one of these.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.outer.cost()
    }

    /// Bytes of the text that wrapping this hash gives. Computes nothing.
    ///
    /// # Errors
    ///
    /// [`WrapError::Scheme`] and [`WrapError::More`] for a hash that this does not wrap, and
    /// [`WrapError::TooLong`] where no registry would read the text.
    pub fn length(&self, stored: &Stored<'_>) -> Result<usize, WrapError> {
        let bytes = self.around(stored, &self.outer.blank_salt(), |parts, _| self.text(&parts))?;
        let bytes = bytes?.len();
        if bytes <= Limits::INTERACTIVE.stored_bytes {
            Ok(bytes)
        } else {
            Err(WrapError::TooLong { bytes })
        }
    }

    /// A worker that keeps the outer hash's memory between hashes: one for each thread.
    #[must_use]
    pub fn worker(&self) -> WrapWorker {
        WrapWorker::new(*self)
    }

    pub(super) const fn wrapped(&self) -> &'static Wrapped {
        self.scheme
    }

    /// Gives `then` the parts of a wrap before it has a digest, and what the outer hash is of.
    pub(super) fn around<T>(
        &self,
        stored: &Stored<'_>,
        salt: &str,
        then: impl FnOnce(Parts<'_>, &str) -> T,
    ) -> Result<T, WrapError> {
        let found = stored.id();
        if found != self.inner.info().id {
            return Err(WrapError::Scheme { found });
        }
        if stored.key_id().is_some() {
            return Err(WrapError::More);
        }
        let draft = Draft::new(self.outer.cost());
        let made = self.scheme.around((found, stored.parts()), draft.cost, salt, then);
        made.ok_or(WrapError::More)
    }

    pub(super) fn text(&self, parts: &Parts<'_>) -> Result<String, WrapError> {
        let mut text = String::new();
        self.scheme.render(parts, &mut text).map_err(|_| WrapError::Unreadable)?;
        Ok(text)
    }

    /// Whether a hash of this cost reads back.
    fn is_defined(&self) -> bool {
        let text = self.scheme.blank(self.outer.cost());
        text.is_some_and(|text| {
            self.scheme.parse(&text).is_ok_and(|parts| parts.cost == self.outer.cost())
        })
    }
}
