//! Objects of identity providers: those of their documentation become texts that verify, and what no
//! format says is an error that names a field.

use std::collections::BTreeSet;

use rehash::import::{ImportError, Imported, Parameters, Provider};
use rehash::{Attempt, Limits, Registry, Scheme, schemes};
use serde_json::{Value, json};

fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("import/cases.json")).expect("a list of cases")
}

fn text<'a>(case: &'a Value, field: &str) -> Option<&'a str> {
    case.get(field).and_then(Value::as_str)
}

fn provider(case: &Value) -> Provider {
    Provider::named(text(case, "provider").expect("a case names its provider")).expect("a provider")
}

fn read(case: &Value) -> Result<Imported, ImportError> {
    let parameters = text(case, "parameters").map(Parameters::parse).transpose();
    let parameters = parameters.expect("parameters that can be read").unwrap_or_default();
    provider(case).read(&case["object"].to_string(), &parameters)
}

fn named(id: &str) -> &'static dyn Scheme {
    let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter());
    *all.find(|scheme| scheme.info().id == id).expect("a scheme of the catalogue")
}

fn accepts(registry: &Registry, password: &str, imported: &Imported, case: &Value) -> bool {
    let own = imported.pepper.as_ref().map(|pepper| pepper.as_bytes().to_vec());
    let given = text(case, "pepper_of_the_attempt").map(|pepper| pepper.as_bytes().to_vec());
    let pepper = own.or(given);
    let mut attempt = Attempt::new(password.as_bytes());
    if let Some(pepper) = &pepper {
        attempt = attempt.with_pepper(pepper);
    }
    let verdict = registry.verify(attempt, Some(&imported.hash));
    verdict.is_ok_and(|verdict| verdict.is_accepted())
}

#[test]
fn documented_objects_verify_by_their_scheme_and_by_their_providers_profile() {
    for case in cases().iter().filter(|case| case.get("error").is_none()) {
        let imported = read(case).unwrap_or_else(|error| panic!("{}: {error}", case["name"]));
        assert_eq!(Some(imported.scheme), text(case, "scheme"), "{}", case["name"]);
        assert!(imported.pepper.is_none() || !imported.needs.is_empty(), "{}", case["name"]);
        for (field, found) in [("id", &imported.id), ("user", &imported.user)] {
            if let Some(expected) = text(case, field) {
                assert_eq!(found.as_deref(), Some(expected), "{}", case["name"]);
            }
        }
        let Some(password) = text(case, "password") else { continue };
        let toy = rehash_test_support::Toy::target;
        let builder = || Registry::builder(toy()).limits(Limits::OFFLINE);
        let alone = builder().accept(named(imported.scheme)).build().expect("one scheme");
        let profile = builder().profile(provider(case).profile()).build().expect("one profile");
        for registry in [alone, profile] {
            assert!(accepts(&registry, password, &imported, case), "{}", case["name"]);
            assert!(!accepts(&registry, "correct hors", &imported, case), "{}", case["name"]);
        }
    }
}

#[test]
fn what_cannot_be_said_names_its_field() {
    for case in cases().iter().filter(|case| case.get("error").is_some()) {
        let error = read(case).expect_err("an object that cannot be said");
        let field = match error {
            ImportError::Missing { field }
            | ImportError::Invalid { field, .. }
            | ImportError::Unsupported { field, .. } => Some(field),
            ImportError::Parameter { name } => Some(name),
            _ => None,
        };
        assert_eq!(json!([error.id(), field]), case["error"], "{}: {error}", case["name"]);
    }
}

#[test]
fn every_provider_is_shown_by_an_object_that_verifies_and_by_one_that_has_no_password() {
    let cases = cases();
    for provider in Provider::ALL {
        let own = cases.iter().filter(|case| text(case, "provider") == Some(provider.id()));
        let (sound, broken): (Vec<_>, Vec<_>) = own.partition(|case| case.get("error").is_none());
        assert!(sound.iter().any(|case| text(case, "password").is_some()), "{}", provider.id());
        assert!(broken.len() >= 2, "{}", provider.id());
        let empty = provider.read("{}", &Parameters::default());
        assert_eq!(empty.err(), Some(ImportError::NoPassword), "{}", provider.id());
    }
    let names: BTreeSet<_> =
        cases.iter().map(|case| (text(case, "provider"), text(case, "name"))).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn what_is_no_object_is_an_error() {
    for wrong in ["", "[]", "null", "\"$2b$\"", "{", "{} {}", "5"] {
        for provider in Provider::ALL {
            let answer = provider.read(wrong, &Parameters::default());
            assert_eq!(answer.err(), Some(ImportError::NotAnObject), "{wrong}");
        }
    }
}

/// Every text of an object, changed to one of another type or to one that nobody expects.
#[test]
fn no_change_of_a_field_gives_a_text_that_its_scheme_does_not_read() {
    fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
        if let Value::Object(fields) = value {
            for (name, value) in fields {
                let path = format!("{at}/{name}");
                found.push(path.clone());
                paths(value, &path, found);
            }
        }
    }
    for case in &cases() {
        let mut found = Vec::new();
        paths(&case["object"], "/object", &mut found);
        for path in found {
            for other in [
                json!(null),
                json!(""),
                json!("$"),
                json!("AAAA"),
                json!(-1),
                json!(0),
                json!(u64::MAX),
                json!([]),
                json!({}),
                json!("\u{e9}\n$x"),
            ] {
                let mut case = case.clone();
                *case.pointer_mut(&path).expect("a path of this object") = other;
                if let Ok(imported) = read(&case) {
                    let text = imported.hash.as_str().expect("texts are UTF-8");
                    assert!(named(imported.scheme).parse(text).is_ok(), "{}", case["name"]);
                }
            }
        }
    }
}

/// Texts of an object that are long enough not to be there by chance.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.len() > 8 => found.push(text.clone()),
        Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
        Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_that_stood_in_an_object_is_printed() {
    for case in &cases() {
        let shown = match read(case) {
            Ok(imported) => {
                let hash = imported.hash.as_str().expect("texts are UTF-8").to_owned();
                let shown = format!("{:?} {:?}", imported.hash, imported.pepper);
                assert!(!shown.contains(&hash), "{}", case["name"]);
                continue;
            }
            Err(error) => format!("{error} {error:?}"),
        };
        let mut values = Vec::new();
        texts(&case["object"], &mut values);
        for value in values {
            assert!(!shown.contains(&value), "{}: {shown}", case["name"]);
        }
    }
}

#[test]
fn parameters_are_read_as_the_console_shows_them_and_as_json() {
    let console = "hash_config {\n  algorithm: SCRYPT,\n  base64_signer_key: c2VjcmV0,\n  \
                   base64_salt_separator: Bw==,\n  rounds: 8,\n  mem_cost: 14,\n}\n";
    let read = Parameters::parse(console).expect("what the console shows");
    let json = r#"{"hash_config":{"algorithm":"SCRYPT","base64_salt_separator":"Bw==","rounds":8,"mem_cost":14}}"#;
    let other = Parameters::parse(json).expect("the same as JSON");
    assert_eq!(format!("{read:?}"), format!("{other:?}"));
    assert!(!format!("{read:?}").contains("c2VjcmV0"));
    for wrong in ["", "rounds: 8", "{rounds: x}", "{unknown: 1}", "[1]", "{\"rounds\":[]}"] {
        assert!(Parameters::parse(wrong).is_err(), "{wrong}");
    }
}
