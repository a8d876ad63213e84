//! The straight line from a stored text to a verdict: read, bound, compute, compare, advise.

use std::sync::Arc;

use crate::accepted::{Accepted, Claim};
use crate::builder::Builder;
use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::damage::{self, Damages, Reading, Repair};
use crate::error::{ComputeError, Error, ParseError};
use crate::ids::Ids;
use crate::limits::Limits;
use crate::make;
use crate::marker::Marker;
use crate::password::{Attempt, Password};
use crate::policy;
use crate::random;
use crate::scheme::{Strength, Target};
use crate::schemes;
use crate::stored::{Identity, Stored, StoredText};
use crate::suspects::Suspicion;
use crate::verdict::{Reasons, Verdict, Why};

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
}

/// Whether an answer has already cost a computation.
enum Judged {
    Computed(Verdict),
    Early(Result<Verdict, Error>),
}

impl Registry {
    /// A builder of a registry that writes this target, and reads it before all others.
    pub fn builder(target: impl Target) -> Builder {
        Builder::new(Arc::new(target))
    }

    /// What a stored text is. Pure; allocates nothing, whatever the text.
    pub fn identify<'a>(&'a self, stored: impl Into<StoredText<'a>>) -> Identity<'a> {
        let bytes = stored.into().as_bytes();
        if let Err(excess) = self.0.limits.admit_stored(bytes.len()) {
            return Identity::Excessive { excess, stored: None };
        }
        let text = std::str::from_utf8(bytes).ok();
        let claim = match text {
            Some(text) => self.0.accepted.read(text),
            None => self.0.accepted.read_bytes(bytes),
        };
        match claim {
            Claim::One(stored) => match self.0.limits.admit(stored.parts()) {
                Ok(()) => Identity::Known(stored),
                Err(excess) => Identity::Excessive { excess, stored: Some(stored) },
            },
            Claim::Several(ids) => Identity::Ambiguous(ids),
            Claim::Malformed(scheme, error) => self.unread(bytes, text, Some((scheme, error))),
            Claim::Nobody => self.unread(bytes, text, None),
        }
    }

