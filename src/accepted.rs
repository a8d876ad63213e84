//! The schemes that a registry accepts, and which of them reads a text.

use std::sync::Arc;

use crate::error::{BuildError, ParseError, Rule};
use crate::ids::Ids;
use crate::index::Index;
use crate::parts::Parts;
use crate::scheme::Scheme;
use crate::stored::Stored;

/// Accepted schemes in order of preference, and suspects that are only ever named.
#[derive(Debug)]
pub(crate) struct Accepted {
    schemes: Vec<Arc<dyn Scheme>>,
    index: Index,
    /// Places of the schemes without a tag.
    bare: Vec<usize>,
    suspects: Vec<&'static dyn Scheme>,
}

/// What the accepted schemes say of one text.
pub(crate) enum Claim<'a> {
    One(Stored<'a>),
    Several(Ids),
    Malformed { scheme: Option<&'static str>, error: ParseError },
    Nobody,
}

impl Accepted {
    /// The first scheme, and the others in order; another with the id of the first is the same.
    pub(crate) fn new(
        first: Arc<dyn Scheme>,
        others: Vec<Arc<dyn Scheme>>,
        suspects: Vec<&'static dyn Scheme>,
    ) -> Result<Self, BuildError> {
        let mut accepted =
            Self { schemes: Vec::new(), index: Index::new(), bare: Vec::new(), suspects };
        let (own, tags) = (first.info().id, first.info().tags);
        accepted.push(first)?;
        for scheme in others {
            if scheme.info().id != own || scheme.info().tags != tags {
                accepted.push(scheme)?;
            }
        }
        let named = std::mem::take(&mut accepted.suspects).into_iter();
        accepted.suspects = named.filter(|suspect| !accepted.accepts(suspect.info().id)).collect();
        Ok(accepted)
    }

    pub(crate) fn accepts(&self, id: &str) -> bool {
        self.schemes.iter().any(|scheme| scheme.info().id == id)
    }

    fn push(&mut self, scheme: Arc<dyn Scheme>) -> Result<(), BuildError> {
        let info = scheme.info();
        for other in self.schemes.iter().map(|other| other.info()) {
            if other.id == info.id {
                return Err(BuildError::Duplicate { id: info.id });
            }
            let shape = info.shape.is_some() && info.shape == other.shape;
            if shape || info.tags.iter().any(|tag| other.tags.contains(tag)) {
                return Err(BuildError::Ambiguous { a: other.id, b: info.id });
            }
        }
        let place = self.schemes.len();
        info.tags.iter().for_each(|tag| self.index.insert(tag, place));
        if info.tags.is_empty() {
            self.bare.push(place);
        }
        self.schemes.push(scheme);
        Ok(())
    }

    /// What is not UTF-8 is malformed, under the scheme that what stands before it names, if any.
    pub(crate) fn read_bytes(&self, bytes: &[u8]) -> Claim<'_> {
        let sound = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let named = self.index.claims(sound).find_map(|place| self.schemes.get(place));
        let (at, expected, rule) = (sound.len(), "text in UTF-8", Rule::Grammar);
        let error = ParseError::Malformed { at, expected, rule };
        Claim::Malformed { scheme: named.map(|scheme| scheme.info().id), error }
    }

    /// Asks every scheme that may read this text: those that it names first, then those without a
    /// tag, then the suspects.
    pub(crate) fn read<'a>(&'a self, text: &'a str) -> Claim<'a> {
        let mut claims = Claims::default();
        for place in self.index.claims(text) {
            claims.ask(self.schemes.get(place), text);
        }
        if claims.ids.is_empty() {
            for place in &self.bare {
                claims.ask(self.schemes.get(*place), text);
            }
        }
        if claims.ids.is_empty() && claims.malformed.is_none() {
            for suspect in &self.suspects {
                if suspect.parse(text).is_ok() {
                    claims.ids.push(suspect.info().id);
                }
            }
        }
        match (claims.first, claims.malformed) {
            (Some(stored), _) if claims.ids.len() == 1 => Claim::One(stored),
            _ if !claims.ids.is_empty() => Claim::Several(claims.ids),
            (_, Some((scheme, error))) => Claim::Malformed { scheme: Some(scheme), error },
            _ => Claim::Nobody,
        }
    }
}

/// Which schemes have claimed one text so far.
#[derive(Default)]
struct Claims<'a> {
    ids: Ids,
    first: Option<Stored<'a>>,
    malformed: Option<(&'static str, ParseError)>,
}

impl<'a> Claims<'a> {
    fn ask(&mut self, scheme: Option<&'a Arc<dyn Scheme>>, text: &'a str) {
        let Some(scheme) = scheme else { return };
        if self.ids.iter().any(|id| id == scheme.info().id) {
            return; // it has two tags, one inside the other
        }
        match scheme.parse(text) {
            Ok(parts) => self.accept(scheme.as_ref(), parts),
            Err(ParseError::NotMine) => {}
            Err(error) => {
                self.malformed.get_or_insert((scheme.info().id, error));
            }
        }
    }

    fn accept(&mut self, scheme: &'a dyn Scheme, parts: Parts<'a>) {
        self.ids.push(scheme.info().id);
        self.first.get_or_insert(Stored::new(scheme, parts));
    }
}
