//! Further forms of what was typed: which, in what order, and what is stored afterwards.

use rehash::{
    Attempt, Candidates, ComputeError, Exact, Form, Forms, Info, Limits, ParseError, Parts,
    Password, Reason, Registry, Scheme, StoredHash, Strength, Verdict,
};
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
fn matched(typed: &[u8], set: &[u8], forms: impl Into<Forms>) -> Option<(bool, Option<Form>)> {
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
    let form = |typed: &[u8], set: &[u8]| matched(typed, set, ALL).map(|(_, form)| form);
    assert_eq!(form(DECOMPOSED.as_bytes(), composed), Some(Some(Form::Nfc)));
    assert_eq!(form(composed, DECOMPOSED.as_bytes()), Some(Some(Form::Nfd)));
    assert_eq!(form(composed, b"Zo\xeb"), Some(Some(Form::Latin1)));
    assert_eq!(form("\u{2168}".as_bytes(), b"IX"), Some(Some(Form::Saslprep)));
    assert_eq!(form(b"IX", "\u{2168}".as_bytes()), None, "no form leads back");
}

#[test]
fn a_match_in_another_form_is_exact_where_it_locks_nobody_out() {
    let normal = [Form::Nfc, Form::Nfd];
    let (composed, decomposed) = (COMPOSED.as_bytes(), DECOMPOSED.as_bytes());
    assert_eq!(matched(decomposed, composed, normal), Some((true, Some(Form::Nfc))));
    assert_eq!(matched(composed, decomposed, normal), Some((true, Some(Form::Nfd))));
    assert_eq!(matched(composed, b"Zo\xeb", ALL), Some((true, Some(Form::Latin1))));
    // Composed, another keyboard would not get in to what is decomposed.
    assert_eq!(matched(decomposed, composed, [Form::Nfc]), Some((false, Some(Form::Nfc))));
    // A no-break space would have got in by SASLprep, and mojibake by Latin-1.
    assert_eq!(matched(decomposed, composed, ALL), Some((false, Some(Form::Nfc))));
    assert_eq!(matched(b"\xe2\x85\xa8", b"IX", ALL), Some((false, Some(Form::Saslprep))));
    // UTF-8 that Latin-1 makes is somebody else's text.
    let mojibake = "\u{c3}\u{ab}".as_bytes();
    assert_eq!(
        matched(mojibake, "\u{eb}".as_bytes(), [Form::Latin1]),
        Some((false, Some(Form::Latin1)))
    );
}

/// What every form makes of a text is tried in one order.
#[test]
fn the_order_is_the_same_whatever_order_is_asked_for() {
    // U+2126 becomes U+03A9 by NFC, NFD and SASLprep: the first of them is reported.
    let (typed, set) = ("\u{2126}".as_bytes(), "\u{3a9}".as_bytes());
    for forms in [ALL, [Form::Saslprep, Form::Latin1, Form::Nfd, Form::Nfc]] {
        assert_eq!(matched(typed, set, forms), Some((false, Some(Form::Nfc))));
    }
    let forms = [Form::Saslprep, Form::Nfd];
    assert_eq!(matched(typed, set, forms), Some((false, Some(Form::Nfd))));
    // A soft hyphen is a byte of Latin-1 and nothing to SASLprep; both are tried, Latin-1 before.
    let tried = std::sync::Mutex::new(Vec::new());
    let registry = Registry::builder(Toy::target()).accept(Listening(old())).build();
    let registry = registry.expect("two toys");
    HEARD.with(|heard| heard.borrow_mut().clear());
    let attempt = Attempt::from("a\u{ad}b").with_forms([Form::Saslprep, Form::Latin1]);
    let refused = registry.verify(attempt, Some(&old().text(b"else"))).expect("it is judged");
    assert!(!refused.is_accepted());
    HEARD.with(|heard| tried.lock().expect("one thread").extend(heard.borrow().iter().cloned()));
    let tried = tried.into_inner().expect("one thread");
    assert_eq!(tried, [b"a\xc2\xadb".to_vec(), b"a\xadb".to_vec(), b"ab".to_vec()]);
}

