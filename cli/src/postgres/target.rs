//! One database on one server, and how to connect to it.

use std::fmt;
use std::path::PathBuf;

use sqlx::ConnectOptions as _;
use sqlx::postgres::PgConnectOptions;

use super::password_file;
use super::percent::encoded;
use super::tls::Tls;
use crate::exit::Usage;

/// Where a server listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// In a folder of this machine.
    Socket(PathBuf),
    Name(String),
}

/// Everything that a connection needs, settled. Debug and Display leave the password out.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) host: Host,
    pub(crate) port: u16,
    pub(crate) user: String,
    /// Without one, each connection looks into the password file.
    pub(crate) password: Option<String>,
    pub(crate) database: String,
    pub(crate) tls: Tls,
    pub(crate) root_cert: Option<String>,
    pub(crate) client_cert: Option<String>,
    pub(crate) client_key: Option<String>,
    pub(crate) application: String,
    pub(crate) options: Option<String>,
}

impl Target {
    /// What the driver is given. It is handed over as a URL, since its own defaults may hold a password
    /// for another server.
    pub(super) fn driver(&self, more: &str) -> Result<PgConnectOptions, Usage> {
        let host = match &self.host {
            Host::Socket(folder) => encoded(&folder.display().to_string()),
            Host::Name(name) => encoded(name),
        };
        let mut url = format!(
            "postgres://localhost/{}?host={host}&port={}&user={}&sslmode={}",
            encoded(&self.database),
            self.port,
            encoded(&self.user),
            self.tls,
        );
        if let Some(password) = self.password.clone().or_else(|| self.kept_password()) {
            url.push_str("&password=");
            url.push_str(&encoded(&password));
        }
        // Its message may quote the URL.
        let driver: Result<PgConnectOptions, _> = url.parse();
        let mut driver = driver.map_err(|_| Usage::new("the driver can't read this address"))?;
        driver = driver
            .ssl_mode(self.tls.mode())
            .application_name(&self.application)
            // A pooler in transaction mode refuses what it does not know.
            .extra_float_digits(None)
            .statement_cache_capacity(0)
            .disable_statement_logging();
        driver = match &self.root_cert {
            Some(file) => driver.ssl_root_cert(file),
            // Where the variable is there and empty, the driver would open a file without a name.
            None => driver.ssl_root_cert_from_pem(Vec::new()),
        };
        if let Some(file) = &self.client_cert {
            driver = driver.ssl_client_cert(file);
        }
        if let Some(file) = &self.client_key {
            driver = driver.ssl_client_key(file);
        }
        for (name, value) in own_options(self.options.as_deref(), more)? {
            driver = driver.options([(name, value)]);
        }
        Ok(driver)
    }
}

impl Target {
    /// The password of this server in the password file.
    fn kept_password(&self) -> Option<String> {
        let login = |host: &str| password_file::Login {
            host: host.to_owned(),
            port: self.port,
            database: self.database.clone(),
            user: self.user.clone(),
        };
        match &self.host {
            Host::Name(name) => login(name).password(),
            // As the driver and psql have it; psql so only where the folder is the usual one.
            Host::Socket(folder) => login("localhost")
                .password()
                .or_else(|| login(&folder.to_string_lossy()).password()),
        }
    }

    /// The URL by which another process connects in the same way, from whatever folder, but for the
    /// password. Options stay out: they may set anything, a password of an extension among it.
    pub(crate) fn address(&self) -> String {
        let (user, port, database) = (encoded(&self.user), self.port, encoded(&self.database));
        let (host, folder) = match &self.host {
            Host::Socket(folder) => (String::new(), Some(folder.display().to_string())),
            Host::Name(name) if name.contains(':') => (format!("[{name}]"), None),
            Host::Name(name) => (encoded(name), None),
        };
        let mut address = format!("postgres://{user}@{host}:{port}/{database}");
        let usual = if self.host.is_local() { Tls::Prefer } else { Tls::VerifyFull };
        let mode = (self.tls != usual).then(|| self.tls.to_string());
        let parameters = [
            ("host", folder),
            ("sslmode", mode),
            ("sslrootcert", self.root_cert.as_deref().map(whole)),
            ("sslcert", self.client_cert.as_deref().map(whole)),
            ("sslkey", self.client_key.as_deref().map(whole)),
        ];
        let parameters = parameters.into_iter().filter_map(|(name, value)| Some((name, value?)));
        for ((name, value), sign) in parameters.zip(std::iter::once('?').chain(['&'; 4])) {
            address.push(sign);
            address.push_str(name);
            address.push('=');
            // A path stays readable.
            address.push_str(&encoded(&value).replace("%2F", "/"));
        }
        address
    }
}

/// The path of a file from the root, links and all: a certificate may be renewed behind one. As it is
/// where this process has no folder.
fn whole(path: &str) -> String {
    let whole = std::path::absolute(path).ok();
    let whole = whole.and_then(|whole| whole.into_os_string().into_string().ok());
    whole.unwrap_or_else(|| path.to_owned())
}

/// `-c name=value` of the caller's and then our own, which win.
fn own_options(given: Option<&str>, more: &str) -> Result<Vec<(String, String)>, Usage> {
    let mut words = given.into_iter().chain([more]).flat_map(str::split_whitespace);
    let mut options = Vec::new();
    while let Some(word) = words.next() {
        let pair = match word {
            "-c" => words.next(),
            _ => word.strip_prefix("--").or_else(|| word.strip_prefix("-c")),
        };
        let pair = pair.and_then(|pair| pair.split_once('='));
        let (name, value) =
            pair.ok_or_else(|| Usage::new("options are -c name=value, one after another"))?;
        options.push((name.to_owned(), value.to_owned()));
    }
    Ok(options)
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { user, port, database, .. } = self;
        match &self.host {
            Host::Socket(folder) => {
                write!(f, "postgres://{user}@:{port}/{database}?host={}", folder.display())
            }
            Host::Name(name) if name.contains(':') => {
                write!(f, "postgres://{user}@[{name}]:{port}/{database}")
            }
            Host::Name(name) => write!(f, "postgres://{user}@{name}:{port}/{database}"),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({self})")
    }
}
