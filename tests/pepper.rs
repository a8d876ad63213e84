//! Keys outside the database: what is written under one, what verifies, and what never does.

use rehash::reprefix::REPREFIXES;
use rehash::schemes::python::{self, werkzeug};
use rehash::schemes::{self, crypt, django, dotnet, identity, java, ldap, passlib, phc, php};
use rehash::wrap::{Outer, Wrap, WrapError};
use rehash::{
    Attempt, BuildError, ComputeError, Error, Identity, Need, Password, PepperError, Peppers,
    Reason, Registry, Scheme as _, Strength, Target, Verdict,
};
use rehash_test_support::Toy;

const ONE: [u8; 32] = [1; 32];
const TWO: [u8; 32] = [2; 32];

fn peppers() -> Peppers {
    Peppers::new("k1", ONE).expect("a sound key")
}

fn over(target: impl Target, peppers: Option<Peppers>) -> Registry {
    let builder = Registry::builder(target).accept_all(&schemes::TAGGED);
    match peppers {
        Some(peppers) => builder.peppers(peppers),
        None => builder,
    }
    .build()
    .expect("the catalogue beside a target")
}

fn unknown(scheme: &'static str, key: &str) -> Error {
    Error::UnknownKey { scheme, key: Some(key.to_owned()) }
}

fn verify(registry: &Registry, password: &str, stored: &str) -> Result<bool, Error> {
    registry.verify(password, Some(stored)).map(|verdict| verdict.is_accepted())
}

/// `correct horse`, made by Python's argon2-cffi and hashlib; see `tests/vectors/gen/pepper.py`.
#[test]
fn what_other_software_computes_verifies() {
    let all = include_str!("vectors/pepper.txt");
    let registry = over(Toy::target(), Some(peppers()));
    let mut count = 0;
    for stored in all.lines().filter(|line| !line.starts_with('#')) {
        assert_eq!(verify(&registry, "correct horse", stored), Ok(true), "{stored}");
        assert_eq!(verify(&registry, "Correct horse", stored), Ok(false), "{stored}");
        count += 1;
    }
    assert!(count >= 4, "{count} vectors");
}

/// Makes a hash under a target, and asks what has to hold for it.
fn holds(target: impl Target, names_itself: bool) {
    let registry = over(target, Some(peppers()));
    let long = "x".repeat(100);
    for password in ["correct horse", long.as_str()] {
        let stored = registry.hash(&Password::from(password)).expect("a hash");
        let id = registry.target().info().id;
        assert_eq!(stored.starts_with("hmac-sha256$k1$"), !names_itself, "{id}: {stored}");
        assert_eq!(stored.contains(",keyid=azE$"), names_itself, "{id}: {stored}");
        let verdict = registry.verify(password, Some(&stored)).expect("it is judged");
        let Verdict::Accept { exact: true, reasons, .. } = verdict else { panic!("{id}") };
        assert!(reasons.is_empty(), "{id}: {reasons:?}");
        assert_eq!(verify(&registry, "wrong", &stored), Ok(false), "{id}");
        let Identity::Known(known) = registry.identify(&stored) else { panic!("{id}") };
        assert_eq!((known.id(), known.key_id()), (id, Some("k1")));
        assert_eq!(known.needs(), [Need::Pepper]);
    }
}

#[test]
fn every_target_makes_hashes_under_a_key() {
    holds(phc::Argon2id::OWASP, true);
    holds(phc::ScryptTarget::OWASP, false);
    holds(crypt::BcryptTarget::new(10), false);
    holds(crypt::BcryptTarget::new(10).for_php(), false);
    holds(crypt::Sha512CryptTarget::PASSLIB, false);
    holds(crypt::YescryptTarget::LIBXCRYPT, false);
    holds(django::Argon2Target::new(19_456, 2, 1), false);
    holds(django::Pbkdf2Target::new(600_000), false);
    holds(django::ScryptTarget::DJANGO, false);
    holds(django::BcryptSha256Target::new(10), false);
    holds(passlib::Pbkdf2Target::SHA256, false);
    holds(passlib::BcryptSha256Target::new(10), false);
    holds(ldap::ARGON2.around(phc::Argon2id::OWASP), false);
    holds(ldap::Pbkdf2Target::SHA512, false);
    holds(ldap::ARGON2.around(phc::Argon2id::OWASP).spelled("{argon2}"), false);
    holds(java::SPRING_ARGON2_V5_8.around(phc::Argon2id::OWASP), false);
    let bcrypt = crypt::BcryptTarget::new(10).for_java();
    holds(python::ZOPE_BCRYPT.around(bcrypt).spelled("{bcrypt}"), false);
    holds(php::WordpressTarget::new(10), false);
    holds(dotnet::IdentityV3Target::SHA512, false);
    holds(identity::FirebaseTarget::costing(15, 8, 2).under([7; 64]), false);
    holds(werkzeug::ScryptTarget::OWASP, false);
    holds(werkzeug::Pbkdf2Target::new(600_000), false);
}

