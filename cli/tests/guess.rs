//! `rehash guess`: home-made schemes are named by one pair, and what is printed verifies others.

#[expect(dead_code, reason = "nothing here answers in JSON")]
mod rehash;

use std::fs;
use std::path::{Path, PathBuf};

use rehash::{Run, run};
use serde_json::Value;

/// Accounts that `guess/make.py` has computed with hashlib.
const TABLE: &str = include_str!("guess/table.jsonl");

fn table() -> Vec<Value> {
    TABLE.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

fn text<'a>(row: &'a Value, field: &str) -> Option<&'a str> {
    row[field].as_str()
}

/// A folder of one row, with its files.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guess").join(name);
    fs::remove_dir_all(&path).ok();
    fs::create_dir_all(&path).expect("a folder for the test");
    path
}

/// The flags of an account, whose files are in this folder.
fn flags(account: &Value, folder: &Path, prefix: &str) -> Vec<String> {
    let file = |name: &str, text: &str| {
        let path = folder.join(format!("{prefix}{name}"));
        fs::write(&path, format!("{text}\n")).expect("a file for the test");
        path.display().to_string()
    };
    let hash = text(account, "hash").expect("a hash");
    let mut flags = vec!["--hash-file".into(), file("hash", hash)];
    for field in ["salt", "user"] {
        if let Some(value) = text(account, field) {
            flags.extend([format!("--{field}"), value.to_owned()]);
        }
    }
    if let Some(pepper) = text(account, "pepper") {
        flags.extend(["--pepper-file".into(), file("pepper", pepper)]);
    }
    flags
}

fn rehash_with(args: &[&str], flags: &[String], input: &str) -> Run {
    let args: Vec<&str> = args.iter().copied().chain(flags.iter().map(String::as_str)).collect();
    run(&args, format!("{input}\n").as_bytes())
}

fn guess(row: &Value, password: &str, more: &[&str]) -> (Run, PathBuf) {
    let folder = folder(text(row, "name").expect("a name"));
    let args = [&["guess", "--no-config", "--stdin"], more].concat();
    (rehash_with(&args, &flags(row, &folder, ""), password), folder)
}

/// Whether a scheme of the folder's configuration, or of the catalogue, says that this is the password.
fn verifies(folder: &Path, id: &str, account: &Value, password: &str) -> bool {
    let file = folder.join("rehash.toml").display().to_string();
    let args = ["verify", "--config", &file, "--scheme", id, "--stdin"];
    let run = rehash_with(&args, &flags(account, folder, "verify-"), password);
    assert!(matches!(run.code, Some(0 | 1)), "{id}: {}{}", run.stdout, run.stderr);
    run.code == Some(0)
}

/// A scan of these hashes with what was printed counts them as this scheme, where it is one of its own.
fn scans_as(folder: &Path, id: &str, hashes: [&str; 2]) {
    if !id.starts_with("ours") {
        return;
    }
    let table = folder.join("table.csv");
    let [first, second] = hashes;
    fs::write(&table, format!("id,password\n1,{first}\n2,{second}\n")).expect("a table");
    let (table, file) =
        (table.display().to_string(), folder.join("rehash.toml").display().to_string());
    let scan = run(&["scan", &table, "--config", &file], b"");
    assert_eq!(scan.code, Some(0), "{first}: {}", scan.stderr);
    let counts = |line: &str| line.starts_with(&format!("{id} ")) && line.contains("  2  100.0 %");
    assert!(scan.stdout.lines().any(counts), "{first}: {}", scan.stdout);
}

/// The ids of what was printed.
fn ids(out: &str) -> Vec<&str> {
    let line = |line: &'static str| move |it: &&str| it.starts_with(line);
    let built_in = out.lines().filter(line("# built-in: ")).filter_map(|line| {
        line.strip_prefix("# built-in: ").and_then(|rest| rest.split(',').next())
    });
    let own = out.lines().filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'));
    built_in.chain(own).collect()
}

