//! The registry: verdicts, reasons, limits before work, equal work, and what does not build.

use rehash::schemes::{self, crypt, django, passlib, phc, plain};
use rehash::{
    BuildError, ComputeError, Cost, Error, Exact, Excess, HashFunction, Identity, Limits, Need,
    Password, Reason, Registry, Scheme, Strength, Verdict, Why, profile,
};
use rehash_test_support::Toy;

/// A bcrypt of `password` at cost 10, in this letter.
fn bcrypt(letter: &str) -> String {
    crypt::Bcrypt.info().example.replacen("$2b$", letter, 1)
}

fn over(target: impl rehash::Target) -> Registry {
    let builder = Registry::builder(target).profile(profile::django()).accept_all(&schemes::TAGGED);
    builder.build().expect("the catalogue beside a target")
}

/// The ids of the reasons that a right password gives.
fn reasons(registry: &Registry, password: &str, stored: &str) -> Vec<&'static str> {
    match registry.verify(password, Some(stored)) {
        Ok(Verdict::Accept { reasons, .. }) => reasons.iter().map(Reason::id).collect(),
        answer => panic!("{answer:?}"),
    }
}

fn example(id: &str) -> &'static str {
    let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter()).map(Scheme::info);
    all.find(|info| info.id == id).expect("an id of the catalogue").example
}

#[test]
fn a_wrong_password_is_a_verdict() {
    let registry = over(phc::Argon2id::OWASP);
    let answer = registry.verify("Password", Some(example("bcrypt")));
    assert_eq!(answer, Ok(Verdict::Reject { why: Why::Wrong }));
    let answer = registry.verify("password", None::<&str>);
    assert_eq!(answer, Ok(Verdict::Reject { why: Why::Absent }));
    let answer = registry.verify("password", Some("!"));
    assert_eq!(answer, Ok(Verdict::Reject { why: Why::Unusable }));
}

#[test]
fn a_weaker_scheme_is_a_reason() {
    let registry = over(phc::Argon2id::OWASP);
    assert_eq!(reasons(&registry, "password", example("django-salted-md5")), ["scheme"]);
    assert_eq!(reasons(&registry, "password", example("bcrypt")), ["scheme"]);
}

#[test]
fn a_lower_cost_is_a_reason_and_a_higher_one_is_none() {
    let stored = bcrypt("$2b$");
    assert_eq!(reasons(&over(crypt::BcryptTarget::new(12)), "password", &stored), ["cost"]);
    assert_eq!(reasons(&over(crypt::BcryptTarget::new(10)), "password", &stored), [""; 0]);
    let target = django::Pbkdf2Target::new(600_000);
    let stored = example("django-pbkdf2-sha256");
    assert_eq!(reasons(&over(target), "password", stored), [""; 0]);
    let target = django::Pbkdf2Target::new(600_001);
    assert_eq!(reasons(&over(target), "password", stored), ["cost"]);
}

#[test]
fn nothing_is_upgraded_downwards() {
    // Argon2id stays where bcrypt is the target, whatever that costs.
    let registry = over(crypt::BcryptTarget::new(14));
    assert_eq!(reasons(&registry, "password", example("argon2-phc")), [""; 0]);
    assert_eq!(registry.needs_upgrade(example("django-argon2")), Ok(false));
    // A dearer bcrypt stays under a cheaper target, in an envelope or not.
    let registry = over(crypt::BcryptTarget::new(10));
    assert_eq!(registry.needs_upgrade(example("django-bcrypt")), Ok(false));
    // At the same cost the envelope is a reason.
    assert_eq!(reasons(&registry, "password", example("django-bcrypt-dwaiter")), ["envelope"]);
}

#[test]
fn an_older_variant_is_a_reason() {
    let registry = over(phc::Argon2id::OWASP);
    let stored = example("argon2-phc");
    for edited in [
        stored.replacen("$argon2id$", "$argon2i$", 1),
        stored.replacen("v=19", "v=16", 1),
        stored.replacen("v=19$", "", 1),
    ] {
        let Identity::Known(stored) = registry.identify(&edited) else { panic!("well-formed") };
        let ids: Vec<_> = registry.reasons(&stored).iter().map(Reason::id).collect();
        assert_eq!(ids, ["variant"]);
    }
}

#[test]
fn a_shorter_salt_or_digest_is_a_reason() {
    let registry = over(phc::Argon2id::OWASP);
    let salt =
        "$argon2id$v=19$m=19456,t=2,p=1$OGJ5dGVzc3M$WR7505ZqvlfqPFY46RkvL9z6t5XN/cAI/hxAAAAAAAA";
    let Identity::Known(stored) = registry.identify(salt) else { panic!("well-formed") };
    let found: Vec<_> = registry.reasons(&stored).iter().copied().collect();
    assert_eq!(found, [Reason::Salt { found: 8, target: 16 }]);
    let digest = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAA";
    let Identity::Known(stored) = registry.identify(digest) else { panic!("well-formed") };
    let found: Vec<_> = registry.reasons(&stored).iter().copied().collect();
    assert_eq!(found, [Reason::Digest { found: 16, target: 32 }]);
}

