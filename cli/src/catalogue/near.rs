//! The error for an id that nothing has, with those that look most like it.

use rehash::schemes;

use crate::exit::Usage;

/// Whether this names a form in which the password itself, or a checksum of it, stands in a table.
pub(crate) fn is_never_verified(id: &str) -> bool {
    schemes::REVERSIBLE.iter().any(|form| form.id == id)
}

/// The error for an id that is none of these; `what` is what it was to name.
pub(crate) fn unknown<'a>(
    what: &str,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> anyhow::Error {
    if let Some(form) = schemes::REVERSIBLE.iter().find(|form| form.id == id) {
        return Usage::error(format!("{id} is recognised, never verified: {}", form.title));
    }
    let near = likeliest(id, known);
    let list = if what == "profile" { "rehash schemes --profiles" } else { "rehash schemes" };
    match near.as_slice() {
        [] => Usage::error(format!("no {what} has this id; `{list}` lists them all")),
        near => Usage::error(format!("no {what} has this id; is it {}?", near.join(", or "))),
    }
}

/// At most three ids that look like this one, the likest first.
pub(crate) fn likeliest<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut near: Vec<(usize, &str)> =
        known.into_iter().filter_map(|known| Some((unlikeness(id, known)?, known))).collect();
    near.sort_unstable();
    near.dedup();
    let best = near.first().map_or(0, |(unlikeness, _)| *unlikeness);
    near.retain(|(unlikeness, _)| *unlikeness <= best + 1);
    near.into_iter().take(3).map(|(_, id)| id).collect()
}

/// How far an id is from what was meant, which may have been its beginning; `None` for ids that have
/// little in common.
fn unlikeness(id: &str, known: &str) -> Option<usize> {
    let beginnings = known.match_indices('-').filter_map(|(end, _)| known.get(..end));
    let beginning = beginnings.filter_map(|beginning| Some(likely(id, beginning)? + 1)).min();
    likely(id, known).into_iter().chain(beginning).min()
}

/// The distance of two texts, where it is that of a slip: a third of the shorter one at most, and in
/// short ones not the first letter.
fn likely(id: &str, known: &str) -> Option<usize> {
    const SHORT: usize = 5;
    let shorter = id.chars().count().min(known.chars().count());
    let same = shorter > SHORT || id.chars().next() == known.chars().next();
    Some(distance(id, known)).filter(|distance| same && *distance <= shorter / 3)
}

/// How many characters to insert, delete or replace to make one text of the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, left) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        for (cell, right) in row.iter_mut().skip(1).zip(b.chars()) {
            let replaced = diagonal + usize::from(left != right);
            diagonal = *cell;
            *cell = replaced.min(before + 1).min(diagonal + 1);
            before = *cell;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{distance, likeliest};

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("bcrypt", "bcrypt"), 0);
        assert_eq!(distance("bcypt", "bcrypt"), 1);
        assert_eq!(distance("md5", "sha1"), 4);
        assert_eq!(distance("", "abc"), 3);
    }

    #[test]
    fn only_slips_are_near() {
        let known = ["zope", "sha1-hex", "md5-hex", "bcrypt", "django-pbkdf2-sha256"];
        for (id, expected) in [
            ("nope", &[][..]),
            ("shop", &[]),
            ("x", &[]),
            ("", &[]),
            ("md5", &["md5-hex"]),
            ("zpoe", &[]),
            ("zop", &["zope"]),
            ("cbrypt", &["bcrypt"]),
            ("django-pbkdf2-sha265", &["django-pbkdf2-sha256"]),
            ("django-pbkdf2", &["django-pbkdf2-sha256"]),
        ] {
            assert_eq!(likeliest(id, known), expected, "{id}");
        }
    }
}
