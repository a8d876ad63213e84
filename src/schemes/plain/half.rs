//! Halves of MD5: 64 bits of it, in hexadecimal digits.
//!
//! ```text
//! 8743b52063cd8409                    the first half
//!         63cd84097a65d163            the middle
//!                 7a65d1633f5c74f5    the last half
//! 8743b52063cd84097a65d1633f5c74f5    all of it
//! ```
//!
//! What was cut to fit a column of 16. No text says which of them it is, nor that it is none of LAN Manager's or
//! old MySQL's. Shorter pieces are not read: somebody's would soon be found. Source: hashcat 7, `m05100.pm`,
//! which takes all three.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// The first 16 digits of MD5.
pub static MD5_HALF_FIRST: Formula = Formula::line(
    half("md5-half-first", "MD5, its first half").example("5f4dcc3b5aa765d6"),
    LAYOUT,
    "cut(raw(md5($password)), 8)",
);

/// The 16 digits in the middle of MD5.
pub static MD5_HALF_MIDDLE: Formula = Formula::line(
    half("md5-half-middle", "MD5, its middle").example("5aa765d61d8327de"),
    LAYOUT,
    "substr(raw(md5($password)), 4, 8)",
);

/// The last 16 digits of MD5.
pub static MD5_HALF_LAST: Formula = Formula::line(
    half("md5-half-last", "MD5, its last half").example("1d8327deb882cf99"),
    LAYOUT,
    "substr(raw(md5($password)), 8, 8)",
);

const LAYOUT: &str = "{digest:hexany}";

const fn half(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape("16 hex digits")
        .bytes(16, 16)
        .grammar("^[0-9A-Fa-f]{16}$")
        .seen_in(&["home-made applications", "hashcat"])
        .quirks(&["no salt, and half of the digest", "nothing tells it from others of its shape"])
}
