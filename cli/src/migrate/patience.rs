//! What is tried again after an error, how often and after which wait.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher as _, Hasher as _};
use std::thread;
use std::time::{Duration, Instant};

use super::Options;
use super::watch::Watch;
use crate::store::{Store, StoreError, Trouble};

/// The tries of one statement.
pub(super) struct Patience<'o> {
    options: &'o Options,
    tried: u32,
}

impl<'o> Patience<'o> {
    pub(super) const fn new(options: &'o Options) -> Self {
        Self { options, tried: 0 }
    }

    /// Whether this error passes. Waits, and connects anew where the connection is gone; the error
    /// comes back where there is nothing to wait for, or for too long already.
    pub(super) fn after(
        &mut self,
        error: StoreError,
        store: &mut dyn Store,
        watch: &mut dyn Watch,
    ) -> Result<(), StoreError> {
        let mut lost = error.in_doubt || error.trouble == Trouble::Lost;
        let passes = lost || matches!(error.trouble, Trouble::Retry | Trouble::LockTimeout);
        if !passes {
            return Err(error);
        }
        let mut error = error;
        loop {
            self.tried += 1;
            if self.tried >= self.options.tries {
                return Err(error);
            }
            self.wait(&error, watch)?;
            if !lost {
                return Ok(());
            }
            match store.reconnect() {
                Ok(()) => return Ok(()),
                Err(again) if matches!(again.trouble, Trouble::Lost | Trouble::Retry) => {
                    error = again;
                    lost = true;
                }
                Err(other) => return Err(other),
            }
        }
    }

    /// Between half and the whole of a time that doubles: those who met don't meet again.
    fn wait(&self, error: &StoreError, watch: &mut dyn Watch) -> Result<(), StoreError> {
        let longest = self.options.wait * (1 << self.tried.saturating_sub(1).min(6));
        let half = u64::try_from(longest.as_micros() / 2).unwrap_or(u64::MAX);
        let jitter = RandomState::new().build_hasher().finish().checked_rem(half).unwrap_or(0);
        let time = Duration::from_micros(half.saturating_add(jitter));
        watch.waits(&error.to_string(), time);
        let until = Instant::now() + time;
        loop {
            if (self.options.stopped)() {
                let why = anyhow::anyhow!("asked to stop");
                return Err(StoreError::new(Trouble::Stopped, why));
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            thread::sleep(left.min(Duration::from_millis(50)));
        }
    }
}

/// Does what can be done twice until it succeeds or there is no hope.
pub(super) fn persist<T>(
    store: &mut dyn Store,
    options: &Options,
    watch: &mut dyn Watch,
    mut ask: impl FnMut(&mut dyn Store) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let mut patience = Patience::new(options);
    loop {
        match ask(store) {
            Ok(answer) => return Ok(answer),
            Err(error) => patience.after(error, store, watch)?,
        }
    }
}
