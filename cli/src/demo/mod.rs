//! A table of users whose passwords are known, to try everything on.

mod damage;
mod format;
mod plan;
mod salt;
mod sample;
mod table;

pub(crate) use plan::{LEAST_ROWS, PLANTED, Plan, password};
pub(crate) use sample::{Counts, verify};
pub(crate) use table::{FILE, KNOWN, PLAN, fill};
