//! A plan: what a migration will do to one table, in a file that nobody changes.

mod before;
mod calibrate;
mod error;
mod file;
mod name;
mod outcome;
mod same;
mod survey;
mod table;
mod width;

pub(crate) use before::{Verifies, before};
pub(crate) use file::Plan;
pub(crate) use name::{address, named};
pub(crate) use outcome::Outcome;
pub(crate) use survey::{Keys, Survey};
pub(crate) use width::width;

#[cfg(test)]
mod tests;
