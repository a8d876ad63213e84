//! How many rows a batch has, so that it takes the time that it should.

use std::time::Duration;

/// The size of the next batch.
#[derive(Debug)]
pub(super) struct Size {
    rows: usize,
    least: usize,
    most: usize,
    /// Microseconds; none where the size is fixed.
    target: Option<u64>,
    /// A moving average of the last batches, in microseconds.
    average: Option<u64>,
    /// No batch came near the target yet.
    is_starting: bool,
}

impl Size {
    /// What the first batch has for each worker, before anything is known, of rules that hash.
    const FIRST: usize = 2;
    /// What it has of rules that compute nothing.
    const FIRST_CHEAP: usize = 1000;

    /// Of workers that hash, none is without a row, however long one takes.
    pub(super) fn new(most: usize, target: Option<Duration>, hashing: Option<usize>) -> Self {
        let most = most.max(1);
        let first = hashing.map_or(Self::FIRST_CHEAP, |workers| workers * Self::FIRST).max(1);
        let least = hashing.unwrap_or(1).clamp(1, most);
        let rows = if target.is_some() { most.min(first) } else { most };
        Self { rows, least, most, target: target.map(micros), average: None, is_starting: true }
    }

    pub(super) const fn rows(&self) -> usize {
        self.rows
    }

    /// A batch of this size took so long: the next one is between half and 1.2 times as large, by an
    /// average that gives the last batch a weight of 0.4. As long as no batch took half of the time
    /// that it should, the next one is twice as large.
    pub(super) fn took(&mut self, time: Duration) {
        let Some(target) = self.target else { return };
        let time = micros(time).max(1);
        let average = self.average.map_or(time, |before| (before * 6 + time * 4) / 10).max(1);
        self.average = Some(average);
        self.is_starting &= time < target / 2;
        let most = if self.is_starting { 2000 } else { 1200 };
        let factor = (target.saturating_mul(1000) / average).clamp(500, most);
        let rows = u64::try_from(self.rows).unwrap_or(u64::MAX);
        let grown = rows.saturating_mul(factor) / 1000 + u64::from(factor == 1200);
        self.rows = usize::try_from(grown).unwrap_or(usize::MAX).clamp(self.least, self.most);
    }

    /// A statement took too long: half as many from now on, and growth begins anew.
    pub(super) fn halve(&mut self) {
        self.rows = (self.rows / 2).max(1);
        self.average = None;
        self.is_starting = false;
    }
}

fn micros(time: Duration) -> u64 {
    u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Size;

    #[test]
    fn batches_double_at_first_then_grow_slowly_and_shrink_fast() {
        let mut size = Size::new(1000, Some(Duration::from_millis(500)), Some(32));
        assert_eq!(size.rows(), 64);
        size.took(Duration::from_millis(1));
        assert_eq!(size.rows(), 128);
        size.took(Duration::from_millis(250));
        assert_eq!(size.rows(), 154);
        size.took(Duration::from_millis(1));
        assert_eq!(size.rows(), 185, "it has started");
        size.took(Duration::from_mins(1));
        assert_eq!(size.rows(), 92);
    }

    #[test]
    fn a_statement_that_took_too_long_ends_the_start() {
        let mut size = Size::new(100_000, Some(Duration::from_millis(500)), None);
        assert_eq!(size.rows(), 1000);
        size.halve();
        size.took(Duration::from_millis(1));
        assert_eq!(size.rows(), 601);
    }

    #[test]
    fn a_size_stays_between_one_and_the_most() {
        let mut size = Size::new(100, Some(Duration::from_millis(500)), None);
        for _ in 0..50 {
            size.took(Duration::from_micros(1));
        }
        assert_eq!(size.rows(), 100);
        for _ in 0..50 {
            size.took(Duration::from_mins(5));
        }
        assert_eq!(size.rows(), 1);
        for _ in 0..50 {
            size.took(Duration::from_micros(1));
        }
        assert_eq!(size.rows(), 100);
    }

    #[test]
    fn rows_that_take_long_begin_with_a_few_and_keep_every_worker_busy() {
        let mut size = Size::new(1000, Some(Duration::from_millis(500)), Some(4));
        assert_eq!(size.rows(), 8);
        (0..9).for_each(|_| size.took(Duration::from_mins(1)));
        assert_eq!(size.rows(), 4);
        size.halve();
        assert_eq!(size.rows(), 2, "the database does not write as many");
        assert_eq!(Size::new(3, Some(Duration::from_millis(500)), Some(4)).rows(), 3);
    }

    #[test]
    fn without_a_time_every_batch_is_the_same() {
        let mut size = Size::new(100, None, None);
        size.took(Duration::from_mins(5));
        assert_eq!(size.rows(), 100);
        size.halve();
        assert_eq!(size.rows(), 50);
    }
}
