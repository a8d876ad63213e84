//! `verify` as programs use it: through pipes.

mod rehash;

use serde_json::{Value, json};

const BCRYPT: &str = "$2b$04$fc8SGf3D/zQ.T.AjZE7jc.hAUV0z6zBabqgscVG0VFylqVJ6.AZ2O";
const PASSWORD: &str = "correct horse 7!";

#[test]
fn answers_keep_the_order_of_the_lines_whatever_each_costs() {
    let costly = "pbkdf2_sha256$200000$HZf3Wa8lxMnU$7hkqK2EOfbcRTVm94Qw10CMr65w4yApra3CE2DzVD90=";
    let lines: Vec<String> = (0..400)
        .map(|id| {
            let hash = if id % 50 == 0 { costly } else { "!" };
            json!({"id": id, "hash": hash, "password": "x"}).to_string()
        })
        .collect();
    let run = rehash::run(&["verify", "--batch", "-", "--jobs", "4"], lines.join("\n").as_bytes());
    assert_eq!(run.code, Some(1));
    let ids: Vec<i64> = run.lines().iter().filter_map(|answer| answer["id"].as_i64()).collect();
    assert_eq!(ids, (0..400).collect::<Vec<i64>>());
}

#[test]
fn a_batch_of_matches_is_success() {
    let line = json!({"hash": BCRYPT, "password": PASSWORD}).to_string();
    let run = rehash::run(&["verify", "--batch"], line.as_bytes());
    assert_eq!((run.code, run.lines().len()), (Some(0), 1));
}

#[test]
fn an_empty_batch_is_success_without_an_answer() {
    let run = rehash::run(&["verify", "--batch"], b"\n\n");
    assert_eq!((run.code, run.stdout.as_str()), (Some(0), ""));
}

#[test]
fn every_line_that_is_no_attempt_is_refused_without_being_repeated() {
    let lines = [
        r#"{"hash": "SECRET", "password": "SECRET""#,
        "SECRET",
        r#"{"hash": "SECRET"}"#,
        r#"{"password": "SECRET"}"#,
        r#"{"hash": "SECRET", "hash_hex": "00", "password": "SECRET"}"#,
        r#"{"hash": null, "hash_hex": "00", "password": "SECRET"}"#,
        r#"{"hash": "!", "password": "SECRET", "password_hex": "00"}"#,
        r#"{"hash": "!", "password_hex": "SECRET"}"#,
        r#"{"hash_hex": "SECRET", "password": "x"}"#,
        r#"{"hash": "!", "password": "x", "scheme": "SECRET"}"#,
        r#"{"hash": "!", "password": "x", "SECRET": 1}"#,
        r#"{"hash": "!", "password": "x", "salt_hex": "SECRET"}"#,
        r#"{"hash": "!", "password": "x", "id": ["SECRET"]}"#,
        r#"{"hash": "!", "password": {"SECRET": 1}}"#,
        r#"["SECRET"]"#,
    ];
    for line in lines {
        let run = rehash::run(&["verify", "--batch"], line.as_bytes());
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{line}");
        assert!(run.stderr.contains("line 1: "), "{line}: {}", run.stderr);
        assert!(!run.stderr.contains("SECRET"), "{line}: {}", run.stderr);
    }
}

