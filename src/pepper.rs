//! Keys outside the database, under which passwords are hashed.
//!
//! A peppered hash is one of `base64(HMAC-SHA-256(key, password))`, in padded base64: 44 bytes
//! without a NUL, which every format holds. Its text names the key:
//!
//! ```text
//! $argon2id$v=19$m=19456,t=2,p=1,keyid=azE$…$…     PHC Argon2: the id in unpadded base64
//! hmac-sha256$k1$$2b$12$…                          any other format behind an envelope
//! hmac-sha256$k1$argon2id_sha1$v=19$m=…            a wrap: the HMAC is over the digest inside
//! ```

use std::fmt;

use crate::encoding::Encoding;
use crate::error::{Error, Need, ParseError, PepperError, Rule};
use crate::parts::{Field, Parts};
use crate::scheme::{Info, Target};
use crate::secret::Secret;
use crate::stored::Stored;

/// What stands before a peppered text that has no place for a key of its own.
const TAG: &str = "hmac-sha256$";

/// What the envelope is called where another format has its tag.
pub(crate) const ID: &str = "hmac-sha256";

/// The live keys of an application: one that new hashes are made under, and others that verify.
///
/// Ids are public: they stand in every stored text. An Argon2 that was made under a key of its own, as
/// npm's argon2 calls its `secret`, may name an id too: choose others than those. The keys never do. A row whose key is gone
/// never verifies again, so a key stays here, retired, until [`Registry::needs_upgrade`] names no
/// row of it.
///
/// ```
/// use rehash::{Peppers, Registry, schemes};
///
/// let old = Registry::builder(schemes::phc::Argon2id::OWASP)
///     .peppers(Peppers::new("2019", *b"an old key of thirty-two bytes..")?)
///     .build()?;
/// let stored = old.hash(&"correct horse".into())?;
/// assert!(stored.contains(",keyid=MjAxOQ$"));
///
/// let peppers = Peppers::new("2026", *b"the key of 32 bytes of this year")?
///     .retired("2019", *b"an old key of thirty-two bytes..")?;
/// let new = Registry::builder(schemes::phc::Argon2id::OWASP).peppers(peppers).build()?;
/// assert!(new.verify("correct horse", Some(&stored))?.is_accepted());
/// assert!(new.needs_upgrade(&stored)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// [`Registry::needs_upgrade`]: crate::Registry::needs_upgrade
#[derive(Clone)]
pub struct Peppers {
    /// New hashes are made under the first.
    keys: Vec<Pepper>,
}

/// A key and what it is called.
#[derive(Clone)]
pub(crate) struct Pepper {
    id: String,
    /// The id as PHC strings write it.
    phc_id: String,
    key: Secret,
    life: Life,
}

/// What a hash under a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Life {
    Live,
    Retired,
}

impl Peppers {
    /// The longest id, in bytes: what PHC strings have room for.
    pub const MAX_ID_BYTES: usize = 8;
    /// The shortest key, in bytes.
    pub const MIN_KEY_BYTES: usize = 16;

    /// Keys of which this one makes new hashes. An id is one to eight of `A-Za-z0-9_-`; a key is 16
    /// bytes or more, drawn from a random generator, 32 being as many as HMAC-SHA-256 has use for.
    ///
    /// # Errors
    ///
    /// [`PepperError`] for another id, or a shorter key.
    pub fn new(id: &str, key: impl Into<Secret>) -> Result<Self, PepperError> {
        Self { keys: Vec::new() }.with(id, key.into(), Life::Live)
    }

    /// Adds a key that verifies and is no reason to replace a hash: one that other processes
    /// already make hashes under, or still do.
    ///
    /// # Errors
    ///
    /// Those of [`Peppers::new`], and [`PepperError::Duplicate`] for an id that is taken.
    pub fn live(self, id: &str, key: impl Into<Secret>) -> Result<Self, PepperError> {
        self.with(id, key.into(), Life::Live)
    }

    /// Adds a key that verifies still and is always a reason to replace a hash.
    ///
    /// # Errors
    ///
    /// Those of [`Peppers::live`].
    pub fn retired(self, id: &str, key: impl Into<Secret>) -> Result<Self, PepperError> {
        self.with(id, key.into(), Life::Retired)
    }

