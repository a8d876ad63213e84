//! What decides what the rules do with a table, and its digest.

use serde::{Deserialize, Serialize};

use super::set::{Purpose, Rules};
use super::spec::Spec;
use crate::catalogue::Catalogue;
use crate::hex;

/// Rules with their costs, and what bare text is read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    /// As `--rule` has them, every cost spelt out.
    pub(crate) rules: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) profile: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) accept: Vec<String>,
    /// Formats and profiles of the configuration and a digest of each, in the order in which they
    /// claim texts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) own: Vec<String>,
}

impl Policy {
    /// The policy of these rules under this configuration.
    pub(crate) fn new(
        specs: &[Spec],
        catalogue: &Catalogue,
        profile: Option<&str>,
        accept: &[String],
    ) -> Self {
        Self {
            rules: specs.iter().map(ToString::to_string).collect(),
            profile: profile.map(Into::into),
            accept: accept.to_vec(),
            own: catalogue.fingerprints(),
        }
    }

    /// The SHA-256 of it, in hex.
    pub(crate) fn digest(&self) -> String {
        let canonical = serde_json::to_vec(&(MEANING, self)).expect("lists of text are JSON");
        hex::sha256(&canonical)
    }

    /// The rules themselves.
    pub(crate) fn rules(&self, catalogue: &Catalogue, purpose: Purpose) -> anyhow::Result<Rules> {
        let specs =
            self.rules.iter().map(|rule| Spec::read(rule)).collect::<Result<Vec<_>, _>>()?;
        Rules::new(&specs, catalogue, self.profile.as_deref(), &self.accept, purpose)
    }
}

/// What the rules of a policy mean; to be raised where the same rules would do something else.
const MEANING: u32 = 1;
