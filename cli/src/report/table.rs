//! The report for people.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use super::data::Report;
use super::line::Words;
use super::notes;
use crate::duplicates::Shared;
use crate::eta::{per_second, spoken};
use crate::grade::Grade;
use crate::layout::{self, Cell, Column};
use crate::words;

const COLUMNS: [Column; 6] = [
    Column { title: "scheme", is_number: false, least: Some(16) },
    Column { title: "parameters", is_number: false, least: Some(14) },
    Column { title: "users", is_number: true, least: None },
    Column { title: "share", is_number: true, least: None },
    Column { title: "grade", is_number: false, least: None },
    Column { title: "action", is_number: false, least: Some(8) },
];

impl Report {
    /// Writes the report as a table that fits the width.
    pub(crate) fn write_table(&self, out: &mut dyn Write, width: Option<usize>) -> io::Result<()> {
        let table = self.table.as_ref().map(|table| format!("{table}.")).unwrap_or_default();
        writeln!(out, "{table}{} · {}", self.column, self.source)?;
        if let Some(stop) = &self.stop {
            let last = match (&stop.last_key, &self.key) {
                (Some(last), Some(key)) => format!(": the last row has {key} {last}"),
                (Some(last), None) => format!(": the last was {last}"),
                (None, _) => format!(": the last was record {}", stop.last_record),
            };
            let bold = Style::new().bold();
            let rows = words::number(self.rows);
            writeln!(out, "{bold}partial{bold:#}, stopped after {rows} rows{last}")?;
        }
        writeln!(out)?;
        let rows: Vec<_> = self
            .groups
            .iter()
            .map(|(finding, group)| {
                let Words { scheme, parameters } = Words::of(finding);
                let grade = finding.grade();
                let plain = |text: String| Cell { text, style: Style::new() };
                [
                    plain(scheme),
                    plain(parameters),
                    plain(words::number(group.users)),
                    plain(words::percent(group.users, self.rows)),
                    Cell { text: grade.id().into(), style: colour(grade) },
                    plain(finding.action().id().into()),
                ]
            })
            .collect();
        for line in layout::lines(COLUMNS, &rows, width) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
        self.write_settlements(out, width)?;
        self.write_keys(out)?;
        if let Some(shared) = &self.duplicates {
            writeln!(out, "{}", duplicates(shared))?;
        }
        self.write_totals(out)
    }

    /// What the column says of texts that name no format, and what it lacks to verify others.
    fn write_settlements(&self, out: &mut dyn Write, width: Option<usize>) -> io::Result<()> {
        let notes = notes::notes(self);
        for note in &notes {
            for line in layout::wrapped(note, width.unwrap_or(usize::MAX)) {
                writeln!(out, "{line}")?;
            }
        }
        if notes.is_empty() { Ok(()) } else { writeln!(out) }
    }

    fn write_keys(&self, out: &mut dyn Write) -> io::Result<()> {
        let shown = self.groups.iter().filter(|(_, group)| !group.keys.is_empty());
        let mut any = false;
        for (finding, group) in shown {
            let Words { mut scheme, parameters } = Words::of(finding);
            if parameters != "-" {
                scheme.push_str(", ");
                scheme.push_str(&parameters);
            }
            writeln!(out, "{scheme}: {}", group.keys.join(", "))?;
            any = true;
        }
        if any { writeln!(out) } else { Ok(()) }
    }

    fn write_totals(&self, out: &mut dyn Write) -> io::Result<()> {
        let rows = words::number(self.rows);
        let speed = words::number(per_second(self.rows, self.time));
        let time = spoken(self.time);
        let peak = self.peak_kib.map(|kib| format!(" · {} MiB at peak", kib.div_ceil(1024)));
        writeln!(out, "{rows} rows · {time} · {speed} rows/s{}", peak.unwrap_or_default())?;
        let found = self.findings();
        let counts = [
            ("broken", found.broken),
            ("weak", found.weak),
            ("legacy", found.legacy),
            ("damaged", found.damaged),
            ("unknown", found.unknown),
        ];
        let counts = counts.map(|(word, count)| format!("{word} {}", words::number(count)));
        writeln!(out, "findings: {}", counts.join(", "))
    }
}

fn duplicates(shared: &Shared) -> String {
    let Some((largest, scheme)) = shared.largest else {
        let known = if shared.at_least { "none among those that were kept" } else { "none" };
        return format!("duplicate salts: {known}");
    };
    let at_least = if shared.at_least { "at least " } else { "" };
    format!(
        "duplicate salts: {at_least}{} groups, {} users (largest {}, {scheme})",
        words::number(shared.groups),
        words::number(shared.users),
        words::number(largest),
    )
}

fn colour(grade: Grade) -> Style {
    let colour = match grade {
        Grade::Broken | Grade::Lost => AnsiColor::Red,
        Grade::Damaged | Grade::Weak => AnsiColor::Yellow,
        Grade::Legacy | Grade::Unknown => AnsiColor::Cyan,
        Grade::Ok => AnsiColor::Green,
        Grade::None => return Style::new(),
    };
    colour.on_default()
}
