//! What a registry answers, and why a hash should be replaced.

use std::fmt;

use crate::cost::Cost;
use crate::damage::Damages;
use crate::form::Form;

/// The answer to an attempt. A wrong password is a verdict, not an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "nobody is authenticated by a verdict that is not looked at"]
#[expect(
    clippy::exhaustive_enums,
    reason = "an attempt is accepted or rejected; there is no third"
)]
#[expect(clippy::large_enum_variant, reason = "nothing is allocated to give an answer")]
pub enum Verdict {
    /// The password is right. Only a registry says so.
    #[non_exhaustive]
    Accept {
        /// Whether no other password could have matched. `false` is never upgraded, because the
        /// new hash would hold what was typed and not what was set.
        exact: bool,
        /// The form of what was typed that matched; none for the bytes as they came.
        form: Option<Form>,
        /// Why the stored hash should be replaced; empty where it should not.
        reasons: Reasons,
    },
    /// The password is not accepted.
    Reject {
        /// Why, for logs; users get one answer for all.
        why: Why,
    },
}

impl Verdict {
    /// Whether the password was right.
    #[must_use]
    pub const fn is_accepted(&self) -> bool {
        matches!(self, Self::Accept { .. })
    }
}

/// Why an attempt was rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// The password is not the one that was hashed.
    Wrong,
    /// The account is locked or has no usable password.
    Unusable,
    /// There is no stored text: an unknown user, or NULL.
    Absent,
}

/// A reason to replace a hash at the next login.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// It costs less than the target.
    Cost {
        /// What it costs.
        found: Cost,
        /// What the target costs.
        target: Cost,
    },
    /// The text was damaged and tolerated.
    Damage {
        /// What had happened to it.
        found: Damages,
    },
    /// Its digest is shorter than the target's.
    Digest {
        /// Bytes found.
        found: usize,
        /// Bytes of the target.
        target: usize,
    },
    /// It stands in an envelope.
    Envelope {
        /// The text in front, as in `bc$`.
        found: &'static str,
    },
    /// What was typed matched in an older character set than UTF-8.
    Form {
        /// The form.
        found: Form,
    },
    /// It was made under a key that is retired.
    Pepper,
    /// Its salt is shorter than the target's.
    Salt {
        /// Bytes found.
        found: usize,
        /// Bytes of the target.
        target: usize,
    },
    /// Its scheme is weaker than the target, or retired.
    Scheme {
        /// The id found.
        found: &'static str,
        /// The target's id.
        target: &'static str,
    },
    /// It was made without a key, and new ones are made under one.
    Unpeppered,
    /// It is of another variant than the target, as Argon2i or version 0x10.
    Variant {
        /// The variant found.
        found: u8,
        /// The target's.
        target: u8,
    },
    /// It was wrapped around a weak digest.
    Wrapped {
        /// The digest inside.
        inner: &'static str,
    },
}

impl Reason {
    /// The word for it in reports and batch answers.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Cost { .. } => "cost",
            Self::Damage { .. } => "damage",
            Self::Digest { .. } => "digest",
            Self::Envelope { .. } => "envelope",
            Self::Form { .. } => "form",
            Self::Pepper => "pepper",
            Self::Salt { .. } => "salt",
            Self::Scheme { .. } => "scheme",
            Self::Unpeppered => "unpeppered",
            Self::Variant { .. } => "variant",
            Self::Wrapped { .. } => "wrapped",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cost { found, target } => write!(f, "cost {found} below {target}"),
            Self::Damage { found } => write!(f, "damaged by {found}"),
            Self::Digest { found, target } => write!(f, "digest of {found} bytes below {target}"),
            Self::Envelope { found } => write!(f, "stands behind {found}"),
            Self::Form { found } => write!(f, "matched as {}", found.id()),
            Self::Pepper => f.write_str("made under a retired key"),
            Self::Salt { found, target } => write!(f, "salt of {found} bytes below {target}"),
            Self::Scheme { found, target } => write!(f, "{found} instead of {target}"),
            Self::Unpeppered => f.write_str("made without a key"),
            Self::Variant { .. } => f.write_str("another variant than the target's"),
            Self::Wrapped { inner } => write!(f, "wrapped around {inner}"),
        }
    }
}

/// The reasons to replace a hash, in the order in which they were found.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Reasons {
    reasons: [Option<Reason>; 12],
}

impl Reasons {
    pub(crate) fn push(&mut self, reason: Reason) {
        if let Some(free) = self.reasons.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(reason);
        }
    }

    /// The reasons.
    pub fn iter(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().flatten()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl fmt::Debug for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
