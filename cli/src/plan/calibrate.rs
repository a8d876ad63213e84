//! How long a hash takes on this machine, measured on a row of the table. Nothing is kept of it.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::survey::Sample;
use crate::exit::Stopped;
use crate::migrate::Work as _;
use crate::rules::Rules;
use crate::signals;
use crate::store::Change;

/// What was measured.
#[derive(Clone, Debug)]
pub(crate) struct Measured {
    /// The fastest of them.
    pub(crate) hash: Duration,
    pub(crate) hashes: u32,
    /// What the rule makes of the row, for its scheme and parameters.
    pub(crate) change: Change,
}

impl Measured {
    /// The time of one core for so many rows.
    pub(crate) fn cpu(&self, rows: u64) -> Duration {
        let nanos = self.hash.as_nanos().saturating_mul(u128::from(rows));
        Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }
}

/// Changes this row a few times, for as long as nobody minds. Other programs slow a hash down and
/// none speeds it up, so that the fastest one counts.
pub(crate) fn measure(rules: &Rules, sample: &Sample) -> Result<Measured> {
    const LONG: Duration = Duration::from_secs(2);
    const MOST: u32 = 5;
    let start = Instant::now();
    let mut best: Option<Measured> = None;
    for hashes in 1..=MOST {
        if signals::stopped() {
            return Err(Stopped("stopped while hashes were measured; nothing was written").into());
        }
        let began = Instant::now();
        let change = rules.change(&sample.record, 0);
        let change = change.map_err(|why| anyhow::anyhow!("{}: {}", why.rule, why.why))?;
        let hash = began.elapsed();
        let hash = best.as_ref().map_or(hash, |best| best.hash.min(hash));
        best = Some(Measured { hash, hashes, change });
        if start.elapsed() > LONG {
            break;
        }
    }
    best.ok_or_else(|| anyhow::anyhow!("nothing was measured"))
}
