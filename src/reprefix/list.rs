//! The closed list of rewritings. `docs/reprefix.md` is this list, and a test compares them.

use crate::reprefix::rule::{Change, Reprefix};

/// Every rewriting there is. Each has been checked with the software that reads its result.
pub static REPREFIXES: &[Reprefix] = &[
    front(("django-bcrypt-dwaiter", "bc$"), ("django-bcrypt", "bcrypt$"), "Django"),
    front(("bcrypt", "$2y$"), ("bcrypt", "$2b$"), "python bcrypt"),
    front(("bcrypt", "$2b$"), ("bcrypt", "$2y$"), "libxcrypt"),
    front(("bcrypt", "$2b$"), ("django-bcrypt", "bcrypt$$2b$"), "Django"),
    front(("django-bcrypt", "bcrypt$$2b$"), ("bcrypt", "$2b$"), "python bcrypt"),
    front(("django-argon2", "argon2$argon2"), ("argon2-phc", "$argon2"), "argon2-cffi"),
    front(("argon2-phc", "$argon2id$"), ("django-argon2", "argon2$argon2id$"), "Django"),
];

const fn front(
    (from, old): (&'static str, &'static str),
    (to, new): (&'static str, &'static str),
    reader: &'static str,
) -> Reprefix {
    Reprefix { from, to, old, new, reader, change: Change::Front }
}
