//! One rule that gives a sound hash another form.

use std::collections::HashMap;
use std::sync::Mutex;

use rehash::reprefix::Reprefix;
use rehash::wrap::WrapWorker;
use rehash::{Cost, Info, Limits, Need, Stored, schemes};

use super::names;
use super::set::Purpose;
use super::spec::Spec;
use super::wrapping::{Wrapping, envelope};
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
    Wrap(Wrapping),
}

impl Rewrite {
    /// The rule of this spec; `None` for a repair, which keeps the format.
    pub(super) fn of(
        spec: &Spec,
        catalogue: &Catalogue,
        purpose: Purpose,
    ) -> anyhow::Result<Option<Self>> {
        let how = match spec {
            Spec::Repair => return Ok(None),
            Spec::Reprefix { from, to } => How::Reprefix(names::reprefix(from, to)?),
            Spec::Wrap { inner, target, under } => {
                How::Wrap(Wrapping::of(inner, *target, under, catalogue, purpose)?)
            }
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

    /// What this rule has to say of this hash, which stands in this text; `None` where it is not
    /// about it.
    pub(super) fn about(&self, stored: &Stored<'_>, text: &str) -> Option<About> {
        if let Some(key) = stored.key_id() {
            let inside = text.strip_prefix(&envelope(key)).unwrap_or(text);
            let is_old = self.old().iter().any(|old| inside.starts_with(old));
            return (self.from() == stored.id() && is_old).then_some(About::Keyed);
        }
        match &self.how {
            How::Reprefix(all) => {
                // A text that has the old name and can't have the new one is left alone for a reason.
                let is_old = |it: &Reprefix| it.from == stored.id() && text.starts_with(it.old);
                let unwritable = || all.iter().any(|it| is_old(it)).then_some(About::Unwritable);
                let renamed = all.iter().find_map(|reprefix| {
                    let new = reprefix.apply(stored)?;
                    Some(About::Renamed { reprefix, new })
                });
                renamed.or_else(unwritable)
            }
            How::Wrap(_) => (self.from() == stored.id()).then_some(About::Wrapped),
        }
    }

    /// The scheme of the hashes that this is about.
    pub(crate) fn from(&self) -> &'static str {
        match &self.how {
            How::Reprefix(all) => all.first().map_or("", |it| it.from),
            How::Wrap(it) => it.wrap().inner().info().id,
        }
    }

    /// The scheme of what it writes.
    pub(crate) fn result(&self) -> &'static str {
        match &self.how {
            How::Reprefix(all) => all.first().map_or("", |it| it.to),
            How::Wrap(it) => it.wrap().info().id,
        }
    }

    /// What the new texts begin with.
    pub(crate) fn prefixes(&self) -> Vec<String> {
        match &self.how {
            How::Reprefix(all) => all.iter().map(|it| it.new.to_owned()).collect(),
            How::Wrap(it) => vec![it.prefix()],
        }
    }

    /// The id of the key that the new texts name.
    pub(super) fn key(&self) -> Option<&str> {
        match &self.how {
            How::Reprefix(_) => None,
            How::Wrap(it) => it.key(),
        }
    }

    /// What one new value costs to compute; `None` where nothing is computed.
    pub(crate) fn cost(&self) -> Option<Cost> {
        match &self.how {
            How::Reprefix(_) => None,
            How::Wrap(it) => Some(it.wrap().cost()),
        }
    }

    pub(super) fn memory_kib(&self) -> u64 {
        self.cost().map_or(0, Cost::memory_kib)
    }

    /// Why known accounts have to show that this rule is right; `None` where the texts say it.
    pub(crate) fn doubt(&self) -> Option<&'static str> {
        let How::Wrap(it) = &self.how else { return None };
        let info = it.wrap().inner().info();
        let names_itself = schemes::TAGGED.iter().any(|scheme| scheme.info().id == info.id);
        let beside = |need: &Need| matches!(need, Need::User | Need::Salt | Need::Realm);
        if !names_itself {
            Some("its texts do not say what they are")
        } else if info.needs.iter().any(beside) {
            Some("it hashes what stands in another column")
        } else if may_be_keyed(info) {
            Some("its texts may be made under a key of the application, which they do not name")
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
    pub(super) fn length(&self, stored: &Stored<'_>, about: &About) -> Result<usize, String> {
        match (&self.how, about) {
            (_, About::Renamed { new, .. }) if !new.is_ascii() => {
                Err("its new value is no ASCII".to_owned())
            }
            (_, About::Renamed { new, .. }) => Ok(new.len()),
            (How::Wrap(it), About::Wrapped) => it.length(stored).map_err(|why| why.to_string()),
            (_, About::Keyed) => Err(KEYED.to_owned()),
            (_, About::Unwritable) | (How::Reprefix(_), About::Wrapped) => {
                Err(UNWRITABLE.to_owned())
            }
        }
    }

    /// The new text of a wrap; takes as long as a hash.
    pub(super) fn wrapped(&self, stored: &Stored<'_>, worker: usize) -> Result<String, String> {
        let How::Wrap(it) = &self.how else { return Err(UNWRITABLE.to_owned()) };
        let idle = || self.idle.lock().expect("nothing panics while it holds the workers");
        let kept = idle().remove(&worker);
        let mut computing = kept.or_else(|| it.worker()).ok_or(KEYLESS)?;
        let wrapped = computing.wrap(stored).map_err(|error| error.to_string());
        idle().insert(worker, computing);
        wrapped
    }
}

/// What a rule has to say of one hash that it is about.
pub(super) enum About {
    /// Its new text.
    Renamed { reprefix: &'static Reprefix, new: String },
    /// The new text is still to be computed.
    Wrapped,
    /// It has the old name, and the new format does not hold what it says.
    Unwritable,
    /// It was made under a key, which the new text would not name.
    Keyed,
}

impl About {
    /// The code of what takes the rule back byte for byte on this text.
    pub(super) fn inverse(&self, text: &str) -> Option<String> {
        let Self::Renamed { reprefix, new } = self else { return None };
        let rest = text.strip_prefix(reprefix.old);
        let only_front = rest.is_some() && new.strip_prefix(reprefix.new) == rest;
        let is_back = only_front || reprefix.inverse().is_some();
        is_back.then(|| format!("reprefix:{}={}", reprefix.new, reprefix.old))
    }

    /// The new text, where there is nothing to compute.
    pub(super) fn renamed(self) -> Option<String> {
        match self {
            Self::Renamed { new, .. } => Some(new),
            Self::Wrapped | Self::Unwritable | Self::Keyed => None,
        }
    }
}

/// Whether texts like these are written under a pepper as well: an HMAC of web2py without a salt
/// begins as an unsalted digest of Django or Werkzeug does, and is as long.
fn may_be_keyed(info: &Info) -> bool {
    let is_like = |other: &Info| {
        let begins = |own: &&str| other.tags.iter().any(|tag| own.starts_with(tag));
        other.needs.contains(&Need::Pepper) && info.tags.iter().any(begins)
    };
    schemes::BARE.iter().any(|other| is_like(other.info()))
}

const UNWRITABLE: &str = "the new format does not hold what it says, as a salt that is no text";

const KEYLESS: &str = "its key was looked up for no new value";

const KEYED: &str = "it was made under a key, and the new value would not name it";

/// Whether a text may begin with one of both.
fn overlap(one: &[impl AsRef<str>], other: &[&str]) -> bool {
    let both = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    one.iter().any(|a| other.iter().any(|b| both(a.as_ref(), b)))
}
