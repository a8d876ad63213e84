//! Holds the passwords of known accounts against their rows, before and after the rules.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use rehash::{Attempt, Password, Registry};

use super::accounts::{Account, Accounts};
use crate::attempt::Beside;
use crate::exit::{Stopped, Usage};
use crate::migrate::{LeftAlone, Work as _};
use crate::printable::printable;
use crate::rules::{Look, Rules};
use crate::signals;
use crate::store::{Change, Record, Store};

/// A known account, and what a rule makes of its row.
struct Case<'a> {
    account: &'a Account,
    line: usize,
    change: Change,
}

/// How many accounts have shown what to be right.
#[derive(Debug, Default)]
pub(crate) struct Proven {
    /// By the rule of a plan.
    pub(crate) rules: BTreeMap<String, u64>,
    /// By all that was done with a row, as the ledger spells it.
    pub(crate) steps: BTreeMap<String, u64>,
}

/// Accounts that are used for one rule; more say nothing more, and take their time.
const MOST: u64 = 1000;

impl Accounts {
    /// How many accounts have shown each rule to be right. All of them verify as they are; those that
    /// a rule is about verify once it was carried out, and another password does not. Whatever is
    /// written is rolled back.
    ///
    /// # Errors
    ///
    /// [`Usage`] with the keys of those that do not.
    pub(crate) fn prove(&self, rules: &Rules, store: &mut dyn Store) -> Result<Proven> {
        let mut wrong = Wrong::default();
        let mut cases = Vec::new();
        let mut proven = Proven::default();
        let mut used: BTreeMap<String, u64> = BTreeMap::new();
        for (line, account) in (1..).zip(&self.known) {
            let [row] = account.rows.as_slice() else {
                let how =
                    if account.rows.is_empty() { "is not in the table" } else { "is several rows" };
                wrong.is(format!("{} {how}", account.named(line)));
                continue;
            };
            if !account.is_of(row) {
                wrong.is(format!("{} is of another user than the file says", account.named(line)));
                continue;
            }
            if signals::stopped() {
                return Err(Stopped("stopped before the proof; nothing was written").into());
            }
            let look = rules.look(row);
            let step =
                if let Look::Change(step) = &look { step.rule.clone() } else { String::new() };
            let used = used.entry(step).or_insert(0);
            if *used == MOST {
                continue;
            }
            *used += 1;
            let sound = match &look {
                Look::Change(step) => Some(step.text().as_bytes()),
                Look::Nothing => row.value.bytes(),
                Look::Aside(why) => {
                    wrong.alone(format!("{} is left alone: {}", account.named(line), why.words()));
                    continue;
                }
                Look::LeftAlone(LeftAlone { rule, why }) => {
                    let (name, rule) = (account.named(line), printable(rule));
                    wrong.alone(format!("{name} is left alone by {rule}: {why}"));
                    continue;
                }
            };
            if !sound.is_some_and(|it| accepts(rules.logins(), it, row, &account.password)) {
                wrong.is(format!("{} does not verify as it is", account.named(line)));
            } else if let Look::Change(step) = look
                && let Some(rewrite) = step.rewrite.and_then(|at| rules.rewrites().get(at))
            {
                *proven.rules.entry(rewrite.rule().to_owned()).or_insert(0) += 1;
                *proven.steps.entry(step.rule).or_insert(0) += 1;
                let change = rules.change(row, 0);
                let change =
                    change.map_err(|why| Usage::error(format!("{}: {}", why.rule, why.why)))?;
                cases.push(Case { account, line, change });
            }
        }
        wrong.refuse()?;
        rehearse(rules, store, &cases)?;
        Ok(proven)
    }
}

/// Writes the new values, reads them back, rolls back, and only then verifies what was read, as a
/// login would: nobody waits for a lock while hashes are computed.
fn rehearse(rules: &Rules, store: &mut dyn Store, cases: &[Case<'_>]) -> Result<()> {
    if cases.is_empty() {
        return Ok(());
    }
    let changes: Vec<Change> = cases.iter().map(|case| case.change.clone()).collect();
    let mut read = Vec::new();
    let mut keep = |records: &[Record]| {
        read = records.to_vec();
        Ok(())
    };
    store.rehearse(&changes, &mut keep).context("rehearsing the proof")?;
    if read.len() != cases.len() {
        anyhow::bail!("rehearsing the proof: not every row was read back");
    }
    let mut wrong = Wrong::default();
    for (record, case) in read.iter().zip(cases) {
        if signals::stopped() {
            return Err(Stopped("stopped in the proof; nothing was written").into());
        }
        let stored = record.value.bytes().unwrap_or_default();
        let other = other(&case.account.password);
        let is_right = accepts(rules.logins(), stored, record, &case.account.password)
            && !accepts(rules.logins(), stored, record, &other);
        if !is_right {
            wrong.is(format!("{} does not verify after the rule", case.account.named(case.line)));
        }
    }
    wrong.refuse()
}

/// Accounts that show nothing, or the contrary.
#[derive(Default)]
struct Wrong {
    said: Vec<String>,
    /// Whether one of them says that something is wrong.
    is_wrong: bool,
}

impl Wrong {
    /// It is not as the file has it.
    fn is(&mut self, said: String) {
        self.said.push(said);
        self.is_wrong = true;
    }

    /// Its row stays as it is, and shows nothing.
    fn alone(&mut self, said: String) {
        self.said.push(said);
    }

    fn refuse(&self) -> Result<()> {
        /// Accounts that are named; more say nothing more.
        const NAMED: usize = 10;
        if self.said.is_empty() {
            return Ok(());
        }
        let more = match self.said.len().checked_sub(NAMED) {
            Some(more) if more > 0 => format!(" and {more} more"),
            _ => String::new(),
        };
        let named: Vec<&str> = self.said.iter().take(NAMED).map(String::as_str).collect();
        let named = named.join(", ");
        let so = if self.is_wrong {
            "the rule, the profile or the file is wrong"
        } else {
            "a row that no rule changes shows nothing, name other accounts"
        };
        Err(Usage::error(format!(
            "--prove: {named}{more}: {so}; no plan is written, and nothing of the proof was kept"
        )))
    }
}

/// Another password: of another first letter, as formats cut passwords and fold their case.
fn other(password: &Password) -> Password {
    let rest = password.as_bytes().get(1..).unwrap_or_default();
    let first =
        if password.as_bytes().first().is_some_and(|it| b"xX".contains(it)) { b"y" } else { b"x" };
    Password::from([&first[..], rest].concat())
}

/// Whether this password is the one of this hash, with what the row holds beside it.
fn accepts(registry: &Registry, stored: &[u8], row: &Record, password: &Password) -> bool {
    let text = |bytes: &'_ Option<Vec<u8>>| bytes.clone().and_then(|it| String::from_utf8(it).ok());
    let (user, realm) = (text(&row.user), text(&row.realm));
    let (user, realm) = (user.as_deref(), realm.as_deref());
    let beside = Beside { user, realm, salt: row.salt.as_deref(), pepper: None };
    let attempt = beside.with(Attempt::from(password));
    registry.verify(attempt, Some(stored)).is_ok_and(|verdict| verdict.is_accepted())
}
