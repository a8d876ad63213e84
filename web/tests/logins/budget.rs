//! Budgets under which nobody could ever log in.

use std::time::Duration;

use rehash::Registry;
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
