//! Redmine: SHA-1 over the salt and the hex of SHA-1.
//!
//! ```text
//! 122300b5621593c6091ae93f5eca90f118866c17
//! └ sha1(salt . sha1(password)): lower-case hex; the salt is 32 hex digits of another column, as text
//! ```
//!
//! Before 1.1 there was no salt and one SHA-1: [`SHA1_HEX`](crate::schemes::plain::SHA1_HEX). With the salt behind a
//! colon, as crackers write it, the text is that of [`SHA1_SALT_SHA1_PASS`](crate::schemes::plain::SHA1_SALT_SHA1_PASS):
//! the same computation and another format, since a layout either holds its salt or asks the attempt for it, and a
//! wrap keeps the salt where it was. The profile has both. Source: Redmine 5.0, `app/models/user.rb`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `sha1(salt . sha1(password))` beside its salt.
pub static REDMINE: Formula = Formula::line(
    Info::new("redmine", "SHA-1 of salt and hex SHA-1, Redmine", Strength::Broken)
        .shape("40 hex digits")
        .grammar("^[0-9a-f]{40}$")
        .seen_in(&["Redmine 1.1 and later", "ChiliProject"])
        .quirks(&["nothing tells it from others of its shape", "the salt is of another column"])
        .example("48b75edeffd8e413341d7734f0f3391e7a5da994"),
    "{digest:hex}",
    "sha1($salt . sha1($password))",
);
