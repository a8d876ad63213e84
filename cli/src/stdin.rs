//! Standard input, read by a thread of its own, so that Ctrl-C is heard while nothing comes.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::Duration;

use crate::signals;

/// A reader of standard input that gives up once somebody asks to stop.
pub(crate) struct Stdin {
    blocks: Receiver<io::Result<Vec<u8>>>,
    block: Vec<u8>,
    taken: usize,
}

impl Stdin {
    /// Begins to read; from then on nobody else can.
    pub(crate) fn start() -> Self {
        let (sender, blocks) = sync_channel(4);
        thread::spawn(move || {
            let mut stdin = io::stdin().lock();
            loop {
                let mut block = vec![0; BLOCK];
                let read = stdin.read(&mut block);
                let ended = matches!(read, Ok(0));
                let block = read.map(|bytes| {
                    block.truncate(bytes);
                    block
                });
                if sender.send(block).is_err() || ended {
                    return;
                }
            }
        });
        Self { blocks, block: Vec::new(), taken: 0 }
    }
}

impl Read for Stdin {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.taken >= self.block.len() {
            match self.blocks.recv_timeout(Duration::from_millis(50)) {
                Ok(block) => {
                    self.block = block?;
                    self.taken = 0;
                    if self.block.is_empty() {
                        return Ok(0);
                    }
                }
                Err(RecvTimeoutError::Timeout) if !signals::stopped() => {}
                // Not the end: what came last may be half a record.
                Err(RecvTimeoutError::Timeout) => return Err(io::Error::other("stopped")),
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            }
        }
        let mut rest = self.block.get(self.taken..).unwrap_or_default();
        let read = rest.read(out)?;
        self.taken += read;
        Ok(read)
    }
}

/// Bytes that are read at once.
const BLOCK: usize = 64 * 1024;
