//! Expressions and layouts: what they say, what they refuse, and that the documents hold.

mod bounds;
mod documents;
mod doubles;
mod exactness;
mod published;
mod syntax;

use rehash::schemes::Formula;
use rehash::{Attempt, Info, Limits, Registry, Strength};
use rehash_test_support::Toy;

/// A formula that nobody has named.
fn formula(layout: &str, expression: &str) -> Formula {
    let info = Info::new("formula", "under test", Strength::Broken);
    Formula::new(info, layout, expression)
        .unwrap_or_else(|error| panic!("{layout} {expression}: {error}"))
}

/// A registry that reads this formula and a target.
fn registry(layout: &str, expression: &str) -> Registry {
    let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE);
    builder.accept(formula(layout, expression)).build().expect("one formula beside a target")
}

/// Whether the password is right.
fn accepts<'a>(
    layout: &str,
    expression: &str,
    attempt: impl Into<Attempt<'a>>,
    stored: &'a str,
) -> bool {
    let answer = registry(layout, expression).verify(attempt, Some(stored));
    answer.unwrap_or_else(|error| panic!("{layout} {expression}: {error}")).is_accepted()
}
