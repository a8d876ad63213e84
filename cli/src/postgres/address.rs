//! The URL of a database, whose password is printed nowhere.

use std::fmt;

use super::percent::decoded;
use crate::exit::Usage;

/// A URL as somebody gave it: what it says, part by part. Debug and Display leave the password out.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct DatabaseUrl {
    /// A name, an address, or the folder of a socket, which begins with a slash.
    pub(crate) host: Option<String>,
    pub(crate) port: Option<u16>,
    pub(crate) user: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) database: Option<String>,
    pub(crate) ssl_mode: Option<String>,
    pub(crate) root_cert: Option<String>,
    pub(crate) client_cert: Option<String>,
    pub(crate) client_key: Option<String>,
    pub(crate) application: Option<String>,
    pub(crate) options: Option<String>,
}

/// What a URL may say behind its question mark.
const PARAMETERS: &str = "host, port, user, password, dbname, sslmode, sslrootcert, sslcert, \
                          sslkey, application_name, options";

impl DatabaseUrl {
    /// Whether this is a URL of PostgreSQL.
    pub(crate) fn is_one(text: &str) -> bool {
        without_scheme(text).is_some()
    }

    /// Reads `postgres://user:password@host:port/database?name=value`; every part may be missing.
    ///
    /// # Errors
    ///
    /// A usage error that repeats no part of the text.
    pub(crate) fn parse(text: &str) -> Result<Self, Usage> {
        let rest = without_scheme(text);
        let rest = rest.ok_or_else(|| Usage::new("the URL does not begin with postgres://"))?;
        if rest.contains('#') {
            return Err(Usage::new("the URL has a #, which a password spells %23"));
        }
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, database) = rest.split_once('/').unwrap_or((rest, ""));
        // The rest of a password looks so, and would be printed as what it stands for.
        if database.contains(['@', '/']) || query.contains('@') {
            return Err(Usage::new(
                "the URL has a / or an @ where none belongs; those of a password are spelled %2F and \
                 %40, its : is %3A and its ? is %3F",
            ));
        }
        let (login, place) = authority.rsplit_once('@').unwrap_or(("", authority));
        let (user, password) = match login.split_once(':') {
            Some((user, password)) => (user, Some(password)),
            None => (login, None),
        };
        let (host, port) = host_and_port(place)?;
        let mut url = Self {
            host: part(host, "host")?,
            port: port.map(number).transpose()?,
            user: part(user, "user")?,
            password: password.map(|it| part(it, "password")).transpose()?.flatten(),
            database: part(database, "database")?,
            ..Self::default()
        };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            url.set(name, value)?;
        }
        if url.host.as_deref().is_some_and(|host| host.contains(',')) {
            return Err(Usage::new("the URL names several hosts; rehash writes to one server"));
        }
        if url.user.as_deref().is_some_and(|user| user.contains(':')) {
            return Err(Usage::new(
                "the user of the URL has a colon, as if a password stood behind it; the : between \
                 the two is not encoded",
            ));
        }
        let encoded = |it: &Option<String>| it.as_deref().is_some_and(|it| it.contains("://"));
        if url.host.as_deref().is_some_and(is_no_host) || encoded(&url.database) {
            return Err(Usage::new(
                "the URL has an encoded URL as its host or database; only the parts of a URL are \
                 encoded, not its own : / and @",
            ));
        }
        Ok(url)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), Usage> {
        let value = part(value, "a parameter")?;
        let place = match name {
            "host" => &mut self.host,
            "user" => &mut self.user,
            "password" => &mut self.password,
            "dbname" => &mut self.database,
            "sslmode" => &mut self.ssl_mode,
            "sslrootcert" => &mut self.root_cert,
            "sslcert" => &mut self.client_cert,
            "sslkey" => &mut self.client_key,
            "application_name" => &mut self.application,
            "options" => &mut self.options,
            "port" => {
                self.port = value.as_deref().map(number).transpose()?;
                return Ok(());
            }
            _ => {
                return Err(Usage::new(format!(
                    "the URL has a parameter that rehash does not know; it knows {PARAMETERS}"
                )));
            }
        };
        *place = value;
        Ok(())
    }
}

