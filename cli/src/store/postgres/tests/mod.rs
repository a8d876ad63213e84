//! The store against real servers.

mod common;
mod faults;
mod keys;
mod lease;
mod pooler;
mod swaps;
