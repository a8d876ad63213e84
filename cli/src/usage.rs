//! An error that the caller fixes by calling differently; its exit code is 2.

use std::fmt;

/// What is wrong with the call, and what would be right.
#[derive(Debug)]
pub(crate) struct Usage(String);

impl Usage {
    /// An error with this message.
    pub(crate) fn error(message: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self(message.into()))
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}