/// Every row whose place leaves this rest is named, by one pair, as what verifies it and another one.
fn are_named(rest: usize) {
    for row in table().iter().skip(rest).step_by(PARTS) {
        let name = text(row, "name").expect("a name");
        let password = text(row, "password").expect("a password");
        let (run, folder) = guess(row, password, &["--max-seconds", "3000"]);
        assert_eq!(run.code, Some(0), "{name}: {}{}", run.stdout, run.stderr);
        assert!(!run.stdout.contains(password) && !run.stderr.contains(password), "{name}");
        // The whole output, pasted.
        fs::write(folder.join("rehash.toml"), &run.stdout).expect("a configuration");
        let ids = ids(&run.stdout);
        let first = ids.first().unwrap_or_else(|| panic!("{name}: {}", run.stdout));
        for id in &ids {
            assert!(verifies(&folder, id, row, password), "{name}, {id}: {}", run.stdout);
            assert!(!verifies(&folder, id, row, "Correct horse 8"), "{name}, {id}");
        }
        let other = &row["other"];
        scans_as(&folder, first, [row, other].map(|it| text(it, "hash").expect("a hash")));
        let password = text(other, "password").expect("a password");
        assert!(verifies(&folder, first, other, password), "{name}: {}", run.stdout);
        assert!(!verifies(&folder, first, other, "hunter3"), "{name}");
    }
}

/// Tests that share the table, to be run beside one another.
const PARTS: usize = 4;

#[test]
fn home_made_schemes_are_named_and_what_is_printed_verifies_others() {
    assert!(table().len() >= 40, "{} schemes", table().len());
    are_named(0);
}

#[test]
fn a_second_quarter_of_them_is_named() {
    are_named(1);
}

#[test]
fn a_third_quarter_of_them_is_named() {
    are_named(2);
}

#[test]
fn a_last_quarter_of_them_is_named() {
    are_named(3);
}

#[test]
fn a_wrong_password_finds_nothing_and_the_time_is_bounded() {
    for row in table().iter().step_by(10) {
        let (run, _) = guess(row, "Correct horse 8", &["--max-seconds", "3"]);
        assert_eq!(run.code, Some(1), "{}", run.stdout);
        assert_eq!(run.stdout, "");
        assert!(run.stderr.contains("expressions, in "), "{}", run.stderr);
    }
}

#[test]
fn the_time_is_that_of_the_catalogue_s_formats_as_well() {
    // No part of the second one is a digest of its own.
    for hash in ["5f4dcc3b5aa765d61d8327deb882cf99", "ozOtJW9BFA"] {
        let args = ["guess", "--no-config", "--stdin", "--max-seconds", "0", "--hash", hash];
        let found = run(&args, b"password\n");
        assert_eq!(found.code, Some(1), "{}", found.stdout);
        assert!(found.stderr.contains("tried 0 of the catalogue's "), "{}", found.stderr);
        assert!(found.stderr.contains("--max-seconds gives more"), "{}", found.stderr);
    }
}

#[test]
fn what_is_equal_on_one_pair_is_told_apart_by_a_second() {
    let name = "equal";
    let folder = folder(name);
    // md5('hunter2'), beside a salt that is empty.
    let row = serde_json::json!({"hash": "2ab96390c7dbe3439de74d0c9b0b1767", "salt": ""});
    let alike = rehash_with(
        &["guess", "--no-config", "--stdin", "--all", "--max-seconds", "4"],
        &flags(&row, &folder, ""),
        "hunter2",
    );
    assert_eq!(alike.code, Some(0), "{}", alike.stderr);
    assert!(
        alike.stderr.contains("a second account tells apart those that differ"),
        "{}",
        alike.stderr
    );
    let other = folder.join("other");
    // md5('k3' . 'Correct horse 7').
    fs::write(&other, "254331198d2084b652cf06ff82a42de5\n").expect("a file for the test");
    let other = other.display().to_string();
    let told = rehash_with(
        &["guess", "--no-config", "--stdin", "--also-hash-file", &other, "--also-salt", "k3"],
        &flags(&row, &folder, ""),
        "hunter2\nCorrect horse 7",
    );
    assert_eq!(told.code, Some(0), "{}", told.stderr);
    assert_eq!(ids(&told.stdout).len(), 1, "{}", told.stdout);
    assert!(told.stdout.contains("md5($salt . $password)"), "{}", told.stdout);
}

