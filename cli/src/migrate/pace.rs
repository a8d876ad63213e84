//! How fast batches go and how long the rest takes, from the last thirty of them.

use std::collections::VecDeque;
use std::time::Duration;

use crate::eta::per_second;

/// Speeds of the last batches, of the time in which something was done.
#[derive(Debug, Default)]
pub(super) struct Pace {
    speeds: VecDeque<u64>,
    /// A moving average, in rows a second.
    average: Option<u64>,
    batches: u32,
    active: Duration,
}

impl Pace {
    const KEPT: usize = 30;
    /// No forecast before so many batches and so much time.
    const PATIENCE: (u32, Duration) = (5, Duration::from_secs(10));

    pub(super) fn batch(&mut self, rows: u64, active: Duration) {
        self.batches += 1;
        self.active += active;
        let speed = per_second(rows, active);
        if self.speeds.len() == Self::KEPT {
            self.speeds.pop_front();
        }
        self.speeds.push_back(speed);
        // The last batch weighs 2/31, as thirty of them do.
        self.average = Some(self.average.map_or(speed, |before| {
            let sum = u128::from(before) * 29 + u128::from(speed) * 2;
            u64::try_from(sum / 31).unwrap_or(u64::MAX)
        }));
    }

    /// Time in which something was done.
    pub(super) const fn active(&self) -> Duration {
        self.active
    }

    /// Rows a second.
    pub(super) fn speed(&self) -> u64 {
        self.average.unwrap_or(0)
    }

    /// From the shorter to the longer forecast for so many rows.
    pub(super) fn forecast(&self, rows: u64) -> Option<(Duration, Duration)> {
        if self.batches < Self::PATIENCE.0 || self.active < Self::PATIENCE.1 {
            return None;
        }
        let mut speeds: Vec<u64> = self.speeds.iter().copied().collect();
        speeds.sort_unstable();
        let quartile = |quarters: usize| speeds.get((speeds.len() - 1) * quarters / 4).copied();
        let slow = quartile(1).filter(|speed| *speed > 0)?;
        let fast = quartile(3)?;
        Some((Duration::from_secs(rows / fast.max(1)), Duration::from_secs(rows / slow)))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Pace;

    #[test]
    fn a_forecast_waits_for_five_batches_and_ten_seconds_and_is_a_range() {
        let mut pace = Pace::default();
        for _ in 0..4 {
            pace.batch(1000, Duration::from_secs(5));
            assert_eq!(pace.forecast(1000), None);
        }
        for _ in 0..16 {
            pace.batch(1000, Duration::from_secs(1));
        }
        for _ in 0..4 {
            pace.batch(1000, Duration::from_secs(5));
        }
        assert_eq!(pace.forecast(10_000), Some((Duration::from_secs(10), Duration::from_secs(50))));
    }

    #[test]
    fn quick_batches_wait_for_ten_seconds() {
        let mut pace = Pace::default();
        for _ in 0..99 {
            pace.batch(10, Duration::from_millis(100));
            assert_eq!(pace.forecast(1000), None);
        }
        pace.batch(10, Duration::from_millis(100));
        assert!(pace.forecast(1000).is_some());
        assert_eq!(pace.speed(), 100);
    }
}
