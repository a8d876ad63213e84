//! ASP.NET's `SqlMembershipProvider`: digests of the salt and the password's UTF-16.
//!
//! ```text
//! MsiHknNe3fkkK6FHKV5RKBmUFn0=
//! └ digest: padded base64 of 20 or 32 bytes; the salt is another column's, 16 bytes in base64 as well
//! ```
//!
//! The salt is given as the column holds it. .NET 4 made HMAC-SHA-256 its default, keyed by the salt four times in a row,
//! so that it fills the 64 bytes of the key. Source: .NET Framework 4.8, `System.Web.Security.SqlMembershipProvider`,
//! `EncodePassword`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

const LAYOUT: &str = "{digest:base64}";

/// `SHA1`, the default before .NET 4.
pub static MEMBERSHIP_SHA1: Formula = Formula::line(
    column("aspnet-membership-sha1", "SHA-1, ASP.NET membership")
        .shape("base64 of 20 bytes")
        .grammar("^[A-Za-z0-9+/]{27}=$")
        .example("lJDQ79szfCzrlHcK+3NZO+U0wcQ="),
    LAYOUT,
    "sha1(unbase64($salt) . utf16le($password))",
);

/// `SHA256`.
pub static MEMBERSHIP_SHA256: Formula = Formula::line(
    column("aspnet-membership-sha256", "SHA-256, ASP.NET membership")
        .shape("base64 of 32 bytes")
        .grammar("^[A-Za-z0-9+/]{43}=$")
        .example("b1tc59vMLa3ZWx8E1M96P6gC2QC2VBmhL7Fctt5IxSU="),
    LAYOUT,
    "sha256(unbase64($salt) . utf16le($password))",
);

/// `HMACSHA256`, the default since .NET 4.
pub static MEMBERSHIP_HMAC_SHA256: Formula = Formula::line(
    column("aspnet-membership-hmac-sha256", "HMAC-SHA-256, ASP.NET membership")
        .shape("base64 of 32 bytes")
        .grammar("^[A-Za-z0-9+/]{43}=$")
        .example("mBDdEPp7lN0G1wc+0IwA7dye6dbDxWCT3MPqt+yBKV4="),
    LAYOUT,
    "hmac_sha256(cut(unbase64($salt) . unbase64($salt) . unbase64($salt) . unbase64($salt), 64), utf16le($password))",
);

const fn column(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .seen_in(&["ASP.NET membership", "DotNetNuke", "Umbraco 4 to 8, where chosen"])
        .quirks(&["the salt is of another column, in base64", "hashes UTF-16"])
}
