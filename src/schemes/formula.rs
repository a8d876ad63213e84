//! A format that one line says: a layout and an expression.

use std::fmt;
use std::sync::OnceLock;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, Need, ParseError};
use crate::expression::{Captures, Expression, ExpressionError, Input, Layout};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme};
use crate::tag;

/// Verifies a format that a layout and an expression say.
///
/// The catalogue has many; an application's own is made of text:
///
/// ```
/// use rehash::schemes::{Formula, phc};
/// use rehash::{Info, Registry, Strength};
///
/// let info = Info::new("our-shop", "our shop of 2011", Strength::Broken);
/// let shop = Formula::new(info, "shop:{salt}:{digest:hex}", "md5($salt . md5($password))")?;
/// let passwords = Registry::builder(phc::Argon2id::OWASP).accept(shop).build()?;
/// let stored = "shop:pepper:6ac7d6d8e9cf4f2a16e5e15a5f9bc6d1";
/// assert!(!passwords.verify("a guess", Some(stored))?.is_accepted());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Formula {
    declared: Info,
    layout: &'static str,
    expression: &'static str,
    is_quiet: bool,
    others: &'static [&'static str],
    compiled: OnceLock<Compiled>,
}

/// Layout and expression once they are read, and what they say of the format.
#[derive(Clone)]
struct Compiled {
    info: Info,
    layout: Layout,
    expression: Expression,
}

impl Formula {
    /// A line of the catalogue, read when it is first used; a test reads them all.
    ///
    /// What does not parse is malformed behind its tag, unless a shape is declared: then it may be
    /// another format's.
    pub(crate) const fn line(info: Info, layout: &'static str, expression: &'static str) -> Self {
        Self::line_beside(info, layout, expression, &[])
    }

    /// A line whose texts begin like those of others, which begin with these longer tags.
    pub(crate) const fn line_beside(
        info: Info,
        layout: &'static str,
        expression: &'static str,
        others: &'static [&'static str],
    ) -> Self {
        let is_quiet = info.shape.is_some();
        let compiled = OnceLock::new();
        Self { declared: info, layout, expression, is_quiet, others, compiled }
    }

    /// A line that shares its tag: what does not parse may be another format's.
    pub(crate) const fn line_sharing_its_tag(
        info: Info,
        layout: &'static str,
        expression: &'static str,
    ) -> Self {
        let compiled = OnceLock::new();
        Self { declared: info, layout, expression, is_quiet: true, others: &[], compiled }
    }

    /// A format of these: its tags, its lengths and what it needs are read off them; so is a shape
    /// where its texts do not begin with a tag. Its strength is the declared one, but no more than
    /// [`Expression::strength`] says.
    ///
    /// Make it once and keep it: what is read off (tag, shape, grammar, needs, and a text to tell
    /// formats apart by) is leaked, some hundred bytes for as long as the program runs, and up to a
    /// few thousand where layout and fields are long.
    ///
    /// # Errors
    ///
    /// [`ExpressionError`] where one of the texts is wrong, or one does not fit the other.
    pub fn new(info: Info, layout: &str, expression: &str) -> Result<Self, ExpressionError> {
        let mut compiled = Compiled::new(info, layout, expression)?;
        compiled.info.sample = compiled.layout.sample().unwrap_or_default().leak();
        let declared = compiled.info;
        Ok(Self {
            declared,
            layout: "",
            expression: "",
            is_quiet: declared.shape.is_some(),
            others: &[],
            compiled: OnceLock::from(compiled),
        })
    }

    /// How its digests are made.
    #[must_use]
    pub fn expression(&self) -> &Expression {
        &self.compiled().expression
    }

    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| {
            let compiled = Compiled::new(self.declared, self.layout, self.expression);
            compiled.unwrap_or_else(|error| panic!("{}: {error}", self.declared.id))
        })
    }
}

impl Compiled {
    fn new(info: Info, layout: &str, expression: &str) -> Result<Self, ExpressionError> {
        let expression = Expression::parse(expression)?;
        let layout = Layout::parse(layout, &expression)?;
        let info = described(info, &layout, &expression)?;
        Ok(Self { info, layout, expression })
    }

