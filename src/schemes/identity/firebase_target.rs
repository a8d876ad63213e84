//! New hashes of Firebase's scrypt, under the signer key of a project.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::firebase;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Target};
use crate::schemes::shared;
use crate::secret::Secret;

use super::firebase::{FIREBASE, KEY_BYTES, signer_key};

/// Writes `$fbscrypt$` with a salt of 16 bytes under a signer key: as Supabase reads it with the key in
/// every text, or without it, and then it stays outside the database.
///
/// ```
/// use rehash::{Registry, schemes::identity::FirebaseTarget};
///
/// let key = b"the 64 bytes of a signer key, or what the console of it shows...";
/// let target = FirebaseTarget::OWASP.under(*key).separator(b"\x07").keyless();
/// let passwords = Registry::builder(target).build()?;
/// let stored = passwords.hash(&"correct horse".into())?;
/// assert!(stored.starts_with("$fbscrypt$v=1,n=17,r=8,p=1,ss=Bw==$"));
/// assert!(passwords.verify("correct horse", Some(&stored))?.is_accepted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct FirebaseTarget {
    cost: Cost,
    key: Secret,
    separator: Vec<u8>,
    place: KeyPlace,
}

/// The cost of a [`FirebaseTarget`] that has no key yet.
#[derive(Clone, Copy, Debug)]
pub struct FirebaseCost {
    cost: Cost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeyPlace {
    Text,
    Outside,
}

impl FirebaseTarget {
    /// OWASP's first recommendation: a memory cost of 17, 8 rounds, which takes 128 MiB. Firebase's own,
    /// 14 and 8, is weak today.
    pub const OWASP: FirebaseCost = Self::costing(17, 8, 1);

    /// A cost of one's own: memory cost, rounds, repetitions. Firebase's own repetitions are 1.
    #[must_use]
    pub const fn costing(memory_cost: u8, rounds: u32, repetitions: u32) -> FirebaseCost {
        FirebaseCost { cost: Cost::Scrypt { log2_n: memory_cost, r: rounds, p: repetitions } }
    }

    /// Sets the salt separator of the project, which is nothing unless told. Firebase shows `Bw==`, a byte 7.
    #[must_use]
    pub fn separator(self, separator: &[u8]) -> Self {
        Self { separator: separator.to_vec(), ..self }
    }

    /// Leaves the key out of the text. This target reads its own hashes all the same; elsewhere the key
    /// is the attempt's pepper.
    #[must_use]
    pub fn keyless(self) -> Self {
        Self { place: KeyPlace::Outside, ..self }
    }
}

impl FirebaseCost {
    /// A target under this signer key: its bytes, or the base64 that Firebase's console shows. A registry refuses
    /// one of other than 64 bytes, with [`BuildError::Unreadable`](crate::BuildError::Unreadable).
    #[must_use]
    pub fn under(self, key: impl Into<Secret>) -> FirebaseTarget {
        let key = Secret::from(signer_key(key.into().as_bytes()).as_slice());
        FirebaseTarget { cost: self.cost, key, separator: Vec::new(), place: KeyPlace::Text }
    }
}

impl Scheme for FirebaseTarget {
    fn info(&self) -> &Info {
        FIREBASE.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        // Its digest would be as short, and what is no base64 of a key is taken for its bytes.
        if self.key.as_bytes().len() != KEY_BYTES {
            return Err(ParseError::NotMine);
        }
        FIREBASE.parse(stored)
    }

    fn needs(&self, _: &Parts<'_>) -> &'static [Need] {
        &[]
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        if !parts.extra.is_empty() {
            let key = attempt.pepper().unwrap_or(self.key.as_bytes());
            return FIREBASE.compute(parts, &attempt.with_pepper(key), out);
        }
        let Cost::Scrypt { log2_n, r, p } = parts.cost else {
            return Err(ComputeError::Parameters);
        };
        let salt = [parts.salt.decode().as_slice(), &self.separator].concat();
        let parameters = firebase::Parameters { log2_n, r, p };
        let digest = firebase::digest(parameters, attempt.password(), &salt, self.key.as_bytes());
        out.push(&digest.ok_or(ComputeError::Parameters)?);
        Ok(shared::hmac_exactness(HashFunction::Sha256, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        if !parts.extra.is_empty() {
            return FIREBASE.render(parts, out);
        }
        let Cost::Scrypt { log2_n, r, p } = parts.cost else { return Err(fmt::Error) };
        let base64 = |bytes| Encoding::Base64.encode(bytes).ok_or(fmt::Error);
        write!(out, "$fbscrypt$v=1,n={log2_n},r={r},p={p}")?;
        if !self.separator.is_empty() {
            write!(out, ",ss={}", base64(&self.separator)?)?;
        }
        if self.place == KeyPlace::Text {
            write!(out, ",sk={}", base64(self.key.as_bytes())?)?;
        }
        write!(out, "${}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Target for FirebaseTarget {
    fn draft(&self) -> Draft {
        Draft::new(self.cost)
            .salt(SaltSpec::Bytes(16), Encoding::Base64)
            .digest(self.key.as_bytes().len(), Encoding::Base64)
    }
}
