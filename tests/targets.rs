//! Targets that other software reads: what they refuse, what they outdate, and envelopes around them.

use rehash::schemes::dotnet::IdentityV3Target;
use rehash::schemes::identity::FirebaseTarget;
use rehash::schemes::java::SPRING_ARGON2_V5_8;
use rehash::schemes::php::WordpressTarget;
use rehash::schemes::python::{ZOPE_BCRYPT, werkzeug};
use rehash::schemes::{self, crypt, django, ldap, passlib, phc};
use rehash::{
    Attempt, BuildError, ComputeError, Cost, Error, Identity, Limits, Password, Reason, Registry,
    Target, Verdict, Why,
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
    raised(IdentityV3Target::SHA512, IdentityV3Target::sha512(210_001));
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
    assert_eq!(refused(IdentityV3Target::sha512(100_000)), Some(BuildError::Downgrade));
    assert_eq!(refused(IdentityV3Target::sha256(100_000)), Some(BuildError::Downgrade));
    let memory = ldap::ARGON2.around(phc::Argon2id::new(4 * 1024 * 1024, 1, 1));
    assert_eq!(refused(memory), Some(BuildError::Excessive));
    assert_eq!(refused(passlib::BcryptSha256Target::new(15)), Some(BuildError::Excessive));
    assert_eq!(refused(ldap::Pbkdf2Target::sha512(5_000_001)), Some(BuildError::Excessive));
    assert_eq!(refused(IdentityV3Target::sha512(5_000_001)), Some(BuildError::Excessive));
}

#[test]
fn wordpress_is_given_no_password_with_blanks_around_which_it_would_trim() {
    let registry = over(WordpressTarget::new(10));
    let blank = Error::Compute { scheme: "wordpress-bcrypt", source: ComputeError::Blank };
    for typed in [" correct", "correct ", "correct\n", "\tcorrect", "correct\u{b}", " "] {
        assert_eq!(registry.hash(&Password::from(typed)), Err(blank.clone()), "{typed:?}");
    }
    let stored = registry.hash(&Password::from("correct horse")).expect("a blank inside");
    assert!(stored.starts_with("$wp$2y$10$"));
    let long = Password::from("ä".repeat(2048));
    let stored = registry.hash(&long).expect("it reads all of it");
    let answer = registry.verify(&long, Some(&stored)).expect("its own hash");
    assert!(matches!(answer, Verdict::Accept { exact: true, .. }));
    let mut wide = Limits::INTERACTIVE;
    wide.password_bytes = 8192;
    let registry = Registry::builder(WordpressTarget::new(10)).limits(wide).build();
    let over = registry.expect("a target").hash(&Password::from("a".repeat(4097)));
    assert_eq!(over, Err(Error::PasswordTooLong { limit: 4096 }));
}

#[test]
fn a_blank_that_the_target_cannot_hold_keeps_the_old_hash() {
    let registry = over(WordpressTarget::new(12));
    let password = Password::from(" blanks ");
    let old = Registry::builder(crypt::BcryptTarget::new(10)).build().expect("a target");
    let stored = old.hash(&password).expect("it fits");
    let verdict = registry.verify(&password, Some(&stored)).expect("a sound row");
    assert!(verdict.is_accepted());
    assert_eq!(registry.upgrade(&verdict, &password), Ok(None));
}

#[test]
fn spring_reads_its_ids_in_lower_case() {
    let target = ZOPE_BCRYPT.around(crypt::BcryptTarget::new(10).for_java()).spelled("{bcrypt}");
    let stored = hash(target);
    assert!(stored.starts_with("{bcrypt}$2a$10$"));
    assert_eq!(reasons(&over(target), &stored), [""; 0]);
    let argon2 = ldap::ARGON2.around(phc::Argon2id::OWASP).spelled("{argon2}");
    assert!(hash(argon2).starts_with("{argon2}$argon2id$v=19$"));
    let other = ldap::ARGON2.around(phc::Argon2id::OWASP).spelled("{bcrypt}");
    assert_eq!(Registry::builder(other).build().err(), Some(BuildError::Unreadable));
    let newer = SPRING_ARGON2_V5_8.around(phc::Argon2id::OWASP);
    let stored = hash(newer);
    assert!(stored.starts_with("{argon2@SpringSecurity_v5_8}$argon2id$v=19$"));
    let registry = Registry::builder(newer).build().expect("a target alone");
    assert_eq!(reasons(&registry, &stored), [""; 0]);
    let lower = stored.replace("SpringSecurity", "springsecurity");
    assert!(matches!(registry.identify(&lower), Identity::Unknown { .. }), "a key of a map");
}