#[test]
fn a_row_never_verifies_without_its_key() {
    let made = over(crypt::BcryptTarget::new(10), Some(peppers()));
    let bcrypt = made.hash(&"correct horse".into()).expect("a hash");
    let argon2 = over(phc::Argon2id::OWASP, Some(peppers())).hash(&"correct horse".into());
    let argon2 = argon2.expect("a hash");
    let other = Peppers::new("k2", ONE).expect("a sound key");
    for (registry, what) in
        [(over(Toy::target(), None), "no key"), (over(Toy::target(), Some(other)), "another id")]
    {
        let answer = verify(&registry, "correct horse", &bcrypt);
        assert_eq!(answer, Err(unknown("bcrypt", "k1")), "{what}");
        let answer = verify(&registry, "correct horse", &argon2);
        let missing = ComputeError::Missing(Need::Pepper);
        let refused = [
            Err(unknown("argon2-phc", "k1")),
            Err(Error::Compute { scheme: "argon2-phc", source: missing }),
        ];
        assert!(refused.contains(&answer), "{what}: {answer:?}");
    }
    let wrong = over(Toy::target(), Some(Peppers::new("k1", TWO).expect("a sound key")));
    assert_eq!(verify(&wrong, "correct horse", &bcrypt), Ok(false), "another key of this id");
    assert_eq!(verify(&wrong, "correct horse", &argon2), Ok(false), "another key of this id");
    // Without its envelope it is a hash of something that nobody types.
    let bare = bcrypt.strip_prefix("hmac-sha256$k1$").expect("the envelope");
    assert_eq!(verify(&made, "correct horse", bare), Ok(false));
    let named = argon2.replacen(",keyid=azE", "", 1);
    assert_eq!(verify(&made, "correct horse", &named), Ok(false));
}

#[test]
fn several_keys_live_beside_one_another_and_one_retires() {
    let old = over(crypt::BcryptTarget::new(10), Some(peppers()));
    let stored = old.hash(&"correct horse".into()).expect("a hash");
    let with = |peppers| over(crypt::BcryptTarget::new(10), Some(peppers));
    let new = || Peppers::new("k2", TWO).expect("a sound key");
    let live = with(new().live("k1", ONE).expect("two keys"));
    assert_eq!(verify(&live, "correct horse", &stored), Ok(true));
    assert_eq!(live.needs_upgrade(&stored), Ok(false));
    let retired = with(new().retired("k1", ONE).expect("two keys"));
    let verdict = retired.verify("correct horse", Some(&stored)).expect("it is judged");
    let Verdict::Accept { reasons, .. } = verdict else { panic!("it verifies still") };
    assert_eq!(reasons.iter().copied().collect::<Vec<_>>(), [Reason::Pepper]);
    let replaced = retired.upgrade(&verdict, &"correct horse".into()).expect("a salt");
    let replaced = replaced.expect("a reason");
    assert!(replaced.starts_with("hmac-sha256$k2$$2b$"), "{replaced}");
    assert_eq!(verify(&with(new()), "correct horse", &replaced), Ok(true), "the old key can go");
    // A row that is dearer than a new hash is replaced as well: its key must go.
    let dear = over(crypt::BcryptTarget::new(11), Some(peppers()));
    let dear = dear.hash(&"correct horse".into()).expect("a hash");
    assert_eq!(retired.needs_upgrade(&dear), Ok(true));
}

#[test]
fn a_hash_without_a_key_is_replaced_by_one_under_it() {
    let registry = over(crypt::BcryptTarget::new(10), Some(peppers()));
    let stored = crypt::Bcrypt.info().example;
    let verdict = registry.verify("password", Some(stored)).expect("it is judged");
    let Verdict::Accept { reasons, .. } = verdict else { panic!("it verifies") };
    assert_eq!(reasons.iter().copied().collect::<Vec<_>>(), [Reason::Unpeppered]);
    let dearer = stored.replacen("$10$", "$11$", 1);
    assert_eq!(registry.needs_upgrade(&dearer), Ok(false), "never down");
}

#[test]
fn a_key_of_argon2_itself_is_not_one_of_these() {
    // What npm's argon2 calls its secret is RFC 9106's K, under an id that is not ours.
    let registry = over(phc::Argon2id::OWASP, Some(peppers()));
    let theirs = phc::Argon2.info().example.replacen("p=1$", "p=1,keyid=b3RoZXI$", 1);
    let Identity::Known(stored) = registry.identify(&theirs) else { panic!("well-formed") };
    assert_eq!((stored.key_id(), stored.needs()), (None, [Need::Pepper].as_slice()));
}

