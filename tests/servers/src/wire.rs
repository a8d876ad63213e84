//! A wire between a client and PostgreSQL that breaks at a COMMIT, as networks do at any byte.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use crate::folder;
use crate::postgres::Postgres;

/// Where the wire breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Break {
    /// COMMIT does not arrive.
    BeforeCommit,
    /// COMMIT is carried out, and its answer does not arrive.
    BeforeAnswer,
    /// COMMIT arrives when the client has connected anew and asks for its run.
    CommitLate,
}

/// A socket before a server's, whose connections end at every so manyth COMMIT.
#[derive(Debug)]
pub struct Wire {
    folder: PathBuf,
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    server: PathBuf,
    at: Break,
    first: u32,
    every: u32,
    commits: AtomicU32,
    broken: AtomicU32,
    /// A COMMIT that is still on its way.
    late: Mutex<Option<UnixStream>>,
}

const SOCKET: &str = ".s.PGSQL.5432";

/// What a client sends to end its transaction, and nothing else.
const COMMIT: &[u8] = b"COMMIT\0";

/// What a client sends to ask for TLS: a length, and a number that is no version.
const TLS: &[u8] = &[0, 0, 0, 8, 4, 210, 22, 47];

impl Wire {
    /// Breaks at the COMMIT of this number, counted from 1, and at every so manyth after it.
    ///
    /// # Panics
    ///
    /// Where there can be no socket.
    #[must_use]
    pub fn start(server: &Postgres, at: Break, first: u32, every: u32) -> Self {
        let folder = folder::create();
        let listener = UnixListener::bind(folder.join(SOCKET)).expect("a socket");
        let state = Arc::new(State {
            server: server.folder().join(SOCKET),
            at,
            first,
            every,
            commits: AtomicU32::new(0),
            broken: AtomicU32::new(0),
            late: Mutex::new(None),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || state.carry(client));
            }
        });
        Self { folder, state }
    }

    /// The URL of the server's database of this name or URL, over this wire.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        let (user, name) = (Postgres::USER, Postgres::name(database));
        format!("postgres://{user}@/{name}?host={}", self.folder.display())
    }

    /// How often it broke.
    #[must_use]
    pub fn broken(&self) -> u32 {
        self.state.broken.load(Ordering::SeqCst)
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

impl State {
    /// One connection, until either side or the wire ends it.
    fn carry(&self, client: UnixStream) -> Option<()> {
        let server = UnixStream::connect(&self.server).ok()?;
        let is_mute = Arc::new(AtomicBool::new(false));
        answers(server.try_clone().ok()?, client.try_clone().ok()?, Arc::clone(&is_mute));
        let (mut from, mut to) = (client, server);
        // The first message has no letter, nor has the one after a question for TLS.
        let mut message = read(&mut from, 0).ok()?;
        if message == TLS {
            to.write_all(&message).ok()?;
            message = read(&mut from, 0).ok()?;
        }
        loop {
            if message.ends_with(COMMIT) {
                let number = self.commits.fetch_add(1, Ordering::SeqCst) + 1;
                let after = number.checked_sub(self.first);
                if after.is_some_and(|after| after.is_multiple_of(self.every)) {
                    self.broken.fetch_add(1, Ordering::SeqCst);
                    return self.cut(&from, to, &message, &is_mute);
                }
            }
            to.write_all(&message).ok()?;
            if contains(&message, b"rehash_run") {
                self.arrive();
            }
            message = match read(&mut from, 1) {
                Ok(message) => message,
                Err(_) => return to.shutdown(Shutdown::Both).ok(),
            };
        }
    }

    fn cut(
        &self,
        client: &UnixStream,
        mut server: UnixStream,
        commit: &[u8],
        is_mute: &AtomicBool,
    ) -> Option<()> {
        match self.at {
            Break::BeforeCommit => {
                client.shutdown(Shutdown::Both).ok()?;
                server.shutdown(Shutdown::Both).ok()
            }
            Break::BeforeAnswer => {
                // Whoever carries the answers breaks the wire when this one comes.
                is_mute.store(true, Ordering::SeqCst);
                server.write_all(commit).ok()
            }
            Break::CommitLate => {
                *self.late.lock().ok()? = Some(server);
                client.shutdown(Shutdown::Both).ok()
            }
        }
    }

    /// Lets a late COMMIT arrive, after whatever is sent now has had a moment.
    fn arrive(&self) {
        let late = self.late.lock().ok().and_then(|mut late| late.take());
        let Some(mut server) = late else { return };
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(100));
            // As a simple query: its letter, its length with itself, its text.
            let mut message = b"Q\0\0\0\x0b".to_vec();
            message.extend(COMMIT);
            server.write_all(&message).ok();
        });
    }
}

/// Carries what the server says.
fn answers(mut server: UnixStream, mut client: UnixStream, is_mute: Arc<AtomicBool>) {
    thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = server.read(&mut bytes) {
            let said = bytes.get(..count).unwrap_or_default();
            if is_mute.load(Ordering::SeqCst) || client.write_all(said).is_err() {
                break;
            }
        }
        client.shutdown(Shutdown::Both).ok();
    });
}

/// One message: so many bytes of letter, four of length that count themselves, the rest.
fn read(from: &mut UnixStream, letter: usize) -> io::Result<Vec<u8>> {
    let mut message = vec![0; letter + 4];
    from.read_exact(&mut message)?;
    let length = message.iter().skip(letter).fold(0, |sum, byte| sum << 8 | usize::from(*byte));
    let mut rest = vec![0; length.saturating_sub(4)];
    from.read_exact(&mut rest)?;
    message.extend(rest);
    Ok(message)
}

fn contains(message: &[u8], text: &[u8]) -> bool {
    message.windows(text.len()).any(|window| window == text)
}
