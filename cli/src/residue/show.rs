//! What is left, for people and for programs.

use std::io::{self, Write};

use serde::Serialize;

use super::Ledger;
use crate::layout;
use crate::plan::{Keys, Survey};
use crate::printable::printable;
use crate::store::TableIdentity;
use crate::words;

/// What is left of a migration.
#[derive(Debug, Serialize)]
pub(crate) struct Residue {
    version: u32,
    source: String,
    table: TableIdentity,
    rows: u64,
    /// Part that a rule would still change.
    left: Vec<Part>,
    /// Part that a rule is about and can't change.
    left_alone: Vec<Part>,
    runs: u64,
    written: u64,
    stand: u64,
    gone: u64,
    changed_since: Part,
    written_back: Part,
    quarantined: Vec<Part>,
}

/// Part of one kind.
#[derive(Debug, Serialize)]
struct Part {
    #[serde(skip_serializing_if = "String::is_empty")]
    rule: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    why: String,
    rows: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keys: Vec<String>,
}

impl Part {
    fn of(rule: &str, why: &str, keys: &Keys, with_keys: bool) -> Self {
        let shown = keys.first.iter().filter(|_| with_keys).map(ToString::to_string).collect();
        Self { rule: rule.to_owned(), why: why.to_owned(), rows: keys.rows, keys: shown }
    }
}

impl Residue {
    pub(crate) fn new(
        source: String,
        table: TableIdentity,
        survey: &Survey,
        ledger: &Ledger,
        with_keys: bool,
    ) -> Self {
        let left = survey.rules.iter().map(|(rule, it)| Part::of(rule, "", &it.keys, with_keys));
        let alone = survey.left.iter();
        let alone = alone.map(|((rule, why), keys)| Part::of(rule, why, keys, with_keys));
        let quarantined = ledger.quarantined.iter();
        let quarantined = quarantined.map(|(why, keys)| Part::of("", why, keys, with_keys));
        Self {
            version: 1,
            source,
            table,
            rows: survey.rows,
            left: left.collect(),
            left_alone: alone.collect(),
            runs: ledger.runs,
            written: ledger.written,
            stand: ledger.stand,
            gone: ledger.gone,
            changed_since: Part::of("", "", &ledger.changed, with_keys),
            written_back: Part::of("", "", &ledger.written_back, with_keys),
            quarantined: quarantined.collect(),
        }
    }

    /// Whether a run would find nothing to change. What it leaves alone, every run does.
    pub(crate) fn is_done(&self) -> bool {
        self.left.is_empty() && self.written_back.rows == 0 && self.quarantined.is_empty()
    }

    /// Writes what is left, as wide as there is room.
    pub(crate) fn write_table(&self, out: &mut dyn Write, width: Option<usize>) -> io::Result<()> {
        let (table, column) = (printable(&self.table.table), printable(&self.table.column.name));
        let source = printable(&self.source);
        writeln!(out, "{table}.{column} · {source} · {}\n", words::rows(self.rows))?;
        for (title, text) in self.facts() {
            for line in layout::fact(title, 11, &text, width) {
                writeln!(out, "{line}")?;
            }
        }
        Ok(())
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = Vec::new();
        let said = |rows: &Part, what: &str| {
            let keys = match rows.keys.as_slice() {
                [] => String::new(),
                keys => format!(" (keys {})", keys.join(", ")),
            };
            format!("{} {what}{keys}", words::rows(rows.rows))
        };
        for rows in &self.left {
            facts.push((
                "left",
                said(rows, &format!("that {} would change", printable(&rows.rule))),
            ));
        }
        for rows in &self.left_alone {
            let what = format!("of {}: {}", printable(&rows.rule), printable(&rows.why));
            facts.push(("left alone", said(rows, &what)));
        }
        for rows in &self.quarantined {
            let what = format!("that the database refused to write: {}", printable(&rows.why));
            facts.push(("quarantined", said(rows, &what)));
        }
        if self.runs > 0 {
            let (written, stand) = (words::rows(self.written), words::number(self.stand));
            facts.push((
                "written",
                format!("{written} by runs, of which {stand} are as the run left them"),
            ));
            if self.changed_since.rows > 0 {
                facts.push((
                    "since then",
                    said(&self.changed_since, "upgraded by a login, or changed"),
                ));
            }
            if self.written_back.rows > 0 {
                let what = "that hold an old format again: an application wrote the old value \
                            back, or still makes such hashes for new passwords";
                facts.push(("written back", said(&self.written_back, what)));
            }
            if self.gone > 0 {
                facts.push(("since then", format!("{} deleted", words::rows(self.gone))));
            }
        }
        if self.is_done() {
            let done = match self.left_alone.as_slice() {
                [] => "no rule is about any row",
                _ => "a run would change no row; those that it leaves alone stay as they are",
            };
            facts.push(("done", done.to_owned()));
        }
        facts
    }
}