#[test]
fn axes_in_conflict_are_settled_by_memory_times_passes() {
    let registry = over(phc::Argon2id::new(19_456, 2, 1));
    let with = |parameters: &str| example("argon2-phc").replacen("m=19456,t=2,p=1", parameters, 1);
    for (parameters, wanted) in [
        ("m=12288,t=3,p=1", true),  // less memory, more passes, 36,864 below 38,912
        ("m=12288,t=4,p=1", false), // 49,152 above 38,912
        ("m=32768,t=1,p=1", true),  // more memory, fewer passes, 32,768
        ("m=65536,t=1,p=1", false), // 65,536
        ("m=19456,t=2,p=4", false), // lanes never count
        ("m=19456,t=1,p=1", true),  // one axis lower
        ("m=19457,t=2,p=1", false), // one axis higher
        ("m=19456,t=2,p=16", false),
    ] {
        assert_eq!(registry.needs_upgrade(&with(parameters)), Ok(wanted), "{parameters}");
    }
}

#[test]
fn a_wrapped_digest_is_a_reason_of_its_own() {
    let registry = over(phc::Argon2id::OWASP);
    let stored = example("django-pbkdf2-wrapped-md5");
    assert_eq!(reasons(&registry, "password", stored), ["scheme", "wrapped"]);
    let registry = over(django::Pbkdf2Target::new(600_000));
    assert_eq!(reasons(&registry, "password", stored), ["wrapped"]);
}

#[test]
fn rounds_of_two_hash_functions_are_compared_by_what_each_needs() {
    let stored = |name, rounds, digits: usize| {
        format!("$pbkdf2{name}${rounds}$bxyKJdO5TnCi8I1b5xNMlg${}A", "a".repeat(digits - 1))
    };
    let (sha1, sha256) = (stored("", 600_000, 27), stored("-sha256", 600_000, 43));
    let sha512 = stored("-sha512", 210_000, 86);
    let registry = over(passlib::Pbkdf2Target::SHA256);
    let outdated = |text: &str| registry.needs_upgrade(text).expect("a sound text");
    assert_eq!([&sha1, &sha256, &sha512].map(|text| outdated(text)), [true, false, false]);
    let registry = over(passlib::Pbkdf2Target::SHA512);
    let outdated = |text: &str| registry.needs_upgrade(text).expect("a sound text");
    assert_eq!([&sha1, &sha256, &sha512].map(|text| outdated(text)), [true, true, false]);
}

#[test]
fn a_retired_scheme_verifies_and_always_has_a_reason() {
    let registry = Registry::builder(crypt::BcryptTarget::new(10))
        .accept_all(&schemes::TAGGED)
        .retire("argon2-phc")
        .retire("django-bcrypt")
        .build()
        .expect("the catalogue beside a target");
    assert_eq!(reasons(&registry, "password", example("argon2-phc")), ["scheme"]);
    assert_eq!(registry.needs_upgrade(example("django-bcrypt")), Ok(true));
    assert_eq!(registry.needs_upgrade(example("django-argon2")), Ok(false));
}

#[test]
fn damage_is_verified_and_reported_only_where_it_is_tolerated() {
    let stored = format!("b'{}'", example("django-salted-md5"));
    let registry = over(Toy::target());
    let answer = registry.verify("password", Some(&stored));
    assert!(matches!(answer, Err(Error::Damaged { scheme: "django-salted-md5", .. })));
    assert!(registry.needs_upgrade(&stored).is_err());
    let tolerant = Registry::builder(Toy::target())
        .profile(profile::django())
        .accept_all(&schemes::TAGGED)
        .tolerate_damage()
        .build()
        .expect("the catalogue beside a target");
    assert_eq!(reasons(&tolerant, "password", &stored), ["scheme", "damage"]);
    assert_eq!(tolerant.needs_upgrade(&stored), Ok(true));
    let wrong = tolerant.verify("Password", Some(&stored));
    assert_eq!(wrong, Ok(Verdict::Reject { why: Why::Wrong }));
    // A repair that asks for too much is not computed, and no marker is repaired.
    let excessive = format!("b'{}'", bcrypt("$2b$").replacen("$10$", "$31$", 1));
    let answer = tolerant.verify("password", Some(&excessive));
    assert!(matches!(answer, Err(Error::Excessive { required: Excess::Work(_) })));
    assert_eq!(tolerant.verify("password", Some("b'!'")), Err(Error::Unrecognized));
}

#[test]
fn a_damaged_text_at_the_targets_cost_still_has_the_damage_as_a_reason() {
    let toy = Toy::target();
    let stored = format!("{}\n", toy.text(b"password"));
    let registry = Registry::builder(toy).tolerate_damage().build().expect("a target alone");
    assert_eq!(reasons(&registry, "password", &stored), ["damage"]);
}

#[test]
fn two_repairs_that_disagree_are_none() {
    // No two formats of the catalogue let this happen; a column of somebody's own may.
    let identity = |reads: &'static [&'static str]| {
        let scheme = Faces { reads };
        let registry =
            Registry::builder(Toy::target()).accept(scheme).build().expect("two schemes");
        match registry.identify(" face\0") {
            Identity::Damaged(repair) => repair.damages().to_string(),
            identity => format!("{identity:?}"),
        }
    };
    assert_eq!(identity(&[" face"]), "D6");
    assert_eq!(identity(&["face\0"]), "D4");
    assert_eq!(identity(&["face"]), "D4+D6", "in either order it is one text");
    let unknown = "Unknown { reversible: None }";
    assert_eq!(identity(&[" face", "face\0"]), unknown);
    assert_eq!(identity(&[" face", "face\0", "face"]), unknown, "a third one settles nothing");
}

/// Reads a few texts and nothing else.
#[derive(Debug)]
struct Faces {
    reads: &'static [&'static str],
}

