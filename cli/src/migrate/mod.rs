//! Carries a plan out: pages in, hashes on every core, short transactions out.

mod aside;
mod batch;
mod before_commit;
mod budget;
mod deciding;
mod doubt;
mod dry;
mod hashing;
mod line;
mod locked;
mod name;
mod options;
mod pace;
mod pass;
mod patience;
mod quarantine;
mod runner;
mod show;
mod size;
mod summary;
mod tally;
mod watch;
mod work;

#[cfg(test)]
mod between;
#[cfg(test)]
mod fail_at;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod fixture_postgres;
#[cfg(test)]
mod obstacles;
#[cfg(test)]
mod passes;
#[cfg(test)]
mod poison;
#[cfg(test)]
mod races;
#[cfg(test)]
mod runs;

pub(crate) use before_commit::BeforeCommit;
pub(crate) use budget::Budget;
pub(crate) use dry::dry_run;
pub(crate) use options::Options;
pub(crate) use runner::{End, run};
pub(crate) use show::{Show, Style};
pub(crate) use summary::Summary;
pub(crate) use work::{Decision, LeftAlone, Work};
