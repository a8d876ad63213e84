//! Further forms of what was typed: which, in what order, and what is stored afterwards.

use rehash::{Attempt, Form, Password, Reason, Registry, StoredHash, Strength, Verdict};
use rehash_test_support::Toy;

const ALL: [Form; 4] = [Form::Nfc, Form::Nfd, Form::Latin1, Form::Saslprep];
const COMPOSED: &str = "Zo\u{eb}";
const DECOMPOSED: &str = "Zoe\u{308}";

fn old() -> Toy {
    Toy::new("old", &["old$"], Strength::Weak)
}

fn registry() -> Registry {
    Registry::builder(Toy::target()).accept(old()).build().expect("two toys")
}

/// Whether a match is exact, and the form that matched.
fn matched<const N: usize>(
    typed: &[u8],
    set: &[u8],
    forms: [Form; N],
) -> Option<(bool, Option<Form>)> {
    let attempt = Attempt::from(typed).with_forms(forms);
    match registry().verify(attempt, Some(&old().text(set))) {
        Ok(Verdict::Accept { exact, form, .. }) => Some((exact, form)),
        Ok(Verdict::Reject { .. }) => None,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn nothing_but_the_bytes_as_they_came_is_tried_unasked() {
    assert_eq!(matched(DECOMPOSED.as_bytes(), COMPOSED.as_bytes(), []), None);
    assert_eq!(matched(COMPOSED.as_bytes(), b"Zo\xeb", []), None);
    assert_eq!(matched(COMPOSED.as_bytes(), COMPOSED.as_bytes(), ALL), Some((true, None)));
}

#[test]
fn each_form_matches_what_was_hashed_in_it_and_is_reported() {
    let composed = COMPOSED.as_bytes();
    assert_eq!(matched(DECOMPOSED.as_bytes(), composed, ALL), Some((true, Some(Form::Nfc))));
    assert_eq!(matched(composed, DECOMPOSED.as_bytes(), ALL), Some((true, Some(Form::Nfd))));
    assert_eq!(matched(composed, b"Zo\xeb", ALL), Some((true, Some(Form::Latin1))));
    assert_eq!(matched("\u{2168}".as_bytes(), b"IX", ALL), Some((false, Some(Form::Saslprep))));
    assert_eq!(matched(b"IX", "\u{2168}".as_bytes(), ALL), None, "no form leads back");
}

#[test]
fn the_order_is_the_same_whatever_order_is_asked_for() {
    // Composed, SASLprep and NFC are one; the first of them is reported.
    let backwards = [Form::Saslprep, Form::Latin1, Form::Nfd, Form::Nfc];
    let found = matched(DECOMPOSED.as_bytes(), COMPOSED.as_bytes(), backwards);
    assert_eq!(found, Some((true, Some(Form::Nfc))));
}

#[test]
fn what_is_no_text_has_no_other_form() {
    assert_eq!(matched(b"Zo\xeb", COMPOSED.as_bytes(), ALL), None);
    assert_eq!(matched(b"Zo\xeb", b"Zo\xeb", ALL), Some((true, None)));
    // Nothing is replaced: a character beyond U+00FF has no Latin-1 form.
    assert_eq!(matched("\u{20ac}".as_bytes(), b"?", ALL), None);
}

#[test]
fn an_upgrade_stores_the_bytes_as_they_came() {
    let registry = registry();
    let typed = Password::from(COMPOSED);
    let attempt = Attempt::from(&typed).with_forms(ALL);
    let stored = StoredHash::from(old().text(b"Zo\xeb"));
    let verdict = registry.verify(attempt, Some(&stored)).expect("it is judged");
    let Verdict::Accept { reasons, .. } = verdict else { panic!("Latin-1 matches") };
    assert!(reasons.iter().any(|reason| *reason == Reason::Form { found: Form::Latin1 }));
    let new = registry.upgrade(&verdict, &typed).expect("a salt").expect("an upgrade");
    assert!(registry.verify(COMPOSED, Some(&new)).expect("it is judged").is_accepted());
    let latin1 = registry.verify(b"Zo\xeb", Some(&new)).expect("it is judged");
    assert!(!latin1.is_accepted());
}

#[test]
fn a_form_is_a_reason_by_itself() {
    let target = Toy::target();
    let registry = Registry::builder(target.clone()).build().expect("a target alone");
    let attempt = Attempt::from(DECOMPOSED).with_forms([Form::Nfc, Form::Nfd]);
    let verdict = registry.verify(attempt, Some(&target.text(COMPOSED.as_bytes())));
    let Ok(Verdict::Accept { exact: true, reasons, .. }) = verdict else { panic!("{verdict:?}") };
    assert_eq!(reasons.iter().map(Reason::id).collect::<Vec<_>>(), ["form"]);
}

/// Whoever typed what was set must get in after another spelling of it has been stored.
#[test]
fn an_upgrade_locks_out_nobody_who_was_let_in_by_what_was_set() {
    let texts = [
        COMPOSED,
        DECOMPOSED,
        "\u{2168}",
        "IX",
        "\u{c3}\u{ab}",
        "\u{1ebf}",
        "e\u{302}\u{301}",
        "\u{ea}\u{301}",
    ];
    let asked = [
        vec![Form::Nfc],
        vec![Form::Nfd],
        vec![Form::Latin1],
        vec![Form::Saslprep],
        vec![Form::Nfc, Form::Nfd],
        ALL.to_vec(),
    ];
    let mut exact = 0;
    for set in texts {
        for typed in texts {
            for forms in &asked {
                exact += usize::from(follow(set, typed, forms));
            }
        }
    }
    assert!(exact > texts.len() * asked.len(), "some upgrades follow a form: {exact}");
}

/// Logs in, upgrades where that is offered, and logs in as whoever set the password; whether there
/// was an upgrade.
fn follow(set: &str, typed: &str, forms: &[Form]) -> bool {
    let registry = registry();
    let attempt = |text| -> Attempt<'_> {
        let attempt = Attempt::from(text);
        match *forms {
            [one] => attempt.with_forms([one]),
            [one, two] => attempt.with_forms([one, two]),
            _ => attempt.with_forms(ALL),
        }
    };
    let stored = old().text(set.as_bytes());
    let verdict = registry.verify(attempt(typed), Some(&stored)).expect("it is judged");
    let new = registry.upgrade(&verdict, &Password::from(typed)).expect("a salt");
    let Some(new) = new else { return false };
    for text in [set, typed] {
        let again = registry.verify(attempt(text), Some(&new)).expect("it is judged");
        assert!(again.is_accepted(), "{text:?} is locked out by {typed:?} for {set:?}: {forms:?}");
    }
    true
}

#[cfg(feature = "encodings")]
mod encodings {
    use super::{Attempt, Form, matched, old, registry};
    use rehash::Charset;

    fn charset(label: &str) -> Form {
        Form::Charset(Charset::for_label(label).expect("the Encoding Standard knows it"))
    }

    #[test]
    fn other_character_sets_match_and_nothing_is_replaced() {
        let cyrillic = charset("windows-1251");
        let typed = "\u{43f}\u{430}\u{440}";
        assert_eq!(
            matched(typed.as_bytes(), b"\xef\xe0\xf0", [cyrillic]),
            Some((true, Some(cyrillic)))
        );
        assert_eq!(matched("\u{3042}".as_bytes(), b"&#12354;", [cyrillic]), None);
        let attempt = Attempt::from("\u{3042}").with_forms([charset("shift_jis")]);
        let verdict = registry().verify(attempt, Some(&old().text(b"\x82\xa0")));
        assert!(verdict.expect("it is judged").is_accepted());
    }

    #[test]
    fn what_is_unicode_is_no_other_character_set() {
        for label in ["utf-8", "utf-16le", "replacement", "no such"] {
            assert!(Charset::for_label(label).is_none(), "{label}");
        }
    }
}
