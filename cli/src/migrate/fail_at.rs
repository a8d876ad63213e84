//! Every call to the database fails once: before it is sent, and after it is sent and before its
//! answer. After each, the promises of a run are checked, and again when it was resumed.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Mutex;

use super::fixture::{self, Factory, Rename, SqliteFiles, Table, User};
use super::fixture_postgres::PostgresDatabases;
use super::runner::{End, Outcome, run};
use super::summary::Summary;
use super::watch::Unwatched;
use crate::store::{Access, Bug, Calls, Moment, RowKey, StoreError, Trouble};

/// Three batches of four rows.
const ROWS: usize = 12;
const BATCH: usize = 4;

/// What is made to fail, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fault {
    /// Counted from 1.
    call: u32,
    when: Moment,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The connection is gone; a new one is there.
    Lost,
    /// The process is gone: nothing that it sends arrives any more.
    Dead,
}

/// Sits between a store and its database.
#[derive(Default)]
struct Tap {
    calls: u32,
    fault: Option<Fault>,
    fired: Option<&'static str>,
}

impl Calls for Rc<RefCell<Tap>> {
    fn called(&mut self, statement: &'static str, when: Moment) -> Result<(), StoreError> {
        let tap = &mut *self.borrow_mut();
        tap.calls += u32::from(when == Moment::Before);
        let Some(fault) = tap.fault else { return Ok(()) };
        let is_it = tap.fired.is_none() && tap.calls == fault.call && when == fault.when;
        if is_it {
            tap.fired = Some(statement);
        }
        if is_it || (tap.fired.is_some() && fault.kind == Kind::Dead) {
            return Err(StoreError::new(Trouble::Lost, anyhow::anyhow!("made to fail")));
        }
        Ok(())
    }
}

/// What applications wrote, and so what may stand where.
struct World {
    table: Box<dyn Table>,
    /// By key: what an application last wrote, and the number of its password.
    own: Mutex<BTreeMap<i64, (String, usize)>>,
    others: BTreeMap<i64, String>,
}

impl World {
    fn new(factory: &dyn Factory) -> Self {
        let users = fixture::golden_users(ROWS);
        let table = factory.table(&users);
        let others = table.users().into_iter().map(|(id, user)| (id, user.others)).collect();
        let number = |id: i64| usize::try_from(id).expect("keys of the test");
        let own = users.into_iter().map(|(id, value)| (id, (value, number(id)))).collect();
        Self { table, own: Mutex::new(own), others }
    }

    /// A password change, a deletion and a registration behind the cursor, each once, between the
    /// reading of a row and its swap.
    fn meanwhile(&self, id: i64) {
        let mut own = self.own.lock().expect("nobody panicked");
        match id {
            6 if own[&6].1 == 6 => {
                let new = fixture::golden(20);
                self.table.run(&format!("UPDATE users SET password = '{new}' WHERE id = 6"));
                own.insert(6, (new, 20));
            }
            7 if !own.contains_key(&-5) => {
                let new = fixture::golden(21);
                self.table.run(&format!("INSERT INTO users VALUES (-5, 'new', '{new}', 0)"));
                own.insert(-5, (new, 21));
            }
            9 if own.contains_key(&11) => {
                self.table.run("DELETE FROM users WHERE id = 11");
                own.remove(&11);
            }
            _ => {}
        }
    }

    /// One process that works on the run until it ends.
    fn work(&self, bug: Bug, tap: Option<&Rc<RefCell<Tap>>>) -> Outcome {
        let mut store = match bug {
            Bug::None => self.table.open(Access::Write),
            bug => self.table.open_with(bug),
        };
        if let Some(tap) = tap {
            store.set_calls(Box::new(Rc::clone(tap)));
        }
        let meanwhile = |id| self.meanwhile(id);
        let work = Rename { meanwhile: &meanwhile };
        run(store.as_mut(), &work, "plan", &fixture::options(BATCH), &mut Unwatched)
    }

    /// What holds at every instant: I1 to I4.
    fn hold(&self) -> Result<(), String> {
        let users = self.table.users();
        let own = self.own.lock().expect("nobody panicked");
        same("I3: keys", &users.keys().collect::<Vec<_>>(), &own.keys().collect::<Vec<_>>())?;
        for (id, User { value, others }) in &users {
            let (wrote, password) = &own[id];
            if value != wrote && *value != fixture::renamed(wrote) {
                return Err(format!("I1: row {id} is neither old nor new nor an application's"));
            }
            if let Some(before) = self.others.get(id) {
                same(&format!("I2: row {id}"), others, before)?;
            }
            if !is_right(value, *password) || is_right(value, password + 1) {
                return Err(format!("I4: row {id} has another password"));
            }
        }
        Ok(())
    }

    /// What holds at the end: everything new, as often as it is run, and counted as it is.
    fn end(&self, outcome: &Outcome) -> Result<(), String> {
        self.hold()?;
        let users = self.table.users();
        if !matches!(outcome.end, End::Done) {
            return Err(format!("I5: it did not finish: {:?}", outcome.end));
        }
        if users.values().any(|user| user.value.starts_with("bc$")) {
            return Err("I5: something is left to do".into());
        }
        let own = self.own.lock().expect("nobody panicked").clone();
        let differ = users.iter().filter(|(id, user)| user.value != own[id].0).count();
        let differ = u64::try_from(differ).expect("few rows");
        same("I6: swapped and rows that differ", &outcome.counts.swapped, &differ)?;
        self.ledger(outcome, &users, differ)?;
        let again = self.work(Bug::None, None);
        same("I5: counts after running twice", &again.counts, &outcome.counts)?;
        same("I5: rows after running twice", &self.table.users(), &users)
    }

