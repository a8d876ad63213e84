//! The schemes that a registry accepts, and which of them reads a text.

use std::sync::Arc;

use crate::error::{BuildError, ParseError, Rule};
use crate::ids::Ids;
use crate::parts::Parts;
use crate::scheme::{Scheme, Specificity};
use crate::shelf::Shelf;
use crate::stored::Stored;
use crate::suspects::{Suspects, Suspicion};
use crate::tag;

/// Accepted schemes in order of preference, and suspects that are only ever named.
#[derive(Debug)]
pub(crate) struct Accepted {
    schemes: Vec<Arc<dyn Scheme>>,
    shelf: Shelf,
    /// How many of them, the first ones, claim a text before those behind them.
    ordered: usize,
    suspects: Suspects,
}

/// What the accepted schemes say of one text.
pub(crate) enum Claim<'a> {
    One(Stored<'a>),
    Several(Ids),
    Malformed(Option<&'static str>, ParseError),
    Nobody,
}

impl Accepted {
    /// The target, the preferred schemes in their order, and the others, of which no two may read
    /// one text. Another scheme with the id and tags of the target is the same.
    pub(crate) fn new(
        target: Arc<dyn Scheme>,
        preferred: Vec<Arc<dyn Scheme>>,
        others: Vec<Arc<dyn Scheme>>,
        suspects: Vec<&'static dyn Scheme>,
    ) -> Result<Self, BuildError> {
        let mut accepted = Self {
            schemes: vec![target],
            shelf: Shelf::new(),
            ordered: 1,
            suspects: Suspects::default(),
        };
        for scheme in preferred {
            accepted.order(scheme)?;
        }
        accepted.ordered = accepted.schemes.len();
        for scheme in others {
            accepted.add(scheme)?;
        }
        for (place, scheme) in accepted.schemes.iter().enumerate() {
            accepted.shelf.put(scheme.info(), place);
        }
        let mut suspects = suspects;
        suspects.retain(|suspect| !accepted.accepts(suspect.info().id));
        accepted.suspects = Suspects::new(suspects);
        Ok(accepted)
    }

    pub(crate) fn accepts(&self, id: &str) -> bool {
        self.schemes.iter().any(|scheme| scheme.info().id == id)
    }

    /// A scheme that claims its texts before those accepted later, but not those of the target:
    /// a registry must read what it writes.
    fn order(&mut self, scheme: Arc<dyn Scheme>) -> Result<(), BuildError> {
        if !self.is_target(scheme.as_ref())? && !self.accepts(scheme.info().id) {
            self.schemes.push(scheme);
        }
        Ok(())
    }

    /// A scheme that may claim no text of another one that has no order either.
    fn add(&mut self, scheme: Arc<dyn Scheme>) -> Result<(), BuildError> {
        if self.is_target(scheme.as_ref())? {
            return Ok(());
        }
        for (place, other) in self.schemes.iter().enumerate().skip(1) {
            let (id, known) = (scheme.info().id, other.info().id);
            match (id == known, place < self.ordered) {
                (true, true) => return Ok(()),
                (true, false) => return Err(BuildError::Duplicate { id }),
                (false, false) if clash(scheme.as_ref(), other.as_ref()) => {
                    return Err(BuildError::Ambiguous { a: known, b: id });
                }
                (false, _) => {}
            }
        }
        self.schemes.push(scheme);
        Ok(())
    }

    /// Whether this is the format of the target; an error where it only looks the same.
    fn is_target(&self, scheme: &dyn Scheme) -> Result<bool, BuildError> {
        let Some(target) = self.schemes.first() else { return Ok(false) };
        let (own, info) = (target.info(), scheme.info());
        if own.id == info.id && own.tags == info.tags {
            return Ok(true);
        }
        if own.id == info.id {
            return Err(BuildError::Duplicate { id: own.id });
        }
        if clash(target.as_ref(), scheme) {
            return Err(BuildError::Ambiguous { a: own.id, b: info.id });
        }
        Ok(false)
    }

    /// What is not UTF-8 is malformed, under the scheme that what stands before it names, if any.
    pub(crate) fn read_bytes(&self, bytes: &[u8]) -> Claim<'_> {
        let sound = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let named = self.shelf.named(sound).find_map(|place| self.schemes.get(place));
        let named = named.map(|scheme| scheme.info().id).or_else(|| self.suspects.named(sound));
        let (at, expected, rule) = (sound.len(), "text in UTF-8", Rule::Grammar);
        Claim::Malformed(named, ParseError::Malformed { at, expected, rule })
    }

    /// Asks every accepted scheme that may read this text: those that it names first, then those
    /// without a tag.
    pub(crate) fn read<'a>(&'a self, text: &'a str) -> Claim<'a> {
        let mut claims = Claims::default();
        for place in self.shelf.named(text) {
            claims.ask(place, self.schemes.get(place).map(Arc::as_ref), text);
        }
        if claims.found == 0 {
            for place in self.shelf.bare(text) {
                claims.ask(place, self.schemes.get(place).map(Arc::as_ref), text);
            }
        }
        match (claims.first, claims.malformed) {
            (Some((place, stored)), _) if place < self.ordered || claims.found == 1 => {
                Claim::One(stored)
            }
            (Some(_), _) => Claim::Several(claims.ids()),
            (None, Some((scheme, error))) => Claim::Malformed(Some(scheme), error),
            (None, None) => Claim::Nobody,
        }
    }

    /// What the suspects say of a text that no accepted scheme reads: it may begin like another's
    /// tag.
    pub(crate) fn suspect(&self, text: &str) -> Option<Suspicion> {
        self.suspects.read(text)
    }
}

