//! Schemes where they are found again: by what a text begins with, or by how long it is.

use crate::index::Index;
use crate::info::Mark;
use crate::scheme::Info;

/// Places of schemes, by their tags, and of those without one by the length of their texts.
#[derive(Debug)]
pub(crate) struct Shelf {
    index: Index,
    /// By the length of a text, up to [`Shelf::LENGTHS`].
    lengths: Vec<Vec<Bare>>,
    /// Those whose texts may be longer than that.
    longer: Vec<Bare>,
}

/// Places of schemes without a tag, and a byte that stands at one place of all of their texts.
#[derive(Clone, Debug)]
struct Bare {
    mark: Option<Mark>,
    places: Vec<usize>,
}

impl Shelf {
    /// Lengths up to this have a list of their own.
    const LENGTHS: usize = 512;

    pub(crate) fn new() -> Self {
        let lengths = vec![Vec::new(); Self::LENGTHS + 1];
        Self { index: Index::new(), lengths, longer: Vec::new() }
    }

    /// Puts the scheme of this place where it belongs.
    pub(crate) fn put(&mut self, info: &Info, place: usize) {
        info.tags.iter().for_each(|tag| self.index.insert(tag, place));
        if !info.tags.is_empty() {
            return;
        }
        let (shortest, longest) = info.bytes;
        for list in self.lengths.iter_mut().take(longest.saturating_add(1)).skip(shortest) {
            add(list, info.mark, place);
        }
        if longest > Self::LENGTHS {
            add(&mut self.longer, info.mark, place);
        }
    }

    /// The schemes that a text names, longest tag first.
    pub(crate) fn named(&self, text: &str) -> impl Iterator<Item = usize> {
        self.index.claims(text)
    }

    /// The schemes without a tag whose texts may be as long as this one, and have the byte that it
    /// has where all of theirs have one.
    pub(crate) fn bare(&self, text: &str) -> impl Iterator<Item = usize> {
        let bytes = text.as_bytes();
        let may = |bare: &&Bare| bare.mark.is_none_or(|mark| mark.stands_in(bytes));
        let list = self.lengths.get(bytes.len()).unwrap_or(&self.longer);
        list.iter().filter(may).flat_map(|bare| &bare.places).copied()
    }
}

fn add(list: &mut Vec<Bare>, mark: Option<Mark>, place: usize) {
    match list.iter_mut().find(|bare| bare.mark == mark) {
        Some(bare) => bare.places.push(place),
        None => list.push(Bare { mark, places: vec![place] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::Strength;

    #[test]
    fn bare_schemes_stand_at_every_length_of_their_texts() {
        let info =
            |shortest, longest| Info::new("bare", "", Strength::Broken).bytes(shortest, longest);
        let mut shelf = Shelf::new();
        shelf.put(&info(32, 32), 0);
        shelf.put(&info(33, 4096), 1);
        shelf.put(&info(0, usize::MAX), 2);
        let of = |length: usize| shelf.bare(&"x".repeat(length)).collect::<Vec<_>>();
        assert_eq!((of(31), of(32)), (vec![2], vec![0, 2]));
        assert_eq!((of(33), of(512), of(513)), (vec![1, 2], vec![1, 2], vec![1, 2]));
        assert_eq!(shelf.named("").count(), 0);
    }
}
