//! The next command line, with what was given to this one: all but a password, and ready for a shell.

use std::fmt;

use crate::configuration::Configuration;
use crate::printable::printable;
use crate::settings::Connection;

/// Words of a command line.
pub(super) struct Again(Vec<String>);

impl Again {
    /// A command and what it is about.
    pub(super) fn of(words: &[&str]) -> Self {
        Self(words.iter().map(|it| (*it).to_owned()).collect())
    }

    /// A flag, where it is meant.
    pub(super) fn flag(mut self, name: &str, is_meant: bool) -> Self {
        self.0.extend(is_meant.then(|| name.to_owned()));
        self
    }

    /// An option with its value, where there is one.
    pub(super) fn option(mut self, name: &str, value: Option<impl ToString>) -> Self {
        self.0.extend(value.into_iter().flat_map(|value| [name.to_owned(), value.to_string()]));
        self
    }

    /// What was said of the connection, which is not part of an address.
    pub(super) fn connection(self, given: &Connection) -> Self {
        self.flag("--insecure-tls", given.insecure_tls)
            .option("--sslrootcert", given.sslrootcert.as_ref())
    }

    /// Which configuration was read.
    pub(super) fn configuration(self, given: &Configuration) -> Self {
        self.option("--config", given.named().map(|path| path.display().to_string()))
            .flag("--no-config", given.is_left_alone())
    }
}

impl fmt::Display for Again {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, word) in self.0.iter().enumerate() {
            let space = if place > 0 { " " } else { "" };
            write!(f, "{space}{}", quoted(&printable(word)))?;
        }
        Ok(())
    }
}

/// A word that a shell takes for this one.
fn quoted(word: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || "-_./:=@%+,".contains(it);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::Again;

    #[test]
    fn a_shell_reads_what_was_given() {
        let again = Again::of(&["rehash", "migrate", "it's a plan.toml"])
            .option("--source", Some("postgres://u@db/shop?sslmode=require&port=1"))
            .option("--workers", Some(2))
            .option("--memory", None::<u64>)
            .flag("--same-table", true)
            .flag("--no-config", false);
        let source = "--source 'postgres://u@db/shop?sslmode=require&port=1'";
        let expected =
            format!(r"rehash migrate 'it'\''s a plan.toml' {source} --workers 2 --same-table");
        assert_eq!(again.to_string(), expected);
    }
}
