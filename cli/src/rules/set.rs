//! Rules whose names were looked up, and the registry that reads rows for them.

use rehash::{Limits, Registry, Stored};

use super::rewrite::{About, Rewrite};
use super::spec::Spec;
use crate::catalogue::Catalogue;
use crate::exit::Usage;
use crate::scan;

/// The rules of a plan.
#[derive(Debug)]
pub(crate) struct Rules {
    registry: Registry,
    logins: Registry,
    repairs: bool,
    rewrites: Vec<Rewrite>,
    width: Option<usize>,
}

/// What rules are looked up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// New values are made, under the current key where the rule names one.
    Write,
    /// Rows are counted: which key a rule names is enough, whether it is retired or gone.
    Look,
}

/// What a repair is called.
pub(super) const REPAIR: &str = "repair";

impl Rules {
    /// These rules, over rows that are read as the profile and `accept` say. At most one of them is
    /// about any hash, and none is about what another one writes: a row gets one write.
    pub(crate) fn new(
        specs: &[Spec],
        catalogue: &Catalogue,
        profile: Option<&str>,
        accept: &[String],
        purpose: Purpose,
    ) -> anyhow::Result<Self> {
        let profile = profile.map(|id| catalogue.profile(id)).transpose()?;
        let registry = scan::registry(catalogue, profile, accept)?;
        let logins = scan::registry_within(catalogue, profile, accept, Limits::INTERACTIVE)?;
        let mut rewrites: Vec<Rewrite> = Vec::new();
        let mut repairs = false;
        for spec in specs {
            match Rewrite::of(spec, catalogue, purpose)? {
                Some(rewrite) => {
                    rewrite.check_login()?;
                    rewrites.push(rewrite);
                }
                None if repairs => return Err(Usage::error("--rule repair is there twice")),
                None => repairs = true,
            }
        }
        if rewrites.is_empty() && !repairs {
            return Err(Usage::error("there is no rule: say --rule repair, reprefix:… or wrap:…"));
        }
        for (at, rewrite) in rewrites.iter().enumerate() {
            for (other_at, other) in rewrites.iter().enumerate() {
                let (rule, second) = (rewrite.rule(), other.rule());
                if at < other_at && rewrite.shares_rows(other) {
                    return Err(Usage::error(format!(
                        "{rule} and {second} are about the same rows"
                    )));
                }
                if rewrite.leads_to(other) {
                    return Err(Usage::error(format!(
                        "{second} would change what {rule} writes; one row gets one write: make a \
                         plan for each, one after the other"
                    )));
                }
            }
        }
        Ok(Self { registry, logins, repairs, rewrites, width: None })
    }

    /// The same in a column of so many characters: what would not fit is left alone.
    pub(crate) fn within(self, width: Option<usize>) -> Self {
        Self { width, ..self }
    }

    /// Reads rows as the rules do.
    pub(crate) const fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Reads rows as a login does, which does not compute for as long.
    pub(crate) const fn logins(&self) -> &Registry {
        &self.logins
    }

    pub(crate) const fn repairs(&self) -> bool {
        self.repairs
    }

    /// The rules that give a hash another form.
    pub(crate) fn rewrites(&self) -> &[Rewrite] {
        &self.rewrites
    }

    pub(super) const fn width(&self) -> Option<usize> {
        self.width
    }

    /// The rule about this hash, its place, and what it has to say.
    pub(super) fn rewrite_of(
        &self,
        stored: &Stored<'_>,
        text: &str,
    ) -> Option<(usize, &Rewrite, About)> {
        let mut all = self.rewrites.iter().enumerate();
        all.find_map(|(at, rewrite)| Some((at, rewrite, rewrite.about(stored, text)?)))
    }

    /// A rule that would be about a hash of this scheme.
    pub(super) fn rewrite_about(&self, id: &str) -> Option<&Rewrite> {
        self.rewrites.iter().find(|rewrite| rewrite.from() == id)
    }
}
