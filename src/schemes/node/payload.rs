//! Payload's PBKDF2 beside its salt.
//!
//! ```text
//! pbkdf2-sha256-v1:592ebb5ecc48d9b52b61cd70d602928a34125ed16792f4ac7da84993a6f2be34
//! │                └ digest: 32 bytes in lower-case hex, 600,000 iterations
//! └ the tag; the salt is the text of another field
//! ```
//!
//! Older hashes have no tag: [`PASSPORT_LOCAL_MONGOOSE`](crate::schemes::node::PASSPORT_LOCAL_MONGOOSE). Source:
//! Payload 3.90, `auth/strategies/local`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `pbkdf2-sha256-v1:digest`.
pub static PAYLOAD: Formula = Formula::line(
    Info::new("payload-pbkdf2", "PBKDF2, Payload", Strength::Fair)
        .seen_in(&["Payload 3"])
        .grammar("^pbkdf2-sha256-v1:[0-9a-f]{64}$")
        .quirks(&[
            "600,000 iterations, whatever the text",
            "the salt is hashed as text, whatever its digits stand for",
            "a password of more than 64 bytes is hashed first, and its match not exact",
        ])
        .example(
            "pbkdf2-sha256-v1:669cfe52482116fda1aa2cbe409b2f56c8e4563752b7a28f6eaab614ee005178",
        ),
    "pbkdf2-sha256-v1:{digest:hex}",
    "pbkdf2_sha256($password, $salt, 600000, 32)",
);
