//! bcrypt over something else than the password. Each takes as long as a login, so these are few.

use super::around::{self, Separators};
use super::confirm::{Find, canonical};
use super::inner;
use super::layout::{self, Piece};
use super::part::{Part, Written, text};
use super::{Known, Search};

/// The layout of a text that holds a bcrypt hash.
pub(crate) fn layout(known: &Known) -> Option<String> {
    const LENGTH: usize = 60;
    let stored = known.text()?;
    let start = stored.match_indices("$2").map(|(at, _)| at).find(|at| {
        let text = stored.get(*at..at + LENGTH).unwrap_or_default();
        let setting = text.get(2..).and_then(|rest| rest.strip_prefix(['a', 'b', 'x', 'y']));
        let cost = setting.and_then(|rest| rest.strip_prefix('$')).and_then(|rest| rest.get(..3));
        cost.is_some_and(|cost| cost.ends_with('$'))
    })?;
    let mut pieces = layout::pieces(stored.get(..start)?, &[]);
    pieces.push(Piece::Field("{bcrypt}".into()));
    pieces.extend(layout::pieces(stored.get(start + LENGTH..)?, &[]));
    layout::layout(&pieces, known.user.as_deref(), false, None, true)
}

/// Tries what applications put into bcrypt.
pub(crate) fn search(
    search: &mut Search,
    accounts: &[&Known],
    layout: &str,
    found: &mut Vec<Find>,
) {
    let Some(known) = accounts.first() else { return };
    for key in keys(known) {
        if !search.may(1) {
            continue;
        }
        if !search.goes_on() {
            return;
        }
        let expression = canonical(&format!("bcrypt({key})"));
        let find = Find { layout: layout.to_owned(), expression };
        if find.holds(accounts) {
            found.push(find);
        }
    }
}

/// What may be the key, the likely first.
fn keys(known: &Known) -> Vec<String> {
    let (few, none) = (Separators::few(), Separators::none());
    let passwords = known.passwords();
    let others = known.contexts(None);
    let Some((password, _)) = passwords.split_first() else { return Vec::new() };
    let mut keys: Vec<String> = passwords.iter().map(|part| part.text.clone()).collect();
    let plain = inner::of_password(std::slice::from_ref(password), &[], &none, &Written::ALL);
    let is_once = |part: &&Part| !part.text.contains("$password . ");
    let plain: Vec<Part> = plain.iter().filter(is_once).cloned().collect();
    keys.extend(plain.iter().map(|part| part.text.clone()));
    let mut push = |parts: &[&Part]| keys.push(text(parts));
    around::with_one(password, &others, &few, &mut push);
    let salted =
        inner::of_password(std::slice::from_ref(password), &others, &none, &Written::USUAL);
    keys.extend(salted.iter().map(|part| part.text.clone()));
    keys.extend(inner::macs(password, &others, &Written::ALL).into_iter().map(|part| part.text));
    for part in plain.iter().filter(|part| !part.text.starts_with("raw")) {
        let mut twice = Vec::new();
        for function in super::search::USUAL {
            inner::push(&mut twice, function, &[part], &[Written::Hex]);
        }
        keys.extend(twice.into_iter().map(|part| part.text));
    }
    let mut seen = std::collections::HashSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys
}
