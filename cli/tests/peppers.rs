//! Wraps under a key that the database does not hold: planned, carried out, checked and verified.

mod common;
mod rehash;

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, chown};

use base64ct::Encoding as _;
use common::{BCRYPT, Folder, Run, program, rehash as run};
use rusqlite::{Connection, params};
use sha2::Digest as _;

/// Salted digests of `password` as Django made them, of which one has the salt of nobody else.
const ROWS: [&str; 2] = [
    "sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216",
    "sha1$abcde$f513c4466c7991d917d0cc026829387f6cbf9f94",
];
const WRAP: &str = "wrap:django-salted-sha1=argon2id:m=16,t=1,p=1,pepper=k1";
const KEY: &[u8] = b"canary-Zx81-a-key-of-32-bytes-ok";
const OTHER: &[u8] = b"canary-Qw27-another-key-32-bytes";

/// A table, keys and configurations that list them.
struct Shop {
    folder: Folder,
    source: String,
    plan: String,
}

impl Shop {
    fn new(name: &str) -> Self {
        let folder = Folder::new(name);
        let path = folder.path("shop.db");
        let connection = Connection::open(&path).expect("a database");
        connection
            .execute_batch("CREATE TABLE users (id INTEGER PRIMARY KEY, password varchar(128))")
            .expect("a table");
        for row in [ROWS[0], ROWS[1], BCRYPT] {
            let insert = "INSERT INTO users (password) VALUES (?1)";
            connection.execute(insert, params![row]).expect("a row");
        }
        folder.write("known.csv", "key,password\n1,password\n");
        let source = format!("sqlite:{}", path.display());
        let plan = folder.path("plan.toml").display().to_string();
        let shop = Self { folder, source, plan };
        shop.key("k1", KEY);
        shop.key("k2", OTHER);
        shop.configure("k1.toml", &[("k1", "k1", "current")]);
        shop
    }

    fn key(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.write(name, bytes);
        fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("a file of the test");
        path
    }

    /// A configuration with keys by id, file and state.
    fn configure(&self, name: &str, keys: &[(&str, &str, &str)]) -> String {
        let table = |(id, file, state): &(&str, &str, &str)| {
            let file = self.folder.path(file);
            format!("[[pepper]]\nid = '{id}'\nfile = '{}'\nstate = '{state}'\n", file.display())
        };
        self.folder.write(name, keys.iter().map(table).collect::<String>())
    }

    /// Runs with this configuration.
    fn with(&self, configuration: &str, args: &[&str]) -> Run {
        let configuration = self.folder.path(configuration).display().to_string();
        discreet(run(&[args, &["--config", &configuration]].concat()))
    }

    fn planned(&self) {
        let known = self.folder.path("known.csv").display().to_string();
        let args = ["plan", &self.source, "--profile", "django", "--rule", WRAP];
        let more = ["--prove", &known, "-o", &self.plan];
        let said = self.with("k1.toml", &[&args[..], &more].concat());
        assert_eq!(said.code, 0, "{}", said.err);
        assert!(said.out.contains("(hmac-sha256$k1$argon2id_sha1$…)"), "{}", said.out);
        assert!(said.out.contains("by 1 known account of 2 rows"), "{}", said.out);
    }

    fn rows(&self) -> Vec<String> {
        let connection = Connection::open(self.folder.path("shop.db")).expect("the database");
        let mut rows =
            connection.prepare("SELECT password FROM users ORDER BY id").expect("a statement");
        let read = rows.query_map([], |row| row.get(0)).expect("rows");
        read.collect::<Result<_, _>>().expect("texts")
    }
}

/// What a batch says of a right and of a wrong password at this text.
fn verified(configuration: &[&str], stored: &str) -> [serde_json::Value; 2] {
    let line = |password: &str| format!("{{\"hash\": {stored:?}, \"password\": {password:?}}}\n");
    let input = line("password") + &line("Password");
    let args = [&["verify", "--batch", "--limits", "offline"][..], configuration].concat();
    let said = rehash::run(&args, input.as_bytes());
    assert_eq!(said.code, Some(1), "one password at least is wrong: {}", said.stderr);
    shows_no_key(&(said.stdout.clone() + &said.stderr));
    said.lines().try_into().expect("an answer to each line")
}