impl Scheme for Faces {
    fn info(&self) -> &rehash::Info {
        const INFO: rehash::Info =
            rehash::Info::new("faces", "for tests", Strength::Fair).shape("a face");
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<rehash::Parts<'a>, rehash::ParseError> {
        if self.reads.contains(&stored) {
            let digest = rehash::Field::text(stored);
            return Ok(rehash::Parts::new(Cost::Fixed, rehash::Field::EMPTY, digest));
        }
        Err(rehash::ParseError::NotMine)
    }

    fn compute(
        &self,
        _: &rehash::Parts<'_>,
        _: &rehash::Attempt<'_>,
        _: &mut rehash::Candidates,
    ) -> Result<Exact, ComputeError> {
        Err(ComputeError::Parameters)
    }

    fn render(&self, _: &rehash::Parts<'_>, _: &mut dyn std::fmt::Write) -> std::fmt::Result {
        Err(std::fmt::Error)
    }
}

#[test]
fn what_claims_one_shape_or_one_id_does_not_build() {
    let ambiguous =
        Registry::builder(Toy::target()).accept(&plain::MD5_HEX).accept(&django::BARE_MD5).build();
    let wanted = BuildError::Ambiguous { a: "md5-hex", b: "django-unsalted-md5-bare" };
    assert_eq!(ambiguous.err(), Some(wanted));
    let twice = Registry::builder(Toy::target()).accept_all(&schemes::TAGGED).accept(crypt::Bcrypt);
    assert_eq!(twice.build().err(), Some(BuildError::Duplicate { id: "bcrypt" }));
    let tags =
        Registry::builder(Toy::target()).accept(Toy::new("other", &["toy$"], Strength::Weak));
    let wanted = BuildError::Ambiguous { a: "toy", b: "other" };
    assert_eq!(tags.build().err(), Some(wanted));
}

#[test]
fn an_order_settles_who_reads_what_two_schemes_claim() {
    let bare = "5f4dcc3b5aa765d61d8327deb882cf99";
    let reader = |builder: rehash::Builder| {
        let registry = builder.build().expect("an order");
        match registry.identify(bare) {
            Identity::Known(stored) => stored.id(),
            identity => panic!("{identity:?}"),
        }
    };
    let builder = || Registry::builder(Toy::target());
    assert_eq!(reader(builder().prefer(&plain::MD5_HEX).accept(&django::BARE_MD5)), "md5-hex");
    assert_eq!(
        reader(builder().accept(&plain::MD5_HEX).prefer(&django::BARE_MD5)),
        "django-unsalted-md5-bare"
    );
    let both = builder().prefer(&django::BARE_MD5).prefer(&plain::MD5_HEX);
    assert_eq!(reader(both), "django-unsalted-md5-bare");
    let django = builder().profile(profile::django()).accept(&plain::MD5_HEX);
    assert_eq!(reader(django.accept_all(&schemes::TAGGED)), "django-unsalted-md5-bare");
}

#[test]
fn no_order_takes_from_a_target_what_it_writes() {
    let builder = Registry::builder(Toy::target());
    let clash = builder.prefer(Toy::new("other", &["toy$"], Strength::Weak)).build();
    assert_eq!(clash.err(), Some(BuildError::Ambiguous { a: "toy", b: "other" }));
    let own = Registry::builder(Toy::target()).prefer(Toy::target()).build();
    assert!(own.is_ok());
}

#[test]
fn every_profile_builds_and_its_schemes_are_of_the_catalogue() {
    for profile in profile::all() {
        assert_eq!(profile::named(profile.id).map(|found| found.id), Some(profile.id));
        for scheme in profile.schemes {
            let known = schemes::TAGGED.iter().chain(schemes::BARE.iter());
            let id = scheme.info().id;
            assert!(known.into_iter().any(|known| known.info().id == id), "{}: {id}", profile.id);
        }
        assert!(
            Registry::builder(Toy::target()).profile(profile).build().is_ok(),
            "{}",
            profile.id
        );
    }
}

#[test]
fn des_crypt_is_likelier_than_what_cuts_it_into_blocks() {
    let registry = Registry::builder(Toy::target()).suspect_all(&schemes::BARE).build();
    let registry = registry.expect("suspects never clash");
    let Identity::Ambiguous(ids) = registry.identify("abJnggxhB/yWI") else { panic!("13 digits") };
    assert_eq!(ids.iter().collect::<Vec<_>>(), ["descrypt", "bigcrypt"]);
}

#[test]
fn a_pepper_for_some_rows_does_not_lock_the_others_out() {
    let pepper = b"pepper";
    let old = [
        (profile::django_sha2(), example("django-sha2-bcrypt")),
        (profile::web2py_key(), example("web2py-hmac-sha512")),
    ];
    for (profile, stored) in old {
        for target in [false, true] {
            let builder = if target {
                Registry::builder(phc::Argon2id::OWASP)
            } else {
                Registry::builder(django::ScryptTarget::new(14, 8, 5))
            };
            let registry = builder.profile(profile).build().expect("a profile beside a target");
            let password = Password::from("password");
            let attempt = rehash::Attempt::from(&password).with_pepper(pepper);
            let verdict = registry.verify(attempt, Some(stored)).expect("a hash under a pepper");
            let new = registry.upgrade(&verdict, &password).expect("a salt").expect("a reason");
            let answer = registry.verify(attempt, Some(&new));
            assert!(answer.is_ok_and(|verdict| verdict.is_accepted()), "{stored} became {new}");
        }
    }
}

