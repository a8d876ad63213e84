//! One way to write a new hash, and finding it by what the command line says.

use anyhow::Result;
use rehash::{Builder, Secret};

use super::list::WRITERS;
use crate::exit::Usage;

/// A target of the library in one of its variants.
#[derive(Debug)]
pub(crate) struct Writer {
    pub(crate) id: &'static str,
    /// What the command line calls it; the first of an id is also written unasked.
    pub(crate) variant: Option<&'static str>,
    /// How its texts begin.
    pub(crate) text: &'static str,
    /// What its cost consists of, and how much of each there is unless told.
    pub(crate) costs: &'static [(&'static str, u32)],
    /// Where that cost is from, and what else there is to know.
    pub(crate) note: &'static str,
    /// Whose programs verify it.
    pub(crate) readers: &'static str,
    /// Whether it takes a key that the command line names the file of.
    pub(crate) takes_key: bool,
    pub(super) start: fn(&Order) -> Result<Builder>,
}

/// What a new hash is to be like.
#[derive(Debug)]
pub(crate) struct Order {
    /// The cost, in the order of [`Writer::costs`].
    pub(crate) numbers: Vec<u32>,
    /// The key that it is made under.
    pub(crate) key: Option<Secret>,
}

impl Writer {
    /// A registry that writes it.
    ///
    /// # Errors
    ///
    /// [`Usage`] for a key that is missing or that nothing is made under, and for numbers of no such cost.
    pub(crate) fn start(&self, order: &Order) -> Result<Builder> {
        match (self.takes_key, &order.key) {
            (true, None) => Err(Usage::error(format!(
                "{} is made under the key of its project: --pepper-file",
                self.id
            ))),
            (false, Some(_)) => {
                Err(Usage::error(format!("--pepper-file: no {} is made under a key", self.id)))
            }
            _ => (self.start)(order),
        }
    }

    /// Its cost unless told, as the command line has it.
    pub(crate) fn cost(&self) -> String {
        let number = |(name, number): &(&str, u32)| format!("{name}={number}");
        self.costs.iter().map(number).collect::<Vec<_>>().join(",")
    }
}

impl Order {
    /// As many numbers as the costs of the writer.
    pub(super) fn numbers<const N: usize>(&self) -> [u32; N] {
        self.numbers.as_slice().try_into().expect("one number for each cost of the writer")
    }

    /// The key of a writer that takes one.
    pub(super) fn key(&self) -> Secret {
        self.key.clone().expect("a writer that takes a key is not started without it")
    }
}

/// The ids of the formats that are written.
pub(crate) fn ids() -> impl Iterator<Item = &'static str> {
    let first = |place: usize| WRITERS.get(place.wrapping_sub(1)).map(|writer| writer.id);
    let known = WRITERS.iter().enumerate();
    known.filter(move |(place, writer)| first(*place) != Some(writer.id)).map(|(_, it)| it.id)
}

/// Whether a format of this id is written.
pub(crate) fn is_target(id: &str) -> bool {
    WRITERS.iter().any(|writer| writer.id == id)
}

/// The ways to write a format.
pub(crate) fn variants(id: &str) -> impl Iterator<Item = &'static Writer> {
    WRITERS.iter().filter(move |writer| writer.id == id)
}

/// The way to write a format of this id that is called so; `None` for an id that none has.
///
/// # Errors
///
/// [`Usage`] for a variant that the format does not have.
pub(crate) fn writer(id: &str, variant: Option<&str>) -> Result<Option<&'static Writer>> {
    if !is_target(id) {
        return Ok(None);
    }
    let called = |writer: &&Writer| variant.is_none() || writer.variant == variant;
    let found = variants(id).find(called);
    found.map(Some).ok_or_else(|| {
        let names: Vec<_> = variants(id).filter_map(|writer| writer.variant).collect();
        Usage::error(match names.as_slice() {
            [] => format!("{id} has no variants"),
            [name] => format!("the one variant of {id} is {name}"),
            names => format!("the variants of {id} are {}", names.join(", ")),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_unasked_is_written_and_read_by_the_catalogue() {
        for writer in WRITERS {
            let numbers = writer.costs.iter().map(|(_, number)| *number).collect();
            let key = writer.takes_key.then(|| Secret::from([7; 64]));
            let order = Order { numbers, key };
            let registry = writer.start(&order).expect("a writer").build().expect("a target");
            assert_eq!(registry.target().info().id, writer.id);
            let text = registry.hash(&"password".into()).expect("a short password");
            assert!(text.starts_with(writer.text), "{} begins {}", writer.id, writer.text);
            assert!(!writer.note.is_empty() && !writer.readers.is_empty(), "{}", writer.id);
        }
    }

    #[test]
    fn the_variants_of_a_format_stand_together_and_have_names_of_their_own() {
        let ids: Vec<_> = ids().collect();
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{id}");
            let mut names: Vec<_> = variants(id).map(|writer| writer.variant).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{id}");
        }
    }
}
