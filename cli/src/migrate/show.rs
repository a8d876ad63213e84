//! The progress of a run, on standard error: a bar, lines, or events for programs.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::pace::Pace;
use super::watch::{Batch, Watch};
use crate::eta::spoken;
use crate::notice::notice;
use crate::printable::short;
use crate::store::{Calls, Moment, StoreError};
use crate::words::number;

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Style {
    /// A bar on a terminal, a line now and then elsewhere.
    Auto,
    Bar,
    Line,
    /// One JSON object a line: an event for each batch, and the progress now and then.
    Json,
    None,
}

/// Shows the progress of one run. That nobody can read it stops nothing.
pub(crate) struct Show {
    how: How,
    total: Option<u64>,
    every: Duration,
    began: Instant,
    shown: Option<Duration>,
    pace: Pace,
    waited: Duration,
    /// Of `waited`, what the next batch's time includes.
    waiting: Duration,
    state: &'static str,
}

enum How {
    Bar(ProgressBar),
    Lines,
    Events,
    Nothing,
}

impl Show {
    pub(crate) fn start(style: Style, every: Duration, total: Option<u64>) -> Self {
        let how = match style {
            Style::Bar => How::Bar(bar(total)),
            Style::Auto if stderr().is_terminal() => How::Bar(bar(total)),
            Style::Auto | Style::Line => How::Lines,
            Style::Json => How::Events,
            Style::None => How::Nothing,
        };
        Self {
            how,
            total,
            every,
            began: Instant::now(),
            shown: None,
            pace: Pace::default(),
            waited: Duration::ZERO,
            waiting: Duration::ZERO,
            state: "running",
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        if let How::Bar(bar) = &self.how {
            bar.finish_and_clear();
        }
    }

    fn is_due(&mut self) -> bool {
        let every = match self.how {
            How::Bar(_) => Duration::from_millis(100),
            How::Lines | How::Events => self.every,
            How::Nothing => return false,
        };
        let elapsed = self.began.elapsed();
        // The first line comes when its time is up; a bar at once.
        let due = match self.shown {
            None => matches!(self.how, How::Bar(_)) || elapsed >= every,
            Some(before) => elapsed >= before + every,
        };
        if due {
            self.shown = Some(elapsed);
        }
        due
    }

    fn remaining(&self, batch: &Batch<'_>) -> Option<(Duration, Duration)> {
        // Of a residual pass nobody knows whether it is the last.
        let done = if batch.pass == 0 { batch.counts.read } else { batch.seen };
        let rest = self.total?.checked_sub(done)?;
        self.pace.forecast(rest)
    }

    fn text(&self, batch: &Batch<'_>) -> String {
        let done = if batch.pass == 0 { batch.counts.read } else { batch.seen };
        let of = match self.total {
            Some(total) if done > total => {
                format!("{} rows (expected ~{})", number(done), number(total))
            }
            Some(total) => format!("{} of ~{} rows", number(done), number(total)),
            None => format!("{} rows", number(done)),
        };
        let mut text = String::new();
        if let Some(run) = batch.run {
            text.push_str(&format!("run {} · ", run.0));
        }
        if batch.pass > 0 {
            text.push_str(&format!("residual pass {} · ", batch.pass));
        }
        text.push_str(&format!("{of} · {} rows/s", number(self.pace.speed())));
        text.push_str(&format!(" · elapsed {}", spoken(self.began.elapsed())));
        if !self.waited.is_zero() {
            let (active, waited) = (spoken(self.pace.active()), spoken(self.waited));
            text.push_str(&format!(" (active {active}, waited {waited})"));
        }
        if let Some((short, long)) = self.remaining(batch) {
            text.push_str(&format!(" · eta {}", spoken(short)));
            if short != long {
                text.push_str(&format!("–{}", spoken(long)));
            }
        }
        let counts = &batch.counts;
        text.push_str(&format!(" · last key {}", short(batch.last.to_string().as_bytes())));
        text.push_str(&format!(
            " · batch {} in {} · swapped {} · changed {} · quarantined {} · {}",
            number(batch.rows),
            spoken(batch.took),
            number(counts.swapped),
            number(counts.changed),
            number(counts.quarantined),
            self.state,
        ));
        text
    }

    fn events(&mut self, batch: &Batch<'_>) {
        let run = batch.run.map(|run| run.0.as_str());
        if batch.tried > 0 {
            event(&json!({
                "v": 1, "ev": "batch", "run": run, "pass": batch.pass, "rows": batch.rows,
                "tried": batch.tried, "committed": batch.counts.swapped,
            }));
        }
        if self.is_due() {
            let eta = self.remaining(batch);
            event(&json!({
                "v": 1, "ev": "progress", "run": run, "pass": batch.pass,
                "done": if batch.pass == 0 { batch.counts.read } else { batch.seen },
                "total_est": self.total, "rate": self.pace.speed(),
                "eta_s": eta.map(|(short, long)| [short.as_secs(), long.as_secs()]),
                "state": self.state, "last_pk": batch.last.to_string(),
                "changed": batch.counts.changed, "quarantined": batch.counts.quarantined,
            }));
        }
    }
}

impl Watch for Show {
    fn batch(&mut self, batch: &Batch<'_>) {
        let waiting = std::mem::take(&mut self.waiting);
        self.pace.batch(batch.rows, batch.took.saturating_sub(waiting));
        self.state = "running";
        if matches!(self.how, How::Events) {
            self.events(batch);
        } else if self.is_due() {
            let text = self.text(batch);
            match &self.how {
                How::Bar(bar) => {
                    bar.set_position(if batch.pass == 0 { batch.counts.read } else { batch.seen });
                    bar.set_message(text);
                }
                How::Lines => notice(format_args!("rehash: {text}")),
                How::Events | How::Nothing => {}
            }
        }
    }

    fn waits(&mut self, why: &str, how_long: Duration) {
        self.waited += how_long;
        self.waiting += how_long;
        self.state = "waited";
        match &self.how {
            How::Bar(bar) => bar.set_message(format!("waits: {why}")),
            How::Lines => notice(format_args!("rehash: waits {}: {why}", spoken(how_long))),
            How::Events => event(&json!({
                "v": 1, "ev": "wait", "ms": u64::try_from(how_long.as_millis()).unwrap_or(u64::MAX),
                "why": why,
            })),
            How::Nothing => {}
        }
    }
}

/// Says that a batch is swapped and not committed, and waits: for tests that kill a run there.
pub(crate) struct BeforeCommit {
    pub(crate) wait: Duration,
}

impl Calls for BeforeCommit {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError> {
        if statement == "COMMIT" && when == Moment::Before {
            event(&json!({ "v": 1, "ev": "swapping" }));
            std::thread::sleep(self.wait);
        }
        Ok(())
    }
}

fn event(event: &serde_json::Value) {
    // In one piece, so that a reader never sees half of it; a full disk or a closed pipe is no matter.
    stderr().write_all(format!("{event}\n").as_bytes()).ok();
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{wide_bar} {percent} %\n{wide_msg}"),
        None => (ProgressBar::new_spinner(), "{spinner} {wide_msg}"),
    };
    let style = ProgressStyle::with_template(template);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
