//! macOS and Mac OS X.
//!
//! ```text
//! 86586886b8bd3c379d2e176243a7225e6aae969d293fe9a9
//! │       └ digest of salt and password: SHA-1 of 10.4 to 10.6, SHA-512 of 10.7
//! └ salt: four bytes, all in hexadecimal digits
//!
//! $ml$1024$2484380731132131624506271467162123576077004878124365203837706482$89a3a979ee18…0448daf958
//!     │    │                                                                └ digest: 64 bytes in hex, or all 128
//!     │    └ salt: 32 bytes in hex
//!     └ iterations of PBKDF2 with SHA-512; from 10.8, as hashcat spells `SALTED-SHA512-PBKDF2`
//! ```
//!
//! macOS keeps 128 bytes. `mac2john` writes the first 64 of them, other tools all.
//!
//! Sources: hashcat 7, modules 122, 1722 and 7100; John the Ripper, `run/mac2john.py` and
//! `src/pbkdf2_hmac_common_plug.c`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Beside, Formula};

/// Mac OS X 10.4 to 10.6.
pub static MACOS_SHA1: Formula = Formula::line(
    Info::new("macos-sha1", "Mac OS X 10.4", Strength::Broken)
        .shape("48 hex digits")
        .grammar("^[0-9A-Fa-f]{48}$")
        .seen_in(&["Mac OS X 10.4 to 10.6", "hashcat"])
        .example("6f1c8a25fed2c13f94a7ab4c3e2fc775e633fe504681050b"),
    "{salt:hexany:4}{digest:hexany}",
    "sha1($salt . $password)",
);

/// Mac OS X 10.7.
pub static MACOS_SHA512: Formula = Formula::line(
    Info::new("macos-sha512", "Mac OS X 10.7", Strength::Broken)
        .shape("136 hex digits")
        .grammar("^[0-9A-Fa-f]{136}$")
        .seen_in(&["Mac OS X 10.7", "hashcat"])
        .example("6f1c8a259a500474b42bd859d9ff0141b31b292ccf7cd9a802fd409addc5bf5db5ba71961c4b8393e43cab5569da90a079dbd607ad87613ec2e9c0e93eeb0a5c2072b129"),
    "{salt:hexany:4}{digest:hexany}",
    "sha512($salt . $password)",
);

/// macOS from 10.8, the first half of the digest.
pub static MACOS_PBKDF2: Beside<Formula> = Beside::new(
    Formula::line(
    Info::new("macos-pbkdf2", "PBKDF2, macOS", Strength::Fair)
        .seen_in(&["macOS from 10.8", "hashcat"])
        .quirks(&["a password of more than 128 bytes is hashed first, and its match not exact"])
        .example("$ml$30000$6f1c8a25d3b94e70a2f08d5be7134c96964c13e75b8df0a2704eb9d3258a1c6f$5b5352108cbcdc1da1e47ec4b554087b8f43c03d9587eece4650492335d6ebec8a45068e201e12b855f2e447aa8103a40c5f6351e6563619b3bddfd3274b0027"),
    "$ml${rounds}${salt:hex:32}${digest:hex}",
    "pbkdf2_sha512($password, $salt, $rounds, 64)",
    ),
    &[&MACOS_PBKDF2_WHOLE],
);

/// macOS from 10.8, the whole digest.
pub static MACOS_PBKDF2_WHOLE: Formula = Formula::line_sharing_its_tag(
    Info::new("macos-pbkdf2-whole", "PBKDF2 of 128 bytes, macOS", Strength::Fair)
        .tags(&["$ml$"])
        .seen_in(&["macOS from 10.8", "hashcat", "John the Ripper"])
        .quirks(&[
            "has the tag of the half digest, told apart by length",
            "a password of more than 128 bytes is hashed first, and its match not exact",
        ])
        .example("$ml$30000$6f1c8a25d3b94e70a2f08d5be7134c96964c13e75b8df0a2704eb9d3258a1c6f$5b5352108cbcdc1da1e47ec4b554087b8f43c03d9587eece4650492335d6ebec8a45068e201e12b855f2e447aa8103a40c5f6351e6563619b3bddfd3274b00277123a6c3f2610aae36a162623b5bdb626dda263be3b52be2d1d4d334abfef11e6e1b541e41334e3f320e7bf7de1fad16c213b882b93923bf90082068ab393ef5"),
    "$ml${rounds}${salt:hex:32}${digest:hex}",
    "pbkdf2_sha512($password, $salt, $rounds, 128)",
);
