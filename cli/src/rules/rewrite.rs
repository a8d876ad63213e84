//! One rule that gives a sound hash another form.

use std::collections::HashMap;
use std::sync::Mutex;

use rehash::reprefix::Reprefix;
use rehash::wrap::{Wrap, WrapWorker};
use rehash::{Cost, Limits, Need, Stored, schemes};

use super::names;
use super::spec::Spec;
use crate::catalogue::Catalogue;
use crate::exit::Usage;

/// A rule whose names were looked up.
#[derive(Debug)]
pub(crate) struct Rewrite {
    rule: String,
    how: How,
    /// Workers that are not computing, by the number of their thread.
    idle: Mutex<HashMap<usize, WrapWorker>>,
}

#[derive(Debug)]
enum How {
    /// Renamings of one scheme to another, by what texts begin with.
    Reprefix(Vec<&'static Reprefix>),
    Wrap(Wrap),
}

impl Rewrite {
    /// The rule of this spec; `None` for a repair, which keeps the format.
    pub(super) fn of(spec: &Spec, catalogue: &Catalogue) -> anyhow::Result<Option<Self>> {
        let how = match spec {
            Spec::Repair => return Ok(None),
            Spec::Reprefix { from, to } => How::Reprefix(names::reprefix(from, to)?),
            Spec::Wrap { inner, target } => How::Wrap(names::wrap(inner, *target, catalogue)?),
        };
        Ok(Some(Self { rule: spec.to_string(), how, idle: Mutex::default() }))
    }

    /// As a plan spells it.
    pub(crate) fn rule(&self) -> &str {
        &self.rule
    }

    /// Refuses a cost that logins refuse: nobody could log in any more.
    pub(super) fn check_login(&self) -> anyhow::Result<()> {
        let limits = Limits::INTERACTIVE;
        let why = match self.cost() {
            Some(Cost::Bcrypt { log2 }) if log2 > limits.bcrypt_log2 => {
                format!("a cost of {log2}; logins compute at most {}", limits.bcrypt_log2)
            }
            Some(cost) if cost.memory_kib() > limits.memory_kib => format!(
                "{} KiB of memory; logins take at most m={}",
                cost.memory_kib(),
                limits.memory_kib
            ),
            Some(cost @ Cost::Argon2 { .. }) if cost.work() > limits.memory_work => format!(
                "{} KiB times passes; logins compute at most {} (m times t)",
                cost.work(),
                limits.memory_work
            ),
            _ => return Ok(()),
        };
        Err(Usage::error(format!("{} asks for {why}: it would lock everyone out", self.rule)))
    }

    /// Whether this rule is about this hash, which stands in this text.
    pub(super) fn is_about(&self, stored: &Stored<'_>, text: &str) -> bool {
        match &self.how {
            // A text that has the old name and can't have the new one is left alone for a reason.
            How::Reprefix(all) => {
                let is_old = |it: &Reprefix| it.from == stored.id() && text.starts_with(it.old);
                all.iter().any(|it| is_old(it)) || renaming(all, stored).is_some()
            }
            How::Wrap(wrap) => wrap.inner().info().id == stored.id(),
        }
    }

    /// The scheme of the hashes that this is about.
    pub(crate) fn from(&self) -> &'static str {
        match &self.how {
            How::Reprefix(all) => all.first().map_or("", |it| it.from),
            How::Wrap(wrap) => wrap.inner().info().id,
        }
    }

