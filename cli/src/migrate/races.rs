//! A login, a password change and a wrap meet in one row, in every order in which their reads and
//! writes can come. Whoever comes last, the password that was set last is the one that is right.

use std::sync::{Condvar, Mutex};
use std::thread;

use sha1::{Digest as _, Sha1};

use super::fixture::{self, Factory, SqliteFiles, Table};
use super::fixture_postgres::PostgresDatabases;
use super::runner::{End, run};
use super::watch::{Batch, Watch};
use super::{Decision, LeftAlone, Work};
use crate::catalogue::Catalogue;
use crate::rules::{Purpose, Rules, Spec};
use crate::store::{Access, Change, Record};

/// What one of the three does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    WrapReads,
    WrapWrites,
    LoginReads,
    LoginWrites,
    Changes,
}

use Step::{Changes, LoginReads, LoginWrites, WrapReads, WrapWrites};

/// Lets everybody take a step only when it is their turn.
struct Turns {
    order: Vec<Step>,
    taken: Mutex<usize>,
    next: Condvar,
}

impl Turns {
    fn new(order: Vec<Step>) -> Self {
        Self { order, taken: Mutex::new(0), next: Condvar::new() }
    }

    fn wait(&self, step: Step) {
        let turn = self.order.iter().position(|it| *it == step).expect("a step of this race");
        let mut taken = self.taken.lock().expect("nobody panicked");
        while *taken < turn {
            taken = self.next.wait(taken).expect("nobody panicked");
        }
    }

    fn done(&self) {
        *self.taken.lock().expect("nobody panicked") += 1;
        self.next.notify_all();
    }
}

/// The rules of a plan, which wait for their turn between reading and writing.
struct InTurn<'t> {
    rules: &'t Rules,
    turns: &'t Turns,
    /// Whether the first read is over.
    read: &'t Mutex<bool>,
}

impl Work for InTurn<'_> {
    fn decide(&self, record: &Record) -> Decision {
        self.rules.decide(record)
    }

    fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
        let change = self.rules.change(record, worker);
        if !std::mem::replace(&mut *self.read.lock().expect("nobody panicked"), true) {
            self.turns.done();
            self.turns.wait(WrapWrites);
        }
        change
    }

    fn memory_kib(&self) -> u64 {
        self.rules.memory_kib()
    }
}

/// Ends the runner's turn when its first page is through.
struct Through<'t> {
    turns: &'t Turns,
    read: &'t Mutex<bool>,
    written: bool,
}

impl Watch for Through<'_> {
    fn batch(&mut self, _: &Batch<'_>) {
        if std::mem::replace(&mut self.written, true) {
            return;
        }
        if !std::mem::replace(&mut *self.read.lock().expect("nobody panicked"), true) {
            // There was nothing to wrap any more.
            self.turns.done();
            self.turns.wait(WrapWrites);
        }
        self.turns.done();
    }

    fn waits(&mut self, _: &str, _: std::time::Duration) {}
}

/// One race; says what stands there at its end.
fn race(table: &dyn Table, rules: &Rules, order: &[Step], number: usize) -> String {
    table.run(&format!("UPDATE users SET password = '{}' WHERE id = 1", old(number)));
    let turns = Turns::new(order.to_vec());
    let read = Mutex::new(false);
    let value = || table.users().remove(&1).expect("nobody deletes it").value;
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut store = table.open(Access::Write);
            turns.wait(WrapReads);
            let work = InTurn { rules, turns: &turns, read: &read };
            let mut watch = Through { turns: &turns, read: &read, written: false };
            let plan = format!("plan {number}");
            let options = fixture::options(4);
            let outcome = run(store.as_mut(), &work, &plan, &options, &mut watch);
            assert!(matches!(outcome.end, End::Done), "{:?}", outcome.end);
        });
        scope.spawn(|| {
            turns.wait(LoginReads);
            let read = value();
            turns.done();
            turns.wait(LoginWrites);
            // The user whose password it was when it was read logs in, and is upgraded where nobody
            // wrote in between. Where no password changes, every second application does not look.
            if is_right(&read, &fixture::password(0)) {
                let new = fixture::renamed(&fixture::golden(0));
                let looks = order.contains(&Changes) || number.is_multiple_of(2);
                let condition =
                    if looks { format!(" AND password = '{read}'") } else { String::new() };
                table.run(&format!("UPDATE users SET password = '{new}' WHERE id = 1{condition}"));
            }
            turns.done();
        });
        if order.contains(&Changes) {
            scope.spawn(|| {
                turns.wait(Changes);
                let new = fixture::renamed(&fixture::golden(1));
                table.run(&format!("UPDATE users SET password = '{new}' WHERE id = 1"));
                turns.done();
            });
        }
    });
    value()
}