thread_local! {
    static HEARD: std::cell::RefCell<Vec<Vec<u8>>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Notes what is computed.
#[derive(Debug)]
struct Listening(Toy);

impl Scheme for Listening {
    fn info(&self) -> &Info {
        self.0.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.0.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        HEARD.with(|heard| heard.borrow_mut().push(attempt.password().to_vec()));
        self.0.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        self.0.render(parts, out)
    }
}

#[test]
fn a_form_longer_than_any_password_is_not_tried() {
    let typed = "\u{fdfa}".repeat(20); // 60 bytes; SASLprep makes 18 characters of each
    let mut limits = Limits::INTERACTIVE;
    limits.password_bytes = 64;
    let target = Toy::target();
    let made = target.counter();
    let registry = Registry::builder(target).limits(limits).build().expect("a target alone");
    let attempt = Attempt::from(&typed).with_forms([Form::Saslprep]);
    let refused = registry.verify(attempt, None::<&str>).expect("it is judged");
    assert!(!refused.is_accepted());
    assert_eq!(made.take(), 1);
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
fn an_old_character_set_is_a_reason_by_itself_and_a_normal_form_is_none() {
    let target = Toy::target();
    let registry = Registry::builder(target.clone()).build().expect("a target alone");
    let reasons = |typed: &str, set: &[u8]| {
        let attempt = Attempt::from(typed).with_forms([Form::Nfc, Form::Nfd, Form::Latin1]);
        match registry.verify(attempt, Some(&target.text(set))) {
            Ok(Verdict::Accept { reasons, .. }) => {
                reasons.iter().map(Reason::id).collect::<Vec<_>>()
            }
            answer => panic!("{answer:?}"),
        }
    };
    assert_eq!(reasons(COMPOSED, b"Zo\xeb"), ["form"]);
    // Two keyboards would replace one another's for ever.
    assert_eq!(reasons(DECOMPOSED, COMPOSED.as_bytes()), [""; 0]);
}

/// Every spelling that was let in before has to be let in by what was stored instead.
#[test]
fn an_upgrade_locks_out_no_text_that_was_let_in_before() {
    let texts = [
        COMPOSED,
        DECOMPOSED,
        "\u{2168}",
        "IX",
        "IX\u{e9}",
        "IXe\u{301}",
        "\u{2168}\u{e9}",
        "\u{c3}\u{ab}",
        "\u{1ebf}",
        "e\u{302}\u{301}",
        "\u{ea}\u{301}",
        "caf\u{e9} x",
        "cafe\u{301} x",
        "caf\u{e9}\u{a0}x",
        "\u{2126}",
        "\u{3a9}",
        "a\u{ad}b",
        "ab",
    ];
    let mut sets: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    sets.extend([b"Zo\xeb".to_vec(), b"caf\xe9 x".to_vec(), b"a\xadb".to_vec()]);
    let asked: Vec<Vec<Form>> = (1..16)
        .map(|mask: u8| {
            let bits = ALL.into_iter().enumerate();
            bits.filter(|(bit, _)| mask & (1 << bit) != 0).map(|(_, form)| form).collect()
        })
        .collect();
    let mut followed = 0;
    for forms in &asked {
        for set in &sets {
            for typed in texts {
                followed += usize::from(follow(set, typed, forms, &texts));
            }
        }
    }
    assert!(followed > texts.len() * asked.len() + 20, "some follow a form: {followed}");
}

/// Logs in, upgrades where that is offered, and logs in as everybody who could before; whether there
/// was an upgrade.
fn follow(set: &[u8], typed: &str, forms: &[Form], texts: &[&str]) -> bool {
    let registry = registry();
    let asked = Forms::new(forms).expect("at most four");
    let stored = old().text(set);
    let verdict = |text: &str, stored: &str| {
        let attempt = Attempt::from(text).with_forms(asked);
        registry.verify(attempt, Some(stored)).expect("it is judged")
    };
    let new = registry.upgrade(&verdict(typed, &stored), &Password::from(typed));
    let Some(new) = new.expect("a salt") else { return false };
    for text in texts.iter().filter(|text| verdict(text, &stored).is_accepted()) {
        let again = verdict(text, &new);
        assert!(again.is_accepted(), "{text:?} is locked out by {typed:?} for {set:?}: {forms:?}");
    }
    true
}

#[cfg(feature = "encodings")]
mod encodings {
    use super::{Form, matched};
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
        // Of bytes of Shift_JIS there may be two texts, so none of them is stored instead.
        let sjis = charset("shift_jis");
        let typed = "\u{3042}\u{a5}".as_bytes();
        assert_eq!(matched(typed, b"\x82\xa0\x5c", [sjis]), Some((false, Some(sjis))));
        // Nor of bytes that two character sets know.
        let two = [Form::Latin1, cyrillic];
        assert_eq!(
            matched("\u{ef}\u{e0}\u{f0}".as_bytes(), b"\xef\xe0\xf0", two),
            Some((false, Some(Form::Latin1)))
        );
    }

    #[test]
    fn what_is_unicode_is_no_other_character_set() {
        for label in ["utf-8", "utf-16le", "replacement", "no such"] {
            assert!(Charset::for_label(label).is_none(), "{label}");
        }
    }
}