    fn parts<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let captures = self.layout.read(stored)?;
        let cost = self.expression.cost(captures.rounds);
        if self.layout.has_rounds() && self.expression.rounds(cost) != captures.rounds {
            return Err(captures.too_many_rounds());
        }
        let other = Parts::new(cost, captures.salt, captures.digest);
        let mut parts = captures.bcrypt.unwrap_or(other);
        parts.times = self.expression.times();
        parts.weight = Some(self.expression.weight());
        if self.layout.keeps_text() {
            parts.extra = Field::text(stored);
        } else if self.layout.tag().is_some_and(|tag| tag != captures.tag) {
            parts.extra = Field::text(captures.tag);
        }
        Ok(parts)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Self { layout, expression, .. } = self;
        let mut input = Input::new(*attempt);
        input.rounds = expression.rounds(parts.cost);
        input.bcrypt = matches!(parts.cost, Cost::Bcrypt { .. }).then_some(*parts);
        let text = layout.keeps_text().then_some(parts.extra.as_str());
        let read = text.map(|text| layout.read(text)).transpose();
        let captures = read.map_err(|_| ComputeError::Parameters)?;
        let salt2 = captures.and_then(|captures: Captures<'_>| captures.salt2).map(|s| s.decode());
        input.salt2 = salt2.as_ref().map(|salt| salt.as_slice());
        input.user = captures.and_then(|captures| captures.user).map(str::as_bytes);
        input.realm = captures.and_then(|captures| captures.realm);
        let blob = parts.digest.decode();
        if let Some((_, salt)) = layout.apart(&blob) {
            input.salt = Some(salt);
            let value = expression.value(&input)?;
            out.push(&layout.together(&value.bytes, salt));
            return Ok(value.exact);
        }
        // Beside a bcrypt text the salt of the parts is bcrypt's.
        let salt = captures.map_or(parts.salt, |captures| captures.salt).decode();
        input.salt = layout.has_salt().then_some(salt.as_slice());
        expression.compute(&input, out)
    }
}

/// What is declared, and what layout and expression say beside it.
fn described(
    info: Info,
    layout: &Layout,
    expression: &Expression,
) -> Result<Info, ExpressionError> {
    let mut info = info;
    if let Some(tag) = layout.tag().filter(|_| info.tags.is_empty()) {
        info.tags = Box::leak(Box::new([&*tag.to_owned().leak()]));
    }
    let begins = |tag: &&str| layout.tag().is_some_and(|text| text.starts_with(*tag));
    if !info.tags.iter().all(begins) {
        return Err(ExpressionError::Unfit { expected: "a layout that begins with its tags" });
    }
    if info.tags.is_empty() && info.shape.is_none() {
        info.shape = Some(layout.shape().leak());
    }
    if info.grammar.is_empty() {
        info.grammar = layout.grammar().leak();
    }
    info.bytes = layout.bytes();
    info.mark = layout.mark();
    info.strength = info.strength.min(expression.strength());
    let mut needs = expression.needs();
    needs.retain(|need| match need {
        Need::User => !layout.has_user(),
        Need::Realm => !layout.has_realm(),
        Need::Salt => !layout.has_salt(),
        Need::Pepper => true,
    });
    info.needs = needs.leak();
    Ok(info)
}

impl Scheme for Formula {
    fn info(&self) -> &Info {
        &self.compiled().info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        if self.others.iter().any(|other| tag::begins(stored, other)) {
            return Err(ParseError::NotMine);
        }
        let compiled = self.compiled();
        let (least, most) = compiled.info.bytes;
        if self.is_quiet && !(least..=most).contains(&stored.len()) {
            return Err(ParseError::NotMine);
        }
        let quiet = |error| if self.is_quiet { ParseError::NotMine } else { error };
        compiled.parts(stored).map_err(quiet)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.compiled().compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Compiled { layout, expression, .. } = self.compiled();
        layout.write(parts, expression.rounds(parts.cost), out)
    }
}

impl fmt::Debug for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Formula").field(&self.declared.id).finish()
    }
}
