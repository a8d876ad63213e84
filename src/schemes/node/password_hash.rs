//! npm's `password-hash`: HMAC under the salt, in rounds.
//!
//! ```text
//! sha256$00917a6e14df452a$3$07158e74c6599d93e8ef370d5c82cfe4f700b830dee5ea5112012489103a5533
//! │      │                │ └ digest: lower-case hex
//! │      │                └ rounds: each is the HMAC of the hex digits of the one before
//! │      └ salt: the key, as text
//! └ the hash function
//! ```
//!
//! Before 1.2 there were no rounds in the text, of which there was one: that is Werkzeug's HMAC, and looks like
//! Django's. Source: `password-hash` 1.2, `lib/password-hash.js`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `md5$salt$rounds$digest`.
pub static PASSWORD_HASH_MD5: Formula = Formula::line_sharing_its_tag(
    rounds("npm-password-hash-md5", "HMAC-MD5, password-hash", &["md5$"])
        .grammar(r"^md5\$[^$]+\$N\$[0-9a-f]{32}$")
        .example("md5$6f1c8a25$1$e0cf03ae1afce0b4daa9183d33491940"),
    "md5${salt}${rounds}${digest:hex}",
    "iterate($rounds, $password, hmac_md5($salt, $last))",
);

/// `sha1$salt$rounds$digest`.
pub static PASSWORD_HASH_SHA1: Formula = Formula::line_sharing_its_tag(
    rounds("npm-password-hash-sha1", "HMAC-SHA-1, password-hash", &["sha1$"])
        .grammar(r"^sha1\$[^$]+\$N\$[0-9a-f]{40}$")
        .example("sha1$6f1c8a25$1$3b67e83cfea57cb9e53d59088c6dc2a64e109c49"),
    "sha1${salt}${rounds}${digest:hex}",
    "iterate($rounds, $password, hmac_sha1($salt, $last))",
);

/// `sha256$salt$rounds$digest`.
pub static PASSWORD_HASH_SHA256: Formula = Formula::line_sharing_its_tag(
    rounds("npm-password-hash-sha256", "HMAC-SHA-256, password-hash", &["sha256$"])
        .grammar(r"^sha256\$[^$]+\$N\$[0-9a-f]{64}$")
        .example(
            "sha256$6f1c8a25$1$abd8d4ee8322d73254859db6ad3de7399eb0c3d3f03ab34e789f1bb7894d8bab",
        ),
    "sha256${salt}${rounds}${digest:hex}",
    "iterate($rounds, $password, hmac_sha256($salt, $last))",
);

/// `sha512$salt$rounds$digest`.
pub static PASSWORD_HASH_SHA512: Formula = Formula::line_sharing_its_tag(
    rounds("npm-password-hash-sha512", "HMAC-SHA-512, password-hash", &["sha512$"])
        .grammar(r"^sha512\$[^$]+\$N\$[0-9a-f]{128}$")
        .example("sha512$6f1c8a25$1$fbe226c9d70dafa79431727fdba7758a4a74263e0422b1a8600a91192e59d64b883802cdc2400404a8bd6c74beb867caa9135741a1b0fedeeeac37a711f81e56"),
    "sha512${salt}${rounds}${digest:hex}",
    "iterate($rounds, $password, hmac_sha512($salt, $last))",
);

const fn rounds(id: &'static str, title: &'static str, tags: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .seen_in(&["password-hash (npm) 1.2 and later"])
        .quirks(&["without its rounds it is an HMAC of Werkzeug, and looks like Django's digest"])
}
