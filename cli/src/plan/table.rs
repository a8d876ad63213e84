//! What a plan would do, as a table for people.

use std::io::{self, Write};

use anstyle::Style;

use super::before::before;
use super::outcome::{Effect, Outcome, Shown};
use crate::layout::{self, Cell, Column};
use crate::printable::printable;
use crate::words;

const COLUMNS: [Column; 5] = [
    Column { title: "rule", is_number: false, least: Some(12) },
    Column { title: "rows", is_number: true, least: None },
    Column { title: "one of them", is_number: false, least: Some(12) },
    Column { title: "undone", is_number: false, least: Some(10) },
    Column { title: "CPU", is_number: true, least: None },
];

impl Outcome {
    /// Writes the plan as a table that fits the width.
    pub(crate) fn write_table(&self, out: &mut dyn Write, width: Option<usize>) -> io::Result<()> {
        let name = |name: &str| printable(name);
        let (table, column) = (name(&self.table.table), name(&self.table.column.name));
        writeln!(out, "{table}.{column} · {} · {}", name(&self.source), words::rows(self.rows))?;
        writeln!(out)?;
        let rows: Vec<_> = self.rules.iter().map(cells).collect();
        if rows.is_empty() {
            writeln!(out, "No row is of any rule.")?;
        } else {
            for line in layout::lines(COLUMNS, &rows, width) {
                writeln!(out, "{line}")?;
            }
        }
        writeln!(out)?;
        for (title, text) in self.facts() {
            for line in layout::fact(title, 11, &text, width) {
                writeln!(out, "{line}")?;
            }
        }
        Ok(())
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let mut facts = Vec::new();
        facts.push(("untouched", format!("{} that no rule is about", words::rows(self.untouched))));
        for left in &self.left {
            let keys = listed(&left.keys);
            let (rows, rule) = (words::rows(left.rows), printable(&left.rule));
            facts.push(("left alone", format!("{rows}, {rule}: {}{keys}", left.why)));
        }
        for aside in &self.aside {
            let rows = words::rows(aside.rows);
            facts.push(("left alone", format!("{rows}: {}{}", aside.words, listed(&aside.keys))));
        }
        let longest = self.rules.iter().map(|effect| effect.longest).max();
        if let Some(longest) = longest {
            let holds = match self.width {
                Some(width) => format!("the column holds {width}"),
                None if self.table.engine == "sqlite" => {
                    let kind = printable(&self.table.column.kind);
                    format!("the column is {kind}, and SQLite keeps to no width")
                }
                None => "the column has no width".to_owned(),
            };
            facts.push(("longest", format!("{longest} characters; {holds}")));
        }
        for effect in &self.rules {
            if let Some(speed) = &effect.measured {
                let Shown { scheme, cost, .. } = &effect.after;
                facts.push((
                    "measured",
                    format!(
                        "{scheme} ({cost}) on one core here: {:.1} ms, the fastest of {}",
                        speed.fastest_ms, speed.hashes
                    ),
                ));
            }
            facts.extend(effect.proof());
        }
        facts.extend(before(&self.application_verifies, self.sessions_end));
        let mut seen = Vec::new();
        facts.retain(|fact| {
            !seen.contains(fact) && {
                seen.push(fact.clone());
                true
            }
        });
        facts
    }
}

impl Effect {
    /// How many accounts have shown it, and what so few of them would not show.
    fn proof(&self) -> impl Iterator<Item = (&'static str, String)> {
        const FEW: u64 = 5;
        let proven = self.proven_by.map(|accounts| {
            let (rule, rows) = (printable(&self.rule), words::rows(self.rows));
            let known = if accounts == 1 { "account" } else { "accounts" };
            ("proven", format!("{rule}, by {} known {known} of {rows}", words::number(accounts)))
        });
        let is_few = |accounts: u64| self.in_doubt && accounts < FEW.min(self.rows);
        let caution = self.proven_by.filter(|accounts| is_few(*accounts)).map(|_| {
            let text = "where a column mixes two formats, so few accounts may not show it, and a \
                        wrap destroys the passwords of the other one; prove it with accounts of \
                        different ages, the oldest and the newest among them";
            ("caution", text.to_owned())
        });
        proven.into_iter().chain(caution)
    }
}

fn cells(effect: &Effect) -> [Cell; 5] {
    let plain = |text: String| Cell { text, style: Style::new() };
    let undone = match effect.reversible {
        0 => "no".to_owned(),
        rows if rows == effect.rows => "yes".to_owned(),
        rows => format!("{} of them", words::number(rows)),
    };
    [
        plain(printable(&effect.rule)),
        plain(words::number(effect.rows)),
        plain(format!("{} → {}", shown(&effect.before), shown(&effect.after))),
        plain(undone),
        plain(effect.cpu_seconds.map_or_else(|| "-".to_owned(), cpu)),
    ]
}

fn shown(value: &Shown) -> String {
    let damage = value.damage.as_ref().map(|it| format!(" under {it}")).unwrap_or_default();
    let cost = if value.cost == "-" { String::new() } else { format!(", {}", value.cost) };
    format!("{}{damage}{cost}, {} characters", value.scheme, value.length)
}

fn cpu(seconds: f64) -> String {
    match seconds {
        seconds if seconds < 60.0 => format!("{seconds:.1} s"),
        seconds if seconds < 3600.0 => format!("{:.1} min", seconds / 60.0),
        seconds => format!("{:.1} h", seconds / 3600.0),
    }
}

fn listed(keys: &[String]) -> String {
    if keys.is_empty() { String::new() } else { format!(" (keys {})", keys.join(", ")) }
}
