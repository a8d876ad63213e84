//! What somebody logs in with, owned, so that it can go to another thread.

use std::fmt;

use rehash::{Attempt, Form, Password};

/// A password and the context that some formats need: an [`Attempt`] that owns what it holds.
///
/// ```
/// use rehash_web::Credentials;
///
/// let credentials = Credentials::from("correct horse").user("alice");
/// assert_eq!(format!("{credentials:?}"), "Credentials(..)");
/// ```
#[derive(Clone)]
pub struct Credentials {
    password: Password,
    user: Option<String>,
    realm: Option<String>,
    salt: Option<Vec<u8>>,
    pepper: Option<Password>,
    forms: Option<[Form; MOST]>,
}

impl Credentials {
    /// Adds the user name, which some formats use as their salt.
    #[must_use]
    pub fn user(self, user: impl Into<String>) -> Self {
        Self { user: Some(user.into()), ..self }
    }

    /// Adds the realm of HTTP digest formats.
    #[must_use]
    pub fn realm(self, realm: impl Into<String>) -> Self {
        Self { realm: Some(realm.into()), ..self }
    }

    /// Adds a salt that the table keeps in another column.
    #[must_use]
    pub fn salt(self, salt: impl Into<Vec<u8>>) -> Self {
        Self { salt: Some(salt.into()), ..self }
    }

    /// Adds the pepper or site key that the application keeps outside the table; wiped as passwords
    /// are.
    #[must_use]
    pub fn pepper(self, pepper: impl Into<Password>) -> Self {
        Self { pepper: Some(pepper.into()), ..self }
    }

    /// Tries further forms of the password, each at the cost of a computation, for unknown users
    /// too; see [`Attempt::with_forms`]. At most four, which the compiler checks.
    #[must_use]
    pub fn forms<const N: usize>(self, forms: [Form; N]) -> Self {
        const { assert!(N <= MOST, "at most four further forms") };
        let Some(first) = forms.first() else { return Self { forms: None, ..self } };
        // What is there twice is tried once.
        let mut all = [*first; MOST];
        for (place, form) in all.iter_mut().zip(forms) {
            *place = form;
        }
        Self { forms: Some(all), ..self }
    }

    /// What was typed.
    pub(crate) const fn password(&self) -> &Password {
        &self.password
    }

    /// The same for a registry.
    pub(crate) fn attempt(&self) -> Attempt<'_> {
        let mut attempt = Attempt::from(&self.password);
        if let Some(user) = &self.user {
            attempt = attempt.with_user(user);
        }
        if let Some(realm) = &self.realm {
            attempt = attempt.with_realm(realm);
        }
        if let Some(salt) = &self.salt {
            attempt = attempt.with_salt(salt);
        }
        if let Some(pepper) = &self.pepper {
            attempt = attempt.with_pepper(pepper.as_bytes());
        }
        if let Some(forms) = self.forms {
            attempt = attempt.with_forms(forms);
        }
        attempt
    }
}

impl From<Password> for Credentials {
    fn from(password: Password) -> Self {
        Self { password, user: None, realm: None, salt: None, pepper: None, forms: None }
    }
}

impl From<String> for Credentials {
    fn from(password: String) -> Self {
        Password::from(password).into()
    }
}

impl From<&str> for Credentials {
    fn from(password: &str) -> Self {
        Password::from(password).into()
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(..)")
    }
}

/// Forms that an attempt is tried in.
const MOST: usize = 4;
