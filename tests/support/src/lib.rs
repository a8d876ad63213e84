//! What the tests share: the vectors, and schemes that count their work.

mod toy;
mod vectors;

pub use toy::{Counter, Toy};
pub use vectors::{Expect, RARE_DIGESTS, Vector, vectors};
