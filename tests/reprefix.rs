//! Laws of the closed list of rewritings: the same hash under another name, and never another hash.

use std::collections::BTreeSet;
use std::path::Path;

use rehash::reprefix::{REPREFIXES, Reprefix};
use rehash::{Identity, Limits, Registry, Scheme, Stored, Verdict, schemes};
use rehash_test_support::{Expect, Toy, Vector, vectors};

fn named(id: &str) -> &'static dyn Scheme {
    let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter());
    *all.find(|scheme| scheme.info().id == id).unwrap_or_else(|| panic!("no scheme {id}"))
}

fn alone(id: &str) -> Registry {
    let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE).accept(named(id));
    builder.build().expect("one scheme beside a target")
}

fn known<'a>(registry: &'a Registry, text: &'a str) -> Option<Stored<'a>> {
    match registry.identify(text) {
        Identity::Known(stored) => Some(stored),
        _ => None,
    }
}

/// Vectors of a scheme that match and compute quickly.
fn cheap(id: &str, vectors: &[Vector]) -> Vec<Vector> {
    let cheap = |vector: &&Vector| {
        let parts = vector.text().and_then(|text| named(id).parse(text).ok());
        let quick = parts.is_some_and(|parts| {
            parts.cost.work() <= 10_000 && parts.cost.memory_kib() <= 16 * 1024
        });
        vector.scheme.as_deref() == Some(id) && vector.expect == Expect::Match && quick
    };
    vectors.iter().filter(cheap).cloned().collect()
}

fn holds(rule: &Reprefix, vector: &Vector) -> bool {
    let (old, new) = (alone(rule.from), alone(rule.to));
    let text = vector.text().expect("matches are UTF-8");
    let stored = known(&old, text).expect("a match is known");
    let Some(written) = rule.apply(&stored) else { return false };
    assert!(text.starts_with(rule.old) && written.starts_with(rule.new), "{rule:?}");
    let read = known(&new, &written).unwrap_or_else(|| panic!("{rule:?} is not read"));
    let (one, other) = (stored.parts(), read.parts());
    assert_eq!(*one.salt.decode(), *other.salt.decode(), "{rule:?}");
    assert_eq!(*one.digest.decode(), *other.digest.decode(), "{rule:?}");
    assert_eq!((one.cost, one.variant), (other.cost, other.variant), "{rule:?}");
    let accepted = |registry: &Registry, text: &str, password: &[u8]| {
        let verdict = registry.verify(password, Some(text));
        matches!(verdict, Ok(Verdict::Accept { .. }))
    };
    assert!(accepted(&new, &written, &vector.password), "{rule:?}: {}", vector.id());
    assert!(!accepted(&new, &written, b"not the password"), "{rule:?}: {}", vector.id());
    let inverse = rule.inverse().unwrap_or_else(|| panic!("{rule:?} has no way back"));
    assert_eq!(inverse.apply(&read).as_deref(), Some(text), "{rule:?}: {}", vector.id());
    true
}

#[test]
fn every_rewriting_keeps_the_hash_and_is_taken_back_to_the_byte() {
    let vectors = vectors();
    for rule in REPREFIXES {
        let mut own = cheap(rule.from, &vectors);
        // Where nobody's vectors begin so, those of the other side do once they are taken back.
        let inverse = rule.inverse().unwrap_or_else(|| panic!("{rule:?} has no way back"));
        for mut vector in cheap(rule.to, &vectors) {
            let registry = alone(rule.to);
            let stored = vector.text().and_then(|text| known(&registry, text));
            if let Some(old) = stored.and_then(|stored| inverse.apply(&stored)) {
                vector.stored = old.into_bytes();
                own.push(vector);
            }
        }
        let applied = own.iter().filter(|vector| vector.stored.starts_with(rule.old.as_bytes()));
        let applied = applied.filter(|vector| holds(rule, vector)).take(8).count();
        assert!(applied > 0, "no vector shows {rule:?}");
    }
}

/// Letters whose computation is another, and digests that are hashed again.
#[test]
fn what_another_application_would_compute_otherwise_is_never_rewritten() {
    let registry = Registry::builder(Toy::target())
        .accept_all(&schemes::TAGGED)
        .limits(Limits::OFFLINE)
        .build()
        .expect("the catalogue beside a target");
    let mut seen = BTreeSet::new();
    for vector in vectors() {
        let Some(stored) = vector.text().and_then(|text| known(&registry, text)) else { continue };
        let id = stored.id();
        let text = vector.text().expect("it is known");
        let alone = ["$2a$", "$2x$", "$2$"].iter().any(|letter| text.starts_with(letter));
        let inside = text.contains("$2x$") || text.contains("$2$");
        let prehashed = id.contains("bcrypt-sha") || id.contains("sha2-bcrypt");
        if alone || inside || prehashed || stored.info().wraps.is_some() {
            seen.insert((alone, inside, prehashed, stored.info().wraps.is_some()));
            let written = REPREFIXES.iter().find(|rule| rule.apply(&stored).is_some());
            assert!(written.is_none(), "{written:?} rewrites {}", vector.id());
        }
    }
    assert!(seen.len() >= 4, "{seen:?} is not all that there is");
}

