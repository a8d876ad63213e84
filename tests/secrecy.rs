//! Nothing that can be printed holds a password, a salt, a digest or a stored text.

use std::error::Error as _;
use std::fmt::{Debug, Display};

use rehash::schemes::{self, crypt, django};
use rehash::wrap::{Outer, Wrap};
use rehash::{
    Attempt, Candidates, ComputeError, Error, Field, Identity, Limits, Password, Registry, Repair,
    Scheme, StoredText, Verdict,
};
use rehash_test_support::{Expect, Toy, Vector, vectors};

/// Secrets of one row: what was typed and what is stored, each long enough to be no accident.
struct Canaries(Vec<Vec<u8>>);

impl Canaries {
    /// The password, every field of the text, and pieces of it wherever it is cut.
    fn of(vector: &Vector) -> Self {
        let mut found = vec![vector.password.clone()];
        let separators = |byte: &u8| matches!(byte, b'$' | b',' | b'\'' | b'"');
        found.extend(vector.stored.split(separators).map(<[u8]>::to_vec));
        found.extend(vector.stored.windows(12).step_by(6).map(<[u8]>::to_vec));
        found.retain(|canary| canary.len() >= 8 && !is_no_secret(canary));
        Self(found)
    }

    fn are_absent_from(&self, what: &str, printed: &str) {
        for canary in &self.0 {
            let inside = printed.as_bytes().windows(canary.len()).any(|part| part == canary);
            assert!(!inside, "{what} prints {} bytes of a secret: {printed}", canary.len());
        }
    }

    fn debug(&self, what: &str, value: impl Debug) {
        self.are_absent_from(what, &format!("{value:?}"));
        self.are_absent_from(what, &format!("{value:#?}"));
    }

    fn display(&self, what: &str, value: impl Display) {
        self.are_absent_from(what, &value.to_string());
    }
}

/// Names and numbers of a format, which say nothing about an account.
fn is_no_secret(text: &[u8]) -> bool {
    let names = schemes::TAGGED.iter().chain(schemes::BARE.iter()).map(Scheme::info);
    let of = |info: &'static rehash::Info| [info.id, info.title, info.grammar];
    let mut words = names.flat_map(|info| info.tags.iter().copied().chain(of(info)));
    let text = String::from_utf8_lossy(text).into_owned();
    let value = text.split_once('=').map_or(text.as_str(), |(_, value)| value);
    let value = value.trim_matches(|char: char| !char.is_alphanumeric());
    let number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    number || words.any(|word| word.contains(&text)) || text.contains("wrapped_")
}

fn registry() -> Registry {
    Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .suspect_all(&schemes::BARE)
        .limits(Limits::OFFLINE)
        .build()
        .expect("the catalogue beside a target")
}

#[test]
fn no_identity_prints_what_is_stored() {
    let registry = registry();
    let mut kinds = [0; 8];
    for vector in vectors() {
        let canaries = Canaries::of(&vector);
        let identity = registry.identify(&vector.stored);
        canaries.debug("Identity", identity);
        canaries.debug("StoredText", StoredText::from(&vector.stored));
        let kind = match identity {
            Identity::Known(stored) => {
                canaries.debug("Stored", stored);
                canaries.debug("Parts", stored.parts());
                canaries.debug("salt", stored.parts().salt);
                canaries.debug("digest", stored.parts().digest);
                canaries.debug("Scheme", stored.scheme());
                for reason in registry.reasons(&stored).iter() {
                    canaries.display("Reason", reason);
                    canaries.debug("Reason", reason);
                }
                0
            }
            Identity::Ambiguous(ids) => {
                canaries.display("Ids", ids);
                1
            }
            Identity::Damaged(repair) => {
                damaged(&canaries, &repair);
                2
            }
            Identity::Excessive { excess, .. } => {
                canaries.display("Excess", excess);
                3
            }
            Identity::Malformed { .. } => 4,
            Identity::Unusable(marker) => {
                canaries.debug("Marker", marker);
                5
            }
            Identity::Unknown { .. } => 6,
            _ => 7,
        };
        kinds[kind] += 1;
    }
    assert!(kinds[..7].iter().all(|count| *count > 0), "a kind was never seen: {kinds:?}");
    assert_eq!(kinds[7], 0, "a kind that this test does not know");
}

fn damaged(canaries: &Canaries, repair: &Repair<'_>) {
    canaries.debug("Repair", repair);
    canaries.display("Damages", repair.damages());
    let text = repair.text();
    for part in text.as_bytes().windows(12) {
        Canaries(vec![part.to_vec()]).debug("Repair", repair);
    }
}

#[test]
fn no_error_prints_what_was_typed_or_is_stored() {
    let registry = registry();
    let mut errors = 0;
    for vector in vectors() {
        let canaries = Canaries::of(&vector);
        let answer = registry.verify(vector.attempt(), Some(&vector.stored));
        canaries.debug("the answer", &answer);
        if let Err(error) = answer {
            errors += 1;
            canaries.display("Error", &error);
            if let Some(source) = error.source() {
                canaries.display("its source", source);
                canaries.debug("its source", source);
            }
        }
        for scheme in schemes::TAGGED.iter().chain(schemes::BARE.iter()) {
            if let Some(Err(error)) = vector.text().map(|text| scheme.parse(text)) {
                canaries.display("ParseError", error);
                canaries.debug("ParseError", error);
            }
        }
    }
    assert!(errors > 300, "{errors} errors are few");
}

