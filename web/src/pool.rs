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
    running: watch::Sender<usize>,
}

/// The right to compute; it belongs to the computation and ends with it.
#[derive(Debug)]
pub(crate) struct Running {
    _memory: OwnedSemaphorePermit,
    _permit: OwnedSemaphorePermit,
    // Last, so that nothing is held any more when nobody runs.
    _counted: Counted,
}

/// Counts while it is there.
#[derive(Debug)]
struct Counted(watch::Sender<usize>);

impl Pool {
    pub(crate) fn new(budget: &Budget) -> Self {
        // 4 TiB: more than a hash can ask for, and than any machine has.
        let memory_kib = u32::try_from(budget.memory_kib).unwrap_or(u32::MAX);
        let of = |count: usize| Arc::new(Semaphore::new(count.min(Semaphore::MAX_PERMITS)));
        Self {
            places: of(budget.waiting),
            permits: of(budget.permits),
            memory: of(usize::try_from(memory_kib).unwrap_or(usize::MAX)),
            memory_kib,
            running: watch::Sender::new(0),
        }
    }

    /// A place in the queue; whoever drops it frees it.
    pub(crate) fn enter(&self) -> Result<OwnedSemaphorePermit, Busy> {
        self.places.clone().try_acquire_owned().map_err(|_| Busy)
    }

    /// The KiB of one computation, if it can ever run.
    pub(crate) fn fits(&self, kib: u64) -> Option<u32> {
        u32::try_from(kib).ok().filter(|kib| *kib <= self.memory_kib)
    }

    /// Waits for the right to compute with so much memory.
    ///
    /// All ask in one order, a permit and then memory, and what runs asks for nothing more: nobody
    /// waits in a circle. Both queues are fair: a semaphore of tokio gives what is freed to whoever
    /// waits longest, and keeps it for them until it is enough, so that no number of small rows goes
    /// before a big one.
    pub(crate) async fn start(&self, kib: u32) -> Running {
        let permit = self.permits.clone().acquire_owned().await.expect(OPEN);
        let memory = self.memory.clone().acquire_many_owned(kib).await.expect(OPEN);
        Running { _memory: memory, _permit: permit, _counted: Counted::new(&self.running) }
    }

    /// Waits until nothing runs.
    pub(crate) async fn idle(&self) {
        let mut running = self.running.subscribe();
        // An error says that the sender is gone, and it is in `self`.
        running.wait_for(|running| *running == 0).await.ok();
    }
}

impl Counted {
    fn new(running: &watch::Sender<usize>) -> Self {
        running.send_modify(|running| *running += 1);
        Self(running.clone())
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|running| *running -= 1);
    }
}

const OPEN: &str = "nobody closes the semaphores of a pool";
