//! A server process that ends when the test process does, whichever of its threads began it.

use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// A running server.
#[derive(Debug)]
pub(crate) struct Daemon(Child);

impl Daemon {
    /// Starts it and waits until its socket is there.
    pub(crate) fn start(mut command: Command, socket: &Path, log: &Path) -> Self {
        let (sender, started) = mpsc::channel();
        // The kernel ends the server with the thread that started it: this one waits for ever.
        thread::spawn(move || {
            sender.send(command.spawn()).ok();
            loop {
                thread::park();
            }
        });
        let child = started.recv().expect("the thread answers").expect("the server starts");
        let mut daemon = Self(child);
        while std::os::unix::net::UnixStream::connect(socket).is_err() {
            let ended = daemon.0.try_wait().expect("the state of the server");
            let log = || std::fs::read_to_string(log).unwrap_or_default();
            assert!(ended.is_none(), "the server ended: {ended:?}\n{}", log());
            thread::sleep(Duration::from_millis(20));
        }
        daemon
    }

    /// The process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Sends this signal and waits until the process is gone.
    pub(crate) fn end(&mut self, signal: &str) {
        let id = self.0.id().to_string();
        let sent = Command::new("kill").args(["-s", signal, &id]).status();
        assert!(sent.expect("kill is there").success(), "the server is there to be ended");
        self.0.wait().expect("the server ends");
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}
