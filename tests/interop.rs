//! `password-hash`: a registry behind its traits, and what it verifies behind a registry.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::Argon2;
use password_hash::{Error, PasswordHasher, PasswordVerifier};
use rehash::interop::Outside;
use rehash::schemes::{self, crypt, django, phc};
use rehash::{
    ComputeError, Cost, Excess, Identity, Info, Peppers, Registry, Rule, Scheme, Strength, Verdict,
    Why,
};
use rehash_test_support::Toy;

/// Of argon2-cffi 25.1.0, for the password `пароль123`.
const STORED: &str =
    "$argon2d$v=19$m=256,t=1,p=1$UQcZXn70ncQ$aXTfRg97AgfWNe6kCW8U/4RKnD/8S/BRwrMf3MO+I3c";
const PASSWORD: &str = "пароль123";

const ARGON2D: Info =
    Info::new("argon2d", "Argon2d elsewhere", Strength::Fair).tags(&["$argon2d$"]);
const SITE: Info = Info::new("site", "a tag of our own", Strength::Weak).tags(&["site:"]);

fn registry(scheme: impl Scheme) -> Registry {
    Registry::builder(Toy::target()).accept(scheme).build().expect("two tags")
}

/// A verifier that counts how often it is asked, and answers as it is told.
#[derive(Clone)]
struct Told {
    answer: Result<(), Error>,
    asked: Arc<AtomicUsize>,
}

impl Told {
    fn new(answer: Result<(), Error>) -> Self {
        Self { answer, asked: Arc::default() }
    }

    fn asked(&self) -> usize {
        self.asked.swap(0, Ordering::SeqCst)
    }
}

impl PasswordVerifier<str> for Told {
    fn verify_password(&self, _: &[u8], _: &str) -> password_hash::Result<()> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        self.answer
    }
}

/// KiB of an Argon2 text, as an application would read them.
fn memory(text: &str) -> Option<Cost> {
    let number = text.split("$m=").nth(1)?.split(',').next()?;
    Some(Cost::Argon2 { memory_kib: number.parse().ok()?, passes: 1, lanes: 1 })
}

// ---- a registry behind the traits ------------------------------------------------------------------

#[test]
fn a_registry_hashes_and_verifies_for_who_knows_only_the_traits() {
    fn round(hasher: &impl PasswordHasher<String>, verifier: &dyn PasswordVerifier<str>) {
        let one = hasher.hash_password(b"correct horse").expect("a hash of the target");
        let other = hasher.hash_password(b"correct horse").expect("a hash of the target");
        assert_ne!(one, other, "each has a salt of its own");
        for stored in [one, other] {
            assert_eq!(verifier.verify_password(b"correct horse", &stored), Ok(()));
            let wrong = verifier.verify_password(b"another one", &stored);
            assert_eq!(wrong, Err(Error::PasswordInvalid));
        }
    }
    let passwords = Registry::builder(phc::Argon2id::OWASP).build().expect("a target");
    round(&passwords, &passwords);
}

#[test]
fn what_the_registry_writes_other_crates_verify() {
    let passwords = Registry::builder(phc::Argon2id::OWASP).build().expect("a target");
    let stored: String = passwords.hash_password(b"correct horse").expect("a hash");
    assert_eq!(Argon2::default().verify_password(b"correct horse", stored.as_str()), Ok(()));
    let wrong = Argon2::default().verify_password(b"another one", stored.as_str());
    assert_eq!(wrong, Err(Error::PasswordInvalid));
}

#[test]
fn a_salt_that_the_caller_brings_is_refused() {
    let passwords = Registry::builder(phc::Argon2id::OWASP).build().expect("a target");
    let salted = passwords.hash_password_with_salt(b"correct horse", b"sixteen bytes ok");
    assert_eq!(salted, Err(Error::SaltInvalid));
}

#[test]
fn every_answer_of_a_registry_has_an_error_of_the_traits() {
    let md5 = "$1$saltsalt$2vnaRpHa6Jxjz5n83ok8Z0";
    let passwords = Registry::builder(phc::Argon2id::OWASP)
        .profile(rehash::profile::django())
        .accept_all(&schemes::TAGGED)
        .accept(Outside::new(SITE, Told::new(Err(Error::Internal))))
        .build()
        .expect("the catalogue");
    let keyed = "$argon2id$v=19$m=19456,t=2,p=1,keyid=AQ$UQcZXn70ncQ\
                 $aXTfRg97AgfWNe6kCW8U/4RKnD/8S/BRwrMf3MO+I3c";
    let django = django::PBKDF2_SHA256.info().example;
    let cases = [
        ("wrong", md5, Error::PasswordInvalid),
        ("unusable", "!", Error::PasswordInvalid),
        ("of nobody", "who wrote this", Error::Algorithm),
        ("malformed", "$1$saltsalt$", Error::EncodingInvalid),
        ("damaged", &format!(" {django}"), Error::EncodingInvalid),
        ("excessive", &STORED.replace("m=256", "m=4194304"), Error::ParamsInvalid),
        ("not computed", "site:anything", Error::ParamsInvalid),
        ("under a key", keyed, Error::ParamInvalid { name: "pepper" }),
    ];
    for (name, stored, error) in cases {
        assert_eq!(passwords.verify_password(b"x", stored), Err(error), "{name}");
    }
}

