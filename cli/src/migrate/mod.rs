//! Carries a plan out: pages in, hashes on every core, short transactions out.

mod work;

pub(crate) use work::{Decision, LeftAlone, Work};