    /// What a text is that no accepted scheme reads.
    fn unread<'a>(
        &'a self,
        bytes: &'a [u8],
        text: Option<&'a str>,
        malformed: Option<(Option<&'static str>, ParseError)>,
    ) -> Identity<'a> {
        if let Some(marker) = text.map_or_else(|| Marker::read_bytes(bytes), Marker::read) {
            return Identity::Unusable(marker);
        }
        let suspected = match text.and_then(|text| self.0.accepted.suspect(text)) {
            Some(Suspicion::Candidates(ids)) => return Identity::Ambiguous(ids),
            Some(Suspicion::Malformed(scheme, error)) => Some((Some(scheme), error)),
            None => None,
        };
        if let Some(repair) = damage::find(bytes, &|text| self.reading(text)) {
            return match repair.excess() {
                Some(excess) => Identity::Excessive { excess, stored: None },
                None => Identity::Damaged(repair),
            };
        }
        match malformed.or(suspected) {
            Some((scheme, ParseError::Malformed { at, expected, rule })) => {
                Identity::Malformed { scheme, at, expected, rule }
            }
            _ => Identity::Unknown { reversible: schemes::reversible(text.unwrap_or_default()) },
        }
    }

    /// Judges an attempt at the stored text that a look-up found, or did not find.
    ///
    /// Give `None::<&str>` for an unknown user. Every answer costs one computation: that of the
    /// stored hash, or where there is none to compute, one of the target, so that unknown, locked
    /// and malformed accounts take as long as upgraded ones. A row that is not upgraded yet takes
    /// the time of its own format, which may be much less.
    ///
    /// # Errors
    ///
    /// [`Error`] where the text or the attempt cannot be judged; never for a wrong password.
    pub fn verify<'a>(
        &self,
        attempt: impl Into<Attempt<'a>>,
        stored: Option<impl Into<StoredText<'a>>>,
    ) -> Result<Verdict, Error> {
        match self.judge(&attempt.into(), stored.map(Into::into)) {
            Judged::Computed(verdict) => Ok(verdict),
            Judged::Early(answer) => {
                self.spend();
                answer
            }
        }
    }

    /// The most memory that [`Registry::verify`] fills at one time for this stored text, in KiB: that
    /// of its own hash, or of one of the target where that is more. Pure; needs no password.
    #[must_use]
    pub fn memory_kib<'a>(&'a self, stored: Option<impl Into<StoredText<'a>>>) -> u64 {
        let own = match stored.map(|stored| self.identify(stored)) {
            Some(Identity::Known(stored)) => stored.cost().memory_kib(),
            Some(Identity::Damaged(repair)) if self.0.tolerate_damage => repair.cost().memory_kib(),
            _ => 0,
        };
        own.max(self.0.target.draft().cost.memory_kib())
    }

    /// Why this hash should be replaced at the next login. Pure; needs no password.
    #[must_use]
    pub fn reasons(&self, stored: &Stored<'_>) -> Reasons {
        self.advise(stored, None)
    }

    /// Whether a stored text should be replaced at the next login. Pure; needs no password.
    ///
    /// # Errors
    ///
    /// [`Error`] where the text is none that this registry would verify.
    pub fn needs_upgrade<'a>(&'a self, stored: impl Into<StoredText<'a>>) -> Result<bool, Error> {
        match self.identify(stored) {
            Identity::Known(stored) => Ok(!self.reasons(&stored).is_empty()),
            Identity::Unusable(_) => Ok(false),
            Identity::Damaged(repair) if self.0.tolerate_damage => {
                let text = repair.text();
                let stored = self.repaired(&text, &repair)?;
                Ok(!self.advise(&stored, Some(repair.damages())).is_empty())
            }
            identity => Err(refusal(&identity)),
        }
    }

    /// The hash to store instead, for an exact match that has reasons; `None` for all others, and
    /// for a password that no new hash may hold. Give it the password that the verdict is about.
    ///
    /// # Errors
    ///
    /// [`Error::Random`] where no salt could be drawn. The login stays valid: store nothing.
    pub fn upgrade(&self, verdict: &Verdict, password: &Password) -> Result<Option<String>, Error> {
        match verdict {
            Verdict::Accept { exact: true, reasons } if !reasons.is_empty() => {
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
        let attempt = Attempt::from(password);
        let length = attempt.password().len();
        let draft = self.0.target.draft();
        let bytes = length.saturating_add(draft.salt.bytes()).saturating_add(draft.digest_bytes);
        let admitted = self.0.limits.admit_password(length);
        let admitted = admitted.and_then(|()| self.0.limits.admit_rounds(draft.cost, 1, bytes));
        admitted.map_err(|required| Error::Excessive { required })?;
        let scheme = self.0.target.info().id;
        if attempt.password().contains(&0) {
            return Err(Error::Compute { scheme, source: ComputeError::Nul });
        }
        let refuse = |source| match source {
            ComputeError::TooLong { limit } => Error::PasswordTooLong { limit },
            source => Error::Compute { scheme, source },
        };
        self.0.target.check(&attempt).map_err(refuse)?;
        let salt = random::salt(draft.salt)?;
        make::hash(self.0.target.as_ref(), &salt, &attempt).map_err(refuse)
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

    fn judge(&self, attempt: &Attempt<'_>, stored: Option<StoredText<'_>>) -> Judged {
        if let Err(required) = self.0.limits.admit_password(attempt.password().len()) {
            return Judged::Early(Err(Error::Excessive { required }));
        }
        let Some(stored) = stored else {
            return Judged::Early(Ok(Verdict::Reject { why: Why::Absent }));
        };
        match self.identify(stored) {
            Identity::Known(stored) => self.compare(&stored, attempt, None),
            Identity::Unusable(_) => Judged::Early(Ok(Verdict::Reject { why: Why::Unusable })),
            Identity::Damaged(repair) if self.0.tolerate_damage => {
                match self.repaired(&repair.text(), &repair) {
                    Ok(stored) => self.compare(&stored, attempt, Some(repair.damages())),
                    Err(error) => Judged::Early(Err(error)),
                }
            }
            identity => Judged::Early(Err(refusal(&identity))),
        }
    }

    fn advise(&self, stored: &Stored<'_>, damage: Option<Damages>) -> Reasons {
        policy::reasons(self.0.target.as_ref(), &self.0.retired, stored, damage)
    }

    /// The hash under damage that this registry tolerates.
    fn repaired<'a>(&'a self, text: &'a str, repair: &Repair<'_>) -> Result<Stored<'a>, Error> {
        match self.0.accepted.read(text) {
            Claim::One(stored) => Ok(stored),
            _ => Err(Error::Ambiguous { candidates: *repair.ids() }),
        }
    }

    /// The one place where a hash is computed and compared. The limits were asked about the row just
    /// before, and are asked about the attempt here.
    fn compare(
        &self,
        stored: &Stored<'_>,
        attempt: &Attempt<'_>,
        damage: Option<Damages>,
    ) -> Judged {
        if let Err(required) = self.0.limits.admit_attempt(stored.parts(), attempt) {
            return Judged::Early(Err(Error::Excessive { required }));
        }
        let mut candidates = Candidates::new();
        let exact = match stored.scheme().compute(stored.parts(), attempt, &mut candidates) {
            Ok(exact) => exact,
            Err(source) => {
                return Judged::Early(Err(Error::Compute { scheme: stored.id(), source }));
            }
        };
        if !candidates.contain(&stored.parts().digest.decode()) {
            return Judged::Computed(Verdict::Reject { why: Why::Wrong });
        }
        let reasons = self.advise(stored, damage);
        Judged::Computed(Verdict::Accept { exact: exact == Exact::Yes, reasons })
    }

    /// Costs as much as making one hash of the target, for answers that computed nothing.
    fn spend(&self) {
        const SALT: [u8; 64] = [b's'; 64];
        let salt = SALT.get(..self.0.target.draft().salt.bytes()).unwrap_or(&SALT);
        let nobody = Attempt::new(b"nobody's password");
        let made = make::hash(self.0.target.as_ref(), salt, &nobody);
        std::hint::black_box(made).ok();
    }

    fn reading(&self, text: &str) -> Option<Reading> {
        let ids = match self.0.accepted.read(text) {
            Claim::One(stored) => {
                let mut ids = Ids::default();
                ids.push(stored.id());
                let excess = self.0.limits.admit(stored.parts()).err();
                let (cost, strength) = (stored.cost(), stored.strength());
                return Some(Reading { ids, cost, strength, excess });
            }
            Claim::Several(ids) => ids,
            Claim::Malformed(..) | Claim::Nobody => match self.0.accepted.suspect(text)? {
                Suspicion::Candidates(ids) => ids,
                Suspicion::Malformed(..) => return None,
            },
        };
        Some(Reading { ids, cost: Cost::Fixed, strength: Strength::Broken, excess: None })
    }
}

/// The error for a text that is not verified.
fn refusal(identity: &Identity<'_>) -> Error {
    match identity {
        Identity::Ambiguous(ids) => Error::Ambiguous { candidates: *ids },
        Identity::Damaged(repair) => match repair.ids().iter().next() {
            Some(scheme) => Error::Damaged { damage: repair.damages(), scheme },
            None => Error::Unrecognized,
        },
        Identity::Excessive { excess, .. } => Error::Excessive { required: *excess },
        Identity::Malformed { scheme, at, expected, rule } => {
            Error::Malformed { scheme: *scheme, at: *at, expected, rule: *rule }
        }
        Identity::Known(_) | Identity::Unusable(_) | Identity::Unknown { .. } => {
            Error::Unrecognized
        }
    }
}

const _: () = {
    const fn shared<T: Clone + Send + Sync>() {}
    shared::<Registry>();
};
