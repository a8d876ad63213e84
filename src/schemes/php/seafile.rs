//! Seafile's PBKDF2, which DokuWiki also writes.
//!
//! ```text
//! PBKDF2SHA256$10000$772e366d7962466d456f7349$cd78262b4eae09cf59a87e966ff7925e38130f8f50449a388f8650e684751338
//! │            │     │                        └ digest: 32 bytes, lower-case hexadecimal digits
//! │            │     └ salt, lower-case hexadecimal digits
//! │            └ iterations
//! └ PBKDF2SHA256$
//! ```
//!
//! Sources: DokuWiki 2022-07-31, `inc/PassHash.php`, `hash_seafilepbkdf2`; Seafile,
//! `common/user-mgr.c`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `PBKDF2SHA256$`.
pub static SEAFILE: Formula = Formula::line(
    Info::new("seafile-pbkdf2", "Seafile", Strength::Fair)
        .tags(&["PBKDF2SHA256$"])
        .seen_in(&["Seafile", "DokuWiki"])
        .quirks(&[
            "a password longer than 64 bytes is hashed first, and its match not exact",
            "DokuWiki's default iterations come with a salt in no hexadecimal digits, which it never reads again",
        ])
        .example("PBKDF2SHA256$10000$6f1c8a25d3b94e70a2f08d5be7134c96$6829b989df9077087d805203dc7f9f87f12672ee68099a36cc0571581ccc0a86"),
    "PBKDF2SHA256${rounds}${salt:hex}${digest:hex}",
    "pbkdf2_sha256($password, $salt, $rounds, 32)",
);
