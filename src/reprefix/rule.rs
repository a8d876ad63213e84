//! One rewriting: its two names, how a text is rewritten, and the proof that it says the same.

use std::fmt;

use crate::encoding::Encoding;
use crate::parts::Parts;
use crate::reprefix::list::{REPREFIXES, WAYS_BACK};
use crate::scheme::Scheme;
use crate::schemes::{BARE, TAGGED};
use crate::stored::Stored;

/// A rewriting of a stored text that leaves salt, digest and all parameters as they are.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Reprefix {
    /// The id of the scheme that reads the old text.
    pub from: &'static str,
    /// The id of the scheme that reads the new one.
    pub to: &'static str,
    /// What the old text begins with.
    pub old: &'static str,
    /// What the new one begins with instead.
    pub new: &'static str,
    /// The software that reads the new text; the tests ask it.
    pub reader: &'static str,
    pub(super) change: Change,
}

/// Bytes of the longest salt of a PBKDF2 that libpass reads. Django reads any.
const LONGEST_OF_LIBPASS: usize = 1024;

/// How a text is rewritten.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    /// What it begins with is another; the rest stays byte for byte.
    Front,
    /// The same, of texts whose salt is of crypt(3)'s alphabet. libxcrypt takes most of ASCII for a
    /// salt, libpass raises an error, and what only one of them reads could not be taken back.
    Crypt,
    /// passlib's PBKDF2 becomes Django's: the salt as text, the digest in standard base64.
    ToDjango,
    /// The way back.
    ToPasslib,
}

impl Reprefix {
    /// The new text, or `None` for a hash that this rule does not rewrite, as any under a key: the new
    /// text would not name it. What is returned has been
    /// read again by the scheme `to`, and has the salt, the digest and the cost of the old one.
    #[must_use]
    pub fn apply(&self, stored: &Stored<'_>) -> Option<String> {
        if stored.id() != self.from || stored.key_id().is_some() {
            return None;
        }
        let parts = stored.parts();
        let mut old = String::new();
        stored.scheme().render(parts, &mut old).ok()?;
        let rest = old.strip_prefix(self.old)?;
        let new = match self.change {
            Change::Crypt if !is_of_crypt(parts.salt.as_str()) => return None,
            Change::Front | Change::Crypt => format!("{}{rest}", self.new),
            Change::ToDjango => self.fields(rest, parts, [Encoding::Text, Encoding::Base64])?,
            Change::ToPasslib => self.fields(rest, parts, [Encoding::Ab64, Encoding::Ab64])?,
        };
        says_the_same(parts, &find(self.to)?.parse(&new).ok()?).then_some(new)
    }

    /// The rule that takes this one back, to the same bytes.
    #[must_use]
    pub fn inverse(&self) -> Option<&'static Self> {
        let ends = |rule: &Self| [rule.from, rule.old, rule.to, rule.new];
        let wanted = [self.to, self.new, self.from, self.old];
        REPREFIXES.iter().chain(WAYS_BACK).find(|rule| ends(rule) == wanted)
    }

    /// The rounds of `rest`, and salt and digest in these encodings.
    fn fields(&self, rest: &str, parts: &Parts<'_>, encodings: [Encoding; 2]) -> Option<String> {
        let [salt, digest] = encodings;
        let rounds = rest.split('$').next()?;
        let bytes = parts.salt.decode();
        let salt = salt.encode(&bytes).filter(|_| bytes.len() <= LONGEST_OF_LIBPASS)?;
        let digest = digest.encode(&parts.digest.decode())?;
        Some(format!("{}{rounds}${salt}${digest}", self.new))
    }
}

/// Whether all characters of a salt are those that crypt(3) draws salts of.
fn is_of_crypt(salt: &str) -> bool {
    salt.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./".contains(&byte))
}

/// Whether two hashes ask for one computation and hold one digest.
fn says_the_same(one: &Parts<'_>, other: &Parts<'_>) -> bool {
    one.variant == other.variant
        && one.cost == other.cost
        && one.times == other.times
        && *one.salt.decode() == *other.salt.decode()
        && *one.digest.decode() == *other.digest.decode()
}

fn find(id: &str) -> Option<&'static dyn Scheme> {
    TAGGED.iter().chain(BARE.iter()).copied().find(|scheme| scheme.info().id == id)
}

impl fmt::Debug for Reprefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reprefix({} to {})", self.old, self.new)
    }
}