/// What stands behind the scheme, which may be of either case.
fn without_scheme(text: &str) -> Option<&str> {
    ["postgres://", "postgresql://"].iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// Whether a login is in what is to be a name, an address or the folder of a socket.
fn is_no_host(host: &str) -> bool {
    !host.starts_with('/') && host.contains(['@', '/'])
}

/// `[::1]:5432`, `host:5432`, `%2Fsocket`.
fn host_and_port(place: &str) -> Result<(&str, Option<&str>), Usage> {
    if let Some(rest) = place.strip_prefix('[') {
        let (host, port) = rest
            .split_once(']')
            .ok_or_else(|| Usage::new("the host of the URL begins with [ and has no ]"))?;
        return Ok((host, port.strip_prefix(':')));
    }
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (place, None),
    };
    if host.contains(':') {
        return Err(Usage::new(
            "the host of the URL has a colon; an address of IPv6 stands in [ and ]",
        ));
    }
    Ok((host, port))
}

fn part(text: &str, what: &str) -> Result<Option<String>, Usage> {
    let text = decoded(text).ok_or_else(|| {
        Usage::new(format!("{what} of the URL is wrongly encoded: a % is spelled %25"))
    })?;
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn number(port: &str) -> Result<u16, Usage> {
    let port = port.parse().ok().filter(|port| *port > 0);
    port.ok_or_else(|| {
        Usage::new(
            "the port of the URL is no number from 1 to 65535 (a password's : is %3A, / %2F)",
        )
    })
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres://")?;
        if let Some(user) = &self.user {
            write!(f, "{user}@")?;
        }
        match &self.host {
            Some(host) if host.contains(':') => write!(f, "[{host}]")?,
            Some(host) if !host.starts_with('/') => f.write_str(host)?,
            _ => {}
        }
        if let Some(port) = self.port {
            write!(f, ":{port}")?;
        }
        if let Some(database) = &self.database {
            write!(f, "/{database}")?;
        }
        match &self.host {
            Some(host) if host.starts_with('/') => {
                let slash = if self.database.is_none() { "/" } else { "" };
                write!(f, "{slash}?host={host}")
            }
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DatabaseUrl({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::DatabaseUrl;

    #[test]
    fn a_url_says_its_parts() {
        let url = "postgresql://al%40ice:p%3Aw%2F@db.example.org:6543/shop?sslmode=verify-full";
        let url = DatabaseUrl::parse(url).expect("a URL");
        assert_eq!(url.host.as_deref(), Some("db.example.org"));
        assert_eq!(url.port, Some(6543));
        assert_eq!(url.user.as_deref(), Some("al@ice"));
        assert_eq!(url.password.as_deref(), Some("p:w/"));
        assert_eq!(url.database.as_deref(), Some("shop"));
        assert_eq!(url.ssl_mode.as_deref(), Some("verify-full"));
    }

    #[test]
    fn sockets_and_addresses_are_hosts() {
        for (text, host) in [
            ("postgres://%2Ftmp%2Fpg/x", "/tmp/pg"),
            ("postgres:///x?host=/tmp/pg", "/tmp/pg"),
            ("postgres://[::1]:5432/x", "::1"),
            ("postgres://127.0.0.1/x", "127.0.0.1"),
        ] {
            let url = DatabaseUrl::parse(text).expect("a URL");
            assert_eq!(url.host.as_deref(), Some(host), "{text}");
        }
    }

    #[test]
    fn a_password_is_printed_nowhere() {
        for text in [
            "postgres://u:hunter2@h/d",
            "postgres://u@h/d?password=hunter2",
            "postgres://h:hunter2/d",
            "postgres://u@h/d?sslpassword=hunter2",
            "postgres://u:hunter2%@h/d",
            "postgres://u:x#hunter2@h/d",
            "postgres://u@h/d?port=hunter2",
            "Postgres://u:hunter2@h/d",
            "POSTGRESQL://u:hunter2@h/d",
            "postgres://u:12345/hunter2@h/d",
            "postgres://u:1/x/hunter2@h/d",
            "postgres://u:p@1/hunter2@h/d",
            "postgres://u:1?hunter2@h/d",
            "postgres://u:1?host=hunter2@h/d",
            "postgres://u:1?user=hunter2%40h/d@h",
            "postgres://u@h:hunter2:1/d",
            "postgres://u%3Ahunter2%40h/d",
            "postgres://u%3Ahunter2@h/d",
            "postgres://h/d?user=u:hunter2",
            "postgres://h/postgres%3A%2F%2Fu%3Ahunter2%40h%2Fd",
        ] {
            let said = match DatabaseUrl::parse(text) {
                Ok(url) => format!("{url} {url:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!said.contains("hunter2"), "{said}");
        }
    }
}
