//! The line from an attempt to a verdict: bound, compute, compare, advise.

use crate::candidates::{Candidates, Exact};
use crate::damage::Damages;
use crate::error::Error;
use crate::password::Attempt;
use crate::pepper;
use crate::reading;
use crate::registry::Registry;
use crate::secret::Secret;
use crate::stored::{Identity, Stored, StoredText};
use crate::verdict::{Reason, Verdict, Why};

/// What there is to compare an attempt with.
enum Subject<'a> {
    Hash(Stored<'a>, Option<Damages>),
    Nothing(Result<Why, Error>),
}

/// An answer, and the hash that was computed for it.
struct Judged<'a> {
    answer: Result<Verdict, Error>,
    computed: Option<&'a Stored<'a>>,
}

impl Registry {
    /// Judges an attempt at the stored text that a look-up found, or did not find.
    ///
    /// Give `None::<&str>` for an unknown user. Every refusal and every error costs one computation for
    /// each form that is tried: that of a new hash, or of
    /// [`Builder::equal_work`](crate::Builder::equal_work), and that of the row beside it where it is
    /// another. So unknown, locked and malformed accounts and wrong passwords take the same work at
    /// least; `docs/guide.md` has the table of what can still be told apart.
    ///
    /// # Errors
    ///
    /// [`Error`] where the text or the attempt cannot be judged; never for a wrong password.
    pub fn verify<'a, 'b>(
        &self,
        attempt: impl Into<Attempt<'a>>,
        stored: Option<impl Into<StoredText<'b>>>,
    ) -> Result<Verdict, Error> {
        let attempt = attempt.into();
        if let Err(required) = self.0.limits.admit_password(attempt.password().len()) {
            self.settle(None, 0);
            return Err(Error::Excessive { required });
        }
        let stored: Option<StoredText<'_>> = stored.map(Into::into);
        let identity = stored.map(|stored| self.identify(stored));
        let repaired = match &identity {
            Some(Identity::Damaged(repair)) if self.0.tolerate_damage => Some(repair.text()),
            _ => None,
        };
        self.try_forms(&attempt, &self.subject(identity.as_ref(), repaired.as_deref()))
    }

    /// What there is to compare with; `repaired` is the text under damage that is tolerated.
    fn subject<'a>(
        &'a self,
        identity: Option<&Identity<'a>>,
        repaired: Option<&'a str>,
    ) -> Subject<'a> {
        let refused = match identity {
            None => Ok(Why::Absent),
            Some(Identity::Unusable(_)) => Ok(Why::Unusable),
            Some(Identity::Known(stored)) => return Subject::Hash(*stored, None),
            Some(Identity::Damaged(repair)) => match repaired {
                Some(text) => match self.repaired(text, repair) {
                    Ok(stored) => return Subject::Hash(stored, Some(repair.damages())),
                    Err(error) => Err(error),
                },
                None => Err(reading::refusal(&Identity::Damaged(*repair))),
            },
            Some(identity) => Err(reading::refusal(identity)),
        };
        Subject::Nothing(refused)
    }

    /// Tries what was typed, and its further forms until one matches. What is answered otherwise is
    /// said of the first.
    fn try_forms(&self, attempt: &Attempt<'_>, subject: &Subject<'_>) -> Result<Verdict, Error> {
        let forms = attempt.forms();
        let mut refused = None;
        for spelling in &forms.spellings(attempt.password(), self.0.limits.password_bytes) {
            let judged = self.judge(&attempt.with_password(&spelling.bytes), subject);
            match judged.answer {
                Ok(Verdict::Accept { exact, mut reasons, .. }) => {
                    let exact = exact && forms.keep(spelling, attempt.password());
                    if let Some(found) = spelling.form.filter(|form| form.is_charset()) {
                        reasons.push(Reason::Form { found });
                    }
                    return Ok(Verdict::Accept { exact, form: spelling.form, reasons });
                }
                answer => {
                    self.settle(judged.computed, spelling.bytes.len());
                    refused.get_or_insert(answer);
                }
            }
        }
        refused.unwrap_or(Ok(Verdict::Reject { why: Why::Absent }))
    }

    fn judge<'a>(&self, attempt: &Attempt<'_>, subject: &'a Subject<'a>) -> Judged<'a> {
        let (stored, damage) = match subject {
            Subject::Hash(stored, damage) => (stored, *damage),
            Subject::Nothing(answer) => {
                let answer = answer.clone().map(|why| Verdict::Reject { why });
                return Judged { answer, computed: None };
            }
        };
        let mut candidates = Candidates::new();
        let answer = self.compare(stored, attempt, damage, &mut candidates);
        // What has no digest for an attempt, as a character that its format forbids, computed nothing.
        let computed = (answer.is_ok() && !candidates.is_empty()).then_some(stored);
        Judged { answer, computed }
    }

    /// The one place where a hash is computed and compared. The limits were asked about the row just
    /// before, and are asked about the attempt here.
    fn compare(
        &self,
        stored: &Stored<'_>,
        attempt: &Attempt<'_>,
        damage: Option<Damages>,
        candidates: &mut Candidates,
    ) -> Result<Verdict, Error> {
        let key = self.key_of(stored, attempt)?;
        let keyed = key.filter(|_| !stored.info().keys_digest);
        let keyed = keyed.map(|key| key.keyed(attempt.password()));
        let attempt = match (key, &keyed) {
            (None, _) => *attempt,
            (Some(key), None) => attempt.with_key(key),
            (Some(key), Some(text)) => attempt.with_password(text.as_bytes()).with_key(key),
        };
        let admitted = self.0.limits.admit_attempt(stored.parts(), &attempt);
        admitted.map_err(|required| Error::Excessive { required })?;
        let exact = stored
            .scheme()
            .compute(stored.parts(), &attempt, candidates)
            .map_err(|source| Error::Compute { scheme: stored.id(), source })?;
        if !candidates.contain(&stored.parts().digest.decode()) {
            return Ok(Verdict::Reject { why: Why::Wrong });
        }
        let reasons = self.advise(stored, damage);
        Ok(Verdict::Accept { exact: exact == Exact::Yes, form: None, reasons })
    }

    /// The key that a hash was made under; an error where it names one that is not here. Argon2 may
    /// have been given a key of its own, which the attempt then brings as its pepper.
    fn key_of(&self, stored: &Stored<'_>, attempt: &Attempt<'_>) -> Result<Option<&Secret>, Error> {
        let unknown = || pepper::unknown(stored);
        let Some(peppers) = &self.0.peppers else {
            return if stored.key_id().is_some() { Err(unknown()) } else { Ok(None) };
        };
        match stored.key_id() {
            Some(id) => peppers.find(id).map(|pepper| Some(pepper.key())).ok_or_else(unknown),
            None if pepper::names_a_key(stored) && attempt.pepper().is_none() => Err(unknown()),
            None => Ok(None),
        }
    }
}
