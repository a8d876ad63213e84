//! Verifies users, with the right password and with a wrong one.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context as _, Result, bail};
use rehash::{Limits, Password, Registry, Verdict, profile, schemes};

use super::plan::{Expected, password};
use super::table::stored;

/// What became of the attempts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Users whose password should open the account.
    pub(crate) opening: usize,
    pub(crate) right_accepted: usize,
    pub(crate) wrong_refused: usize,
    /// Users who should get in with no password.
    pub(crate) closed: usize,
    pub(crate) closed_refused: usize,
}

impl Counts {
    /// Whether every attempt ended as it should.
    pub(crate) const fn is_perfect(&self) -> bool {
        self.right_accepted == self.opening
            && self.wrong_refused == self.opening
            && self.closed_refused == self.closed
    }

    const fn plus(self, other: Self) -> Self {
        Self {
            opening: self.opening + other.opening,
            right_accepted: self.right_accepted + other.right_accepted,
            wrong_refused: self.wrong_refused + other.wrong_refused,
            closed: self.closed + other.closed,
            closed_refused: self.closed_refused + other.closed_refused,
        }
    }
}

/// Verifies these users, on every core.
pub(crate) fn verify(path: &Path, users: &[(usize, Expected)]) -> Result<Counts> {
    /// So many texts are in memory at once.
    const PART: usize = 50_000;
    let mut all = Counts::default();
    for part in users.chunks(PART) {
        all = all.plus(verify_part(path, part)?);
    }
    Ok(all)
}

fn verify_part(path: &Path, sample: &[(usize, Expected)]) -> Result<Counts> {
    let registry = Registry::builder(schemes::phc::Argon2id::OWASP)
        .profile(profile::django())
        .accept_all(&schemes::TAGGED)
        .limits(Limits::OFFLINE)
        .tolerate_damage()
        .unequal_work()
        .build()
        .context("a registry that reads the demo")?;
    let users: Vec<usize> = sample.iter().map(|(user, _)| *user).collect();
    let texts = stored(path, &users)?;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut counts = Counts::default();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let (Some((user, expected)), Some(text)) = (sample.get(at), texts.get(at)) else {
                return counts;
            };
            counts = counts.plus(attempts(&registry, *user, *expected, text.as_deref()));
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let mut all = Counts::default();
        for worker in workers {
            match worker.join() {
                Ok(counts) => all = all.plus(counts),
                Err(_) => bail!("a thread that verifies panicked"),
            }
        }
        Ok(all)
    })
}

fn attempts(registry: &Registry, user: usize, expected: Expected, text: Option<&[u8]>) -> Counts {
    let accepts = |password: String| {
        let password = Password::from(password);
        registry
            .verify(&password, text)
            .is_ok_and(|verdict| matches!(verdict, Verdict::Accept { .. }))
    };
    let right = accepts(password(user));
    let wrong = accepts(password(user) + "!");
    match expected {
        Expected::Opens => Counts {
            opening: 1,
            right_accepted: usize::from(right),
            wrong_refused: usize::from(!wrong),
            ..Counts::default()
        },
        Expected::Refuses => {
            Counts { closed: 1, closed_refused: usize::from(!right && !wrong), ..Counts::default() }
        }
    }
}
