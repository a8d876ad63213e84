//! The file of a plan: read back whole, or refused with what is wrong.

use super::Plan;
use super::error::PlanError;
use super::file::{Found, RuleCount};
use crate::catalogue::Catalogue;
use crate::rules::{Policy, Purpose, Spec};
use crate::settings::{Connection, Place, SourceTable};
use crate::source::Mapping;
use crate::store::{Column, TableIdentity};

const MD5: &str = "wrap:md5-hex=argon2id:m=16,t=1,p=1";

type Change = fn(&mut TableIdentity);

fn table() -> TableIdentity {
    let column = |name: &str, kind: &str| Column { name: name.into(), kind: kind.into() };
    TableIdentity {
        engine: "postgres".into(),
        system: Some("7300000000000000001".into()),
        database: Some("shop".into()),
        schema: Some("public".into()),
        table: "strange \"name\"\n[table]".into(),
        key: vec![column("id", "bigint")],
        column: column("password", "character varying(128)"),
    }
}

fn plan(rules: &[&str], accept: &[&str]) -> Plan {
    let specs: Vec<Spec> = rules.iter().map(|it| Spec::read(it).expect(it)).collect();
    let accept: Vec<String> = accept.iter().map(|it| (*it).to_owned()).collect();
    let policy = Policy::new(&specs, &Catalogue::default(), None, &accept);
    let counts = vec![RuleCount { rule: "repair".into(), rows: 7, longest: 60, reversible: 7 }];
    let found = Found { rows: 9, counts, ..Found::default() };
    let mapping = Mapping { table: Some("users".into()), ..Mapping::default() };
    Plan::new("postgres://db/shop".into(), mapping, policy, table(), found)
}

/// Holds a plan against this table of a server.
fn check(plan: &Plan, found: &TableIdentity, same_table: bool) -> Result<(), PlanError> {
    let (flags, source) = (Connection::default(), SourceTable::default());
    let place = Place::of(Some("postgres://u@db/shop"), &flags, &source).expect("a place");
    let rules = plan.rules(&Catalogue::default(), Purpose::Write).expect("its rules");
    plan.check(found, &place, &rules, same_table)
}

#[test]
fn a_plan_is_read_back_as_it_was_written() {
    let plan = plan(&["repair", "reprefix:bc$=bcrypt$"], &[]);
    let read = Plan::parse(&plan.text()).expect("it is a plan");
    assert_eq!(read, plan);
    assert_eq!(read.digest.len(), 64);
    assert!(read.rules(&Catalogue::default(), Purpose::Write).is_ok());
}

#[test]
fn every_change_of_a_byte_is_refused() {
    let text = plan(&["repair", "reprefix:bc$=bcrypt$"], &[]).text();
    assert!(Plan::parse(&text).is_ok());
    for at in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        if let Some(byte) = bytes.get_mut(at) {
            *byte = if *byte == b'7' { b'8' } else { b'7' };
        }
        let changed = String::from_utf8(bytes).expect("ASCII");
        assert!(Plan::parse(&changed).is_err(), "byte {at}");
        assert!(Plan::parse(text.get(..at).expect("ASCII")).is_err(), "cut at {at}");
    }
    assert!(matches!(Plan::parse(&format!("{text}\n")), Err(PlanError::Changed)));
    assert!(matches!(Plan::parse(&text.replace('\n', "\r\n")), Err(PlanError::Changed)));
}

#[test]
fn what_is_wrong_is_said_without_a_value() {
    let text = plan(&["repair"], &[]).text();
    let wrong = |text: &str| Plan::parse(text).expect_err("it is wrong").to_string();
    assert_eq!(wrong("x = 1"), "this is no plan");
    assert_eq!(wrong("a\nversion = ="), "this is no plan: no TOML at line 1");
    assert!(wrong(&text.replace("version = 1", "version = 2")).contains("a newer rehash"));
    let unknown = wrong(&text.replace("version = 1", "version = 1\nsecret = 'x'"));
    assert!(unknown.ends_with("unknown field `secret`"), "{unknown}");
    let kind = wrong(&text.replace("rows = 9", "rows = 'hunter2'"));
    assert!(kind.contains("another type") && !kind.contains("hunter2"), "{kind}");
    assert!(wrong(&text.replace("rows = 9", "rows = 8")).contains("was changed"));
}

#[test]
fn a_forged_plan_gets_no_wrap_past_the_proof() {
    let plan = plan(&[MD5], &["md5-hex"]);
    let refused =
        |plan: &Plan| plan.rules(&Catalogue::default(), Purpose::Write).expect_err("it is refused");
    assert!(matches!(refused(&plan), PlanError::Unproven { rule } if rule == MD5));
    let proven = plan.clone().proven(&[(MD5.to_owned(), 2)]);
    assert!(proven.rules(&Catalogue::default(), Purpose::Write).is_ok());
    assert_eq!(Plan::parse(&proven.text()).expect("it is a plan"), proven);
    let none = plan.proven(&[(MD5.to_owned(), 0)]);
    assert!(matches!(refused(&none), PlanError::Unproven { .. }));
    // The proof of one table is none of another.
    let mut other = proven;
    other.table.table = "others".into();
    assert!(matches!(refused(&other), PlanError::Unproven { .. }));
}

#[test]
fn rules_that_mean_something_else_are_refused() {
    let mut plan = plan(&["repair"], &[]);
    plan.policy.rules.push("reprefix:bc$=bcrypt$".into());
    assert!(matches!(plan.rules(&Catalogue::default(), Purpose::Write), Err(PlanError::Policy)));
}

#[test]
fn another_table_is_refused_by_what_differs_and_a_clone_asks() {
    let plan = plan(&["repair"], &[]);
    let check = |found: &TableIdentity, same_table| check(&plan, found, same_table);
    assert!(check(&table(), false).is_ok());
    let changes: [(Change, &str); 6] = [
        (|it| it.table = "other".into(), "the table is `other`"),
        (|it| it.database = None, "the database is nothing, not `shop`"),
        (|it| it.schema = Some("s2".into()), "the schema is `s2`, not `public`"),
        (|it| it.engine = "sqlite".into(), "the engine is `sqlite`"),
        (|it| it.column.kind = "text".into(), "the column is `password text`"),
        (|it| it.key.clear(), "the key is nothing, not `id bigint`"),
    ];
    for (change, what) in changes {
        let mut other = table();
        change(&mut other);
        for same_table in [false, true] {
            let error = check(&other, same_table).expect_err("it differs").to_string();
            assert!(error.contains(what), "{error}");
        }
    }
    let clone = TableIdentity { system: Some("1".into()), ..table() };
    let error = check(&clone, false).expect_err("it asks").to_string();
    assert!(error.contains("--same-table") && !error.contains("Known accounts"), "{error}");
    assert!(check(&clone, true).is_ok());
}

#[test]
fn a_clone_asks_with_what_a_wrong_answer_costs_where_accounts_have_proven_a_rule() {
    let plan = plan(&[MD5], &["md5-hex"]).proven(&[(MD5.to_owned(), 2)]);
    let clone = TableIdentity { system: Some("1".into()), ..table() };
    let error = check(&plan, &clone, false).expect_err("it asks").to_string();
    assert!(error.contains(&format!("proven {MD5} on the other database")), "{error}");
    assert!(error.contains("destroys every password here"), "{error}");
    assert!(check(&plan, &clone, true).is_ok());
}
