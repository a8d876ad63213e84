//! What people typed, and how it reaches a scheme.

use std::fmt;

use zeroize::Zeroizing;

use crate::form::Forms;
use crate::secret::Secret;

/// A password as somebody typed it; wiped when dropped, never printed.
///
/// Bytes are taken as they are: nothing is trimmed, folded or normalised.
#[derive(Clone)]
pub struct Password(Zeroizing<Vec<u8>>);

impl Password {
    /// The bytes of the password.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

impl From<String> for Password {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text.into_bytes()))
    }
}

impl From<&str> for Password {
    fn from(text: &str) -> Self {
        Self(Zeroizing::new(text.as_bytes().to_vec()))
    }
}

impl From<Vec<u8>> for Password {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

/// One try at logging in: a password and the context that some formats need.
///
/// A format whose context is missing answers [`ComputeError::Missing`](crate::ComputeError::Missing).
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    password: &'a [u8],
    user: Option<&'a str>,
    realm: Option<&'a str>,
    salt: Option<&'a [u8]>,
    pepper: Option<&'a [u8]>,
    key: Option<&'a Secret>,
    forms: Forms,
}

impl<'a> Attempt<'a> {
    /// An attempt with these password bytes and no context.
    #[must_use]
    pub const fn new(password: &'a [u8]) -> Self {
        let (user, realm, salt, pepper, key) = (None, None, None, None, None);
        Self { password, user, realm, salt, pepper, key, forms: Forms::NONE }
    }

    /// Adds the user name, which some formats use as their salt.
    #[must_use]
    pub const fn with_user(self, user: &'a str) -> Self {
        Self { user: Some(user), ..self }
    }

    /// Adds the realm of HTTP digest formats.
    #[must_use]
    pub const fn with_realm(self, realm: &'a str) -> Self {
        Self { realm: Some(realm), ..self }
    }

    /// Adds a salt that the table keeps in another column.
    #[must_use]
    pub const fn with_salt(self, salt: &'a [u8]) -> Self {
        Self { salt: Some(salt), ..self }
    }

    /// Adds the pepper or site key that the application keeps outside the table.
    #[must_use]
    pub const fn with_pepper(self, pepper: &'a [u8]) -> Self {
        Self { pepper: Some(pepper), ..self }
    }

    /// Tries further forms of the password where the bytes as they came do not match, each at the
    /// cost of another computation, in the one order of [`Forms`]. Of an array of more than four the
    /// compiler complains.
    ///
    /// Only text has other forms: of bytes that are not UTF-8 there is one. An upgrade stores the
    /// bytes as they came, where that locks nobody out; see [`Registry::upgrade`].
    ///
    /// ```
    /// use rehash::{Attempt, Form, Registry, Verdict, schemes};
    ///
    /// let passwords = Registry::builder(schemes::phc::Argon2id::OWASP)
    ///     .accept(&schemes::plain::MD5_HEX)
    ///     .build()?;
    /// let stored = "258211720889f0e02241e265df57459a"; // MD5 of the bytes of Latin-1
    /// let attempt = Attempt::from("Zoë").with_forms([Form::Nfc, Form::Latin1]);
    /// let verdict = passwords.verify(attempt, Some(stored))?;
    /// assert!(matches!(verdict, Verdict::Accept { form: Some(Form::Latin1), .. }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// [`Registry::upgrade`]: crate::Registry::upgrade
    #[must_use]
    pub fn with_forms(self, forms: impl Into<Forms>) -> Self {
        Self { forms: forms.into(), ..self }
    }

    /// Adds the key of the registry that the password, or the digest inside, is hashed under.
    pub(crate) const fn with_key(self, key: &'a Secret) -> Self {
        Self { key: Some(key), ..self }
    }

    pub(crate) const fn key(&self) -> Option<&'a Secret> {
        self.key
    }

    pub(crate) const fn forms(&self) -> Forms {
        self.forms
    }

    /// The bytes of the password.
    #[must_use]
    pub const fn password(&self) -> &'a [u8] {
        self.password
    }

    /// The user name, where the caller gave one.
    #[must_use]
    pub const fn user(&self) -> Option<&'a str> {
        self.user
    }

    /// The realm, where the caller gave one.
    #[must_use]
    pub const fn realm(&self) -> Option<&'a str> {
        self.realm
    }

    /// The salt from another column, where the caller gave one.
    #[must_use]
    pub const fn salt(&self) -> Option<&'a [u8]> {
        self.salt
    }

    /// The pepper or site key, where the caller gave one.
    #[must_use]
    pub const fn pepper(&self) -> Option<&'a [u8]> {
        self.pepper
    }

    /// The same context with other password bytes, for schemes that hash a digest of the password.
    #[must_use]
    pub const fn with_password(self, password: &'a [u8]) -> Self {
        Self { password, ..self }
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attempt(..)")
    }
}

impl<'a> From<&'a Password> for Attempt<'a> {
    fn from(password: &'a Password) -> Self {
        Self::new(password.as_bytes())
    }
}

impl<'a> From<&'a str> for Attempt<'a> {
    fn from(password: &'a str) -> Self {
        Self::new(password.as_bytes())
    }
}

impl<'a> From<&'a String> for Attempt<'a> {
    fn from(password: &'a String) -> Self {
        Self::new(password.as_bytes())
    }
}

impl<'a> From<&'a Vec<u8>> for Attempt<'a> {
    fn from(password: &'a Vec<u8>) -> Self {
        Self::new(password)
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Attempt<'a> {
    fn from(password: &'a [u8; N]) -> Self {
        Self::new(password)
    }
}

impl<'a> From<&'a [u8]> for Attempt<'a> {
    fn from(password: &'a [u8]) -> Self {
        Self::new(password)
    }
}
