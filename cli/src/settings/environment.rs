//! The variables that change what a command does. There are no others.

use std::env;

use crate::exit::Usage;

/// Where variables are looked up, so that a test brings its own.
pub(crate) trait Environment {
    /// The text of a variable; an empty one counts as unset.
    fn text(&self, name: &'static str) -> Result<Option<String>, Usage>;

    /// Whether a variable is there and empty, which the driver takes for a value.
    fn is_empty(&self, _name: &'static str) -> bool {
        false
    }
}

/// The variables of this process.
#[derive(Debug)]
pub(crate) struct Process;

impl Environment for Process {
    fn text(&self, name: &'static str) -> Result<Option<String>, Usage> {
        let Some(value) = env::var_os(name) else { return Ok(None) };
        let text = value.into_string().map_err(|_| Usage::new(format!("{name} is no UTF-8")))?;
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    fn is_empty(&self, name: &'static str) -> bool {
        env::var_os(name).is_some_and(|value| value.is_empty())
    }
}

pub(super) const URL: &str = "REHASH_URL";
pub(super) const URL_FILE: &str = "REHASH_URL_FILE";
pub(super) const HOST: &str = "PGHOST";
pub(super) const ADDRESS: &str = "PGHOSTADDR";
pub(super) const PORT: &str = "PGPORT";
pub(super) const USER: &str = "PGUSER";
pub(super) const PASSWORD: &str = "PGPASSWORD";
pub(super) const DATABASE: &str = "PGDATABASE";
pub(super) const SSL_MODE: &str = "PGSSLMODE";
pub(super) const ROOT_CERT: &str = "PGSSLROOTCERT";
pub(super) const CLIENT_CERT: &str = "PGSSLCERT";
pub(super) const CLIENT_KEY: &str = "PGSSLKEY";
pub(super) const APPLICATION: &str = "PGAPPNAME";
pub(super) const OPTIONS: &str = "PGOPTIONS";
