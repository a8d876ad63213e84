//! What one stored text is and what to do about it. Holds nothing of the text.

use rehash::{Excess, Identity, Ids, Marker, Reasons, Repair, Stored};
use serde::Serialize;

use crate::classify::classify;
use crate::finding;
use crate::grade::{Action, Grade};
use crate::keyring::Keyring;
use crate::lines::Line;
use crate::reader::Reader;
use crate::source::{Key, Row, Value};

/// A finding about one text: what a scan says of it, and facts that a scan has no room for.
#[derive(Debug, Serialize)]
pub(super) struct Finding {
    pub(super) outcome: &'static str,
    pub(super) grade: Grade,
    pub(super) action: Action,
    #[serde(flatten)]
    facts: Facts,
}

/// What is known of a text, as far as it applies.
#[derive(Debug, Default, Serialize)]
struct Facts {
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameters: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    candidates: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    damage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    /// The width of the column that cut it.
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<usize>,
    /// The scheme of the hash behind a lock.
    #[serde(skip_serializing_if = "Option::is_none")]
    underneath: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reversible: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    upgrade: Vec<&'static str>,
}

impl Finding {
    /// What this line is.
    pub(super) fn of(reader: &Reader, keyring: &Keyring, line: &Line) -> Self {
        let found = scanned(reader, keyring, line);
        let cut = match found {
            finding::Finding::Cut { at, .. } => Some(at),
            _ => None,
        };
        Self {
            outcome: outcome(&found),
            grade: found.grade(),
            action: found.action(),
            facts: Facts { cut, ..Facts::of(reader, line) },
        }
    }

    /// The scheme and what is known beside it, in one cell.
    pub(super) fn details(&self) -> String {
        let details = self.facts.details();
        match self.facts.scheme {
            Some(scheme) if details.is_empty() => scheme.to_owned(),
            Some(scheme) => format!("{scheme}; {details}"),
            None => details,
        }
    }
}

/// What `rehash scan` finds in this text.
fn scanned(reader: &Reader, keyring: &Keyring, line: &Line) -> finding::Finding {
    let value = if line.is_cut() { Value::TooLong } else { Value::Bytes(&line.bytes) };
    let (key, position) = (Key::None, 0);
    let row = Row { key, user: None, value, salt: None, realm: None, position };
    classify(reader.registry(), keyring, &row).finding
}

/// The word for a finding of any details.
const fn outcome(found: &finding::Finding) -> &'static str {
    match found {
        finding::Finding::Known(_) => "detected",
        finding::Finding::Damaged { .. } => "damaged",
        finding::Finding::Cut { .. } => "cut",
        finding::Finding::Locked(_) | finding::Finding::Null | finding::Finding::Empty => {
            "unusable"
        }
        finding::Finding::Ambiguous(_) | finding::Finding::Settled { .. } => "ambiguous",
        finding::Finding::Malformed { .. } => "malformed",
        finding::Finding::Excessive { .. } => "excessive",
        finding::Finding::Number
        | finding::Finding::Unknown { .. }
        | finding::Finding::Unreadable(_) => "unknown",
    }
}

impl Facts {
    fn of(reader: &Reader, line: &Line) -> Self {
        if line.is_cut() {
            let length = usize::try_from(line.length).unwrap_or(usize::MAX);
            return Self::excessive(Excess::StoredBytes(length), None);
        }
        match reader.identify(&line.bytes) {
            Identity::Known(stored) => Self::known(&stored, &reader.registry().reasons(&stored)),
            Identity::Ambiguous(ids) => Self::default().candidates(&ids),
            Identity::Damaged(repair) => Self::damaged(&repair),
            Identity::Excessive { excess, stored } => Self::excessive(excess, stored.as_ref()),
            Identity::Malformed { scheme, at, expected, rule } => Self {
                scheme,
                at: Some(at),
                expected: Some(expected),
                rule: Some(rule.id()),
                ..Self::default()
            },
            Identity::Unusable(marker) => Self::unusable(reader, &marker),
            Identity::Unknown { reversible } => Self { reversible, ..Self::default() },
            _ => Self::default(),
        }
    }

    fn known(stored: &Stored<'_>, reasons: &Reasons) -> Self {
        Self {
            scheme: Some(stored.id()),
            parameters: Some(stored.cost().to_string()),
            upgrade: reasons.iter().map(rehash::Reason::id).collect(),
            ..Self::default()
        }
    }

    fn damaged(repair: &Repair<'_>) -> Self {
        let facts = Self { damage: Some(repair.damages().to_string()), ..Self::default() };
        let ids = repair.ids();
        match ids.iter().next() {
            Some(id) if ids.len() == 1 => {
                Self { scheme: Some(id), parameters: Some(repair.cost().to_string()), ..facts }
            }
            _ => facts.candidates(ids),
        }
    }

    fn excessive(excess: Excess, stored: Option<&Stored<'_>>) -> Self {
        Self {
            scheme: stored.map(Stored::id),
            parameters: stored.map(|stored| stored.cost().to_string()),
            required: Some(excess.to_string()),
            ..Self::default()
        }
    }

    fn unusable(reader: &Reader, marker: &Marker<'_>) -> Self {
        let underneath = marker.rest().and_then(|rest| match reader.identify(rest.as_bytes()) {
            Identity::Known(stored) | Identity::Excessive { stored: Some(stored), .. } => {
                Some(stored.id())
            }
            _ => None,
        });
        Self { underneath, ..Self::default() }
    }

    fn candidates(self, ids: &Ids) -> Self {
        Self { candidates: ids.iter().collect(), ..self }
    }

    fn details(&self) -> String {
        let mut details: Vec<String> = Vec::new();
        if let Some(damage) = &self.damage {
            details.push(damage.clone());
        }
        if let Some(parameters) = self.parameters.as_ref().filter(|cost| *cost != "-") {
            details.push(parameters.clone());
        }
        if let Some(width) = self.cut {
            details.push(format!("cut at {width}"));
        } else if let (Some(at), Some(expected), Some(rule)) = (self.at, self.expected, self.rule) {
            details.push(format!("byte {at}: expected {expected} ({rule})"));
        }
        if !self.candidates.is_empty() {
            details.push(self.candidates.join(" or "));
        }
        if let Some(underneath) = self.underneath {
            details.push(format!("{underneath} behind a lock"));
        }
        if let Some(required) = self.required.as_ref().filter(|text| !details.contains(text)) {
            details.push(required.clone());
        }
        if let Some(reversible) = self.reversible {
            details.push(reversible.to_owned());
        }
        details.join("; ")
    }
}
