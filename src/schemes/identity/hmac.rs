//! HMACs of users that were imported into Firebase or Auth0: the salt before or behind the password.
//!
//! ```text
//! $hmac-sha256-salt-first$c2FsdA==$VQtUQ…=
//!  │           │          │        └ digest, base64
//!  │           │          └ salt, base64
//!  │           └ salt-first or salt-last
//!  └ md5, sha1, sha256 or sha512
//! ```
//!
//! The key is the whole project's and the attempt's pepper. The texts are ours: both have columns, or objects to
//! import. Source: Firebase's documentation of `auth:import`, `--hash-key` and `--hash-input-order`; Auth0's of
//! `custom_password_hash`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$hmac-md5-salt-first$`.
pub static HMAC_MD5_SALT_FIRST: Formula = Formula::line(
    hmac("hmac-md5-salt-first", "HMAC of MD5, salt before the password")
        .grammar(r"^\$hmac-md5-salt-first\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{22}==$")
        .example("$hmac-md5-salt-first$bxyKJdO5TnCi8I1b5xNMlg==$rO03hvAN7jRPKIAOk3eTBQ=="),
    "$hmac-md5-salt-first${salt:base64}${digest:base64}",
    "hmac_md5($pepper, $salt . $password)",
);

/// `$hmac-md5-salt-last$`.
pub static HMAC_MD5_SALT_LAST: Formula = Formula::line(
    hmac("hmac-md5-salt-last", "HMAC of MD5, salt behind the password")
        .grammar(r"^\$hmac-md5-salt-last\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{22}==$")
        .example("$hmac-md5-salt-last$bxyKJdO5TnCi8I1b5xNMlg==$7ynHiMUkIYEErdD2PPj3bA=="),
    "$hmac-md5-salt-last${salt:base64}${digest:base64}",
    "hmac_md5($pepper, $password . $salt)",
);

/// `$hmac-sha1-salt-first$`.
pub static HMAC_SHA1_SALT_FIRST: Formula = Formula::line(
    hmac("hmac-sha1-salt-first", "HMAC of SHA-1, salt before the password")
        .grammar(r"^\$hmac-sha1-salt-first\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{27}=$")
        .example("$hmac-sha1-salt-first$bxyKJdO5TnCi8I1b5xNMlg==$4/+5lQ65tzEkQIbrHmJVb6Sl9UI="),
    "$hmac-sha1-salt-first${salt:base64}${digest:base64}",
    "hmac_sha1($pepper, $salt . $password)",
);

/// `$hmac-sha1-salt-last$`.
pub static HMAC_SHA1_SALT_LAST: Formula = Formula::line(
    hmac("hmac-sha1-salt-last", "HMAC of SHA-1, salt behind the password")
        .grammar(r"^\$hmac-sha1-salt-last\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{27}=$")
        .example("$hmac-sha1-salt-last$bxyKJdO5TnCi8I1b5xNMlg==$OAQ/qao8ZXoizarnYGRnZQfIsm8="),
    "$hmac-sha1-salt-last${salt:base64}${digest:base64}",
    "hmac_sha1($pepper, $password . $salt)",
);

/// `$hmac-sha256-salt-first$`.
pub static HMAC_SHA256_SALT_FIRST: Formula = Formula::line(
    hmac("hmac-sha256-salt-first", "HMAC of SHA-256, salt before the password")
        .grammar(r"^\$hmac-sha256-salt-first\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{43}=$")
        .example("$hmac-sha256-salt-first$bxyKJdO5TnCi8I1b5xNMlg==$jo1g7ZzC6gjSnMND3o42rr2Qs6NPpfr4H4C8rY8KeYY="),
    "$hmac-sha256-salt-first${salt:base64}${digest:base64}",
    "hmac_sha256($pepper, $salt . $password)",
);

/// `$hmac-sha256-salt-last$`.
pub static HMAC_SHA256_SALT_LAST: Formula = Formula::line(
    hmac("hmac-sha256-salt-last", "HMAC of SHA-256, salt behind the password")
        .grammar(r"^\$hmac-sha256-salt-last\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{43}=$")
        .example("$hmac-sha256-salt-last$bxyKJdO5TnCi8I1b5xNMlg==$AjtthZdSHgXVuhCNqOSCe/ThSCzDXtePzOtlRQ5Rinw="),
    "$hmac-sha256-salt-last${salt:base64}${digest:base64}",
    "hmac_sha256($pepper, $password . $salt)",
);

/// `$hmac-sha512-salt-first$`.
pub static HMAC_SHA512_SALT_FIRST: Formula = Formula::line(
    hmac("hmac-sha512-salt-first", "HMAC of SHA-512, salt before the password")
        .grammar(r"^\$hmac-sha512-salt-first\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{86}==$")
        .example("$hmac-sha512-salt-first$bxyKJdO5TnCi8I1b5xNMlg==$vxXs7E6mE63DeO2B+Dr+GGyCeqI7sAxdsIeIkbu4OSTr/IWths1GAPl6Nh5AR/tRybXWUVlgs7lTVsHUsfTHKA=="),
    "$hmac-sha512-salt-first${salt:base64}${digest:base64}",
    "hmac_sha512($pepper, $salt . $password)",
);

/// `$hmac-sha512-salt-last$`.
pub static HMAC_SHA512_SALT_LAST: Formula = Formula::line(
    hmac("hmac-sha512-salt-last", "HMAC of SHA-512, salt behind the password")
        .grammar(r"^\$hmac-sha512-salt-last\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{86}==$")
        .example("$hmac-sha512-salt-last$bxyKJdO5TnCi8I1b5xNMlg==$2uX47EaHEWOeLxqX/HNVDf6/ZvYBhOpJclFnnI7LQAQShjybuEGyOCCYv1a9JjCG8YSY+FqZsZXJJFZimDPq2A=="),
    "$hmac-sha512-salt-last${salt:base64}${digest:base64}",
    "hmac_sha512($pepper, $password . $salt)",
);

const fn hmac(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .seen_in(&["Firebase", "Auth0"])
        .quirks(&["the key is the pepper; the text is this project's"])
}
