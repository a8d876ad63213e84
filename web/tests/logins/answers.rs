//! What logins are answered, and what they cost.

use rehash::{Error, Excess, Form, Password, Registry, StoredHash, Strength};
use rehash_test_support::Toy;
use rehash_web::{Budget, Credentials, HashError, Login, Logins, Refusal, Replacement};

use super::gate::{budget, sized};
use super::odd::{Does, Odd};

const RIGHT: &str = "correct horse";
const NOBODY: Option<StoredHash> = None;

fn old() -> Toy {
    Toy::new("old", &["old$"], Strength::Weak)
}

fn logins(registry: Registry) -> Logins {
    Logins::new(registry, Budget::default()).expect("a budget for a login")
}

/// Logins that read `old$` and write `toy$`.
fn upgrading() -> Logins {
    logins(Registry::builder(Toy::target()).accept(old()).build().expect("two formats"))
}

fn refusal(login: Login) -> Refusal {
    match login {
        Login::Refused(refusal) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn replacement(login: Login) -> Option<Replacement> {
    match login {
        Login::Accepted { replace, .. } => replace,
        other => panic!("not accepted: {other:?}"),
    }
}

#[tokio::test]
async fn a_right_password_is_accepted_and_an_old_hash_replaced() {
    let logins = upgrading();
    let stored = old().text(RIGHT.as_bytes());
    let login = logins.login(RIGHT, Some(stored.as_str())).await;
    let replacement = replacement(login).expect("an old hash");
    assert_eq!(replacement.old(), &StoredHash::from(stored));
    assert_eq!(logins.registry().needs_upgrade(replacement.new()), Ok(false));
    let again = logins.login(RIGHT, Some(replacement.new().clone())).await;
    assert!(matches!(again, Login::Accepted { exact: true, replace: None, .. }), "{again:?}");
}

#[tokio::test]
async fn a_match_that_is_not_exact_is_never_replaced() {
    let truncating = old().exact(rehash::Exact::Folded);
    let registry = Registry::builder(Toy::target()).accept(truncating).build();
    let logins = logins(registry.expect("two formats"));
    let login = logins.login(RIGHT, Some(old().text(RIGHT.as_bytes()))).await;
    assert!(matches!(login, Login::Accepted { exact: false, replace: None, .. }), "{login:?}");
}

#[tokio::test]
async fn who_is_not_accepted_is_refused_and_the_log_may_know_why() {
    let logins = upgrading();
    let right = || Credentials::from(RIGHT);
    let wrong = logins.login("another", Some(old().text(RIGHT.as_bytes()))).await;
    assert_eq!(refusal(wrong), Refusal::Wrong);
    assert_eq!(refusal(logins.login(right(), NOBODY).await), Refusal::Absent);
    assert_eq!(refusal(logins.login(right(), Some("!")).await), Refusal::Unusable);
    let malformed = refusal(logins.login(right(), Some("toy$x")).await);
    assert!(matches!(malformed, Refusal::Unreadable(Error::Malformed { .. })), "{malformed:?}");
    let bytes = refusal(logins.login(right(), Some(vec![0xff, 0, 0xfe])).await);
    assert!(matches!(bytes, Refusal::Unreadable(_)), "{bytes:?}");
    let long = Password::from("x".repeat(5000));
    let long = refusal(logins.login(long, Some(old().text(RIGHT.as_bytes()))).await);
    assert!(matches!(long, Refusal::Unreadable(Error::Excessive { .. })), "{long:?}");
    let form = logins.enter().expect("a place").refuse().await;
    assert_eq!(refusal(form), Refusal::Form);
}

#[tokio::test]
async fn whoever_is_refused_costs_a_computation() {
    let target = Toy::target();
    let counter = target.counter();
    let logins = logins(Registry::builder(target).build().expect("one format"));
    let stored = [None, Some("!"), Some(""), Some("toy$x"), Some("unknown")];
    for stored in stored {
        assert!(!logins.login(RIGHT, stored).await.is_accepted());
        assert_eq!(counter.take(), 1, "{stored:?}");
    }
    let form = logins.enter().expect("a place").refuse().await;
    assert_eq!((refusal(form), counter.take()), (Refusal::Form, 1));
}

#[tokio::test]
async fn a_row_over_the_budget_is_refused_for_the_cost_of_an_unknown_user() {
    let (target, big) = (Toy::target(), sized("big", &["big$"], 64));
    let (counter, of_big) = (target.counter(), big.counter());
    let stored = big.text(RIGHT.as_bytes());
    let registry = Registry::builder(target).accept(big).build().expect("two formats");
    let mut budget = Budget::default();
    for (memory_kib, fits) in [(65_535, false), (65_536, true)] {
        budget.memory_kib = memory_kib;
        let logins = Logins::new(registry.clone(), budget).expect("a budget for the target");
        let login = logins.login(RIGHT, Some(stored.as_str())).await;
        if fits {
            assert!(login.is_accepted());
            continue;
        }
        let refusal = refusal(login);
        let excess = Excess::Work(rehash::Cost::Argon2 { memory_kib: 65_536, passes: 2, lanes: 1 });
        assert_eq!(refusal, Refusal::Unreadable(Error::Excessive { required: excess }));
        assert_eq!((counter.take(), of_big.take()), (1, 0));
    }
}

#[tokio::test]
async fn a_damaged_row_over_the_budget_is_refused_for_what_it_asks_for() {
    let big = sized("big", &["big$"], 64);
    let stored = format!("\"{}\"", big.text(RIGHT.as_bytes()));
    let builder = Registry::builder(Toy::target()).accept(big).tolerate_damage();
    let registry = builder.build().expect("two formats");
    let mut budget = Budget::default();
    budget.memory_kib = 65_535;
    let logins = Logins::new(registry, budget).expect("a budget for the target");
    let excess = Excess::Work(rehash::Cost::Argon2 { memory_kib: 65_536, passes: 2, lanes: 1 });
    let refusal = refusal(logins.login(RIGHT, Some(stored)).await);
    assert_eq!(refusal, Refusal::Unreadable(Error::Excessive { required: excess }));
}

#[tokio::test]
async fn an_upgrade_that_fails_or_panics_fails_no_login() {
    for does in [Does::Fail, Does::Panic] {
        let target = Odd { toy: Toy::target(), does };
        let registry = Registry::builder(target).accept(old()).build().expect("two formats");
        let logins = logins(registry);
        let login = logins.login(RIGHT, Some(old().text(RIGHT.as_bytes()))).await;
        assert_eq!(replacement(login), None, "{does:?}");
        let made = logins.hash(RIGHT.into()).await;
        match does {
            Does::Panic => assert_eq!(made, Err(HashError::Panicked)),
            _ => {
                assert!(
                    matches!(made, Err(HashError::Password(Error::Compute { .. }))),
                    "{made:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_format_that_panics_is_refused_and_holds_no_permit() {
    for does in [Does::Panic, Does::PanicToRead] {
        let (odd, target) = (Odd { toy: old(), does }, Toy::target());
        let counter = target.counter();
        let registry = Registry::builder(target).accept(odd).build().expect("two formats");
        let logins = Logins::new(registry, budget(1, 1)).expect("a budget for a login");
        for _ in 0..3 {
            let login = logins.login(RIGHT, Some(old().text(RIGHT.as_bytes()))).await;
            assert_eq!((refusal(login), counter.take()), (Refusal::Panicked, 1), "{does:?}");
        }
        let made = logins.hash(RIGHT.into()).await.expect("a hash");
        assert!(logins.login(RIGHT, Some(made)).await.is_accepted());
    }
}

#[tokio::test]
async fn a_new_hash_verifies_and_a_password_that_none_holds_is_an_error() {
    let logins = upgrading();
    let made = logins.hash(RIGHT.into()).await.expect("a hash");
    assert!(logins.login(RIGHT, Some(made)).await.is_accepted());
    let refused = logins.hash("nul\0nul".into()).await;
    assert!(matches!(refused, Err(HashError::Password(Error::Compute { .. }))), "{refused:?}");
}

#[tokio::test]
async fn the_context_of_an_attempt_reaches_the_format() {
    let odd = Odd { toy: Toy::target(), does: Does::AskForContext };
    let logins = logins(Registry::builder(odd).build().expect("one format"));
    let stored = Toy::target().text(RIGHT.as_bytes());
    let bare = Credentials::from(RIGHT);
    let whole = bare.clone().user("user").realm("realm").salt("salt").pepper("pepper");
    assert!(!logins.login(bare, Some(stored.as_str())).await.is_accepted());
    assert!(logins.login(whole, Some(stored.as_str())).await.is_accepted());
}

#[tokio::test]
async fn what_was_typed_is_tried_in_the_forms_that_are_asked_for() {
    let target = Toy::target();
    let (stored, counter) = (target.text(b"Zo\xeb"), target.counter());
    let logins = logins(Registry::builder(target).build().expect("one format"));
    let typed = || Credentials::from("Zoë");
    assert!(!logins.login(typed(), Some(stored.as_str())).await.is_accepted());
    assert!(!logins.login(typed().forms([]), Some(stored.as_str())).await.is_accepted());
    let login = logins.login(typed().forms([Form::Nfc, Form::Latin1]), Some(stored)).await;
    assert!(matches!(login, Login::Accepted { form: Some(Form::Latin1), .. }), "{login:?}");
    assert!(counter.take() >= 4);
    // The text as it came is its composed form: two forms are tried.
    let forms = typed().forms([Form::Latin1, Form::Nfc]);
    assert_eq!(refusal(logins.login(forms, NOBODY).await), Refusal::Absent);
    assert_eq!(counter.take(), 2);
}

#[tokio::test]
async fn nothing_that_is_printed_holds_a_password_or_a_hash() {
    let logins = upgrading();
    let stored = old().text(RIGHT.as_bytes());
    let credentials = Credentials::from(RIGHT).user("alice").salt("pinch").pepper("chilli");
    let mut printed = vec![format!("{logins:?} {credentials:?} {:?}", logins.enter())];
    let login = logins.login(credentials.clone(), Some(stored.as_str())).await;
    printed.push(format!("{login:?}"));
    let new = replacement(login).expect("an old hash").new().clone();
    for stored in ["toy$plaintext", "plaintext", "!plaintext", ""] {
        let refusal = refusal(logins.login(credentials.clone(), Some(stored)).await);
        printed.push(format!("{refusal:?} {refusal}"));
    }
    let error = logins.hash(format!("{RIGHT}\0").into()).await.expect_err("it has a NUL");
    printed.push(format!("{error:?} {error}"));
    let (printed, new) = (printed.concat(), new.as_str().expect("a text"));
    for secret in [RIGHT, "alice", "pinch", "chilli", "plaintext", &stored, new] {
        assert!(!printed.contains(secret), "{printed}");
    }
}
