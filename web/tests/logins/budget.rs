//! Budgets under which nobody could ever log in.

use std::num::NonZero;
use std::thread;
use std::time::Duration;

use rehash::{Cost, Limits, Registry, Strength};
use rehash_test_support::Toy;
use rehash_web::{Budget, BudgetError, Logins};

use super::gate::sized;

fn error(change: impl FnOnce(&mut Budget)) -> Option<BudgetError> {
    let registry = Registry::builder(sized("target", &["target$"], 100)).build();
    let mut budget = Budget::default();
    change(&mut budget);
    Logins::new(registry.expect("one format"), budget).err()
}

#[test]
fn a_budget_that_lets_nobody_in_is_an_error() {
    assert_eq!(error(|_| ()), None);
    assert_eq!(error(|it| it.permits = 0), Some(BudgetError::Permits));
    assert_eq!(error(|it| it.waiting = 0), Some(BudgetError::Waiting));
    assert_eq!(error(|it| it.deadline = Duration::ZERO), Some(BudgetError::Deadline));
    let memory = BudgetError::Memory { required_kib: 102_400, memory_kib: 102_399 };
    assert_eq!(error(|it| it.memory_kib = 102_399), Some(memory));
    assert_eq!(error(|it| it.memory_kib = 102_400), None);
}

#[test]
fn a_budget_may_be_as_large_as_numbers_are() {
    let all = |it: &mut Budget| {
        (it.permits, it.waiting) = (usize::MAX, usize::MAX);
        (it.memory_kib, it.deadline) = (u64::MAX, Duration::MAX);
    };
    assert_eq!(error(all), None);
}

#[test]
fn a_target_of_more_memory_than_a_pool_can_count_is_an_error() {
    let cost = Cost::Scrypt { log2_n: 40, r: 128, p: 1 };
    let target = Toy::new("target", &["target$"], Strength::Strong).cost(cost);
    let mut budget = Budget::default();
    budget.memory_kib = u64::MAX;
    let mut limits = Limits::INTERACTIVE;
    (limits.memory_kib, limits.memory_work) = (u64::MAX, u64::MAX);
    let registry = Registry::builder(target).limits(limits).build().expect("one format");
    let memory_kib = u64::from(u32::MAX);
    let error = BudgetError::Memory { required_kib: cost.memory_kib(), memory_kib };
    assert_eq!(Logins::new(registry, budget).err(), Some(error));
}

#[test]
fn a_budget_that_nobody_changed_is_what_its_fields_say() {
    let (budget, cpus) =
        (Budget::default(), thread::available_parallelism().map_or(1, NonZero::get));
    assert_eq!((budget.permits, budget.waiting), (cpus, 64 * cpus));
    assert_eq!((budget.memory_kib, budget.deadline), (512 * 1024, Duration::from_secs(10)));
}