/// Whether two schemes would both read some text: they share a shape, or one reads the other's
/// example. Where one has no example to read, two equal tags are enough, and so is its sample if
/// both or neither have a tag: text without one is only read where no tag is.
fn clash(a: &dyn Scheme, b: &dyn Scheme) -> bool {
    let (one, other) = (a.info(), b.info());
    let shape = one.shape.is_some() && one.shape == other.shape;
    let silent = one.example.is_empty() || other.example.is_empty();
    let tag = silent && one.tags.iter().any(|tag| other.tags.contains(tag));
    let alike = one.tags.is_empty() == other.tags.is_empty();
    shape
        || tag
        || reads(a, other.example)
        || reads(b, one.example)
        || alike && (reads(a, other.sample) || reads(b, one.sample))
}

fn reads(scheme: &dyn Scheme, text: &str) -> bool {
    let info = scheme.info();
    let tagged = info.tags.iter().any(|tag| tag::begins(text, tag));
    let bare = info.tags.is_empty() && (info.bytes.0..=info.bytes.1).contains(&text.len());
    !text.is_empty() && (tagged || bare) && scheme.parse(text).is_ok()
}

/// Which schemes have claimed one text so far.
#[derive(Default)]
struct Claims<'a> {
    found: usize,
    /// By how specific they are, those alike in the order in which they were asked.
    ids: [Option<(Specificity, &'static str)>; Ids::MAX],
    /// The one that was accepted first.
    first: Option<(usize, Stored<'a>)>,
    malformed: Option<(&'static str, ParseError)>,
}

impl<'a> Claims<'a> {
    fn ask(&mut self, place: usize, scheme: Option<&'a dyn Scheme>, text: &'a str) {
        let Some(scheme) = scheme else { return };
        let info = scheme.info();
        if self.ids.iter().flatten().any(|(_, id)| *id == info.id) {
            return; // it has two tags, one inside the other
        }
        match scheme.parse(text) {
            Ok(parts) => self.accept(place, scheme, parts),
            Err(ParseError::NotMine) => {}
            Err(error) => {
                self.malformed.get_or_insert((info.id, error));
            }
        }
    }

    fn accept(&mut self, place: usize, scheme: &'a dyn Scheme, parts: Parts<'a>) {
        let info = scheme.info();
        if let Some(free) = self.ids.get_mut(self.found) {
            *free = Some((info.specificity(), info.id));
        }
        self.found += 1;
        if self.first.is_none_or(|(first, _)| place < first) {
            self.first = Some((place, Stored::new(scheme, parts)));
        }
    }

    fn ids(mut self) -> Ids {
        self.ids.sort_by_key(|claim| claim.map_or(Specificity::Raw, |(rank, _)| rank));
        let mut ids = Ids::default();
        self.ids.iter().flatten().for_each(|(_, id)| ids.push(id));
        ids
    }
}
