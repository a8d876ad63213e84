//! A format that a configuration says: an id, a layout and an expression.

use rehash::schemes::Formula;
use rehash::{Attempt, ExpressionError, Info, Scheme, Strength, profile, schemes};

use super::excerpt::{Excerpt, masked};
use super::fault::{Fault, Why};
use super::table::Table;
use crate::catalogue;
use crate::printable::printable;

/// A format of the configuration, which lives as long as the program.
#[derive(Clone, Debug)]
pub(crate) struct HomeMade {
    /// Its place before everything that reads the same texts; without one it may share none.
    pub(crate) order: Option<u32>,
    /// The format, as the lists of the library hold theirs.
    pub(crate) slot: &'static &'static dyn Scheme,
    /// How its rows are laid out.
    pub(crate) layout: &'static str,
    /// How its digest is made; each character of a literal, which may be a site key, is an asterisk.
    pub(crate) expression: &'static str,
}

impl HomeMade {
    pub(super) const KEYS: &'static [&'static str] =
        &["id", "title", "layout", "expression", "strength", "example", "seen_in", "order"];

    /// The format of a `[[scheme]]`, after these.
    pub(super) fn read(table: &Table<'_>, before: &[Self]) -> Result<Self, Fault> {
        let id = table.id()?;
        let library = schemes::TAGGED.iter().chain(schemes::BARE.iter());
        if library.map(|scheme| scheme.info().id).any(|known| known == id)
            || profile::named(id).is_some()
        {
            return Err(table.fault(Why::Taken { whose: "rehash" }));
        }
        if before.iter().any(|own| own.id() == id) {
            return Err(table.fault(Why::Taken { whose: "the file" }));
        }
        let order = table.number("order")?;
        let same = before.iter().find(|own| order.is_some() && own.order == order);
        if let Some(other) = same {
            return Err(table.fault(Why::Order { other: other.id() }));
        }
        let formula = formula(table, id)?;
        let slot: &'static dyn Scheme = Box::leak(Box::new(formula));
        check_example(table, slot)?;
        let layout = kept(&printable(table.required("layout")?));
        let expression: String = masked(table.required("expression")?).into_iter().collect();
        let slot = Box::leak(Box::new(slot));
        Ok(Self { order, slot, layout, expression: expression.leak() })
    }

    pub(crate) fn id(&self) -> &'static str {
        self.slot.info().id
    }

    pub(crate) const fn scheme(&self) -> &'static dyn Scheme {
        *self.slot
    }
}

fn formula(table: &Table<'_>, id: &str) -> Result<Formula, Fault> {
    let (layout, expression) = (table.required("layout")?, table.required("expression")?);
    let title = table.text("title")?.unwrap_or("home-made");
    let strength = strength(table)?;
    let seen_in: Vec<&'static str> = table.texts("seen_in")?.into_iter().map(kept).collect();
    let example = kept(table.text("example")?.unwrap_or_default());
    let info = |strength| {
        Info::new(kept(id), kept(title), strength).example(example).seen_in(seen_in.clone().leak())
    };
    let made = |strength| {
        Formula::new(info(strength), layout, expression)
            .map_err(|error| table.fault(text_fault(error, layout, expression)))
    };
    if let Some(strength) = strength {
        return made(strength);
    }
    let strength = made(Strength::Broken)?.expression().strength();
    made(strength)
}

/// How strong somebody says that it is; otherwise its expression says so.
fn strength(table: &Table<'_>) -> Result<Option<Strength>, Fault> {
    let known = [Strength::Broken, Strength::Weak, Strength::Fair, Strength::Strong];
    let Some(word) = table.text("strength")? else { return Ok(None) };
    let found = known.into_iter().find(|strength| strength.id() == word);
    let expected = "`broken`, `weak`, `fair` or `strong`";
    found.map(Some).ok_or_else(|| table.expected("strength", expected))
}

fn text_fault(error: ExpressionError, layout: &str, expression: &str) -> Why {
    let excerpt = match error {
        ExpressionError::Expression { at, .. } => Some(Excerpt::new(expression, at)),
        ExpressionError::Layout { at, .. } => Some(Excerpt::new(layout, at)),
        _ => None,
    };
    Why::Text { error, excerpt }
}

/// Whether the example is what it has to be, a hash of `password`.
fn check_example(table: &Table<'_>, scheme: &'static dyn Scheme) -> Result<(), Fault> {
    let example = scheme.info().example;
    if example.is_empty() {
        return Ok(());
    }
    scheme.parse(example).map_err(|error| table.fault(Why::Unread { error }))?;
    let attempt = Attempt::from("password")
        .with_user("alice")
        .with_realm("realm")
        .with_salt(b"salt")
        .with_pepper(b"pepper");
    let registry = catalogue::build(|builder| builder.accept(scheme));
    let verdict = registry.ok().and_then(|one| one.verify(attempt, Some(example)).ok());
    match verdict {
        Some(verdict) if verdict.is_accepted() => Ok(()),
        _ => Err(table.fault(Why::Unmatched)),
    }
}

/// Text of the configuration, which is read once and kept while the program runs.
fn kept(text: &str) -> &'static str {
    text.to_owned().leak()
}