#[test]
fn what_two_frameworks_spell_alike_is_ambiguous_until_a_profile_settles_it() {
    let salted = "md5$Tw5nQ2kXbV8sLr0eYzJh4M$c0d2ca7e4f8f1f8a3cbb2c21b6f0a8d4";
    let builder = || Registry::builder(Toy::target()).accept_all(&schemes::TAGGED);
    let tagged = builder().suspect_all(&schemes::BARE).build().expect("the catalogue");
    let identity = tagged.identify(salted);
    let named = |ids: &rehash::Ids| ids.iter().any(|id| id == "django-salted-md5");
    assert!(matches!(&identity, Identity::Ambiguous(ids) if named(ids)), "{identity:?}");
    let django = builder().profile(profile::django()).build().expect("the catalogue");
    assert!(
        matches!(django.identify(salted), Identity::Known(stored) if stored.id() == "django-salted-md5")
    );
}

#[test]
fn a_target_that_would_be_upgraded_or_refused_does_not_build() {
    let build = |target| Registry::builder(target).build().err();
    assert_eq!(build(crypt::BcryptTarget::new(9)), Some(BuildError::Downgrade));
    assert_eq!(build(crypt::BcryptTarget::new(10)), None);
    assert_eq!(build(crypt::BcryptTarget::new(14)), None);
    assert_eq!(build(crypt::BcryptTarget::new(15)), Some(BuildError::Excessive));
    assert_eq!(build(crypt::BcryptTarget::new(32)), Some(BuildError::Unreadable));
    let pbkdf2 = |rounds| Registry::builder(django::Pbkdf2Target::new(rounds)).build().err();
    assert_eq!(pbkdf2(599_999), Some(BuildError::Downgrade));
    assert_eq!(pbkdf2(5_000_001), Some(BuildError::Excessive));
    let argon2 = Registry::builder(phc::Argon2id::new(256 * 1024 + 1, 2, 1)).build().err();
    assert_eq!(argon2, Some(BuildError::Excessive));
    let lanes = |lanes| Registry::builder(phc::Argon2id::new(65_536, 3, lanes)).build().err();
    assert_eq!([lanes(0), lanes(8193)], [Some(BuildError::Unreadable); 2]);
    let scrypt = Registry::builder(phc::ScryptTarget::new(17, 1, 5)).build().err();
    assert_eq!(scrypt, Some(BuildError::Unreadable));
    let weak = Toy::new("weak", &["weak$"], Strength::Weak);
    assert_eq!(Registry::builder(weak).build().err(), Some(BuildError::Downgrade));
}

#[test]
fn a_tag_inside_another_of_the_same_scheme_makes_no_ambiguity() {
    let nested = Toy::new("nested", &["n$", "n$s"], Strength::Fair);
    let registry = Registry::builder(Toy::target()).accept(nested).build().expect("two toys");
    let identity = registry.identify("n$salt$0123456789abcdef0123456789abcdef");
    assert!(matches!(identity, Identity::Known(_)), "{identity:?}");
}

#[test]
fn shapes_that_several_formats_share_are_ambiguous_and_never_tried() {
    let registry = Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .suspect_all(&schemes::BARE)
        .build()
        .expect("suspects never clash");
    let Err(Error::Ambiguous { candidates }) =
        registry.verify("password", Some("5f4dcc3b5aa765d61d8327deb882cf99"))
    else {
        panic!("32 hex digits are claimed twice")
    };
    for id in ["md5-hex", "django-unsalted-md5-bare"] {
        assert!(candidates.iter().any(|candidate| candidate == id), "{candidates}");
    }
    let one = registry.identify("abJnggxhB/yWI");
    let des = |id| id == "descrypt";
    assert!(matches!(one, Identity::Ambiguous(ids) if ids.iter().any(des)), "{one:?}");
}

#[test]
fn limits_are_asked_before_any_work() {
    let costs = [
        Cost::Rounds(1_000_001),
        Cost::Log2(63),
        Cost::Log2(255),
        Cost::Bcrypt { log2: 15 },
        Cost::Pbkdf2 { function: HashFunction::Sha256, rounds: 5_000_001 },
        Cost::Pbkdf2 { function: HashFunction::Sha1, rounds: u64::MAX },
        Cost::Argon2 { memory_kib: 256 * 1024 + 1, passes: 1, lanes: 1 },
        Cost::Argon2 { memory_kib: u32::MAX, passes: u32::MAX, lanes: 1 },
        Cost::Argon2 { memory_kib: 64, passes: u32::MAX, lanes: 1 },
        Cost::Scrypt { log2_n: 64, r: u32::MAX, p: u32::MAX },
        Cost::Scrypt { log2_n: 1, r: 1, p: u32::MAX },
    ];
    for cost in costs {
        let dear = Toy::new("dear", &["dear$"], Strength::Fair).cost(cost);
        let (counter, stored) = (dear.counter(), dear.text(b"password"));
        let registry = Registry::builder(Toy::target()).accept(dear).build().expect("two toys");
        let answer = registry.verify("password", Some(&stored));
        assert_eq!(answer, Err(Error::Excessive { required: Excess::Work(cost) }));
        let identity = registry.identify(&stored);
        assert!(matches!(identity, Identity::Excessive { stored: Some(_), .. }), "{identity:?}");
        assert_eq!(counter.take(), 0, "{cost:?}");
    }
}

