//! Reads `tests/vectors/**/*.toml`; the format is in the README there.

use std::fs;
use std::path::{Path, PathBuf};

use rehash::{Attempt, schemes};
use serde::Deserialize;

/// A stored text, a password, and what must come of them.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Vector {
    /// The file below `tests/vectors`, without its ending.
    pub file: String,
    /// Its name, unique in the file.
    pub name: String,
    /// The scheme that the text is read as; all tagged ones where there is none.
    pub scheme: Option<String>,
    /// The text as the database holds it.
    pub stored: Vec<u8>,
    /// The password that is tried.
    pub password: Vec<u8>,
    /// The user name that is given with it.
    pub user: Option<String>,
    /// The realm.
    pub realm: Option<String>,
    /// The pepper or site key.
    pub pepper: Option<Vec<u8>>,
    /// The salt of another column.
    pub salt: Option<Vec<u8>>,
    /// What must come of it.
    pub expect: Expect,
    /// Whether a match is exact.
    pub exact: Option<bool>,
    /// The rule that turns the text or the attempt down.
    pub rule: Option<String>,
    /// The byte that a malformed text goes wrong at.
    pub at: Option<usize>,
    /// What a damaged text went through, outermost first, as `D4+D1`.
    pub damage: Option<String>,
    /// What a damaged text is once repaired.
    pub repaired: Option<String>,
}

impl Vector {
    /// Where it stands, for messages.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}: {}", self.file, self.name)
    }

    /// The password and its context.
    #[must_use]
    pub fn attempt(&self) -> Attempt<'_> {
        let mut attempt = Attempt::new(&self.password);
        if let Some(user) = &self.user {
            attempt = attempt.with_user(user);
        }
        if let Some(realm) = &self.realm {
            attempt = attempt.with_realm(realm);
        }
        if let Some(pepper) = &self.pepper {
            attempt = attempt.with_pepper(pepper);
        }
        if let Some(salt) = &self.salt {
            attempt = attempt.with_salt(salt);
        }
        attempt
    }

    /// The stored text, where it is UTF-8.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        str::from_utf8(&self.stored).ok()
    }
}

/// One word of the outcome table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Expect {
    /// The password is right.
    Match,
    /// The text is sound and the password wrong.
    Mismatch,
    /// A marker that no password opens.
    Unusable,
    /// A known format, broken.
    Malformed,
    /// No format that is accepted.
    Unknown,
    /// A shape that several formats share.
    Ambiguous,
    /// More work or length than the limits allow.
    Excessive,
    /// Broken, with exactly one lossless repair.
    Damaged,
    /// A password that cannot be computed.
    Refused,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    vector: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    scheme: Option<String>,
    stored: Option<String>,
    stored_hex: Option<String>,
    password: Option<String>,
    password_hex: Option<String>,
    user: Option<String>,
    realm: Option<String>,
    pepper: Option<String>,
    pepper_hex: Option<String>,
    salt: Option<String>,
    salt_hex: Option<String>,
    expect: Expect,
    exact: Option<bool>,
    rule: Option<String>,
    at: Option<usize>,
    damage: Option<String>,
    repaired: Option<String>,
    origin: String,
}

/// Formats that the library has with its feature `rare` alone, and that are more than a digest.
const RARE: [&str; 4] = ["pbkdf2-kratos", "gost-yescrypt", "ldap-gost-yescrypt", "mariadb-ed25519"];

/// Digests that the library has with its feature `rare` alone.
pub const RARE_DIGESTS: &[&str] = &[
    "ripemd160-hex",
    "sha3-224-hex",
    "sha3-256-hex",
    "sha3-384-hex",
    "sha3-512-hex",
    "whirlpool-hex",
    "ripemd128-hex",
    "ripemd256-hex",
    "ripemd320-hex",
    "keccak224-hex",
    "keccak256-hex",
    "keccak384-hex",
    "keccak512-hex",
    "blake2b512-hex",
    "blake2s256-hex",
    "streebog256-hex",
    "streebog512-hex",
    "hashcat-streebog256",
    "hashcat-streebog512",
    "hashcat-blake2b512-pass-salt",
    "hashcat-blake2b512-salt-pass",
    "john-blake2b512",
    "hashcat-blake2s256",
    "john-keccak256",
    "john-keccak512",
    "john-ripemd160",
    "john-ripemd128",
    "john-streebog256",
    "john-streebog512",
];