#[test]
fn several_that_are_printed_are_pasted_together_and_beside_others() {
    let folder = folder("several");
    // The user, the salt and the password are one: sha1('alice:alice').
    let hash = "shop:alice:cccafb3464890bcc4673827405bbe3e6ae753311";
    let row = serde_json::json!({"hash": hash, "user": "alice"});
    let own = "[[scheme]]\nid = \"ours\"\nlayout = \"shop:{salt}:{digest:hex}\"\n\
               expression = \"sha1($salt . 'x' . $password)\"\n";
    let file = folder.join("rehash.toml");
    fs::write(&file, own).expect("a configuration");
    let flags = flags(&row, &folder, "");
    let config = file.display().to_string();
    let found = rehash_with(&["guess", "--config", &config, "--stdin"], &flags, "alice");
    assert_eq!(found.code, Some(0), "{}", found.stderr);
    assert!(ids(&found.stdout).len() > 1, "{}", found.stdout);
    assert!(!found.stdout.contains("upper("), "what is one in lower case is spelled once");
    fs::write(&file, format!("{own}\n{}", found.stdout)).expect("a configuration");
    scans_as(&folder, "ours-2", [hash, hash]);
    for id in ids(&found.stdout) {
        assert!(verifies(&folder, id, &row, "alice"), "{id}: {}", found.stdout);
    }
}

#[test]
fn one_that_is_printed_stands_beside_a_scheme_of_its_layout() {
    let folder = folder("beside");
    let rows = table();
    let row = rows.iter().find(|row| text(row, "name") == Some("shop-tag")).expect("the shop's");
    let own = "[[scheme]]\nid = \"ours\"\nlayout = \"shop:{salt}:{digest:hex}\"\n\
               expression = \"sha1($salt . 'x' . $password)\"\n";
    let file = folder.join("rehash.toml");
    fs::write(&file, own).expect("a configuration");
    let config = file.display().to_string();
    let password = text(row, "password").expect("a password");
    let args = ["guess", "--config", &config, "--stdin"];
    let found = rehash_with(&args, &flags(row, &folder, ""), password);
    assert_eq!(ids(&found.stdout), ["ours-2"], "{}{}", found.stdout, found.stderr);
    fs::write(&file, format!("{own}\n{}", found.stdout)).expect("a configuration");
    scans_as(&folder, "ours-2", [row, &row["other"]].map(|it| text(it, "hash").expect("a hash")));
}

#[test]
fn what_no_second_account_tells_apart_is_spelled_once() {
    let rows = table();
    let row = rows.iter().find(|row| text(row, "name") == Some("upper-both")).expect("a row");
    let password = text(row, "password").expect("a password");
    let folder = folder("once");
    let args = ["guess", "--no-config", "--stdin"];
    let found = rehash_with(&args, &flags(row, &folder, ""), password);
    assert_eq!(ids(&found.stdout), ["ours"], "{}", found.stdout);
    assert!(!found.stderr.contains("apart"), "{}", found.stderr);
}

#[test]
fn what_stands_around_a_hash_is_no_part_of_its_layout() {
    let folder = folder("around");
    let file = folder.join("hash");
    let hash = "shop:Xq2Lp9aB:00a8968ea536ba7cf2f90d88f30a3d959b986d8d";
    fs::write(&file, format!("\u{feff}{hash}  \r\n")).expect("a file for the test");
    let file = file.display().to_string();
    let found =
        run(&["guess", "--no-config", "--stdin", "--hash-file", &file], b"Correct horse 7\n");
    assert!(found.stdout.contains("layout = \"shop:{salt}:{digest:hex}\""), "{}", found.stdout);
    assert!(found.stderr.contains("is left off"), "{}", found.stderr);
}

#[test]
fn a_text_of_many_digests_is_no_work_without_an_end() {
    let folder = folder("many");
    let digest = "0123456789abcdef0123456789abcdef01234567";
    for (name, text) in [
        ("long", vec![digest; 99].join(":")),
        ("short", vec![&digest[..32]; 30].join("$")),
        ("words", format!("{}{digest}", "a-".repeat(480))),
    ] {
        let file = folder.join(name);
        fs::write(&file, text).expect("a file for the test");
        let file = file.display().to_string();
        let args = ["guess", "--no-config", "--stdin", "--max-seconds", "1", "--hash-file", &file];
        let start = std::time::Instant::now();
        let found = run(&args, b"hunter2\n");
        assert_eq!(found.code, Some(1), "{name}: {}", found.stderr);
        assert!(start.elapsed().as_secs() < 60, "{name}: {:?}", start.elapsed());
    }
}

