//! Holds what runs wrote down against the rows as they are now.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use anyhow::{Context as _, Result};

use crate::exit::Stopped;
use crate::hex;
use crate::plan::{Keys, Survey};
use crate::rules::{Look, Rules};
use crate::signals;
use crate::store::{Record, RowKey, RunId, Store};

/// What became of the rows that runs wrote.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// Runs of the plan, or of the table.
    pub(crate) runs: u64,
    /// Rows that runs wrote.
    pub(crate) written: u64,
    /// They hold what the run wrote.
    pub(crate) stand: u64,
    /// They hold something that no run would change: a login upgraded it, or a user changed it.
    pub(crate) changed: Keys,
    /// They hold an old format again, that a run would change: an application wrote the old value
    /// back, or still makes such hashes for new passwords.
    pub(crate) written_back: Keys,
    /// They are gone.
    pub(crate) gone: u64,
    /// Rows that the database refused to write and that a run would change still, by why.
    pub(crate) quarantined: BTreeMap<String, Keys>,
}

/// Rows that are looked up at once.
const PAGE: usize = 500;

impl Ledger {
    /// What became of the rows of every run of this plan, or of all runs of the table.
    pub(crate) fn of(store: &mut dyn Store, rules: &Rules, plan: Option<&str>) -> Result<Self> {
        let reading = "reading what runs wrote down";
        let runs = store.runs().context(reading)?;
        let of_plan = runs.into_iter().filter(|run| plan.is_none_or(|plan| run.plan == plan));
        let runs: Vec<RunId> = of_plan.map(|run| run.id).collect();
        let mut ledger = Self { runs: u64::try_from(runs.len()).unwrap_or(0), ..Self::default() };
        // Of a row that several runs wrote, the last one counts.
        let mut later: HashSet<u64> = HashSet::new();
        for run in &runs {
            ledger.run(store, rules, run, &mut later, runs.len() > 1)?;
            ledger.quarantine(store, rules, run)?;
        }
        Ok(ledger)
    }

    fn run(
        &mut self,
        store: &mut dyn Store,
        rules: &Rules,
        run: &RunId,
        later: &mut HashSet<u64>,
        several: bool,
    ) -> Result<()> {
        let reading = "reading the ledger";
        let mut last: Option<String> = None;
        loop {
            let page = store.ledger(run, last.as_deref(), PAGE).context(reading)?;
            let Some(end) = page.last().map(|row| row.key.clone()) else { return Ok(()) };
            if signals::stopped() {
                return Err(Stopped(Survey::STOPPED).into());
            }
            let mut digests: BTreeMap<RowKey, String> = BTreeMap::new();
            for row in page {
                let key = RowKey::parse(&row.key).context("the ledger holds a key that is none")?;
                if !several || later.insert(number(&row.key)) {
                    digests.insert(key, row.digest);
                }
            }
            let keys: Vec<RowKey> = digests.keys().cloned().collect();
            let records = store.rows(&keys).context("reading the table")?;
            self.written += u64::try_from(keys.len()).unwrap_or(0);
            self.gone += u64::try_from(keys.len().saturating_sub(records.len())).unwrap_or(0);
            for record in &records {
                self.judge(rules, record, digests.get(&record.key).map(String::as_str));
            }
            last = Some(end);
        }
    }

    fn judge(&mut self, rules: &Rules, record: &Record, digest: Option<&str>) {
        let now = record.value.bytes().map(hex::sha256);
        if now.is_some() && now.as_deref() == digest {
            self.stand += 1;
        } else if is_left(rules, record) {
            self.written_back.add(&record.key);
        } else {
            self.changed.add(&record.key);
        }
    }

    fn quarantine(&mut self, store: &mut dyn Store, rules: &Rules, run: &RunId) -> Result<()> {
        let mut last: Option<String> = None;
        loop {
            let page = store.quarantined(run, last.as_deref(), PAGE);
            let page = page.context("reading what runs wrote down")?;
            let Some(end) = page.last().map(|row| row.key.encoded()) else { return Ok(()) };
            let keys: Vec<RowKey> = page.iter().map(|row| row.key.clone()).collect();
            let records = store.rows(&keys).context("reading the table")?;
            for record in records.iter().filter(|record| is_left(rules, record)) {
                let why = page.iter().find(|row| row.key == record.key).map(|row| &row.why);
                let why = why.cloned().unwrap_or_default();
                self.quarantined.entry(why).or_default().add(&record.key);
            }
            last = Some(end);
        }
    }
}

/// Whether a run would change it.
fn is_left(rules: &Rules, record: &Record) -> bool {
    matches!(rules.look(record), Look::Change(_))
}

/// A key in eight bytes: of a million keys, two meet once in thirty million times.
fn number(key: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}
