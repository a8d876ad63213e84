//! `rehash.toml`: formats of somebody's own, in every command that reads hashes.

mod common;
mod rehash;

use std::fs;
use std::path::Path;

use common::{BCRYPT, Folder, MD5, PBKDF2, Run, program, scan_json};

const SHOP: &str = r#"
[[scheme]]
id = "shop"
title = "the shop of 2011"
layout = "shop:{salt}:{digest:hex}"
expression = "sha1($salt . sha1($password))"
example = "shop:k3:DIGEST"
seen_in = ["our first shop"]

[[profile]]
id = "ours"
title = "everything since 2011"
schemes = ["shop", "django"]
"#;

fn shop() -> String {
    SHOP.replace("DIGEST", DIGEST)
}

/// As Python's hashlib says.
const DIGEST: &str = "63c4a1887126d0f10c0e8c722b0eceab121dc1f2";

fn run(args: &[&str]) -> Run {
    Run::of(&program().args(args).output().expect("the program runs"))
}

#[test]
fn a_home_made_scheme_is_read_by_every_command() {
    let folder = Folder::new("config-shop");
    let config = folder.write("own.toml", shop());
    let stored = format!("shop:k3:{DIGEST}");
    let said = run(&["identify", "--config", &config, "--format", "jsonl", &stored]);
    assert!(said.out.contains(r#""outcome":"detected""#), "{}{}", said.out, said.err);
    assert!(said.out.contains(r#""scheme":"shop""#), "{}", said.out);
    let users = folder.write("users.csv", format!("password\n{stored}\n{PBKDF2}\n"));
    let report = scan_json(&users, &["--config", &config]);
    assert!(report["groups"].to_string().contains(r#""scheme":"shop""#), "{report}");
    for only in [&["--scheme", "shop"][..], &["--scheme", "ours"], &["--profile", "ours"], &[]] {
        let mut args = vec!["verify", "--config", &config, "--stdin", &stored];
        args.extend(only);
        let said = rehash::run(&args, b"password\n");
        assert!(said.stdout.starts_with("match\nscheme      shop\n"), "{only:?} {}", said.stderr);
        assert_eq!(rehash::run(&args, b"guess\n").code, Some(1));
    }
    let line = format!(r#"{{"hash": "{stored}", "password": "password", "scheme": "shop"}}"#);
    let said = rehash::run(&["verify", "--config", &config, "--batch"], line.as_bytes());
    assert!(said.stdout.contains(r#""outcome":"match","scheme":"shop""#), "{}", said.stdout);
    let said = run(&["schemes", "--config", &config, "shop"]);
    assert!(said.out.contains("home-made") && said.out.contains("our first shop"), "{}", said.out);
    let said = run(&["schemes", "--config", &config, "--profiles", "--format", "jsonl"]);
    assert!(
        said.out.starts_with(r#"{"id":"ours","title":"everything since 2011","schemes":["shop","#)
    );
}

#[test]
fn the_documented_file_is_read_and_its_error_is_what_the_documentation_shows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/configuration.md");
    let guide = fs::read_to_string(path).expect("the documentation");
    let block = |start: &str| {
        let text = guide.split(start).nth(1).and_then(|rest| rest.split("```").next());
        text.expect("a block of the documentation").to_owned()
    };
    let folder = Folder::new("config-documented");
    let text = block("```toml\n");
    folder.write("rehash.toml", &text);
    let here = |args: &[&str]| {
        let mut command = program();
        command.current_dir(folder.path("")).args(args);
        Run::of(&command.output().expect("the program runs"))
    };
    let said = here(&["schemes", "ours", "--format", "jsonl"]);
    assert!(said.out.contains(r#""schemes":["shop","django-pbkdf2-sha256","#), "{}", said.err);
    folder.write("rehash.toml", text.replacen("$password", "$pasword", 1));
    let said = here(&["schemes", "--config", "rehash.toml"]);
    assert_eq!(said.err, block("```text\n"));
}

#[test]
fn the_usual_file_is_read_from_the_current_folder_and_no_other() {
    let folder = Folder::new("config-usual");
    let stored = format!("shop:k3:{DIGEST}");
    folder.write("rehash.toml", shop());
    let here = |args: &[&str]| {
        let mut command = program();
        command.current_dir(folder.path("")).args(["identify", "--format", "jsonl", &stored]);
        Run::of(&command.args(args).output().expect("the program runs"))
    };
    let said = here(&[]);
    assert!(said.out.contains(r#""scheme":"shop""#), "{}", said.out);
    assert!(said.err.contains("./rehash.toml is read as well"), "{}", said.err);
    assert!(!here(&["--no-config"]).out.contains(r#""scheme":"shop""#));
    let empty = folder.write("empty.toml", "");
    assert!(!here(&["--config", &empty]).out.contains(r#""scheme":"shop""#));
}

#[test]
fn two_that_read_the_same_texts_need_an_order() {
    let folder = Folder::new("config-clash");
    let scheme = |id: &str, layout: &str, more: &str| {
        format!(
            "[[scheme]]\nid = '{id}'\nlayout = '{layout}'\nexpression = 'md5($password)'\n{more}\n"
        )
    };
    let stored = "5f4dcc3b5aa765d61d8327deb882cf99";
    for (own, a, b) in [
        (
            scheme("shop", "{digest:hex}", "") + &scheme("forum", "{digest:hex}", ""),
            "shop",
            "forum",
        ),
        (scheme("shop", "$2b${digest:hex}", ""), "shop", "bcrypt"),
    ] {
        let config = folder.write("clash.toml", own);
        for command in ["identify", "verify"] {
            let said = rehash::run(&[command, "--config", &config, stored], b"x");
            assert_eq!(said.code, Some(2), "{}", said.stderr);
            let both = said.stderr.contains(a) && said.stderr.contains(b);
            assert!(both && said.stderr.contains("`order`"), "{}", said.stderr);
        }
    }
    let ordered =
        scheme("shop", "{digest:hex}", "order = 2") + &scheme("forum", "{digest:hex}", "order = 1");
    let config = folder.write("ordered.toml", ordered);
    let said = run(&["identify", "--config", &config, "--format", "jsonl", stored]);
    assert!(said.out.contains(r#""scheme":"forum""#), "{}{}", said.out, said.err);
    let config = folder.write("shadow.toml", scheme("shop", "{digest:hex}", ""));
    let said = run(&["identify", "--config", &config, "--profile", "django", stored]);
    assert_eq!(said.code, 2);
    let both = said.err.contains("shop") && said.err.contains("django-unsalted-md5-bare");
    assert!(both, "{}", said.err);
}

#[test]
fn what_is_wrong_is_said_with_file_scheme_and_place_and_no_literal() {
    let folder = Folder::new("config-wrong");
    let config = folder.write(
        "own.toml",
        "[[scheme]]\nid = 'shop'\nlayout = '{digest:hex}'\nexpression = \"md5('hunter2' . $pasword)\"\n",
    );
    for args in [
        &["identify", "--config", &config, "x"][..],
        &["schemes", "--config", &config],
        &["scan", "users.csv", "--config", &config],
        &["verify", "--config", &config, "--stdin", "x"],
    ] {
        let said = run(args);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{}", said.err);
        assert!(said.err.contains("own.toml: scheme shop: expression: expected "), "{}", said.err);
        assert!(said.err.contains("  md5('*******' . $pasword)\n"), "{}", said.err);
        assert!(said.err.ends_with("\n                  ^\n"), "{}", said.err);
        assert!(!said.err.contains("hunter2"));
    }
    let missing = run(&["identify", "--config", "nowhere.toml", "x"]);
    assert_eq!(missing.code, 3, "{}", missing.err);
}

#[test]
fn nothing_of_a_configuration_that_may_be_secret_is_repeated() {
    let folder = Folder::new("config-secrets");
    for (number, text) in [
        "pepper = 'SECRET'",
        "[[scheme]]\nid = 'SECRET'",
        "[[scheme]]\nid = 'a'\nid = 'SECRET'",
        "[[scheme]]\nid = 'a'\nlayout = 'SECRET",
        "[[scheme]]\nid = 'a'\nstrength = 'SECRET'",
        "[[scheme]]\nid = 'a'\nlayout = '{digest:hex}'\nexpression = '''md5('SECRET'''",
        "[[scheme]]\nid = 'a'\nlayout = '{digest:hex}'\nexpression = 'md5(\"SECRET\")'",
        "[[scheme]]\nid = 'a'\nlayout = '{digest:hex}'\nexpression = 'md5($password)'\nexample = 'SECRET'",
        "[[scheme]]\nid = 'a'\norder = 'SECRET'",
        "SECRET",
        "= 'SECRET'",
        "x = SECRET",
        "x = 1SECRET",
        "x = \"\\SECRET\"",
    ]
    .iter()
    .enumerate()
    {
        let config = folder.write(&format!("{number}.toml"), text);
        let said = run(&["schemes", "--config", &config]);
        assert_eq!(said.code, 2, "{text}: {}", said.err);
        assert!(!said.err.contains("SECRET") && !said.out.contains("SECRET"), "{}", said.err);
    }
}

#[test]
fn a_pepper_comes_from_a_file_and_is_never_shown() {
    let folder = Folder::new("config-pepper");
    let config = folder.write(
        "own.toml",
        "[[scheme]]\nid = 'shop'\nlayout = 'shop:{digest:hex}'\nexpression = 'md5($pepper . $password)'\n",
    );
    // md5("sitekeypassword")
    let stored = "shop:07313a064cbdaaf44244be0f2e366b9a";
    let text = folder.write("key.txt", "sitekey\n");
    let digits = folder.write("key.hex", "736974656b6579\n");
    for (flag, path, code) in [
        ("--pepper-file", &text, 0),
        ("--pepper-hex-file", &digits, 0),
        ("--pepper-file", &digits, 1),
    ] {
        let args = ["verify", "--config", &config, flag, path, "--stdin", stored];
        let said = rehash::run(&args, b"password\n");
        assert_eq!(said.code, Some(code), "{}{}", said.stdout, said.stderr);
        let all = said.stdout + &said.stderr;
        assert!(!all.contains("sitekey") && !all.contains("736974"), "{all}");
    }
    let said = rehash::run(&["verify", "--config", &config, "--stdin", stored], b"password\n");
    assert!(said.stdout.starts_with("refused\n"), "{}", said.stdout);
    assert!(
        said.stdout.contains("needs       a pepper or site key: --pepper-file"),
        "{}",
        said.stdout
    );
    let args = ["verify", "--config", &config, "--pepper-hex-file", &text, "--stdin", stored];
    let said = rehash::run(&args, b"password\n");
    assert_eq!(said.code, Some(2));
    assert!(!said.stderr.contains("sitekey"), "{}", said.stderr);
    let line = format!(r#"{{"hash": "{stored}", "password": "password", "pepper": "sitekey"}}"#);
    let said = rehash::run(&["verify", "--config", &config, "--batch"], line.as_bytes());
    assert!(said.stdout.contains(r#""outcome":"match""#), "{}", said.stdout);
    let line = format!(r#"{{"hash": "{stored}", "password": "password"}}"#);
    let said = rehash::run(&["verify", "--config", &config, "--batch"], line.as_bytes());
    assert!(said.stdout.contains(r#""outcome":"refused","scheme":"shop""#), "{}", said.stdout);
    assert!(said.stdout.contains(r#""needs":"pepper""#), "{}", said.stdout);
}

#[test]
fn what_the_command_line_says_comes_before_every_order() {
    let folder = Folder::new("config-first");
    let config = folder.write(
        "own.toml",
        "[[scheme]]\nid = 'shop'\nlayout = '{digest:hex}'\nexpression = 'md5($password)'\norder = 1\n",
    );
    let users = folder.write("users.csv", format!("password\n{MD5}\n"));
    for (more, scheme) in [
        (&["--config", &config][..], "shop"),
        (&["--config", &config, "--profile", "django"], "django-unsalted-md5-bare"),
        (&["--config", &config, "--accept", "md5-hex"], "md5-hex"),
        (&["--config", &config, "--profile", "django", "--accept", "md5-hex"], "md5-hex"),
        (&["--profile", "django"], "django-unsalted-md5-bare"),
        (&["--accept", "md5-hex", "--profile", "django"], "md5-hex"),
    ] {
        let report = scan_json(&users, more);
        assert_eq!(report["groups"][0]["scheme"].as_str(), Some(scheme), "{more:?}");
    }
    let both = ["scan", &users, "--accept", "md5-hex", "--accept", "nt"];
    let said = run(&both);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("md5-hex") && said.err.contains("nt"), "{}", said.err);
}

#[test]
fn a_scheme_that_was_not_asked_for_is_in_nobodys_way() {
    let folder = Folder::new("config-aside");
    let config = folder.write(
        "own.toml",
        "[[scheme]]\nid = 'zz'\nlayout = '$2b${digest:hex}'\nexpression = 'md5($password)'\n",
    );
    let stored = format!("$2b${MD5}");
    for (id, stored, code) in [("zz", stored.as_str(), 0), ("bcrypt", BCRYPT, 0)] {
        let args = ["verify", "--config", &config, "--scheme", id, "--stdin", stored];
        let said = rehash::run(&args, b"password\n");
        assert_eq!(said.code, Some(code), "{}{}", said.stdout, said.stderr);
        let line = format!(r#"{{"hash": "{stored}", "password": "password", "scheme": "{id}"}}"#);
        let said = rehash::run(&["verify", "--config", &config, "--batch"], line.as_bytes());
        assert_eq!(said.code, Some(code), "{}{}", said.stdout, said.stderr);
        let read_as = said.lines().first().map(|answer| answer["scheme"].clone());
        assert_eq!(read_as, Some(id.into()), "{}", said.stdout);
    }
    let line = format!(r#"{{"hash": "{stored}", "password": "password"}}"#);
    let unnamed = [
        rehash::run(&["verify", "--config", &config, "--batch"], line.as_bytes()),
        rehash::run(&["verify", "--config", &config, "--stdin", &stored], b"password\n"),
        rehash::run(&["schemes", "--config", &config, "zz"], b""),
    ];
    for said in unnamed {
        assert_eq!((said.code, said.stdout.as_str()), (Some(2), ""), "{}", said.stderr);
        assert!(said.stderr.contains("zz and bcrypt both read some texts"), "{}", said.stderr);
    }
}

#[test]
fn a_home_made_scheme_is_shown_as_it_was_written_without_its_literals() {
    let folder = Folder::new("config-shown");
    let config = folder.write(
        "own.toml",
        "[[scheme]]\nid = 'shop'\nlayout = 'shop:{salt}:{digest:hex}'\n\
         expression = \"md5('SECRET' . $salt . $password)\"\n",
    );
    for format in ["table", "markdown", "json"] {
        let said = run(&["schemes", "--config", &config, "--format", format, "shop"]);
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.out.contains("shop:{salt}:{digest:hex}"), "{}", said.out);
        assert!(said.out.contains("md5('******' . $salt . $password)"), "{}", said.out);
        assert!(!said.out.contains("SECRET"));
        assert_eq!(said.out.starts_with("### `shop`\n"), format == "markdown", "{}", said.out);
    }
    let said = run(&["schemes", "--no-config", "--format", "markdown", "django"]);
    assert!(said.out.starts_with("- `django`, "), "{}", said.out);
}
