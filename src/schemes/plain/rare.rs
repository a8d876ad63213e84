//! Bare hexadecimal digests of functions that hardly any table holds.
//!
//! ```text
//! 2c08e8f5884750a7b99f6f2f342fc638db25ff31
//! └ hexadecimal digits of either case, two for each byte of the digest
//! ```
//!
//! Keccak is SHA-3 with the padding from before the standard, as Ethereum has it. Streebog is in the order of bytes of
//! `gostsum` and libgcrypt; crackers have the other one ([`HASHCAT_STREEBOG256`](super::HASHCAT_STREEBOG256)).

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

/// `ripemd128(password)` in 32 digits.
pub static RIPEMD128_HEX: Formula = Formula::line(
    bare("ripemd128-hex", "RIPEMD-128, bare hex", "32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .example("c9c6d316d6dc4d952a789fd4b8858ed7"),
    LAYOUT,
    "ripemd128($password)",
);

/// `ripemd256(password)` in 64 digits.
pub static RIPEMD256_HEX: Formula = Formula::line(
    bare("ripemd256-hex", "RIPEMD-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("f94cf96c79103c3ccad10d308c02a1db73b986e2c48962e96ecd305e0b80ef1b"),
    LAYOUT,
    "ripemd256($password)",
);

/// `ripemd320(password)` in 80 digits.
pub static RIPEMD320_HEX: Formula = Formula::line(
    bare("ripemd320-hex", "RIPEMD-320, bare hex", "80 hex digits")
        .bytes(80, 80)
        .grammar("^[0-9A-Fa-f]{80}$")
        .example(
            "c571d82e535de67ff5f87e417b3d53125f2d83ed7598b89d74483e6c0dfe8d86e88b380249fc8fb4",
        ),
    LAYOUT,
    "ripemd320($password)",
);

/// `keccak224(password)` in 56 digits.
pub static KECCAK224_HEX: Formula = Formula::line(
    bare("keccak224-hex", "Keccak-224, bare hex", "56 hex digits")
        .bytes(56, 56)
        .grammar("^[0-9A-Fa-f]{56}$")
        .example("12cfa398e1a905fe361713aa798b5a77655980cee83b4dd57ec8c595"),
    LAYOUT,
    "keccak224($password)",
);

/// `keccak256(password)` in 64 digits.
pub static KECCAK256_HEX: Formula = Formula::line(
    bare("keccak256-hex", "Keccak-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("b68fe43f0d1a0d7aef123722670be50268e15365401c442f8806ef83b612976b"),
    LAYOUT,
    "keccak256($password)",
);

/// `keccak384(password)` in 96 digits.
pub static KECCAK384_HEX: Formula = Formula::line(
    bare("keccak384-hex", "Keccak-384, bare hex", "96 hex digits")
        .bytes(96, 96)
        .grammar("^[0-9A-Fa-f]{96}$")
        .example("e0779e9bb200a589bc70e499a9f7db1006e181519394990ef41800bebe452c23b4a8372fd89df8d5e0d951af240be7bc"),
    LAYOUT,
    "keccak384($password)",
);

/// `keccak512(password)` in 128 digits.
pub static KECCAK512_HEX: Formula = Formula::line(
    bare("keccak512-hex", "Keccak-512, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("a6818b8188b36c44d17784c5551f63accc5deaf8786f9d0ad1ae3cd8d887cbab4f777286dbb315fb14854c8774dc0d10b5567e4a705536cc2a1d61ec0a16a7a6"),
    LAYOUT,
    "keccak512($password)",
);

/// `blake2b512(password)` in 128 digits.
pub static BLAKE2B512_HEX: Formula = Formula::line(
    bare("blake2b512-hex", "BLAKE2b-512, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .example("7c863950ac93c93692995e4732ce1e1466ad74a775352ffbaaf2a4a4ce9b549d0b414a1f3150452be6c7c72c694a7cb46f76452917298d33e67611f0a42addb8"),
    LAYOUT,
    "blake2b512($password)",
);

/// `blake2s256(password)` in 64 digits.
pub static BLAKE2S256_HEX: Formula = Formula::line(
    bare("blake2s256-hex", "BLAKE2s-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .example("4c81099df884bd6e14a639d648bccd808512e48af211ae4f44d545ea6d5e5f2b"),
    LAYOUT,
    "blake2s256($password)",
);

/// `streebog256(password)` in 64 digits.
pub static STREEBOG256_HEX: Formula = Formula::line(
    bare("streebog256-hex", "Streebog-256, bare hex", "64 hex digits")
        .bytes(64, 64)
        .grammar("^[0-9A-Fa-f]{64}$")
        .quirks(&[
            "crackers write its bytes from the last to the first",
            "nothing tells it from others of its shape",
        ])
        .example("568c150cc0d9a006cf9c4f280a427686e8f46c543ada3dabe83199dd8fa82141"),
    LAYOUT,
    "streebog256($password)",
);

/// `streebog512(password)` in 128 digits.
pub static STREEBOG512_HEX: Formula = Formula::line(
    bare("streebog512-hex", "Streebog-512, bare hex", "128 hex digits")
        .bytes(128, 128)
        .grammar("^[0-9A-Fa-f]{128}$")
        .quirks(&["crackers write its bytes from the last to the first", "nothing tells it from others of its shape"])
        .example("1c0fe130cdde2e5018892d7749f859ab65858a19312174427576717694352734c53ba393b5ef475ee4c49f26ccd489b35cc4c72ce511b5a67e6f19e95d69db43"),
    LAYOUT,
    "streebog512($password)",
);
