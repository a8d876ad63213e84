//! The seam through which every call to a database goes, so that a test can make each one fail.

use super::StoreError;

/// When a call may be made to fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// Before it is sent.
    Before,
    /// After it was sent and carried out, before its answer is read.
    After,
}

/// Asked twice for every statement that a store sends, BEGIN and COMMIT included; an error takes the
/// place of the call or of its answer. Stores of a program have none.
pub(crate) trait Calls {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError>;

    /// The transaction that is open has swapped so many rows, and is about to be committed.
    fn swapped(&mut self, _rows: usize) {}
}
