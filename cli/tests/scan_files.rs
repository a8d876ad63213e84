//! `rehash scan` of files and of standard input.

mod common;

use common::{BCRYPT, DWAITER, Folder, MD5, PBKDF2, counts, rehash, rehash_reading, scan_json};

fn values() -> Vec<String> {
    vec![
        BCRYPT.into(),
        DWAITER.into(),
        PBKDF2.into(),
        MD5.into(),
        format!("b'{BCRYPT}'"),
        format!("\"{BCRYPT}\""),
        format!("{BCRYPT}\n"),
        format!("!{BCRYPT}"),
        String::new(),
        "a,b\tc".into(),
        "y".repeat(5000),
    ]
}

fn csv() -> String {
    let quoted = |value: &str| format!("\"{}\"", value.replace('"', "\"\""));
    separated(",", "\"a\nb\"", &quoted)
}

fn tsv() -> String {
    let escaped = |value: &str| value.replace('\n', "\\n").replace('\t', "\\t");
    separated("\t", "a\\nb", &escaped)
}

fn separated(delimiter: &str, email: &str, field: &dyn Fn(&str) -> String) -> String {
    let mut text = ["id", "Password", "email"].join(delimiter) + "\r\n";
    for (number, value) in values().into_iter().enumerate() {
        text.push_str(&[&number.to_string(), &field(&value), email].join(delimiter));
        text.push_str("\r\n");
    }
    text
}

fn json_lines() -> String {
    let rows = values().into_iter().enumerate();
    rows.map(|(id, password)| {
        serde_json::json!({"id": id, "password": password}).to_string() + "\n"
    })
    .collect()
}

#[test]
fn csv_tsv_and_json_lines_of_the_same_users_give_the_same_report() {
    let folder = Folder::new("same");
    let csv = scan_json(&folder.write("users.csv", csv()), &["--keys"]);
    let tsv = scan_json(&folder.write("users.tsv", tsv()), &["--keys"]);
    let jsonl = scan_json(&folder.write("users.jsonl", json_lines()), &["--keys"]);
    assert_eq!(csv["rows"], 11);
    assert_eq!(csv["groups"], tsv["groups"]);
    assert_eq!(csv["groups"], jsonl["groups"]);
    assert_eq!(csv["duplicate_salts"], jsonl["duplicate_salts"]);
    assert!(counts(&csv).contains(&("damaged".into(), "bcrypt".into(), 1)));
}

#[test]
fn a_file_without_a_header_is_read_by_numbers() {
    let folder = Folder::new("numbers");
    let path = folder.write("users.csv", format!("ann,{BCRYPT}\nbob,{PBKDF2}\n"));
    let report = scan_json(&path, &["--no-header", "--column", "2", "--key", "1", "--keys"]);
    assert_eq!(report["rows"], 2);
    assert_eq!(report["column"], "column 2");
    assert_eq!(report["groups"][0]["keys"][0], "bob");
    let hashes = folder.write("hashes.csv", format!("{BCRYPT}\n{PBKDF2}\n"));
    assert_eq!(scan_json(&hashes, &["--no-header", "--column", "1"])["rows"], 2);
}

#[test]
fn the_first_record_of_a_file_without_a_header_is_not_printed() {
    let folder = Folder::new("headerless");
    for text in [format!("ann,{BCRYPT}\n"), "ann,hunter2\n".into(), format!("ann,{MD5}\n")] {
        let path = folder.write("users.csv", text);
        for column in [&["--column", "nothing"][..], &[]] {
            let run = rehash(&[&["scan", path.as_str()], column].concat());
            assert_eq!(run.code, 2);
            assert!(run.err.contains("--no-header"), "{}", run.err);
            assert!(!run.err.contains("ann") && !run.err.contains("hunter2"), "{}", run.err);
            assert!(!run.err.contains("ZvwIHb") && !run.err.contains("5f4d"), "{}", run.err);
        }
    }
}

