//! Nothing: the test in `tests/fork.rs` is all there is, and it needs a process of its own.
