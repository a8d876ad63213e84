//! The hash inside a wrap: how its parts are taken from an old text, and put together again to compute.

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};

/// What all hashes of one inner scheme have in common, read off its example.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inner {
    scheme: &'static dyn Scheme,
    variant: u8,
    layout: u8,
    salt_encoding: Encoding,
    has_salt: bool,
    digest_encoding: Encoding,
    digest_bytes: usize,
    /// Whether the salt stands behind the digest, in one encoded text with it.
    salt_is_behind: bool,
}

/// Salt and digest of an old hash: the salt as its text has it, the digest in bytes.
pub(super) struct Taken {
    pub(super) salt: Zeroizing<Vec<u8>>,
    pub(super) digest: Zeroizing<Vec<u8>>,
}

impl Inner {
    /// `None` for a scheme whose hashes say more than a salt and a digest, or ask for a cost.
    pub(super) fn of(scheme: &'static dyn Scheme, behind: Option<usize>) -> Option<Self> {
        let info = scheme.info();
        let text = if info.example.is_empty() { info.sample } else { info.example };
        let parts = scheme.parse(text).ok().filter(|parts| is_plain(info, parts))?;
        let digest_bytes = behind.unwrap_or(parts.digest.len());
        Some(Self {
            scheme,
            variant: parts.variant,
            layout: parts.layout,
            salt_encoding: parts.salt.encoding(),
            has_salt: behind.is_some() || !parts.salt.is_empty(),
            digest_encoding: parts.digest.encoding(),
            digest_bytes,
            salt_is_behind: behind.is_some(),
        })
    }

    pub(super) const fn scheme(&self) -> &'static dyn Scheme {
        self.scheme
    }

    /// Whether its hashes have a salt in their text.
    pub(super) const fn has_salt(&self) -> bool {
        self.has_salt
    }

    /// Salt and digest of one of its hashes; `None` where the hash says more than they do.
    pub(super) fn take(&self, parts: &Parts<'_>) -> Option<Taken> {
        let alike = parts.variant == self.variant
            && parts.salt.encoding() == self.salt_encoding
            && parts.digest.encoding() == self.digest_encoding;
        if !alike || !is_plain(self.scheme.info(), parts) {
            return None;
        }
        let mut digest = parts.digest.decode();
        let salt = if self.salt_is_behind {
            let salt = digest.get(self.digest_bytes..)?.to_vec();
            digest.truncate(self.digest_bytes);
            salt
        } else {
            parts.salt.as_str().as_bytes().to_vec()
        };
        let fits = digest.len() == self.digest_bytes && salt.is_empty() != self.has_salt;
        fits.then(|| Taken { salt: Zeroizing::new(salt), digest })
    }

    /// The digest that an attempt has under this salt.
    pub(super) fn compute(
        &self,
        salt: &[u8],
        attempt: &Attempt<'_>,
    ) -> Result<(Zeroizing<Vec<u8>>, Exact), ComputeError> {
        let encode = |bytes: &[u8]| {
            let text = self.digest_encoding.encode(bytes).map(Zeroizing::new);
            text.ok_or(ComputeError::Parameters)
        };
        let mut blank = vec![0; self.digest_bytes];
        let salt_text = if self.salt_is_behind {
            blank.extend_from_slice(salt);
            ""
        } else {
            str::from_utf8(salt).map_err(|_| ComputeError::Parameters)?
        };
        let blank = encode(&blank)?;
        let field = |text, encoding| Field::encoded(text, encoding).ok_or(ComputeError::Parameters);
        let salt = field(salt_text, self.salt_encoding)?;
        let digest = field(blank.as_str(), self.digest_encoding)?;
        let parts = Parts::new(Cost::Fixed, salt, digest);
        let parts = Parts { variant: self.variant, layout: self.layout, ..parts };
        let mut answers = Candidates::new();
        let exact = self.scheme.compute(&parts, attempt, &mut answers)?;
        let answer = answers.only().ok_or(ComputeError::Parameters)?;
        let digest = answer.get(..self.digest_bytes).ok_or(ComputeError::Parameters)?;
        Ok((Zeroizing::new(digest.to_vec()), exact))
    }
}

/// Whether a hash says no more than a salt and a digest; how its tag is spelt says nothing.
fn is_plain(info: &Info, parts: &Parts<'_>) -> bool {
    let extra = parts.extra.as_str();
    let tag = info.tags.iter().any(|tag| tag.eq_ignore_ascii_case(extra));
    parts.cost == Cost::Fixed && (extra.is_empty() || tag) && parts.path.is_none()
}
