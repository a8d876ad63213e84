//! Every setting of a source, each from where it is said first.

use std::path::PathBuf;

use super::environment::{self as names, Environment};
use super::file::SourceTable;
use super::form::Form;
use super::named::{both, named};
use super::origin::{Origin, Setting};
use super::place::{Connection, Place};
use crate::exit::Usage;
use crate::postgres::{Host, Insecure, Target, Tls};

type Text = Option<Setting<String>>;

/// What is in force, part by part; the parts of a connection where the source is PostgreSQL.
#[derive(Clone)]
pub(crate) struct Settings {
    /// As somebody named it, or without its password.
    pub(crate) source: Setting<String>,
    pub(crate) host: Option<Setting<Host>>,
    pub(crate) port: Setting<u16>,
    pub(crate) user: Text,
    pub(crate) password: Text,
    pub(crate) database: Text,
    pub(crate) tls: Option<Setting<Tls>>,
    pub(crate) root_cert: Text,
    pub(crate) client_cert: Text,
    pub(crate) client_key: Text,
    pub(crate) application: Text,
    pub(crate) options: Text,
    pub(crate) insecure_tls: Setting<bool>,
}

impl Settings {
    /// Puts them together.
    ///
    /// What a URL says holds, wherever the URL is from: the variables of PostgreSQL and the other
    /// keys of the configuration say what it leaves open.
    pub(crate) fn resolve(
        source: Option<&str>,
        flags: &Connection,
        table: &SourceTable,
        environment: &dyn Environment,
    ) -> Result<Self, Usage> {
        let named = named(source, table, environment)?;
        Self::complete(named, flags, table, environment)
    }

    /// The same of a source that is named.
    pub(super) fn complete(
        source: Setting<Form>,
        flags: &Connection,
        table: &SourceTable,
        environment: &dyn Environment,
    ) -> Result<Self, Usage> {
        let Setting { value: form, origin: from } = source;
        let insecure_tls = match (flags.insecure_tls, table.insecure_tls) {
            (true, _) => Setting::new(true, Origin::Flag("--insecure-tls")),
            (_, Some(asked)) => Setting::new(asked, Origin::Configuration("insecure_tls")),
            _ => Setting::new(false, Origin::Default),
        };
        let url = match form {
            Form::Postgres(url) => url,
            Form::Sqlite(source) | Form::File(source) => {
                return Ok(Self::bare(Setting::new(source, from), insecure_tls));
            }
        };
        let mut all = Self::bare(Setting::new(url.to_string(), from), insecure_tls);
        let text = |said: &Option<String>, variable: &'static str| -> Result<Text, Usage> {
            if let Some(said) = said {
                return Ok(Some(Setting::new(said.clone(), from)));
            }
            let found = environment.text(variable)?;
            if found.as_deref().is_some_and(|found| is_no_part(variable, found)) {
                return Err(Usage::new(format!(
                    "{variable} holds a whole address, which REHASH_URL would take, and not a part"
                )));
            }
            Ok(found.map(|text| Setting::new(text, Origin::Variable(variable))))
        };
        let or = |it: Text, configured: &Option<String>, key: &'static str| {
            let origin = Origin::Configuration(key);
            it.or_else(|| configured.clone().map(|text| Setting::new(text, origin)))
        };
        all.port = match (url.port, environment.text(names::PORT)?) {
            (Some(port), _) => Setting::new(port, from),
            (None, Some(port)) => {
                let port = port.parse().ok().filter(|port| *port > 0);
                let port = port.ok_or_else(|| Usage::new("PGPORT is no port"))?;
                Setting::new(port, Origin::Variable(names::PORT))
            }
            (None, None) => Setting::new(5432, Origin::Default),
        };
        let host = match text(&url.host, names::ADDRESS)? {
            None => text(&None, names::HOST)?,
            host => host,
        };
        let host = host.map(|host| Setting::new(Host::of(&host.value), host.origin));
        let host =
            host.unwrap_or_else(|| Setting::new(Host::usual(all.port.value), Origin::Default));
        let asked = text(&url.ssl_mode, names::SSL_MODE)?;
        let insecure = if all.insecure_tls.value { Insecure::Allowed } else { Insecure::Refused };
        let tls = Tls::settle(asked.as_ref().map(|it| it.value.as_str()), &host.value, insecure)?;
        let origin = match asked {
            Some(asked) => asked.origin,
            None if all.insecure_tls.value && !host.value.is_local() => all.insecure_tls.origin,
            None => Origin::Default,
        };
        all.tls = Some(Setting::new(tls, origin));
        all.host = Some(host);
        all.user = match text(&url.user, names::USER)? {
            None => own_name().map(|name| Setting::new(name, Origin::Default)),
            user => user,
        };
        all.password = text(&url.password, names::PASSWORD)?;
        // As every client of PostgreSQL does.
        let same = all.user.clone().map(|user| Setting::new(user.value, Origin::Default));
        all.database = text(&url.database, names::DATABASE)?.or(same);
        let root = text(&url.root_cert, names::ROOT_CERT)?;
        let root = or(root, &table.root_cert, "sslrootcert");
        let flag = flags.sslrootcert.clone();
        let flag = flag.map(|file| Setting::new(file, Origin::Flag("--sslrootcert")));
        all.root_cert = flag.or(root);
        let cert = text(&url.client_cert, names::CLIENT_CERT)?;
        all.client_cert = or(cert, &table.client_cert, "sslcert");
        let key = text(&url.client_key, names::CLIENT_KEY)?;
        all.client_key = or(key, &table.client_key, "sslkey");
        let files = [
            ("sslrootcert", &all.root_cert),
            ("sslcert", &all.client_cert),
            ("sslkey", &all.client_key),
        ];
        for (name, file) in files {
            Form::check_file(name, file.as_ref().map_or("", |file| file.value.as_str()))?;
        }
        let rehash = Setting::new("rehash".to_owned(), Origin::Default);
        all.application = text(&url.application, names::APPLICATION)?.or(Some(rehash));
        // The driver sends the variable whatever else is said.
        if url.options.is_some() && environment.text(names::OPTIONS)?.is_some() {
            return Err(both("options of the URL", names::OPTIONS));
        }
        all.options = text(&url.options, names::OPTIONS)?;
        all.check_empty(environment)?;
        Ok(all)
    }

    /// Refuses variables that name a file of no name to the driver, which nobody can talk out of it.
    fn check_empty(&self, environment: &dyn Environment) -> Result<(), Usage> {
        let files =
            [(names::CLIENT_CERT, &self.client_cert), (names::CLIENT_KEY, &self.client_key)];
        for (name, setting) in files {
            if self.may_encrypt() && setting.is_none() && environment.is_empty(name) {
                return Err(Usage::new(format!(
                    "{name} is there and empty, which the driver takes for a file without a name; \
                     unset it, or let it name the file"
                )));
            }
        }
        Ok(())
    }

    /// Whether the driver would ask the server for TLS and mean it.
    fn may_encrypt(&self) -> bool {
        let is_socket = self.host.as_ref().is_some_and(|it| matches!(it.value, Host::Socket(_)));
        !is_socket && self.tls.as_ref().is_some_and(|tls| tls.value != Tls::Off)
    }

    /// Whether the environment or the configuration names a source.
    pub(crate) fn is_named(
        table: &SourceTable,
        environment: &dyn Environment,
    ) -> Result<bool, Usage> {
        let variables = [environment.text(names::URL)?, environment.text(names::URL_FILE)?];
        Ok(variables.iter().any(Option::is_some) || table.url.is_some() || table.url_file.is_some())
    }

    fn bare(source: Setting<String>, insecure_tls: Setting<bool>) -> Self {
        Self {
            source,
            host: None,
            port: Setting::new(5432, Origin::Default),
            user: None,
            password: None,
            database: None,
            tls: None,
            root_cert: None,
            client_cert: None,
            client_key: None,
            application: None,
            options: None,
            insecure_tls,
        }
    }

    /// Whether what is sent leaves this machine.
    pub(super) fn is_remote(&self) -> bool {
        self.host.as_ref().is_some_and(|host| !host.value.is_local())
    }

    /// What to open.
    pub(crate) fn place(self) -> Result<Place, Usage> {
        if self.may_encrypt() && self.client_cert.is_some() != self.client_key.is_some() {
            return Err(Usage::new(
                "sslcert and sslkey are of use together only, and one of them is missing",
            ));
        }
        let (Some(host), Some(tls)) = (self.host, self.tls) else {
            return Ok(Place::Other(self.source.value));
        };
        let value = |text: Text| text.map(|it| it.value);
        let unnamed = || Usage::new("the URL names no user, and this process has no name");
        Ok(Place::Postgres(Box::new(Target {
            host: host.value,
            port: self.port.value,
            user: value(self.user).ok_or_else(unnamed)?,
            password: value(self.password),
            database: value(self.database).ok_or_else(unnamed)?,
            tls: tls.value,
            root_cert: value(self.root_cert),
            client_cert: value(self.client_cert),
            client_key: value(self.client_key),
            application: value(self.application).unwrap_or_default(),
            options: value(self.options),
        })))
    }
}

