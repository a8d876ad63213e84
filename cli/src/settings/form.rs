//! What the text of a source is: decided here, before anything repeats it.

use super::foreign::{foreign, secret};
use crate::exit::Usage;
use crate::postgres::DatabaseUrl;

/// A source by its text. What is none of these may hold a password, and is repeated nowhere.
#[derive(Debug, Clone)]
pub(crate) enum Form {
    /// A database of PostgreSQL.
    Postgres(Box<DatabaseUrl>),
    /// `sqlite:PATH`.
    Sqlite(String),
    /// A file, or `-`.
    File(String),
}

const SQLITE: &str = "sqlite:";

/// What there is, for whoever named something else.
const FORMS: &str = "a source is postgres://USER:PASSWORD@HOST/DATABASE, sqlite:PATH, a .csv, .tsv or \
                     .jsonl file, or -";

impl Form {
    /// What this text is.
    ///
    /// # Errors
    ///
    /// A usage error that repeats no part of the text.
    pub(crate) fn of(text: &str) -> Result<Self, Usage> {
        if DatabaseUrl::is_one(text) {
            let url = DatabaseUrl::parse(text)?;
            let is_name = |host: &&String| !host.starts_with('/');
            let printed =
                [url.host.as_ref().filter(is_name), url.user.as_ref(), url.database.as_ref()];
            if let Some(why) = printed.into_iter().flatten().find_map(|it| secret(&small(it))) {
                return Err(Usage::new(format!("{why}; {FORMS}")));
            }
            return Ok(Self::Postgres(Box::new(url)));
        }
        let small = small(text);
        let why = match path(&small) {
            Some(path) if small.starts_with(SQLITE) => key(path),
            Some(_) => None,
            None => foreign(&small).or_else(|| secret(&small)),
        };
        why.map_or_else(
            || Ok(Self::of_path(text)),
            |why| Err(Usage::new(format!("{why}; {FORMS}"))),
        )
    }

    /// What the source of a plan is, which rehash wrote: its paths are called as they are called.
    ///
    /// # Errors
    ///
    /// A usage error that repeats no part of the text.
    pub(super) fn planned(text: &str) -> Result<Self, Usage> {
        if DatabaseUrl::is_one(text) {
            return Ok(Self::Postgres(Box::new(DatabaseUrl::parse(text)?)));
        }
        Ok(Self::of_path(text))
    }

    fn of_path(text: &str) -> Self {
        match text.split_at_checked(SQLITE.len()) {
            Some((scheme, path)) if scheme.eq_ignore_ascii_case(SQLITE) => {
                Self::Sqlite(format!("{SQLITE}{path}"))
            }
            _ => Self::File(text.to_owned()),
        }
    }

    /// Whether this text, which is to be a path, is the address of a database instead.
    pub(crate) fn is_of_database(text: &str) -> bool {
        !matches!(Self::of(text), Ok(Self::File(_)))
    }

    /// Whether this text, which is to be a name, is an address or has a password in it.
    pub(super) fn is_no_name(text: &str) -> bool {
        Self::is_of_database(text) || secret(&small(text)).is_some()
    }

    /// Refuses a URL where the name of a file belongs, before a message repeats it.
    ///
    /// # Errors
    ///
    /// A usage error that repeats no part of the text.
    pub(crate) fn check_file(setting: &str, file: &str) -> Result<(), Usage> {
        if path(&small(file)).is_none() && Self::is_url(file) {
            return Err(Usage::new(format!("{setting} names a file, and this is a URL")));
        }
        Ok(())
    }

    /// Whether this text, which may be any label, is a whole URL.
    pub(super) fn is_url(text: &str) -> bool {
        let scheme = text.split_once("://").map_or("", |(scheme, _)| scheme);
        scheme.ends_with(|it: char| it.is_ascii_alphanumeric())
    }
}