#[test]
fn an_own_limit_binds_what_the_preset_admits() {
    let mut limits = Limits::INTERACTIVE;
    limits.bcrypt_log2 = 9;
    limits.stored_bytes = 60;
    limits.password_bytes = 8;
    let registry = Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .limits(limits)
        .build()
        .expect("the catalogue beside a target");
    let excess = |password: &str, stored: &str| match registry.verify(password, Some(stored)) {
        Err(Error::Excessive { required }) => required,
        answer => panic!("{answer:?}"),
    };
    assert_eq!(excess("password", &bcrypt("$2b$")), Excess::Work(Cost::Bcrypt { log2: 10 }));
    assert_eq!(excess("passwords", "!"), Excess::PasswordBytes(9));
    let long = format!("md5${}$00000000000000000000000000000000", "s".repeat(40));
    assert_eq!(excess("password", &long), Excess::StoredBytes(77));
    let answer = registry.hash(&Password::from("passwords"));
    assert_eq!(answer, Err(Error::Excessive { required: Excess::PasswordBytes(9) }));
}

#[test]
fn an_inexact_match_is_accepted_and_never_upgraded() {
    for exact in [Exact::Cut { at: 8 }, Exact::Folded, Exact::Normalised] {
        let old = Toy::new("old", &["old$"], Strength::Weak).exact(exact);
        let stored = old.text(b"password");
        let registry = Registry::builder(Toy::target()).accept(old).build().expect("two toys");
        let verdict = registry.verify("password", Some(&stored)).expect("it matches");
        let Verdict::Accept { exact: false, reasons, .. } = verdict else { panic!("{verdict:?}") };
        assert!(!reasons.is_empty(), "the report says why it should go");
        let upgrade = registry.upgrade(&verdict, &Password::from("password"));
        assert_eq!(upgrade, Ok(None));
    }
}

#[test]
fn what_an_algorithm_cuts_or_folds_is_inexact() {
    let registry = Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .accept(crypt::DesCrypt)
        .build()
        .expect("the catalogue beside a target");
    let exact = |password: &str, stored: &str| match registry.verify(password, Some(stored)) {
        Ok(Verdict::Accept { exact, .. }) => exact,
        answer => panic!("{answer:?}"),
    };
    // For 71, 72 and 73 bytes see the vectors of bcrypt.
    assert!(exact("password", &bcrypt("$2b$")));
    assert!(!exact("password", example("bcrypt-2")));
    assert!(!exact("passwordpassword", example("bcrypt-2")), "a repetition is the same key");
    assert!(!exact("password", crypt::DesCrypt.info().example));
    assert!(!exact("passwords", crypt::DesCrypt.info().example));
    assert!(exact("password", &bcrypt("$2x$")));
}

#[test]
fn nul_is_refused_or_is_a_byte_like_any_other() {
    let registry = Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .accept(crypt::DesCrypt)
        .build()
        .expect("the catalogue beside a target");
    let des: &dyn Scheme = &crypt::DesCrypt;
    for scheme in schemes::TAGGED.iter().copied().chain([des]) {
        let info = scheme.info();
        let answer = registry.verify("pass\0word", Some(info.example));
        // Which of the two it is, the vectors of each format say.
        let refused = Err(Error::Compute { scheme: info.id, source: ComputeError::Nul });
        let wrong = Ok(Verdict::Reject { why: Why::Wrong });
        let missing =
            matches!(answer, Err(Error::Compute { source: ComputeError::Missing(_), .. }));
        assert!(answer == refused || answer == wrong || missing, "{}: {answer:?}", info.id);
    }
}

#[test]
fn an_upgrade_is_a_hash_of_the_target_for_a_right_password_only() {
    let registry = over(Toy::target());
    let password = Password::from("password");
    let stored = example("django-salted-sha1");
    let verdict = registry.verify(&password, Some(stored)).expect("it is well-formed");
    let new = registry.upgrade(&verdict, &password).expect("it fits").expect("there is a reason");
    let again = registry.verify(&password, Some(&new)).expect("its own hash");
    assert!(matches!(again, Verdict::Accept { exact: true, reasons, .. } if reasons.is_empty()));
    assert_eq!(registry.upgrade(&again, &password), Ok(None), "nothing to do");
    for why in [Why::Wrong, Why::Unusable, Why::Absent] {
        assert_eq!(registry.upgrade(&Verdict::Reject { why }, &password), Ok(None));
    }
}

#[test]
fn a_password_that_no_new_hash_holds_logs_in_and_stays_where_it_is() {
    let long = Password::from("a".repeat(73));
    let nul = Password::from("pass\0word");
    let old = Toy::new("old", &["old$"], Strength::Weak);
    let target = crypt::BcryptTarget::new(10);
    let registry = Registry::builder(target).accept(old.clone()).build().expect("two schemes");
    for (password, refused) in [
        (&long, Error::PasswordTooLong { limit: 72 }),
        (&nul, Error::Compute { scheme: "bcrypt", source: ComputeError::Nul }),
    ] {
        let verdict = registry.verify(password, Some(&old.text(password.as_bytes())));
        let verdict = verdict.expect("it matches");
        assert!(
            matches!(verdict, Verdict::Accept { exact: true, reasons, .. } if !reasons.is_empty())
        );
        assert_eq!(registry.upgrade(&verdict, password), Ok(None));
        assert_eq!(registry.hash(password), Err(refused));
    }
}

#[test]
fn what_is_retired_must_be_accepted_and_not_the_target() {
    let build = |id| Registry::builder(Toy::target()).accept(crypt::Bcrypt).retire(id).build();
    assert!(build("bcrypt").is_ok());
    assert_eq!(build("toy").err(), Some(BuildError::Retired { id: "toy" }));
    assert_eq!(build("bcrpyt").err(), Some(BuildError::Retired { id: "bcrpyt" }));
}

