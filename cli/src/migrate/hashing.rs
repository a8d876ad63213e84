//! New values on every core, while no transaction is open.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::deciding::Task;
use super::{LeftAlone, Work};
use crate::store::{Change, Record, RowKey, StoreError};

/// What became of the rows, in their order: all of them, or the first ones where it was stopped.
pub(super) type Hashed = Vec<Result<Change, (RowKey, LeftAlone)>>;

/// Computes the new values of these rows. `meanwhile` is called now and then by the caller's own
/// thread, with the number of rows that have theirs; its error ends the work, as `stopped` does.
pub(super) fn hash(
    work: &dyn Work,
    tasks: Vec<Task>,
    workers: usize,
    stopped: fn() -> bool,
    meanwhile: &mut dyn FnMut(usize) -> Result<(), StoreError>,
) -> Result<Hashed, StoreError> {
    let mut rows: Vec<(usize, Record)> = Vec::new();
    let mut done = Vec::with_capacity(tasks.len());
    for (place, task) in tasks.into_iter().enumerate() {
        done.push(match task {
            Task::Write(change) => Some(Ok(change)),
            Task::Compute { record, .. } => {
                rows.push((place, record));
                None
            }
        });
    }
    let (next, halt) = (AtomicUsize::new(0), AtomicBool::new(false));
    let mut outcome = Ok(());
    let mut ready = done.len() - rows.len();
    thread::scope(|scope| {
        let (results, computed) = channel();
        for worker in 0..workers.max(1).min(rows.len()) {
            let (results, next, halt, rows) = (results.clone(), &next, &halt, &rows);
            scope.spawn(move || {
                while !halt.load(Ordering::Relaxed) && !stopped() {
                    let Some((place, row)) = rows.get(next.fetch_add(1, Ordering::Relaxed)) else {
                        break;
                    };
                    let change = work.change(row, worker).map_err(|why| (row.key.clone(), why));
                    if results.send((*place, change)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        loop {
            match computed.recv_timeout(Duration::from_millis(100)) {
                Ok((place, change)) => {
                    if let Some(slot) = done.get_mut(place) {
                        *slot = Some(change);
                        ready += 1;
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if outcome.is_ok() {
                outcome = meanwhile(ready);
                halt.fetch_or(outcome.is_err(), Ordering::Relaxed);
            }
        }
    });
    outcome.map(|()| done.into_iter().map_while(|change| change).collect())
}
