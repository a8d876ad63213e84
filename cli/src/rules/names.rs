//! Looks up what a rule names: renamings in the closed list, schemes and targets in the library.

use rehash::reprefix::{REPREFIXES, Reprefix};
use rehash::schemes::crypt::BcryptTarget;
use rehash::schemes::phc::Argon2id;
use rehash::wrap::{Outer, Wrap, WrapError};

use super::spec::Target;
use crate::catalogue::{Catalogue, likeliest, unknown};
use crate::exit::Usage;

/// The renamings of these two, each a scheme's id or what its texts begin with; with `bc$` for both
/// `bc$$2a$` and `bc$$2b$`, where the rest of the beginning stays as it is.
pub(super) fn reprefix(from: &str, to: &str) -> anyhow::Result<Vec<&'static Reprefix>> {
    let matching = REPREFIXES.iter().filter(|it| is_of(it, from, to));
    let found: Vec<&'static Reprefix> = matching.collect();
    let Some(first) = found.first() else { return Err(Usage::error(unlisted(from, to))) };
    let other = |it: &&Reprefix| (it.from, it.to) != (first.from, first.to);
    let leads = |it: &Reprefix| found.iter().any(|next| it.to == next.from && it.new == next.old);
    if found.iter().any(|it| other(it) || leads(it)) {
        return Err(Usage::error(format!(
            "--rule: there are several renamings of {from} to {to}; say which: {}",
            listed(found.into_iter())
        )));
    }
    Ok(found)
}

/// Whether these two are the names of a renaming, or of the way back of one: the ledger has those.
pub(super) fn are_sides(from: &str, to: &str) -> bool {
    REPREFIXES.iter().any(|it| is_of(it, from, to) || (it.new, it.old) == (from, to))
}

/// Whether these two name this renaming: by its schemes, or by what the texts begin with.
fn is_of(it: &Reprefix, from: &str, to: &str) -> bool {
    let rest = it.old.strip_prefix(from);
    rest.is_some() && rest == it.new.strip_prefix(to) || it.from == from && it.to == to
}

fn unlisted(from: &str, to: &str) -> String {
    let starts = |it: &&Reprefix| it.old.starts_with(from) || it.from == from;
    let same: Vec<&Reprefix> = REPREFIXES.iter().filter(starts).collect();
    let no = "--rule: no renaming has been checked for these two";
    if !same.is_empty() {
        return format!("{no}; of the same texts there is {}", listed(same.into_iter()));
    }
    let names = REPREFIXES.iter().flat_map(|it| [it.old, it.from]);
    match likeliest(from, names).as_slice() {
        [] => format!("{no} ({to} is not asked for); all are {}", listed(REPREFIXES.iter())),
        near => format!("{no}; is the first one {}?", near.join(", or ")),
    }
}

fn listed<'r>(rules: impl Iterator<Item = &'r Reprefix>) -> String {
    let rules: Vec<String> = rules.map(|it| format!("'reprefix:{}={}'", it.old, it.new)).collect();
    rules.join(", ")
}

/// The wrap of this scheme.
pub(super) fn wrap(inner: &str, target: Target, catalogue: &Catalogue) -> anyhow::Result<Wrap> {
    let outer = match target {
        Target::Argon2id { memory_kib, passes, lanes } => {
            Outer::Argon2id(Argon2id::new(memory_kib, passes, lanes))
        }
        Target::Bcrypt { log2 } => Outer::Bcrypt(BcryptTarget::new(log2)),
    };
    Wrap::new(inner, outer).map_err(|error| match error {
        WrapError::Unknown if catalogue.scheme(inner).is_some() => Usage::error(format!(
            "--rule: {inner} is home-made; only formats of rehash itself are wrapped"
        )),
        WrapError::Unknown => unknown("scheme", inner, catalogue.infos().map(|info| info.id)),
        WrapError::Unwrappable { inner } => Usage::error(format!(
            "--rule: {inner} can't be wrapped in {}: docs/wrapped.md lists what can",
            target.id()
        )),
        WrapError::Parameters => {
            Usage::error(format!("--rule: these numbers do not go together in {}", target.id()))
        }
        error => Usage::error(format!("--rule: {error}")),
    })
}
