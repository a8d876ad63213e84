//! Django's unsalted MD5 and SHA-1.
//!
//! ```text
//! md5$$5f4dcc3b5aa765d61d8327deb882cf99
//! │    └ digest of the password: 32 or 40 lower-case hex digits
//! └ md5$$, sha1$$, or nothing at all in front of MD5 (Django before 0.91 and later readers)
//! ```
//!
//! Source: Django 5.0, `contrib/auth/hashers.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `md5$$digest`.
pub static UNSALTED_MD5: Formula = Formula::line(
    Info::new("django-unsalted-md5", "unsalted MD5, Django", Strength::Broken)
        .tags(&["md5$$"])
        .grammar(r"^md5\$\$[0-9a-f]{32}$")
        .seen_in(&["Django 1.4 to 5.0, where chosen"])
        .quirks(&["Django 5.1 reads it no longer"])
        .example("md5$$5f4dcc3b5aa765d61d8327deb882cf99"),
    "md5$${digest:hex}",
    "md5($password)",
);

/// `sha1$$digest`.
pub static UNSALTED_SHA1: Formula = Formula::line(
    Info::new("django-unsalted-sha1", "unsalted SHA-1, Django", Strength::Broken)
        .tags(&["sha1$$"])
        .grammar(r"^sha1\$\$[0-9a-f]{40}$")
        .seen_in(&["Django 1.4 to 5.0, where chosen"])
        .quirks(&["Django 5.1 reads it no longer"])
        .example("sha1$$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
    "sha1$${digest:hex}",
    "sha1($password)",
);

/// 32 lower-case hex digits and no name, as Django wrote MD5 before 0.91; accepted one by one.
pub static BARE_MD5: Formula = Formula::line(
    Info::new("django-unsalted-md5-bare", "bare MD5, Django", Strength::Broken)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9a-f]{32}$")
        .seen_in(&["Django before 0.91, read by all up to 5.0"])
        .quirks(&["any MD5 looks like this", "Django 5.1 reads it no longer"])
        .example("5f4dcc3b5aa765d61d8327deb882cf99"),
    "{digest:hex}",
    "md5($password)",
);