#[test]
fn a_target_that_does_not_read_what_it_writes_does_not_build() {
    let build = |target| Registry::builder(target).limits(Limits::OFFLINE).build().err();
    // N below 2^(16 r) and a power of two, or no scrypt at all.
    assert_eq!(build(phc::ScryptTarget::new(17, 1, 8)), Some(BuildError::Unreadable));
    assert_eq!(build(phc::ScryptTarget::new(17, 8, 1)), None);
}

#[test]
fn a_scan_asks_without_a_password() {
    let registry = over(phc::Argon2id::OWASP);
    assert_eq!(registry.needs_upgrade(example("argon2-phc")), Ok(false));
    assert_eq!(registry.needs_upgrade(example("bcrypt")), Ok(true));
    assert_eq!(registry.needs_upgrade("!"), Ok(false));
    assert_eq!(registry.needs_upgrade("plaintext"), Err(Error::Unrecognized));
    assert!(matches!(registry.needs_upgrade("$2b$10$"), Err(Error::Malformed { .. })));
    let Identity::Known(stored) = registry.identify(example("django-bcrypt")) else {
        panic!("an example is known")
    };
    assert_eq!((stored.id(), stored.strength()), ("django-bcrypt", Strength::Fair));
}

#[test]
fn markers_say_what_stands_behind_a_lock() {
    let registry = over(Toy::target());
    let rest = |text: &'static str| match registry.identify(text) {
        Identity::Unusable(marker) => marker.rest().map(str::to_owned),
        identity => panic!("{text}: {identity:?}"),
    };
    for alone in ["", "*", "*LK*", "*NP*", "*0", "*1", "!", "!!", "{CRYPT}!", "{crypt}*"] {
        assert_eq!(rest(alone), None, "{alone}");
    }
    assert_eq!(rest("!abc").as_deref(), Some("abc"));
    assert_eq!(rest("!!$2b$10$x").as_deref(), Some("$2b$10$x"));
    assert_eq!(rest("!*").as_deref(), Some("*"));
}

#[test]
fn a_lock_is_one_before_anything_that_may_begin_like_it() {
    let builder = Registry::builder(Toy::target()).suspect_all(&schemes::BARE);
    let registry = builder.build().expect("the catalogue");
    let digest = "alice:realm:7cacc113e61fca289172074f40039095";
    assert!(matches!(registry.identify(digest), Identity::Ambiguous(_)));
    assert!(matches!(registry.identify(&format!("!{digest}")), Identity::Unusable(_)));
}

#[test]
fn the_grade_of_an_envelope_is_that_of_what_it_holds() {
    let registry = over(crypt::BcryptTarget::new(10));
    for letter in ["$2x$", "$2$"] {
        let stored = format!("bcrypt${}", bcrypt(letter));
        let Identity::Known(found) = registry.identify(&stored) else { panic!("well-formed") };
        let inner = bcrypt(letter);
        let Identity::Known(bare) = registry.identify(&inner) else { panic!("well-formed") };
        assert_eq!(found.strength(), bare.strength(), "{letter}");
    }
}

#[test]
fn a_target_reads_before_all_others_and_its_verifier_may_be_accepted_too() {
    let registry = over(django::Pbkdf2Target::new(600_000));
    assert_eq!(registry.target().info().id, "django-pbkdf2-sha256");
    let identity = registry.identify(example("django-pbkdf2-sha256"));
    assert!(matches!(identity, Identity::Known(_)), "{identity:?}");
    assert_eq!(registry.limits(), &Limits::INTERACTIVE);
}

#[test]
fn what_is_retired_must_be_accepted_and_no_target() {
    let retire =
        |id| Registry::builder(Toy::target()).accept(crypt::Bcrypt).retire(id).build().err();
    assert_eq!(retire("bcrypt"), None);
    assert_eq!(retire("bcryptt"), Some(BuildError::Retired { id: "bcryptt" }));
    assert_eq!(retire("toy"), Some(BuildError::Retired { id: "toy" }));
}

#[test]
fn nothing_goes_down_between_schemes_of_one_strength() {
    let registry = over(django::BcryptSha256Target::new(12));
    let digest = example("bcrypt").get(7..).expect("a salt and a digest");
    for higher in ["bc$$2b$13$", "bcrypt$$2b$13$"] {
        assert_eq!(registry.needs_upgrade(&format!("{higher}{digest}")), Ok(false), "{higher}");
    }
    assert_eq!(registry.needs_upgrade(&format!("bc$$2b$12${digest}")), Ok(true), "an envelope");
    let wrapped = example("django-pbkdf2-wrapped-md5");
    let fields: Vec<&str> = wrapped.split('$').collect();
    let [tag, _, salt, digest] = fields.as_slice() else { panic!("four fields") };
    let registry = over(django::Pbkdf2Target::new(600_000));
    let stored = |rounds: u64| format!("{tag}${rounds}${salt}${digest}");
    assert_eq!(registry.needs_upgrade(&stored(4_900_000)), Ok(false));
    assert_eq!(registry.needs_upgrade(&stored(600_000)), Ok(true), "the wrap comes off");
}

#[test]
fn scrypt_is_bounded_whatever_its_n() {
    let registry = over(phc::Argon2id::OWASP);
    let digest = "A".repeat(86);
    for (n, r, p) in [(2_u64, 1_u32, 2_097_149_u32), (32_768, 8, 128), (2, 699_050, 1)] {
        let stored = format!("scrypt${n}$salt${r}${p}${digest}==");
        let identity = registry.identify(&stored);
        assert!(matches!(identity, Identity::Excessive { .. }), "N={n} r={r} p={p}: {identity:?}");
    }
    let whole = format!("scrypt$262144$salt$8$1${digest}==");
    assert!(matches!(registry.identify(&whole), Identity::Known(_)), "256 MiB is 256 MiB");
}