/// Whether this variable, which is to hold a part of an address, holds a whole one, or a login where a
/// name belongs. An application is called anything.
fn is_no_part(variable: &str, text: &str) -> bool {
    match variable {
        names::PASSWORD | names::OPTIONS => false,
        names::APPLICATION => Form::is_url(text),
        names::USER => Form::is_no_name(text) || text.contains(':'),
        names::DATABASE => Form::is_no_name(text),
        _ => Form::is_of_database(text),
    }
}

impl Host {
    fn of(text: &str) -> Self {
        if text.starts_with('/') { Self::Socket(text.into()) } else { Self::Name(text.to_owned()) }
    }

    /// Where a server of this machine listens, as the driver and `psql` look for it.
    fn usual(port: u16) -> Self {
        let folders = ["/run/postgresql", "/var/run/postgresql", "/private/tmp", "/tmp"];
        let has_socket =
            |folder: &&str| PathBuf::from(folder).join(format!(".s.PGSQL.{port}")).exists();
        let found = folders.into_iter().find(has_socket);
        found.map_or_else(|| Self::Name("localhost".to_owned()), |it| Self::Socket(it.into()))
    }
}

/// The name of the account, which `psql` logs in by.
#[cfg(unix)]
fn own_name() -> Option<String> {
    let own = rustix::process::geteuid().as_raw().to_string();
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    let mut accounts = accounts.lines().map(|line| line.split(':'));
    accounts.find_map(|mut fields| {
        let name = fields.next()?;
        (fields.nth(1) == Some(own.as_str())).then(|| name.to_owned())
    })
}

#[cfg(not(unix))]
const fn own_name() -> Option<String> {
    None
}