#[test]
fn no_password_makes_another_error_than_a_wrong_one() {
    let passwords = Registry::builder(crypt::BcryptTarget::new(10)).build().expect("a target");
    let stored = crypt::Bcrypt.info().example;
    assert_eq!(passwords.verify_password(b"password", stored), Ok(()));
    for password in [&b"with\0NUL"[..], &[b'x'; 5000], b"", &[0xff; 80]] {
        let answer = passwords.verify_password(password, stored);
        assert_eq!(answer, Err(Error::PasswordInvalid), "{} bytes", password.len());
    }
    for password in [&b"with\0NUL"[..], &[b'x'; 5000], &[b'x'; 73]] {
        let answer = passwords.hash_password(password);
        assert_eq!(answer, Err(Error::PasswordInvalid), "{} bytes", password.len());
    }
}

#[test]
fn a_peppered_hash_is_made_and_verified_under_its_key_only() {
    let with = |id, key: [u8; 16]| {
        let peppers = Peppers::new(id, key).expect("a key of 16 bytes");
        let builder = Registry::builder(phc::Argon2id::OWASP).peppers(peppers);
        builder.build().expect("a target that names keys")
    };
    let passwords = with("2026", *b"a key of 16 byte");
    let stored: String = passwords.hash_password(b"correct horse").expect("a hash");
    assert_eq!(passwords.verify_password(b"correct horse", &stored), Ok(()));
    let wrong = passwords.verify_password(b"another one", &stored);
    assert_eq!(wrong, Err(Error::PasswordInvalid));
    let other = with("2027", *b"another 16 bytes").verify_password(b"correct horse", &stored);
    assert_eq!(other, Err(Error::ParamInvalid { name: "keyid" }));
}

#[test]
fn every_answer_through_the_trait_costs_one_computation() {
    let target = Toy::target();
    let counter = target.counter();
    let passwords = Registry::builder(target.clone()).build().expect("a target");
    let stored = target.text(b"correct horse");
    for text in [stored.as_str(), "!", "who wrote this", "toy$", ""] {
        for password in [&b"correct horse"[..], b"another one", &[b'x'; 5000]] {
            let _ = passwords.verify_password(password, text);
            assert_eq!(counter.take(), 1, "{text:?} with {} bytes", password.len());
        }
    }
}

// ---- an outside verifier behind a registry ---------------------------------------------------------

#[test]
fn an_outside_verifier_lets_in_whom_it_knows_and_nobody_else() {
    let passwords = registry(Outside::new(ARGON2D, Argon2::default()));
    let right = passwords.verify(PASSWORD, Some(STORED)).expect("it is verified");
    assert!(matches!(right, Verdict::Accept { exact: true, .. }), "{right:?}");
    let wrong = passwords.verify("пароль124", Some(STORED)).expect("it is verified");
    assert_eq!(wrong, Verdict::Reject { why: Why::Wrong });
    let new = passwords.upgrade(&right, &PASSWORD.into()).expect("a salt is drawn");
    assert!(new.expect("it is weaker than the target").starts_with("toy$"));
}

#[test]
fn a_tag_of_the_applications_own_is_not_shown_to_the_verifier() {
    let site = Outside::new(SITE, Argon2::default()).behind_tag();
    let passwords = registry(site);
    let stored = format!("site:{STORED}");
    assert!(passwords.verify(PASSWORD, Some(&stored)).expect("it is verified").is_accepted());
    assert!(!passwords.verify("пароль124", Some(&stored)).expect("it is verified").is_accepted());
    let bare = passwords.verify(PASSWORD, Some(STORED));
    assert_eq!(bare, Err(rehash::Error::Unrecognized), "without the tag it is nobody's");
}

#[test]
fn a_registry_is_an_outside_verifier_of_another() {
    let inner = Registry::builder(phc::Argon2id::OWASP)
        .profile(rehash::profile::django())
        .build()
        .expect("a registry");
    let passwords = registry(Outside::new(SITE, inner).behind_tag());
    let stored = format!("site:{}", django::PBKDF2_SHA256.info().example);
    assert!(passwords.verify("password", Some(&stored)).expect("it is verified").is_accepted());
    assert!(!passwords.verify("Password", Some(&stored)).expect("it is verified").is_accepted());
}

#[test]
fn text_of_an_outside_verifier_is_written_as_it_was_read() {
    for stored in [STORED.to_owned(), format!("site:{STORED}"), "site:".to_owned()] {
        let whole = Outside::new(ARGON2D.tags(&["$argon2d$", "site:"]), Argon2::default());
        let behind = Outside::new(SITE.tags(&["$argon2d$", "site:"]), Argon2::default());
        for scheme in [whole, behind.behind_tag()] {
            let parts = scheme.parse(&stored).expect("it has the tag");
            let mut text = String::new();
            scheme.render(&parts, &mut text).expect("a string takes it");
            assert_eq!(text, stored);
        }
    }
}

