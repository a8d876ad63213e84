//! What the rules make of planted rows.

mod keyed;

use rehash::redamaged;

use super::{Aside, Look, Purpose, Rules, Spec};
use crate::catalogue::Catalogue;
use crate::migrate::{Decision, LeftAlone, Work};
use crate::store::{Change, Held, KeyPart, Record, RowKey};

const MD5: &str = "5f4dcc3b5aa765d61d8327deb882cf99";
const BCRYPT: &str = "$2b$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq";
const DWAITER: &str = "bc$$2a$12$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm";
const SHA1: &str = "sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216";
const WRAP_SHA1: &str = "wrap:django-salted-sha1=argon2id:m=16,t=1,p=1";
const WRAP_MD5: &str = "wrap:django-unsalted-md5-bare=argon2id:m=16,t=1,p=1";

fn rules(rules: &[&str], profile: Option<&str>) -> anyhow::Result<Rules> {
    let specs: Vec<Spec> = rules.iter().map(|it| Spec::read(it)).collect::<Result<_, _>>()?;
    Rules::new(&specs, &Catalogue::default(), profile, &[], Purpose::Write)
}

fn record(value: Held) -> Record {
    let key = RowKey(vec![KeyPart::Integer(1)]);
    Record { key, value, user: None, salt: None, realm: None }
}

fn text(text: &str) -> Record {
    record(Held::Text(text.into()))
}

fn changed(rules: &Rules, record: &Record) -> Change {
    let Look::Change(step) = rules.look(record) else { panic!("{:?}", rules.look(record)) };
    let change = rules.change(record, 0).expect("it can be changed");
    assert_eq!(change.rule, step.rule);
    assert_eq!(change.new.len(), step.length);
    match rules.decide(record) {
        Decision::Change(known) => {
            assert_eq!((known.new, known.rule), (change.new.clone(), step.rule));
        }
        Decision::Compute { rule } => assert!(rule == step.rule && rule.contains("wrap:")),
        other => panic!("{other:?}"),
    }
    // What was done is not done again.
    let again = rules.decide(&text(&change.new));
    assert!(matches!(again, Decision::Nothing), "{again:?}");
    change
}

