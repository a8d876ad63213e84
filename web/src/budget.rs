//! What one process may spend on passwords at a time.

use std::fmt;
use std::num::NonZero;
use std::thread;
use std::time::Duration;

use rehash::Registry;

/// What one process may spend on passwords at a time.
///
/// ```
/// use rehash_web::Budget;
///
/// let mut budget = Budget::default();
/// budget.memory_kib = 256 * 1024; // a small machine
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Budget {
    /// Computations that run at the same time; as many as there are CPUs unless told.
    pub permits: usize,
    /// Memory that all running computations fill together, in KiB; 512 MiB unless told. A row that
    /// needs more than this by itself is refused as excessive.
    pub memory_kib: u64,
    /// Places for those whose computation has not started; 64 for each permit unless told. Whoever
    /// finds none is busy at once.
    pub waiting: usize,
    /// From taking a place to the answer; 10 seconds unless told. What has not been answered by
    /// then is busy, so it has to be well above what the slowest row takes; see [`Login::Busy`].
    ///
    /// [`Login::Busy`]: crate::Login::Busy
    pub deadline: Duration,
}

impl Budget {
    /// An error for a budget under which nobody could ever log in.
    pub(crate) fn check(&self, registry: &Registry) -> Result<(), BudgetError> {
        let required_kib = registry.memory_kib(None::<&str>);
        let memory_kib = u64::from(self.kib());
        if self.permits == 0 {
            Err(BudgetError::Permits)
        } else if self.waiting == 0 {
            Err(BudgetError::Waiting)
        } else if self.deadline.is_zero() {
            Err(BudgetError::Deadline)
        } else if required_kib > memory_kib {
            Err(BudgetError::Memory { required_kib, memory_kib })
        } else {
            Ok(())
        }
    }

    /// The memory as a pool counts it, up to 4 TiB: more than any machine has.
    pub(crate) fn kib(&self) -> u32 {
        u32::try_from(self.memory_kib).unwrap_or(u32::MAX)
    }
}

impl Default for Budget {
    fn default() -> Self {
        let permits = thread::available_parallelism().map_or(1, NonZero::get);
        Self {
            permits,
            memory_kib: 512 * 1024,
            waiting: permits.saturating_mul(64),
            deadline: Duration::from_secs(10),
        }
    }
}

/// Why nobody could ever log in under a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BudgetError {
    /// Nothing may run.
    Permits,
    /// Nobody may wait, and whoever comes waits until the computation starts.
    Waiting,
    /// No time at all.
    Deadline,
    /// A new hash needs more memory than there is for all of them.
    Memory {
        /// KiB that the target, or what unknown users cost, asks for.
        required_kib: u64,
        /// KiB of the budget; 4 TiB are the most that count.
        memory_kib: u64,
    },
}

impl fmt::Display for BudgetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Permits => f.write_str("the budget has no permits"),
            Self::Waiting => f.write_str("the budget has no places to wait in"),
            Self::Deadline => f.write_str("the deadline of the budget is zero"),
            Self::Memory { required_kib, memory_kib } => {
                write!(f, "a new hash needs {required_kib} KiB and the budget is {memory_kib} KiB")
            }
        }
    }
}

impl std::error::Error for BudgetError {}
