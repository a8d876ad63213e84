//! One way through the table, from a key to its end.

use std::time::Instant;

use super::deciding::{Task, decide};
use super::hashing::hash;
use super::patience::persist;
use super::runner::Runner;
use super::watch::Batch;
use crate::store::{Change, Record, RowKey, StoreError, Trouble};

/// How far the way through the table is behind a page.
pub(super) struct Way {
    pub(super) cursor: Option<RowKey>,
    /// Rows of the page, where this is the first way; 0 in later passes.
    pub(super) read: u64,
    /// The places on the page of the rows to change, from 1.
    pub(super) places: Vec<u64>,
}

impl Runner<'_> {
    /// Goes through the table and changes what is to be changed; says how many rows it tried. Pass 0
    /// begins where the run was left, every other one at the start.
    pub(super) fn pass(&mut self, number: u32) -> Result<u64, StoreError> {
        let mut at = if number == 0 { self.cursor.clone() } else { None };
        let (mut tried, mut seen) = (0, 0);
        loop {
            self.go_on()?;
            self.watch.begins(Some(&self.lease.run), number, &self.counts);
            let began = Instant::now();
            let asked = self.size.rows();
            let page = self.page(at.as_ref(), asked)?;
            let Some(last) = page.last().map(|record| record.key.clone()) else { break };
            let rows = u64::try_from(page.len()).unwrap_or(u64::MAX);
            let is_full = page.len() >= asked;
            let (places, todo) = self.todo(page);
            let count = u64::try_from(todo.len()).unwrap_or(u64::MAX);
            seen += rows;
            // Rows of a later pass were counted on the first way.
            let read = if number == 0 { rows } else { 0 };
            let cursor = if number == 0 { Some(last.clone()) } else { self.cursor.clone() };
            if todo.is_empty() {
                // Written down with the next batch: reading again does no harm.
                self.cursor = cursor;
                self.counts.read += read;
            } else {
                tried += self.change(todo, &Way { cursor, read, places })?;
            }
            let took = began.elapsed();
            if is_full {
                self.size.took(took);
            }
            let run = Some(&self.lease.run);
            let counts = self.counts;
            let batch =
                Batch { run, pass: number, seen, rows, tried: count, counts, last: &last, took };
            self.watch.batch(&batch);
            at = Some(last);
        }
        Ok(tried)
    }

    fn page(&mut self, after: Option<&RowKey>, rows: usize) -> Result<Vec<Record>, StoreError> {
        let mut rows = rows;
        loop {
            let read = persist(self.store, self.options, self.watch, |it| it.page(after, rows));
            match read {
                Err(error) if error.trouble == Trouble::StatementTimeout && rows > 1 => {
                    self.size.halve();
                    rows = (rows / 2).max(1);
                }
                read => return read,
            }
        }
    }

    /// The rows of a page that there is something to do about, and their places on it. Those that
    /// could not be changed before are counted as left alone again.
    pub(super) fn todo(&mut self, page: Vec<Record>) -> (Vec<u64>, Vec<Task>) {
        let decisions = decide(self.work, &page, self.options.workers);
        let (tally, aside) = (&mut self.tally, &self.aside);
        let rows = (1..).zip(page.into_iter().zip(decisions));
        rows.filter_map(|(place, (record, decision))| {
            let task = tally.task(record, decision)?;
            let left = aside.why_left(task.key());
            if let Some(why) = left {
                tally.leave(why.clone(), task.key());
            }
            (left.is_none() && !aside.is_poison(task.key())).then_some((place, task))
        })
        .unzip()
    }

    /// Hashes these rows and writes them. Where somebody asks to stop in between, what was hashed by
    /// then is written, and the way goes on behind the last of them. Says
    /// how many have a new value.
    pub(super) fn change(&mut self, todo: Vec<Task>, way: &Way) -> Result<u64, StoreError> {
        let (work, options, all) = (self.work, self.options, todo.len());
        let mut meanwhile = |done| {
            self.watch.hashing(done, all);
            self.keep_lease()
        };
        let hashed = hash(work, todo, options.workers, options.stopped, &mut meanwhile)?;
        let is_whole = hashed.len() == all;
        let key = |hashed: &Result<Change, (RowKey, _)>| match hashed {
            Ok(change) => change.key.clone(),
            Err((key, _)) => key.clone(),
        };
        let last = hashed.last().map(key).zip(way.places.get(hashed.len().saturating_sub(1)));
        let mut changes = Vec::with_capacity(hashed.len());
        for change in hashed {
            match change {
                Ok(change) => changes.push(change),
                Err((key, why)) => {
                    self.tally.leave(why.clone(), &key);
                    self.aside.leave(key, why);
                }
            }
        }
        let count = u64::try_from(changes.len()).unwrap_or(u64::MAX);
        if is_whole {
            self.write(changes, way.cursor.as_ref(), way.read)?;
            return Ok(count);
        }
        if let Some((key, place)) = last.filter(|_| way.read > 0) {
            self.write(changes, Some(&key), *place)?;
        } else {
            let cursor = self.cursor.clone();
            self.write(changes, cursor.as_ref(), 0)?;
        }
        self.go_on().map(|()| count)
    }

    /// Unless somebody asked to stop. The lease is kept on the way.
    pub(super) fn go_on(&mut self) -> Result<(), StoreError> {
        if (self.options.stopped)() {
            return Err(StoreError::new(Trouble::Stopped, anyhow::anyhow!("asked to stop")));
        }
        self.keep_lease()
    }

    /// Renews the lease where a third of its time has gone by without a batch.
    pub(super) fn keep_lease(&mut self) -> Result<(), StoreError> {
        if self.renewed.elapsed() < self.options.lease / 3 {
            return Ok(());
        }
        self.renew()
    }

    pub(super) fn renew(&mut self) -> Result<(), StoreError> {
        let lease = self.lease.clone();
        persist(self.store, self.options, self.watch, |store| store.renew(&lease))?;
        self.renewed = Instant::now();
        Ok(())
    }
}
