//! Django's salted MD5 and SHA-1, its default before 1.4.
//!
//! ```text
//! sha1$0reBK$bbd2dd6b21df78118514e4f4cb6d52b73d1b868c
//! │    │     └ digest of salt . password: 32 or 40 lower-case hex digits
//! │    └ salt: text, hashed as it stands
//! └ md5 or sha1
//! ```
//!
//! Werkzeug writes the same shape with HMAC inside, npm's password-hash with a number more, which is its own. Source: Django 5.0, `contrib/auth/hashers.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::node::{PASSWORD_HASH_MD5, PASSWORD_HASH_SHA1};
use crate::schemes::{Beside, Formula};

/// `md5$salt$digest`.
pub static SALTED_MD5: Beside<Formula> = Beside::new(
    Formula::line_beside(
        Info::new("django-salted-md5", "salted MD5, Django", Strength::Broken)
            .tags(&["md5$"])
            .seen_in(&["Django 0.91 and later, where chosen", "passlib", "DokuWiki"])
            .quirks(&[
                "looks like an HMAC of Werkzeug or a digest of web2py",
                "hashes the salt before the password",
            ])
            .example("md5$c2e86$a6e6e41fd0113c98d8b82422466dcf55"),
        "md5${salt}${digest:hex}",
        "md5($salt . $password)",
        &["md5$$"],
    ),
    &[&PASSWORD_HASH_MD5],
);

/// `sha1$salt$digest`.
pub static SALTED_SHA1: Beside<Formula> = Beside::new(
    Formula::line_beside(
        Info::new("django-salted-sha1", "salted SHA-1, Django", Strength::Broken)
            .tags(&["sha1$"])
            .seen_in(&["Django 0.91 to 1.3, and to 5.0 where chosen", "passlib", "DokuWiki"])
            .quirks(&[
                "looks like an HMAC of Werkzeug or a digest of web2py",
                "hashes the salt before the password",
                "Django 5.1 reads it no longer",
            ])
            .example("sha1$0reBK$bc8a1399ab8fb11eda980374826d598bcef98216"),
        "sha1${salt}${digest:hex}",
        "sha1($salt . $password)",
        &["sha1$$"],
    ),
    &[&PASSWORD_HASH_SHA1],
);
