//! What `rehash hash` writes: which formats, in which variants, at which cost, and for whom.

mod list;
mod writer;

pub(crate) use list::WRITERS;
pub(crate) use writer::{Order, Writer, ids, is_target, variants, writer};
