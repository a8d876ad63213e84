//! Hashes that a login replaces, from a registry without a cost.

use rehash::{Registry, StoredHash, Strength};
use rehash_test_support::Toy;
use rehash_web::{Budget, Login, Logins, Replacement};

/// What an old application wrote.
pub(crate) fn old() -> Toy {
    Toy::new("old", &["old$"], Strength::Weak)
}

/// Logs in with the right password, and gives what is to be stored.
pub(crate) async fn replacement(stored: impl Into<StoredHash>) -> Replacement {
    let registry = Registry::builder(Toy::target()).accept(old()).build().expect("two formats");
    let logins = Logins::new(registry, Budget::default()).expect("a budget for a login");
    match logins.login("right", Some(stored)).await {
        Login::Accepted { replace, .. } => replace.expect("an old hash"),
        other => panic!("not accepted: {other:?}"),
    }
}

/// The same hash in other letters: another hash.
pub(crate) fn in_capitals(stored: &str) -> String {
    stored.to_uppercase()
}
