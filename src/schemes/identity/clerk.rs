//! What Clerk stores of other programs' users and gives a name of its own.
//!
//! ```text
//! pbkdf2_sha256$27500$c2FsdHNhbHQ=$base64   PBKDF2; the salt is base64, which Django's is not
//! salt$5f4dcc3b5aa765d61d8327deb882cf99     md5_salted, and sha256_salted of 64 digits
//! ```
//!
//! Nothing in these texts is Clerk's alone, so they are accepted one by one or as its profile. Its other names
//! are formats of others: `argon2id`, `bcrypt`, `bcrypt_sha256_django`, `ldap_ssha`, `phpass`, `scrypt_werkzeug`,
//! `sha512_symfony`. `awscognito` is no hash: Clerk asks Cognito. `hmac_sha256_utf16_b64$hash$key` is read by
//! nothing: which UTF-16 it is and how the key is written is documented nowhere.
//! Source: Clerk's documentation of `createUser`, `password_hasher`, 2025, and of its API, 2024.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `pbkdf2_sha256`, its salt base64.
pub static CLERK_PBKDF2_SHA256: Formula = Formula::line(
    Info::new("clerk-pbkdf2-sha256", "PBKDF2-SHA256, Clerk", Strength::Fair)
        .shape("pbkdf2_sha256$rounds$base64$base64")
        .grammar(r"^pbkdf2_sha256\$N\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{43}=$")
        .seen_in(&["Clerk"])
        .quirks(&[
            "looks like Django's, whose salt is text",
            "a password of more than 64 bytes is hashed first, and its match not exact",
        ])
        .example("pbkdf2_sha256$27500$bxyKJdO5TnCi8I1b5xNMlg==$sRo9DlnklFE2QTVCFfzn7sQ6plBax+aKw0fG3qtZVWA="),
    "pbkdf2_sha256${rounds}${salt:base64}${digest:base64}",
    "pbkdf2_sha256($password, $salt, $rounds, 32)",
);

/// `md5_salted`.
pub static CLERK_MD5_SALTED: Formula = Formula::line(
    Info::new("clerk-md5-salted", "MD5 of salt and password, Clerk", Strength::Broken)
        .shape("salt$32 hex digits")
        .grammar(r"^[^$]+\$[0-9a-f]{32}$")
        .seen_in(&["Clerk"])
        .example("salt$67a1e09bb1f83f5007dc119c14d663aa"),
    "{salt}${digest:hex}",
    "md5($salt . $password)",
);

/// `sha256_salted`.
pub static CLERK_SHA256_SALTED: Formula = Formula::line(
    Info::new("clerk-sha256-salted", "SHA-256 of salt and password, Clerk", Strength::Broken)
        .shape("salt$64 hex digits")
        .grammar(r"^[^$]+\$[0-9a-f]{64}$")
        .seen_in(&["Clerk"])
        .example("salt$13601bda4ea78e55a07b98866d2be6be0744e3866f13c00c811cab608a28f322"),
    "{salt}${digest:hex}",
    "sha256($salt . $password)",
);
