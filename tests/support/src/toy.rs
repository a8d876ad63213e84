//! A format for tests: as cheap as can be, of any tag and stated cost, and it counts what it computes.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rehash::{
    Attempt, Candidates, ComputeError, Cost, Draft, Encoding, Exact, Field, Info, ParseError,
    Parts, Rule, SaltSpec, Scheme, Strength, Target,
};

/// How often a [`Toy`] has computed.
#[derive(Clone, Debug, Default)]
pub struct Counter(Arc<AtomicUsize>);

impl Counter {
    /// The computations since the last call.
    #[must_use]
    pub fn take(&self) -> usize {
        self.0.swap(0, Ordering::SeqCst)
    }
}

/// Reads and writes its tag, a salt, `$`, and 16 hex digits of a digest that is no cryptography.
#[derive(Clone, Debug)]
pub struct Toy {
    info: Info,
    /// The cost that every text of it is said to have.
    cost: Cost,
    exact: Exact,
    counter: Counter,
}

impl Toy {
    /// A toy of this id and tag; a target may be strong at no cost at all.
    #[must_use]
    pub fn new(id: &'static str, tag: &'static [&'static str], strength: Strength) -> Self {
        let info = Info::new(id, "for tests", strength).tags(tag);
        Self { info, cost: Cost::Fixed, exact: Exact::Yes, counter: Counter::default() }
    }

    /// The target of most tests: `toy$`, strong and free.
    #[must_use]
    pub fn target() -> Self {
        Self::new("toy", &["toy$"], Strength::Strong)
    }

    /// Says that its texts ask for this.
    #[must_use]
    pub fn cost(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    /// Says that its matches are so exact.
    #[must_use]
    pub fn exact(self, exact: Exact) -> Self {
        Self { exact, ..self }
    }

    /// Counts what is computed by it and its clones.
    #[must_use]
    pub fn counter(&self) -> Counter {
        self.counter.clone()
    }

    /// A text that this password matches.
    #[must_use]
    pub fn text(&self, password: &[u8]) -> String {
        let tag = self.info.tags.first().copied().unwrap_or_default();
        format!("{tag}saltsalt${}", digest(b"saltsalt", password))
    }
}

impl Scheme for Toy {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let tag = self.info.tags.iter().find(|tag| stored.starts_with(**tag));
        let tag = tag.ok_or(ParseError::NotMine)?;
        let rest = stored.get(tag.len()..).unwrap_or_default();
        let wrong =
            ParseError::Malformed { at: tag.len(), expected: "salt$digest", rule: Rule::Grammar };
        let (salt, digest) = rest.split_once('$').ok_or(wrong)?;
        let hex = digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !hex {
            return Err(wrong);
        }
        Ok(Parts::new(self.cost, Field::text(salt), Field::text(digest)))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.counter.0.fetch_add(1, Ordering::SeqCst);
        out.push(digest(parts.salt.as_str().as_bytes(), attempt.password()).as_bytes());
        Ok(self.exact)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = self.info.tags.first().ok_or(fmt::Error)?;
        write!(out, "{tag}{}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Target for Toy {
    fn draft(&self) -> Draft {
        Draft::new(self.cost)
            .salt(SaltSpec::Alphanumeric(8), Encoding::Text)
            .digest(16, Encoding::Text)
    }
}

/// FNV-1a in hex digits.
fn digest(salt: &[u8], password: &[u8]) -> String {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let step = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", salt.iter().chain(password).fold(start, step))
}