#[test]
fn yescrypt_is_bounded_by_all_of_its_threads_and_passes() {
    let registry = over(phc::Argon2id::OWASP);
    let digest = "A".repeat(43);
    // 128 MiB: 128 threads of scrypt, write-once and read-write; 48 further passes.
    for setting in [".E5.lC", "/E5.lC", "jE5.lC", "/E5/j", "jE5/j"] {
        let stored = format!("$y${setting}$abcdefgh${digest}");
        let identity = registry.identify(&stored);
        let Identity::Excessive { excess: Excess::Work(_), .. } = identity else {
            panic!("{setting}: {identity:?}")
        };
    }
    let stored = format!("$y$jE5$abcdefgh${digest}");
    assert!(matches!(registry.identify(&stored), Identity::Known(_)), "one thread of the same");
    let yescrypt = |log2_n, p, t| Cost::Yescrypt { log2_n, r: 8, p, t }.work();
    assert_eq!(yescrypt(17, 1, 0), Cost::Scrypt { log2_n: 17, r: 8, p: 1 }.work());
    assert_eq!(yescrypt(17, 128, 0), Cost::Scrypt { log2_n: 17, r: 8, p: 128 }.work());
    assert_eq!(yescrypt(10, 2, 3), 1024 * 2 * 5);
    assert_eq!(yescrypt(63, u32::MAX, u32::MAX), u64::MAX);
}

/// A registry of one format, whose layout and expression these are.
fn of_formula(layout: &str, expression: &str) -> Registry {
    let info = rehash::Info::new("shop", "a shop", Strength::Fair);
    let shop = schemes::Formula::new(info, layout, expression).expect(expression);
    Registry::builder(Toy::target()).accept(shop).build().expect("one formula")
}

#[test]
fn every_block_of_a_pbkdf2_is_counted() {
    let known = |registry: &Registry, stored: &str| match registry.identify(stored) {
        Identity::Known(_) => true,
        Identity::Excessive { excess: Excess::Work(_), .. } => false,
        identity => panic!("{stored}: {identity:?}"),
    };
    // An expression's PBKDF2 may make more than what is compared; what it says is not changed.
    let digest = "00112233445566778899aabbccddeeff";
    let shop = of_formula("x{rounds}${digest:hex}", "md5(pbkdf2_md5($password, '', $rounds, 256))");
    assert!(!known(&shop, &format!("x312501${digest}")), "16 blocks");
    let stored = format!("x312500${digest}");
    let Identity::Known(found) = shop.identify(&stored) else { panic!("within the limits") };
    assert_eq!(found.cost(), Cost::Pbkdf2 { function: HashFunction::Md5, rounds: 312_500 });
    let mut written = String::new();
    found.scheme().render(found.parts(), &mut written).expect("its own parts");
    assert_eq!(written, stored);
    let long = of_formula("x{rounds}${digest:hex}", "pbkdf2_md5($password, '', $rounds, 256)");
    let digest = "00".repeat(256);
    assert!(known(&long, &format!("x312500${digest}")));
    assert!(!known(&long, &format!("x312501${digest}")));
}

#[test]
fn an_argon2_that_names_a_key_says_that_it_needs_one() {
    let registry = over(phc::Argon2id::OWASP);
    let needs = |key: &str| {
        let stored =
            format!("$argon2id$v=19$m=64,t=1,p=1{key}$bxyKJdO5TnCi8I1b$P1ak5TSNt+nxN2c5dsFgMg");
        let Identity::Known(found) = registry.identify(&stored) else { panic!("well-formed") };
        found.needs()
    };
    assert_eq!((needs(",keyid=AAAA"), needs("")), (&[Need::Pepper][..], &[][..]));
}

#[test]
fn no_block_of_a_pbkdf2_is_counted_that_is_not_derived() {
    let known = |stored: &str| matches!(over(Toy::target()).identify(stored), Identity::Known(_));
    let aix = |log2: u8| format!("{{ssha256}}{log2}$bxyKJdO5TnCi8I1b${}", ".".repeat(43));
    assert_eq!((known(&aix(22)), known(&aix(23))), (true, false), "4 and 8 million iterations");
    let flufl = |said: u64| format!("{{PBKDF2 SHA {said}}}{}", "A".repeat(64));
    assert_eq!((known(&flufl(4_999_999)), known(&flufl(5_000_000))), (true, false));
}

#[test]
fn bcrypt_inside_bcrypt_is_counted_twice() {
    let row = |cost: &str| bcrypt("$2b$").replacen("$10$", cost, 1);
    for (expression, most, more) in
        [("bcrypt($password)", "$14$", "$15$"), ("bcrypt(bcrypt($password))", "$13$", "$14$")]
    {
        let registry = of_formula("{bcrypt}", expression);
        let (most, more) = (row(most), row(more));
        assert!(matches!(registry.identify(&most), Identity::Known(_)), "{expression}");
        let identity = registry.identify(&more);
        assert!(matches!(identity, Identity::Excessive { .. }), "{expression}: {identity:?}");
    }
}