/// A thousand races over every order.
pub(super) fn races(factory: &dyn Factory) {
    let table = factory.table(&fixture::golden_users(1));
    let catalogue = Catalogue::default();
    let spec = Spec::read("wrap:django-salted-sha1=argon2id:m=64,t=1,p=1").expect("a rule");
    let rules =
        Rules::new(&[spec], &catalogue, Some("django"), &[], Purpose::Write).expect("rules");
    let orders = orders();
    assert_eq!(orders.len(), 30 + 6);
    let mut wrapped = 0;
    for number in 0..1008 {
        // The number of an order is even and odd in turns.
        let order = &orders[(number + number / orders.len()) % orders.len()];
        let value = race(table.as_ref(), &rules, order, number);
        let (right, wrong) = if order.contains(&Changes) { (1, 0) } else { (0, 1) };
        assert!(is_right(&value, &fixture::password(right)), "{order:?}: the password is lost");
        assert!(!is_right(&value, &fixture::password(wrong)), "{order:?}: an old one is back");
        assert!(!value.starts_with("sha1$"), "{order:?}: the old hash is still there");
        wrapped += u32::from(value.starts_with("argon2id_"));
    }
    assert!(wrapped > 0, "the wrap never came through");
    fixture::tell(&format!("1,008 races on {}: {wrapped} ended with the wrap", factory.engine()));
}

/// Every order in which nobody writes before they read.
fn orders() -> Vec<Vec<Step>> {
    let with = [WrapReads, WrapWrites, LoginReads, LoginWrites, Changes];
    let mut all = Vec::new();
    for steps in [&with[..], &with[..4]] {
        permute(&mut Vec::new(), steps, &mut all);
    }
    let place = |order: &[Step], step| order.iter().position(|it| *it == step);
    all.retain(|order| {
        place(order, WrapReads) < place(order, WrapWrites)
            && place(order, LoginReads) < place(order, LoginWrites)
    });
    all
}

fn permute(so_far: &mut Vec<Step>, steps: &[Step], all: &mut Vec<Vec<Step>>) {
    if so_far.len() == steps.len() {
        all.push(so_far.clone());
        return;
    }
    for step in steps {
        if !so_far.contains(step) {
            so_far.push(*step);
            permute(so_far, steps, all);
            so_far.pop();
        }
    }
}

/// What stood there when Django was young.
fn old(number: usize) -> String {
    let salt = format!("salt{number:08}");
    let digest = Sha1::digest(format!("{salt}{}", fixture::password(0)));
    let hex = digest.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    format!("sha1${salt}${hex}")
}

fn is_right(value: &str, password: &str) -> bool {
    use std::sync::OnceLock;

    static REGISTRY: OnceLock<rehash::Registry> = OnceLock::new();
    let registry = REGISTRY.get_or_init(|| {
        rehash::Registry::builder(rehash::schemes::django::Pbkdf2Target::DJANGO)
            .profile(rehash::profile::django())
            .accept_all(&rehash::schemes::TAGGED)
            .unequal_work()
            .build()
            .expect("the catalogue")
    });
    matches!(registry.verify(password, Some(value)), Ok(rehash::Verdict::Accept { .. }))
}

#[test]
fn the_password_that_was_set_last_is_right_whoever_wins_on_sqlite() {
    races(&SqliteFiles);
}

#[test]
fn the_password_that_was_set_last_is_right_whoever_wins_on_postgresql() {
    races(&PostgresDatabases);
}
