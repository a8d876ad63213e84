//! What one stored text is and what to do about it. Holds nothing of the text.

use rehash::{Excess, Identity, Ids, Marker, Reasons, Repair, Stored, Strength};
use serde::{Serialize, Serializer};

use crate::lines::Line;
use crate::reader::{Reader, known};

/// A finding about one text.
#[derive(Debug, Default, Serialize)]
pub(super) struct Finding {
    pub(super) outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parameters: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) strength: Option<Grade>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) candidates: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) damage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<&'static str>,
    /// The scheme of the hash behind a lock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) underneath: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reversible: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) upgrade: Vec<&'static str>,
    pub(super) verdict: &'static str,
}

/// A strength, as its word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grade(pub(super) Strength);

impl Serialize for Grade {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.id())
    }
}

impl Finding {
    /// What this line is.
    pub(super) fn of(reader: &Reader, line: &Line) -> Self {
        if line.is_cut() {
            let length = usize::try_from(line.length).unwrap_or(usize::MAX);
            return Self::excessive(Excess::StoredBytes(length), None);
        }
        match reader.identify(&line.bytes) {
            Identity::Known(stored) => Self::detected(&stored, &reader.registry().reasons(&stored)),
            Identity::Ambiguous(ids) => Self::new("ambiguous", "name the scheme").candidates(&ids),
            Identity::Damaged(repair) => Self::damaged(&repair),
            Identity::Excessive { excess, stored } => Self::excessive(excess, stored.as_ref()),
            Identity::Malformed { scheme, at, expected, rule } => Self {
                scheme: known(scheme),
                at: Some(at),
                expected: Some(expected),
                rule: Some(rule.id()),
                ..Self::new("malformed", "look into it")
            },
            Identity::Unusable(marker) => Self::unusable(reader, &marker),
            Identity::Unknown { reversible } => {
                Self { reversible, ..Self::new("unknown", "look into it") }
            }
            _ => Self::new("unknown", "look into it"),
        }
    }

    fn new(outcome: &'static str, verdict: &'static str) -> Self {
        Self { outcome, verdict, ..Self::default() }
    }

    fn detected(stored: &Stored<'_>, reasons: &Reasons) -> Self {
        let strength = stored.strength();
        let verdict = match strength {
            Strength::Broken => "wrap or reset",
            _ if reasons.is_empty() => "ok",
            _ => "rehash at login",
        };
        Self {
            scheme: Some(stored.id()),
            parameters: Some(stored.cost().to_string()),
            strength: Some(Grade(strength)),
            upgrade: reasons.iter().map(rehash::Reason::id).collect(),
            ..Self::new("detected", verdict)
        }
    }

    fn damaged(repair: &Repair<'_>) -> Self {
        let finding =
            Self { damage: Some(repair.damages().to_string()), ..Self::new("damaged", "repair") };
        let ids = repair.ids();
        match ids.iter().next() {
            Some(id) if ids.len() == 1 => Self {
                scheme: Some(id),
                parameters: Some(repair.cost().to_string()),
                strength: Some(Grade(repair.strength())),
                ..finding
            },
            _ => finding.candidates(ids),
        }
    }

    fn excessive(excess: Excess, stored: Option<&Stored<'_>>) -> Self {
        Self {
            scheme: stored.map(Stored::id),
            parameters: stored.map(|stored| stored.cost().to_string()),
            required: Some(excess.to_string()),
            ..Self::new("excessive", "reset")
        }
    }

    fn unusable(reader: &Reader, marker: &Marker<'_>) -> Self {
        let underneath = marker.rest().and_then(|rest| match reader.identify(rest.as_bytes()) {
            Identity::Known(stored) | Identity::Excessive { stored: Some(stored), .. } => {
                Some(stored.id())
            }
            _ => None,
        });
        Self { underneath, ..Self::new("unusable", "leave it") }
    }

    fn candidates(self, ids: &Ids) -> Self {
        Self { candidates: ids.iter().collect(), ..self }
    }

    /// What a table says beside the outcome, in one cell.
    pub(super) fn details(&self) -> String {
        let mut details: Vec<String> = Vec::new();
        if let Some(damage) = &self.damage {
            details.push(damage.clone());
        }
        if let Some(parameters) = self.parameters.as_ref().filter(|cost| *cost != "-") {
            details.push(parameters.clone());
        }
        if let (Some(at), Some(expected), Some(rule)) = (self.at, self.expected, self.rule) {
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