#[test]
fn rounds_are_bounded_by_what_each_of_them_hashes() {
    let mut limits = Limits::INTERACTIVE;
    (limits.rounds, limits.round_bytes) = (1000, 100);
    for cost in [Cost::Rounds(1000), Cost::Rounds(500), Cost::Log2(9)] {
        let rounds = cost.work();
        let old = Toy::new("old", &["old$"], Strength::Weak).cost(cost);
        let counter = old.counter();
        let builder = Registry::builder(Toy::target()).accept(old.clone()).limits(limits);
        let registry = builder.build().expect("two toys");
        // Salt and digest are 24 bytes.
        let most = 100_000 / usize::try_from(rounds).expect("a few") - 24;
        for (password, user) in [("x".repeat(most), ""), ("x".repeat(most - 9), "nine more")] {
            let stored = old.text(password.as_bytes());
            let attempt = rehash::Attempt::from(&password).with_user(user);
            let verdict = registry.verify(attempt, Some(&stored)).expect("within the limits");
            assert!(verdict.is_accepted(), "{cost}");
            assert_eq!(counter.take(), 1);
            let longer = format!("{user}+");
            let answer = registry.verify(attempt.with_user(&longer), Some(&stored));
            let required = Excess::RoundBytes { rounds, bytes: most + 25 };
            assert_eq!(answer, Err(Error::Excessive { required }), "{cost}");
            assert_eq!(counter.take(), 0, "refused before any work");
            assert!(
                matches!(registry.identify(&stored), Identity::Known(_)),
                "the row may be fine"
            );
        }
    }
}

#[test]
fn a_long_password_meets_the_ceiling_at_a_login_and_a_usual_one_does_not() {
    let registry = over(phc::Argon2id::OWASP);
    let most = format!("$6$rounds=1000000$Tw5nQ2kXbV8sLr0e${}", ".".repeat(86));
    let answer = registry.verify("x".repeat(4096).as_str(), Some(&most));
    let required = Excess::RoundBytes { rounds: 1_000_000, bytes: 4096 + 16 + 64 };
    assert_eq!(answer, Err(Error::Excessive { required }));
    let few = format!("$6$Tw5nQ2kXbV8sLr0e${}", ".".repeat(86));
    let answer = registry.verify("x".repeat(4096).as_str(), Some(&few));
    assert_eq!(answer, Ok(Verdict::Reject { why: Why::Wrong }));
}

#[test]
fn no_new_hash_is_made_where_its_rounds_would_hash_too_much() {
    let password = Password::from("x".repeat(4096));
    let old = Toy::new("old", &["old$"], Strength::Broken);
    let registry = Registry::builder(crypt::Sha512CryptTarget::PASSLIB).accept(old.clone());
    let registry = registry.build().expect("a target and a toy");
    let required = Excess::RoundBytes { rounds: 656_000, bytes: 4096 + 16 + 64 };
    assert_eq!(registry.hash(&password), Err(Error::Excessive { required }));
    let verdict = registry.verify(&password, Some(&old.text(password.as_bytes())));
    assert_eq!(registry.upgrade(&verdict.expect("a match"), &password), Ok(None));
}

#[test]
fn every_call_in_a_round_is_counted() {
    let layout = "x{rounds}${digest:hex}";
    for (round, most) in [
        ("md5($last . $password)", 1_000_000),
        ("md5(raw($last) . $password)", 1_000_000),
        ("md5($last . lower(upper($password)))", 333_333),
        ("md5(md5($last . cut($password, 9)))", 250_000),
    ] {
        let registry = of_formula(layout, &format!("iterate($rounds, md5($password), {round})"));
        let stored = |rounds: u64| format!("x{rounds}$00112233445566778899aabbccddeeff");
        let (most, more) = (stored(most), stored(most + 1));
        assert!(matches!(registry.identify(&most), Identity::Known(_)), "{round}");
        let identity = registry.identify(&more);
        assert!(matches!(identity, Identity::Excessive { .. }), "{round}: {identity:?}");
    }
    let refused = |text: &str| rehash::Expression::parse(text).is_err();
    assert!(refused("iterate(16777216, $password, upper(lower($last)))"));
    assert!(refused("pbkdf2_md5(iterate(5001, $password, upper(lower($last))), '', $rounds, 16)"));
    assert!(!refused("pbkdf2_md5(iterate(5000, $password, upper(lower($last))), '', $rounds, 16)"));
}

#[test]
fn every_byte_that_a_round_makes_is_counted() {
    let digest = "00112233445566778899aabbccddeeff";
    let verify = |round: &str, rounds: u64, length: usize| {
        let expression = format!("iterate($rounds, $password, {round})");
        let registry = of_formula("x{rounds}${digest:hex}", &expression);
        let password = "p".repeat(length);
        match registry.verify(password.as_str(), Some(&format!("x{rounds}${digest}"))) {
            Ok(verdict) => !verdict.is_accepted(),
            Err(Error::Excessive { .. }) => false,
            Err(error) => panic!("{round}: {error}"),
        }
    };
    let many = format!("md5($last{})", " . $password".repeat(55));
    let widened = "md5($last . hex(hex(hex(hex(hex(hex($password)))))))";
    let literal = format!("md5($last . '{}')", "x".repeat(500));
    for round in [many.as_str(), widened, "md5(pad($last, 16384))", &literal] {
        assert!(!verify(round, 1_000_000, 200), "{round}");
        assert!(verify(round, 100, 200), "{round}");
    }
    // One that repeats nothing may have as many rounds as any other format.
    assert!(verify("md5(raw($last) . $password)", 1_000, 200));
    let usual =
        of_formula("x{rounds}${digest:hex}", "iterate($rounds, $password, md5($last . $password))");
    let longest = format!("x1000000${digest}");
    let answer = usual.verify("x".repeat(256).as_str(), Some(&longest));
    assert!(matches!(answer, Err(Error::Excessive { .. })), "{answer:?}");
}