/// A word of ten letters may be a tripcode.
#[test]
fn a_header_is_one_whatever_its_words_could_be() {
    let folder = Folder::new("ten-letters");
    let csv = folder.write("users.csv", format!("id,attributes,password\n1,x,{BCRYPT}\n"));
    assert_eq!(scan_json(&csv, &[])["rows"], 1);
}

#[test]
fn wrong_columns_are_answered_with_the_right_ones() {
    let folder = Folder::new("columns");
    let csv = folder.write("users.csv", "id,email,secret\n1,a,b\n");
    let run = rehash(&["scan", &csv, "--column", "pw"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("no column pw; the header has: id, email, column 3 (not shown)"),
        "{}",
        run.err
    );
    assert!(rehash(&["scan", &csv]).err.contains("one of: id, email, column 3 (not shown)"));
    let jsonl = folder.write("users.jsonl", "{\"id\":1,\"secret\":\"x\"}\n");
    let run = rehash(&["scan", &jsonl, "--column", "pw"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("no field pw; the first object has: id, secret"), "{}", run.err);
    let both = folder.write("both.csv", "id,password,password_hash\n");
    assert!(rehash(&["scan", &both]).err.contains("one of: password, password_hash"));
    let other = folder.write("users.txt", "");
    assert!(rehash(&["scan", &other]).err.contains("--input csv|tsv|jsonl"));
    assert_eq!(rehash(&["scan", &csv, "--where", "1"]).code, 2);
    assert_eq!(rehash(&["scan", "no-such-file.csv"]).code, 3);
}

#[test]
fn standard_input_is_guessed_and_said() {
    for (text, word) in [(csv(), "CSV"), (tsv(), "TSV"), (json_lines(), "JSON Lines")] {
        let run = rehash_reading(&["scan", "-", "--format", "json"], &[text.as_bytes()]);
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(run.err.contains(&format!("looks like {word}")), "{}", run.err);
        assert_eq!(run.json()["rows"], 11);
    }
}

#[test]
fn what_cannot_be_opened_is_told_whatever_its_name() {
    let folder = Folder::new("files-unopened");
    let (people, nothing) = (folder.path("people"), folder.path("nothing"));
    std::fs::create_dir(&people).expect("a folder");
    let run = rehash(&["scan", &people.display().to_string()]);
    assert_eq!(run.code, 3, "{}", run.err);
    assert!(run.err.contains("is a folder"), "{}", run.err);
    let run = rehash(&["scan", &nothing.display().to_string()]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("its ending does not say"), "{}", run.err);
}

#[test]
fn strange_records_are_counted_and_do_not_stop_the_scan() {
    let folder = Folder::new("strange");
    let text = format!(
        "{{\"id\":1,\"password\":{BCRYPT:?}}}\n\n[1]\nnot json\n{{\"id\":2}}\n{{\"id\":3,\"password\":null}}\n\
         {{\"id\":4,\"password\":5}}\n{{\"id\":5,\"password\":[\"x\"]}}\n{{\"x\":\"{}\"}}",
        "z".repeat(2_000_000)
    );
    let report = scan_json(&folder.write("users.jsonl", text), &[]);
    let expected = [("hash", "bcrypt", 1), ("null", "-", 1), ("number", "-", 1)];
    let all = counts(&report);
    for (kind, scheme, users) in expected {
        assert!(all.contains(&(kind.into(), scheme.into(), users)), "{all:?}");
    }
    let unreadable = all.iter().filter(|(kind, ..)| kind == "unreadable").map(|(.., users)| users);
    assert_eq!(unreadable.sum::<u64>(), 5);
    let csv = folder
        .write("users.csv", format!("id,password\n1\n2,{BCRYPT},more\n3,\\N\n4,\"{BCRYPT}\""));
    let all = counts(&scan_json(&csv, &[]));
    assert_eq!(
        all,
        [
            ("hash".into(), "bcrypt".into(), 2),
            ("null".into(), "-".into(), 1),
            ("unreadable".into(), "-".into(), 1),
        ]
    );
}

#[test]
fn salts_of_a_column_of_their_own_are_counted() {
    let folder = Folder::new("salts");
    let text = format!("id,password,salt\n1,{MD5},aa\n2,{MD5},aa\n3,{MD5},bb\n4,{MD5},\n");
    let path = folder.write("users.csv", text);
    let report = scan_json(&path, &["--accept", "md5-hex", "--salt-column", "salt"]);
    assert_eq!(report["duplicate_salts"]["groups"], 1);
    assert_eq!(report["duplicate_salts"]["users"], 2);
}

#[test]
fn passwords_that_are_not_hashed_are_the_worst() {
    let folder = Folder::new("scan-clear");
    for (text, form, shown) in [
        ("{CLEARTEXT}Tr0ub4dor", "plaintext-tagged", "reversible: plaintext-tagged"),
        ("plain$$Tr0ub4dor", "plaintext-tagged", "reversible: plaintext-tagged"),
        ("0349160E384629", "cisco-type7", "reversible: cisco-type7"),
        ("OBF:1shm1sho1shq0p6n1shs1shu1shw", "jetty-obf", "reversible: jetty-obf"),
        ("7f1716e5", "checksum", "checksum "),
    ] {
        let users = folder.write("users.csv", format!("password\n{text}\n"));
        let report = scan_json(&users, &[]);
        let group = &report["groups"][0];
        assert_eq!(group["reversible"], form);
        assert_eq!(group["grade"], "broken");
        assert_eq!(group["action"], "reset or rehash");
        let run = rehash(&["scan", &users, "--fail-on", "weak"]);
        assert_eq!(run.code, 1, "{}{}", run.out, run.err);
        assert!(run.out.contains(shown), "{}", run.out);
        assert!(!run.out.contains(text));
        assert_eq!(run.out.contains("reversible"), form != "checksum", "{}", run.out);
    }
    let users = folder.write("users.csv", "password\nTr0ub4dor\n");
    let report = scan_json(&users, &[]);
    assert_eq!(report["groups"][0]["grade"], "unknown");
}

#[test]
fn usual_names_are_found_and_another_separator_is_named() {
    let folder = Folder::new("scan-names");
    for name in ["pw", "pw_hash", "pwd", "PW"] {
        let users = folder.write("users.csv", format!("id,realm,{name}\n1,x,{MD5}\n"));
        assert_eq!(scan_json(&users, &[])["column"], name);
    }
    for (text, input, said) in [
        ("id;password\n1;Hunter2\n", "csv", "between semicolons, not commas"),
        ("\"id\";\"password\"\n1;Hunter2\n", "csv", "between semicolons, not commas"),
        ("id\tpassword\n1\tHunter2\n", "csv", "between tabs, not commas; --input tsv"),
        ("id,password\n1,Hunter2\n", "tsv", "between commas, not tabs; --input csv"),
    ] {
        let users = folder.write("users.txt", text);
        for more in [&[][..], &["--column", "password"]] {
            let mut args = vec!["scan", &users, "--input", input];
            args.extend(more);
            let run = rehash(&args);
            assert_eq!(run.code, 2, "{}", run.err);
            assert!(run.err.contains(said) && !run.err.contains("Hunter2"), "{}", run.err);
        }
    }
}

#[test]
fn one_row_needs_and_two_need() {
    let folder = Folder::new("scan-need");
    let stored = "md5dc9478eb4e94a7dcf2bda02360188a52\n";
    for (rows, said) in [(1, "1 row of "), (2, "2 rows of ")] {
        let users = folder.write("users.csv", format!("password\n{}", stored.repeat(rows)));
        let run = rehash(&["scan", &users]);
        let need = if rows == 1 { " needs the user name" } else { " need the user name" };
        assert!(run.out.contains(said) && run.out.contains(need), "{}{}", run.out, run.err);
    }
}
