//! How fast batches go and how long the rest takes, from the last thirty of them.

use std::collections::VecDeque;
use std::time::Duration;

use crate::eta::per_second;
use crate::words::number;

/// Speeds of the last batches, of the time in which something was done.
#[derive(Debug, Default)]
pub(super) struct Pace {
    last: VecDeque<(Speed, Duration)>,
    /// A moving average.
    average: Option<Speed>,
    batches: u32,
    active: Duration,
}

/// Thousandths of a row a second: a wrap may take longer than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Speed(u64);

impl Speed {
    fn of(rows: u64, time: Duration) -> Self {
        Self(per_second(rows.saturating_mul(1000), time))
    }

    fn time_of(self, rows: u64) -> Duration {
        let seconds = u128::from(rows) * 1000 / u128::from(self.0.max(1));
        Duration::from_secs(u64::try_from(seconds).unwrap_or(u64::MAX))
    }

    /// For people: `38.1`, `0.25`, `4 180`.
    pub(super) fn spoken(self) -> String {
        let (rows, thousandths) = (self.0 / 1000, self.0 % 1000);
        match rows {
            0 => format!("0.{:02}", thousandths / 10),
            1..100 => format!("{rows}.{}", thousandths / 100),
            _ => number(rows),
        }
    }

    /// Rows a second, for programs.
    pub(super) fn rows(self) -> f64 {
        // More than four million rows a second are as good as four million.
        f64::from(u32::try_from(self.0).unwrap_or(u32::MAX)) / 1000.0
    }
}

impl Pace {
    const KEPT: usize = 30;
    /// No forecast before so many batches and so much time.
    const PATIENCE: (u32, Duration) = (5, Duration::from_secs(10));

    pub(super) fn batch(&mut self, rows: u64, active: Duration) {
        self.batches += 1;
        self.active += active;
        let speed = Speed::of(rows, active);
        if self.last.len() == Self::KEPT {
            self.last.pop_front();
        }
        self.last.push_back((speed, active));
        // The last batch weighs 2/31, as thirty of them do.
        self.average = Some(self.average.map_or(speed, |before| {
            let sum = u128::from(before.0) * 29 + u128::from(speed.0) * 2;
            Speed(u64::try_from(sum / 31).unwrap_or(u64::MAX))
        }));
    }

    /// Where a batch was.
    pub(super) const fn speed(&self) -> Option<Speed> {
        self.average
    }

    /// From the shorter to the longer forecast for so many rows, when the last batch ended so long
    /// ago: the same as it was then, and longer by what the next one takes more than any of the last.
    pub(super) fn forecast(&self, rows: u64, since: Duration) -> Option<(Duration, Duration)> {
        if self.batches < Self::PATIENCE.0 || self.active < Self::PATIENCE.1 {
            return None;
        }
        let mut speeds: Vec<Speed> = self.last.iter().map(|(speed, _)| *speed).collect();
        speeds.sort_unstable();
        let quartile = |quarters: usize| speeds.get((speeds.len() - 1) * quarters / 4).copied();
        let slow = quartile(1).filter(|speed| speed.0 > 0)?;
        let fast = quartile(3)?;
        let longest = self.last.iter().map(|(_, time)| *time).max().unwrap_or_default();
        let late = Duration::from_secs(since.saturating_sub(longest).as_secs());
        Some((fast.time_of(rows), slow.time_of(rows).saturating_add(late)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Pace, Speed};

    const NOW: Duration = Duration::ZERO;

    #[test]
    fn a_forecast_waits_for_five_batches_and_ten_seconds_and_is_a_range() {
        let mut pace = Pace::default();
        for _ in 0..4 {
            pace.batch(1000, Duration::from_secs(5));
            assert_eq!(pace.forecast(1000, NOW), None);
        }
        for _ in 0..16 {
            pace.batch(1000, Duration::from_secs(1));
        }
        for _ in 0..4 {
            pace.batch(1000, Duration::from_secs(5));
        }
        let range = (Duration::from_secs(10), Duration::from_secs(50));
        assert_eq!(pace.forecast(10_000, NOW), Some(range));
    }

    #[test]
    fn a_forecast_is_frozen_and_then_widens_while_no_batch_ends() {
        let mut pace = Pace::default();
        (0..6).for_each(|_| pace.batch(10, Duration::from_secs(4)));
        let forecast = |since| {
            let (short, long) = pace.forecast(100, Duration::from_secs(since)).expect("a range");
            (short.as_secs(), long.as_secs())
        };
        assert_eq!([0, 2, 4].map(forecast), [(40, 40); 3]);
        assert_eq!([5, 9, 64].map(forecast), [(40, 41), (40, 45), (40, 100)]);
    }

    #[test]
    fn quick_batches_wait_for_ten_seconds() {
        let mut pace = Pace::default();
        for _ in 0..99 {
            pace.batch(10, Duration::from_millis(100));
            assert_eq!(pace.forecast(1000, NOW), None);
        }
        pace.batch(10, Duration::from_millis(100));
        assert!(pace.forecast(1000, NOW).is_some());
        assert_eq!(pace.speed(), Some(Speed(100_000)));
    }

    #[test]
    fn rows_that_take_seconds_have_a_speed_and_a_forecast() {
        let mut pace = Pace::default();
        (0..5).for_each(|_| pace.batch(1, Duration::from_secs(4)));
        assert_eq!(pace.speed().map(Speed::spoken).as_deref(), Some("0.25"));
        let time = Duration::from_secs(400);
        assert_eq!(pace.forecast(100, NOW), Some((time, time)));
        let spoken = [1900, 38_123, 99_999, 100_000, 4_180_197].map(|speed| Speed(speed).spoken());
        assert_eq!(spoken, ["1.9", "38.1", "99.9", "100", "4 180"]);
    }
}