    /// The ledger has every changed row once, with what stands there.
    fn ledger(
        &self,
        outcome: &Outcome,
        users: &BTreeMap<i64, User>,
        differ: u64,
    ) -> Result<(), String> {
        let mut store = self.table.open(Access::Read);
        let run = outcome.run.clone().ok_or("no run")?;
        let rows = store.ledger(&run, None, 100).map_err(|error| error.to_string())?;
        same("I6: rows of the ledger", &u64::try_from(rows.len()).expect("few rows"), &differ)?;
        for row in rows {
            let key = RowKey::parse(&row.key).ok_or("a key that is none")?;
            let id: i64 = key.to_string().parse().map_err(|_| "a key that is no number")?;
            let digest = crate::hex::sha256(users[&id].value.as_bytes());
            same("I6: digest in the ledger", &row.digest, &digest)?;
        }
        Ok(())
    }
}

/// Runs with this fault, and again until it is done.
fn survives(factory: &dyn Factory, bug: Bug, fault: Fault) -> Result<(), String> {
    let world = World::new(factory);
    let tap = Rc::new(RefCell::new(Tap { fault: Some(fault), ..Tap::default() }));
    let mut outcome = world.work(bug, Some(&tap));
    let fired = tap.borrow().fired.ok_or("the fault did not happen")?;
    let told = |what: String| format!("{what} ({fault:?} at {fired})");
    silent(&outcome).map_err(told)?;
    world.hold().map_err(told)?;
    for _ in 0..3 {
        if matches!(outcome.end, End::Done) {
            break;
        }
        world.table.expire_leases();
        outcome = world.work(bug, None);
        silent(&outcome).map_err(told)?;
        world.hold().map_err(told)?;
    }
    world.end(&outcome).map_err(told)
}

/// A database that writes something else than it is told: the run stops, and goes on when that is over.
fn survives_a_trigger(factory: &dyn Factory, bug: Bug) -> Result<(), String> {
    let world = World::new(factory);
    world.table.spoil(7);
    let stopped = world.work(bug, None);
    silent(&stopped)?;
    world.hold()?;
    let End::Failed(error) = &stopped.end else { return Err("the trigger went unnoticed".into()) };
    if !matches!(error.trouble, Trouble::ReadBack(_)) {
        return Err(format!("the trigger was taken for {:?}", error.trouble));
    }
    world.table.mend();
    world.end(&world.work(bug, None))
}

/// All of it; says how many calls there are.
pub(super) fn fail_at(factory: &dyn Factory, bug: Bug) -> Result<u32, String> {
    let world = World::new(factory);
    let tap = Rc::new(RefCell::new(Tap::default()));
    let undisturbed = world.work(bug, Some(&tap));
    world.end(&undisturbed)?;
    survives_a_trigger(factory, bug)?;
    let calls = tap.borrow().calls;
    for call in 1..=calls {
        for when in [Moment::Before, Moment::After] {
            for kind in [Kind::Lost, Kind::Dead] {
                survives(factory, bug, Fault { call, when, kind })?;
            }
        }
    }
    Ok(calls)
}

/// I7: nothing that a run says holds a part of a hash.
fn silent(outcome: &Outcome) -> Result<(), String> {
    let summary = Summary { outcome, dry: false, again: "again", verifies: &[], width: None };
    let said = format!("{summary}{outcome:?}");
    if said.contains("$2b$") { Err("I7: a hash is in what it says".into()) } else { Ok(()) }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: &T, should: &T) -> Result<(), String> {
    if is == should { Ok(()) } else { Err(format!("{what}: {is:?}, not {should:?}")) }
}

/// Verifies through the library; the same question is asked once.
fn is_right(value: &str, password: usize) -> bool {
    static KNOWN: Mutex<Option<HashMap<(String, usize), bool>>> = Mutex::new(None);
    let mut known = KNOWN.lock().expect("nobody panicked");
    let known = known.get_or_insert_default();
    *known
        .entry((value.to_owned(), password))
        .or_insert_with(|| fixture::is_right(value, &fixture::password(password)))
}

/// Runs it, and says how many calls there were.
fn survives_all(factory: &dyn Factory) {
    let calls = fail_at(factory, Bug::None).expect("every promise is kept");
    fixture::tell(&format!(
        "fail-at-N on {}: N = {calls}, each before and after",
        factory.engine()
    ));
    assert!(calls > 20, "a run of three batches makes more calls than that: {calls}");
}

fn finds_what_is_planted(factory: &dyn Factory) {
    for (bug, promise) in
        [(Bug::BlindSwap, "I1"), (Bug::CommitBeforeReadBack, "I1"), (Bug::ProgressApart, "I6")]
    {
        let found = fail_at(factory, bug).expect_err("a bug that is planted is found");
        assert!(found.starts_with(promise), "{bug:?} was found otherwise: {found}");
    }
}

#[test]
fn a_run_survives_every_call_that_fails_on_sqlite() {
    survives_all(&SqliteFiles);
}

#[test]
fn the_harness_finds_what_is_planted_in_sqlite() {
    finds_what_is_planted(&SqliteFiles);
}

#[test]
fn a_run_survives_every_call_that_fails_on_postgresql() {
    survives_all(&PostgresDatabases);
}

#[test]
fn the_harness_finds_what_is_planted_in_postgresql() {
    finds_what_is_planted(&PostgresDatabases);
}
