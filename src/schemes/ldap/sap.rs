//! SAP's CODVN H: iterated and salted digests behind a tag that names the rounds.
//!
//! ```text
//! {x-issha, 1024}BnjXMqcNTwa3BzdnUOf1iAu6dw02NzU4MzE2MTA=
//! │         │     └ base64 of the digest and of all the salt
//! │         └ rounds
//! └ x-issha is SHA-1; x-isSHA256, x-isSHA384 and x-isSHA512 are SHA-2; in any case
//! ```
//!
//! Every round hashes the password and the digest before it, the first one the salt. Sources: SAP
//! note 991968; John the Ripper, `sapH_fmt_plug.c`; hashcat's example 10300.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `{x-issha, …}`: SHA-1.
pub static SAP_ISSHA: Formula = Formula::line(
    sap("sap-issha", "SAP CODVN H, SHA-1")
        .grammar(r"^(?i:\{x-issha, )N\}[A-Za-z0-9+/]{28,}={0,2}$")
        .example("{x-issha, 15000}e4h/3AOhNH3PNLzzH7EMdY9pm4pvHIol07lOcA=="),
    "{{x-issha, {rounds}}}{digest+salt:base64}",
    "iterate($rounds, $salt, sha1($password . raw($last)))",
);

/// `{x-isSHA256, …}`.
pub static SAP_ISSHA256: Formula = Formula::line(
    sap("sap-issha256", "SAP CODVN H, SHA-256")
        .grammar(r"^(?i:\{x-isSHA256, )N\}[A-Za-z0-9+/]{44,}={0,2}$")
        .example("{x-isSHA256, 15000}xsVSjSyuVnUVc6C3WbJWlnmLdYr0YO1zUGXmkedWodlvHIol07lOcA=="),
    "{{x-isSHA256, {rounds}}}{digest+salt:base64}",
    "iterate($rounds, $salt, sha256($password . raw($last)))",
);

/// `{x-isSHA384, …}`.
pub static SAP_ISSHA384: Formula = Formula::line(
    sap("sap-issha384", "SAP CODVN H, SHA-384")
        .grammar(r"^(?i:\{x-isSHA384, )N\}[A-Za-z0-9+/]{66,}={0,2}$")
        .example("{x-isSHA384, 15000}ojbU/0pDa7XSEZoadv+ajKFIqly5MCtgVyJ1/kDrl5lbioTaHd+vxUdD17S90ZMPbxyKJdO5TnA="),
    "{{x-isSHA384, {rounds}}}{digest+salt:base64}",
    "iterate($rounds, $salt, sha384($password . raw($last)))",
);

/// `{x-isSHA512, …}`.
pub static SAP_ISSHA512: Formula = Formula::line(
    sap("sap-issha512", "SAP CODVN H, SHA-512")
        .grammar(r"^(?i:\{x-isSHA512, )N\}[A-Za-z0-9+/]{87,}={0,2}$")
        .example("{x-isSHA512, 15000}BSYB+tigVUgm5g/JI9Ir9gigDkyFxBM3GxAhHPnmz1pLFbk2HVisgEsjugkYyaRWg9hrAGQWhGpGpWzCt1JKFm8ciiXTuU5w"),
    "{{x-isSHA512, {rounds}}}{digest+salt:base64}",
    "iterate($rounds, $salt, sha512($password . raw($last)))",
);

const fn sap(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
        .seen_in(&["SAP NetWeaver, PWDSALTEDHASH"])
        .quirks(&["the salt is whatever follows the digest"])
}
