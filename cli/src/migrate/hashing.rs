//! New values on every core, while no transaction is open.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::{LeftAlone, Work};
use crate::store::{Change, Record, StoreError};

/// What became of the rows, in their order: all of them, or the first ones where it was stopped.
pub(super) type Hashed = Vec<Result<Change, LeftAlone>>;

/// Computes the new values of these rows. `meanwhile` is called now and then by the caller's own
/// thread; its error ends the work, as `stopped` does.
pub(super) fn hash(
    work: &dyn Work,
    rows: &[Record],
    workers: usize,
    stopped: fn() -> bool,
    meanwhile: &mut dyn FnMut() -> Result<(), StoreError>,
) -> Result<Hashed, StoreError> {
    // Rules that compute nothing are done before a thread is asked for every single row.
    let stride = if work.memory_kib() == 0 { 256 } else { 1 };
    let (next, halt) = (AtomicUsize::new(0), AtomicBool::new(false));
    let mut done: Vec<Option<Result<Change, LeftAlone>>> = Vec::new();
    done.resize_with(rows.len(), || None);
    let mut outcome = Ok(());
    thread::scope(|scope| {
        let (results, computed) = channel();
        for worker in 0..workers.clamp(1, rows.len().div_ceil(stride).max(1)) {
            let (results, next, halt) = (results.clone(), &next, &halt);
            scope.spawn(move || {
                while !halt.load(Ordering::Relaxed) && !stopped() {
                    let from = next.fetch_add(stride, Ordering::Relaxed);
                    let Some(chunk) = rows.get(from..rows.len().min(from + stride)) else { break };
                    if chunk.is_empty() {
                        break;
                    }
                    let changes: Hashed =
                        chunk.iter().map(|row| work.change(row, worker)).collect();
                    if results.send((from, changes)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(results);
        loop {
            match computed.recv_timeout(Duration::from_millis(100)) {
                Ok((from, changes)) => {
                    for (place, change) in (from..).zip(changes) {
                        if let Some(slot) = done.get_mut(place) {
                            *slot = Some(change);
                        }
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if outcome.is_ok() {
                outcome = meanwhile();
                halt.fetch_or(outcome.is_err(), Ordering::Relaxed);
            }
        }
    });
    outcome.map(|()| done.into_iter().map_while(|change| change).collect())
}
