//! The progress of a run, on standard error: a bar, lines, or events for programs.

use std::io::{IsTerminal as _, Write as _, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;

use super::line::{At, Clock, fitted};
use super::pace::Pace;
use super::watch::{Batch, Watch};
use crate::eta::spoken;
use crate::notice::notice;
use crate::store::{Counts, RunId};

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
    at: At,
    pace: Pace,
    waited: Duration,
    /// When the page at hand was begun, and what was waited since.
    page: (Instant, Duration),
    waits: Option<String>,
}

enum How {
    Bar(ProgressBar),
    Lines,
    Events,
    Nothing,
}

/// What a line begins with.
const WHO: &str = "rehash: ";

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
            at: At::default(),
            pace: Pace::default(),
            waited: Duration::ZERO,
            page: (Instant::now(), Duration::ZERO),
            waits: None,
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

    fn clock(&self) -> Clock {
        // Of a residual pass nobody knows whether it is the last.
        let rest = self.total.and_then(|total| total.checked_sub(self.at.done));
        Clock {
            total: self.total,
            speed: self.pace.speed(),
            elapsed: self.began.elapsed(),
            waited: self.waited,
            eta: rest.and_then(|rest| self.pace.forecast(rest, self.active())),
            waits: self.waits.clone(),
        }
    }

    /// What the page at hand took so far, without waits.
    fn active(&self) -> Duration {
        let (began, waited) = self.page;
        began.elapsed().saturating_sub(waited)
    }

    fn show(&self) {
        match &self.how {
            How::Bar(bar) => {
                bar.set_position(self.at.done);
                bar.set_message(fitted(&self.at.parts(&self.clock()), width().unwrap_or(80)));
            }
            How::Lines => {
                let room = width().map_or(usize::MAX, |width| width.saturating_sub(WHO.len()));
                let text = fitted(&self.at.parts(&self.clock()), room);
                let indent = format!("\n{:1$}", "", WHO.len());
                notice(format_args!("{WHO}{}", text.replace('\n', &indent)));
            }
            How::Events => event(&self.at.event(&self.clock())),
            How::Nothing => {}
        }
    }
}

impl Watch for Show {
    fn begins(&mut self, run: Option<&RunId>, pass: u32, counts: &Counts) {
        self.at.begins(run, pass, counts);
        self.page = (Instant::now(), Duration::ZERO);
    }

    fn hashing(&mut self, done: usize, of: usize) {
        self.at.hashing = Some((done, of));
        self.waits = None;
        if self.is_due() {
            self.show();
        }
    }

    fn batch(&mut self, batch: &Batch<'_>) {
        self.at.batch(batch);
        let (began, waited) = self.page;
        self.pace.batch(batch.rows, batch.took.saturating_sub(waited));
        self.page = (began + batch.took, Duration::ZERO);
        self.waits = None;
        if matches!(self.how, How::Events) && batch.tried > 0 {
            event(&json!({
                "v": 1, "ev": "batch", "run": batch.run.map(|run| run.0.as_str()),
                "pass": batch.pass, "rows": batch.rows, "tried": batch.tried,
                "committed": batch.counts.swapped,
            }));
        }
        if self.is_due() {
            self.show();
        }
    }

    fn waits(&mut self, why: &str, how_long: Duration) {
        self.waited += how_long;
        self.page.1 += how_long;
        self.waits = Some(format!("waits {}: {why}", spoken(how_long)));
        match &self.how {
            How::Bar(_) => self.show(),
            How::Lines => notice(format_args!("{WHO}waits {}: {why}", spoken(how_long))),
            How::Events => event(&json!({
                "v": 1, "ev": "wait", "ms": u64::try_from(how_long.as_millis()).unwrap_or(u64::MAX),
                "why": why,
            })),
            How::Nothing => {}
        }
    }
}

pub(super) fn event(event: &serde_json::Value) {
    // In one piece, so that a reader never sees half of it; a full disk or a closed pipe is no matter.
    stderr().write_all(format!("{event}\n").as_bytes()).ok();
}

/// Columns of the terminal, where standard error is one.
fn width() -> Option<usize> {
    terminal_size::terminal_size_of(stderr()).map(|(width, _)| usize::from(width.0))
}

fn bar(total: Option<u64>) -> ProgressBar {
    let (bar, template) = match total {
        Some(total) => (ProgressBar::new(total), "{wide_bar} {percent} %\n{msg}"),
        None => (ProgressBar::new_spinner(), "{spinner}\n{msg}"),
    };
    let style = ProgressStyle::with_template(template);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Batch, Counts, Show, Style, Watch as _};
    use crate::migrate::pace::Speed;
    use crate::store::{KeyPart, RowKey};

    /// The speed that is shown after a batch of 64 rows in two seconds, which this came before.
    fn speed(before: impl Fn(&mut Show)) -> Option<String> {
        let mut show = Show::start(Style::None, Duration::ZERO, None);
        before(&mut show);
        let last = RowKey(vec![KeyPart::Integer(64)]);
        show.batch(&Batch {
            run: None,
            pass: 0,
            seen: 64,
            rows: 64,
            tried: 64,
            counts: Counts::default(),
            last: &last,
            took: Duration::from_secs(2),
        });
        show.clock().speed.map(Speed::spoken)
    }

    #[test]
    fn what_was_waited_before_a_batch_makes_it_no_faster() {
        let wait = Duration::from_secs(25);
        let before = |show: &mut Show| {
            show.waits("a lock", wait);
            show.begins(None, 0, &Counts::default());
        };
        assert_eq!(speed(before).as_deref(), Some("32.0"));
        let within = |show: &mut Show| {
            show.begins(None, 0, &Counts::default());
            show.waits("a lock", Duration::from_secs(1));
        };
        assert_eq!(speed(within).as_deref(), Some("64.0"));
    }

    #[test]
    fn a_wait_is_over_when_something_is_done() {
        let mut show = Show::start(Style::None, Duration::ZERO, Some(64));
        show.begins(None, 0, &Counts::default());
        show.waits("a lock", Duration::from_secs(1));
        assert_eq!(show.clock().waits.as_deref(), Some("waits 1.0 s: a lock"));
        show.hashing(1, 64);
        assert_eq!((show.clock().waits, show.at.hashing), (None, Some((1, 64))));
    }
}
