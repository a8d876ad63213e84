//! What a migration is asked to do, and what that makes of one row.

mod aside;
mod look;
mod names;
mod policy;
mod rewrite;
mod set;
mod spec;
mod work;
mod wrapping;

pub(crate) use aside::Aside;
pub(crate) use look::{Look, Step};
pub(crate) use policy::Policy;
pub(crate) use rewrite::Rewrite;
pub(crate) use set::{Purpose, Rules};
pub(crate) use spec::Spec;

#[cfg(test)]
mod tests;
