//! Pure parsing: readers of text that allocate nothing and never panic.

pub(crate) mod argon2;
mod base64;
pub(crate) mod bcrypt;
pub(crate) mod blob;
pub(crate) mod descrypt;
pub(crate) mod json;
pub(crate) mod mime;
pub(crate) mod percent;
pub(crate) mod phpass;
mod reader;
pub(crate) mod scrypt;
pub(crate) mod yescrypt;

pub(crate) use base64::base64_u32;
pub(crate) use reader::{Reader, decimal, is_no_text};
