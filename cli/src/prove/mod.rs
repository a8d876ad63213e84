//! Known accounts that show that a rule is right: before it, and after it in a transaction that is
//! rolled back.

mod accounts;
mod proof;

pub(crate) use accounts::Accounts;
pub(crate) use proof::Proven;
