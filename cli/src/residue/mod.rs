//! What is left of a migration: rows that rules are still about, and what became of those that a run
//! wrote.

mod ledger;
mod show;

pub(crate) use ledger::Ledger;
pub(crate) use show::Residue;
