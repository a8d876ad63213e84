//! Where a command reads or writes, with the warnings that it takes.

use std::borrow::Cow;

use super::environment::Process;
use super::file::SourceTable;
use super::origin::Origin;
use super::resolve::Settings;
use crate::exit::Usage;
use crate::notice::notice;
use crate::postgres::{Target, ignored_password_file};
use crate::printable::printable;

/// How to connect, from the command line.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct Connection {
    /// Trusts the network between here and a PostgreSQL server that is not on this machine: takes
    /// whatever sslmode was asked for, and any certificate where none was.
    #[arg(long)]
    pub(crate) insecure_tls: bool,
    /// The certificates by which a PostgreSQL server is known beside the system's own, in PEM; without
    /// it, what the URL, `PGSSLROOTCERT` or `rehash.toml` says.
    #[arg(long, value_name = "FILE")]
    pub(crate) sslrootcert: Option<String>,
}

/// What a SOURCE is.
#[derive(Clone, Debug)]
pub(crate) enum Place {
    /// A database of PostgreSQL.
    Postgres(Box<Target>),
    /// `sqlite:PATH`, a file, or `-`.
    Other(String),
}

impl Place {
    /// What the command line, the environment and the configuration say, in this order.
    ///
    /// # Errors
    ///
    /// A usage error; none of them repeats a URL.
    pub(crate) fn of(
        source: Option<&str>,
        flags: &Connection,
        table: &SourceTable,
    ) -> Result<Self, Usage> {
        let settings = Settings::resolve(source, flags, table, &Process)?;
        for warning in settings.warnings() {
            notice(format_args!("rehash: {warning}"));
        }
        settings.place()
    }
}

impl Settings {
    /// What somebody should know before anything is sent.
    pub(crate) fn warnings(&self) -> Vec<Cow<'static, str>> {
        let mut warnings: Vec<Cow<'static, str>> = Vec::new();
        if self.password.as_ref().is_some_and(|it| matches!(it.origin, Origin::Flag(_))) {
            warnings.push(
                "warning: every user of this machine can read a password on the command line, and \
                 shells keep it; REHASH_URL_FILE, PGPASSFILE or ~/.pgpass keep it to yourself"
                    .into(),
            );
        }
        if self.insecure_tls.value && self.is_remote() {
            warnings.push(
                "warning: --insecure-tls: nothing proves that the server is the one that was named, \
                 and whoever sits between sees every hash"
                    .into(),
            );
        }
        let is_asked_for = self.host.is_some() && self.password.is_none();
        if let Some(file) = is_asked_for.then(ignored_password_file).flatten() {
            let file = printable(&file.display().to_string());
            warnings.push(
                format!("warning: {file} is left out: others may read or write it; chmod 600 it")
                    .into(),
            );
        }
        warnings
    }
}