#[test]
fn a_verifier_that_reads_no_further_matches_inexactly_and_is_not_upgraded() {
    let told = Told::new(Ok(()));
    let passwords = registry(Outside::new(SITE, told).reads_only(8));
    for (password, all) in [("1234567", true), ("12345678", false), ("123456789", false)] {
        let verdict = passwords.verify(password, Some("site:text")).expect("it is verified");
        assert!(matches!(verdict, Verdict::Accept { exact, .. } if exact == all), "{password}");
        let new = passwords.upgrade(&verdict, &password.into()).expect("a salt is drawn");
        assert_eq!(new.is_some(), all, "{password}");
    }
}

#[test]
fn a_verifier_that_fails_lets_nobody_in_and_is_no_wrong_password() {
    let target = Toy::target();
    let counter = target.counter();
    for error in [Error::Algorithm, Error::EncodingInvalid, Error::Internal, Error::OutOfMemory] {
        let passwords = Registry::builder(target.clone())
            .accept(Outside::new(SITE, Told::new(Err(error))))
            .build()
            .expect("two tags");
        let answer = passwords.verify(PASSWORD, Some("site:text"));
        let source = ComputeError::Parameters;
        assert_eq!(answer, Err(rehash::Error::Compute { scheme: "site", source }));
        assert_eq!(counter.take(), 1, "it costs a computation all the same");
    }
}

#[test]
fn a_stated_cost_is_bounded_before_the_verifier_is_asked() {
    let told = Told::new(Ok(()));
    let outside = Outside::new(ARGON2D, told.clone()).costs(memory);
    let passwords = registry(outside);
    assert!(passwords.verify(PASSWORD, Some(STORED)).expect("it is verified").is_accepted());
    assert_eq!((told.asked(), passwords.memory_kib(Some(STORED))), (1, 256));

    let large = STORED.replace("m=256", "m=4194304");
    let answer = passwords.verify(PASSWORD, Some(&large));
    assert!(
        matches!(answer, Err(rehash::Error::Excessive { required: Excess::Work(_) })),
        "{answer:?}"
    );
    let broken = STORED.replace("m=256", "m=much");
    let answer = passwords.verify(PASSWORD, Some(&broken));
    assert!(
        matches!(answer, Err(rehash::Error::Malformed { at: 9, rule: Rule::Grammar, .. })),
        "{answer:?}"
    );
    assert_eq!(told.asked(), 0);
}

#[test]
fn an_outside_verifier_that_said_no_has_done_its_work() {
    let of = |memory_kib| Cost::Argon2 { memory_kib, passes: 2, lanes: 1 };
    // The target's work is done where it is more than the row's, and only then.
    for (memory_kib, wanted) in [(19_456, 0), (65_536, 1)] {
        let told = Told::new(Err(Error::PasswordInvalid));
        let target = Toy::target().cost(of(memory_kib));
        let made = target.counter();
        let outside = Outside::new(ARGON2D, told.clone());
        let outside =
            outside.costs(|_| Some(Cost::Argon2 { memory_kib: 19_456, passes: 2, lanes: 1 }));
        let passwords = Registry::builder(target).accept(outside).build().expect("two formats");
        let refused = passwords.verify(PASSWORD, Some(STORED)).expect("it is judged");
        assert_eq!(refused, Verdict::Reject { why: Why::Wrong });
        assert_eq!((told.asked(), made.take()), (1, wanted), "{memory_kib} KiB");
    }
}

#[test]
fn a_verifier_without_a_tag_reads_nothing() {
    let told = Told::new(Ok(()));
    let info = Info::new("all", "whatever comes", Strength::Weak);
    let passwords = registry(Outside::new(info, told.clone()));
    assert!(matches!(passwords.identify("anything"), Identity::Unknown { .. }));
    assert_eq!(passwords.verify("x", Some("anything")), Err(rehash::Error::Unrecognized));
    assert_eq!(told.asked(), 0);
}

#[test]
fn a_text_too_short_to_be_a_digest_lets_nobody_in() {
    let told = Told::new(Ok(()));
    let passwords = registry(Outside::new(SITE, told).behind_tag());
    for text in ["site:", "site:abc"] {
        let verdict = passwords.verify("x", Some(text)).expect("it is verified");
        assert_eq!(verdict, Verdict::Reject { why: Why::Wrong }, "{text}");
    }
}

#[test]
fn an_outside_verifier_prints_its_name_only() {
    let outside = Outside::new(
        SITE,
        Argon2::new_with_secret(
            b"site key",
            argon2::Algorithm::Argon2id,
            argon2::Version::V0x13,
            argon2::Params::DEFAULT,
        )
        .expect("a short key"),
    );
    assert_eq!(format!("{outside:?}"), "Outside(site)");
    assert_eq!(format!("{outside:#?}"), "Outside(site)");
}
