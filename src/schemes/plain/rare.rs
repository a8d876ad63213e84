//! Bare hexadecimal digests of functions that hardly any table holds.
//!
//! ```text
//! 2c08e8f5884750a7b99f6f2f342fc638db25ff31
//! └ hexadecimal digits of either case: 40 (RIPEMD-160), 56 to 128 (SHA-3), 128 (Whirlpool)
//! ```

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

const LAYOUT: &str = "{digest:hexany}";

const fn bare(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .seen_in(&["home-made applications"])
        .quirks(&["nothing tells it from others of its shape"])
}

/// `sha3_224(password)` in 56 digits.
pub static SHA3_224_HEX: Formula = Formula::line(
    bare("sha3-224-hex", "SHA3-224, bare hex", "56 hex digits")
        .bytes(56, 56)
        .grammar("^[0-9A-Fa-f]{56}$")
        .example("c3f847612c3780385a859a1993dfd9fe7c4e6d7f477148e527e9374c"),
    LAYOUT,
    "sha3_224($password)",
);

/// `sha3_256(password)` in 64 digits.
pub static SHA3_256_HEX: Formula = Formula::line(
    bare("sha3-256-hex", "SHA3-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("c0067d4af4e87f00dbac63b6156828237059172d1bbeac67427345d6a9fda484"),
    LAYOUT,
    "sha3_256($password)",
);

/// `sha3_384(password)` in 96 digits.
pub static SHA3_384_HEX: Formula = Formula::line(
    bare("sha3-384-hex", "SHA3-384, bare hex", "96 hex digits")
        .bytes(96, 96)
        .grammar("^[0-9A-Fa-f]{96}$")
        .example("9c1565e99afa2ce7800e96a73c125363c06697c5674d59f227b3368fd00b85ead506eefa90702673d873cb2c9357eafc"),
    LAYOUT,
    "sha3_384($password)",
);

/// `sha3_512(password)` in 128 digits.
pub static SHA3_512_HEX: Formula = Formula::line(
    bare("sha3-512-hex", "SHA3-512, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("e9a75486736a550af4fea861e2378305c4a555a05094dee1dca2f68afea49cc3a50e8de6ea131ea521311f4d6fb054a146e8282f8e35ff2e6368c1a62e909716"),
    LAYOUT,
    "sha3_512($password)",
);

/// `ripemd160(password)` in 40 digits.
pub static RIPEMD160_HEX: Formula = Formula::line(
    bare("ripemd160-hex", "RIPEMD-160, bare hex", "40 hex digits")
        .bytes(40, 40)
        .grammar("^[0-9A-Fa-f]{40}$")
        .example("2c08e8f5884750a7b99f6f2f342fc638db25ff31"),
    LAYOUT,
    "ripemd160($password)",
);

/// `whirlpool(password)` in 128 digits.
pub static WHIRLPOOL_HEX: Formula = Formula::line(
    bare("whirlpool-hex", "Whirlpool, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("74dfc2b27acfa364da55f93a5caee29ccad3557247eda238831b3e9bd931b01d77fe994e4f12b9d4cfa92a124461d2065197d8cf7f33fc88566da2db2a4d6eae"),
    LAYOUT,
    "whirlpool($password)",
);
