//! Laws of wrapping: whoever knew the old password knows the new one, and nobody else does.

use std::collections::BTreeSet;

use rehash::schemes::{self, crypt, phc};
use rehash::wrap::{Outer, Wrap, WrapError};
use rehash::{
    Candidates, Cost, Error, Identity, Limits, Password, Reason, Registry, Scheme, Stored, Verdict,
};
use rehash_test_support::{Expect, RARE_DIGESTS, Toy, Vector, vectors};

/// Hashes that say only a salt and a digest and are not wrapped, by the reason why.
const NOT_WRAPPED: &[(&str, &[&str])] = &[
    ("its digest is as long as its password", &["bigcrypt"]),
    ("two digests of DES side by side, neither of them of the whole password", &["crypt16"]),
    ("half of a password", &["lm-half"]),
    ("its digest is text with line breaks, compared as text", &["django-sha2-sha512b64"]),
    ("its salt stands in the middle of its digest", &["dokuwiki-kmd5"]),
    ("what is not ASCII has two right answers", &["dovecot-ntlm"]),
    (
        "its salt is the user's name for some rows and for others nothing",
        &["cisco-pix", "cisco-asa"],
    ),
    ("random keys that WordPress makes itself, which nobody guesses", &["wordpress-generic"]),
    (
        "accounts of a database server, which logs in by its own text",
        &["sybase-ase", "mariadb-ed25519"],
    ),
    ("accounts of a device or an operating system, in no table that anybody migrates", DEVICES),
    (
        "accounts of a bot or an application server, in files of its own",
        &["eggdrop", "coldfusion10"],
    ),
    ("accounts of a business suite, which nobody else logs in by", SUITES),
    (
        "halves of a digest, of which no text says which one they are",
        &["md5-half-first", "md5-half-middle", "md5-half-last"],
    ),
    ("behind a feature", RARE_DIGESTS),
];

const SUITES: &[&str] = &[
    "peoplesoft",
    "netwitness",
    "domino5",
    "domino5-hex",
    "domino6",
    "sap-bcode",
    "sap-bcode-user",
    "sap-passcode",
    "sap-passcode-user",
];

const DEVICES: &[&str] = &[
    "fortigate-ak1",
    "fortigate-sh2",
    "arubaos",
    "citrix-sha1",
    "citrix-sha512",
    "netscreen",
    "macos-sha1",
    "macos-sha512",
    "msdcc-named",
    "radmin2",
    "radmin2-hex",
];

fn cheap() -> Outer {
    Outer::Argon2id(phc::Argon2id::new(8, 1, 1))
}

fn all() -> impl Iterator<Item = &'static dyn Scheme> {
    schemes::TAGGED.iter().chain(schemes::BARE.iter()).copied()
}

fn alone(scheme: &'static dyn Scheme) -> Registry {
    let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE).accept(scheme);
    builder.build().expect("one scheme beside a target")
}

fn matches_of(id: &str, vectors: &[Vector]) -> Vec<Vector> {
    let own =
        |vector: &&Vector| vector.scheme.as_deref() == Some(id) && vector.expect == Expect::Match;
    vectors.iter().filter(own).cloned().collect()
}

fn known<'a>(registry: &'a Registry, text: &'a [u8]) -> Stored<'a> {
    match registry.identify(text) {
        Identity::Known(stored) => stored,
        other => panic!("{other:?} is no hash"),
    }
}

/// Whether a row says no more than a salt and a digest, of which an attempt has one.
fn is_plain(scheme: &dyn Scheme, vector: &Vector) -> bool {
    let Some(Ok(parts)) = vector.text().map(|text| scheme.parse(text)) else { return false };
    let extra = parts.extra.as_str();
    let tag = scheme.info().tags.iter().any(|tag| tag.eq_ignore_ascii_case(extra));
    if parts.cost != Cost::Fixed || parts.path.is_some() || !(extra.is_empty() || tag) {
        return false;
    }
    let mut answers = Candidates::new();
    let computed = scheme.compute(&parts, &vector.attempt(), &mut answers);
    computed.is_ok() && format!("{answers:?}") == "Candidates(1)"
}

#[test]
fn every_hash_that_is_a_salt_and_a_digest_can_be_wrapped_and_no_other() {
    let vectors = vectors();
    for scheme in all() {
        let id = scheme.info().id;
        let own = matches_of(id, &vectors);
        let plain = !own.is_empty() && own.iter().all(|vector| is_plain(scheme, vector));
        let kept = NOT_WRAPPED.iter().any(|(_, ids)| ids.contains(&id));
        assert!(plain || !kept, "{id} says more than a salt and a digest anyway");
        let wrapped = Wrap::new(id, cheap()).map(|wrap| wrap.inner().info().id);
        let wanted =
            if plain && !kept { Ok(id) } else { Err(WrapError::Unwrappable { inner: id }) };
        assert_eq!(wrapped, wanted, "{id}");
    }
}

