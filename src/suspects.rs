//! Schemes that are never verified with, and only named for text that no accepted one reads.

use crate::error::ParseError;
use crate::ids::Ids;
use crate::scheme::{Info, Scheme};
use crate::shelf::Shelf;

/// Suspects, the most specific first, and which of them are asked together.
#[derive(Debug)]
pub(crate) struct Suspects {
    schemes: Vec<&'static dyn Scheme>,
    groups: Vec<Group>,
    shelf: Shelf,
}

/// Suspects that read the same texts, in order.
#[derive(Debug)]
struct Group {
    places: Vec<usize>,
    ids: Ids,
}

/// What suspects say of a text.
#[expect(clippy::large_enum_variant, reason = "one for each text, taken apart at once")]
pub(crate) enum Suspicion {
    /// They read it; the most specific comes first.
    Candidates(Ids),
    /// One that it names finds this wrong with it.
    Malformed(&'static str, ParseError),
}

impl Default for Suspects {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Suspects {
    /// These, of which those of one grammar are one group: what one reads, all read.
    pub(crate) fn new(mut schemes: Vec<&'static dyn Scheme>) -> Self {
        schemes.sort_by_key(|scheme| scheme.info().specificity());
        let mut shelf = Shelf::new();
        let mut groups: Vec<(&Info, Group)> = Vec::new();
        for (place, scheme) in schemes.iter().enumerate() {
            let info = scheme.info();
            let known = groups.iter().position(|(first, _)| reads_the_same(first, info));
            let at = known.unwrap_or(groups.len());
            if known.is_none() {
                shelf.put(info, at);
                groups.push((info, Group { places: Vec::new(), ids: Ids::default() }));
            }
            if let Some((_, group)) = groups.get_mut(at) {
                group.places.push(place);
                group.ids.push(info.id);
            }
        }
        let groups = groups.into_iter().map(|(_, group)| group).collect();
        Self { schemes, groups, shelf }
    }

    /// The one whose tag a text begins with.
    pub(crate) fn named(&self, text: &str) -> Option<&'static str> {
        let group = self.groups.get(self.shelf.named(text).next()?)?;
        group.ids.iter().next()
    }

    /// What they say of a text, if anything.
    pub(crate) fn read(&self, text: &str) -> Option<Suspicion> {
        let mut malformed = None;
        let mut found: [Option<&Group>; Ids::MAX] = [None; Ids::MAX];
        let mut count = 0;
        for place in self.shelf.named(text).chain(self.shelf.bare(text)) {
            let Some(group) = self.groups.get(place) else { continue };
            match self.ask(group, text) {
                Ok(()) => {
                    if let Some(free) = found.get_mut(count) {
                        *free = Some(group);
                        count += 1;
                    }
                }
                Err(wrong) => malformed = malformed.or(wrong),
            }
        }
        match found {
            [None, ..] => malformed,
            [Some(group), None, ..] => Some(Suspicion::Candidates(group.ids)),
            _ => Some(Suspicion::Candidates(self.merged(found.into_iter().flatten()))),
        }
    }

    /// The ids of several groups, the most specific first, each once: one with two tags, one inside
    /// the other, is found twice.
    fn merged<'g>(&self, groups: impl Iterator<Item = &'g Group>) -> Ids {
        let mut places = [usize::MAX; Ids::MAX];
        for (free, place) in places.iter_mut().zip(groups.flat_map(|group| &group.places)) {
            *free = *place;
        }
        places.sort_unstable();
        let mut ids = Ids::default();
        let mut last = None;
        for place in places {
            if last != Some(place)
                && let Some(scheme) = self.schemes.get(place)
            {
                ids.push(scheme.info().id);
            }
            last = Some(place);
        }
        ids
    }

    /// Whether a group reads this text. All of it would say the same, but for those that share a
    /// tag with other formats and so leave it to one of the others to say what is wrong.
    fn ask(&self, group: &Group, text: &str) -> Result<(), Option<Suspicion>> {
        for scheme in group.places.iter().filter_map(|place| self.schemes.get(*place)) {
            match scheme.parse(text) {
                Ok(_) => return Ok(()),
                Err(ParseError::NotMine) => {
                    if scheme.info().tags.is_empty() {
                        return Err(None);
                    }
                }
                Err(error) => return Err(Some(Suspicion::Malformed(scheme.info().id, error))),
            }
        }
        Err(None)
    }
}

/// Whether two schemes read the same texts, as far as they say.
fn reads_the_same(a: &Info, b: &Info) -> bool {
    !a.grammar.is_empty() && a.grammar == b.grammar && a.tags == b.tags && a.bytes == b.bytes
}

#[cfg(test)]
mod tests {
    use rehash_test_support::vectors;

    use super::*;
    use crate::schemes::BARE;

    #[test]
    fn what_one_of_a_group_reads_all_of_it_read() {
        let suspects = Suspects::new(BARE.to_vec());
        let vectors = vectors();
        let mut read = vec![0; suspects.groups.len()];
        for text in vectors.iter().filter_map(|vector| str::from_utf8(&vector.stored).ok()) {
            for (group, read) in suspects.groups.iter().zip(&mut read) {
                let answers =
                    group.places.iter().map(|place| suspects.schemes[*place].parse(text).is_ok());
                let answers: Vec<bool> = answers.collect();
                let first = answers.first().copied().unwrap_or_default();
                assert!(
                    answers.iter().all(|answer| *answer == first),
                    "{:?}: {answers:?}",
                    group.ids
                );
                *read += usize::from(first);
            }
        }
        assert!(read.iter().all(|read| *read > 0), "a group without a vector: {read:?}");
        assert!(suspects.groups.len() < BARE.len(), "nobody is asked together");
    }
}
