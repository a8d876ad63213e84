//! Mosquitto's password file.
//!
//! ```text
//! $7$101$Fy1eYeHBS8YhXUwM$J08QHPxRBlVTvouaxnpZyF3HQWCzuQi/ltVetmKV…8EjWDeVmgTBCzmyx7nxdQNTAIjq+jyctx69VA==
//! │  │   │                └ digest: 64 bytes, padded base64
//! │  │   └ salt: 12 bytes, padded base64
//! │  └ iterations of PBKDF2 with SHA-512
//! └ $7$; or $6$, of one SHA-512 of password and salt, which says no iterations
//! ```
//!
//! crypt(3) has both tags for formats of its own, without padding. Source: Mosquitto 2.0.11,
//! `apps/mosquitto_passwd/mosquitto_passwd.c`, `src/security_default.c`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$7$`, Mosquitto's default from 2.0.
pub static MOSQUITTO_PBKDF2: Formula = Formula::line_sharing_its_tag(
    Info::new("mosquitto-pbkdf2", "PBKDF2, Mosquitto", Strength::Fair)
        .tags(&["$7$"])
        .seen_in(&["Mosquitto from 2.0"])
        .quirks(&[
            "has the tag of crypt(3)'s scrypt",
            "a password of more than 128 bytes is hashed first, and its match not exact",
        ])
        .example("$7$101$bxyKJdO5TnCi8I1b$9ejxSNrotCxn2mp0SYJ8bp27wDGa2flCYt2WvDI5tI+abZOVGs5SeuVwrSp5Ov1v6UfXdFXmMU8NPtwuKMsHFw=="),
    "$7${rounds}${salt:base64:12..64}${digest:base64}",
    "pbkdf2_sha512($password, $salt, $rounds, 64)",
);

/// `$6$`, Mosquitto's before 2.0.
pub static MOSQUITTO_SHA512: Formula = Formula::line_sharing_its_tag(
    Info::new("mosquitto-sha512", "SHA-512, Mosquitto", Strength::Broken)
        .tags(&["$6$"])
        .seen_in(&["Mosquitto"])
        .quirks(&["has the tag of SHA-512-crypt, and is a single round"])
        .example("$6$bxyKJdO5TnCi8I1b$h+q3mZB5mxaDZs4+AoTJv7nmM/GfMU4FiOAVvjGgjQr2AdbJjVSjzdsBzscS/wHYSyTPlCwfn6UViwif/+vtlw=="),
    "$6${salt:base64:12..64}${digest:base64}",
    "sha512($password . $salt)",
);