/// What an attempt comes to, without the reasons, which differ between old and new.
fn outcome(answer: &Result<Verdict, Error>) -> String {
    match answer {
        Ok(Verdict::Accept { exact, .. }) => format!("accepted, exact: {exact}"),
        Ok(Verdict::Reject { why }) => format!("{why:?}"),
        Err(Error::Compute { source, .. }) => format!("{source:?}"),
        Err(error) => panic!("{error}"),
    }
}

/// Attempts at a row: the right one, near misses, and the right one without what it needs.
fn attempts(vector: &Vector) -> Vec<Vector> {
    let right = &vector.password;
    let swapped = right.iter().map(|byte| byte ^ 0x20).collect();
    let more = [&right[..], b"x"].concat();
    let passwords = [right.clone(), more, swapped, b"not the password".to_vec(), Vec::new()];
    let with = |password| {
        let mut other = vector.clone();
        other.password = password;
        other
    };
    let mut all: Vec<_> = passwords.into_iter().map(with).collect();
    let mut bare = vector.clone();
    (bare.user, bare.realm, bare.pepper, bare.salt) = (None, None, None, None);
    all.push(bare);
    all
}

fn holds(wrap: &Wrap, vectors: &[Vector]) -> usize {
    let id = wrap.inner().info().id;
    let (old, new) = (alone(wrap.inner()), alone(wrap.scheme()));
    let mut worker = wrap.worker();
    let mut count = 0;
    for vector in matches_of(id, vectors).iter().take(9) {
        let stored = known(&old, &vector.stored);
        let [one, other] = [worker.wrap(&stored), worker.wrap(&stored)];
        let (one, other) = (one.expect("it wraps"), other.expect("it wraps again"));
        assert_eq!(wrap.length(&stored), Ok(one.len()), "{}", vector.id());
        let (first, second) = (known(&new, one.as_bytes()), known(&new, other.as_bytes()));
        let (first, second) = (first.parts(), second.parts());
        assert_ne!(first.salt.as_str(), second.salt.as_str(), "two wraps share a salt");
        assert_ne!(first.digest.as_str(), second.digest.as_str(), "two wraps share a digest");
        assert_eq!(first.extra.as_str(), second.extra.as_str(), "two inner salts");
        assert_eq!(first.cost, wrap.cost());
        for other in attempts(vector) {
            let before = outcome(&old.verify(other.attempt(), Some(&vector.stored)));
            let after = outcome(&new.verify(other.attempt(), Some(&one)));
            assert_eq!(before, after, "{} of {}", wrap.info().id, vector.id());
        }
        let right = new.verify(vector.attempt(), Some(&one));
        assert!(right.is_ok_and(|verdict| verdict.is_accepted()), "{}", vector.id());
        count += 1;
    }
    count
}

#[test]
fn a_wrap_answers_every_attempt_as_the_hash_inside_did() {
    let vectors = vectors();
    let mut ids = BTreeSet::new();
    for scheme in all() {
        let id = scheme.info().id;
        let Ok(wrap) = Wrap::new(id, cheap()) else { continue };
        assert!(holds(&wrap, &vectors) > 0, "no vector of {id}");
        ids.insert(id);
    }
    assert!(ids.len() >= 155, "only {} formats are wrapped", ids.len());
}

#[test]
fn bcrypt_wraps_what_fits_it() {
    let vectors = vectors();
    let bcrypt = || Outer::Bcrypt(crypt::BcryptTarget::new(4));
    for id in ["django-salted-sha1", "sha256-hex", "ldap-ssha", "postgres-md5"] {
        let wrap = Wrap::new(id, bcrypt()).expect("it fits");
        assert!(holds(&wrap, &vectors) > 0);
    }
    for scheme in all() {
        let id = scheme.info().id;
        let Ok(wrap) = Wrap::new(id, cheap()) else { continue };
        let own = matches_of(id, &vectors);
        let text = own.first().and_then(Vector::text).expect("it has vectors");
        let bytes = scheme.parse(text).expect("a match").digest.len();
        // The bytes of some are digest and salt.
        let fits = bytes <= 32
            || id.contains("ssha") && !id.ends_with("384") && !id.ends_with("512")
            || ["rabbitmq-sha256", "fusionauth-md5-appended"].contains(&id);
        let made = Wrap::new(id, bcrypt()).map(|wrap| wrap.inner().info().id);
        let wanted = if fits { Ok(id) } else { Err(WrapError::Unwrappable { inner: id }) };
        assert_eq!(made, wanted, "{}", wrap.info().id);
    }
}

