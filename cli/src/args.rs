//! The command line as data; nothing opens while it is read.

use clap::error::{ContextKind, ContextValue};
use clap::{CommandFactory as _, Parser, Subcommand};

use crate::command::{
    check, config, demo, doctor, guess, hash, identify, import, migrate, plan, scan, schemes,
    verify,
};

/// Moves a table of passwords to modern hashing.
#[derive(Debug, Parser)]
#[command(name = "rehash", version, about)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Reads a user table once and says what is in it, how bad it is and what to do.
    Scan(scan::Args),
    /// Says what rules would do to a user table, and writes that down for a migration.
    Plan(plan::Args),
    /// Says what could go wrong with a migration of a user table.
    Doctor(doctor::Args),
    /// Says what a migration has left to do, and what became of what it wrote.
    Check(check::Args),
    /// Carries out a plan: a dry run, until --apply says otherwise.
    Migrate(migrate::Args),
    /// Says what stored hashes are, without a password.
    Identify(identify::Args),
    /// Reads users of an identity provider, and writes their hashes as the other commands read them.
    Import(import::Args),
    /// Says whether a password is the one that was hashed.
    Verify(verify::Args),
    /// Names the unknown scheme of one hash whose password you know.
    Guess(Box<guess::Args>),
    /// Makes a new hash of a password.
    Hash(hash::Args),
    /// Lists the formats that rehash reads, or tells all about one.
    Schemes(schemes::Args),
    /// Shows the settings in force.
    Config(config::Args),
    /// Makes a table of known passwords in the current folder, scans it, migrates it and verifies
    /// every user.
    Demo(demo::Args),
}

impl Cli {
    /// The command line. Help, the version and mistakes end the process.
    pub(crate) fn read() -> Self {
        Self::try_parse().unwrap_or_else(|error| discreet(error).exit())
    }
}

/// The same error, without what may be a hash or a password that somebody put in the wrong place.
fn discreet(mut error: clap::Error) -> clap::Error {
    const ECHOED: [ContextKind; 3] =
        [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue];
    for kind in ECHOED {
        // An empty text stands for a value that is missing.
        if let Some(ContextValue::String(echoed)) = error.get(kind)
            && !echoed.is_empty()
            && !is_own(echoed)
        {
            error.insert(kind, ContextValue::String("(not shown)".to_owned()));
            // "to pass '…' as a value, use '-- …'"
            error.remove(ContextKind::Suggested);
        }
    }
    error
}

/// Whether this is a flag or a placeholder of the command line's own, and no value.
fn is_own(text: &str) -> bool {
    let mut program = Cli::command();
    program.build();
    let commands = std::iter::once(&program).chain(program.get_subcommands());
    commands.flat_map(clap::Command::get_arguments).any(|argument| {
        text == argument.to_string()
            || text.strip_prefix("--").is_some_and(|long| argument.get_long() == Some(long))
    })
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory as _, Parser as _};

    use super::Cli;

    const PAGES: [(&str, &str); 19] = [
        ("README.md", include_str!("../../README.md")),
        ("docs/configuration.md", include_str!("../../docs/configuration.md")),
        ("docs/from-aspnet.md", include_str!("../../docs/from-aspnet.md")),
        ("docs/from-crypt.md", include_str!("../../docs/from-crypt.md")),
        ("docs/from-devise.md", include_str!("../../docs/from-devise.md")),
        ("docs/from-django-bcrypt.md", include_str!("../../docs/from-django-bcrypt.md")),
        ("docs/from-django.md", include_str!("../../docs/from-django.md")),
        ("docs/from-drupal.md", include_str!("../../docs/from-drupal.md")),
        ("docs/from-firebase.md", include_str!("../../docs/from-firebase.md")),
        ("docs/from-laravel.md", include_str!("../../docs/from-laravel.md")),
        ("docs/from-ldap.md", include_str!("../../docs/from-ldap.md")),
        ("docs/from-passlib.md", include_str!("../../docs/from-passlib.md")),
        ("docs/from-spring.md", include_str!("../../docs/from-spring.md")),
        ("docs/from-werkzeug.md", include_str!("../../docs/from-werkzeug.md")),
        ("docs/from-wordpress.md", include_str!("../../docs/from-wordpress.md")),
        ("docs/home-made.md", include_str!("../../docs/home-made.md")),
        ("docs/import.md", include_str!("../../docs/import.md")),
        ("docs/migrating.md", include_str!("../../docs/migrating.md")),
        ("docs/peppers.md", include_str!("../../docs/peppers.md")),
    ];

    /// The commands of a page, each on one line.
    fn commands(page: &str) -> Vec<String> {
        let page = page.replace("\\\n", " ");
        let lines = page.lines().map(|line| line.strip_prefix("$ ").unwrap_or(line));
        let lines = lines.map(|line| line.rsplit(" --bin rehash -- ").next().unwrap_or(line));
        let ours = page.lines().zip(lines).filter(|(whole, line)| {
            line.starts_with("rehash ") || whole.contains(" --bin rehash -- ")
        });
        ours.map(|(_, line)| line.strip_prefix("rehash ").unwrap_or(line).to_owned()).collect()
    }

    /// The words of a command, of which some are in single quotes; a comment ends it.
    fn words(command: &str) -> Vec<String> {
        let command = command.split(" #").next().unwrap_or(command);
        let parts = command.split('\'').enumerate();
        let quoted = |(place, part): (usize, &str)| match place % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        };
        parts.flat_map(quoted).collect()
    }

    #[test]
    fn every_command_of_the_pages_is_one() {
        let mut seen = 0;
        for (name, page) in PAGES {
            for command in commands(page) {
                let all = std::iter::once("rehash".to_owned()).chain(words(&command));
                if let Err(error) = Cli::try_parse_from(all) {
                    panic!("{name}: {command}\n{error}");
                }
                seen += 1;
            }
        }
        assert!(seen >= 40, "{seen} commands were found");
    }

    /// Clap breaks lines of more than a hundred columns: a paragraph is one line, or its lines are shorter.
    #[test]
    fn no_line_below_the_options_is_broken_twice() {
        let mut seen = 0;
        for command in Cli::command().get_subcommands() {
            let Some(notes) = command.get_after_long_help() else { continue };
            for paragraph in notes.to_string().split("\n\n") {
                let lines: Vec<&str> = paragraph.lines().collect();
                let long = lines.iter().find(|line| line.chars().count() > 100);
                let name = command.get_name();
                assert!(long.is_none() || lines.len() == 1, "{name}: {}", long.unwrap_or(&""));
                seen += lines.len();
            }
        }
        assert!(seen > 100, "{seen} lines were found");
    }
}
