//! Opens SQLite files: to read without leaving a trace, or to write as carefully as it goes.

use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result, bail};
use rusqlite::{Connection, ErrorCode, OpenFlags, ffi};

use crate::exit::Busy;
use crate::notice::notice;
use crate::printable::printable;
use crate::signals;

/// Values with more bytes are no hashes and stay in the database.
const MAX_BYTES: usize = 4096;

/// How long a statement that opens or writes a database waits for somebody else's transaction. Under the
/// five seconds in which a run that was asked to stop has stopped.
const PATIENCE: Duration = Duration::from_secs(2);

/// The same of one that reads.
const READING: Duration = Duration::from_secs(5);

/// How often the first statement is tried.
const TRIES: u32 = 8;

/// A file that reading relies on.
#[derive(PartialEq, Eq)]
pub(crate) struct Still {
    path: PathBuf,
    bytes: u64,
    changed: Option<SystemTime>,
    has_log: bool,
}

impl Still {
    fn of(path: &Path) -> Result<Self> {
        let reading = || format!("reading {}", path.display());
        let about = fs::metadata(path).with_context(reading)?;
        let changed = about.modified().ok();
        Ok(Self { path: path.into(), bytes: about.len(), changed, has_log: log_of(path).exists() })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether nobody wrote to it since.
    pub(crate) fn holds(&self) -> Result<bool> {
        Ok(*self == Self::of(&self.path)?)
    }
}

/// Opens a database that exists, and leaves no file behind that was not there.
///
/// A reader of a database in WAL mode makes a log and an index where there are none, and can't
/// remove them. Without a log nobody has it open, so it is read as a file that does not change, and
/// [`Still`] proves afterwards that it did not.
pub(crate) fn read_only(path: &Path) -> Result<(Connection, Option<Still>)> {
    let reading = || format!("reading {}", path.display());
    let header = header(path)?;
    let log = fs::metadata(log_of(path)).map(|log| log.len()).ok();
    let has_index = beside(path, "-shm").exists();
    if log.is_some_and(|bytes| bytes > 0) && !has_index {
        bail!(
            "{} has an unmerged write-ahead log and no program is using it: open it once with its \
             application or sqlite3, or copy the three files (with -wal and -shm) and scan the copy",
            path.display()
        );
    }
    let in_wal_mode = header.get(18..20) == Some(&[2, 2]);
    let alone = in_wal_mode && (log.is_none() || !has_index);
    let still = alone.then(|| Still::of(path)).transpose()?;
    let uri = uri(path, if alone { "?mode=ro&immutable=1" } else { "?mode=ro" });
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(uri, flags).with_context(reading)?;
    let settings = "PRAGMA query_only = 1; PRAGMA trusted_schema = 0; PRAGMA schema_version;";
    connection.busy_timeout(PATIENCE).with_context(reading)?;
    match patiently(path, || connection.execute_batch(settings)) {
        Err(error) if code(&error) == Some(ffi::SQLITE_READONLY_ROLLBACK) => bail!(
            "{} was left by a program that ended in the middle of a transaction: open it once with \
             its application or sqlite3, which takes that back from its -journal",
            path.display()
        ),
        settled => settled.map_err(|error| unless_held(path, error, reading()))?,
    }
    connection.busy_timeout(READING).with_context(reading)?;
    Ok((connection, still))
}

/// Opens a database that exists, to write to it. Its journal mode stays what its application chose;
/// every commit is on the disk before it is answered. A schema is not trusted: its triggers run, but
/// not functions that do more than compute.
pub(crate) fn writable(path: &Path) -> Result<Connection> {
    let opening = || format!("opening {}", path.display());
    header(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(uri(path, "?mode=rw"), flags).with_context(opening)?;
    connection.busy_timeout(PATIENCE).with_context(opening)?;
    // The pages of a whole batch, 64 MiB at most: what does not fit is synced and written before its
    // time.
    let settings = "PRAGMA trusted_schema = 0; PRAGMA synchronous = FULL; \
                    PRAGMA cache_size = -65536; PRAGMA schema_version;";
    patiently(path, || connection.execute_batch(settings))
        .map_err(|error| unless_held(path, error, opening()))?;
    Ok(connection)
}

/// Tries again where somebody else holds the whole database, as one does who commits or vacuums.
fn patiently(path: &Path, mut first: impl FnMut() -> rusqlite::Result<()>) -> rusqlite::Result<()> {
    for tried in 1..TRIES {
        match first() {
            Err(error) if is_held(&error) && !signals::stopped() => {
                if tried == 1 {
                    let name = printable(&path.display().to_string());
                    notice(format_args!("rehash: somebody holds {name}: waiting"));
                }
            }
            done => return done,
        }
    }
    first()
}

fn is_held(error: &rusqlite::Error) -> bool {
    let code = error.sqlite_error_code();
    matches!(code, Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// What failed, but where somebody else holds the database.
fn unless_held(path: &Path, error: rusqlite::Error, doing: String) -> anyhow::Error {
    if is_held(&error) {
        return Busy(printable(&path.display().to_string())).into();
    }
    anyhow::Error::new(error).context(doing)
}

/// What SQLite calls this error, in full.
fn code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

/// The path of `sqlite:PATH`, which some write with two slashes.
pub(crate) fn path_of(source: &str) -> Option<&Path> {
    let path = source.strip_prefix("sqlite:")?;
    Some(Path::new(path.strip_prefix("//").unwrap_or(path)))
}

/// `sqlite:PATH` with the path that every folder and every link to the file leads to.
pub(crate) fn absolute(source: &str) -> Result<String> {
    let path = path_of(source).with_context(|| format!("{source} is no SQLite database"))?;
    let whole = fs::canonicalize(path).with_context(|| format!("reading {}", path.display()))?;
    let text = whole.to_str().context("the path of the database is no UTF-8")?;
    Ok(format!("sqlite:{text}"))
}

/// The path of something that SQLite, or this program, keeps beside a database.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(ending);
    beside.into()
}

/// A name in SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A column, or NULL where it is too long to be read.
pub(crate) fn bounded(name: &str) -> String {
    let name = quoted(name);
    format!("CASE WHEN octet_length({name}) <= {MAX_BYTES} THEN {name} END")
}

fn header(path: &Path) -> Result<Vec<u8>> {
    let reading = || format!("reading {}", path.display());
    let mut header = Vec::new();
    let file = fs::File::open(path).with_context(reading)?;
    if file.metadata().with_context(reading)?.is_dir() {
        bail!("{} is a folder", path.display());
    }
    file.take(20).read_to_end(&mut header).with_context(reading)?;
    if !header.is_empty() && !header.starts_with(b"SQLite format 3\0") {
        bail!("{} is no SQLite database, or an encrypted one", path.display());
    }
    Ok(header)
}

fn uri(path: &Path, query: &str) -> String {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            // Writing to a String does not fail.
            byte => write!(uri, "%{byte:02x}").unwrap_or_default(),
        }
    }
    uri.push_str(query);
    uri
}

fn log_of(path: &Path) -> PathBuf {
    beside(path, "-wal")
}