#[test]
fn the_lengths_are_those_that_the_guide_promises() {
    let wrap = Wrap::new("django-salted-sha1", Outer::Argon2id(phc::Argon2id::OWASP));
    let wrap = wrap.expect("Django's SHA-1");
    let old = alone(wrap.inner());
    let length = |salt: &str| {
        let text = format!("sha1${salt}$bc8a1399ab8fb11eda980374826d598bcef98216");
        wrap.length(&known(&old, text.as_bytes()))
    };
    assert_eq!(length("abcdefghijkl"), Ok(114));
    assert_eq!(length("abcdefghijklmnopqrstuv"), Ok(124));
    assert_eq!(length("+"), Ok(102 + 3));
    assert_eq!(length("é"), Ok(102 + 6));
    let of = |id, outer, text: &[u8]| {
        let wrap = Wrap::new(id, outer).expect("it can be wrapped");
        wrap.length(&known(&alone(wrap.inner()), text))
    };
    let owasp = Outer::Argon2id(phc::Argon2id::OWASP);
    assert_eq!(of("md5-hex", owasp, b"5f4dcc3b5aa765d61d8327deb882cf99"), Ok(110));
    let bcrypt = Outer::Bcrypt(crypt::BcryptTarget::new(12));
    let sha1 = b"sha1$abcdefghijkl$bc8a1399ab8fb11eda980374826d598bcef98216";
    assert_eq!(of("django-salted-sha1", bcrypt, sha1), Ok(90));
    // Nothing is ever shortened: what no registry would read is an error.
    let long = "+".repeat(2000);
    assert_eq!(length(&long), Err(WrapError::TooLong { bytes: 102 + 6000 }));
    let text = format!("sha1${long}$bc8a1399ab8fb11eda980374826d598bcef98216");
    let made = wrap.worker().wrap(&known(&old, text.as_bytes()));
    assert_eq!(made, Err(WrapError::TooLong { bytes: 102 + 6000 }));
}

#[test]
fn what_cannot_be_wrapped_is_said() {
    assert_eq!(Wrap::new("no-such-format", cheap()).err(), Some(WrapError::Unknown));
    let phpass = Wrap::new("phpass", cheap()).err();
    assert_eq!(phpass, Some(WrapError::Unwrappable { inner: "phpass" }));
    let nothing = Outer::Argon2id(phc::Argon2id::new(7, 1, 1));
    assert_eq!(Wrap::new("md5-hex", nothing).err(), Some(WrapError::Parameters));
    let steep = Outer::Bcrypt(crypt::BcryptTarget::new(32));
    assert_eq!(Wrap::new("md5-hex", steep).err(), Some(WrapError::Parameters));
    let wrap = Wrap::new("md5-hex", cheap()).expect("MD5");
    let sha1 = alone(&schemes::plain::SHA1_HEX);
    let stored = known(&sha1, b"5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8");
    assert_eq!(wrap.worker().wrap(&stored), Err(WrapError::Scheme { found: "sha1-hex" }));
}

#[test]
fn the_one_bound_on_work_is_that_of_the_outer_hash() {
    let wrap = Wrap::new("md5-hex", Outer::Argon2id(phc::Argon2id::new(64, 1, 1))).expect("MD5");
    let md5 = alone(&schemes::plain::MD5_HEX);
    let text = wrap.worker().wrap(&known(&md5, b"5f4dcc3b5aa765d61d8327deb882cf99"));
    let text = text.expect("it wraps");
    let mut limits = Limits::INTERACTIVE;
    limits.memory_kib = 32;
    let small = Registry::builder(Toy::target()).limits(limits).accept(wrap.scheme()).build();
    let small = small.expect("one scheme beside a target");
    assert!(matches!(small.identify(&text), Identity::Excessive { .. }));
    assert!(matches!(small.verify("password", Some(&text)), Err(Error::Excessive { .. })));
}

#[test]
fn a_login_takes_the_wrap_off() {
    let target = phc::Argon2id::OWASP;
    let wrap = Wrap::new("django-salted-md5", Outer::Argon2id(target)).expect("Django's MD5");
    let old = alone(wrap.inner());
    let stored = known(&old, b"md5$c2e86$a6e6e41fd0113c98d8b82422466dcf55");
    let text = wrap.worker().wrap(&stored).expect("it wraps");
    let registry = Registry::builder(target).accept_all(&schemes::TAGGED).build().expect("all");
    let verdict = registry.verify("password", Some(&text)).expect("it is known");
    let Verdict::Accept { exact: true, reasons, .. } = verdict else {
        panic!("the right password")
    };
    assert!(reasons.iter().any(|reason| *reason == Reason::Wrapped { inner: "django-salted-md5" }));
    let new = registry.upgrade(&verdict, &Password::from("password")).expect("a salt is drawn");
    assert!(new.is_some_and(|text| text.starts_with("$argon2id$")));
}
