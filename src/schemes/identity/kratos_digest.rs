//! Ory Kratos' digests without a template: MD5 of the password, and HMACs under a key in the text.
//!
//! ```text
//! $md5$CY9rzUYh03PK3k6DJie09g==
//!      └ digest, base64
//!
//! $hmac-md5$ZmU4Njk3Zjc0MmQwODA0MDVkMTI3MGU2MTYzMzE2Zjk=$MTIzNDU=
//!           │                                            └ key, base64
//!           └ digest, base64 of its hexadecimal digits
//! ```
//!
//! `$md5$` with a salt behind it is Solaris'. Source: Ory Kratos 1.3, `hash/hash_comparator.go`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$md5$` and 16 bytes in base64.
pub static KRATOS_MD5: Formula = Formula::line_sharing_its_tag(
    Info::new("kratos-md5", "MD5, Ory Kratos", Strength::Broken)
        .tags(&["$md5$"])
        .grammar(r"^\$md5\$[A-Za-z0-9+/]{22}==$")
        .seen_in(&["Ory Kratos"])
        .quirks(&["has the tag of Solaris' MD5, told apart by its padding"])
        .example("$md5$X03MO1qnZdYdgyfeuILPmQ=="),
    "$md5${digest:base64}",
    "md5($password)",
);

/// `$hmac-md4$`.
pub static KRATOS_HMAC_MD4: Formula = Formula::line(
    hmac("kratos-hmac-md4", "HMAC of MD4, Ory Kratos")
        .grammar(r"^\$hmac-md4\$[A-Za-z0-9+/]{43}=\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-md4$MTQ2NWNkOWM1ODYzMWQxMjAwNDAzNDE5YTVhYjBkMzI=$MTIzNDU="),
    "$hmac-md4${digest:base64}${salt:base64}",
    "hex(hmac_md4($salt, $password))",
);

/// `$hmac-md5$`.
pub static KRATOS_HMAC_MD5: Formula = Formula::line(
    hmac("kratos-hmac-md5", "HMAC of MD5, Ory Kratos")
        .grammar(r"^\$hmac-md5\$[A-Za-z0-9+/]{43}=\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-md5$NzNmNTY2ZTJhMDJmYjBjYTJmYzliMzRmNGIzY2RjODU=$MTIzNDU="),
    "$hmac-md5${digest:base64}${salt:base64}",
    "hex(hmac_md5($salt, $password))",
);

/// `$hmac-sha1$`.
pub static KRATOS_HMAC_SHA1: Formula = Formula::line(
    hmac("kratos-hmac-sha1", "HMAC of SHA-1, Ory Kratos")
        .grammar(r"^\$hmac-sha1\$[A-Za-z0-9+/]{54}==\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-sha1$YTRmOTAxMTVlYjcwNTQ0NGMxNTUwNjdlYWNmNDg0MmExOGVmYzM4MQ==$MTIzNDU="),
    "$hmac-sha1${digest:base64}${salt:base64}",
    "hex(hmac_sha1($salt, $password))",
);

/// `$hmac-sha224$`.
pub static KRATOS_HMAC_SHA224: Formula = Formula::line(
    hmac("kratos-hmac-sha224", "HMAC of SHA-224, Ory Kratos")
        .grammar(r"^\$hmac-sha224\$[A-Za-z0-9+/]{75}=\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-sha224$MzVjNTNjYzUyNWViOTQ5MTllNTlkZTVlMzIxMmRiYjg4ZTJkYTY0YTI4MmY5YjQ0ZDg0NjdhNzk=$MTIzNDU="),
    "$hmac-sha224${digest:base64}${salt:base64}",
    "hex(hmac_sha224($salt, $password))",
);

/// `$hmac-sha256$`.
pub static KRATOS_HMAC_SHA256: Formula = Formula::line(
    hmac("kratos-hmac-sha256", "HMAC of SHA-256, Ory Kratos")
        .grammar(r"^\$hmac-sha256\$[A-Za-z0-9+/]{86}==\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-sha256$ZDI3YjM5YjNkMzYyNWVhMzQ1NTcwYmQ2OWMzZTc4MGQ4ODQyYzcxYWUyZmM3NTkyYzhkOGMxMWViYTM2NTU5Ng==$MTIzNDU="),
    "$hmac-sha256${digest:base64}${salt:base64}",
    "hex(hmac_sha256($salt, $password))",
);

/// `$hmac-sha384$`.
pub static KRATOS_HMAC_SHA384: Formula = Formula::line(
    hmac("kratos-hmac-sha384", "HMAC of SHA-384, Ory Kratos")
        .grammar(r"^\$hmac-sha384\$[A-Za-z0-9+/]{128}\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-sha384$NmE5Mzk4NjJiOTQ4MzJlMGNmMzI0YjFjZTg5Y2I3NWY0NWMwMzVjMzk4MGJjNjk2YmJjNjFmMGViZTJmOGM5OGJmMzRhOTRmNzk2ODkzMTlmZTAzNjVhOTUxZTQwZDMw$MTIzNDU="),
    "$hmac-sha384${digest:base64}${salt:base64}",
    "hex(hmac_sha384($salt, $password))",
);

/// `$hmac-sha512$`.
pub static KRATOS_HMAC_SHA512: Formula = Formula::line(
    hmac("kratos-hmac-sha512", "HMAC of SHA-512, Ory Kratos")
        .grammar(r"^\$hmac-sha512\$[A-Za-z0-9+/]{171}=\$[A-Za-z0-9+/]+={0,2}$")
        .example("$hmac-sha512$MDg1MDMyMDZlZDNjZGY3ZDZhODFmODI5NzVhMDQ1OGYxYTZkNTY0NzQ4ZTAyNDM0ODhmZjVkZWQ3ZTNmNGM5YWUwNzgzMDE2M2IwNWUyNzk3OWEyNDdkMGUwMzFlNTg1ZWEwNWIyM2NiYTUxM2I3NWZmNjBhOWU1Y2NiMTMxZjc=$MTIzNDU="),
    "$hmac-sha512${digest:base64}${salt:base64}",
    "hex(hmac_sha512($salt, $password))",
);

const fn hmac(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .seen_in(&["Ory Kratos"])
        .quirks(&["the key stands in the text", "the digest is base64 of hexadecimal digits"])
}
