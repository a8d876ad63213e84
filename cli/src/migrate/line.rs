//! What a run says of itself, for people and for programs.

use std::time::Duration;

use serde_json::{Value, json};

use super::pace::Speed;
use super::watch::Batch;
use crate::eta::spoken;
use crate::printable::short;
use crate::store::{Counts, RunId};
use crate::words::number;

/// How far a run is.
#[derive(Debug, Default)]
pub(super) struct At {
    run: Option<String>,
    pub(super) pass: u32,
    /// Rows that were gone through: by the run, or by this residual pass.
    pub(super) done: u64,
    counts: Counts,
    /// The key of the last of them, where this process has read one.
    last: Option<String>,
    /// Rows of the last batch, and how long it took.
    batch: Option<(u64, Duration)>,
    /// Of the rows of the page at hand, those that have their new value.
    pub(super) hashing: Option<(usize, usize)>,
}

/// The times and the speed that belong to it.
pub(super) struct Clock {
    pub(super) total: Option<u64>,
    pub(super) speed: Option<Speed>,
    pub(super) elapsed: Duration,
    pub(super) waited: Duration,
    pub(super) eta: Option<(Duration, Duration)>,
    /// What it waits for, where it waits.
    pub(super) waits: Option<String>,
}

impl At {
    pub(super) fn begins(&mut self, run: Option<&RunId>, pass: u32, counts: &Counts) {
        self.run = run.map(|run| run.0.clone());
        if pass == 0 {
            self.done = counts.read;
        } else if pass != self.pass {
            self.done = 0;
        }
        (self.pass, self.counts, self.hashing) = (pass, *counts, None);
    }

    pub(super) fn batch(&mut self, batch: &Batch<'_>) {
        (self.pass, self.counts, self.hashing) = (batch.pass, batch.counts, None);
        self.done = if batch.pass == 0 { batch.counts.read } else { batch.seen };
        self.last = Some(batch.last.to_string());
        self.batch = Some((batch.rows, batch.took));
    }

    /// The parts of a line.
    pub(super) fn parts(&self, clock: &Clock) -> Vec<String> {
        let mut parts = Vec::new();
        parts.extend(self.run.as_ref().map(|run| format!("run {run}")));
        if self.pass > 0 {
            parts.push(format!("residual pass {}", self.pass));
        }
        let done = number(self.done);
        parts.push(match clock.total {
            Some(total) if self.done > total => {
                format!("{done} rows (expected ~{})", number(total))
            }
            Some(total) => format!("{done} of ~{} rows", number(total)),
            None => format!("{done} rows"),
        });
        parts.extend(clock.speed.map(|speed| format!("{} rows/s", speed.spoken())));
        let elapsed = spoken(clock.elapsed);
        parts.push(if clock.waited.is_zero() {
            format!("elapsed {elapsed}")
        } else {
            let active = spoken(clock.elapsed.saturating_sub(clock.waited));
            format!("elapsed {elapsed} (active {active}, waited {})", spoken(clock.waited))
        });
        parts.extend(clock.eta.map(|(short, long)| match (spoken(short), spoken(long)) {
            (short, long) if short == long => format!("eta {short}"),
            (short, long) => format!("eta {short}–{long}"),
        }));
        parts.extend(self.last.as_ref().map(|key| format!("last key {}", short(key.as_bytes()))));
        parts.extend(
            self.batch.map(|(rows, took)| format!("batch {} in {}", number(rows), spoken(took))),
        );
        parts.extend(self.hashing.map(|(done, of)| format!("hashed {done} of {of}")));
        let counts = &self.counts;
        for (what, count) in [
            ("swapped", counts.swapped),
            ("changed", counts.changed),
            ("quarantined", counts.quarantined),
        ] {
            parts.push(format!("{what} {}", number(count)));
        }
        parts.push(clock.waits.clone().unwrap_or_else(|| "running".into()));
        parts
    }

