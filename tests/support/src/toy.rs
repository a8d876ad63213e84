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

/// Reads and writes its tag, a salt, `$`, and 32 hex digits of a digest that is no cryptography.
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
        format!("{tag}saltsalt${:032x}", digest(b"saltsalt", password))
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
        let digest = Field::encoded(digest, Encoding::Hex).filter(|digest| digest.len() == 16);
        Ok(Parts::new(self.cost, Field::text(salt), digest.ok_or(wrong)?))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.counter.0.fetch_add(1, Ordering::SeqCst);
        out.push(&digest(parts.salt.as_str().as_bytes(), attempt.password()).to_be_bytes());
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
            .digest(16, Encoding::Hex)
    }
}

/// FNV-1a of 128 bits.
fn digest(salt: &[u8], password: &[u8]) -> u128 {
    let start = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let prime = 0x0000_0000_0100_0000_0000_0000_0000_013b_u128;
    let step = |sum: u128, byte: &u8| (sum ^ u128::from(*byte)).wrapping_mul(prime);
    salt.iter().chain(password).fold(start, step)
}
