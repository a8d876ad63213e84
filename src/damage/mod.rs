//! The closed list of damage that happens to stored hashes, and its exact inverses.

mod again;
mod inverse;
mod kind;
mod repair;

pub use kind::{Damage, Damages};
pub(crate) use repair::{Reading, find};
pub use repair::{Repair, redamaged};
