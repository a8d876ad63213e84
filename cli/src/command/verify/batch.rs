//! Many attempts at once: JSON Lines in, one answer a line out, in the same order.

use std::io::{BufRead, Write};
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::Context as _;
use serde::Serialize;
use serde_json::value::RawValue;

use super::answer::{Answer, judge};
use super::request::Request;
use crate::catalogue::Only;
use crate::exit::{self, Usage};
use crate::lines::{Line, Lines};
use crate::output;
use crate::reader::Readers;

/// A line of an answer.
#[derive(Serialize)]
struct Answered {
    id: Box<RawValue>,
    #[serde(flatten)]
    answer: Answer,
}

/// Who judges the lines.
#[derive(Debug)]
pub(super) struct Panel {
    pub(super) readers: Readers,
    /// What a line without a scheme is read as.
    pub(super) default: Option<Only>,
}

type Judged = Result<Answered, String>;

/// A line on its way to a worker, and where the answer is waited for.
struct Job {
    line: Line,
    answer: SyncSender<Judged>,
}

/// What the next answer in order will be, in the order of the lines.
enum Next {
    Line { number: u64, answer: Receiver<Judged> },
    Unreadable(std::io::Error),
}

/// Lines that wait for a worker, for each of them: enough to keep them busy.
const WAITING: usize = 32;
/// A line longer than this is no attempt that any limit admits.
const LONGEST: usize = 256 * 1024;

/// Panel every line and answers in order; stops at the first line that is no attempt.
pub(super) fn run(
    input: Box<dyn BufRead + Send>,
    panel: Panel,
    jobs: NonZeroUsize,
    mut out: impl Write,
) -> anyhow::Result<u8> {
    let order = start(input, panel, jobs.get())?;
    let mut matched = true;
    while let Some(next) = wait(&order, &mut out)? {
        let (number, answer) = match next {
            Next::Line { number, answer } => (number, answer),
            Next::Unreadable(error) => {
                out.flush()?;
                return Err(error).context("reading the batch");
            }
        };
        let judged = wait(&answer, &mut out)?
            .with_context(|| format!("line {number}: the worker stopped, which is a bug"))?;
        match judged {
            Ok(answered) => {
                matched &= answered.answer.is_match();
                output::json(&mut out, &answered)?;
                out.write_all(b"\n")?;
            }
            Err(fault) => {
                out.flush()?;
                return Err(Usage::error(format!("line {number}: {fault}")));
            }
        }
    }
    out.flush()?;
    Ok(if matched { exit::OK } else { exit::FINDINGS })
}

/// Receives; what was written so far is flushed before waiting. `None` at the end.
fn wait<T>(from: &Receiver<T>, out: &mut impl Write) -> std::io::Result<Option<T>> {
    match from.try_recv() {
        Ok(received) => Ok(Some(received)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(from.recv().ok())
        }
    }
}

/// Starts one thread that reads and `jobs` that judge. They end with the input, or once nobody
/// receives any more, or with the process, since reading may block for ever.
fn start(
    input: Box<dyn BufRead + Send>,
    panel: Panel,
    jobs: usize,
) -> anyhow::Result<Receiver<Next>> {
    let (to_workers, for_workers) = sync_channel::<Job>(jobs.saturating_mul(WAITING));
    let (to_writer, for_writer) = sync_channel(jobs.saturating_mul(WAITING));
    let for_workers = Arc::new(Mutex::new(for_workers));
    let panel = Arc::new(panel);
    for _ in 0..jobs {
        let (for_workers, panel) = (Arc::clone(&for_workers), Arc::clone(&panel));
        spawn(move || work(&for_workers, &panel))?;
    }
    spawn(move || read(input, &to_workers, &to_writer))?;
    Ok(for_writer)
}

/// Starts a thread that nobody waits for, so that one that reads for ever holds nothing up.
fn spawn(work: impl FnOnce() + Send + 'static) -> anyhow::Result<()> {
    thread::Builder::new().spawn(work).context("starting a thread (fewer --jobs need fewer)")?;
    Ok(())
}

fn read(input: Box<dyn BufRead + Send>, workers: &SyncSender<Job>, writer: &SyncSender<Next>) {
    let mut lines = Lines::new(input, LONGEST);
    loop {
        let line = match lines.next() {
            Ok(Some(line)) if line.bytes.trim_ascii().is_empty() => continue,
            Ok(Some(line)) => line,
            Ok(None) => return,
            Err(error) => {
                writer.send(Next::Unreadable(error)).ok();
                return;
            }
        };
        let (to_writer, answer) = sync_channel(1);
        let next = Next::Line { number: line.number, answer };
        let job = Job { line, answer: to_writer };
        if writer.send(next).is_err() || workers.send(job).is_err() {
            return;
        }
    }
}

fn work(jobs: &Mutex<Receiver<Job>>, panel: &Panel) {
    loop {
        let job = jobs.lock().expect("no worker panics while it waits").recv();
        let Ok(Job { line, answer }) = job else { return };
        answer.send(judge_line(&line, panel)).ok();
    }
}

fn judge_line(line: &Line, panel: &Panel) -> Judged {
    if line.is_cut() {
        return Err("longer than 256 KiB".to_owned());
    }
    let Panel { readers, default } = panel;
    let request =
        Request::read(line.number, &line.bytes, readers.catalogue()).map_err(str::to_owned)?;
    let only = request.only.or(*default);
    let reader = readers.of(only).map_err(|error| error.to_string())?;
    let answer = judge(&reader, &request.attempt(), &request.params, request.stored.as_deref());
    Ok(Answered { id: request.id, answer })
}
