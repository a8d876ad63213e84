//! What a new hash is like before it has a salt and a digest.

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::parts::{Field, Parts, Path};

/// What the new hashes of a target are like before they have a salt and a digest.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Draft {
    /// The variant, as [`Parts::variant`](crate::Parts) has it.
    pub variant: u8,
    /// The spelling, as [`Parts::layout`](crate::Parts) has it.
    pub layout: u8,
    /// What a new hash costs.
    pub cost: Cost,
    /// How a salt is drawn.
    pub salt: SaltSpec,
    /// How the salt is written.
    pub salt_encoding: Encoding,
    /// Bytes of a new digest.
    pub digest_bytes: usize,
    /// How the digest is written.
    pub digest_encoding: Encoding,
    /// Whether the text has a place for the id of a key.
    pub(crate) names_key: bool,
    /// Where salt and digest stand in one field, the bytes of it before them.
    pub(crate) joined_behind: Option<usize>,
    /// The envelope that the text stands in.
    pub(crate) path: Option<Path>,
}

impl Draft {
    /// A draft of variant and layout 0, with a salt of 16 bytes and a digest of 32, both in
    /// unpadded base64.
    #[must_use]
    pub const fn new(cost: Cost) -> Self {
        Self {
            variant: 0,
            layout: 0,
            cost,
            salt: SaltSpec::Bytes(16),
            salt_encoding: Encoding::Base64Unpadded,
            digest_bytes: 32,
            digest_encoding: Encoding::Base64Unpadded,
            names_key: false,
            joined_behind: None,
            path: None,
        }
    }

    /// Says that the text has a place for the id of a key.
    pub(crate) const fn names_key(self) -> Self {
        Self { names_key: true, ..self }
    }

    /// Says that the text has salt and digest in one field, which is its digest, behind so many bytes.
    pub(crate) const fn joined_behind(self, bytes: usize) -> Self {
        Self { joined_behind: Some(bytes), ..self }
    }

    /// Bytes of the salt and of the digest of a text that its scheme read.
    pub(crate) fn lengths(&self, parts: &Parts<'_>) -> (usize, usize) {
        match (self.joined_behind, parts.derived) {
            (Some(head), Some(derived)) => {
                (parts.digest.len().saturating_sub(head).saturating_sub(derived), derived)
            }
            _ => (parts.salt.len(), parts.digest.len()),
        }
    }

    /// Puts the text of a scheme of this id behind a prefix, where no key has a place.
    pub(crate) const fn behind(self, prefix: &'static str, inner: &'static str) -> Self {
        Self { path: Some(Path::new(prefix, inner)), names_key: false, ..self }
    }

    /// The id of what is computed: that of the scheme inside, or of the target itself.
    pub(crate) fn computed_id(&self, target: &'static str) -> &'static str {
        self.path.map_or(target, |path| path.inner)
    }

    /// Sets the variant.
    #[must_use]
    pub const fn variant(self, variant: u8) -> Self {
        Self { variant, ..self }
    }

    /// Sets the spelling.
    #[must_use]
    pub const fn layout(self, layout: u8) -> Self {
        Self { layout, ..self }
    }

    /// Sets how the salt is drawn and written.
    #[must_use]
    pub const fn salt(self, salt: SaltSpec, salt_encoding: Encoding) -> Self {
        Self { salt, salt_encoding, ..self }
    }

    /// Sets the bytes of the digest and how they are written.
    #[must_use]
    pub const fn digest(self, digest_bytes: usize, digest_encoding: Encoding) -> Self {
        Self { digest_bytes, digest_encoding, ..self }
    }

    /// The parts of a hash with this salt and digest, both as text.
    pub(crate) fn parts<'a>(
        &self,
        salt: &'a str,
        digest: &'a str,
    ) -> Result<Parts<'a>, ComputeError> {
        let field = |text: &'a str, encoding| {
            Field::encoded(text, encoding).ok_or(ComputeError::Parameters)
        };
        let salt = field(salt, self.salt_encoding)?;
        let digest = field(digest, self.digest_encoding)?;
        let (variant, layout, path) = (self.variant, self.layout, self.path);
        Ok(Parts { variant, layout, path, ..Parts::new(self.cost, salt, digest) })
    }
}

/// How a new salt is drawn from the operating system's generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SaltSpec {
    /// So many random bytes.
    Bytes(usize),
    /// So many characters of `A-Za-z0-9`, each equally likely.
    Alphanumeric(usize),
}

impl SaltSpec {
    /// Bytes of the salt as it is hashed.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Bytes(count) | Self::Alphanumeric(count) => count,
        }
    }
}
