//! A stored text and the format that reads it.

use super::error::ImportError;
use crate::error::Need;
use crate::limits::Limits;
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
    /// The text, if one of these reads it and a registry would verify one so long; else this error.
    pub(super) fn of(
        text: impl Into<String>,
        schemes: &[&'static dyn Scheme],
        error: ImportError,
    ) -> Result<Self, ImportError> {
        let text = text.into();
        if text.len() > Limits::OFFLINE.stored_bytes {
            return Err(too_long(error));
        }
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

/// The same field, of which too much becomes of the text.
const fn too_long(error: ImportError) -> ImportError {
    match error {
        ImportError::Invalid { field, .. } | ImportError::Unsupported { field, .. } => {
            ImportError::Unsupported { field, supported: "stored texts of at most 4096 bytes" }
        }
        error => error,
    }
}