    fn with(mut self, id: &str, key: Secret, life: Life) -> Result<Self, PepperError> {
        if !is_id(id) {
            return Err(PepperError::Id);
        }
        let bytes = key.as_bytes().len();
        if bytes < Self::MIN_KEY_BYTES {
            return Err(PepperError::Short { bytes });
        }
        if self.find(id).is_some() {
            return Err(PepperError::Duplicate);
        }
        let phc_id = Encoding::Base64Unpadded.encode(id.as_bytes()).ok_or(PepperError::Id)?;
        self.keys.push(Pepper { id: id.to_owned(), phc_id, key, life });
        Ok(self)
    }

    /// The key that makes new hashes.
    pub(crate) fn current(&self) -> &Pepper {
        self.keys.first().expect("there is a key from the first on")
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Pepper> {
        self.keys.iter().find(|pepper| pepper.id == id)
    }

    /// The key that a PHC string names, where it is one of these.
    pub(crate) fn named_by(&self, stored: &Stored<'_>) -> Option<&Pepper> {
        let id = phc_id(stored)?;
        self.keys.iter().find(|pepper| pepper.phc_id == id)
    }
}

impl fmt::Debug for Peppers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.keys.iter().map(|pepper| (&pepper.id, pepper.life));
        f.debug_map().entries(ids).finish()
    }
}

impl Pepper {
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) const fn life(&self) -> Life {
        self.life
    }

    pub(crate) const fn key(&self) -> &Secret {
        &self.key
    }

    /// The text of a new hash of the target, naming this key.
    pub(crate) fn name_in(&self, target: &dyn Target, text: &str) -> Option<String> {
        if !target.draft().names_key {
            return Some(self.envelop(text));
        }
        let parts = target.parse(text).ok()?;
        let extra = format!("keyid={}", self.phc_id);
        let mut named = String::new();
        target.render(&Parts { extra: Field::text(&extra), ..parts }, &mut named).ok()?;
        Some(named)
    }

    /// The text of a hash behind this key's envelope.
    pub(crate) fn envelop(&self, text: &str) -> String {
        format!("{TAG}{}${text}", self.id)
    }
}

/// Whether a PHC string names the key that it was made under.
pub(crate) fn names_a_key(stored: &Stored<'_>) -> bool {
    stored.parts().extra.as_str().starts_with("keyid=") && stored.needs().contains(&Need::Pepper)
}

/// The key that a PHC string names, in base64.
fn phc_id<'a>(stored: &Stored<'a>) -> Option<&'a str> {
    let parameters = stored.parts().extra.as_str().strip_prefix("keyid=")?;
    parameters.split(',').next()
}

/// The error for a hash whose key is not here. Ids are public; what could be none of ours is not repeated.
pub(crate) fn unknown(stored: &Stored<'_>) -> Error {
    let decoded = || {
        let id = Encoding::Base64Unpadded.decode(phc_id(stored)?)?;
        str::from_utf8(&id).ok().filter(|id| is_id(id)).map(str::to_owned)
    };
    let key = stored.key_id().map(str::to_owned).or_else(decoded);
    Error::UnknownKey { scheme: stored.id(), key }
}

/// A text behind an envelope that names a key.
pub(crate) struct Enveloped<'a> {
    pub(crate) id: &'a str,
    /// Where the text inside begins.
    pub(crate) at: usize,
    pub(crate) text: &'a str,
}

/// The envelope of a key and what it holds; `None` for a text without one.
pub(crate) fn open(text: &str) -> Option<Result<Enveloped<'_>, ParseError>> {
    let rest = text.strip_prefix(TAG)?;
    let (expected, rule) = ("a key's id of one to eight of A-Za-z0-9_- and $", Rule::Grammar);
    let opened = rest.split_once('$').filter(|(id, _)| is_id(id)).map(|(id, text)| Enveloped {
        id,
        at: TAG.len() + id.len() + 1,
        text,
    });
    Some(opened.ok_or(ParseError::Malformed { at: TAG.len(), expected, rule }))
}

/// Whether texts of this format may begin as the envelope does.
pub(crate) fn is_tagged_so(info: &Info) -> bool {
    info.tags.iter().any(|tag| tag.starts_with(TAG) || !tag.is_empty() && TAG.starts_with(tag))
}

/// Whether a hash may stand in the envelope: it names its format and needs nothing else, as everything
/// that this library puts there.
pub(crate) fn is_held(stored: &Stored<'_>) -> bool {
    !stored.info().tags.is_empty() && stored.needs().is_empty()
}

fn is_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (1..=Peppers::MAX_ID_BYTES).contains(&id.len()) && id.bytes().all(plain)
}
