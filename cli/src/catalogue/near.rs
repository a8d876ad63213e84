//! The error for an id that nothing has, with those that look most like it.

use crate::exit::Usage;

/// The error for an id that is none of these; `what` is what it was to name.
pub(crate) fn unknown<'a>(
    what: &str,
    id: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> anyhow::Error {
    let near = near(id, known);
    let list = if what == "profile" { "rehash schemes --profiles" } else { "rehash schemes" };
    match near.as_slice() {
        [] => Usage::error(format!("no {what} has this id; `{list}` lists them all")),
        near => Usage::error(format!("no {what} has this id; is it {}?", near.join(", or "))),
    }
}

/// At most three ids that look like this one, the likest first.
fn near<'a>(id: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut near: Vec<(usize, &str)> = known
        .into_iter()
        .map(|known| (unlikeness(id, known), known))
        .filter(|(unlikeness, known)| *unlikeness <= known.len() / 2)
        .collect();
    near.sort_unstable();
    near.dedup();
    let best = near.first().map_or(0, |(unlikeness, _)| *unlikeness);
    near.retain(|(unlikeness, _)| *unlikeness <= best + 1);
    near.into_iter().take(3).map(|(_, id)| id).collect()
}

/// How far an id is from what was meant, which may have been its beginning.
fn unlikeness(id: &str, known: &str) -> usize {
    let beginnings = known.match_indices('-').filter_map(|(end, _)| known.get(..end));
    let beginning = beginnings.map(|beginning| distance(id, beginning) + 1).min();
    distance(id, known).min(beginning.unwrap_or(usize::MAX))
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
    use super::distance;

    #[test]
    fn distance_counts_edits() {
        assert_eq!(distance("bcrypt", "bcrypt"), 0);
        assert_eq!(distance("bcypt", "bcrypt"), 1);
        assert_eq!(distance("md5", "sha1"), 4);
        assert_eq!(distance("", "abc"), 3);
    }
}
