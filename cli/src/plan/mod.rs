//! A plan: what a migration will do to one table, in a file that nobody changes.

mod calibrate;
mod error;
mod file;
mod name;
mod outcome;
mod survey;
mod table;
mod width;

pub(crate) use calibrate::{Measured, measure};
pub(crate) use error::{Difference, PlanError};
pub(crate) use file::{AsideCount, Found, Left, Plan, RuleCount};
pub(crate) use name::named;
pub(crate) use outcome::Outcome;
pub(crate) use survey::{Keys, Sample, Survey, Tally};
pub(crate) use width::width;

#[cfg(test)]
mod tests;
