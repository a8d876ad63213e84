//! What the harness plants in a store, to see that it would find it.

/// A mistake that a store could be made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bug {
    None,
    /// Swaps whatever stands there.
    BlindSwap,
    /// Commits, and reads back then.
    CommitBeforeReadBack,
    /// Writes its progress in a transaction before that of the rows.
    ProgressApart,
}