/// Neither a key nor what is easily made of one.
fn shows_no_key(text: &str) {
    for key in [KEY, OTHER] {
        let digits = |byte: &u8| format!("{byte:02x}");
        let hex = |bytes: &[u8]| bytes.iter().map(digits).collect::<Vec<_>>().concat();
        let base64 = base64ct::Base64Unpadded::encode_string(key);
        let digest = hex(&sha2::Sha256::digest(key));
        for shape in [String::from_utf8_lossy(key).into_owned(), hex(key), base64, digest] {
            let text = text.to_lowercase();
            assert!(!text.contains(&shape.to_lowercase()), "{shape}: {text}");
        }
    }
}

fn discreet(run: Run) -> Run {
    shows_no_key(&run.out);
    shows_no_key(&run.err);
    run
}

fn outcomes(answers: &[serde_json::Value; 2]) -> [&str; 2] {
    answers.each_ref().map(|answer| answer["outcome"].as_str().expect("an outcome"))
}

#[test]
fn a_table_is_wrapped_under_a_key_and_opens_with_it_alone() {
    let shop = Shop::new("peppers-wrap");
    shop.planned();
    let dry = shop.with("k1.toml", &["migrate", &shop.plan]);
    assert_eq!(dry.code, 0, "{}", dry.err);
    let before = shop.with("k1.toml", &["check", "--plan", &shop.plan]);
    assert_eq!(before.code, 1, "{}", before.err);
    let done = shop.with("k1.toml", &["migrate", &shop.plan, "--apply"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let check = shop.with("k1.toml", &["check", "--plan", &shop.plan, "--keys"]);
    assert_eq!(check.code, 0, "{}{}", check.out, check.err);
    let rows = shop.rows();
    let [first, second, third] = rows.as_slice() else { panic!("three rows") };
    for (row, salt) in [(first, "0reBK"), (second, "abcde")] {
        let begins = format!("hmac-sha256$k1$argon2id_sha1$v=19$m=16,t=1,p=1${salt}$");
        assert!(row.starts_with(&begins), "what it is of is in front");
    }
    assert_eq!(third, BCRYPT);
    // Nothing that is written holds anything of the key.
    for name in shop.folder.names().iter().filter(|name| !["k1", "k2"].contains(&name.as_str())) {
        let bytes = fs::read(shop.folder.path(name)).expect("a file of the test");
        shows_no_key(&String::from_utf8_lossy(&bytes));
    }
    let config = shop.folder.path("k1.toml").display().to_string();
    let right = verified(&["--config", &config], first);
    assert_eq!(outcomes(&right), ["match", "mismatch"]);
    let none = verified(&["--no-config"], first);
    assert_eq!(outcomes(&none), ["refused", "refused"]);
    assert!(none.iter().all(|answer| answer["needs"] == "pepper"), "{none:?}");
    assert!(none.iter().all(|answer| answer["key"] == "k1"), "{none:?}");
    let said = rehash::run(&["verify", "--no-config", "--stdin", first], b"password\n");
    assert!(said.stdout.contains("the key k1: a [[pepper]] of the"), "{}", said.stdout);
    // Another key under the same id is another key.
    let other = shop.configure("other.toml", &[("k1", "k2", "current")]);
    let other = verified(&["--config", &other], first);
    assert_eq!(outcomes(&other), ["mismatch", "mismatch"]);
    // A scan says what is missing only where it is.
    let source = &[&["scan", &shop.source][..], &["--format", "json"]].concat();
    assert!(!shop.with("k1.toml", source).out.contains("\"pepper\""));
    let without = run(&[&source[..], &["--no-config"]].concat());
    assert!(without.out.contains("\"pepper\""), "{}", without.out);
    // And a run that comes again has nothing to do.
    let again = shop.with("k1.toml", &["migrate", &shop.plan]);
    assert!(again.out.contains("nothing to do"), "{}", again.out);
}

#[test]
fn a_plan_is_carried_out_with_the_key_that_it_names_or_not_at_all() {
    let shop = Shop::new("peppers-keys");
    shop.planned();
    shop.configure("rotated.toml", &[("k1", "k1", "retired"), ("k2", "k2", "current")]);
    shop.configure("others.toml", &[("k2", "k2", "current")]);
    shop.configure("gone.toml", &[("k1", "nowhere", "current")]);
    shop.folder.write("empty.toml", "");
    for (configuration, code, said) in [
        ("rotated.toml", 2, "the [[pepper]] k1 is retired; new hashes are made under"),
        ("others.toml", 2, "there is no [[pepper]] k1"),
        ("empty.toml", 2, "pepper=k1 needs its key"),
        ("gone.toml", 3, "gone.toml: pepper k1: reading its `file`: No such file"),
    ] {
        let refused = shop.with(configuration, &["migrate", &shop.plan, "--apply"]);
        assert_eq!(refused.code, code, "{configuration}: {}", refused.err);
        assert!(refused.err.contains(said), "{configuration}: {}", refused.err);
    }
    assert_eq!(shop.rows(), [ROWS[0], ROWS[1], BCRYPT]);
    // To count what is left no hash is made, so that no key has to be the current one.
    let check = |configuration: &str| shop.with(configuration, &["check", "--plan", &shop.plan]);
    let keyless = ["rotated.toml", "others.toml", "empty.toml"];
    let counted = check("k1.toml");
    assert_eq!(counted.code, 1, "{}", counted.err);
    for configuration in keyless {
        let left = check(configuration);
        assert_eq!((left.code, &left.out), (1, &counted.out), "{configuration}: {}", left.err);
    }
    assert_eq!(shop.with("k1.toml", &["migrate", &shop.plan, "--apply"]).code, 0);
    for configuration in keyless {
        let done = check(configuration);
        assert_eq!(done.code, 0, "{configuration}: {}{}", done.out, done.err);
    }
    // A retired key verifies, and is a reason to replace what it made.
    let rows = shop.rows();
    let rotated = shop.folder.path("rotated.toml").display().to_string();
    let answers = verified(&["--config", &rotated], rows.first().expect("a row"));
    assert_eq!(outcomes(&answers), ["match", "mismatch"]);
    let reasons = answers.first().map(|answer| answer["upgrade"].to_string()).unwrap_or_default();
    assert!(reasons.contains("\"pepper\""), "{reasons}");
}

#[test]
fn a_key_is_every_byte_of_a_file_that_is_its_owners_alone() {
    let shop = Shop::new("peppers-files");
    let config = shop.configure("own.toml", &[("k1", "key", "current")]);
    let identify = || shop.with("own.toml", &["identify", BCRYPT]);
    for (bytes, code, said) in [
        (KEY.to_vec(), 0, ""),
        ([KEY, b"\0\n"].concat(), 0, ""),
        ([KEY, b"\n"].concat(), 2, "pepper k1: its `file` is text and ends in a line end"),
        (b"short".to_vec(), 2, "pepper k1: a key of 5 bytes is too short"),
        (KEY.repeat(129), 2, "pepper k1: its `file` is longer than 4 KiB"),
    ] {
        shop.key("key", &bytes);
        let run = identify();
        assert_eq!(run.code, code, "{}", run.err);
        assert!(run.err.contains(said), "{}", run.err);
    }
    let path = shop.key("key", KEY);
    for (mode, code) in [(0o400, 0), (0o640, 2), (0o604, 2), (0o602, 2)] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).expect("a file of the test");
        let run = identify();
        assert_eq!(run.code, code, "{mode:o}: {}", run.err);
        assert!(code == 0 || run.err.contains("chmod 600"), "{}", run.err);
    }
    // Only root gives a file to somebody else, and only root could read it then.
    fs::set_permissions(&path, Permissions::from_mode(0o600)).expect("a file of the test");
    assert!(!identify().err.contains("belongs to another user"));
    if chown(&path, Some(4242), None).is_ok() {
        let run = identify();
        assert_eq!(run.code, 0, "{}", run.err);
        let told = "pepper k1: its `file` belongs to another user, neither this one nor root";
        assert!(run.err.contains(told) && !run.err.contains(&path), "{}", run.err);
    }
    fs::remove_file(&path).expect("a file of the test");
    fs::create_dir(&path).expect("a folder of the test");
    assert_eq!(identify().code, 2);
    // Who reads no hash needs no key; neither is the file shown, which may be the key by mistake.
    for args in [&["config", "show"][..], &["schemes", "bcrypt"]] {
        let run =
            Run::of(&program().args(args).args(["--config", &config]).output().expect("it runs"));
        assert_eq!(run.code, 0, "{}", run.err);
        assert!(!run.out.contains(&path), "{}", run.out);
    }
    let shown = shop.with("own.toml", &["config", "show"]);
    assert!(shown.out.contains("k1, current (its file is not shown)"), "{}", shown.out);
}
