//! Lists what the flags, the environment and `rehash.toml` come to.

use std::env;
use std::fmt::Display;
use std::io::{BufWriter, ErrorKind, Write};

use anyhow::{Context as _, Result};
use serde::Serialize;

use crate::configuration::{Configuration, Loaded};
use crate::exit;
use crate::notice::notice;
use crate::output;
use crate::postgres::Host;
use crate::printable::printable;
use crate::settings::{Connection, Origin, Process, Setting, Settings};

/// The command line of `rehash config show`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// As for scan; without it, what `REHASH_URL`, `REHASH_URL_FILE` or `rehash.toml` says.
    source: Option<String>,
    #[command(flatten)]
    connection: Connection,
    #[command(flatten)]
    configuration: Configuration,
    /// The form of the list.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// The form of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people.
    Table,
    /// An array of objects: `name`, `value`, `origin`.
    Json,
}

/// A setting as it is shown.
#[derive(Serialize)]
struct Line {
    name: &'static str,
    /// None where nothing is set.
    value: Option<String>,
    origin: String,
}

const HIDDEN: &str = "(set, not shown)";

pub(crate) fn run(args: &Args) -> Result<u8> {
    let loaded = args.configuration.load_keyless()?;
    let mut lines = Vec::new();
    let file =
        if args.configuration.is_named() { "command line (--config)" } else { "found there" };
    lines.push(Line {
        name: "configuration",
        value: loaded.path.clone(),
        origin: if loaded.path.is_some() { file.into() } else { Origin::Default.to_string() },
    });
    lines.extend(loaded.keys.iter().map(|key| Line {
        name: "pepper",
        value: Some(format!("{}, {} (its file is not shown)", key.id, key.state.id())),
        origin: "rehash.toml ([[pepper]])".into(),
    }));
    lines.extend(of_source(args, &loaded)?);
    lines.extend(of_display());
    show(&lines, args.format)?;
    Ok(exit::OK)
}

/// What is in force for the source; only that there is none where nobody named one.
fn of_source(args: &Args, loaded: &Loaded) -> Result<Vec<Line>> {
    let table = &loaded.source;
    if args.source.is_none() && !Settings::is_named(table, &Process)? {
        let origin = Origin::Default.to_string();
        return Ok(vec![Line { name: "source", value: None, origin }]);
    }
    let settings = Settings::resolve(args.source.as_deref(), &args.connection, table, &Process)?;
    for warning in settings.warnings() {
        notice(format_args!("rehash: {warning}"));
    }
    let mut lines = vec![line("source", Some(&settings.source))];
    let Some(host) = &settings.host else { return Ok(lines) };
    let shown = match &host.value {
        Host::Socket(folder) => folder.display().to_string(),
        Host::Name(name) => name.clone(),
    };
    lines.push(line("host", Some(&Setting::new(shown, host.origin))));
    lines.push(line("port", Some(&settings.port)));
    lines.push(line("user", settings.user.as_ref()));
    let password = settings.password.as_ref().map(|it| Setting::new(HIDDEN, it.origin));
    lines.push(match password {
        Some(password) => line("password", Some(&password)),
        None => Line {
            name: "password",
            value: None,
            origin: "password file (PGPASSFILE or ~/.pgpass), where it has one".into(),
        },
    });
    lines.push(line("database", settings.database.as_ref()));
    lines.push(line("sslmode", settings.tls.as_ref()));
    lines.push(line("sslrootcert", settings.root_cert.as_ref()));
    lines.push(line("sslcert", settings.client_cert.as_ref()));
    lines.push(line("sslkey", settings.client_key.as_ref()));
    lines.push(line("application_name", settings.application.as_ref()));
    // May set anything, a password of an extension among it.
    let options = settings.options.as_ref().map(|it| Setting::new(HIDDEN, it.origin));
    lines.push(line("options", options.as_ref()));
    lines.push(line("insecure_tls", Some(&settings.insecure_tls)));
    // The library of certificates asks these instead of the system's own list.
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
        let value = env::var_os(name).map(|value| printable(&value.to_string_lossy()));
        lines.push(Line { name, value, origin: "environment (trusted certificates)".into() });
    }
    Ok(lines)
}

/// What changes the look of the output and nothing else.
fn of_display() -> Vec<Line> {
    let variables = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS"];
    let lines = variables.into_iter().map(|name| Line {
        name,
        value: env::var_os(name).map(|value| printable(&value.to_string_lossy())),
        origin: "environment (appearance only)".into(),
    });
    lines.collect()
}

fn line<T: Display>(name: &'static str, setting: Option<&Setting<T>>) -> Line {
    Line {
        name,
        value: setting.map(|it| printable(&it.value.to_string())),
        origin: setting.map_or(Origin::Default, |it| it.origin).to_string(),
    }
}

fn show(lines: &[Line], format: Format) -> Result<()> {
    let mut out = BufWriter::new(anstream::stdout().lock());
    match written(&mut out, lines, format).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written.context("writing the list"),
    }
}

fn written(out: &mut impl Write, lines: &[Line], format: Format) -> std::io::Result<()> {
    if format == Format::Json {
        serde_json::to_writer_pretty(&mut *out, lines)?;
        return writeln!(out);
    }
    let value = |line: &Line| line.value.clone().unwrap_or_else(|| "-".into());
    let names = lines.iter().map(|line| line.name.len()).max().unwrap_or_default();
    let values = lines.iter().map(|line| value(line).chars().count()).max().unwrap_or_default();
    // Long values do not push every origin off the terminal.
    let values = values.min(output::width().map_or(60, usize::from) / 2);
    for line in lines {
        writeln!(out, "{:names$}  {:values$}  {}", line.name, value(line), line.origin)?;
    }
    Ok(())
}
