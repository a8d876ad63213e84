//! A setting and where it is from.

use std::fmt;

/// Where a setting is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The command line.
    Flag(&'static str),
    /// A variable of the environment.
    Variable(&'static str),
    /// The file that a variable names.
    FileOf(&'static str),
    /// A key of the configuration.
    Configuration(&'static str),
    /// Nobody said anything.
    Default,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag(name) => write!(f, "command line ({name})"),
            Self::Variable(name) => write!(f, "environment ({name})"),
            Self::FileOf(name) => write!(f, "file that {name} names"),
            Self::Configuration(key) => write!(f, "rehash.toml ([source] {key})"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// A value with its origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Setting<T> {
    pub(crate) value: T,
    pub(crate) origin: Origin,
}

impl<T> Setting<T> {
    pub(crate) const fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}