#[test]
fn a_letter_is_changed_between_2y_and_2b_only() {
    for rule in REPREFIXES {
        let letter =
            |front: &str| front.find("$2").and_then(|at| front.get(at..)).map(str::to_owned);
        match (letter(rule.old), letter(rule.new)) {
            (Some(old), Some(new)) if old != new => {
                assert_eq!(BTreeSet::from(["$2b$", "$2y$"]), BTreeSet::from([&*old, &*new]));
            }
            (old, new) => assert_eq!(old, new, "{rule:?}"),
        }
    }
}

#[test]
fn a_salt_that_the_reader_cannot_hold_is_left_alone() {
    let vectors = vectors();
    let to_django = REPREFIXES.iter().filter(|rule| rule.from == "pbkdf2-passlib");
    let refused = to_django.map(|rule| {
        let registry = alone(rule.from);
        let bytes = |vector: &&Vector| vector.stored.starts_with(rule.old.as_bytes());
        let own: Vec<_> = cheap(rule.from, &vectors).into_iter().collect();
        let count = own.iter().filter(bytes).filter(|vector| {
            let stored = vector.text().and_then(|text| known(&registry, text));
            let stored = stored.expect("a match is known");
            let text = std::str::from_utf8(&stored.parts().salt.decode()).is_ok();
            assert!(text || rule.apply(&stored).is_none(), "{}", vector.id());
            !text
        });
        count.count()
    });
    assert!(refused.sum::<usize>() > 0, "no vector has a salt that is no text");
}

/// What a rule makes of a text.
fn rewritten(old: &str, new: &str, text: &str) -> Option<String> {
    let mut rules = REPREFIXES.iter().filter(|rule| rule.old == old && rule.new == new);
    let rule = rules.next().unwrap_or_else(|| panic!("no rule {old} to {new}"));
    let registry = alone(rule.from);
    rule.apply(&known(&registry, text).unwrap_or_else(|| panic!("not known: {text}")))
}

/// libxcrypt makes and reads all of these; `tests/producers/reprefix.py` asks it and libpass.
#[test]
fn a_salt_of_crypt_that_one_reader_refuses_is_left_alone() {
    for (tag, digits) in [("$1$", 22), ("$5$", 43), ("$6$", 86)] {
        let digest = ".".repeat(digits);
        let envelope = format!("{{CRYPT}}{tag}");
        let mut salts: Vec<(String, bool)> = Vec::new();
        for byte in (b'!'..=b'~').filter(|byte| !b"$:".contains(byte)) {
            let plain = byte.is_ascii_alphanumeric() || b"./".contains(&byte);
            salts.push((format!("a{}b", char::from(byte)), plain));
        }
        salts.extend([(String::new(), true), ("./aZ09bc".into(), true)]);
        if tag != "$1$" {
            let explicit = salts.clone().into_iter();
            let explicit = explicit.map(|(salt, plain)| (format!("rounds=1000${salt}"), plain));
            salts.extend(explicit.collect::<Vec<_>>());
        }
        for (salt, plain) in salts {
            let text = format!("{tag}{salt}${digest}");
            let enveloped = format!("{{CRYPT}}{text}");
            let there = rewritten(tag, &envelope, &text);
            let back = rewritten(&envelope, tag, &enveloped);
            assert_eq!(there, plain.then(|| enveloped.clone()), "{text}");
            assert_eq!(back, plain.then(|| text.clone()), "{enveloped}");
        }
    }
}

/// Django refuses to hash with no salt at all, libpass one of more than 1024 bytes.
#[test]
fn a_salt_of_pbkdf2_that_is_too_short_or_too_long_is_left_alone() {
    let digest = "A".repeat(43);
    for (bytes, there, back) in [(0, false, false), (1024, true, true), (1025, false, false)] {
        let (old, new) = ("$pbkdf2-sha256$", "pbkdf2_sha256$");
        let ab64 = ["", "YQ", "YWE"].get(bytes % 3).expect("of three");
        let ab64 = "YWFh".repeat(bytes / 3) + ab64;
        let passlib = format!("{old}1000${ab64}${digest}");
        let django = format!("{new}1000${}${digest}=", "a".repeat(bytes));
        assert_eq!(rewritten(old, new, &passlib), there.then(|| django.clone()), "{bytes}");
        if bytes > 0 {
            assert_eq!(rewritten(new, old, &django), back.then_some(passlib), "{bytes}");
        }
    }
}

#[test]
fn docs_reprefix_md_is_the_list() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reprefix.md");
    let text = std::fs::read_to_string(path).expect("the guide is there");
    let rows: Vec<_> = text.lines().filter(|line| line.starts_with("| `")).collect();
    let wanted: Vec<_> = REPREFIXES
        .iter()
        .map(|rule| {
            let Reprefix { from, to, old, new, reader, .. } = rule;
            format!("| `{old}` | `{new}` | `{from}` | `{to}` | {reader} |")
        })
        .collect();
    assert_eq!(rows, wanted, "docs/reprefix.md is to have these rows:\n{}", wanted.join("\n"));
}
