//! Content management, mail and planning, one line each.
//!
//! ```text
//! $episerver$*0*MjEwNA==*ZUgAmuaYTqAvisD0A427FA3oaWU
//!             │ │        └ digest of salt and password in UTF-16, unpadded base64
//!             │ └ salt, padded base64
//!             └ 0: SHA-1, 1: SHA-256; Episerver, as hashcat spells it
//!
//! otm_sha256:1000:1234567890:S5Q9Kc0ETY6ZPyQU+JYY60oFjaJuZZaSinggmzU8PC4=
//!            │    │          └ Oracle Transportation Management: SHA-256 in padded base64
//!            │    └ salt, hashed as text before the password
//!            └ rounds, each but the first over the bytes of the digest before
//!
//! 3f3473a071b1fb955544e80c81853ca0f1e4f9ee4ca3bf4d2a8a10b5ef5be1f6:60583214845385052155342078…
//! └ ColdFusion 10: SHA-256 of the salt and the upper-case SHA-1    └ salt: 64 characters
//!
//! uXmFVrdBvv293L9kDR3VnRmx4ZM=
//! └ 20 bytes in base64: PeopleSoft's SHA-1 of UTF-16, or Umbraco's HMAC-SHA-1 of it under itself
//! ```
//!
//! Source: hashcat 7, modules 133, 141, 1441, 12600, 20600, 20712 and 24800.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Episerver with SHA-1.
pub static EPISERVER_SHA1: Formula = Formula::line(
    business("episerver-sha1", "Episerver SHA-1")
        .seen_in(&["Episerver 6", "hashcat"])
        .example("$episerver$*0*bxyKJdO5TnCi8I1b5xNMlg==*T5aVt9MIcejHWxGzadOfxiUz8+k"),
    "$episerver$*0*{salt:base64}*{digest:base64u}",
    "sha1($salt . utf16le($password))",
);

/// Episerver with SHA-256.
pub static EPISERVER_SHA256: Formula = Formula::line(
    business("episerver-sha256", "Episerver SHA-256").seen_in(&["Episerver 6", "hashcat"]).example(
        "$episerver$*1*bxyKJdO5TnCi8I1b5xNMlg==*+sgXx+9TDlBFgfzwhuNq+8txuopPzk9t0Xz7aXp1BiY",
    ),
    "$episerver$*1*{salt:base64}*{digest:base64u}",
    "sha256($salt . utf16le($password))",
);

/// Oracle Transportation Management.
pub static OTM_SHA256: Formula = Formula::line(
    Info::new("otm-sha256", "Oracle Transportation Management", Strength::Weak)
        .seen_in(&["Oracle Transportation Management", "hashcat"])
        .example("otm_sha256:1000:1234567890:eD/UpHnwHdYX0cV05h6Y+r83xvnYmqXZPVu99orQCuk="),
    "otm_sha256:{rounds}:{salt}:{digest:base64}",
    "iterate($rounds, sha256, $salt . $password)",
);

/// PeopleSoft.
pub static PEOPLESOFT: Formula = Formula::line(
    business("peoplesoft", "PeopleSoft")
        .shape("28 base64 digits")
        .grammar("^[A-Za-z0-9+/]{27}=$")
        .seen_in(&["PeopleSoft", "hashcat"])
        .quirks(&["no salt: one password has one hash in every table"])
        .example("6Pl/upEE0epQR5SObftn+s2fW3M="),
    "{digest:base64}",
    "sha1(utf16le($password))",
);

/// Umbraco, whose key is the password.
pub static UMBRACO: Formula = Formula::line(
    business("umbraco", "Umbraco HMAC-SHA-1")
        .shape("28 base64 digits")
        .grammar("^[A-Za-z0-9+/]{27}=$")
        .seen_in(&["Umbraco 4 to 7", "hashcat"])
        .quirks(&["no salt: one password has one hash in every table"])
        .example("/7IIcyNxAts3fvQYe2PI3d19cDU="),
    "{digest:base64}",
    "hmac_sha1(utf16le($password), utf16le($password))",
);

/// ColdFusion from 10.
pub static COLDFUSION10: Formula = Formula::line(
    business("coldfusion10", "ColdFusion 10")
        .shape("64 hex digits:salt")
        .seen_in(&["ColdFusion from 10", "hashcat"])
        .example("C6FAD2416D109B6BB9E37125C1DE226394F26F69B30E797A798D7407C55CE891:6F1C8A25D3B94E706F1C8A25D3B94E706F1C8A25D3B94E706F1C8A25D3B94E70"),
    "{digest:hexany}:{salt:64}",
    "sha256($salt . upper(sha1($password)))",
);

/// RSA NetWitness, which hashes the upper-case digits of a digest.
pub static NETWITNESS: Formula = Formula::line(
    business("netwitness", "RSA NetWitness")
        .shape("64 hex digits:salt")
        .seen_in(&["RSA NetWitness", "hashcat"])
        .example(
            "CCEB892F6C21B9C00F1132D50F5B5DF2FAFC13D159DA20767A8F5E2686F99861:bxyKJdO5TnCi8I1b5xNMlg==",
        ),
    "{digest:HEX}:{salt:base64}",
    "sha256(upper(sha256($password)) . $salt)",
);

const fn business(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
}
