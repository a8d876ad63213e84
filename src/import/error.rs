//! Why an object gives no stored text. Names fields, and holds nothing that stood in them.

use std::fmt;

/// Why an object of a provider gives no stored text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ImportError {
    /// It is no JSON object.
    NotAnObject,
    /// The user has no password at the provider.
    NoPassword,
    /// A field that must be there is not.
    Missing {
        /// Its path in the object, as `hash.value`.
        field: &'static str,
    },
    /// A field is not what the provider documents.
    Invalid {
        /// Its path in the object.
        field: &'static str,
        /// What was expected there.
        expected: &'static str,
    },
    /// What a field says is sound, and no format of the catalogue says it.
    Unsupported {
        /// Its path in the object.
        field: &'static str,
        /// What can be said.
        supported: &'static str,
    },
    /// A parameter of the whole project is needed and was not given, or is wrong.
    Parameter {
        /// Its name.
        name: &'static str,
    },
}

impl ImportError {
    /// Its kind in reports.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::NotAnObject => "no-object",
            Self::NoPassword => "no-password",
            Self::Missing { .. } => "missing",
            Self::Invalid { .. } => "invalid",
            Self::Unsupported { .. } => "unsupported",
            Self::Parameter { .. } => "parameter",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnObject => f.write_str("not a JSON object"),
            Self::NoPassword => f.write_str("no password"),
            Self::Missing { field } => write!(f, "{field} is missing"),
            Self::Invalid { field, expected } => write!(f, "{field}: expected {expected}"),
            Self::Unsupported { field, supported } => {
                write!(f, "{field}: no format says this, only {supported}")
            }
            Self::Parameter { name } => {
                write!(f, "the project's parameter {name} is missing or wrong")
            }
        }
    }
}

impl std::error::Error for ImportError {}