#[test]
fn aspnet_reads_salt_and_digest_in_one_field_and_both_are_compared() {
    let stored = hash(IdentityV3Target::SHA512);
    assert!(stored.starts_with("AQAAAAIAAzRQAAAAE") && stored.len() == 84);
    let registry = over(IdentityV3Target::SHA512);
    assert_eq!(reasons(&registry, &stored), [""; 0]);
    let sha256 = hash(IdentityV3Target::SHA256);
    assert!(sha256.starts_with("AQAAAAEACSfAAAAAE") && sha256.len() == 84);
    assert_eq!(reasons(&registry, &sha256), [""; 0], "as many as OWASP asks of its function");
    // A digest of 16 bytes, which the original would read; a salt of 32.
    let short = &stored[..60];
    assert_eq!(reasons(&registry, short), ["digest"]);
    let salt = format!("AQAAAAIAAzRQAAAAI{}=", "A".repeat(86));
    assert_eq!(reasons(&registry, &salt), [""; 0]);
    let microsoft =
        "AQAAAAIAAYagAAAAEELkW9hWcMUGI22ma9rmZXCNjuK4RMHVpd9gDwlRGAUPyEkPqUo6x3cz6ORgnZN1pA==";
    assert_eq!(reasons(&registry, microsoft), ["cost"]);
}

const CONSOLE: &str =
    "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==";

#[test]
fn firebases_key_stands_in_the_text_or_outside_of_it() {
    let target = FirebaseTarget::OWASP.under(CONSOLE.as_bytes()).separator(&[7]);
    let inside = hash(target.clone());
    assert!(inside.starts_with(&format!("$fbscrypt$v=1,n=17,r=8,p=1,ss=Bw==,sk={CONSOLE}$")));
    let outside = hash(target.clone().keyless());
    assert!(outside.starts_with("$fbscrypt$v=1,n=17,r=8,p=1,ss=Bw==$"));
    let other = Registry::builder(phc::Argon2id::OWASP).accept_all(&schemes::TAGGED).build();
    let other = other.expect("the catalogue");
    for stored in [&inside, &outside] {
        let attempt = Attempt::from("correct horse").with_pepper(CONSOLE.as_bytes());
        assert!(other.verify(attempt, Some(stored)).is_ok_and(|it| it.is_accepted()), "{stored}");
        let own = over(target.clone());
        assert!(own.verify("correct horse", Some(stored)).is_ok_and(|it| it.is_accepted()));
        assert_eq!(own.verify("wrong", Some(stored)), Ok(Verdict::Reject { why: Why::Wrong }));
        assert_eq!(reasons(&own, stored), [""; 0]);
    }
    let key = over(FirebaseTarget::OWASP.under([8; 64]).separator(&[7]));
    let answer = key.verify("correct horse", Some(&outside));
    assert_eq!(answer, Ok(Verdict::Reject { why: Why::Wrong }), "another project's key");
}

#[test]
fn firebases_own_cost_is_weak_and_its_key_is_never_printed() {
    let target = FirebaseTarget::costing(14, 8, 1).under(CONSOLE.as_bytes());
    assert!(
        !format!("{target:?}").contains("jxspr8Ki") && !format!("{target:?}").contains("143, 27")
    );
    assert_eq!(Registry::builder(target).build().err(), Some(BuildError::Downgrade));
}

#[test]
fn a_signer_key_that_is_none_of_64_bytes_makes_no_target() {
    let cut = &CONSOLE[..84];
    for key in [&[][..], &[7], &[7; 16], &[7; 63], &[7; 65], cut.as_bytes()] {
        let target = FirebaseTarget::OWASP.under(key);
        let bytes = key.len();
        let built = Registry::builder(target.clone()).build();
        assert_eq!(built.err(), Some(BuildError::Unreadable), "{bytes}");
        let built = Registry::builder(target.keyless()).build();
        assert_eq!(built.err(), Some(BuildError::Unreadable), "{bytes}");
    }
}

#[test]
fn an_envelope_without_braces_has_one_spelling() {
    let target = django::BCRYPT.around(crypt::BcryptTarget::new(10));
    let stored = hash(target);
    assert!(stored.starts_with("bcrypt$$2b$10$"));
    assert_eq!(reasons(&over(target), &stored), [""; 0]);
    let other = target.spelled("django$");
    assert_eq!(Registry::builder(other).build().err(), Some(BuildError::Unreadable));
}
