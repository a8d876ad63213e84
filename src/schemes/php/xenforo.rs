//! XenForo: a serialised PHP array in a column of bytes.
//!
//! ```text
//! a:3:{s:4:"hash";s:64:"5b9a…";s:4:"salt";s:64:"8d96…";s:8:"hashFunc";s:6:"sha256";}
//! │                    │                       │                           └ sha256, or sha1
//! │                    │                       └ salt: as many hexadecimal digits, hashed as text
//! │                    └ digest of the hexadecimal digest of the password, and the salt
//! └ XenForo 1.0 and 1.1; from 1.2 on it is a:1: and a bcrypt string
//! ```
//!
//! Sources: XenForo 1.5, `library/XenForo/Authentication/Core.php` and `Core12.php`; AuthMe 5.6,
//! `XfBCrypt.java`; John the Ripper, `xenforo2john`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// XenForo 1.0 with SHA-256.
pub static XENFORO_SHA256: Formula = Formula::line(
    first("xenforo-sha256", "XenForo 1, SHA-256").example("a:3:{s:4:\"hash\";s:64:\"0325be8a14642bab603713286a2c2657f1c3e2d78dfaca045f8f7b02420eeae2\";s:4:\"salt\";s:64:\"63479ad69a090b258277ec8fba6f99419a2ffb248981510657c944ccd1148e97\";s:8:\"hashFunc\";s:6:\"sha256\";}"),
    "a:3:{{s:4:\"hash\";s:64:\"{digest:hex}\";s:4:\"salt\";s:64:\"{salt:64}\";s:8:\"hashFunc\";s:6:\"sha256\";}}",
    "sha256(sha256($password) . $salt)",
);

/// XenForo 1.0 where PHP had no SHA-256.
pub static XENFORO_SHA1: Formula = Formula::line(
    first("xenforo-sha1", "XenForo 1, SHA-1").example("a:3:{s:4:\"hash\";s:40:\"231086a7b43b32fd554bb70edc2a5a74ee189cf8\";s:4:\"salt\";s:40:\"b295d117135a9763da282e7dae73a5ca7d3e5b11\";s:8:\"hashFunc\";s:4:\"sha1\";}"),
    "a:3:{{s:4:\"hash\";s:40:\"{digest:hex}\";s:4:\"salt\";s:40:\"{salt:40}\";s:8:\"hashFunc\";s:4:\"sha1\";}}",
    "sha1(sha1($password) . $salt)",
);

/// XenForo from 1.2.
pub static XENFORO_BCRYPT: Formula = Formula::line(
    Info::new("xenforo-bcrypt", "XenForo from 1.2", Strength::Fair)
        .seen_in(&["XenForo from 1.2", "XenForo 2"])
        .quirks(&["reads 72 bytes", "stops at NUL, which is refused"])
        .example("a:1:{s:4:\"hash\";s:60:\"$2y$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm\";}"),
    "a:1:{{s:4:\"hash\";s:60:\"{bcrypt}\";}}",
    "bcrypt($password)",
);

const fn first(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(&["XenForo 1.0 and 1.1"])
}
