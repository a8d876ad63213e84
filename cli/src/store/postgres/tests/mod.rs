//! The store against real servers.

pub(crate) mod common;
mod faults;
mod keys;
mod lease;
mod pooler;
mod speed;
mod swaps;
mod traps;