#[test]
fn nothing_that_holds_a_password_prints_it() {
    const CANARY: &str = "canary-of-a-password";
    let canaries = Canaries(vec![CANARY.as_bytes().to_vec(), b"canary".to_vec()]);
    let password = Password::from(CANARY);
    canaries.debug("Password", &password);
    canaries.debug("Password", Some(password.clone()));
    let attempt = Attempt::from(&password)
        .with_user("canary-user")
        .with_realm("canary-realm")
        .with_salt(b"canary-salt");
    canaries.debug("Attempt", attempt);
    let mut candidates = Candidates::new();
    candidates.push(CANARY.as_bytes());
    canaries.debug("Candidates", candidates);
    canaries.debug("Field", Field::text(CANARY));
    canaries.debug("StoredText", StoredText::from(CANARY));
    let locked = format!("!{CANARY}");
    let identity = registry();
    canaries.debug("Marker", identity.identify(&locked));
    // It never named a format, and may be somebody's password in plain text.
    canaries.debug("Unknown", identity.identify(CANARY));
    let unread = identity.verify("password", Some(CANARY));
    canaries.debug("Unrecognized", unread);
}

#[test]
fn nothing_that_makes_a_hash_prints_it() {
    const CANARY: &str = "canary-of-a-password";
    let canaries = Canaries(vec![b"canary".to_vec()]);
    let password = Password::from(format!("{CANARY}\0"));
    let bcrypt = Registry::builder(crypt::BcryptTarget::new(10)).build().expect("a target alone");
    let long = Password::from(CANARY.repeat(4));
    for answer in [bcrypt.hash(&password), bcrypt.hash(&long)] {
        let error = answer.expect_err("NUL and 80 bytes are refused");
        canaries.debug("Error", &error);
        canaries.display("Error", &error);
    }
    canaries.debug("ComputeError", ComputeError::TooLong { limit: 72 });
    let registry = Registry::builder(Toy::target()).accept(&django::SALTED_MD5).build();
    let registry = registry.expect("two schemes");
    let text = registry.hash(&Password::from(CANARY)).expect("it fits");
    let verdict = registry.verify(CANARY, Some(&text)).expect("its own hash");
    let Canaries(mut all) = canaries;
    all.extend(text.as_bytes().windows(8).map(<[u8]>::to_vec));
    let canaries = Canaries(all);
    canaries.debug("Verdict", verdict);
    canaries.debug("Registry", &registry);
    canaries.debug("Builder", Registry::builder(Toy::target()).accept(&django::SALTED_MD5));
    let Verdict::Accept { reasons, .. } = verdict else { panic!("its own hash") };
    canaries.debug("Reasons", reasons);
    canaries.debug("Draft", registry.target().draft());
}

#[test]
fn nothing_that_wraps_or_rewrites_prints_what_it_was_given() {
    const STORED: &str = "sha1$canarysalt$bc8a1399ab8fb11eda980374826d598bcef98216";
    let canaries =
        Canaries(STORED.split('$').skip(1).map(|part| part.as_bytes().to_vec()).collect());
    let registry = Registry::builder(Toy::target()).accept(&django::SALTED_SHA1).build();
    let registry = registry.expect("two schemes");
    let Identity::Known(stored) = registry.identify(STORED) else { panic!("Django's") };
    for outer in [
        Outer::Argon2id(schemes::phc::Argon2id::new(8, 1, 1)),
        Outer::Bcrypt(crypt::BcryptTarget::new(4)),
    ] {
        let wrap = Wrap::new("django-salted-sha1", outer).expect("it can be wrapped");
        let mut worker = wrap.worker();
        let text = worker.wrap(&stored).expect("it wraps");
        canaries.debug("WrapWorker", &worker);
        canaries.debug("Wrap", wrap);
        canaries.debug("Wrapped", wrap.scheme());
        let read = wrap.scheme().parse(&text).expect("its own");
        canaries.debug("Parts", read);
        let other = Wrap::new("md5-hex", outer).expect("it can be wrapped");
        let error = other.worker().wrap(&stored).expect_err("another scheme");
        canaries.debug("WrapError", &error);
        canaries.display("WrapError", &error);
    }
    for rule in rehash::reprefix::REPREFIXES {
        canaries.debug("Reprefix", rule);
    }
}

#[test]
fn the_test_would_notice() {
    let vector = vectors().into_iter().find(|vector| vector.expect == Expect::Match);
    let vector = vector.expect("there are some");
    let text = vector.text().expect("a match is UTF-8").to_owned();
    let told = std::panic::catch_unwind(|| {
        Canaries::of(&vector).display("a text", Error::Unrecognized);
        Canaries::of(&vector).display("a text", text);
    });
    assert!(told.is_err());
}
