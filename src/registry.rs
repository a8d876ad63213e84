//! What an application holds: the schemes that it accepts, and the target that it writes.

use std::sync::Arc;

use crate::accepted::Accepted;
use crate::builder::Builder;
use crate::damage::Damages;
use crate::error::{ComputeError, Error};
use crate::limits::{Excess, Limits};
use crate::make;
use crate::password::{Attempt, Password};
use crate::pepper::Peppers;
use crate::policy::{self, Goal};
use crate::random;
use crate::scheme::Target;
use crate::stored::{Identity, Stored, StoredText};
use crate::stored_hash::StoredHash;
use crate::verdict::{Reasons, Verdict};

/// The schemes that an application accepts and the target it writes. Cheap to clone and share.
#[derive(Clone, Debug)]
pub struct Registry(pub(crate) Arc<Inner>);

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) target: Arc<dyn Target>,
    pub(crate) accepted: Accepted,
    pub(crate) retired: Vec<&'static str>,
    pub(crate) limits: Limits,
    pub(crate) tolerate_damage: bool,
    pub(crate) peppers: Option<Peppers>,
    pub(crate) work: Work,
}

/// The computation that every refusal costs.
#[derive(Debug)]
pub(crate) enum Work {
    /// That of a new hash.
    OfTarget,
    /// That of this stored text.
    Of(StoredHash),
    /// None beside that of the row.
    Own,
}

impl Registry {
    /// A builder of a registry that writes this target, and reads it before all others.
    pub fn builder(target: impl Target) -> Builder {
        Builder::new(Arc::new(target))
    }

    /// The most memory that [`Registry::verify`] and [`Registry::upgrade`] fill at one time for this
    /// stored text, in KiB: that of its own hash, of a refusal, or of a new hash, whichever is most.
    /// Pure; needs no password.
    #[must_use]
    pub fn memory_kib<'a>(&'a self, stored: Option<impl Into<StoredText<'a>>>) -> u64 {
        let own = match stored.map(|stored| self.identify(stored)) {
            Some(Identity::Known(stored)) => stored.cost().memory_kib(),
            Some(Identity::Damaged(repair)) if self.0.tolerate_damage => repair.cost().memory_kib(),
            _ => 0,
        };
        own.max(self.refusal_kib()).max(self.0.target.draft().cost.memory_kib())
    }

    /// Why this hash should be replaced at the next login. Pure; needs no password.
    #[must_use]
    pub fn reasons(&self, stored: &Stored<'_>) -> Reasons {
        self.advise(stored, None)
    }

    /// The hash to store instead, for an exact match that has reasons; `None` for all others, and
    /// for a password that no new hash may hold. Give it the password that the verdict is about.
    ///
    /// It holds the first form, the bytes as they came, whichever form matched. A match in another
    /// form is exact only where every spelling that the old hash let in is let in afterwards, by the
    /// forms that were asked for: between NFC and NFD where both are, and from one character set of one
    /// byte each. Raw bytes of that set are let in no more.
    ///
    /// # Errors
    ///
    /// [`Error::Random`] where no salt could be drawn. The login stays valid: store nothing.
    pub fn upgrade(&self, verdict: &Verdict, password: &Password) -> Result<Option<String>, Error> {
        match verdict {
            Verdict::Accept { exact: true, reasons, .. } if !reasons.is_empty() => {
                match self.hash(password) {
                    Ok(new) => Ok(Some(new)),
                    Err(
                        Error::PasswordTooLong { .. }
                        | Error::Excessive { .. }
                        | Error::Compute { .. },
                    ) => Ok(None),
                    Err(error) => Err(error),
                }
            }
            Verdict::Accept { .. } | Verdict::Reject { .. } => Ok(None),
        }
    }

    /// A new hash of the target.
    ///
    /// # Errors
    ///
    /// [`Error::PasswordTooLong`], [`Error::Excessive`] or [`Error::Compute`] for a password that
    /// no new hash holds, [`Error::Random`] where no salt could be drawn.
    pub fn hash(&self, password: &Password) -> Result<String, Error> {
        let keyed = self.0.peppers.as_ref().map(Peppers::current);
        let keyed = keyed.map(|pepper| (pepper, pepper.key().keyed(password.as_bytes())));
        let hashed = keyed.as_ref().map_or(password.as_bytes(), |(_, text)| text.as_bytes());
        let attempt = Attempt::from(hashed);
        let admitted = self.0.limits.admit_password(password.as_bytes().len());
        let admitted = admitted.and_then(|()| self.admit_new(attempt.password().len()));
        admitted.map_err(|required| Error::Excessive { required })?;
        let draft = self.0.target.draft();
        let scheme = self.0.target.info().id;
        if password.as_bytes().contains(&0) {
            return Err(Error::Compute { scheme, source: ComputeError::Nul });
        }
        let refuse = |source| match source {
            ComputeError::TooLong { limit } => Error::PasswordTooLong { limit },
            source => Error::Compute { scheme, source },
        };
        self.0.target.check(&attempt).map_err(refuse)?;
        let salt = random::salt(draft.salt)?;
        let text = make::hash(self.target(), &salt, &attempt).map_err(refuse)?;
        match keyed {
            Some((pepper, _)) => pepper.name_in(self.target(), &text),
            None => Some(text),
        }
        .ok_or(Error::Compute { scheme, source: ComputeError::Parameters })
    }

    /// The target that new hashes are written in.
    #[must_use]
    pub fn target(&self) -> &dyn Target {
        self.0.target.as_ref()
    }

    /// The limits.
    #[must_use]
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Whether a new hash of so many bytes may be computed.
    pub(crate) fn admit_new(&self, bytes: usize) -> Result<(), Excess> {
        let draft = self.0.target.draft();
        let bytes = bytes.saturating_add(draft.salt.bytes()).saturating_add(draft.digest_bytes);
        self.0.limits.admit_rounds(draft.cost, 1, bytes)
    }

    /// Whether the key of this id is here.
    pub(crate) fn has_key(&self, id: &str) -> bool {
        self.0.peppers.as_ref().is_some_and(|peppers| peppers.find(id).is_some())
    }

    /// Whether a hash is one of a key that is not here. Argon2 may have one of its own: then who has
    /// no keys cannot tell.
    pub(crate) fn lacks_key(&self, stored: &Stored<'_>) -> bool {
        stored.key_id().is_some_and(|id| !self.has_key(id))
    }

    /// Whether a new hash names the key that it is made under, to this registry.
    pub(crate) fn reads_its_keys(&self) -> bool {
        let Some(pepper) = self.0.peppers.as_ref().map(Peppers::current) else { return true };
        let text = make::blank(self.target());
        let text = text.and_then(|text| pepper.name_in(self.target(), &text));
        text.is_some_and(|text| match self.identify(&text) {
            Identity::Known(stored) => stored.key_id() == Some(pepper.id()),
            _ => false,
        })
    }

    pub(crate) fn advise(&self, stored: &Stored<'_>, damage: Option<Damages>) -> Reasons {
        let (target, retired, peppers) =
            (self.target(), self.0.retired.as_slice(), self.0.peppers.as_ref());
        policy::reasons(Goal { target, retired, peppers }, stored, damage)
    }
}

const _: () = {
    const fn shared<T: Clone + Send + Sync>() {}
    shared::<Registry>();
};