/// A text as those of [`foreign`](super::foreign) are written.
fn small(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

/// The path that this text, in small letters, can't but be: it begins as no other form does.
fn path(text: &str) -> Option<&str> {
    let path = match text.strip_prefix(SQLITE) {
        Some(path) => path.strip_prefix("//").unwrap_or(path),
        None => text,
    };
    let is_whole = path.starts_with('/') && !path.starts_with("//");
    (is_whole || path.starts_with("./") || path.starts_with("../")).then_some(path)
}

/// Why this path of SQLite, in small letters, may end in a key: other programs take that of an encrypted
/// file there. What begins with a dot was meant to be a path.
fn key(path: &str) -> Option<&'static str> {
    let parameters = path.find('?').filter(|_| path.starts_with('/'));
    secret(path.get(parameters?..)?)
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn the_scheme_is_known_in_either_case() {
        for text in ["postgres://u@h/d", "POSTGRESQL://u@h/d", "Postgres://u@h/d"] {
            assert!(matches!(Form::of(text), Ok(Form::Postgres(_))), "{text}");
        }
        for text in ["sqlite:Shop.db", "SQLite:Shop.db", "sqlite:///srv/Shop.db"] {
            let Ok(Form::Sqlite(source)) = Form::of(text) else { panic!("{text}") };
            assert!(source.starts_with("sqlite:") && source.ends_with("Shop.db"), "{source}");
        }
    }

    #[test]
    fn a_path_is_a_path() {
        for text in [
            "-",
            "users.csv",
            "/srv/a b/users.tsv",
            "me@home/users.csv",
            "10:30.csv",
            "/backup/10:30/me@home.csv",
            "./a:b@c.csv",
            "./pwd=1/users.csv",
            "../a user=b/users.csv",
            "/srv/pwd=1/a user=b/http://x.csv",
            "//srv/users.csv",
            "year=2024/users.csv",
            "päß.jsonl",
            "x",
            "",
        ] {
            assert!(matches!(Form::of(text), Ok(Form::File(_))), "{text}");
        }
    }

    #[test]
    fn a_file_of_sqlite_may_be_called_anything_where_its_path_is_whole() {
        for text in [
            "sqlite:/srv/pwd=1/x.db",
            "sqlite:///srv/a user=b/me@10:30.db",
            "sqlite:./pwd=1/x.db",
            "sqlite://../pwd=1/x.db",
        ] {
            assert!(matches!(Form::of(text), Ok(Form::Sqlite(_))), "{text}");
        }
        let planned = Form::planned("sqlite:/srv/a?key=b/x.db");
        assert!(matches!(planned, Ok(Form::Sqlite(_))), "{planned:?}");
    }

    #[test]
    fn what_is_not_known_is_told_by_its_kind_and_not_repeated() {
        for (text, hint) in [
            ("postgresql+psycopg2://u:hunter2@h/d", "SQLAlchemy"),
            ("sqlite+pysqlcipher://:hunter2@/x.db", "SQLAlchemy"),
            ("mysql+pymysql://u:hunter2@h/d", "not read this database"),
            ("mysql://u:hunter2@h/d", "MySQL and MariaDB"),
            ("MariaDB://u:hunter2@h/d", "MySQL and MariaDB"),
            ("jdbc:postgresql://h/d?user=u&password=hunter2", "JDBC"),
            ("host=h password=hunter2", "libpq"),
            ("password = 'hunter2'", "held a password"),
            ("dbname=d hunter2", "libpq"),
            ("Host=h;Username=u;Password=hunter2", "held a password"),
            ("Driver={PostgreSQL};Uid=u;Pwd=hunter2", "held a password"),
            ("u:hunter2@h/d", "no URL"),
            ("u:hunter2@tcp(h:3306)/d", "no URL"),
            ("postgres:/u:hunter2@h/d", "not read this form"),
            ("postgres:u:hunter2@h", "not read this form"),
            ("//u:hunter2@h/d", "no URL"),
            ("\"postgres://u:hunter2@h/d\"", "kind of URL"),
            ("REHASH_URL=postgres://u:hunter2@h/d", "kind of URL"),
            ("\u{feff}postgres://u:hunter2@h/d", "kind of URL"),
            ("sqlite://u:hunter2@/x.db", "no URL"),
            ("sqlite:x.db?key=hunter2", "held a password"),
            ("sqlite:postgres://u:hunter2@h/d", "no URL"),
            ("sqlite:////u:hunter2@h/x.db", "no URL"),
            ("sqlite:///srv/x.db?key=hunter2", "held a password"),
            ("postgres://u@h/d;password=hunter2", "held a password"),
            ("postgres://u@h/d&password=hunter2", "held a password"),
            ("postgres://u@h/d%3Fpassword=hunter2", "held a password"),
            ("postgres://u@h/?dbname=d;password=hunter2", "held a password"),
            ("postgres://h/d?user=u;password=hunter2", "held a password"),
            ("postgres://u@h;password=hunter2/d", "held a password"),
        ] {
            let error = Form::of(text).expect_err(text).to_string();
            assert!(!error.contains("hunter2"), "{error}");
            assert!(error.contains("postgres://USER"), "{error}");
            assert!(error.contains(hint), "{text}: {error}");
        }
    }
}
