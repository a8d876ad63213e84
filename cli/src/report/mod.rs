//! What a scan found, counted, and how it is written.

mod data;
mod json;
mod line;
mod notes;
mod table;
mod tally;

pub(crate) use data::{Failure, Report, Stop};
pub(crate) use tally::{Group, Tally, sorted};
