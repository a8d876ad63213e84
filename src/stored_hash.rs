//! A stored hash that an application owns: the text of a column, and what is written back.

use std::fmt;

/// A stored hash as an application holds it, between the database and the registry.
///
/// It is whatever bytes the column has, text or not; only a registry says what they are. Printed,
/// it tells its length and nothing else. With the feature `serde` it is serialised as a string, and
/// one that is no text is an error; neither way does an error of ours repeat what was there.
///
/// ```
/// use rehash::{Registry, StoredHash, schemes};
///
/// let passwords = Registry::builder(schemes::phc::Argon2id::OWASP).build()?;
/// let stored = StoredHash::from(passwords.hash(&"correct horse".into())?);
/// assert!(passwords.verify("correct horse", Some(&stored))?.is_accepted());
/// assert_eq!(format!("{stored:?}"), "StoredHash(97 bytes)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct StoredHash(Vec<u8>);

impl StoredHash {
    /// The bytes, for the database and for nobody's eyes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The text, for the database and for nobody's eyes; none where the column holds no text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        std::str::from_utf8(&self.0).ok()
    }
}

impl From<String> for StoredHash {
    fn from(text: String) -> Self {
        Self(text.into_bytes())
    }
}

impl From<&str> for StoredHash {
    fn from(text: &str) -> Self {
        Self(text.as_bytes().to_vec())
    }
}

impl From<Vec<u8>> for StoredHash {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for StoredHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StoredHash({} bytes)", self.0.len())
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for StoredHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let error = || serde::ser::Error::custom("a stored hash that is no text");
        serializer.serialize_str(self.as_str().ok_or_else(error)?)
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for StoredHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Not the format's own error: those of most formats repeat a number that stands instead.
        let error = |_| serde::de::Error::custom("expected the text of a stored hash");
        String::deserialize(deserializer).map(Self::from).map_err(error)
    }
}
