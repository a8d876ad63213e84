//! Finds the one repair of a text that no scheme reads.

use std::fmt;

use super::again;
use super::inverse::{LAYERS, Scratch, undo};
use super::kind::{Damage, Damages};
use crate::cost::Cost;
use crate::ids::Ids;
use crate::limits::Excess;
use crate::scheme::Strength;

/// A damaged text and what it is once the damage is taken back. Prints no part of the text.
#[derive(Clone, Copy)]
pub struct Repair<'a> {
    damaged: &'a [u8],
    damages: Damages,
    reading: Reading,
}

/// What a repaired text is; holds nothing of the text.
#[derive(Clone, Copy)]
pub(crate) struct Reading {
    pub(crate) ids: Ids,
    pub(crate) cost: Cost,
    pub(crate) strength: Strength,
    pub(crate) excess: Option<Excess>,
}

impl Repair<'_> {
    /// What happened to the text, outermost first.
    #[must_use]
    pub const fn damages(&self) -> Damages {
        self.damages
    }

    /// The schemes that read the repaired text; more than one where it does not name its format.
    #[must_use]
    pub const fn ids(&self) -> &Ids {
        &self.reading.ids
    }

    /// What the repaired hash costs.
    #[must_use]
    pub const fn cost(&self) -> Cost {
        self.reading.cost
    }

    /// How strong the repaired hash is.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.reading.strength
    }

    /// What the repaired hash asks for beyond the limits.
    pub(crate) const fn excess(&self) -> Option<Excess> {
        self.reading.excess
    }

    /// The repaired text.
    ///
    /// # Panics
    ///
    /// Never: a scheme has read the text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = self.damaged.to_vec();
        for (_, inner) in self.steps() {
            text = inner;
        }
        String::from_utf8(text).expect("a scheme read the repaired text as UTF-8")
    }

    /// What does the same damage to the repaired text once more, for [`redamaged`]: a code for each
    /// layer, outermost first, as `D4:20.+D1:s`. `None` where no code says it byte for byte. Holds
    /// nothing that the hash consists of.
    #[must_use]
    pub fn code(&self) -> Option<String> {
        let mut outer = self.damaged.to_vec();
        let mut codes = Vec::new();
        for (layer, inner) in self.steps() {
            codes.push(again::code(layer, &outer, &inner)?);
            outer = inner;
        }
        Some(codes.join("+"))
    }

    /// Each layer and what is left once it is taken back, outermost first.
    fn steps(&self) -> impl Iterator<Item = (Damage, Vec<u8>)> {
        let mut text = self.damaged.to_vec();
        self.damages.layers().filter_map(move |layer| {
            let mut inner = Scratch::new();
            undo(layer, &text, &mut inner)?;
            text = inner.as_bytes().to_vec();
            Some((layer, text.clone()))
        })
    }
}

impl fmt::Debug for Repair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repair").field("damages", &self.damages).field("ids", self.ids()).finish()
    }
}

/// The text as it was before a repair with this [`Repair::code`]; `None` for a code that no repair has.
///
/// ```
/// use rehash::{Identity, Registry, redamaged, schemes};
///
/// let damaged = "b'$2b$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq'";
/// let registry = Registry::builder(schemes::crypt::BcryptTarget::new(12)).build()?;
/// let Identity::Damaged(repair) = registry.identify(damaged) else { panic!("it is damaged") };
/// let code = repair.code().expect("a repr is exact");
/// assert_eq!(redamaged(&code, &repair.text()), Some(damaged.as_bytes().to_vec()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn redamaged(code: &str, repaired: &str) -> Option<Vec<u8>> {
    again::redone(code, repaired.as_bytes())
}

/// The repair of a text, if taking back damage leads to exactly one text that `read` reads.
/// Fewer layers are tried before more; where so many lead to several texts, more settle nothing.
pub(crate) fn find<'a>(
    text: &'a [u8],
    read: &dyn Fn(&str) -> Option<Reading>,
) -> Option<Repair<'a>> {
    if text.len() > Scratch::MAX {
        return None;
    }
    let mut search = Search { read, found: None, is_deeper: false, repaired: Scratch::new() };
    for layers in 1..=Damages::MAX {
        search.is_deeper = false;
        search.walk(text, Damages::default(), layers);
        match search.found {
            Some(Found::One(damages, reading)) => {
                return Some(Repair { damaged: text, damages, reading });
            }
            None if search.is_deeper => {}
            _ => return None,
        }
    }
    None
}

struct Search<'s> {
    read: &'s dyn Fn(&str) -> Option<Reading>,
    found: Option<Found>,
    /// Whether there are as many layers to take back as were looked for.
    is_deeper: bool,
    repaired: Scratch,
}

#[expect(clippy::large_enum_variant, reason = "there is one of it, and it must not allocate")]
enum Found {
    One(Damages, Reading),
    Several,
}

impl Search<'_> {
    fn walk(&mut self, text: &[u8], damages: Damages, layers: usize) {
        if layers == 0 {
            self.is_deeper = true;
            self.judge(text, damages);
            return;
        }
        let mut inner = Scratch::new();
        for layer in LAYERS {
            if undo(layer, text, &mut inner).is_some() {
                self.walk(inner.as_bytes(), damages.with(layer), layers - 1);
            }
        }
    }

    fn judge(&mut self, text: &[u8], damages: Damages) {
        let Some(reading) = std::str::from_utf8(text).ok().and_then(self.read) else { return };
        match &self.found {
            None => {
                self.found = Some(Found::One(damages, reading));
                let fits = self.repaired.replace(text);
                debug_assert!(fits.is_some(), "no inverse makes a text longer");
            }
            Some(Found::One(..)) if self.repaired.as_bytes() != text => {
                self.found = Some(Found::Several);
            }
            Some(_) => {}
        }
    }
}
