//! A hash of today over the digest of yesterday: the scheme that reads, computes and makes wraps.
//!
//! ```text
//! argon2id_sha1$v=19$m=19456,t=2,p=1$0reBK$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG…
//! │             │    │               │     │                      └ digest: 43 base64 digits
//! │             │    │               │     └ salt of Argon2id: 22 base64 digits
//! │             │    │               └ salt of the digest inside, other bytes as %XX; empty for none
//! │             │    └ KiB, passes, lanes
//! │             └ version, always 19
//! └ argon2id_ and what is inside, which fixes all of its meaning
//!
//! bcrypt_over_sha1$0reBK$$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW
//! │                │     └ a bcrypt hash, always $2b$
//! │                └ salt of the digest inside
//! └ bcrypt_over_ and what is inside
//! ```
//!
//! The password of the outer hash is the lower-case hex of the digest inside. Source: `docs/wrapped.md`.

use std::fmt;
use std::sync::OnceLock;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::argon2::Memory;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};
use crate::schemes::wrapped::inner::{Answer, Inner, Joined};
use crate::schemes::wrapped::kind::Kind;
use crate::text::{Reader, percent};

/// A hash whose password is the lower-case hex of another scheme's digest.
///
/// The `extra` of its parts is the inner salt as it stands in the text.
pub struct Wrapped {
    kind: Kind,
    naming: Naming,
    inners: &'static [&'static dyn Scheme],
    joined: Option<Joined>,
    example: &'static str,
    made: OnceLock<Made>,
}

/// What a wrap is called.
#[derive(Clone, Copy)]
pub(super) struct Naming {
    pub(super) id: &'static str,
    pub(super) tags: &'static [&'static str],
}

/// What is read off the inner schemes when one of them is first used.
struct Made {
    info: Info,
    inners: Vec<Inner>,
}

impl Wrapped {
    /// A wrap of the first of these schemes, whose digests the others have as well. Their hashes may
    /// have digest and salt in one encoded text.
    pub(super) const fn new(
        kind: Kind,
        naming: Naming,
        inners: &'static [&'static dyn Scheme],
        joined: Option<Joined>,
        example: &'static str,
    ) -> Self {
        Self { kind, naming, inners, joined, example, made: OnceLock::new() }
    }

    /// The schemes whose hashes are wrapped so; the first of them computes.
    #[must_use]
    pub const fn inners(&self) -> &'static [&'static dyn Scheme] {
        self.inners
    }

    pub(crate) const fn kind(&self) -> Kind {
        self.kind
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(|| {
            let inner = |scheme: &&'static dyn Scheme| Inner::of(*scheme, self.joined);
            let inners: Vec<_> = self.inners.iter().filter_map(inner).collect();
            Made { info: self.described(inners.first()), inners }
        })
    }

    /// What is known of its texts. Made once for the program's lifetime, and leaked.
    fn described(&self, inner: Option<&Inner>) -> Info {
        let Naming { id, tags } = self.naming;
        let (outer, strength) = self.kind.description();
        let Some(inner) = inner else { return Info::new(id, outer, strength).tags(tags) };
        let old = inner.scheme().info();
        let tag = tags.first().copied().unwrap_or_default().replace('$', r"\$");
        let salt = match (inner.has_salt(), inner.may_lack_salt()) {
            (true, false) => "([A-Za-z0-9./_-]|%[0-9A-F]{2})+",
            (true, true) => "([A-Za-z0-9./_-]|%[0-9A-F]{2})*",
            (false, _) => "",
        };
        let grammar = format!("^{tag}{}$", self.kind.grammar(salt));
        Info::new(id, format!("{outer} over {}", old.title).leak(), strength)
            .tags(tags)
            .grammar(grammar.leak())
            .example(self.example)
            .seen_in(&["rehash migrate"])
            .quirks(&["made offline from the old digest; exact where that is"])
            .wraps(old.id)
            .keys_digest()
            .needs(old.needs)
    }

    fn inner(&self) -> Result<&Inner, ComputeError> {
        self.made().inners.first().ok_or(ComputeError::Parameters)
    }

    /// The parts of a wrap of this hash before it has an outer digest, given to `then` with the
    /// text that the outer hash is of; `None` for a hash of another scheme, or one that says more
    /// than its salt and digest.
    pub(crate) fn around<T>(
        &self,
        (scheme, parts): (&str, &Parts<'_>),
        cost: Cost,
        salt: &str,
        then: impl FnOnce(Parts<'_>, &str) -> T,
    ) -> Option<T> {
        let inner = self.made().inners.iter().find(|inner| inner.scheme().info().id == scheme)?;
        let taken = inner.take(parts)?;
        let hex = Encoding::Hex.encode(&taken.digest).map(Zeroizing::new)?;
        let extra = percent::encode(&taken.salt);
        let (encoding, bytes) = self.kind.fields();
        let blank = encoding.encode(&vec![0; bytes])?;
        let salt = Field::encoded(salt, encoding)?;
        let parts = Parts::new(cost, salt, Field::encoded(&blank, encoding)?);
        let (variant, layout) = self.kind.reading();
        Some(then(Parts { variant, layout, extra: Field::text(&extra), ..parts }, &hex))
    }

    /// A text of this cost that is nobody's hash.
    pub(crate) fn blank(&self, cost: Cost) -> Option<String> {
        let inner = self.inner().ok()?;
        let (encoding, bytes) = self.kind.fields();
        let (salt, digest) =
            (encoding.encode(&[0; Kind::SALT_BYTES])?, encoding.encode(&vec![0; bytes])?);
        let field = |text| Field::encoded(text, encoding);
        let (variant, layout) = self.kind.reading();
        let extra = percent::encode(&inner.salt_of_example());
        let extra = Field::text(&extra);
        let parts = Parts::new(cost, field(&salt)?, field(&digest)?);
        let mut text = String::new();
        self.render(&Parts { variant, layout, extra, ..parts }, &mut text).ok()?;
        Some(text)
    }

    /// The outer digest over this text.
    pub(crate) fn outer_digest(
        &self,
        parts: &Parts<'_>,
        hex: &str,
        memory: &mut Memory,
        out: &mut Candidates,
    ) -> Result<(), ComputeError> {
        self.kind.digest(parts, hex, memory, out)
    }
}

impl Scheme for Wrapped {
    fn info(&self) -> &Info {
        &self.made().info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.naming.tags)?;
        self.kind.parse(&mut text, self.inner().ok())
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = percent::decode(parts.extra.as_str()).ok_or(ComputeError::Parameters)?;
        let Answer { digest, exact } = self.inner()?.compute(&salt, attempt)?;
        let hex = Encoding::Hex.encode(digest.as_deref().map_or(&[][..], Vec::as_slice));
        let hex = hex.map(Zeroizing::new).ok_or(ComputeError::Parameters)?;
        let hex = match attempt.key() {
            Some(key) => key.keyed(hex.as_bytes()),
            None => hex,
        };
        let mut answers = Candidates::new();
        self.outer_digest(parts, &hex, &mut Memory::default(), &mut answers)?;
        // An attempt that has no digest inside takes as long as one that has, and matches nothing.
        if digest.is_some() {
            *out = answers;
        } else {
            out.push(&[]);
        }
        Ok(exact)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = self.naming.tags.first().ok_or(fmt::Error)?;
        out.write_str(tag)?;
        self.kind.render(parts, out)
    }
}

impl fmt::Debug for Wrapped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Wrapped").field(&self.naming.id).finish()
    }
}
