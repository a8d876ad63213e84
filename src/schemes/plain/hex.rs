//! Bare hexadecimal digests: text that does not name its format.
//!
//! ```text
//! 5f4dcc3b5aa765d61d8327deb882cf99
//! └ hexadecimal digits of either case: 32 (MD5, MD4), 40 (SHA-1), 56 to 128 (SHA-2)
//! ```
//!
//! Nothing tells MD5 from NTLM, MD4 or a double MD5: whoever accepts one of these knows the column.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

const LAYOUT: &str = "{digest:hexany}";

const fn bare(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .seen_in(&["home-made applications"])
        .quirks(&["nothing tells it from others of its shape"])
}

/// `md4(password)` in 32 digits.
pub static MD4_HEX: Formula = Formula::line(
    bare("md4-hex", "MD4, bare hex", "32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .example("8a9d093f14f8701df17732b2bb182c74"),
    LAYOUT,
    "md4($password)",
);

/// `md5(password)` in 32 digits.
pub static MD5_HEX: Formula = Formula::line(
    bare("md5-hex", "MD5, bare hex", "32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .example("5f4dcc3b5aa765d61d8327deb882cf99"),
    LAYOUT,
    "md5($password)",
);

/// `sha1(password)` in 40 digits.
pub static SHA1_HEX: Formula = Formula::line(
    bare("sha1-hex", "SHA-1, bare hex", "40 hex digits")
        .bytes(40, 40)
        .grammar("^[0-9A-Fa-f]{40}$")
        .example("5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
    LAYOUT,
    "sha1($password)",
);

/// `sha224(password)` in 56 digits.
pub static SHA224_HEX: Formula = Formula::line(
    bare("sha224-hex", "SHA-224, bare hex", "56 hex digits")
        .bytes(56, 56)
        .grammar("^[0-9A-Fa-f]{56}$")
        .example("d63dc919e201d7bc4c825630d2cf25fdc93d4b2f0d46706d29038d01"),
    LAYOUT,
    "sha224($password)",
);

/// `sha256(password)` in 64 digits.
pub static SHA256_HEX: Formula = Formula::line(
    bare("sha256-hex", "SHA-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
    LAYOUT,
    "sha256($password)",
);

/// `sha384(password)` in 96 digits.
pub static SHA384_HEX: Formula = Formula::line(
    bare("sha384-hex", "SHA-384, bare hex", "96 hex digits")
        .bytes(96, 96)
        .grammar("^[0-9A-Fa-f]{96}$")
        .example("a8b64babd0aca91a59bdbb7761b421d4f2bb38280d3a75ba0f21f2bebc45583d446c598660c94ce680c47d19c30783a7"),
    LAYOUT,
    "sha384($password)",
);

/// `sha512(password)` in 128 digits.
pub static SHA512_HEX: Formula = Formula::line(
    bare("sha512-hex", "SHA-512, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("b109f3bbbc244eb82441917ed06d618b9008dd09b3befd1b5e07394c706a8bb980b1d7785e5976ec049b46df5f1326af5a2ea6d103fd07c95385ffab0cacbc86"),
    LAYOUT,
    "sha512($password)",
);

/// `md5(md5(password))` in 32 digits.
pub static MD5_MD5_HEX: Formula = Formula::line(
    bare("md5-md5-hex", "MD5 of MD5, bare hex", "32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .example("696d29e0940a4957748fe3fc9efd22a3"),
    LAYOUT,
    "md5(md5($password))",
);