#[test]
fn what_is_wrong_with_an_envelope_is_named_at_its_byte() {
    let registry = over(Toy::target(), Some(peppers()));
    let bcrypt = crypt::Bcrypt.info().example;
    for (stored, wanted) in [
        ("hmac-sha256$".to_owned(), 12),
        (format!("hmac-sha256$${bcrypt}"), 12),
        (format!("hmac-sha256$nine bytes$${bcrypt}"), 12),
        (format!("hmac-sha256$k1${}", "5f4dcc3b5aa765d61d8327deb882cf99"), 15),
        (format!("hmac-sha256$k1$hmac-sha256$k1${bcrypt}"), 15),
        (format!("hmac-sha256$k1${}", bcrypt.replacen("$10$", "$xx$", 1)), 19),
        (format!("hmac-sha256$k1$!{bcrypt}"), 15),
    ] {
        let Identity::Malformed { at, .. } = registry.identify(&stored) else {
            panic!("{stored}: {:?}", registry.identify(&stored))
        };
        assert_eq!(at, wanted, "{stored}");
    }
}

#[test]
fn a_key_without_a_name_or_too_short_is_none() {
    for id in ["", "ninebytes", "k 1", "k$1", "\u{e9}"] {
        assert_eq!(Peppers::new(id, ONE).err(), Some(PepperError::Id), "{id}");
    }
    assert_eq!(Peppers::new("k1", [0; 15]).err(), Some(PepperError::Short { bytes: 15 }));
    assert_eq!(peppers().live("k1", TWO).err(), Some(PepperError::Duplicate));
    assert_eq!(peppers().retired("k1", TWO).err(), Some(PepperError::Duplicate));
}

#[test]
fn nothing_printed_holds_a_key() {
    let key = *b"a key that must not be printed..";
    let peppers = Peppers::new("k1", key).expect("a sound key");
    let registry = over(Toy::target(), Some(peppers.clone()));
    for text in [
        format!("{peppers:?}"),
        format!("{registry:?}"),
        format!("{:?}", rehash::Secret::from(key)),
    ] {
        assert!(!text.contains("must not") && !text.contains("97, 32, 107"), "{text}");
    }
    assert_eq!(format!("{peppers:?}"), "{\"k1\": Live}");
}

#[test]
fn a_wrap_takes_a_key_offline_and_never_a_second_one() {
    let registry = over(phc::Argon2id::OWASP, Some(peppers()));
    let old = Registry::builder(phc::Argon2id::OWASP).accept(&django::SALTED_SHA1).build();
    let old = old.expect("two schemes");
    let Identity::Known(stored) = old.identify(django::SALTED_SHA1.info().example) else {
        panic!("Django's own")
    };
    let outer = Outer::Argon2id(phc::Argon2id::OWASP);
    let wrap = Wrap::new(stored.id(), outer).expect("a wrap of the table");
    let mut worker = wrap.worker().peppered(&peppers());
    let wrapped = worker.wrap(&stored).expect("it is wrapped");
    assert_eq!(worker.length(&stored), Ok(wrapped.len()));
    assert_eq!(verify(&registry, "password", &wrapped), Ok(true));
    assert_eq!(verify(&registry, "Password", &wrapped), Ok(false));
    let verdict = registry.verify("password", Some(&wrapped)).expect("it is judged");
    let new = registry.upgrade(&verdict, &"password".into()).expect("a salt");
    assert!(new.is_some_and(|new| new.contains(",keyid=azE$")), "a login takes the wrap off");
    let without = over(phc::Argon2id::OWASP, None);
    assert_eq!(verify(&without, "password", &wrapped), Err(unknown("argon2id-sha1", "k1")));
    // What is under a key is not wrapped: the digest inside would not be the password's.
    let inner = format!("hmac-sha256$k1${}", django::SALTED_SHA1.info().example);
    let keyed = Registry::builder(phc::Argon2id::OWASP).accept(&django::SALTED_SHA1);
    let keyed = keyed.peppers(peppers()).build().expect("two schemes");
    let Identity::Known(stored) = keyed.identify(&inner) else { panic!("in an envelope") };
    assert_eq!(worker.wrap(&stored), Err(WrapError::More));
    assert_eq!(wrap.length(&stored), Err(WrapError::More));
}

#[test]
fn a_password_of_any_length_that_was_hashed_under_a_key_verifies() {
    // What is hashed in every round is the HMAC, however long the password.
    let registry = over(crypt::Sha512CryptTarget::PASSLIB, Some(peppers()));
    let long = "x".repeat(4000);
    let stored = registry.hash(&Password::from(long.as_str())).expect("a hash");
    assert_eq!(verify(&registry, &long, &stored), Ok(true));
}

