//! What a run says at its end.

use std::fmt;

use super::LeftAlone;
use super::runner::{End, Outcome};
use super::tally::{Done, Left};
use crate::exit;
use crate::layout;
use crate::plan::{Verifies, before};
use crate::printable::printable;
use crate::store::{RowKey, Trouble};
use crate::words::{number, rows};

/// The end of a run or of a dry run, for people.
pub(crate) struct Summary<'o> {
    pub(crate) outcome: &'o Outcome,
    pub(crate) dry: bool,
    /// The next command line, which writes.
    pub(crate) again: &'o str,
    /// What the application has to verify before that.
    pub(crate) verifies: &'o [Verifies],
    /// Columns that people read on.
    pub(crate) width: Option<usize>,
}

impl Summary<'_> {
    /// The exit code.
    pub(crate) fn code(&self) -> u8 {
        match &self.outcome.end {
            End::Done if self.outcome.quarantined.is_empty() => exit::OK,
            End::Done => exit::QUARANTINED,
            End::Stopped | End::Unsettled => exit::STOPPED,
            End::Held(_) => exit::HELD,
            End::Failed(error) => match error.trouble {
                Trouble::LeaseLost | Trouble::Held(_) => exit::HELD,
                Trouble::Lost
                | Trouble::Retry
                | Trouble::LockTimeout
                | Trouble::DiskFull
                | Trouble::Stopped => exit::STOPPED,
                _ => exit::IO,
            },
        }
    }
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = self.outcome;
        let counts = &outcome.counts;
        if let End::Held(seconds) = outcome.end {
            return match seconds {
                0 => writeln!(f, "another run is at work on this database"),
                _ => writeln!(
                    f,
                    "another run is at work; if it was killed, its lease ends in {seconds} s"
                ),
            };
        }
        match &outcome.run {
            Some(run) => writeln!(f, "run {}", run.0)?,
            None if self.dry => writeln!(f, "dry run: nothing was written")?,
            None => {}
        }
        for (rule, done) in &outcome.tally.rules {
            rule_line(f, &printable(rule), done, self.dry)?;
        }
        for (why, left) in &outcome.tally.left {
            left_line(f, why, left)?;
        }
        for row in &outcome.quarantined.shown {
            let (rule, why) = (printable(&row.rule), printable(&row.why));
            writeln!(f, "  quarantined  {}  {rule}: {why}", row.key)?;
        }
        let shown = u64::try_from(outcome.quarantined.shown.len()).unwrap_or(u64::MAX);
        if let more @ 1.. = outcome.quarantined.rows.saturating_sub(shown) {
            writeln!(f, "  quarantined  {} more: rehash_quarantine has their keys", rows(more))?;
        }
        writeln!(f, "{} read", rows(counts.read))?;
        if !self.dry && outcome.run.is_some() {
            let fates = format!(
                "swapped {}, changed by others {}, deleted {}, blocked {}, quarantined {}",
                number(counts.swapped),
                number(counts.changed),
                number(counts.deleted),
                number(counts.blocked),
                number(outcome.quarantined.rows),
            );
            for line in layout::wrapped(&fates, self.width.unwrap_or(usize::MAX)) {
                writeln!(f, "{line}")?;
            }
            match outcome.residual {
                (0, _) => {}
                (1, 0) if outcome.quarantined.is_empty() => {
                    writeln!(f, "1 residual pass found nothing left to do")?;
                }
                (1, 0) => writeln!(f, "1 residual pass found nothing else to do")?,
                (passes, again) => {
                    writeln!(f, "{passes} residual passes changed {} more", rows(again))?;
                }
            }
        }
        self.state(f)
    }
}

impl Summary<'_> {
    fn state(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let again = self.again;
        match &self.outcome.end {
            End::Done if self.dry => self.would(f),
            End::Done if self.outcome.quarantined.is_empty() => writeln!(f, "done"),
            End::Done => {
                let left = rows(self.outcome.quarantined.rows);
                writeln!(f, "done but for {left} in quarantine; to try again: {again}")
            }
            End::Stopped if self.dry => writeln!(f, "stopped"),
            End::Stopped => writeln!(f, "stopped; goes on with: {again}"),
            End::Unsettled => {
                writeln!(f, "others keep writing rows to change; later again: {again}")
            }
            End::Held(_) => Ok(()),
            End::Failed(error) => {
                // It may name a table or a role.
                let (why, again) = (printable(&error.to_string()), self.again);
                if self.dry {
                    return writeln!(f, "stopped: {why}");
                }
                if error.trouble != Trouble::InTheWay {
                    return writeln!(f, "stopped: {why}; goes on with: {again}");
                }
                writeln!(
                    f,
                    "stopped: {why}: mend what keeps them (rehash doctor names triggers and rules); \
                     then, or to go on behind them: {again}"
                )
            }
        }
    }
}

impl Summary<'_> {
    /// What a dry run leads to.
    fn would(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.outcome.tally.rules.values().map(|done| done.found).sum();
        if rows == 0 {
            return writeln!(f, "nothing to do: a run would change no row");
        }
        for (title, text) in before(self.verifies, rows) {
            for line in layout::fact(title, 11, &text, self.width) {
                writeln!(f, "{line}")?;
            }
        }
        writeln!(f, "to write: {}", self.again)
    }
}

fn rule_line(f: &mut fmt::Formatter<'_>, rule: &str, done: &Done, dry: bool) -> fmt::Result {
    if dry {
        return writeln!(f, "  {rule}  {} to change", rows(done.found));
    }
    write!(f, "  {rule}  swapped {}", number(done.swapped))?;
    for (what, count) in
        [("changed", done.changed), ("deleted", done.deleted), ("blocked", done.blocked)]
    {
        if count > 0 {
            write!(f, ", {what} {}", number(count))?;
        }
    }
    writeln!(f)
}

fn left_line(f: &mut fmt::Formatter<'_>, why: &LeftAlone, left: &Left) -> fmt::Result {
    let keys: Vec<String> = left.keys.iter().map(RowKey::to_string).collect();
    let more = u64::try_from(keys.len()).is_ok_and(|shown| shown < left.rows);
    let more = if more { ", …" } else { "" };
    let (rule, text) = (printable(&why.rule), printable(&why.why));
    let rule = if rule == "-" { String::new() } else { format!("{rule}: ") };
    writeln!(f, "  left alone  {rule}{text}: {} ({}{more})", rows(left.rows), keys.join(", "))
}
