//! A finding in words.

use std::fmt::Write as _;

use rehash::{Cost, Damages, Rule};

use crate::finding::{By, Finding, Hashed, Much, Under};

/// The two columns that say what was found.
pub(super) struct Words {
    pub(super) scheme: String,
    pub(super) parameters: String,
}

impl Words {
    pub(super) fn of(finding: &Finding) -> Self {
        let (scheme, parameters) = match finding {
            Finding::Known(hashed) => (hashed.scheme.into(), parameters(hashed)),
            Finding::Damaged { damages, ids, cost, .. } => {
                (format!("damaged: {ids}"), damage(*damages, *cost))
            }
            Finding::Cut { scheme, at } => (format!("cut: {scheme}"), format!("cut at {at}")),
            Finding::Locked(under) => ("locked".into(), locked(under)),
            Finding::Null => ("no password".into(), "NULL".into()),
            Finding::Empty => ("no password".into(), "empty".into()),
            Finding::Number => {
                ("lost: number".into(), "the column turned text into a number".into())
            }
            Finding::Ambiguous(candidates) => ("ambiguous".into(), candidates.to_string()),
            Finding::Settled { scheme, by, .. } => ((*scheme).into(), settled(*by)),
            Finding::Malformed { scheme, rule, expected } => {
                let of = scheme.map(|scheme| format!(": {scheme}")).unwrap_or_default();
                let what = if *rule == Rule::Unsupported { "not computed" } else { "malformed" };
                (format!("{what}{of}"), format!("expected {expected} ({})", rule.id()))
            }
            Finding::Excessive { scheme, what } => {
                let of = scheme.map(|scheme| format!(": {scheme}")).unwrap_or_default();
                (format!("excessive{of}"), much(what))
            }
            Finding::Unknown { reversible: Some(form) } => clear(form),
            Finding::Unknown { reversible: None } => ("unknown".into(), "-".into()),
            Finding::Unreadable(why) => ("unreadable".into(), (*why).into()),
        };
        Self { scheme, parameters }
    }
}

fn parameters(hashed: &Hashed) -> String {
    let mut text = cost(hashed.cost);
    if let Some(inner) = hashed.wraps {
        write!(text, ", around {inner}").unwrap_or_default();
    }
    let lacks: Vec<&str> = hashed.lacks.iter().map(rehash::Need::id).collect();
    if !lacks.is_empty() {
        let needs = format!("needs {}", lacks.join(", "));
        text = if text == "-" { needs } else { format!("{text}; {needs}") };
    }
    text
}

/// What is no hash, but the password itself or a checksum of it.
fn clear(form: &str) -> (String, String) {
    if form == "checksum" {
        (form.into(), "32 bits, which many passwords have".into())
    } else {
        (format!("reversible: {form}"), "the password itself is in the table".into())
    }
}

fn settled(by: By) -> String {
    match by {
        By::Majority { profile } => format!("by the majority, {profile}"),
        By::Shape => "by the shape of all rows".into(),
    }
}

fn cost(cost: Option<Cost>) -> String {
    cost.map_or_else(|| "other parameters".into(), |cost| cost.to_string())
}

fn damage(damages: Damages, cost: Option<Cost>) -> String {
    let titles: Vec<&str> = damages.iter().map(rehash::Damage::title).collect();
    let mut text = format!("{damages} {}", titles.join(", "));
    match cost {
        Some(Cost::Fixed) | None => {}
        Some(cost) => write!(text, "; {cost}").unwrap_or_default(),
    }
    text
}

fn locked(under: &Under) -> String {
    match under {
        Under::Nothing => "marker alone".into(),
        Under::Random => "no password, as Django writes it".into(),
        Under::Hash(hashed) => format!("{} underneath, {}", hashed.scheme, parameters(hashed)),
        Under::Ambiguous(candidates) => format!("{candidates} underneath"),
        Under::Other => "unknown text underneath".into(),
    }
}

fn much(what: &Much) -> String {
    match what {
        Much::Text => "more than 4096 bytes".into(),
        Much::Work(work) => cost(*work),
        Much::ShortTag => "a tag too short to mean anything".into(),
    }
}
