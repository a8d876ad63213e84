//! A new hash on its way: cost and shape first, then a salt, then a digest, then text.

use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::parts::{Candidates, Cost, Field, Parts};
use crate::password::Attempt;
use crate::scheme::Target;

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
        }
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

    fn parts<'a>(&self, salt: &'a str, digest: &'a str) -> Result<Parts<'a>, ComputeError> {
        let field = |text: &'a str, encoding| {
            Field::encoded(text, encoding).map_err(|_| ComputeError::Parameters)
        };
        let salt = field(salt, self.salt_encoding)?;
        let digest = field(digest, self.digest_encoding)?;
        let (variant, layout) = (self.variant, self.layout);
        Ok(Parts { variant, layout, ..Parts::new(self.cost, salt, digest) })
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

/// The text of a new hash with this salt, computed as a stored one would be.
pub(crate) fn write(
    target: &dyn Target,
    salt: &[u8],
    attempt: &Attempt<'_>,
) -> Result<String, ComputeError> {
    let draft = target.draft();
    let encode =
        |encoding: Encoding, bytes: &[u8]| encoding.encode(bytes).ok_or(ComputeError::Parameters);
    let salt = encode(draft.salt_encoding, salt)?;
    let blank = encode(draft.digest_encoding, &vec![0; draft.digest_bytes])?;
    let mut candidates = Candidates::new();
    // What a new hash is compared with later is what `compute` says now, exact or not.
    let _ = target.compute(&draft.parts(&salt, &blank)?, attempt, &mut candidates)?;
    let digest = candidates.first().ok_or(ComputeError::Parameters)?;
    let digest = encode(draft.digest_encoding, digest)?;
    let mut text = String::new();
    let rendered = target.render(&draft.parts(&salt, &digest)?, &mut text);
    rendered.map_err(|_| ComputeError::Parameters)?;
    Ok(text)
}