/// Files of formats that the library has without that feature too, and some of whose texts it then does
/// not read.
const RARE_FILES: [&str; 1] = ["tools/john_dynamic_rare"];

/// What begins those texts of other formats that name a function of `rare`.
const RARE_TEXTS: &[&[u8]] = &[b"pbkdf2:sha3_", b"pbkdf2:ripemd160:"];

/// Every vector of every file, but for those of formats that this build leaves out.
///
/// # Panics
///
/// Where a file is not of the documented format: a missing rule, an empty origin, a name used twice.
#[must_use]
pub fn vectors() -> Vec<Vector> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files.iter().flat_map(|file| read(&root, file)).filter(is_of_this_build).collect()
}

fn is_of_this_build(vector: &Vector) -> bool {
    let mut catalogue = schemes::TAGGED.iter().chain(schemes::BARE.iter());
    let id = match vector.scheme.as_deref() {
        Some(id) if RARE.contains(&id) || RARE_DIGESTS.contains(&id) => id,
        _ if RARE_FILES.contains(&vector.file.as_str()) => "ripemd160-hex",
        _ if RARE_TEXTS.iter().any(|text| vector.stored.starts_with(text)) => "ripemd160-hex",
        _ => return true,
    };
    catalogue.any(|scheme| scheme.info().id == id)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of vectors is there") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
}

fn read(root: &Path, path: &Path) -> Vec<Vector> {
    let text = fs::read_to_string(path).expect("a vectors file is UTF-8");
    let file: File =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let name = path.strip_prefix(root).expect("it was found there").with_extension("");
    let name = name.to_str().expect("a name of ours").to_owned();
    let vectors: Vec<Vector> =
        file.vector.into_iter().map(|entry| vector(name.clone(), entry)).collect();
    for (place, vector) in vectors.iter().enumerate() {
        let again = vectors.iter().skip(place + 1).any(|other| other.name == vector.name);
        assert!(!again, "{}: the name is used twice", vector.id());
    }
    vectors
}

fn vector(file: String, entry: Entry) -> Vector {
    let id = format!("{file}: {}", entry.name);
    assert!(!entry.origin.is_empty(), "{id}: no origin");
    assert!(entry.rule.is_some() || entry.expect == Expect::Match, "{id}: no rule");
    let rules = ["G0", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9"];
    assert!(entry.rule.iter().all(|rule| rules.contains(&rule.as_str())), "{id}: no such rule");
    let stored = bytes(entry.stored, entry.stored_hex).unwrap_or_else(|| panic!("{id}: no text"));
    Vector {
        file,
        name: entry.name,
        scheme: entry.scheme,
        stored,
        password: bytes(entry.password, entry.password_hex).unwrap_or_default(),
        user: entry.user,
        realm: entry.realm,
        pepper: bytes(entry.pepper, entry.pepper_hex),
        salt: bytes(entry.salt, entry.salt_hex),
        expect: entry.expect,
        exact: entry.exact,
        rule: entry.rule,
        at: entry.at,
        damage: entry.damage,
        repaired: entry.repaired,
    }
}

fn bytes(text: Option<String>, hex: Option<String>) -> Option<Vec<u8>> {
    match (text, hex) {
        (Some(text), None) => Some(text.into_bytes()),
        (None, Some(hex)) => Some(unhex(&hex)),
        _ => None,
    }
}

fn unhex(hex: &str) -> Vec<u8> {
    let pair = |pair: &[u8]| {
        let digits = str::from_utf8(pair).expect("hex digits are ASCII");
        u8::from_str_radix(digits, 16).expect("two hex digits")
    };
    hex.as_bytes().chunks(2).map(pair).collect()
}
