//! PBKDF2 of `OpenDJ` and those that come of it, and of Oracle's directories and identity domains.
//!
//! ```text
//! {PBKDF2-HMAC-SHA256}10000:xKsMmlzVLRYdYzcgBuD3ZIAeSj8tNhjDHGFDqhth8Kcbw5qjL5UZxaiS2awL1HjO
//! │                   │     └ base64 of the digest and of all the salt behind it
//! │                   └ iterations, and $ for : where Oracle has written it
//! └ {PBKDF2} of SHA-1, {PBKDF2-HMAC-SHA256} or {PBKDF2-HMAC-SHA512}
//! ```
//!
//! The digest has full length; the salt has 8 bytes of `OpenDJ`, 16 of its heirs, and any number elsewhere. `{PBKDF2}` with
//! `$` behind the iterations is OpenLDAP's and passlib's, with hexadecimal digits Spring's. Sources: `OpenDJ`,
//! `PBKDF2PasswordStorageScheme.java`; Wren:DS, `AbstractPBKDF2PasswordStorageScheme.java`; Oracle Unified Directory,
//! "PBKDF2HMACSHA512 Password Storage Scheme".

use crate::scheme::{Info, Strength};
use crate::schemes::{Beside, Formula};

/// `{PBKDF2}` with a colon.
pub static OPENDJ_PBKDF2: Formula = Formula::line_sharing_its_tag(
    opendj("pbkdf2-opendj", "PBKDF2 of SHA-1, OpenDJ")
        .tags(&["{PBKDF2}"])
        .grammar(r"^(?i:\{PBKDF2\})N:[A-Za-z0-9+/]{28,}={0,2}$")
        .example("{PBKDF2}10000:iThBiR9pq+x3gGk1JHwthcxRXyJvHIol07lOcA=="),
    "{{PBKDF2}}{rounds}:{digest+salt:base64}",
    "pbkdf2_sha1($password, $salt, $rounds, 20)",
);

/// `{PBKDF2-HMAC-SHA256}` with a colon.
pub static OPENDJ_PBKDF2_SHA256: Beside<Formula> = Beside::new(
    Formula::line(
        opendj("pbkdf2-opendj-sha256", "PBKDF2 of SHA-256, OpenDJ")
            .grammar(r"^(?i:\{PBKDF2-HMAC-SHA256\})N:[A-Za-z0-9+/]{44,}={0,2}$")
            .example("{PBKDF2-HMAC-SHA256}10000:aCm5id+Qdwh9gFID3H+fh/Emcu5oCZo2zAVxWBzMCoZvHIol07lOcKLwjVvnE0yW"),
        "{{PBKDF2-HMAC-SHA256}}{rounds}:{digest+salt:base64}",
        "pbkdf2_sha256($password, $salt, $rounds, 32)",
    ),
    &[&ORACLE_PBKDF2_SHA256],
);

/// `{PBKDF2-HMAC-SHA512}` with a colon.
pub static OPENDJ_PBKDF2_SHA512: Beside<Formula> = Beside::new(
    Formula::line(
        opendj("pbkdf2-opendj-sha512", "PBKDF2 of SHA-512, OpenDJ")
            .grammar(r"^(?i:\{PBKDF2-HMAC-SHA512\})N:[A-Za-z0-9+/]{87,}={0,2}$")
            .example("{PBKDF2-HMAC-SHA512}10000:9CZKmXJccYQwn+u7tOs0Y96ATHXxi682AuPSbQHGzgpaJ5KPHTKi0rDxXZlOJFVc6fj1whssQeTUVZ8jBw11eG8ciiXTuU5wovCNW+cTTJY="),
        "{{PBKDF2-HMAC-SHA512}}{rounds}:{digest+salt:base64}",
        "pbkdf2_sha512($password, $salt, $rounds, 64)",
    ),
    &[&ORACLE_PBKDF2_SHA512],
);

/// `{PBKDF2-HMAC-SHA256}` with a dollar sign.
pub static ORACLE_PBKDF2_SHA256: Formula = Formula::line_sharing_its_tag(
    oracle("pbkdf2-oracle-sha256", "PBKDF2 of SHA-256, Oracle")
        .tags(&["{PBKDF2-HMAC-SHA256}"])
        .grammar(r"^(?i:\{PBKDF2-HMAC-SHA256\})N\$[A-Za-z0-9+/]{44,}={0,2}$")
        .example("{PBKDF2-HMAC-SHA256}1000$g3YXsxpIhQXV/JqgDdKvvssd+fD4Ddqz1arqp3w6WQlvHIol07lOcKLwjVvnE0yW"),
    "{{PBKDF2-HMAC-SHA256}}{rounds}${digest+salt:base64}",
    "pbkdf2_sha256($password, $salt, $rounds, 32)",
);

/// `{PBKDF2-HMAC-SHA512}` with a dollar sign.
pub static ORACLE_PBKDF2_SHA512: Formula = Formula::line_sharing_its_tag(
    oracle("pbkdf2-oracle-sha512", "PBKDF2 of SHA-512, Oracle")
        .tags(&["{PBKDF2-HMAC-SHA512}"])
        .grammar(r"^(?i:\{PBKDF2-HMAC-SHA512\})N\$[A-Za-z0-9+/]{87,}={0,2}$")
        .example("{PBKDF2-HMAC-SHA512}1000$ooFdjoCP28gYrEG5lyrxMNkD4Tk4aaBUbqouoCRu9/8UejZvXhCh8BcTmD7j1bHVogqEiPSPlCROFPccjngJPm8ciiXTuU5wovCNW+cTTJY="),
    "{{PBKDF2-HMAC-SHA512}}{rounds}${digest+salt:base64}",
    "pbkdf2_sha512($password, $salt, $rounds, 64)",
);

const fn opendj(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair)
        .seen_in(&["OpenDJ", "ForgeRock DS", "PingDS", "Wren:DS"])
        .quirks(QUIRKS)
}

const fn oracle(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair)
        .seen_in(&["Oracle Unified Directory", "Oracle Identity Cloud Service"])
        .quirks(QUIRKS)
}

const QUIRKS: &[&str] = &[
    "the salt is whatever follows the digest",
    "a password longer than a block of the hash function is hashed first, and its match not exact",
];