fn left_alone(rules: &Rules, record: &Record) -> LeftAlone {
    match rules.decide(record) {
        Decision::LeftAlone(why) => {
            assert_eq!(rules.change(record, 0).expect_err("it is left alone"), why);
            why
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_row_gets_one_write_whatever_is_to_be_done_with_it() {
    let all = rules(&["repair", "reprefix:bc$=bcrypt$", WRAP_SHA1], Some("django")).expect("rules");
    let renamed = DWAITER.replacen("bc$", "bcrypt$", 1);
    let change = changed(&all, &text(DWAITER));
    assert_eq!((change.new.as_str(), change.rule.as_str()), (&*renamed, "reprefix:bc$=bcrypt$"));
    assert_eq!(change.inverse, "reprefix:bcrypt$$2a$=bc$$2a$");

    let change = changed(&all, &text(&format!("b'{BCRYPT}'")));
    assert_eq!((change.new.as_str(), change.rule.as_str()), (BCRYPT, "repair"));
    assert_eq!(change.inverse, "repair:D1:s");

    let damaged = format!(" \"{DWAITER}\"\n");
    let change = changed(&all, &text(&damaged));
    assert_eq!((change.new.as_str(), &*change.rule), (&*renamed, "repair+reprefix:bc$=bcrypt$"));
    assert_eq!(change.inverse, "reprefix:bcrypt$$2a$=bc$$2a$;repair:D4:20.0a+D7:d");
    let (_, code) = change.inverse.split_once(";repair:").expect("a repair at the end");
    assert_eq!(redamaged(code, DWAITER), Some(damaged.into_bytes()));

    let change = changed(&all, &text(&format!("u'{SHA1}'")));
    assert!(change.new.starts_with("argon2id_sha1$v=19$m=16,t=1,p=1$0reBK$"));
    assert_eq!((&*change.rule, &*change.inverse), (&*format!("repair+{WRAP_SHA1}"), "-"));
}

#[test]
fn the_class_of_a_value_and_its_bytes_travel_with_the_change() {
    let rules = rules(&["repair"], None).expect("rules");
    let utf16: Vec<u8> = BCRYPT.bytes().flat_map(|byte| [byte, 0]).collect();
    let blob = Held::Blob([&b"\xFF\xFE"[..], &utf16].concat());
    let change = changed(&rules, &record(blob.clone()));
    assert!(change.old == blob, "a BLOB stays one");
    assert_eq!((&*change.new, &*change.inverse), (BCRYPT, "repair:D14:m"));
}

#[test]
fn what_is_no_hash_is_left_as_it_is() {
    let rules = rules(&["repair", WRAP_MD5], Some("django")).expect("rules");
    for (value, aside) in [
        (Held::Null, Aside::Null),
        (Held::Number, Aside::Number),
        (Held::TooLong, Aside::TooLong),
        (Held::Text(vec![]), Aside::Empty),
        (Held::Text(b"!".into()), Aside::Locked),
        (Held::Text(b"*LK*".into()), Aside::Locked),
        (Held::Text([b"!", MD5.as_bytes()].concat()), Aside::Locked),
        (Held::Text(b"hunter2".into()), Aside::Unknown),
        (Held::Text("pässword".into()), Aside::NotAscii),
        (Held::Blob(vec![0xFF; 32]), Aside::NotAscii),
        (Held::Text(b"$2b$99$".into()), Aside::Malformed),
    ] {
        let row = record(value);
        assert!(
            matches!(rules.look(&row), Look::Aside(it) if it == aside),
            "{:?}",
            rules.look(&row)
        );
        assert_eq!(left_alone(&rules, &row).rule, "-");
    }
    for done in [BCRYPT, SHA1] {
        assert!(matches!(rules.look(&text(done)), Look::Nothing));
    }
}

#[test]
fn a_bare_text_is_read_only_where_somebody_says_what_it_is() {
    let unsaid = rules(&[WRAP_MD5], None).expect("rules");
    let why = left_alone(&unsaid, &text(MD5));
    assert_eq!(why.rule, WRAP_MD5);
    assert!(why.why.contains("--profile or --accept"), "{}", why.why);
    let said = rules(&[WRAP_MD5], Some("django")).expect("rules");
    assert!(changed(&said, &text(MD5)).new.starts_with("argon2id_"));
    let other = rules(&[WRAP_SHA1], None).expect("rules");
    assert!(matches!(other.look(&text(MD5)), Look::Aside(Aside::Ambiguous)));
}

#[test]
fn damage_is_taken_back_only_where_a_rule_says_so() {
    let wrap = rules(&[WRAP_SHA1], Some("django")).expect("rules");
    let why = left_alone(&wrap, &text(&format!("'{SHA1}'")));
    assert!(why.why.contains("--rule repair"), "{}", why.why);
    assert!(matches!(wrap.look(&text(&format!("'{BCRYPT}'"))), Look::Aside(Aside::Damaged)));
    let repair = rules(&["repair"], None).expect("rules");
    let why = left_alone(&repair, &text(&format!("'{MD5}'")));
    assert!(why.why.contains("does not name its format"), "{}", why.why);
}

#[test]
fn nothing_is_written_that_the_column_does_not_hold() {
    let narrow = rules(&["repair", WRAP_SHA1], Some("django")).expect("rules").within(Some(60));
    assert_eq!(changed(&narrow, &text(&format!("b'{BCRYPT}'"))).new, BCRYPT);
    let why = left_alone(&narrow, &text(SHA1)).why;
    assert!(why.starts_with("its new value has ") && why.ends_with("the column 60"), "{why}");
}

#[test]
fn rules_that_meet_are_refused() {
    for (list, message) in [
        (&[][..], "there is no rule"),
        (&["repair", "repair"], "there twice"),
        (&[WRAP_SHA1, WRAP_SHA1], "about the same rows"),
        (&["reprefix:$2b$=$2y$", "reprefix:bcrypt=django-bcrypt"], "about the same rows"),
        (&["reprefix:$2y$=$2b$", "reprefix:$2b$=$2y$"], "one row gets one write"),
        (&["reprefix:bc$=bcrypt$", "reprefix:bcrypt$$2b$=$2b$"], "one row gets one write"),
        (&["reprefix:bc$=bcyrpt$"], "'reprefix:bc$$2a$=bcrypt$$2a$'"),
        (&["reprefix:bcrypt=bcrypt"], "several renamings"),
        (&["reprefix:bcc$=bcrypt$"], "no renaming has been checked"),
        (&["wrap:md5-hx=argon2id"], "is it md5-hex, or md4-hex?"),
        (&["wrap:bcrypt=argon2id"], "bcrypt can't be wrapped in argon2id"),
        (&["wrap:django-salted-sha1=argon2id:m=524288,t=1"], "logins take at most m=262144"),
        (&["wrap:django-salted-sha1=argon2id:m=262144,t=9"], "logins compute at most 2097152"),
        (&["wrap:django-salted-sha1=bcrypt:cost=15"], "logins compute at most 14"),
        (&["wrap:django-salted-sha1=argon2id:m=7,t=1,p=1"], "do not go together in argon2id"),
    ] {
        let error = rules(list, None).expect_err("they are refused").to_string();
        assert!(error.contains(message), "{list:?}: {error}");
    }
}

#[test]
fn a_rule_is_in_doubt_where_the_text_does_not_say_what_it_is() {
    let doubt = |rule: &str| {
        rules(&[rule], None).expect("rules").rewrites().iter().find_map(super::Rewrite::doubt)
    };
    assert_eq!(doubt("reprefix:bc$=bcrypt$"), None);
    // Django and Werkzeug write it for two different computations.
    assert!(doubt(WRAP_SHA1).is_some());
    assert!(doubt(WRAP_MD5).is_some_and(|why| why.contains("do not say")));
    // web2py writes `sha512$$…` under a key that only its configuration has; of `{SSHA}` nobody does.
    let unsalted = ["django-unsalted-md5", "django-unsalted-sha1"];
    for id in unsalted.into_iter().chain(["werkzeug-unsalted-sha256", "werkzeug-unsalted-sha512"]) {
        let why = doubt(&format!("wrap:{id}=argon2id"));
        assert!(why.is_some_and(|why| why.contains("under a key")), "{id}: {why:?}");
    }
    for id in ["ldap-sha", "ldap-ssha", "ldap-md5", "mysql41", "oracle11"] {
        assert_eq!(doubt(&format!("wrap:{id}=argon2id")), None, "{id}");
    }
}

#[test]
fn workers_wrap_side_by_side_under_salts_of_their_own() {
    let rules = rules(&[WRAP_SHA1], Some("django")).expect("rules");
    let row = text(SHA1);
    let mut new: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|worker| {
                let (rules, row) = (&rules, &row);
                scope.spawn(move || rules.change(row, worker).expect("it can be changed").new)
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().expect("no panic")).collect()
    });
    new.sort();
    new.dedup();
    assert_eq!(new.len(), 4);
    assert_eq!(rules.memory_kib(), 16);
}

#[test]
fn what_logins_just_allow_is_a_rule() {
    for rule in ["argon2id:m=262144,t=8", "bcrypt:cost=14"] {
        rules(&[&format!("wrap:django-salted-sha1={rule}")], None).expect(rule);
    }
}

const PASSLIB: &str = "reprefix:$pbkdf2-sha256$=pbkdf2_sha256$";

#[test]
fn what_a_renaming_can_not_write_is_left_alone_for_a_reason() {
    let rules = rules(&[PASSLIB], None).expect("rules");
    let digest = "A".repeat(43);
    let change = changed(&rules, &text(&format!("$pbkdf2-sha256$29000$c2FsdHNhbHQ${digest}")));
    assert!(change.new.starts_with("pbkdf2_sha256$29000$saltsalt$"));
    // Bytes that are no text, and a text that is no ASCII.
    for (salt, reason) in
        [("/////////////////////w", "a salt that is no text"), ("w6R4eHg", "ASCII")]
    {
        let why = left_alone(&rules, &text(&format!("$pbkdf2-sha256$29000${salt}${digest}")));
        assert_eq!(why.rule, PASSLIB);
        assert!(why.why.contains(reason), "{}", why.why);
    }
}
