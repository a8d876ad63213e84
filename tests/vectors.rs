//! Every vector through the public interface: the outcome, whether it is exact, the rule, the place.

use std::collections::BTreeMap;

use rehash::{Error, Excess, Identity, Limits, Reason, Registry, Scheme, Verdict, Why, schemes};
use rehash_test_support::{Expect, Toy, Vector, vectors};

/// What came of a vector, in the terms that vectors have.
#[derive(Debug, PartialEq)]
struct Outcome {
    expect: Expect,
    exact: Option<bool>,
    rule: Option<&'static str>,
    at: Option<usize>,
}

impl Outcome {
    const fn of(expect: Expect) -> Self {
        Self { expect, exact: None, rule: None, at: None }
    }
}

fn outcome(answer: &Result<Verdict, Error>) -> Outcome {
    let refused = |expect, rule| Outcome { rule: Some(rule), ..Outcome::of(expect) };
    match answer {
        Ok(Verdict::Accept { exact, .. }) => {
            Outcome { exact: Some(*exact), ..Outcome::of(Expect::Match) }
        }
        Ok(Verdict::Reject { why: Why::Unusable }) => refused(Expect::Unusable, "G1"),
        Ok(Verdict::Reject { .. }) => Outcome::of(Expect::Mismatch),
        Err(Error::Malformed { at, rule, .. }) => {
            Outcome { at: Some(*at), ..refused(Expect::Malformed, rule.id()) }
        }
        Err(Error::Excessive { required: Excess::StoredBytes(_) | Excess::PasswordBytes(_) }) => {
            refused(Expect::Excessive, "G0")
        }
        Err(Error::Excessive { .. }) => refused(Expect::Excessive, "G5"),
        Err(Error::Damaged { .. }) => refused(Expect::Damaged, "G7"),
        Err(Error::Compute { .. }) => refused(Expect::Refused, "G8"),
        Err(Error::Ambiguous { .. }) => Outcome::of(Expect::Ambiguous),
        Err(Error::Unrecognized) => Outcome::of(Expect::Unknown),
        Err(error) => panic!("no word for {error}"),
    }
}

fn named(id: &str) -> &'static dyn Scheme {
    let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter());
    *all.find(|scheme| scheme.info().id == id).unwrap_or_else(|| panic!("no scheme {id}"))
}

/// Registries by the scheme that they read alone; `None` reads all that are tagged, and suspects the
/// others.
#[derive(Default)]
struct Registries(BTreeMap<(Option<String>, bool), Registry>);

impl Registries {
    fn of(&mut self, scheme: Option<&str>, tolerant: bool) -> &Registry {
        self.0.entry((scheme.map(str::to_owned), tolerant)).or_insert_with(|| {
            let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE);
            let builder = match scheme {
                Some(id) => builder.accept(named(id)),
                None => builder.accept_all(&schemes::TAGGED).suspect_all(&schemes::BARE),
            };
            let builder = if tolerant { builder.tolerate_damage() } else { builder };
            builder.build().expect("one scheme or the catalogue beside a target")
        })
    }
}

/// What differs between a vector and what came of it.
fn differences(vector: &Vector, registries: &mut Registries, scheme: Option<&str>) -> Vec<String> {
    let attempt = vector.attempt();
    let registry = registries.of(scheme, false);
    let answer = registry.verify(attempt, Some(&vector.stored));
    let got = outcome(&answer);
    let mut wrong = Vec::new();
    let mut same = |what: &str, wanted: String, got: String| {
        if wanted != got {
            wrong.push(format!("{} ({scheme:?}): {what}: wanted {wanted}, got {got}", vector.id()));
        }
    };
    same("outcome", format!("{:?}", vector.expect), format!("{:?}", got.expect));
    if vector.exact.is_some() {
        same("exact", format!("{:?}", vector.exact), format!("{:?}", got.exact));
    }
    if let (Some(wanted), Some(got)) = (&vector.rule, got.rule) {
        same("rule", wanted.clone(), got.to_owned());
    }
    if vector.at.is_some() {
        same("at", format!("{:?}", vector.at), format!("{:?}", got.at));
    }
    let identity = registry.identify(&vector.stored);
    if let Identity::Damaged(repair) = identity
        && vector.expect == Expect::Damaged
    {
        if let Some(damage) = &vector.damage {
            same("damage", damage.clone(), repair.damages().to_string());
        }
        if let Some(repaired) = &vector.repaired {
            same("repaired", repaired.clone(), repair.text());
        }
        let (text, damages) = (repair.text(), repair.damages());
        let whole = registry.verify(attempt, Some(&text));
        let tolerated = registries.of(scheme, true).verify(attempt, Some(&vector.stored));
        let accepted = |answer: &Result<Verdict, Error>| format!("{:?}", outcome(answer));
        same("tolerated", accepted(&whole), accepted(&tolerated));
        if let Ok(Verdict::Accept { reasons, .. }) = tolerated {
            let found = reasons.iter().any(|reason| *reason == Reason::Damage { found: damages });
            same("reason", "true".to_owned(), found.to_string());
        }
    }
    wrong
}

#[test]
fn every_vector_comes_out_as_its_scheme_and_tagged_ones_without_being_told() {
    let mut registries = Registries::default();
    let vectors = vectors();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let scheme = vector.scheme.as_deref();
        wrong.extend(differences(vector, &mut registries, scheme));
        if scheme.is_some_and(|id| schemes::TAGGED.iter().any(|known| known.info().id == id)) {
            wrong.extend(differences(vector, &mut registries, None));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), vectors.len(), wrong.join("\n"));
}
