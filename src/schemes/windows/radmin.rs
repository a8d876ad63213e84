//! Radmin 2's passwords.
//!
//! ```text
//! $radmin2$b4e13c7149ebde51e510959f30319ac7
//! │        └ digest: MD5 of the password and NULs, 100 bytes together; 32 hexadecimal digits of either case
//! └ what John the Ripper writes in front; the registry has the digest alone
//! ```
//!
//! Radmin takes no password of more than 100 bytes. Sources: John the Ripper, `radmin_fmt_plug.c`; hashcat 7,
//! `m09900.pm`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Radmin 2, as John the Ripper spells it.
pub static RADMIN2: Formula = Formula::line(
    Info::new("radmin2", "Radmin 2, $radmin2$", Strength::Broken)
        .seen_in(&["John the Ripper"])
        .quirks(&["no salt: one password has one hash everywhere"])
        .example("$radmin2$8435c7c79df403cd50194a70907242b4"),
    "$radmin2${digest:hexany}",
    RADMIN,
);

/// Radmin 2.
pub static RADMIN2_HEX: Formula = Formula::line(
    Info::new("radmin2-hex", "Radmin 2", Strength::Broken)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .seen_in(&["Radmin 2", "hashcat"])
        .quirks(&["no salt: one password has one hash everywhere"])
        .example("8435c7c79df403cd50194a70907242b4"),
    "{digest:hexany}",
    RADMIN,
);

const RADMIN: &str = "md5(pad($password, 100))";
