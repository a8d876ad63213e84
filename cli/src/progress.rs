//! How far a long run is, on standard error: a bar on a terminal, lines elsewhere.

use std::io::{IsTerminal as _, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::eta::{Pace, per_second, spoken};
use crate::notice::notice;
use crate::source::Total;
use crate::words;

/// How progress is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Style {
    /// A bar on a terminal, a line now and then elsewhere.
    Auto,
    Bar,
    Line,
    None,
}

/// The progress of one run.
pub(crate) struct Progress {
    show: Show,
    total: Total,
    started: Instant,
    /// When something was last shown.
    shown: Duration,
    ticks: u32,
    pace: Pace,
}

enum Show {
    Bar(ProgressBar),
    Line { every: Duration },
    Nothing,
}

impl Progress {
    /// Rows between two looks at the clock.
    const LOOK: u32 = 64;

    pub(crate) fn start(style: Style, every: Duration, total: Total) -> Self {
        let show = match style {
            Style::Bar => Show::Bar(bar(total)),
            Style::Auto if stderr().is_terminal() => Show::Bar(bar(total)),
            Style::Auto | Style::Line => Show::Line { every },
            Style::None => Show::Nothing,
        };
        let (started, shown) = (Instant::now(), Duration::ZERO);
        Self { show, total, started, shown, ticks: 0, pace: Pace::default() }
    }

    /// How long this has been going on.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// One more row was read.
    pub(crate) fn row(&mut self, rows: u64, position: u64) {
        self.ticks += 1;
        if self.ticks < Self::LOOK {
            return;
        }
        self.ticks = 0;
        let elapsed = self.elapsed();
        let every = match &self.show {
            Show::Bar(_) => Duration::from_millis(100),
            Show::Line { every } => *every,
            Show::Nothing => return,
        };
        self.pace.measure(position, elapsed);
        if elapsed < self.shown + every {
            return;
        }
        self.shown = elapsed;
        let text = self.text(rows, position, elapsed);
        match &self.show {
            Show::Bar(bar) => {
                bar.set_position(position);
                bar.set_message(text);
            }
            Show::Line { .. } => notice(format_args!("rehash: {text}")),
            Show::Nothing => {}
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        if let Show::Bar(bar) = &self.show {
            bar.finish_and_clear();
        }
    }

    fn text(&self, rows: u64, position: u64, elapsed: Duration) -> String {
        let count = words::number(rows);
        let rows_of = match self.total {
            Total::Rows(total) if rows > total => {
                format!("{count} rows (expected ~{})", words::number(total))
            }
            Total::Rows(total) => format!("{count} of ~{} rows", words::number(total)),
            Total::Bytes(total) => format!("{count} rows, {} of the file", share(position, total)),
            Total::Unknown => format!("{count} rows"),
        };
        let speed = words::number(per_second(rows, elapsed));
        let mut text = format!("{rows_of} · {speed} rows/s · elapsed {}", spoken(elapsed));
        let remaining = match self.total {
            Total::Rows(total) | Total::Bytes(total) => total.checked_sub(position),
            Total::Unknown => None,
        };
        if let Some((fast, slow)) = remaining.and_then(|remaining| self.pace.forecast(remaining)) {
            text.push_str(" · eta ");
            text.push_str(&spoken(fast));
            if fast != slow {
                text.push('–');
                text.push_str(&spoken(slow));
            }
        }
        text
    }
}

fn share(position: u64, total: u64) -> String {
    let percent = u128::from(position) * 100 / u128::from(total.max(1));
    format!("{} %", percent.min(100))
}

fn bar(total: Total) -> ProgressBar {
    let (bar, template) = match total {
        Total::Rows(total) | Total::Bytes(total) => {
            (ProgressBar::new(total), "{wide_bar} {percent} %\n{wide_msg}")
        }
        Total::Unknown => (ProgressBar::new_spinner(), "{spinner} {wide_msg}"),
    };
    let style = ProgressStyle::with_template(template);
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
