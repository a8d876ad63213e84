//! Formats that one line of text can say: how the digest is made, and how a row is laid out.

mod call;
mod encoding;
mod error;
mod evaluate;
mod facts;
mod fold;
mod layout;
mod node;
mod parse;
mod program;
mod read;
mod sample;
mod template;
mod value;
mod weight;
mod write;

pub use error::ExpressionError;
pub use program::Expression;

pub(crate) use evaluate::Input;
pub(crate) use layout::Layout;
pub(crate) use read::Captures;
