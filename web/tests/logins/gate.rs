//! A format whose computations stop at a gate, so that tests decide when work ends and measure no time.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex};

use rehash::{
    Attempt, Candidates, ComputeError, Cost, Draft, Exact, Info, ParseError, Parts, Registry,
    Scheme, Strength, Target,
};
use rehash_test_support::Toy;
use rehash_web::{Budget, Logins};
use tokio::sync::watch;

/// Where computations stop while it is closed. It opens when it is dropped, so that a test that fails
/// leaves no thread behind.
#[derive(Debug)]
pub(crate) struct Gate(Arc<Bars>);

#[derive(Debug)]
struct Bars {
    open: Mutex<bool>,
    opened: Condvar,
    count: watch::Sender<Count>,
}

/// Computations at a gate.
#[derive(Clone, Debug, Default)]
pub(crate) struct Count {
    pub(crate) running: usize,
    /// The most that ran at the same time.
    pub(crate) most: usize,
    /// The ids of all that started, in their order.
    pub(crate) started: Vec<&'static str>,
}

impl Gate {
    pub(crate) fn closed() -> Self {
        let count = watch::Sender::new(Count::default());
        Self(Arc::new(Bars { open: Mutex::new(false), opened: Condvar::new(), count }))
    }

    pub(crate) fn open(&self) {
        *self.0.open.lock().expect("nobody panics with it") = true;
        self.0.opened.notify_all();
    }

    pub(crate) fn count(&self) -> Count {
        self.0.count.borrow().clone()
    }

    /// Waits until so many run.
    pub(crate) async fn running(&self, count: usize) {
        let mut seen = self.0.count.subscribe();
        seen.wait_for(|seen| seen.running == count).await.expect("the gate has the sender");
    }

    /// This format, whose computations stop here.
    pub(crate) fn before(&self, toy: Toy) -> Gated {
        Gated { toy, bars: self.0.clone() }
    }

    /// Logins of a target that stops here; it needs no memory.
    pub(crate) fn logins(&self, budget: Budget) -> Logins {
        let registry = Registry::builder(self.before(Toy::target())).build();
        Logins::new(registry.expect("one format"), budget).expect("a budget for a login")
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        self.open();
    }
}

impl Bars {
    fn pass(&self, id: &'static str) {
        self.count.send_modify(|count| {
            count.running += 1;
            count.most = count.most.max(count.running);
            count.started.push(id);
        });
        let open = self.open.lock().expect("nobody panics with it");
        let open = self.opened.wait_while(open, |open| !*open);
        drop(open.expect("nobody panics with it"));
        self.count.send_modify(|count| count.running -= 1);
    }
}

/// A format behind a gate.
#[derive(Clone, Debug)]
pub(crate) struct Gated {
    toy: Toy,
    bars: Arc<Bars>,
}

impl Scheme for Gated {
    fn info(&self) -> &Info {
        self.toy.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.toy.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.bars.pass(self.info().id);
        self.toy.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.toy.render(parts, out)
    }
}

impl Target for Gated {
    fn draft(&self) -> Draft {
        self.toy.draft()
    }
}

/// A budget of so many permits and places.
pub(crate) fn budget(permits: usize, waiting: usize) -> Budget {
    let mut budget = Budget::default();
    (budget.permits, budget.waiting) = (permits, waiting);
    budget
}

/// A format of this id and tag whose texts say that they need so much memory.
pub(crate) fn sized(id: &'static str, tag: &'static [&'static str], mib: u32) -> Toy {
    let cost = Cost::Argon2 { memory_kib: mib * 1024, passes: 2, lanes: 1 };
    Toy::new(id, tag, Strength::Strong).cost(cost)
}
