//! What a run would do, by reading alone.

use std::time::Instant;

use super::deciding::decide;
use super::patience::persist;
use super::quarantine::Quarantine;
use super::runner::{End, Outcome};
use super::size::Size;
use super::tally::Tally;
use super::watch::{Batch, Watch};
use super::{Options, Work};
use crate::store::{Counts, RowKey, Store, StoreError, Trouble};

/// Goes through the table and counts what [`super::run`] would change. Nothing is hashed.
pub(crate) fn dry_run(
    store: &mut dyn Store,
    work: &dyn Work,
    options: &Options,
    watch: &mut dyn Watch,
) -> Outcome {
    let (mut tally, mut counts) = (Tally::default(), Counts::default());
    let end = match go_through(store, work, options, watch, &mut tally, &mut counts) {
        Ok(()) => End::Done,
        Err(error) if error.trouble == Trouble::Stopped => End::Stopped,
        Err(error) => End::Failed(error),
    };
    Outcome { run: None, counts, tally, quarantined: Quarantine::default(), residual: (0, 0), end }
}

fn go_through(
    store: &mut dyn Store,
    work: &dyn Work,
    options: &Options,
    watch: &mut dyn Watch,
    tally: &mut Tally,
    counts: &mut Counts,
) -> Result<(), StoreError> {
    let mut size = Size::new(options.most_rows, options.batch_time, None);
    let mut at: Option<RowKey> = None;
    loop {
        if (options.stopped)() {
            return Err(StoreError::new(Trouble::Stopped, anyhow::anyhow!("asked to stop")));
        }
        watch.begins(None, 0, counts);
        let began = Instant::now();
        let asked = size.rows();
        let page = persist(store, options, watch, |store| store.page(at.as_ref(), asked))?;
        let Some(last) = page.last().map(|record| record.key.clone()) else { return Ok(()) };
        let mut tried = 0;
        let rows = u64::try_from(page.len()).unwrap_or(u64::MAX);
        let decisions = decide(work, &page, options.workers);
        for (record, decision) in page.into_iter().zip(decisions) {
            if let Some(task) = tally.task(record, decision) {
                tally.found(task.into_rule());
                tried += 1;
            }
        }
        counts.read += rows;
        let took = began.elapsed();
        size.took(took);
        let (seen, counts) = (counts.read, *counts);
        watch.batch(&Batch { run: None, pass: 0, seen, rows, tried, counts, last: &last, took });
        at = Some(last);
    }
}
