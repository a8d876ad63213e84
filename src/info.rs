//! What is known of a format before any text of it is read.

use std::fmt;

use crate::cost::Cost;
use crate::error::Need;

/// How well a scheme withstands somebody who has the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Strength {
    /// Billions of guesses a second.
    Broken,
    /// Iterated too little for today.
    Weak,
    /// Iterated enough, without needing memory.
    Fair,
    /// Needs memory as well as time.
    Strong,
}

impl Strength {
    /// The word for it in reports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Strong => "strong",
        }
    }
}

/// How much of a text must be right for a scheme to claim it; more before less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Specificity {
    /// A tag, and one length.
    TagAndLength,
    /// A tag.
    Tag,
    /// A structure without a tag, as `hash:salt`.
    Structure,
    /// Nothing but the digits of a digest.
    Raw,
}

/// What a scheme is called, how it is recognised and how strong it is. Prints its id.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Info {
    /// The name in reports, on the command line and of its vectors, as in `django-pbkdf2-sha256`.
    pub id: &'static str,
    /// The name for people.
    pub title: &'static str,
    /// Its strength where the cost is not low.
    pub strength: Strength,
    /// What its texts begin with; empty for text that does not name its format.
    pub tags: &'static [&'static str],
    /// The shape it shares with others where it has no tag, as in `32 hex digits`.
    pub shape: Option<&'static str>,
    /// The grammar, as an anchored regular expression.
    pub grammar: &'static str,
    /// A hash of the password `password`.
    pub example: &'static str,
    /// A text that it reads and that is nobody's hash, of a format that is not the catalogue's.
    pub(crate) sample: &'static str,
    /// A byte that stands at one place of every text, as the colon of `hash:salt`.
    pub(crate) mark: Option<Mark>,
    /// The software that writes it.
    pub seen_in: &'static [&'static str],
    /// The weak digest that it was wrapped around.
    pub wraps: Option<&'static str>,
    /// Whether the digest that it was wrapped around is what a key is applied to.
    pub(crate) keys_digest: bool,
    /// What it hashes beside the password and its own text; without it an attempt is refused.
    pub needs: &'static [Need],
    /// What whoever meets it should know: what it cuts, folds or shares with other formats.
    pub quirks: &'static [&'static str],
    /// The shortest and the longest of its texts, in bytes.
    pub bytes: (usize, usize),
    /// Rounds of an iterated digest below which its hashes are weak.
    pub least_rounds: u64,
}

/// A byte at one place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// So many bytes behind the first.
    Front(usize, u8),
    /// So many bytes before the last.
    Back(usize, u8),
}

impl Mark {
    pub(crate) fn stands_in(self, text: &[u8]) -> bool {
        let (place, byte) = match self {
            Self::Front(at, byte) => (Some(at), byte),
            Self::Back(at, byte) => (text.len().checked_sub(at + 1), byte),
        };
        place.and_then(|at| text.get(at)) == Some(&byte)
    }
}

impl fmt::Debug for Info {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Info({})", self.id)
    }
}

impl Info {
    /// A scheme without tags or examples yet.
    #[must_use]
    pub const fn new(id: &'static str, title: &'static str, strength: Strength) -> Self {
        Self {
            id,
            title,
            strength,
            tags: &[],
            shape: None,
            grammar: "",
            example: "",
            sample: "",
            mark: None,
            seen_in: &[],
            wraps: None,
            keys_digest: false,
            needs: &[],
            quirks: &[],
            bytes: (0, usize::MAX),
            least_rounds: 0,
        }
    }

    /// Sets what its texts begin with.
    #[must_use]
    pub const fn tags(self, tags: &'static [&'static str]) -> Self {
        Self { tags, ..self }
    }

    /// Names the shape that an untagged scheme claims.
    #[must_use]
    pub const fn shape(self, shape: &'static str) -> Self {
        Self { shape: Some(shape), ..self }
    }

    /// Sets the grammar.
    #[must_use]
    pub const fn grammar(self, grammar: &'static str) -> Self {
        Self { grammar, ..self }
    }

    /// Sets the example: of `password`, and where needed `alice`, `realm`, `pepper`, salt `salt`.
    #[must_use]
    pub const fn example(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// Names the software that writes it.
    #[must_use]
    pub const fn seen_in(self, seen_in: &'static [&'static str]) -> Self {
        Self { seen_in, ..self }
    }

    /// Names the weak digest inside.
    #[must_use]
    pub const fn wraps(self, inner: &'static str) -> Self {
        Self { wraps: Some(inner), ..self }
    }

    /// Says that a key is applied to the digest inside, which no password is at hand for.
    pub(crate) const fn keys_digest(self) -> Self {
        Self { keys_digest: true, ..self }
    }

    /// Names the context that it hashes.
    #[must_use]
    pub const fn needs(self, needs: &'static [Need]) -> Self {
        Self { needs, ..self }
    }

    /// Says what whoever meets it should know.
    #[must_use]
    pub const fn quirks(self, quirks: &'static [&'static str]) -> Self {
        Self { quirks, ..self }
    }

    /// Sets how long its texts are, in bytes, so that no others are shown to it.
    #[must_use]
    pub const fn bytes(self, shortest: usize, longest: usize) -> Self {
        Self { bytes: (shortest, longest), ..self }
    }

    /// Sets the rounds of an iterated digest below which its hashes are weak.
    #[must_use]
    pub const fn least_rounds(self, least_rounds: u64) -> Self {
        Self { least_rounds, ..self }
    }

    /// How much of a text must be right for this scheme to claim it.
    #[must_use]
    pub fn specificity(&self) -> Specificity {
        let digits = |shape: &str| shape.ends_with("digits") && !shape.contains(['$', ':']);
        match (self.tags.is_empty(), self.bytes.0 == self.bytes.1) {
            (false, true) => Specificity::TagAndLength,
            (false, false) => Specificity::Tag,
            (true, _) if self.shape.is_none_or(digits) => Specificity::Raw,
            (true, _) => Specificity::Structure,
        }
    }

    /// The strength of a hash of this cost: the scheme's own, or weak where [`Cost::is_low`] or
    /// below its [`Info::least_rounds`].
    #[must_use]
    pub fn grade(&self, cost: Cost) -> Strength {
        let few = match cost {
            Cost::Log2(_) | Cost::Rounds(_) => cost.work() < self.least_rounds,
            _ => cost.is_low(),
        };
        if few { self.strength.min(Strength::Weak) } else { self.strength }
    }
}
