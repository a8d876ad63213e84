//! How many workers the memory of the machine is good for, asked before the first hash.

use std::fs;
use std::thread;

use crate::exit::Usage;

/// Workers and what they hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Budget {
    pub(crate) workers: usize,
}

impl Budget {
    /// As many workers as there are cores, or as are asked for, where each holds `worker_kib`.
    ///
    /// # Errors
    ///
    /// Where so many were asked for, or even one does not fit.
    pub(crate) fn new(
        workers: Option<usize>,
        memory_mib: Option<u64>,
        worker_kib: u64,
    ) -> anyhow::Result<Self> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let room = memory_mib.map(|mib| mib.saturating_mul(1024)).or_else(available_kib);
        Self::fit(workers, cores, room, worker_kib).map_err(|message| {
            let whose =
                if memory_mib.is_some() { "--memory" } else { "this machine's free memory" };
            Usage::error(format!("{message} {whose}"))
        })
    }

    fn fit(
        workers: Option<usize>,
        cores: usize,
        room_kib: Option<u64>,
        worker_kib: u64,
    ) -> Result<Self, String> {
        let wanted = workers.unwrap_or(cores).max(1);
        let Some(fits) = room_kib.and_then(|room| room.checked_div(worker_kib)) else {
            return Ok(Self { workers: wanted });
        };
        let fits = usize::try_from(fits).unwrap_or(usize::MAX);
        let each = worker_kib.div_ceil(1024);
        match workers {
            Some(asked) if asked > fits => {
                Err(format!("{asked} workers of {each} MiB each are more than"))
            }
            None if fits == 0 => Err(format!("one worker takes {each} MiB, which is more than")),
            _ => Ok(Self { workers: wanted.min(fits) }),
        }
    }
}

/// Four fifths of what the system would give without pushing others out, control groups included.
fn available_kib() -> Option<u64> {
    let machine = fs::read_to_string("/proc/meminfo").ok().and_then(|text| {
        let line = text.lines().find_map(|line| line.strip_prefix("MemAvailable:"))?;
        line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()
    });
    let number = |name: &str| -> Option<u64> {
        fs::read_to_string(format!("/sys/fs/cgroup/{name}")).ok()?.trim().parse().ok()
    };
    let group = number("memory.max")
        .map(|most| most.saturating_sub(number("memory.current").unwrap_or(0)) / 1024);
    let free = machine.into_iter().chain(group).min()?;
    Some(free / 5 * 4)
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn workers_are_as_many_as_fit() {
        let fit = |asked, room, each| Budget::fit(asked, 8, room, each).map(|it| it.workers);
        assert_eq!(fit(None, Some(100), 0), Ok(8));
        assert_eq!(fit(None, None, 64), Ok(8));
        assert_eq!(fit(None, Some(200), 64), Ok(3));
        assert_eq!(fit(Some(2), Some(200), 64), Ok(2));
        assert!(fit(Some(4), Some(200), 64).is_err());
        assert!(fit(None, Some(63), 64).is_err());
    }

    #[test]
    fn this_machine_has_room_for_one_small_worker() {
        assert!(Budget::new(None, None, 1024).is_ok());
        assert!(Budget::new(None, Some(1), 2048).is_err());
    }
}
