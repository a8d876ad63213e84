//! An attempt out of a password and what is at hand beside it.

use rehash::Attempt;

/// What a scheme may hash beside the password, where it is at hand.
#[derive(Clone, Copy, Default)]
pub(crate) struct Beside<'a> {
    pub(crate) user: Option<&'a str>,
    pub(crate) realm: Option<&'a str>,
    pub(crate) salt: Option<&'a [u8]>,
    pub(crate) pepper: Option<&'a [u8]>,
}

impl<'a> Beside<'a> {
    /// The same attempt with all of this.
    pub(crate) fn with(self, mut attempt: Attempt<'a>) -> Attempt<'a> {
        if let Some(user) = self.user {
            attempt = attempt.with_user(user);
        }
        if let Some(realm) = self.realm {
            attempt = attempt.with_realm(realm);
        }
        if let Some(salt) = self.salt {
            attempt = attempt.with_salt(salt);
        }
        if let Some(pepper) = self.pepper {
            attempt = attempt.with_pepper(pepper);
        }
        attempt
    }
}
