//! One file for each command: open, run, report.

mod again;
pub(crate) mod check;
pub(crate) mod config;
mod context;
pub(crate) mod demo;
pub(crate) mod doctor;
pub(crate) mod guess;
pub(crate) mod hash;
pub(crate) mod identify;
pub(crate) mod import;
pub(crate) mod migrate;
pub(crate) mod plan;
pub(crate) mod scan;
pub(crate) mod schemes;
mod shown;
pub(crate) mod verify;
