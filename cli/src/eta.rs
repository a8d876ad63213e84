//! How fast it goes and how long it will take, from the last thirty measurements.

use std::collections::VecDeque;
use std::time::Duration;

/// Speeds of the last measurements, in units a second.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    speeds: VecDeque<u64>,
    measured: Duration,
    position: u64,
}

impl Pace {
    const KEPT: usize = 30;
    /// No forecast before this much was measured.
    const PATIENCE: Duration = Duration::from_secs(10);
    /// No measurement of less than this.
    const STEP: Duration = Duration::from_millis(500);

    /// Takes a measurement: at this position after so long.
    pub(crate) fn measure(&mut self, position: u64, elapsed: Duration) {
        let step = elapsed.saturating_sub(self.measured);
        if step < Self::STEP {
            return;
        }
        if self.speeds.len() == Self::KEPT {
            self.speeds.pop_front();
        }
        self.speeds.push_back(per_second(position.saturating_sub(self.position), step));
        self.measured = elapsed;
        self.position = position;
    }

    /// From the quicker to the slower forecast for what remains; a range, because speeds vary.
    pub(crate) fn forecast(&self, remaining: u64) -> Option<(Duration, Duration)> {
        if self.measured < Self::PATIENCE {
            return None;
        }
        let mut speeds: Vec<u64> = self.speeds.iter().copied().collect();
        speeds.sort_unstable();
        let quartile = |quarters: usize| speeds.get((speeds.len() - 1) * quarters / 4).copied();
        let slow = quartile(1).filter(|speed| *speed > 0)?;
        let fast = quartile(3)?;
        let time = |speed: u64| Duration::from_secs(remaining / speed.max(1));
        Some((time(fast), time(slow)))
    }
}

/// Units a second.
pub(crate) fn per_second(units: u64, time: Duration) -> u64 {
    let speed = u128::from(units) * 1_000_000 / time.as_micros().max(1);
    u64::try_from(speed).unwrap_or(u64::MAX)
}

/// A time for people: `42 ms`, `4.2 s`, `3m05s`, `2h40m`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{} ms", time.as_millis()),
        1..60 => format!("{}.{} s", seconds, time.subsec_millis() / 100),
        60..3600 => format!("{}m{:02}s", seconds / 60, seconds % 60),
        _ => format!("{}h{:02}m", seconds / 3600, seconds / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Pace, spoken};

    #[test]
    fn the_forecast_waits_ten_seconds_and_is_a_range() {
        let mut pace = Pace::default();
        let mut position = 0;
        for second in 1_u64..10 {
            position += 1000;
            pace.measure(position, Duration::from_secs(second));
            assert_eq!(pace.forecast(1000), None);
        }
        for second in 10_u64..20 {
            position += 500;
            pace.measure(position, Duration::from_secs(second));
        }
        let range = (Duration::from_secs(1), Duration::from_secs(2));
        assert_eq!(pace.forecast(1000), Some(range));
    }

    #[test]
    fn nothing_is_forecast_while_nothing_moves() {
        let mut pace = Pace::default();
        for second in 1_u64..20 {
            pace.measure(0, Duration::from_secs(second));
        }
        assert_eq!(pace.forecast(1000), None);
    }

    #[test]
    fn times_are_short() {
        assert_eq!(spoken(Duration::from_millis(42)), "42 ms");
        assert_eq!(spoken(Duration::from_millis(4250)), "4.2 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3m05s");
        assert_eq!(spoken(Duration::from_mins(160)), "2h40m");
    }
}
