//! `rehash plan` on SQLite: planted rows, known accounts, and a file that nobody changes.

mod common;

use std::fs;

use common::{BCRYPT, DWAITER, Folder, MD5, Run, program, rehash};
use rusqlite::{Connection, params};

/// The MD5 of `password` is `MD5`; others are of nobody.
const OTHERS: [&str; 2] = ["0cc175b9c0f1b6a831c399e269772661", "92eb5ffee6ae2fec3ad71c777531578f"];
const WRAP: &str = "wrap:md5-hex=argon2id:m=64,t=1,p=1";

/// A table whose name is no word, with rows of every kind.
fn planted(folder: &Folder) -> String {
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    let table =
        "CREATE TABLE \"us\"\"ers\" (id INTEGER PRIMARY KEY, name TEXT, password varchar(128))";
    connection.execute_batch(table).expect("a table");
    let insert = "INSERT INTO \"us\"\"ers\" (name, password) VALUES (?1, ?2)";
    let rows = [MD5, OTHERS[0], OTHERS[1], BCRYPT, DWAITER, "!", "", "hunter2"].map(str::to_owned);
    let more = [format!("b'{BCRYPT}'"), format!("u\"{MD5}\""), "x".repeat(5000)];
    for (place, text) in rows.into_iter().chain(more).enumerate() {
        connection.execute(insert, params![format!("user{place}"), text]).expect("a row");
    }
    connection.execute(insert, params!["nobody", rusqlite::types::Null]).expect("a row");
    format!("sqlite:{}", path.display())
}

fn plan(source: &str, more: &[&str]) -> Run {
    let mut args =
        vec!["plan", source, "--no-config", "--table", "us\"ers", "--column", "password"];
    args.extend(more);
    rehash(&args)
}

/// No output may hold a password, a hash or a part of one.
fn is_discreet(run: &Run) {
    for secret in [MD5, OTHERS[0], "ZvwIHbM3", "hunter2", "password1", "5f4dcc3b"] {
        assert!(!run.out.contains(secret) && !run.err.contains(secret), "{secret}: {}", run.out);
    }
}

