//! Guides that are longer than the documentation of one item.

#[doc = include_str!("../docs/expressions.md")]
pub mod expressions {}

#[doc = include_str!("../docs/guide.md")]
pub mod login {}
