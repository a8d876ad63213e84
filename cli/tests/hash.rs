//! `hash` as programs use it: through pipes, and what it makes verifies.

mod rehash;

use serde_json::json;

const PASSWORD: &str = "correct horse 7!";
const SIGNER_KEY: &str =
    "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==\n";

/// Makes a hash that begins so, and verifies it as its scheme.
fn hash_verifies(scheme: &str, more: &[&str], key: Option<&str>, begins: &str) {
    let mut args = vec!["hash", "--stdin", "--scheme", scheme];
    args.extend(more);
    args.extend(key);
    let made = rehash::run(&args, b"correct horse 7!\r\n");
    let hash = made.stdout.trim_end();
    assert!(hash.starts_with(begins), "{scheme}: {hash} {}", made.stderr);
    let mut args = vec!["verify", "--stdin", "--scheme", scheme, "--format", "jsonl", hash];
    args.extend(key);
    let verified = rehash::run(&args, PASSWORD.as_bytes());
    let lines = verified.lines();
    assert_eq!(lines.first().map(|answer| &answer["exact"]), Some(&json!(true)), "{scheme}");
    assert_eq!(verified.code, Some(0));
}

#[test]
fn every_target_makes_hashes_that_verify() {
    let listed = rehash::run(&["schemes", "--no-config", "--format", "jsonl"], b"");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
    let mut made = 0;
    let file = std::env::temp_dir().join(format!("rehash-signer-{}", std::process::id()));
    std::fs::write(&file, SIGNER_KEY).expect("a file in the folder for them");
    let flag = format!("--pepper-file={}", file.display());
    for entry in listed.lines().iter().filter(|entry| entry["target"] == json!(true)) {
        for (place, way) in
            entry["writes"].as_array().expect("a target is written").iter().enumerate()
        {
            let (scheme, begins) = (text(&entry["id"]), text(&way["text"]));
            let variant = way["variant"].as_str().map(|variant| format!("--variant={variant}"));
            let cost = format!("--cost={}", text(&way["cost"]));
            let key = way["key"].as_bool().map(|_| flag.as_str());
            if place == 0 {
                hash_verifies(&scheme, &[], key, &begins);
            }
            let more: Vec<_> = variant.iter().chain([&cost]).map(String::as_str).collect();
            hash_verifies(&scheme, &more, key, &begins);
            made += 1;
        }
    }
    assert!(made >= 26, "{made} ways to write a hash");
    std::fs::remove_file(&file).expect("it is there");
}

#[test]
fn a_cost_of_ones_own_is_written() {
    for (scheme, cost, begins) in [
        ("bcrypt", "--cost=10", "$2b$10$"),
        ("django-pbkdf2-sha256", "--cost=rounds=700000", "pbkdf2_sha256$700000$"),
        ("django-bcrypt-sha256", "--cost=cost=11", "bcrypt_sha256$$2b$11$"),
        ("werkzeug-pbkdf2", "--cost=600000", "pbkdf2:sha256:600000$"),
        ("scrypt-crypt", "--cost=ln=16", "$7$E"),
        ("ldap-argon2", "--cost=t=3", "{ARGON2}$argon2id$v=19$m=19456,t=3,p=1$"),
        ("bcrypt-sha256-passlib", "--cost=10", "$bcrypt-sha256$v=2,t=2b,r=10$"),
    ] {
        hash_verifies(scheme, &[cost], None, begins);
    }
}

#[test]
fn a_configuration_says_what_is_written_unless_the_command_line_does() {
    let file = std::env::temp_dir().join(format!("rehash-hash-{}.toml", std::process::id()));
    let config = file.to_str().expect("a text");
    let said = "[hash]\nscheme = 'bcrypt'\nvariant = 'y'\ncost = '10'\n";
    for (said, more, code, begins) in [
        (said, &[][..], 0, "$2y$10$"),
        (said, &["--cost=11"], 0, "$2y$11$"),
        (said, &["--variant=a"], 0, "$2a$10$"),
        (said, &["--scheme=yescrypt"], 2, "cannot be used with '--scheme"),
        (said, &["--cost=9"], 2, "rehash: this cost makes hashes that are weak"),
        (said, &["--variant=x"], 2, "rehash: the variants of bcrypt are"),
        ("[hash]\nscheme = 'bcypt'\n", &[], 2, "FILE: hash: no scheme has this id; is it bcrypt"),
        ("[hash]\nscheme = 'md5-hex'\n", &[], 2, "FILE: hash: md5-hex is read and never written"),
        ("[hash]\nscheme = 'bcrypt'\ncost = '9'\n", &[], 2, "FILE: hash: this cost makes hashes"),
        ("[hash]\nscheme = 'bcrypt'\ncost = 'x'\n", &[], 2, "FILE: hash: a cost is KEY=VALUE"),
        ("[hash]\nscheme = 'bcrypt'\nvariant = 'x'\n", &[], 2, "FILE: hash: the variants of"),
        ("[hash]\nvariant = 'y'\n", &[], 2, "FILE: hash: `scheme` is missing"),
        ("[hash]\nscheme = 'bcrypt'\nkey = 'x'\n", &[], 2, "FILE: hash: `key` is no key here"),
        ("hash = 'bcrypt'\n", &[], 2, "FILE: the file: `hash` is to be one [hash]"),
        ("", &[], 2, "--scheme is missing, and FILE has no [hash]"),
    ] {
        std::fs::write(&file, said).expect("a file in the folder for them");
        let args: Vec<_> =
            ["hash", "--stdin", "--config", config].iter().chain(more).copied().collect();
        let run = rehash::run(&args, b"correct horse 7!\n");
        assert_eq!(run.code, Some(code), "{said} {more:?}: {}", run.stderr);
        let answer = if code == 0 { &run.stdout } else { &run.stderr };
        assert!(answer.contains(&begins.replace("FILE", config)), "{said} {more:?}: {answer}");
    }
    std::fs::remove_file(&file).expect("it is there");
}

#[test]
fn a_key_is_for_the_schemes_that_are_made_under_one() {
    for (args, said) in [
        (&["--scheme=firebase-scrypt"][..], "made under the key of its project: --pepper-file"),
        (&["--scheme=bcrypt", "--pepper-file=/dev/null"], "pepper file is empty"),
        (&["--scheme=bcrypt", "--pepper-file=Cargo.toml"], "no bcrypt is made under a key"),
    ] {
        let args: Vec<_> = ["hash", "--stdin"].iter().chain(args).copied().collect();
        let run = rehash::run(&args, b"correct horse 7!\n");
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
    }
}

#[test]
fn bcrypt_makes_no_hash_of_more_than_72_bytes() {
    let run = rehash::run(&["hash", "--scheme", "bcrypt", "--stdin"], &[b'x'; 73]);
    assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("72 bytes") && !run.stderr.contains("xxx"), "{}", run.stderr);
}
