//! The rules as a run works with them.

use rehash::Identity;

use super::Rewrite;
use super::look::{Look, Step};
use super::set::Rules;
use crate::migrate::{Decision, LeftAlone, Work};
use crate::store::{Change, Record};

impl Work for Rules {
    fn decide(&self, record: &Record) -> Decision {
        match self.look(record) {
            Look::Nothing => Decision::Nothing,
            Look::Aside(aside) => Decision::LeftAlone(aside.into()),
            Look::Change(step) if step.is_to_compute() => Decision::Compute { rule: step.rule },
            Look::Change(step) => {
                self.carry_out(step, record, 0).map_or_else(Decision::LeftAlone, Decision::Change)
            }
            Look::LeftAlone(why) => Decision::LeftAlone(why),
        }
    }

    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        match self.look(record) {
            Look::Change(step) => self.carry_out(step, record, worker),
            Look::LeftAlone(why) => Err(why),
            Look::Aside(aside) => Err(aside.into()),
            Look::Nothing => {
                Err(LeftAlone { rule: "-".to_owned(), why: "no rule is about it".to_owned() })
            }
        }
    }

    fn memory_kib(&self) -> u64 {
        self.rewrites().iter().map(Rewrite::memory_kib).sum()
    }
}

impl Rules {
    /// The new value of a row, which is read again before anybody sees it.
    fn carry_out(&self, step: Step, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        let Step { rule, inverse, rewrite, scheme, length, text, new, .. } = step;
        let refused = |why: String| LeftAlone { rule: rule.clone(), why };
        let rewrite = rewrite.and_then(|at| self.rewrites().get(at));
        let (new, intended) = match (rewrite, new) {
            (None, _) => (text, scheme),
            (Some(rewrite), Some(new)) => (new, rewrite.result()),
            (Some(rewrite), None) => {
                let Identity::Known(stored) = self.registry().identify(&text) else {
                    return Err(refused("it reads no more".to_owned()));
                };
                let new = rewrite.wrapped(&stored, worker).map_err(refused)?;
                (new, rewrite.result())
            }
        };
        let reads = match self.registry().identify(&new) {
            Identity::Known(stored) => {
                let is_under = |rewrite: &Rewrite| rewrite.key() == stored.key_id();
                stored.id() == intended && rewrite.is_none_or(is_under)
            }
            _ => false,
        };
        if !reads || !new.is_ascii() || new.len() != length {
            return Err(refused("its new value would not be read as what it has to be".to_owned()));
        }
        Ok(Change { key: record.key.clone(), old: record.value.clone(), new, rule, inverse })
    }
}
