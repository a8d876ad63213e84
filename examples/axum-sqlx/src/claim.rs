//! Who somebody says to be, and what is to prove it.

use rehash::Password;

use crate::form::Form;

/// A name and a password, neither of them believed yet.
pub(crate) struct Claim {
    pub(crate) name: String,
    pub(crate) password: Password,
}

impl Claim {
    /// The claim of a login form; none where a field is missing or cannot be one.
    pub(crate) fn of(mut form: Form) -> Option<Self> {
        Some(Self { name: form.name()?, password: form.password()? })
    }
}
