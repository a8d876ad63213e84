//! One outcome, one word: what became of an attempt at a stored text.

use rehash::{Attempt, ComputeError, Error, Excess, Identity, Ids, Need, Reasons, Verdict};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::reader::Reader;

/// What became of an attempt. Holds no password and nothing of the stored text.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Answer {
    pub(super) outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exact: Option<bool>,
    pub(super) upgrade: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expected: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) damage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verifies: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) needs: Option<&'static str>,
    /// The id of the key that a hash was made under and that is not here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) why: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) required: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reversible: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) candidates: Vec<&'static str>,
    /// The reasons in words, for people.
    #[serde(skip)]
    pub(super) reasons: Vec<String>,
}

impl Answer {
    fn new(outcome: &'static str) -> Self {
        Self { outcome, ..Self::default() }
    }

    /// Whether the password is the one that was hashed.
    pub(super) fn is_match(&self) -> bool {
        self.outcome == "match"
    }

    fn scheme(self, scheme: &'static str) -> Self {
        Self { scheme: Some(scheme), ..self }
    }

    fn matched(self, exact: bool, reasons: &Reasons) -> Self {
        // An inexact match is never upgraded, whatever speaks for it.
        let reasons: Vec<_> = if exact { reasons.iter().collect() } else { Vec::new() };
        Self {
            exact: Some(exact),
            upgrade: reasons.iter().map(|reason| reason.id()).collect(),
            reasons: reasons.iter().map(ToString::to_string).collect(),
            ..self
        }
    }

    fn excessive(excess: Excess) -> Self {
        Self { required: Some(excess.to_string()), ..Self::new("excessive") }
    }

    fn candidates(self, ids: &Ids) -> Self {
        Self { candidates: ids.iter().collect(), ..self }
    }
}

/// Schemes of LAN Manager, which try every code page that they know, whichever is named.
const LAN_MANAGER: [&str; 3] = ["lm", "lm-half", "lm-lanman"];
/// The names of these code pages.
const CODE_PAGES: [&str; 7] =
    ["cp437", "cp850", "latin-1", "latin1", "iso-8859-1", "utf-8", "utf8"];

/// Whether a scheme takes account of a parameter of this value.
fn takes(id: &str, name: &str, value: &Value) -> bool {
    let page = value.as_str().unwrap_or_default();
    LAN_MANAGER.contains(&id)
        && name == "encoding"
        && CODE_PAGES.iter().any(|known| known.eq_ignore_ascii_case(page))
}

/// Judges an attempt; `None` stands for NULL. Computes only where there is a hash to compute, and
/// where its scheme takes account of all of these parameters.
pub(super) fn judge(
    reader: &Reader,
    attempt: &Attempt<'_>,
    params: &Map<String, Value>,
    stored: Option<&[u8]>,
) -> Answer {
    let Some(stored) = stored else { return Answer::new("unusable") };
    let compared = |id: &'static str| {
        if params.iter().all(|(name, value)| takes(id, name, value)) {
            compare(reader, attempt, stored).scheme(id)
        } else {
            // Another program, which takes account of them, would judge otherwise.
            Answer { why: Some("params-unused"), ..Answer::new("refused") }.scheme(id)
        }
    };
    match reader.identify(stored) {
        Identity::Known(known) => compared(known.id()),
        Identity::Damaged(repair) => match repair.ids().iter().next() {
            Some(id) if repair.ids().len() == 1 => {
                let answer = compared(id);
                damaged(answer, repair.damages().to_string())
            }
            _ => Answer {
                damage: Some(repair.damages().to_string()),
                ..Answer::new("damaged").candidates(repair.ids())
            },
        },
        Identity::Ambiguous(ids) => Answer::new("ambiguous").candidates(&ids),
        Identity::Excessive { excess, stored } => {
            Answer { scheme: stored.map(|stored| stored.id()), ..Answer::excessive(excess) }
        }
        Identity::Malformed { scheme, at, expected, rule } => Answer {
            scheme,
            at: Some(at),
            expected: Some(expected),
            rule: Some(rule.id()),
            ..Answer::new("malformed")
        },
        Identity::Unusable(_) => Answer::new("unusable"),
        Identity::Unknown { reversible } => Answer { reversible, ..Answer::new("unknown") },
        _ => Answer::new("unknown"),
    }
}

/// Computes the hash, which the limits were asked about when it was identified.
fn compare(reader: &Reader, attempt: &Attempt<'_>, stored: &[u8]) -> Answer {
    match reader.registry().verify(*attempt, Some(stored)) {
        Ok(Verdict::Accept { exact, reasons, .. }) => Answer::new("match").matched(exact, &reasons),
        Ok(Verdict::Reject { .. }) => Answer::new("mismatch"),
        Err(Error::Compute { source, .. }) => refused(source),
        Err(Error::UnknownKey { key, .. }) => {
            Answer { key, ..refused(ComputeError::Missing(Need::Pepper)) }
        }
        Err(Error::PasswordTooLong { .. }) => refused(ComputeError::TooLong { limit: 0 }),
        Err(Error::Excessive { required }) => Answer::excessive(required),
        Err(Error::Ambiguous { candidates }) => Answer::new("ambiguous").candidates(&candidates),
        Err(_) => Answer::new("unknown"),
    }
}

/// A damaged text whose repair was judged; an attempt that could not be judged stays so.
fn damaged(repaired: Answer, damage: String) -> Answer {
    let verifies = match repaired.outcome {
        "match" => Some(true),
        "mismatch" => Some(false),
        _ => None,
    };
    let damage = Some(damage);
    match verifies {
        Some(_) => Answer { outcome: "damaged", damage, verifies, ..repaired },
        None if repaired.outcome == "ambiguous" => {
            Answer { outcome: "damaged", scheme: None, damage, ..repaired }
        }
        None => Answer { damage, ..repaired },
    }
}

fn refused(source: ComputeError) -> Answer {
    let refused = Answer::new("refused");
    match source {
        ComputeError::Missing(need) => Answer { needs: Some(need.id()), ..refused },
        ComputeError::Nul => Answer { why: Some("nul"), ..refused },
        ComputeError::Blank => Answer { why: Some("blank"), ..refused },
        ComputeError::TooLong { .. } => Answer { why: Some("too-long"), ..refused },
        _ => Answer { why: Some("parameters"), ..refused },
    }
}
