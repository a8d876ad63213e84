//! Apache Shiro.
//!
//! ```text
//! $shiro1$SHA-256$500000$49jcIGLfjkhepr4qDqWiww==$swpxQNum+H6k8kpZ6icOZYQxoQt5gnU/qbDbteQilQw=
//!         │       │      │                        └ digest, padded base64
//!         │       │      └ salt, padded base64
//!         │       └ rounds, each but the first over the bytes of the digest before
//!         └ hash function as Java names it
//!
//! jyF7XZbGY0snpWaRwgnpUk8lBA9zq1TGScn3p00qHKA=
//! └ `new Sha256Hash(password).toBase64()`: one round without a salt
//!
//! shiro$SHA-256$3$salty$2157982b1fecf543b6d71c97d68a5a54e27b46d482e256159be6e71e31419efe
//!       │       │ │     └ `new Sha256Hash(password, salt, rounds).toHex()`
//!       │       │ └ salt, as text: of another column
//!       │       └ rounds, of the realm's configuration
//!       └ hash function; this text is ours, for tables whose hashes say none of it
//! ```
//!
//! Source: Apache Shiro 1.3.2, `crypto/hash/format/Shiro1CryptFormat.java`, `SimpleHash.java`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$shiro1$MD5$`.
pub static SHIRO1_MD5: Formula = Formula::line(
    shiro("shiro1-md5", "Shiro 1, MD5")
        .seen_in(&["Apache Shiro"])
        .example("$shiro1$MD5$1000$bxyKJdO5TnCi8I1b5xNMlg==$HeWiRwmR4GiFrHlCSt0uOg=="),
    "$shiro1$MD5${rounds}${salt:base64:0..64}${digest:base64}",
    "iterate($rounds, md5, $salt . $password)",
);

/// `$shiro1$SHA-1$`.
pub static SHIRO1_SHA1: Formula = Formula::line(
    shiro("shiro1-sha1", "Shiro 1, SHA-1")
        .seen_in(&["Apache Shiro"])
        .example("$shiro1$SHA-1$1000$bxyKJdO5TnCi8I1b5xNMlg==$JUtCCWXl48JUhBhXsmfPKvdWIeM="),
    "$shiro1$SHA-1${rounds}${salt:base64:0..64}${digest:base64}",
    "iterate($rounds, sha1, $salt . $password)",
);

/// `$shiro1$SHA-256$`, Shiro's default from 1.2.
pub static SHIRO1_SHA256: Formula = Formula::line(
    shiro("shiro1-sha256", "Shiro 1, SHA-256").seen_in(&["Apache Shiro"]).example("$shiro1$SHA-256$1000$bxyKJdO5TnCi8I1b5xNMlg==$mAiABdQhEIgyXxIDg12Bzb6gw2NdBNGww8pP/l1chDg="),
    "$shiro1$SHA-256${rounds}${salt:base64:0..64}${digest:base64}",
    "iterate($rounds, sha256, $salt . $password)",
);

/// `$shiro1$SHA-384$`.
pub static SHIRO1_SHA384: Formula = Formula::line(
    shiro("shiro1-sha384", "Shiro 1, SHA-384").seen_in(&["Apache Shiro"]).example("$shiro1$SHA-384$1000$bxyKJdO5TnCi8I1b5xNMlg==$eYf1dxFOj/na66a+HwmKN4l7OdgaU4ae3C6xfgWtQIFDK8LWl2KSaVr3Yqxipuvl"),
    "$shiro1$SHA-384${rounds}${salt:base64:0..64}${digest:base64}",
    "iterate($rounds, sha384, $salt . $password)",
);

/// `$shiro1$SHA-512$`.
pub static SHIRO1_SHA512: Formula = Formula::line(
    shiro("shiro1-sha512", "Shiro 1, SHA-512").seen_in(&["Apache Shiro"]).example("$shiro1$SHA-512$1000$bxyKJdO5TnCi8I1b5xNMlg==$frVgKdJwZdbrEB07z075FBBXa8dwMtwADqOL/y0Q1+Wu5arF4T4TlPabBnhiD0BM/e0i3EEtP9XU9ODvYA8+0A=="),
    "$shiro1$SHA-512${rounds}${salt:base64:0..64}${digest:base64}",
    "iterate($rounds, sha512, $salt . $password)",
);

/// `Sha256Hash.toBase64` of one round without a salt.
pub static SHIRO_SHA256_BASE64: Formula = Formula::line(
    Info::new("shiro-sha256-base64", "SHA-256, bare base64", Strength::Broken)
        .shape("44 base64 digits")
        .grammar("^[A-Za-z0-9+/]{43}=$")
        .seen_in(&["Apache Shiro"])
        .quirks(&["nothing tells it from others of its shape"])
        .example("XohImNooBHFR0OVvjcYpJ3NgPQ1qq73WKhHvch0VQtg="),
    "{digest:base64}",
    "sha256($password)",
);

/// MD5 in hexadecimal digits, with what stands beside them.
pub static SHIRO_HEX_MD5: Formula = Formula::line(
    beside("shiro-hex-md5", "Shiro, MD5 in hex")
        .example("shiro$MD5$1000$salty$56d8a3cf2614b7912cbac76bd7fee1eb"),
    "shiro$MD5${rounds}${salt:0..256}${digest:hexany}",
    "iterate($rounds, md5, $salt . $password)",
);

/// SHA-1 in hexadecimal digits, with what stands beside them.
pub static SHIRO_HEX_SHA1: Formula = Formula::line(
    beside("shiro-hex-sha1", "Shiro, SHA-1 in hex")
        .example("shiro$SHA-1$1000$salty$d3f9f417d37b8f8e21c4aa55ec8e8b9a5a0f42b8"),
    "shiro$SHA-1${rounds}${salt:0..256}${digest:hexany}",
    "iterate($rounds, sha1, $salt . $password)",
);

/// SHA-256 in hexadecimal digits, with what stands beside them.
pub static SHIRO_HEX_SHA256: Formula = Formula::line(
    beside("shiro-hex-sha256", "Shiro, SHA-256 in hex").example(
        "shiro$SHA-256$1000$salty$086c1922bc0fe01391ce250c0a4c9dca148505a71ea3868565de80aaee96d98a",
    ),
    "shiro$SHA-256${rounds}${salt:0..256}${digest:hexany}",
    "iterate($rounds, sha256, $salt . $password)",
);

/// SHA-512 in hexadecimal digits, with what stands beside them.
pub static SHIRO_HEX_SHA512: Formula = Formula::line(
    beside("shiro-hex-sha512", "Shiro, SHA-512 in hex").example("shiro$SHA-512$1000$salty$3491d2d36418605abfd436a412fa96ebd14a5edcefe799c0229a6e31f0fb4e468086a6071df2ee49d13250b85a2afe30d5541bc8eba910cf03bb04fd1fdc918d"),
    "shiro$SHA-512${rounds}${salt:0..256}${digest:hexany}",
    "iterate($rounds, sha512, $salt . $password)",
);

const fn shiro(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
}

const fn beside(id: &'static str, title: &'static str) -> Info {
    shiro(id, title)
        .seen_in(&["Apache Shiro, with its configuration written beside the hash"])
        .quirks(&["the text is ours: Shiro stores the digits alone"])
}
