//! Targets that other software reads: what they refuse, what they outdate, and envelopes around them.

use rehash::schemes::{self, crypt, django, ldap, passlib, phc, python::werkzeug};
use rehash::{
    BuildError, Cost, Error, Identity, Limits, Password, Reason, Registry, Target, Verdict, Why,
};

/// A registry that reads the whole catalogue beside its target.
fn over(target: impl Target) -> Registry {
    let builder = Registry::builder(target).accept_all(&schemes::TAGGED);
    builder.build().expect("a target beside the catalogue")
}

/// The ids of the reasons to replace a text.
fn reasons(registry: &Registry, stored: &str) -> Vec<&'static str> {
    let Identity::Known(stored) = registry.identify(stored) else { panic!("well-formed") };
    registry.reasons(&stored).iter().map(Reason::id).collect()
}

fn hash(target: impl Target) -> String {
    over(target).hash(&Password::from("correct horse")).expect("a password that fits")
}

#[test]
fn a_target_of_a_higher_cost_outdates_what_the_lower_one_wrote() {
    fn raised(low: impl Target, high: impl Target) {
        let stored = hash(low);
        assert_eq!(reasons(&over(high), &stored), ["cost"], "{}", &stored[..8]);
    }
    raised(crypt::BcryptTarget::new(10).for_java(), crypt::BcryptTarget::new(11).for_java());
    raised(crypt::BcryptTarget::new(10).for_php(), crypt::BcryptTarget::PHP);
    raised(phc::Argon2id::OWASP, phc::Argon2id::PHP);
    raised(passlib::BcryptSha256Target::new(10), passlib::BcryptSha256Target::PASSLIB);
    raised(ldap::Pbkdf2Target::SHA512, ldap::Pbkdf2Target::sha512(210_001));
    raised(ldap::Pbkdf2Target::SHA256, ldap::Pbkdf2Target::sha256(600_001));
    let inside = phc::Argon2id::new(19_456, 3, 1);
    raised(ldap::ARGON2.around(phc::Argon2id::OWASP), ldap::ARGON2.around(inside));
}

#[test]
fn the_letter_of_a_bcrypt_is_no_reason() {
    let stored = hash(crypt::BcryptTarget::new(10));
    assert_eq!(reasons(&over(crypt::BcryptTarget::new(10).for_php()), &stored), [""; 0]);
    assert_eq!(reasons(&over(crypt::BcryptTarget::new(10).for_java()), &stored), [""; 0]);
}

#[test]
fn an_envelope_that_the_target_writes_is_no_reason_and_another_is() {
    let bare = hash(phc::Argon2id::OWASP);
    let directory = hash(ldap::ARGON2.around(phc::Argon2id::OWASP));
    let registry = over(ldap::ARGON2.around(phc::Argon2id::OWASP));
    assert_eq!(reasons(&registry, &directory), [""; 0]);
    assert_eq!(reasons(&registry, &bare), [""; 0]);
    assert_eq!(reasons(&over(phc::Argon2id::OWASP), &directory), ["envelope"]);
    let django = format!("argon2{bare}");
    assert_eq!(reasons(&registry, &django), [""; 0], "as strong, and in no envelope of ours");
}

#[test]
fn an_envelope_is_as_strong_as_what_is_inside() {
    let registry = over(ldap::CRYPT.around(crypt::Sha512CryptTarget::PASSLIB));
    let crypt = |inside: &str| format!("{{CRYPT}}{inside}");
    let yescrypt = hash(crypt::YescryptTarget::LIBXCRYPT);
    assert_eq!(reasons(&registry, &crypt(&yescrypt)), [""; 0], "never down");
    let few = hash(crypt::Sha512CryptTarget::PASSLIB).replace("656000", "655999");
    assert_eq!(reasons(&registry, &crypt(&few)), ["cost"]);
    let md5 = "{crypt}$1$Tw5nQ2kX$aGfjYlE5Sy4bJCyNkpJZb.";
    assert_eq!(reasons(&registry, md5), ["scheme"]);
    let weak = Registry::builder(ldap::CRYPT.around(crypt::Sha512CryptTarget::new(5000))).build();
    assert_eq!(weak.err(), Some(BuildError::Downgrade));
}

#[test]
fn an_envelope_around_what_it_does_not_admit_is_no_target() {
    let built = Registry::builder(ldap::ARGON2.around(crypt::BcryptTarget::new(12))).build();
    assert_eq!(built.err(), Some(BuildError::Unreadable));
    let built = Registry::builder(django::BCRYPT.around(passlib::Pbkdf2Target::SHA256)).build();
    assert_eq!(built.err(), Some(BuildError::Unreadable));
}

#[test]
fn an_envelope_refuses_the_passwords_that_the_format_inside_refuses() {
    let registry = over(ldap::CRYPT.around(crypt::BcryptTarget::new(10)));
    let over = registry.hash(&Password::from("a".repeat(73)));
    assert_eq!(over, Err(Error::PasswordTooLong { limit: 72 }));
    let fits = Password::from("a".repeat(72));
    let stored = registry.hash(&fits).expect("72 bytes fit");
    let answer = registry.verify(&fits, Some(&stored)).expect("its own hash");
    assert!(matches!(answer, Verdict::Accept { exact: false, .. }), "72 bytes may be a prefix");
}

#[test]
fn a_refusal_costs_what_is_inside_an_envelope() {
    let target = ldap::ARGON2.around(phc::Argon2id::OWASP);
    let registry = over(target);
    assert_eq!(registry.memory_kib(None::<&str>), 19_456);
    let wrong = registry.verify("wrong", Some(&hash(target)));
    assert_eq!(wrong, Ok(Verdict::Reject { why: Why::Wrong }));
    assert_eq!(
        registry.target().draft().cost,
        Cost::Argon2 { memory_kib: 19_456, passes: 2, lanes: 1 }
    );
}

#[test]
fn bcrypt_over_sha256_takes_passwords_of_any_length() {
    let registry = over(passlib::BcryptSha256Target::new(10));
    let long = Password::from("ä".repeat(100));
    let stored = registry.hash(&long).expect("it reads all of it");
    let answer = registry.verify(&long, Some(&stored)).expect("its own hash");
    assert!(matches!(answer, Verdict::Accept { exact: true, .. }));
    let cut = registry.verify("ä".repeat(99).as_str(), Some(&stored));
    assert_eq!(cut, Ok(Verdict::Reject { why: Why::Wrong }));
}

#[test]
fn weak_and_excessive_costs_make_no_target() {
    fn refused(target: impl Target) -> Option<BuildError> {
        Registry::builder(target).limits(Limits::INTERACTIVE).build().err()
    }
    assert_eq!(refused(crypt::BcryptTarget::new(9).for_java()), Some(BuildError::Downgrade));
    assert_eq!(refused(passlib::BcryptSha256Target::new(9)), Some(BuildError::Downgrade));
    assert_eq!(refused(ldap::Pbkdf2Target::sha512(10_000)), Some(BuildError::Downgrade));
    assert_eq!(refused(werkzeug::ScryptTarget::new(15, 8, 1)), Some(BuildError::Downgrade));
    let memory = ldap::ARGON2.around(phc::Argon2id::new(4 * 1024 * 1024, 1, 1));
    assert_eq!(refused(memory), Some(BuildError::Excessive));
    assert_eq!(refused(passlib::BcryptSha256Target::new(15)), Some(BuildError::Excessive));
    assert_eq!(refused(ldap::Pbkdf2Target::sha512(5_000_001)), Some(BuildError::Excessive));
}
