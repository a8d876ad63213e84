//! Why a plan is not carried out. Holds nothing of the file but names of keys.

use std::fmt;

use crate::exit::Usage;
use crate::settings::Form;

/// What is wrong with a plan.
#[derive(Debug)]
pub(crate) enum PlanError {
    /// The file can't be read.
    File(std::io::Error),
    /// Longer than any plan, or no text.
    NoPlan,
    /// No TOML, from this line on.
    Syntax { line: usize },
    /// A later version of this program wrote it.
    Newer { version: i64 },
    /// A key that plans do not have, or a value that is none of what is expected.
    Field(String),
    /// It is not what `rehash plan` wrote.
    Changed,
    /// The rules do not mean what they meant when the plan was made.
    Policy,
    /// The rules themselves are refused.
    Rules(String),
    /// A rule that known accounts have to prove, and have not.
    Unproven { rule: String },
    /// The table is another one, or is not what it was.
    Table(Vec<Difference>),
    /// All is as it was but for the server or the file: a restored copy, if somebody says so.
    Copy {
        elsewhere: Elsewhere,
        /// Rules that known accounts have proven there, and nobody here.
        proven: Vec<String>,
    },
}

/// Where a table is that looks like the planned one.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Elsewhere {
    /// On another server.
    Server,
    /// In another file than this one.
    File(String),
}

/// One thing that is not as the plan has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) what: &'static str,
    pub(crate) planned: String,
    pub(crate) found: String,
}

impl PlanError {
    /// The error of a command that was given this plan.
    pub(crate) fn of(self, path: &std::path::Path) -> anyhow::Error {
        let path = path.display().to_string();
        if Form::is_of_database(&path) {
            return Usage::error(
                "a plan is a file that `rehash plan -o` wrote; the database is named elsewhere \
                 (see --help)",
            );
        }
        let name = crate::printable::printable(&path);
        Usage::error(match self {
            Self::File(error) => format!("reading {name}: {error}"),
            error => format!("{name}: {error}"),
        })
    }
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const ANEW: &str = "make a new one with `rehash plan`";
        match self {
            Self::File(error) => write!(f, "{error}"),
            Self::NoPlan => f.write_str("this is no plan"),
            Self::Syntax { line } => write!(f, "this is no plan: no TOML at line {line}"),
            Self::Newer { version } => {
                write!(f, "this plan has version {version}; a newer rehash made it")
            }
            Self::Field(what) => write!(f, "this is no plan of this rehash: {what}"),
            Self::Changed => write!(f, "this plan was changed since it was made; {ANEW}"),
            Self::Policy => write!(
                f,
                "its rules do not mean what they meant: the configuration or rehash itself is \
                 another; {ANEW}"
            ),
            Self::Rules(why) => f.write_str(why),
            Self::Unproven { rule } => {
                write!(f, "{rule} has not been proven with known accounts; {ANEW} --prove")
            }
            Self::Table(differences) => {
                f.write_str("the table is not the one that was planned for: ")?;
                for (place, difference) in differences.iter().enumerate() {
                    write!(f, "{}{difference}", if place > 0 { "; " } else { "" })?;
                }
                Ok(())
            }
            Self::Copy { elsewhere, proven } => {
                match elsewhere {
                    Elsewhere::Server => f.write_str("the same table on another server")?,
                    Elsewhere::File(planned) => {
                        let planned = crate::printable::printable(planned);
                        write!(f, "the same table in another file, and the plan is for {planned}")?;
                    }
                }
                f.write_str("; --same-table says that it is a restored copy")?;
                if proven.is_empty() {
                    return Ok(());
                }
                write!(
                    f,
                    ". Known accounts have proven {} on the other database and not on this one: if \
                     this is no copy of it, a wrong guess destroys every password here, so make it a plan of its own \
                     with --prove",
                    proven.join(" and ")
                )
            }
        }
    }
}

impl std::error::Error for PlanError {}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = |name: &str| match name {
            "" => "nothing".to_owned(),
            name => format!("`{}`", crate::printable::printable(name)),
        };
        write!(f, "{} is {}, not {}", self.what, name(&self.found), name(&self.planned))
    }
}