#[test]
fn a_plan_counts_every_row_once_and_leaves_the_file_as_it_was() {
    let folder = Folder::new("plan-counts");
    let source = planted(&folder);
    let before = fs::read(folder.path("users.db")).expect("the database");
    let output = folder.path("plan.toml").display().to_string();
    let creds = folder.write("creds.csv", "key,password\n1,password\n");
    let rules = ["--rule", "repair", "--rule", "reprefix:bc$=bcrypt$", "--rule", WRAP];
    let more = ["--accept", "md5-hex", "--prove", &creds, "-o", &output, "--format", "json"];
    let run = plan(&source, &[&rules[..], &more[..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    is_discreet(&run);
    assert_eq!(fs::read(folder.path("users.db")).expect("the database"), before);
    let report = run.json();
    let rows = |list: &str, name: &str| -> Vec<(String, u64)> {
        let rows = report[list].as_array().expect("a list").iter();
        rows.map(|it| {
            (it[name].as_str().expect("a text").into(), it["rows"].as_u64().expect("rows"))
        })
        .collect()
    };
    let expected =
        [("repair", 1), ("reprefix:bc$=bcrypt$", 1), (&*format!("repair+{WRAP}"), 1), (WRAP, 3)];
    let mut expected: Vec<(String, u64)> =
        expected.into_iter().map(|(rule, rows)| (rule.to_owned(), rows)).collect();
    expected.sort();
    assert_eq!(rows("rules", "rule"), expected);
    let aside = ["null", "empty", "locked", "too_long", "unknown"].map(|it| (it.to_owned(), 1));
    assert_eq!(rows("aside", "why"), aside);
    assert_eq!(report["rows"], 12);
    assert_eq!(report["untouched"], 1);
    assert_eq!(report["sessions_end"], 6);
    let wrap = report["rules"].as_array().expect("rules").iter().find(|it| it["rule"] == WRAP);
    let wrap = wrap.expect("the wrap");
    assert_eq!(wrap["proven_by"], 1);
    // No account is one of those that need both.
    let both = report["rules"].as_array().expect("rules").iter();
    let mut both = both.filter(|it| it["rule"] == format!("repair+{WRAP}"));
    assert!(both.next().expect("both")["proven_by"].is_null());
    assert_eq!(wrap["reversible"], 0);
    assert!(wrap["cpu_seconds"].as_f64().is_some_and(|it| it > 0.0));
    let text = fs::read_to_string(&output).expect("the plan");
    for secret in [MD5, "user0", &creds] {
        assert!(!text.contains(secret), "{secret}");
    }
    // A file that is there is not written over.
    let run = plan(&source, &["--rule", "repair", "-o", &output]);
    assert_eq!((run.code, fs::read_to_string(&output).expect("the plan")), (2, text));
}

#[test]
fn a_condition_that_is_none_is_a_wrong_call_whatever_the_command() {
    let folder = Folder::new("plan-condition");
    let source = planted(&folder);
    let table = ["--table", "us\"ers", "--column", "password", "--no-config"];
    let rule = ["--rule", "repair"];
    for command in
        [vec!["doctor"], [&["plan"], &rule[..]].concat(), [&["check"], &rule[..]].concat()]
    {
        for wrong in [
            "nosuch = 1",
            "id =",
            "1); DELETE FROM log; --",
            "1); DELETE FROM other; --",
            "id = 1) OR (1 = 1",
        ] {
            let run = rehash(&[&command, &[&source, "--where", wrong][..], &table].concat());
            assert_eq!(run.code, 2, "{command:?} {wrong}: {}{}", run.out, run.err);
            assert!(run.err.contains("--where: "), "{}", run.err);
        }
    }
}

#[test]
fn a_plan_that_has_no_folder_is_refused_before_anything_is_read() {
    let folder = Folder::new("plan-folder");
    let output = folder.path("nowhere/plan.toml").display().to_string();
    let nothing = format!("sqlite:{}", folder.path("nothing.db").display());
    let run = plan(&nothing, &["--rule", "repair", "-o", &output]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("nowhere is no folder"), "{}", run.err);
    planted(&folder);
    let mut command = program();
    command.current_dir(folder.path("")).args(["plan", "sqlite:users.db", "--no-config"]);
    command.args(["--table", "us\"ers", "--column", "password", "--rule", "repair"]);
    command.args(["-o", "a plan.toml"]);
    let run = Run::of(&command.output().expect("the program runs"));
    assert_eq!(run.code, 0, "{}", run.err);
    let next = "to write: rehash migrate 'a plan.toml' --no-config --apply";
    assert!(run.err.contains(next), "{}", run.err);
}

#[test]
fn a_table_for_people_fits_its_width_and_holds_no_hash() {
    let folder = Folder::new("plan-table");
    let source = planted(&folder);
    let run = plan(&source, &["--rule", "repair", "--keys"]);
    assert_eq!(run.code, 0, "{}", run.err);
    is_discreet(&run);
    assert!(run.out.contains("bcrypt under D1, cost 12, 63 characters → bcrypt, cost 12, 60"));
    assert!(run.out.contains("more than 4,096 bytes (keys 11)"), "{}", run.out);
}

#[test]
fn a_plan_breaks_no_line_of_a_narrow_terminal() {
    let folder = Folder::new("plan-narrow");
    let source = planted(&folder);
    let creds = folder.write("creds.csv", "key,password\n1,password\n");
    for width in [60, 66, 72, 80, 100] {
        let mut command = program();
        command.env("COLUMNS", width.to_string()).args(["plan", &source, "--no-config"]);
        command.args(["--table", "us\"ers", "--column", "password", "--rule", "repair"]);
        command.args(["--rule", "reprefix:bc$=bcrypt$", "--rule", WRAP, "--accept", "md5-hex"]);
        let run = Run::of(&command.args(["--prove", &creds]).output().expect("the program runs"));
        assert_eq!(run.code, 0, "{}", run.err);
        // The first line is as long as the name of the database.
        for line in run.out.lines().skip(1) {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_wrap_whose_texts_do_not_say_what_they_are_needs_proof() {
    let folder = Folder::new("plan-proof");
    let source = planted(&folder);
    let output = folder.path("plan.toml").display().to_string();
    let wrap = |rule: &str, accept: &str, csv: &str, more: &[&str]| {
        let creds = folder.write("creds.csv", csv);
        let args = ["--rule", rule, "--accept", accept, "--prove", &creds, "-o", &output];
        let run = plan(&source, &[&args[..], more].concat());
        is_discreet(&run);
        run
    };
    let run = plan(&source, &["--rule", WRAP, "--accept", "md5-hex"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("Give --prove"), "{}", run.err);
    for (csv, message) in [
        ("key,password\n1,password1\n", "key 1 does not verify as it is"),
        ("key,password\n1,password\n2,password1\n", "key 2 does not verify as it is"),
        ("key,password\n1,password\n99,password1\n", "key 99 is not in the table"),
        ("key,password\n6,password1\n", "key 6 is left alone: locked"),
        ("key,password\n8,password1\n", "key 8 is left alone: nothing that is known"),
        ("key,password\n8,password1\n", "shows nothing, name other accounts"),
        ("key,password\n8,password\n2,password1\n", "the file is wrong"),
        ("key,pass\n1,password1\n", "the first line names its columns"),
        ("user,password\nuser0,password1\n", "no --user-column"),
        ("key,user,password\n1,user0,password1\n", "no --user-column"),
    ] {
        let run = wrap(WRAP, "md5-hex", csv, &[]);
        assert_eq!(run.code, 2, "{csv}");
        assert!(run.err.contains(message), "{csv}: {}", run.err);
        assert!(!run.err.contains("user0"), "a user is named: {}", run.err);
    }
    let users = ["--user-column", "name"];
    let run = wrap(WRAP, "md5-hex", "key,user,password\n1,user1,password\n", &users);
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(run.err.contains("key 1 is of another user than the file says"), "{}", run.err);
    assert!(!folder.path("plan.toml").exists());
    let run = wrap(WRAP, "md5-hex", "key,user,password\n1,user0,password\n", &users);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("by 1 known account of 3 rows"), "{}", run.out);
    assert!(run.out.contains("where a column mixes two formats"), "{}", run.out);
    fs::remove_file(folder.path("plan.toml")).expect("the plan");
    let run = wrap(WRAP, "md5-hex", "user,password\nuser0,password\n", &users);
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_known_account_that_a_rule_can_not_change_says_why() {
    let folder = Folder::new("plan-unwritable");
    let path = folder.path("users.db");
    let connection = Connection::open(&path).expect("a database");
    // A salt of bytes that are no text, which Django can't hold.
    let salted = "$pbkdf2-sha256$1000$/v7./g$9XnxNGkdNgjEKSQjqeOHrIpUPYUGmoeCIBZSJMiUAj0";
    let sql = format!(
        "CREATE TABLE \"us\"\"ers\" (id INTEGER PRIMARY KEY, password TEXT);
         INSERT INTO \"us\"\"ers\" (password) VALUES ('{salted}')"
    );
    connection.execute_batch(&sql).expect("a table");
    let creds = folder.write("creds.csv", "key,password\n1,password\n");
    let rule = "reprefix:$pbkdf2-sha256$=pbkdf2_sha256$";
    let source = format!("sqlite:{}", path.display());
    let run = plan(&source, &["--rule", rule, "--prove", &creds]);
    assert_eq!(run.code, 2, "{}", run.out);
    let expected =
        format!("key 1 is left alone by {rule}: the new format does not hold what it says");
    assert!(run.err.contains(&expected), "{}", run.err);
    assert!(!run.err.contains("the rule, the profile or the file"), "{}", run.err);
}

#[test]
fn a_column_that_is_called_something_else_than_it_is_is_refused_by_the_proof() {
    let folder = Folder::new("plan-wrong-name");
    let source = planted(&folder);
    let creds = folder.write("creds.csv", "key,password\n1,password\n");
    let mut refused = 0;
    for wrong in ["md5-md5-hex", "md4-hex", "nt", "mysql323"] {
        let rule = format!("wrap:{wrong}=argon2id:m=64,t=1,p=1");
        let run = plan(&source, &["--rule", &rule, "--accept", wrong, "--prove", &creds]);
        assert_eq!(run.code, 2, "{wrong}: {}", run.out);
        refused += u32::from(run.err.contains("key 1 does not verify as it is"));
    }
    assert!(refused > 0, "no other name of 32 hex digits was tried");
}

#[test]
fn a_plan_that_was_changed_or_is_of_another_table_is_refused() {
    let folder = Folder::new("plan-changed");
    let source = planted(&folder);
    let output = folder.path("plan.toml").display().to_string();
    assert_eq!(plan(&source, &["--rule", "repair", "-o", &output]).code, 0);
    let check =
        |source: &str, plan: &str| rehash(&["check", source, "--no-config", "--plan", plan]);
    assert_eq!(check(&source, &output).code, 1);
    let text = fs::read_to_string(&output).expect("the plan");
    let changed = folder.write("changed.toml", text.replace("rows = 12", "rows = 13"));
    let run = check(&source, &changed);
    assert!(run.code == 2 && run.err.contains("was changed"), "{}", run.err);
    let newer = folder.write("newer.toml", text.replace("version = 1", "version = 9"));
    assert!(check(&source, &newer).err.contains("a newer rehash made it"));
    let other = folder.path("other.db");
    let connection = Connection::open(&other).expect("a database");
    let table = "CREATE TABLE \"us\"\"ers\" (id INTEGER PRIMARY KEY, password text)";
    connection.execute_batch(table).expect("a table");
    let run = check(&format!("sqlite:{}", other.display()), &output);
    assert_eq!(run.code, 2);
    let expected = "the column is `password TEXT`, not `password varchar(128)`";
    assert!(run.err.to_lowercase().contains(&expected.to_lowercase()), "{}", run.err);
}