#[test]
fn a_key_that_is_gone_is_an_error_to_whoever_asks_for_upgrades() {
    let made = over(crypt::BcryptTarget::new(10), Some(peppers()));
    let stored = made.hash(&"correct horse".into()).expect("a hash");
    let gone = Err(unknown("bcrypt", "k1"));
    let said = unknown("bcrypt", "k1").to_string();
    assert_eq!(said, "bcrypt: made under the key k1, which is not here");
    assert_eq!(over(Toy::target(), None).needs_upgrade(&stored), gone);
    let builder = Registry::builder(Toy::target()).accept_all(&schemes::TAGGED);
    let tolerant = builder.tolerate_damage().build().expect("the catalogue beside a target");
    assert_eq!(tolerant.needs_upgrade(&format!("b'{stored}'")), gone, "damaged as well");
}

#[test]
fn argon2_under_a_key_of_its_own_verifies_beside_these() {
    // RFC 9106's K is `pepper`; see the quirks of argon2-phc. The id is another's.
    let theirs = phc::Argon2Keyed.info().example.replacen("p=1$", "p=1,keyid=b3RoZXI$", 1);
    let registry = over(phc::Argon2id::OWASP, Some(peppers()));
    let attempt = Attempt::from("password").with_pepper(b"pepper");
    let verdict = registry.verify(attempt, Some(&theirs)).expect("it is judged");
    assert!(verdict.is_accepted());
    assert_eq!(verify(&registry, "password", &theirs), Err(unknown("argon2-phc", "other")));
    // What is no id of ours is not repeated, whatever it is.
    let odd = theirs.replacen("b3RoZXI", "b3RoZXIh", 1);
    let gone = Err(Error::UnknownKey { scheme: "argon2-phc", key: None });
    assert_eq!(verify(&registry, "password", &odd), gone);
    // And one of ours does not take the attempt's pepper for K.
    let ours = registry.hash(&"password".into()).expect("a hash");
    let verdict = registry.verify(attempt, Some(&ours)).expect("it is judged");
    assert!(verdict.is_accepted());
}

#[test]
fn what_needs_a_pepper_of_its_own_stands_in_no_envelope() {
    let needy = phc::Argon2.info().example.replacen("p=1$", "p=1,keyid=b3RoZXI$", 1);
    let registry = over(Toy::target(), Some(peppers()));
    let identity = registry.identify(&needy);
    assert!(matches!(identity, Identity::Known(_)), "{identity:?}");
    let enveloped = format!("hmac-sha256$k1${needy}");
    let identity = registry.identify(&enveloped);
    assert!(matches!(identity, Identity::Malformed { at: 15, .. }), "{identity:?}");
}

#[test]
fn a_target_whose_texts_could_not_name_a_key_does_not_build() {
    let untagged = Toy::new("bare", &[], Strength::Strong);
    let built = Registry::builder(untagged).peppers(peppers()).build();
    assert_eq!(built.err(), Some(BuildError::Unreadable));
}

#[test]
fn nobody_else_begins_as_the_envelope_does() {
    let other = Toy::new("other", &["hmac-sha256$x$"], Strength::Fair);
    let built = Registry::builder(Toy::target()).accept(other).build();
    let wanted = BuildError::Ambiguous { a: "hmac-sha256", b: "other" };
    assert_eq!(built.err(), Some(wanted));
    let front = Toy::new("front", &["hmac-"], Strength::Fair);
    let built = Registry::builder(Toy::target()).accept(front).build();
    assert_eq!(built.err(), Some(BuildError::Ambiguous { a: "hmac-sha256", b: "front" }));
}

#[test]
fn a_key_stays_the_only_context_of_a_wrap_and_no_renaming_drops_it() {
    // PostgreSQL's md5 hashes the user name too.
    let scheme = &schemes::database::POSTGRES_MD5;
    let old = Registry::builder(phc::Argon2id::OWASP).accept(scheme).build().expect("two schemes");
    let Identity::Known(stored) = old.identify(scheme.info().example) else { panic!("its own") };
    let outer = Outer::Argon2id(phc::Argon2id::OWASP);
    let wrap = Wrap::new(stored.id(), outer).expect("a wrap of the table");
    assert!(wrap.worker().length(&stored).is_ok());
    let mut worker = wrap.worker().peppered(&peppers());
    assert_eq!(worker.length(&stored), Err(WrapError::More));
    assert_eq!(worker.wrap(&stored), Err(WrapError::More));
    let registry = over(phc::Argon2id::OWASP, Some(peppers()));
    let renamed = |text: &str| {
        let Identity::Known(stored) = registry.identify(text) else { panic!("it reads") };
        REPREFIXES.iter().filter_map(|rule| rule.apply(&stored)).count()
    };
    let bcrypt = crypt::Bcrypt.info().example;
    assert!(renamed(bcrypt) > 0);
    assert_eq!(renamed(&format!("hmac-sha256$k1${bcrypt}")), 0);
}
