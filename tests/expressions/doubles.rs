//! Five formats written by hand beside their lines: both read, compute and answer alike.

mod by_hand;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rehash::{Error, Limits, ParseError, Registry, Scheme, schemes};
use rehash_test_support::Toy;

use by_hand::{ALL, ByHand};

fn line(double: &ByHand) -> &'static dyn Scheme {
    let mut all = schemes::TAGGED.iter().chain(schemes::BARE.iter());
    all.find(|scheme| scheme.info().id == double.info().id).expect("a line of this id")
}

fn registry(scheme: impl Scheme) -> Registry {
    let mut limits = Limits::OFFLINE;
    limits.pbkdf2_rounds = 50;
    let builder = Registry::builder(Toy::target()).limits(limits).accept(scheme);
    builder.build().expect("one scheme beside a target")
}

/// What a scheme says of a text: where it goes wrong, but for the words, or all it says.
fn reading(scheme: &dyn Scheme, text: &str) -> String {
    match scheme.parse(text) {
        Ok(parts) => {
            let mut written = String::new();
            scheme.render(&parts, &mut written).expect("its own parts");
            let (salt, digest) = (parts.salt.decode(), parts.digest.decode());
            format!("{:?} {salt:?} {digest:?} {written:?}", parts.cost)
        }
        Err(ParseError::Malformed { at, rule, .. }) => format!("malformed at {at} by {rule:?}"),
        Err(error) => format!("{error:?}"),
    }
}

fn answer(registry: &Registry, password: &[u8], text: &str) -> String {
    match registry.verify(password, Some(text)) {
        Err(Error::Malformed { at, rule, .. }) => format!("malformed at {at} by {rule:?}"),
        answer => format!("{answer:?}"),
    }
}

fn agree(double: &'static ByHand, password: &[u8], text: &str) -> Result<(), TestCaseError> {
    let line = line(double);
    prop_assert_eq!(reading(line, text), reading(double, text), "{} of {}", text, double.info().id);
    let answers = (registry(line), registry(double));
    let (one, other) = (answer(&answers.0, password, text), answer(&answers.1, password, text));
    prop_assert_eq!(one, other, "{} of {}", text, double.info().id);
    Ok(())
}

/// One to three bytes of a text put in, taken out or changed.
fn edited(text: &str, edits: &[(u8, Index, char)]) -> String {
    let mut text: Vec<char> = text.chars().collect();
    for (kind, place, character) in edits {
        let at = place.index(text.len() + 1);
        match kind {
            0 => text.insert(at, *character),
            1 if at < text.len() => drop(text.remove(at)),
            2 => text.truncate(at),
            _ => text.iter_mut().skip(at).take(1).for_each(|old| *old = *character),
        }
    }
    text.into_iter().collect()
}

fn characters() -> impl Strategy<Value = char> {
    prop_oneof![
        any::<char>(),
        select(vec!['$', ':', '0', '1', 'a', 'F', '=', '+', '\u{7f}', '\u{feff}'])
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn lines_and_doubles_agree_on_sound_texts(
        double in select(ALL), password in vec(any::<u8>(), 0..90),
        typed in vec(any::<u8>(), 0..90), salt in "[^$:\\pC]{0,12}", rounds in 0..60_u64,
    ) {
        let text = double.text(&password, &salt, rounds);
        agree(double, &password, &text)?;
        agree(double, &typed, &text)?;
    }

    #[test]
    fn lines_and_doubles_agree_on_edited_texts(
        double in select(ALL), salt in "[a-zé]{0,6}", rounds in 0..60_u64,
        edits in vec((0..4_u8, any::<Index>(), characters()), 1..4),
    ) {
        let text = edited(&double.text(b"password", &salt, rounds), &edits);
        agree(double, b"password", &text)?;
    }

    #[test]
    fn lines_and_doubles_agree_on_any_text(
        double in select(ALL), text in any::<String>(), tagged in any::<bool>(),
    ) {
        let tag = double.info().tags.first().filter(|_| tagged).copied().unwrap_or_default();
        agree(double, b"password", &format!("{tag}{text}"))?;
    }
}

#[test]
fn the_doubles_accept_what_they_write() {
    for double in ALL {
        let text = double.text(b"password", "salt", 7);
        let accepted = answer(&registry(*double), b"password", &text);
        assert!(accepted.starts_with("Ok(Accept { exact: true"), "{text}: {accepted}");
        assert_eq!(answer(&registry(line(double)), b"password", &text), accepted);
    }
}