#[test]
fn a_word_that_a_second_account_has_otherwise_is_no_tag() {
    let folder = folder("words");
    // sha1(salt . '/' . password), behind the numbers of the accounts.
    let row = serde_json::json!({"hash": "12:Xq2Lp9aB:b994ce13305850dcd4c10d7ff9dfdf3e37307cb2"});
    let also = folder.join("also");
    fs::write(&also, "345:k3mR4xZz:edcec14378215193494c51df8487e9ea7a2678bd\n")
        .expect("a file for the test");
    let also = also.display().to_string();
    let flags = flags(&row, &folder, "");
    let alone = rehash_with(&["guess", "--no-config", "--stdin"], &flags, "Correct horse 7");
    assert!(alone.stdout.contains("layout = \"12:{salt}:{digest:hex}\""), "{}", alone.stdout);
    let args = ["guess", "--no-config", "--stdin", "--also-hash-file", &also];
    let both = rehash_with(&args, &flags, "Correct horse 7\nhunter2");
    assert!(both.stdout.contains("layout = \"{note}:{salt}:{digest:hex}\""), "{}", both.stdout);
    assert_eq!(ids(&both.stdout).len(), 1, "{}", both.stdout);
}

#[test]
fn it_takes_one_pair_and_no_lists() {
    let folder = folder("one");
    let hashes = folder.join("hashes");
    fs::write(&hashes, "5f4dcc3b5aa765d61d8327deb882cf99\n2ab96390c7dbe3439de74d0c9b0b1767\n")
        .expect("a file for the test");
    let file = hashes.display().to_string();
    let hash = ["--hash", "5f4dcc3b5aa765d61d8327deb882cf99"];
    for (args, input, said) in [
        (vec!["--stdin", "--hash-file", &file], "password", "one hash at a time"),
        ([&["--stdin"], &hash[..]].concat(), "password\nhunter2", "no lists"),
        ([&["--stdin"], &hash[..]].concat(), "", "no password"),
        (vec!["--stdin", "--hash-file", "-"], "x", "standard input"),
        (vec!["--stdin"], "x", "--hash-file"),
        (vec!["--stdin", "--hash", ""], "x", "is empty"),
        ([&["--stdin"], &hash[..], &hash[..]].concat(), "password", "cannot be used multiple"),
        ([&["--stdin", "--password", "hunter2"], &hash[..]].concat(), "", "unexpected argument"),
    ] {
        let args = [&["guess", "--no-config"], args.as_slice()].concat();
        let run = run(&args, input.as_bytes());
        assert_eq!(run.code, Some(2), "{args:?}: {}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        assert!(!run.stderr.contains("hunter2"), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn a_scheme_of_the_catalogue_is_named_with_its_profiles() {
    let hash = ["--hash", "{SSHA}EwvBq0sMQSLLD3eOSZNmhQqOOkRzYWx0c2FsdA=="];
    let args = [&["guess", "--no-config", "--stdin"], &hash[..]].concat();
    let found = run(&args, b"hunter2\n");
    assert_eq!(found.code, Some(0), "{}", found.stderr);
    assert!(found.stdout.contains("# built-in: ldap-ssha"), "{}", found.stdout);
    assert!(found.stdout.contains("passlib") && found.stdout.contains("roundup"));
    let bare = ["--hash", "5f4dcc3b5aa765d61d8327deb882cf99"];
    let args = [&["guess", "--no-config", "--stdin"], &bare[..]].concat();
    let found = run(&args, b"password");
    assert!(found.stdout.contains("# built-in: md5-hex"), "{}", found.stdout);
}

#[test]
fn bcrypt_over_a_digest_is_found() {
    // bcrypt(md5('correct horse')).
    let hash = ["--hash", "$2b$05$abcdefghijklmnopqrstuuM65LwREagnIEt969EfBjR439uAsvuNe"];
    let args = [&["guess", "--no-config", "--stdin"], &hash[..]].concat();
    let found = run(&args, b"correct horse\n");
    assert_eq!(found.code, Some(0), "{}{}", found.stdout, found.stderr);
    assert!(found.stdout.contains("# built-in: bcrypt-md5-hex"), "{}", found.stdout);
}
