//! One file for each command: open, run, report.

pub(crate) mod demo;
pub(crate) mod scan;