#[test]
fn no_answer_holds_a_hash_or_a_password() {
    let attempts = include_str!("cmd/verify.in/attempts.jsonl");
    let run = rehash::run(&["verify", "--batch"], attempts.as_bytes());
    let output = format!("{}{}", run.stdout, run.stderr);
    for line in attempts.lines() {
        let attempt: Value = serde_json::from_str(line).expect("attempts are JSON");
        for field in ["hash", "hash_hex", "password", "password_hex"] {
            let secret = attempt.get(field).and_then(Value::as_str).unwrap_or_default();
            if secret.len() <= 8 {
                continue;
            }
            let part: String = secret.chars().skip(secret.chars().count() - 8).collect();
            assert!(!output.contains(&part), "{line}");
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_refused() {
    let line = json!({"hash": "!", "password": "x".repeat(300_000)}).to_string();
    let run = rehash::run(&["verify", "--batch"], line.as_bytes());
    assert_eq!(run.code, Some(2));
}

#[test]
fn a_hint_is_exclusive_in_both_directions() {
    let argon2 = "$argon2id$v=19$m=64,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA\
                  $KCoe0JjL/zc/R58BImcQsXcKRNQfL80ZsHUmCRIWIHI";
    for (hash, scheme, outcome) in [
        (argon2, "django-pbkdf2-sha256", "malformed"),
        (argon2, "md5-hex", "malformed"),
        (argon2, "argon2-phc", "mismatch"),
        (BCRYPT, "argon2-phc", "malformed"),
        (BCRYPT, "django", "malformed"),
        (BCRYPT, "bcrypt", "mismatch"),
        ("!", "bcrypt", "unusable"),
        ("5f4dcc3b5aa765d61d8327deb882cf99", "sha1-hex", "malformed"),
        ("5f4dcc3b5aa765d61d8327deb882cf99", "md5-hex", "mismatch"),
    ] {
        let line = json!({"hash": hash, "password": "x", "scheme": scheme}).to_string();
        let run = rehash::run(&["verify", "--batch"], line.as_bytes());
        let lines = run.lines();
        assert_eq!(lines.first().map(|answer| &answer["outcome"]), Some(&json!(outcome)), "{line}");
    }
}

#[test]
fn limits_decide_what_is_excessive() {
    let line = json!({"hash": "pbkdf2_sha256$6000000$NaClNaClNaCl$Uv958HPW6twI8HNcpZUo6PyLPrGo8uUOb8azEVvk3oI=", "password": "x"});
    let line = line.to_string();
    let run = rehash::run(&["verify", "--batch"], line.as_bytes());
    assert_eq!(run.lines().first().map(|answer| &answer["outcome"]), Some(&json!("excessive")));
    let run = rehash::run(&["verify", "--batch", "--limits", "offline"], line.as_bytes());
    assert_eq!(run.lines().first().map(|answer| &answer["outcome"]), Some(&json!("mismatch")));
}

#[test]
fn one_attempt_reads_its_password_from_standard_input() {
    let right = rehash::run(&["verify", "--stdin", BCRYPT], b"correct horse 7!\nignored");
    assert_eq!(right.code, Some(0), "{}", right.stderr);
    assert!(right.stdout.starts_with("match\n"), "{}", right.stdout);
    let wrong = rehash::run(&["verify", "--stdin", BCRYPT], b"correct horse 7! \n");
    assert_eq!((wrong.code, wrong.stdout.lines().next()), (Some(1), Some("mismatch")));
    let nothing = rehash::run(&["verify", "--stdin", BCRYPT], b"");
    assert_eq!(nothing.code, Some(2));
    for run in [right, wrong, nothing] {
        assert!(!format!("{}{}", run.stdout, run.stderr).contains("fc8SGf3D"));
    }
}

#[test]
fn more_threads_than_can_be_waited_for_are_refused_and_many_are_not() {
    let line = json!({"hash": "!", "password": "x"}).to_string();
    for jobs in ["1025", "18446744073709551615", "0", "-1"] {
        let jobs = format!("--jobs={jobs}");
        let run = rehash::run(&["verify", "--batch", "-", &jobs], line.as_bytes());
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{jobs}: {}", run.stderr);
    }
    let run = rehash::run(&["verify", "--batch", "-", "--jobs", "1024"], line.as_bytes());
    assert_eq!((run.code, run.lines().len()), (Some(1), 1), "{}", run.stderr);
}

#[test]
#[cfg(target_os = "linux")]
fn an_error_that_nobody_can_read_keeps_its_exit_code() {
    for (args, code) in [(["identify", "-f", "nowhere.txt"], 3), (["hash", "--scheme", "no"], 2)] {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
        let status = std::process::Command::new(env!("CARGO_BIN_EXE_rehash"))
            .args(args)
            .stderr(full)
            .status()
            .expect("rehash runs");
        assert_eq!(status.code(), Some(code));
    }
}

#[test]
fn ids_come_back_byte_for_byte() {
    for id in ["123456789012345678901234567890", "1.10", "-0", "1E+2", r#""\u0041\/ é""#] {
        let line = format!(r#"{{"id": {id} , "hash": "!", "password": "x"}}"#);
        let run = rehash::run(&["verify", "--batch"], line.as_bytes());
        assert!(run.stdout.starts_with(&format!(r#"{{"id":{id},"outcome""#)), "{}", run.stdout);
    }
}

#[test]
fn parameters_that_a_scheme_takes_no_account_of_are_refused() {
    for (field, why) in [
        (r#""pepper": "SECRET""#, None),
        (r#""pepper_hex": "00""#, None),
        (r#""params": {"SECRET": 1}"#, Some("params-unused")),
        (r#""params": {"encoding": "latin-1"}"#, Some("params-unused")),
        (r#""params": {}, "pepper": null"#, None),
    ] {
        let line = format!(r#"{{"hash": "{BCRYPT}", "password": "{PASSWORD}", {field}}}"#);
        let run = rehash::run(&["verify", "--batch"], line.as_bytes());
        let lines = run.lines();
        let answer = lines.first().expect("an answer");
        let outcome = if why.is_some() { "refused" } else { "match" };
        assert_eq!((answer["outcome"].as_str(), answer["why"].as_str()), (Some(outcome), why));
        assert!(!run.stdout.contains("SECRET"));
    }
}

#[test]
fn context_reaches_the_scheme_and_missing_context_is_named() {
    let msdcc = rehash::run(&["schemes", "msdcc", "--format", "jsonl"], b"").lines();
    let stored =
        msdcc.first().and_then(|it| it["example"].as_str()).expect("an example").to_owned();
    for (more, expected) in [
        (r#", "user": "alice""#, ("match", None)),
        (r#", "user": "bob""#, ("mismatch", None)),
        ("", ("refused", Some("user"))),
    ] {
        let line =
            format!(r#"{{"hash": "{stored}", "password": "password"{more}, "scheme": "msdcc"}}"#);
        let run = rehash::run(&["verify", "--batch"], line.as_bytes());
        let lines = run.lines();
        let answer = lines.first().expect("an answer");
        assert_eq!(
            (answer["outcome"].as_str(), answer["needs"].as_str()),
            (Some(expected.0), expected.1)
        );
    }
}

#[test]
fn examples_name_schemes_and_profiles_that_exist() {
    let mut seen = 0;
    for command in ["demo", "hash", "identify", "scan", "schemes", "verify"] {
        let help = rehash::run(&[command, "--help"], b"").stdout;
        for line in help.lines().filter(|line| line.trim_start().starts_with("rehash ")) {
            let words: Vec<&str> = line.split_whitespace().collect();
            for (flag, id) in words.iter().zip(words.iter().skip(1)) {
                let names = ["--scheme", "--profile", "--accept", "schemes"].contains(flag);
                if names && !id.starts_with('-') && *id != "ID" {
                    let known = rehash::run(&["schemes", "--no-config", id], b"");
                    assert_eq!(known.code, Some(0), "{line}: {}", known.stderr);
                    seen += 1;
                }
            }
        }
    }
    assert!(seen >= 5, "{seen} ids in examples");
}

#[test]
fn code_pages_that_nothing_tries_are_refused() {
    for (value, outcome) in [
        (r#""cp437""#, "match"),
        (r#""cp850""#, "match"),
        (r#""latin-1""#, "match"),
        (r#""ISO-8859-1""#, "match"),
        (r#""utf-8""#, "match"),
        (r#""cp1251""#, "refused"),
        (r#""""#, "refused"),
        ("437", "refused"),
        ("null", "refused"),
    ] {
        let line = format!(
            r#"{{"hash": "e52cac67419a9a224a3b108f3fa6cb6d", "password": "password", "scheme": "lm",
             "params": {{"encoding": {value}}}}}"#
        );
        let run = rehash::run(&["verify", "--batch"], line.replace('\n', " ").as_bytes());
        let lines = run.lines();
        let answer = lines.first().expect("an answer");
        assert_eq!(answer["outcome"].as_str(), Some(outcome), "{value}");
        let why = (outcome == "refused").then_some("params-unused");
        assert_eq!(answer["why"].as_str(), why, "{value}");
    }
}
