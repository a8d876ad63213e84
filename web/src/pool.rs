//! Who may compute, who waits, and who is turned away.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

use crate::budget::Budget;
use crate::error::Busy;

/// Places, permits and memory of one process.
#[derive(Debug)]
pub(crate) struct Pool {
    places: Arc<Semaphore>,
    permits: Arc<Semaphore>,
    memory: Arc<Semaphore>,
    memory_kib: u32,
    /// How many have a place or compute.
    busy: watch::Sender<usize>,
}

/// A place in the queue; dropping it frees it.
#[derive(Debug)]
pub(crate) struct Queued {
    place: OwnedSemaphorePermit,
    // Last, so that the place is free when nobody is counted.
    counted: Counted,
}

/// The right to compute; it belongs to the computation and ends with it.
#[derive(Debug)]
pub(crate) struct Running {
    _memory: OwnedSemaphorePermit,
    _permit: OwnedSemaphorePermit,
    // Last, so that nothing is held any more when nobody is counted.
    _counted: Counted,
}

/// Counts while it is there: from the place to the end of the computation, without a gap.
#[derive(Debug)]
struct Counted(watch::Sender<usize>);

impl Pool {
    pub(crate) fn new(budget: &Budget) -> Self {
        let memory_kib = budget.kib();
        let of = |count: usize| Arc::new(Semaphore::new(count.min(Semaphore::MAX_PERMITS)));
        Self {
            places: of(budget.waiting),
            permits: of(budget.permits),
            memory: of(usize::try_from(memory_kib).unwrap_or(usize::MAX)),
            memory_kib,
            busy: watch::Sender::new(0),
        }
    }

    /// A place in the queue.
    pub(crate) fn enter(&self) -> Result<Queued, Busy> {
        let place = self.places.clone().try_acquire_owned().map_err(|_| Busy)?;
        Ok(Queued { place, counted: Counted::new(&self.busy) })
    }

    /// The KiB of one computation, if it can ever run.
    pub(crate) fn fits(&self, kib: u64) -> Option<u32> {
        u32::try_from(kib).ok().filter(|kib| *kib <= self.memory_kib)
    }

    /// Waits for the right to compute with so much memory, and gives the place for it.
    ///
    /// All ask in one order, a permit and then memory, and what runs asks for nothing more: nobody
    /// waits in a circle. Both queues are fair: a semaphore of tokio gives what is freed to whoever
    /// waits longest, and keeps it for them until it is enough, so that no number of small rows goes
    /// before a big one.
    pub(crate) async fn start(&self, queued: Queued, kib: u32) -> Running {
        let permit = self.permits.clone().acquire_owned().await.expect(OPEN);
        let memory = self.memory.clone().acquire_many_owned(kib).await.expect(OPEN);
        let Queued { place, counted } = queued;
        drop(place);
        Running { _memory: memory, _permit: permit, _counted: counted }
    }

    /// Waits until nobody has a place and nothing runs.
    pub(crate) async fn idle(&self) {
        let mut busy = self.busy.subscribe();
        // An error says that the sender is gone, and it is in `self`.
        busy.wait_for(|busy| *busy == 0).await.ok();
    }
}

impl Counted {
    fn new(busy: &watch::Sender<usize>) -> Self {
        busy.send_modify(|busy| *busy += 1);
        Self(busy.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|busy| *busy -= 1);
    }
}

const OPEN: &str = "nobody closes the semaphores of a pool";
