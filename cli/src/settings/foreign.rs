//! What texts look like that are no source of rehash's: the forms of other programs, and passwords.

/// Why this is the form of another program, in small letters.
pub(super) fn foreign(text: &str) -> Option<&'static str> {
    let (scheme, rest) = text.split_once(':').unwrap_or(("", text));
    let is_word = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '_' | '.');
    if let Some((name, _)) = scheme.split_once('+')
        && scheme.chars().all(is_word)
    {
        return Some(match name {
            "postgres" | "postgresql" => {
                "this is a URL of SQLAlchemy: without the + and the driver behind it, it is rehash's"
            }
            "sqlite" => "this is a URL of SQLAlchemy: rehash opens a file, without key or driver",
            _ => "rehash does not read this database yet",
        });
    }
    match scheme {
        "jdbc" => {
            return Some(
                "this is a URL of JDBC: for PostgreSQL, write user and password before the host and \
                 leave jdbc: out",
            );
        }
        "mysql" | "mariadb" => return Some("MySQL and MariaDB are not supported yet"),
        _ if OTHERS.contains(&scheme) => return Some("rehash does not read this form"),
        _ => {}
    }
    if !scheme.is_empty() && rest.starts_with("//") && scheme != "sqlite" {
        return Some("rehash does not know this kind of URL");
    }
    let is_keyword = |word: &str| {
        word.split_once('=')
            .is_some_and(|(name, value)| KEYWORDS.contains(&name) && !value.contains(';'))
    };
    if text.split_whitespace().any(is_keyword) {
        return Some("these are libpq's keywords: write them as a URL");
    }
    None
}

/// Why this may hold a password, in small letters.
pub(super) fn secret(text: &str) -> Option<&'static str> {
    let bare: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    if SECRETS.iter().any(|name| bare.contains(name)) {
        return Some("this looks as if it held a password, in a form that rehash does not know");
    }
    // A scheme has a colon of its own, and so has a drive.
    let text = text.strip_prefix("sqlite:").unwrap_or(text);
    let text = match text.split_at_checked(2) {
        Some((drive, path)) if cfg!(windows) && drive.ends_with(':') => path,
        _ => text,
    };
    let login = text.rsplit_once('@').map_or("", |(login, _)| login);
    (text.contains("://") || login.contains(':'))
        .then_some("this looks as if it held a password, and is no URL that rehash knows")
}

/// What other programs begin the address of a database with, and `postgres` without its slashes.
const OTHERS: &[&str] = &[
    "postgres",
    "postgresql",
    "pgsql",
    "pg",
    "psql",
    "sqlserver",
    "mssql",
    "oracle",
    "oci",
    "odbc",
    "db2",
    "redshift",
    "cockroach",
    "cockroachdb",
    "mongodb",
    "redis",
    "file",
    "http",
    "https",
];

/// What libpq calls the parts of a connection.
const KEYWORDS: &[&str] =
    &["host", "hostaddr", "port", "dbname", "user", "service", "passfile", "sslmode"];

/// How a password is called in one form or another.
const SECRETS: &[&str] = &[
    "password=",
    "passwd=",
    "passwort=",
    "pwd=",
    "passphrase=",
    "secret=",
    "?key=",
    "&key=",
    "hexkey=",
];
