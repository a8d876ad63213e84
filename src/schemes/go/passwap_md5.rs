//! passwap's salted MD5, as Zitadel imports it.
//!
//! ```text
//! $md5salted-suffix$kx1TZ2Gn$Q3nmGMY1ZXWEpdh46MqxRQ==
//! │          │      │        └ digest: padded base64
//! │          │      └ salt: text, hashed as it stands
//! │          └ suffix hashes the salt behind the password, prefix before it
//! └ the tag
//! ```
//!
//! Source: passwap, `md5salted/md5salted.go`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$md5salted-prefix$salt$digest`.
pub static PASSWAP_MD5_PREFIX: Formula = Formula::line(
    Info::new("passwap-md5-prefix", "MD5 of salt and password, passwap", Strength::Broken)
        .seen_in(&["passwap", "Zitadel"])
        .grammar(r"^\$md5salted-prefix\$[^$]+\$[A-Za-z0-9+/]{22}==$")
        .example("$md5salted-prefix$kx1TZ2Gn$0iB2hEe1WU2gzsyPm8qSvw=="),
    "$md5salted-prefix${salt}${digest:base64}",
    "md5($salt . $password)",
);

/// `$md5salted-suffix$salt$digest`.
pub static PASSWAP_MD5_SUFFIX: Formula = Formula::line(
    Info::new("passwap-md5-suffix", "MD5 of password and salt, passwap", Strength::Broken)
        .seen_in(&["passwap", "Zitadel"])
        .grammar(r"^\$md5salted-suffix\$[^$]+\$[A-Za-z0-9+/]{22}==$")
        .example("$md5salted-suffix$kx1TZ2Gn$3IzSZAEnpdClKkfPNzhjVA=="),
    "$md5salted-suffix${salt}${digest:base64}",
    "md5($password . $salt)",
);
