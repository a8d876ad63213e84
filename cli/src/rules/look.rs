//! What the rules make of one row, before anything is computed.

use rehash::{Cost, Identity, Repair, Stored};

use super::aside::Aside;
use super::set::{REPAIR, Rules};
use crate::migrate::LeftAlone;
use crate::store::{Held, Record};

/// What the rules say of a row.
#[derive(Debug)]
pub(crate) enum Look {
    /// A sound hash that no rule is about, or that a rule has made before.
    Nothing,
    /// No hash that any rule could be about.
    Aside(Aside),
    /// A rule is about it.
    Change(Step),
    /// A rule is about it and can't change it.
    LeftAlone(LeftAlone),
}

/// What is to be done with one row. Prints no part of it.
pub(crate) struct Step {
    /// The rule, as the ledger spells it: `repair+` in front of another where both are needed.
    pub(crate) rule: String,
    /// How it is taken back, or `-`.
    pub(crate) inverse: String,
    /// The rule behind the repair, by its place.
    pub(crate) rewrite: Option<usize>,
    /// The scheme of the sound text.
    pub(crate) scheme: &'static str,
    pub(crate) cost: Cost,
    /// Bytes of the new text.
    pub(crate) length: usize,
    /// The sound text.
    pub(super) text: String,
    /// The new text, where there is nothing to compute.
    pub(super) new: Option<String>,
}

impl Step {
    /// Whether its new value takes as long as a hash.
    pub(super) const fn is_to_compute(&self) -> bool {
        self.rewrite.is_some() && self.new.is_none()
    }

    /// The sound text, which nobody prints.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Step({})", self.rule)
    }
}

impl Rules {
    /// What the rules make of a row. Computes no hash.
    pub(crate) fn look(&self, record: &Record) -> Look {
        let bytes = match &record.value {
            Held::Text(bytes) | Held::Blob(bytes) => bytes.as_slice(),
            Held::Null => return Look::Aside(Aside::Null),
            Held::Number => return Look::Aside(Aside::Number),
            Held::TooLong => return Look::Aside(Aside::TooLong),
        };
        if bytes.is_empty() {
            return Look::Aside(Aside::Empty);
        }
        // A stranger to the scheme of a row may have put it there.
        let aside = |aside| if bytes.is_ascii() { aside } else { Aside::NotAscii };
        match self.registry().identify(bytes) {
            Identity::Known(stored) => match std::str::from_utf8(bytes) {
                Ok(text) => self.sound(&stored, text, None),
                Err(_) => Look::Aside(Aside::NotAscii),
            },
            Identity::Damaged(repair) => self.damaged(&repair),
            Identity::Unusable(_) => Look::Aside(Aside::Locked),
            Identity::Ambiguous(ids) => self.unread(ids.iter(), aside(Aside::Ambiguous)),
            Identity::Excessive { stored, .. } => {
                self.unread(stored.iter().map(Stored::id), aside(Aside::Excessive))
            }
            Identity::Malformed { scheme, .. } => {
                self.unread(scheme.into_iter(), aside(Aside::Malformed))
            }
            _ => Look::Aside(aside(Aside::Unknown)),
        }
    }

    /// What is not read and may be of these schemes.
    fn unread(&self, mut ids: impl Iterator<Item = &'static str>, why: Aside) -> Look {
        match ids.find_map(|id| self.rewrite_about(id)) {
            Some(rewrite) => left_alone(rewrite.rule(), why.words()),
            None => Look::Aside(why),
        }
    }

    fn damaged(&self, repair: &Repair<'_>) -> Look {
        if !self.repairs() {
            return self.unread(repair.ids().iter(), Aside::Damaged);
        }
        let text = repair.text();
        match self.registry().identify(&text) {
            Identity::Known(stored) => {
                let code =
                    repair.code().map_or_else(|| "-".to_owned(), |code| format!("{REPAIR}:{code}"));
                self.sound(&stored, &text, Some(code))
            }
            Identity::Ambiguous(_) => left_alone(
                REPAIR,
                "damaged, and what is left does not name its format; --profile or --accept says \
                 which it is",
            ),
            _ => left_alone(REPAIR, "damaged, and what is left is no hash that can be read"),
        }
    }

    /// A hash, and how the damage is done again that was around it.
    fn sound(&self, stored: &Stored<'_>, text: &str, damage: Option<String>) -> Look {
        let found = self.rewrite_of(stored, text);
        let (scheme, cost) = (stored.id(), stored.cost());
        let step = |rule: String, inverse, rewrite, length, new| Step {
            rule,
            inverse,
            rewrite,
            scheme,
            cost,
            length,
            text: text.to_owned(),
            new,
        };
        let step = match (found, damage) {
            (None, None) => return Look::Nothing,
            (None, Some(code)) => step(REPAIR.to_owned(), code, None, text.len(), None),
            (Some((at, rewrite, about)), damage) => {
                let length = match rewrite.length(stored, &about) {
                    Ok(length) => length,
                    Err(why) => return left_alone(rewrite.rule(), &why),
                };
                let back = about.inverse(text);
                let new = about.renamed();
                match (damage, back) {
                    (None, back) => step(
                        rewrite.rule().to_owned(),
                        back.unwrap_or_else(|| "-".to_owned()),
                        Some(at),
                        length,
                        new,
                    ),
                    (Some(code), back) => {
                        let inverse = back.filter(|_| code != "-").map(|it| format!("{it};{code}"));
                        let inverse = inverse.unwrap_or_else(|| "-".to_owned());
                        step(format!("{REPAIR}+{}", rewrite.rule()), inverse, Some(at), length, new)
                    }
                }
            }
        };
        if !text.is_ascii() {
            return left_alone(&step.rule, Aside::NotAscii.words());
        }
        match self.width() {
            Some(width) if step.length > width => left_alone(
                &step.rule,
                &format!("its new value has {} characters, the column {width}", step.length),
            ),
            _ => Look::Change(step),
        }
    }
}

fn left_alone(rule: &str, why: &str) -> Look {
    Look::LeftAlone(LeftAlone { rule: rule.to_owned(), why: why.to_owned() })
}
