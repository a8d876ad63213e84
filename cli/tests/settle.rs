//! `scan` and text that names no format: the rest of the column, its shape, a profile, a flag.

mod common;

use std::fmt::Write as _;

use common::{Folder, MD5, PBKDF2, rehash, scan_json};
use serde_json::Value;

/// A file of so many rows of each text.
fn column(folder: &Folder, rows: &[(&str, usize)]) -> String {
    let mut file = String::from("id,username,password\n");
    let texts = rows.iter().flat_map(|(text, times)| std::iter::repeat_n(*text, *times));
    for (id, text) in texts.enumerate() {
        writeln!(file, "{id},user{id},\"{text}\"").expect("a String can be written to");
    }
    folder.write("users.csv", file)
}

fn group<'r>(report: &'r Value, kind: &str) -> &'r Value {
    let groups = report["groups"].as_array().expect("groups");
    groups.iter().find(|group| group["kind"] == kind).unwrap_or(&Value::Null)
}

#[test]
fn most_of_the_column_settles_what_the_rest_is_and_the_report_says_so() {
    let folder = Folder::new("settle-majority");
    let source =
        column(&folder, &[(PBKDF2, 97), ("$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/", 3), (MD5, 12)]);
    let report = scan_json(&source, &[]);
    let settled = &report["settled"][0];
    assert_eq!(settled["by"], "majority");
    assert_eq!(settled["profile"], "django");
    assert_eq!(settled["scheme"], "django-unsalted-md5-bare");
    assert_eq!((&settled["rows"], &settled["named"]), (&97.into(), &100.into()));
    assert_eq!(group(&report, "settled")["users"], 12);
    assert_eq!(group(&report, "ambiguous"), &Value::Null);
    assert_eq!(report["findings"]["broken"], 12);
    let table = rehash(&["scan", &source]).out;
    let said = "12 rows of 32 hex digits read as django-unsalted-md5-bare, since 97.0 % of the rows \
                that name their format are django's; --profile to decide yourself";
    assert!(table.contains(said), "{table}");
}

#[test]
fn shared_texts_are_werkzeugs_in_its_column_and_djangos_in_djangos() {
    const SHARED: &str = "sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f";
    let folder = Folder::new("settle-shared");
    for (profile, scheme) in [("werkzeug", "werkzeug-hmac-sha1"), ("django", "django-salted-sha1")]
    {
        let lists = rehash(&["schemes", profile, "--format", "jsonl"]).json();
        let first = lists["schemes"][0].as_str().expect("an id");
        let named = rehash(&["schemes", first, "--format", "jsonl"]).json();
        let example = named["example"].as_str().expect("an example").to_owned();
        let report = scan_json(&column(&folder, &[(&example, 30), (SHARED, 9)]), &[]);
        let settled = &report["settled"][0];
        assert_eq!((&settled["profile"], &settled["scheme"]), (&profile.into(), &scheme.into()));
    }
}

#[test]
fn whoever_names_the_profile_decides() {
    let folder = Folder::new("settle-profile");
    let source = column(&folder, &[(MD5, 12)]);
    let report = scan_json(&source, &["--profile", "django"]);
    assert_eq!(group(&report, "hash")["scheme"], "django-unsalted-md5-bare");
    assert_eq!(report["ambiguous"].as_array().map(Vec::len), Some(0));
    let run = rehash(&["scan", &source, "--profile", "djagno"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("is it django"), "{}", run.err);
}

#[test]
fn what_nothing_settles_stays_ambiguous_with_what_to_do() {
    let folder = Folder::new("settle-open");
    let source = column(&folder, &[(MD5, 60), (PBKDF2, 19)]);
    let report = scan_json(&source, &[]);
    let open = &report["ambiguous"][0];
    assert_eq!((&open["users"], &open["shape"]), (&60.into(), &"32 hex digits".into()));
    assert_eq!(open["candidates"][0], "md5-hex");
    assert_eq!(open["profiles"]["django"], "django-unsalted-md5-bare");
    assert_eq!(group(&report, "ambiguous")["users"], 60);
    let table = rehash(&["scan", &source]).out;
    assert!(table.contains("60 rows of 32 hex digits may be md5-hex, "), "{table}");
    assert!(table.contains("--accept") && table.contains("--profile"), "{table}");
    let report = scan_json(&source, &["--accept", "md5-hex"]);
    assert_eq!(group(&report, "ambiguous"), &Value::Null);
}

#[test]
fn a_shape_that_every_row_has_rules_out_the_wider_one() {
    const CRYPT16: &str = "abMi9VfflX1iMmF1QH4PEr.E";
    const ORACLE: &str = "87BA1BB7F0930F2F";
    let folder = Folder::new("settle-shape");
    let source = column(&folder, &[(CRYPT16, 25)]);
    let report = scan_json(&source, &[]);
    assert_eq!(report["settled"][0]["by"], "shape");
    assert_eq!(report["settled"][0]["scheme"], "crypt16");
    assert_eq!(report["settled"][0]["instead_of"], serde_json::json!(["bigcrypt"]));
    assert_eq!(group(&report, "settled")["users"], 25);
    let table = rehash(&["scan", &source]).out;
    assert!(
        table.contains("read as crypt16, since all of them have its narrower shape"),
        "{table}"
    );
    // Where several are left, they stay ambiguous without those that are ruled out.
    let report = scan_json(&column(&folder, &[(ORACLE, 25)]), &[]);
    let left = report["ambiguous"][0]["candidates"].to_string();
    assert!(left.contains("oracle10") && !left.contains("cisco-pix"), "{left}");
    // One row of the wider shape, or too few rows, and nothing is ruled out.
    for rows in [&[(CRYPT16, 25), (BIGCRYPT, 1)][..], &[(CRYPT16, 19)]] {
        let report = scan_json(&column(&folder, rows), &[]);
        assert_eq!(report["settled"].as_array().map(Vec::len), Some(0), "{report}");
    }
}

/// 35 characters, which only bigcrypt writes.
const BIGCRYPT: &str = "JWxMKLlzF9qHcFv2dqkqO4eY53K/8eulatI";

#[test]
fn rows_without_the_context_that_their_scheme_needs_are_named() {
    let folder = Folder::new("settle-needs");
    let source = column(&folder, &[(MD5, 5)]);
    let report = scan_json(&source, &["--accept", "msdcc"]);
    assert_eq!(group(&report, "hash")["needs"], serde_json::json!(["user"]));
    let table = rehash(&["scan", &source, "--accept", "msdcc"]).out;
    assert!(table.contains("5 rows of msdcc need the user name"), "{table}");
    assert!(table.contains("--user-column"), "{table}");
    let report = scan_json(&source, &["--accept", "msdcc", "--user-column", "username"]);
    assert_eq!(group(&report, "hash")["needs"], serde_json::json!([]));
    let run = rehash(&["scan", &source, "--realm-column", "nowhere"]);
    assert_eq!(run.code, 2, "{}", run.err);
}
