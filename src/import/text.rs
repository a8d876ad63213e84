//! A stored text and the format that reads it.

use super::error::ImportError;
use crate::error::Need;
use crate::password::Password;
use crate::scheme::Scheme;
use crate::stored_hash::StoredHash;

/// A text that one of the catalogue's formats reads.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) hash: StoredHash,
    pub(super) scheme: &'static str,
    pub(super) needs: &'static [Need],
    pub(super) pepper: Option<Password>,
}

impl Text {
    /// The text, if one of these reads it; else this error.
    pub(super) fn of(
        text: impl Into<String>,
        schemes: &[&'static dyn Scheme],
        error: ImportError,
    ) -> Result<Self, ImportError> {
        let text = text.into();
        for scheme in schemes {
            if let Ok(parts) = scheme.parse(&text) {
                let (scheme, needs) = (scheme.info().id, scheme.needs(&parts));
                return Ok(Self { hash: StoredHash::from(text), scheme, needs, pepper: None });
            }
        }
        Err(error)
    }

    /// A text that a provider stores as it stands.
    pub(super) fn as_it_stands(
        text: &str,
        schemes: &[&'static dyn Scheme],
        field: &'static str,
    ) -> Result<Self, ImportError> {
        let supported = "texts of the formats in the provider's profile";
        Self::of(text, schemes, ImportError::Unsupported { field, supported })
    }
}
