//! The command line as data.
#![expect(clippy::doc_markdown, reason = "what the help prints has no markup")]

use std::process::ExitCode;
use std::time::Duration;

use clap::builder::styling::Styles;
use clap::{Parser, ValueEnum};
use rehash_web::Budget;

use crate::target::Target;

/// Logs the users of a Django table in: an example of rehash-web with axum and sqlx.
///
/// It reads and writes the table auth_user of a Django application as Django does, or makes one. Whoever
/// logs in with a hash that is no longer good gets a new one, which Django verifies as well.
#[derive(Clone, Debug, Parser)]
#[command(version, styles = Styles::plain(), max_term_width = 100, after_help = AFTER)]
#[non_exhaustive]
pub struct Options {
    /// The database: sqlite:FILE, which is made if missing, or postgres://USER@HOST/DATABASE
    ///
    /// A password of PostgreSQL is better kept in PGPASSWORD or in ~/.pgpass than here, where whoever
    /// lists the processes reads it. It is never printed.
    #[arg(long, value_name = "URL")]
    pub database: Url,

    /// Where to listen; port 0 takes a free one, and the line on standard error says which
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:3000")]
    pub listen: String,

    /// What new hashes are written in; Django must have the hasher in PASSWORD_HASHERS
    #[arg(long, value_enum, default_value_t = Target::Argon2Django)]
    pub target: Target,

    /// What each refusal costs, while most rows are still of a slower hasher than the target's: then
    /// those are not told from unknown users by the time, but upgraded ones are [default: that of the
    /// target]
    #[arg(long, value_enum, value_name = "TARGET", hide_possible_values = true)]
    pub equal_work: Option<Target>,

    /// Passwords that are computed at a time [default: the number of CPUs]
    #[arg(long, value_name = "NUMBER")]
    pub permits: Option<usize>,

    /// Memory in MiB that these computations fill at most together
    #[arg(long, value_name = "MIB", default_value_t = 512)]
    pub memory_mib: u32,

    /// Requests that wait for their computation, at least 2; more are answered 503 [default: 64 for
    /// each computation at a time]
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(2..))]
    pub waiting: Option<u32>,

    /// Seconds after which a request that still waits is answered 503
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    pub deadline_seconds: u32,

    /// Whether browsers send the session cookie over HTTPS only; auto: unless it listens on loopback
    /// and --origin does not say https
    #[arg(long, value_enum, default_value_t = SecureCookie::Auto)]
    pub secure_cookie: SecureCookie,

    /// The origin that browsers see, if a proxy in front changes the Host header
    #[arg(long, value_name = "https://HOST", value_parser = origin)]
    pub origin: Option<String>,

    /// Answers as many attempts as come: for tests only
    #[arg(long)]
    pub no_rate_limit: bool,
}

/// When the session cookie is `Secure`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[expect(clippy::exhaustive_enums, reason = "a switch and its automatic")]
pub enum SecureCookie {
    /// Always: behind a proxy that speaks HTTPS.
    On,
    /// Never.
    Off,
    /// Unless it listens on loopback and no `--origin` says HTTPS.
    Auto,
}

/// The URL of a database, which may hold a password; never printed.
#[derive(Clone)]
pub struct Url(String);

impl Url {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Url {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Url {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl std::fmt::Debug for Url {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Url(..)")
    }
}

/// What is wrong with the command line, where only its use shows it.
#[derive(Clone, Debug)]
pub struct Usage(String);

impl Usage {
    pub(crate) fn error(message: impl Into<String>) -> anyhow::Error {
        anyhow::Error::new(Self(message.into()))
    }
}

impl std::fmt::Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

impl Options {
    /// The command line of this process.
    ///
    /// # Errors
    ///
    /// The exit code, once help or what is wrong has been printed.
    pub fn read() -> Result<Self, ExitCode> {
        Self::try_parse().map_err(|error| {
            // What stands in the wrong place may be a URL with a password.
            if error.use_stderr() && is_url(&error.to_string()) {
                eprintln!("error: an argument holds a URL where none belongs; see --help");
            } else {
                error.print().ok();
            }
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
        })
    }

    /// What passwords may cost at a time.
    pub(crate) fn budget(&self) -> Budget {
        let mut budget = Budget::default();
        budget.deadline = Duration::from_secs(self.deadline_seconds.into());
        budget.memory_kib = u64::from(self.memory_mib).saturating_mul(1024);
        if let Some(permits) = self.permits {
            budget.permits = permits;
            budget.waiting = permits.saturating_mul(64);
        }
        if let Some(waiting) = self.waiting {
            budget.waiting = usize::try_from(waiting).unwrap_or(usize::MAX);
        }
        budget
    }
}

/// Whether a message repeats a URL with somebody in it, or what may have been meant for one.
pub(crate) fn is_url(message: &str) -> bool {
    let lower = message.to_lowercase();
    lower.contains("postgres") || lower.contains("://") && lower.contains('@')
}

/// As browsers write it: a scheme, a host, perhaps a port, and nothing behind.
fn origin(text: &str) -> Result<String, &'static str> {
    let authority = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_one = |it: &str| !it.is_empty() && !it.contains(['/', '?', '#', '@', ' ']);
    if authority.is_some_and(is_one) { Ok(text.into()) } else { Err("as https://users.example") }
}

const AFTER: &str = "\
Example: axum-sqlx-example --database sqlite:app.db --listen 127.0.0.1:3000

SIGINT or SIGTERM stop it: what runs is answered first.";
