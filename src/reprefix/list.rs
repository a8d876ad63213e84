//! The closed list of rewritings. `docs/reprefix.md` is this list, and a test compares them.

use crate::reprefix::rule::{Change, Reprefix};

/// Every rewriting there is. Each has been checked with the software that reads its result.
pub static REPREFIXES: &[Reprefix] = &[
    front(("django-bcrypt-dwaiter", "bc$$2a$"), ("django-bcrypt", "bcrypt$$2a$"), DJANGO),
    front(("django-bcrypt-dwaiter", "bc$$2b$"), ("django-bcrypt", "bcrypt$$2b$"), DJANGO),
    front(("bcrypt", "$2y$"), ("bcrypt", "$2b$"), PYCA),
    front(("bcrypt", "$2b$"), ("bcrypt", "$2y$"), XCRYPT),
    front(("bcrypt", "$2b$"), ("django-bcrypt", "bcrypt$$2b$"), DJANGO),
    front(("django-bcrypt", "bcrypt$$2b$"), ("bcrypt", "$2b$"), PYCA),
    front(("argon2-phc", "$argon2id$v=19$"), ("django-argon2", "argon2$argon2id$v=19$"), DJANGO),
    front(("argon2-phc", "$argon2i$v=19$"), ("django-argon2", "argon2$argon2i$v=19$"), DJANGO),
    front(("django-argon2", "argon2$argon2id$v=19$"), ("argon2-phc", "$argon2id$v=19$"), CFFI),
    front(("django-argon2", "argon2$argon2i$v=19$"), ("argon2-phc", "$argon2i$v=19$"), CFFI),
    to_django(("pbkdf2-passlib", "$pbkdf2-sha256$"), ("django-pbkdf2-sha256", "pbkdf2_sha256$")),
    to_django(("pbkdf2-passlib", "$pbkdf2$"), ("django-pbkdf2-sha1", "pbkdf2_sha1$")),
    to_passlib(("django-pbkdf2-sha256", "pbkdf2_sha256$"), ("pbkdf2-passlib", "$pbkdf2-sha256$")),
    to_passlib(("django-pbkdf2-sha1", "pbkdf2_sha1$"), ("pbkdf2-passlib", "$pbkdf2$")),
    crypt(("ldap-crypt", "{CRYPT}$1$"), ("md5crypt", "$1$"), XCRYPT),
    crypt(("ldap-crypt", "{CRYPT}$5$"), ("sha256crypt", "$5$"), XCRYPT),
    crypt(("ldap-crypt", "{CRYPT}$6$"), ("sha512crypt", "$6$"), XCRYPT),
    front(("ldap-crypt", "{CRYPT}$2b$"), ("bcrypt", "$2b$"), XCRYPT),
    front(("ldap-crypt", "{CRYPT}$y$"), ("yescrypt", "$y$"), XCRYPT),
    crypt(("md5crypt", "$1$"), ("ldap-crypt", "{CRYPT}$1$"), LIBPASS),
    crypt(("sha256crypt", "$5$"), ("ldap-crypt", "{CRYPT}$5$"), LIBPASS),
    crypt(("sha512crypt", "$6$"), ("ldap-crypt", "{CRYPT}$6$"), LIBPASS),
    front(("bcrypt", "$2b$"), ("ldap-crypt", "{CRYPT}$2b$"), LIBPASS),
];

/// What takes back a rewriting to a text that no software is left to be asked about. No rule of a
/// plan, only the way back of one.
pub(super) static WAYS_BACK: &[Reprefix] = &[
    front(("django-bcrypt", "bcrypt$$2a$"), ("django-bcrypt-dwaiter", "bc$$2a$"), ""),
    front(("django-bcrypt", "bcrypt$$2b$"), ("django-bcrypt-dwaiter", "bc$$2b$"), ""),
    front(("yescrypt", "$y$"), ("ldap-crypt", "{CRYPT}$y$"), ""),
];

const DJANGO: &str = "Django";
const PYCA: &str = "pyca's bcrypt";
const CFFI: &str = "argon2-cffi";
const LIBPASS: &str = "libpass";
const XCRYPT: &str = "libxcrypt";

/// The id of a scheme and what its text begins with.
type Side = (&'static str, &'static str);

const fn front(from: Side, to: Side, reader: &'static str) -> Reprefix {
    rule(from, to, reader, Change::Front)
}

/// A text of crypt(3), which has salts that not every reader takes.
const fn crypt(from: Side, to: Side, reader: &'static str) -> Reprefix {
    rule(from, to, reader, Change::Crypt)
}

const fn to_django(from: Side, to: Side) -> Reprefix {
    rule(from, to, DJANGO, Change::ToDjango)
}

const fn to_passlib(from: Side, to: Side) -> Reprefix {
    rule(from, to, LIBPASS, Change::ToPasslib)
}

const fn rule(
    (from, old): Side,
    (to, new): Side,
    reader: &'static str,
    change: Change,
) -> Reprefix {
    Reprefix { from, to, old, new, reader, change }
}