    /// The scheme of what it writes.
    pub(crate) fn result(&self) -> &'static str {
        match &self.how {
            How::Reprefix(all) => all.first().map_or("", |it| it.to),
            How::Wrap(wrap) => wrap.info().id,
        }
    }

    /// What the new texts begin with.
    pub(crate) fn prefixes(&self) -> Vec<&'static str> {
        match &self.how {
            How::Reprefix(all) => all.iter().map(|it| it.new).collect(),
            How::Wrap(wrap) => wrap.info().tags.first().copied().into_iter().collect(),
        }
    }

    /// What one new value costs to compute; `None` where nothing is computed.
    pub(crate) fn cost(&self) -> Option<Cost> {
        match &self.how {
            How::Reprefix(_) => None,
            How::Wrap(wrap) => Some(wrap.cost()),
        }
    }

    pub(super) fn memory_kib(&self) -> u64 {
        self.cost().map_or(0, Cost::memory_kib)
    }

    /// Why known accounts have to show that this rule is right; `None` where the texts say it.
    pub(crate) fn doubt(&self) -> Option<&'static str> {
        let How::Wrap(wrap) = &self.how else { return None };
        let info = wrap.inner().info();
        let names_itself = schemes::TAGGED.iter().any(|scheme| scheme.info().id == info.id);
        let beside = |need: &Need| matches!(need, Need::User | Need::Salt | Need::Realm);
        if !names_itself {
            Some("its texts do not say what they are")
        } else if info.needs.iter().any(beside) {
            Some("it hashes what stands in another column")
        } else {
            None
        }
    }

    /// Whether both may be about one row.
    pub(super) fn shares_rows(&self, other: &Self) -> bool {
        self.from() == other.from() && overlap(&self.old(), &other.old())
    }

    /// Whether the other one would be about what this one writes.
    pub(super) fn leads_to(&self, other: &Self) -> bool {
        self.result() == other.from() && overlap(&self.prefixes(), &other.old())
    }

    /// What the old texts begin with, as far as the rule says it.
    fn old(&self) -> Vec<&'static str> {
        match &self.how {
            How::Reprefix(all) => all.iter().map(|it| it.old).collect(),
            How::Wrap(_) => vec![""],
        }
    }

    /// Bytes of the new text, or why there can be none.
    pub(super) fn length(&self, stored: &Stored<'_>) -> Result<usize, String> {
        match &self.how {
            How::Reprefix(all) => {
                let new = renamed(all, stored)?;
                let is_ascii = new.is_ascii();
                if is_ascii { Ok(new.len()) } else { Err("its new value is no ASCII".to_owned()) }
            }
            How::Wrap(wrap) => wrap.length(stored).map_err(|error| error.to_string()),
        }
    }

    /// The new text; takes as long as a hash.
    pub(super) fn rewritten(&self, stored: &Stored<'_>, worker: usize) -> Result<String, String> {
        let wrap = match &self.how {
            How::Reprefix(all) => return renamed(all, stored),
            How::Wrap(wrap) => wrap,
        };
        let idle = || self.idle.lock().expect("nothing panics while it holds the workers");
        let mut computing = idle().remove(&worker).unwrap_or_else(|| wrap.worker());
        let wrapped = computing.wrap(stored).map_err(|error| error.to_string());
        idle().insert(worker, computing);
        wrapped
    }

    /// The code of what takes this rule back byte for byte on this text.
    pub(super) fn inverse(&self, stored: &Stored<'_>, text: &str) -> Option<String> {
        let How::Reprefix(all) = &self.how else { return None };
        let (reprefix, new) = renaming(all, stored)?;
        let rest = text.strip_prefix(reprefix.old);
        let only_front = rest.is_some() && new.strip_prefix(reprefix.new) == rest;
        let is_back = only_front || reprefix.inverse().is_some();
        is_back.then(|| format!("reprefix:{}={}", reprefix.new, reprefix.old))
    }
}

/// The renaming of this hash, and its new text.
fn renaming(all: &[&'static Reprefix], stored: &Stored<'_>) -> Option<(&'static Reprefix, String)> {
    all.iter().find_map(|reprefix| Some((*reprefix, reprefix.apply(stored)?)))
}

fn renamed(all: &[&'static Reprefix], stored: &Stored<'_>) -> Result<String, String> {
    let renamed = renaming(all, stored).map(|(_, text)| text);
    renamed.ok_or_else(|| {
        "the new format does not hold what it says, as a salt that is no text".to_owned()
    })
}

/// Whether a text may begin with one of both.
fn overlap(one: &[&str], other: &[&str]) -> bool {
    let both = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    one.iter().any(|a| other.iter().any(|b| both(a, b)))
}
