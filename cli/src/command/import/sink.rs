//! Where users go: standard output, or a new file that is its owner's alone.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use rehash::import::Imported;
use serde::Serialize;

use crate::exit::Usage;
use crate::output;

/// A line of the output. Every line has the first four, so that the first one shows a scan its columns.
#[derive(Serialize)]
struct Row<'a> {
    id: Option<&'a str>,
    user: Option<&'a str>,
    hash: Option<&'a str>,
    scheme: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pepper_hex: Option<String>,
}

pub(super) struct Sink {
    out: Box<dyn Write>,
    /// The file that was made for them.
    made: Option<PathBuf>,
}

impl Sink {
    pub(super) fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Self { out: Box::new(output::data()), made: None });
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            options.mode(0o600);
        }
        match options.open(path) {
            Ok(file) => {
                let out = Box::new(BufWriter::with_capacity(64 * 1024, file));
                Ok(Self { out, made: Some(path.to_owned()) })
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                let name = path.display();
                Err(Usage::error(format!("{name} is there already; it is not written over")))
            }
            Err(error) => Err(error).with_context(|| format!("making {}", path.display())),
        }
    }

    pub(super) fn write(&mut self, imported: &Imported) -> Result<()> {
        let row = Row {
            id: imported.id.as_deref(),
            user: imported.user.as_deref(),
            hash: imported.hash.as_str(),
            scheme: imported.scheme,
            pepper_hex: imported.pepper.as_ref().map(|pepper| digits(pepper.as_bytes())),
        };
        output::json(&mut self.out, &row)?;
        self.out.write_all(b"\n").context("writing the users")
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.out.flush().context("writing the users")
    }

    /// Takes the file away again, to which nothing was written.
    pub(super) fn withdraw(self) {
        drop(self.out);
        // Where it stays, the next import of this name says so.
        self.made.map(fs::remove_file).transpose().ok();
    }
}

fn digits(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a String does not fail.
        write!(digits, "{byte:02x}").ok();
        digits
    })
}
