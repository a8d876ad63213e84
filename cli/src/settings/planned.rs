//! Where a planned run writes: the database of the plan, with what the plan does not hold.

use super::environment::{Environment, Process};
use super::file::SourceTable;
use super::form::Form;
use super::origin::{Origin, Setting};
use super::place::{Connection, Place};
use super::resolve::Settings;
use crate::exit::Usage;
use crate::notice::notice;
use crate::sqlite_file;

impl Place {
    /// The database of a plan. Where the environment or the configuration names the same one, that
    /// completes it: a plan has no password. Where they name another, the plan's is meant.
    ///
    /// # Errors
    ///
    /// A usage error; none of them repeats a URL.
    pub(crate) fn planned(
        source: &str,
        flags: &Connection,
        table: &SourceTable,
    ) -> Result<Self, Usage> {
        let (settings, is_other) = Settings::planned(source, flags, table, &Process)?;
        if is_other {
            notice(format_args!(
                "rehash: the environment or rehash.toml names another database than the plan; the \
                 plan's is used, and --source would replace it"
            ));
        }
        for warning in settings.warnings() {
            notice(format_args!("rehash: {warning}"));
        }
        settings.place()
    }
}

impl Settings {
    /// The same as settings, and whether another database is named beside the plan's.
    fn planned(
        source: &str,
        flags: &Connection,
        table: &SourceTable,
        environment: &dyn Environment,
    ) -> Result<(Self, bool), Usage> {
        let source = Setting::new(Form::planned(source)?, Origin::Flag("SOURCE"));
        let own = Self::complete(source, flags, table, environment)?;
        if !Self::is_named(table, environment)? {
            return Ok((own, false));
        }
        let named = Self::resolve(None, flags, table, environment)?;
        Ok(if own.is_same(&named) { (own.completed(named), false) } else { (own, true) })
    }

    fn is_same(&self, other: &Self) -> bool {
        let (Some(host), Some(others)) = (&self.host, &other.host) else {
            return is_same_file(&self.source.value, &other.source.value);
        };
        let value = |text: &Option<Setting<String>>| text.clone().map(|it| it.value);
        host.value == others.value
            && self.port.value == other.port.value
            && value(&self.user) == value(&other.user)
            && value(&self.database) == value(&other.database)
    }

    /// What the plan says holds, as how its connection is encrypted; the rest is as it is named now.
    fn completed(self, named: Self) -> Self {
        let planned = Origin::Flag("SOURCE");
        let keep = |own: Option<Setting<String>>, named| {
            if own.as_ref().is_some_and(|it| it.origin == planned) { own } else { named }
        };
        let is_planned = self.tls.as_ref().is_some_and(|it| it.origin == planned);
        Self {
            password: named.password,
            tls: if is_planned { self.tls } else { named.tls },
            root_cert: keep(self.root_cert, named.root_cert),
            client_cert: keep(self.client_cert, named.client_cert),
            client_key: keep(self.client_key, named.client_key),
            application: named.application,
            options: named.options,
            ..self
        }
    }
}

/// Whether both lead to one file, whatever they call it.
fn is_same_file(source: &str, other: &str) -> bool {
    let both = sqlite_file::absolute(source).ok().zip(sqlite_file::absolute(other).ok());
    source == other || both.is_some_and(|(source, other)| source == other)
}

#[cfg(test)]
mod tests {
    use super::{Connection, Environment, Settings, SourceTable, Usage};
    use crate::postgres::Tls;

    /// A variable that is set, if any.
    struct Only(&'static str, &'static str);

    impl Environment for Only {
        fn text(&self, name: &'static str) -> Result<Option<String>, Usage> {
            Ok((name == self.0).then(|| self.1.to_owned()))
        }
    }

    const PLAN: &str = "postgres://u@localhost:5432/d?sslmode=verify-full&sslrootcert=ca.pem";

    fn planned(environment: &dyn Environment) -> (Settings, bool) {
        let (flags, table) = (Connection::default(), SourceTable::default());
        let settings = Settings::planned(PLAN, &flags, &table, environment);
        settings.unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn the_same_database_lends_its_password_and_takes_no_encryption_away() {
        let url = "postgres://u:secret@localhost/d?sslmode=disable&sslrootcert=other.pem";
        let (settings, is_other) = planned(&Only("REHASH_URL", url));
        assert!(!is_other);
        assert_eq!(settings.password.map(|it| it.value).as_deref(), Some("secret"));
        assert_eq!(settings.tls.map(|it| it.value), Some(Tls::VerifyFull));
        assert_eq!(settings.root_cert.map(|it| it.value).as_deref(), Some("ca.pem"));
    }

    #[test]
    fn another_database_lends_nothing() {
        for url in [
            "postgres://u:secret@localhost:5433/d",
            "postgres://u:secret@127.0.0.1/d",
            "postgres://v:secret@localhost/d",
            "postgres://u:secret@localhost/e",
            "sqlite:d",
        ] {
            let (settings, is_other) = planned(&Only("REHASH_URL", url));
            assert!(is_other, "{url}");
            assert!(settings.password.is_none(), "{url}");
        }
    }

    #[test]
    fn the_variable_for_passwords_is_enough() {
        let (settings, is_other) = planned(&Only("PGPASSWORD", "secret"));
        assert!(!is_other);
        assert_eq!(settings.password.map(|it| it.value).as_deref(), Some("secret"));
    }
}
