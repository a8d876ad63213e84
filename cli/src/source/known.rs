//! Where applications keep their passwords, for callers who name neither table nor column.

use std::sync::LazyLock;

use rehash::{Identity, Registry, Scheme, schemes};

/// Tables that one application is known by, with their column.
pub(super) const APPLICATIONS: &[(&str, &str)] = &[
    ("auth_user", "password"),
    ("wp_users", "user_pass"),
    ("phpbb_users", "user_password"),
    ("users_field_data", "pass"),
    ("mdl_user", "password"),
    ("oc_users", "password"),
    ("accounts_user", "password"),
    ("users_user", "password"),
    ("core_user", "password"),
    ("account_user", "password"),
];

/// Tables that many applications have.
pub(super) const TABLES: &[&str] = &[
    "user",
    "users",
    "account",
    "accounts",
    "member",
    "members",
    "customer",
    "customers",
    "login",
    "logins",
    "admin",
    "admins",
    "people",
    "person",
    "credential",
    "credentials",
];

/// Columns that hold hashes, in tables and in the headers of files.
pub(super) const COLUMNS: &[&str] = &[
    "password",
    "encrypted_password",
    "password_hash",
    "passwordhash",
    "password_digest",
    "hashed_password",
    "crypted_password",
    "user_pass",
    "user_password",
    "passwd",
    "password_crypt",
    "pwhash",
    "pw_hash",
    "pw",
    "pwd",
    "pass",
    "hash",
];

/// Columns that tell users apart in a file.
pub(super) const KEYS: &[&str] =
    &["id", "user_id", "userid", "uid", "uuid", "pk", "key", "username", "user", "login", "email"];

/// Words by which a first record is known for a header, beside the columns above.
const HEADERS: &[&str] =
    &["name", "salt", "realm", "user_login", "user_email", "is_active", "date_joined"];

/// Whether this is one of these names, whatever its case.
pub(super) fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether this is a word that headers have.
pub(super) fn is_word(field: &str) -> bool {
    [COLUMNS, KEYS, HEADERS].iter().any(|names| is_one_of(field.trim(), names))
}

/// Whether these fields are names of columns and no data, so that they may be printed.
///
/// A file without a header has a user's data in its first record, a password or a hash among it.
pub(super) fn is_header(fields: &[String]) -> bool {
    fields.iter().any(|field| is_word(field)) && !fields.iter().any(|field| is_data(field))
}

/// Whether this can't be a name: it is long, or reads as a hash or a marker.
pub(super) fn is_data(field: &str) -> bool {
    /// Without tripcodes: many a column whose name has ten letters would be one.
    static SUSPECTS: LazyLock<Vec<&'static dyn Scheme>> = LazyLock::new(|| {
        let bare = schemes::BARE.iter().copied();
        bare.filter(|scheme| scheme.info().id != "tripcode").collect()
    });
    /// Put together once: a file may have thousands of columns.
    static REGISTRY: LazyLock<Option<Registry>> = LazyLock::new(|| {
        let all = Registry::builder(schemes::phc::Argon2id::OWASP).accept_all(&schemes::TAGGED);
        all.suspect_all(&SUSPECTS).build().ok()
    });
    let Some(registry) = REGISTRY.as_ref() else { return true };
    let unread = || matches!(registry.identify(field), Identity::Unknown { .. });
    !field.is_empty() && (field.len() > 64 || field.contains('$') || !unread())
}