    /// The same for programs.
    pub(super) fn event(&self, clock: &Clock) -> Value {
        json!({
            "v": 1, "ev": "progress", "run": self.run, "pass": self.pass, "done": self.done,
            "total_est": clock.total, "rate": clock.speed.map(Speed::rows),
            "eta_s": clock.eta.map(|(short, long)| [short.as_secs(), long.as_secs()]),
            "state": if clock.waits.is_some() { "waiting" } else { "running" },
            "last_pk": self.last, "hashing": self.hashing.map(|(done, of)| [done, of]),
            "changed": self.counts.changed, "quarantined": self.counts.quarantined,
        })
    }
}

/// Parts on lines of at most so many characters, where one does not take more.
pub(super) fn fitted(parts: &[String], width: usize) -> String {
    const BETWEEN: &str = " · ";
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line)
                if line.chars().count() + BETWEEN.chars().count() + part.chars().count()
                    <= width =>
            {
                line.push_str(BETWEEN);
                line.push_str(part);
            }
            _ => lines.push(part.clone()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{At, Clock, fitted};
    use crate::migrate::pace::Pace;
    use crate::migrate::watch::Batch;
    use crate::store::{Counts, KeyPart, RowKey, RunId};

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn clock(waited: Duration) -> Clock {
        let mut pace = Pace::default();
        pace.batch(64, seconds(2));
        let eta = Some((seconds(60), seconds(90)));
        let (total, speed) = (Some(1000), pace.speed());
        Clock { total, speed, elapsed: seconds(40), waited, eta, waits: None }
    }

    fn at() -> At {
        let (mut at, run) = (At::default(), RunId("R".into()));
        let counts = Counts { read: 64, swapped: 60, changed: 4, ..Counts::default() };
        at.begins(Some(&run), 0, &Counts::default());
        let last = RowKey(vec![KeyPart::Integer(2_291_004)]);
        at.batch(&Batch {
            run: Some(&run),
            pass: 0,
            seen: 64,
            rows: 64,
            tried: 64,
            counts,
            last: &last,
            took: seconds(2),
        });
        at
    }

    #[test]
    fn a_line_has_it_all_and_breaks_between_its_parts() {
        let text = fitted(&at().parts(&clock(seconds(10))), usize::MAX);
        assert_eq!(
            text,
            "run R · 64 of ~1 000 rows · 32.0 rows/s · elapsed 40.0 s (active 30.0 s, waited 10.0 s) · \
             eta 1m00s–1m30s · last key 2291004 · batch 64 in 2.0 s · swapped 60 · changed 4 · \
             quarantined 0 · running"
        );
        for width in [20, 60, 80] {
            let lines = fitted(&at().parts(&clock(Duration::ZERO)), width);
            let widest = lines.lines().map(|line| line.chars().count()).max().unwrap_or(0);
            assert!(widest <= width, "{width}: {lines}");
            assert!(lines.ends_with("running"), "{lines}");
        }
    }

    #[test]
    fn what_is_on_its_way_is_said_and_a_pass_begins_at_none() {
        let (mut at, run) = (at(), RunId("R".into()));
        at.hashing = Some((3, 8));
        assert!(at.parts(&clock(Duration::ZERO)).contains(&"hashed 3 of 8".to_owned()));
        assert_eq!(at.event(&clock(Duration::ZERO))["hashing"], serde_json::json!([3, 8]));
        at.begins(Some(&run), 1, &Counts::default());
        let parts = at.parts(&clock(Duration::ZERO));
        assert_eq!(parts[1..3], ["residual pass 1", "0 of ~1 000 rows"]);
        assert!(!parts.iter().any(|part| part.starts_with("hashed")));
    }

    #[test]
    fn before_the_first_batch_there_is_no_speed() {
        let clock = Clock { speed: None, eta: None, ..clock(Duration::ZERO) };
        let mut at = At { hashing: Some((1, 8)), ..At::default() };
        at.begins(None, 0, &Counts { read: 20, ..Counts::default() });
        let text = fitted(&at.parts(&clock), usize::MAX);
        assert!(text.starts_with("20 of ~1 000 rows · elapsed 40.0 s · swapped 0"), "{text}");
    }
}
