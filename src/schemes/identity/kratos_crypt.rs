//! MD5-crypt and SHA-crypt under the names that Ory Kratos gives them.
//!
//! ```text
//! $md5-crypt$TVEiiKNb$SN6/pUaRQS/E8Jh46As2C/
//! └ $1$, and what stands behind it
//!
//! $sha256-crypt$rounds=535000$05R.9KB6UC2kLI3w$Q/zslzx./JjkAVPTwp6th7nW5l7JU91Gte/UmIh.U78
//! └ $5$; $sha512-crypt$ is $6$
//! ```
//!
//! Source: Ory Kratos 1.3, `hash/hash_comparator.go`, which puts crypt(3)'s name in the place of its own.

use crate::scheme::{Info, Strength};
use crate::schemes::crypt::{MD5_CRYPT, Md5Crypt, SHA256_CRYPT, SHA512_CRYPT, ShaCrypt};

/// `$md5-crypt$`.
pub const KRATOS_MD5_CRYPT: Md5Crypt = MD5_CRYPT.spelt(
    "$md5-crypt$",
    Info::new("kratos-md5-crypt", "MD5-crypt, Ory Kratos", Strength::Weak)
        .tags(&["$md5-crypt$"])
        .grammar(r"^\$md5-crypt\$[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["Ory Kratos"])
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("$md5-crypt$eQT9Hwbt$Wzew0RUBO.gdl2xtPiy8S."),
);

/// `$sha256-crypt$`.
pub const KRATOS_SHA256_CRYPT: ShaCrypt = SHA256_CRYPT.spelt(
    "$sha256-crypt$",
    Info::new("kratos-sha256-crypt", "SHA-256-crypt, Ory Kratos", Strength::Fair)
        .tags(&["$sha256-crypt$"])
        .grammar(r"^\$sha256-crypt\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{43}$")
        .seen_in(&["Ory Kratos"])
        .quirks(&["5000 rounds where none are written", "stops at NUL, which is refused"])
        .least_rounds(535_000)
        .example("$sha256-crypt$rounds=535000$Tw5nQ2kXbV8sLr0e$ZOYJH3Nq5/zqIQo3OUUDpsut6b4F2v8dnLIwiMSP0OC"),
);

/// `$sha512-crypt$`.
pub const KRATOS_SHA512_CRYPT: ShaCrypt = SHA512_CRYPT.spelt(
    "$sha512-crypt$",
    Info::new("kratos-sha512-crypt", "SHA-512-crypt, Ory Kratos", Strength::Fair)
        .tags(&["$sha512-crypt$"])
        .grammar(r"^\$sha512-crypt\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{86}$")
        .seen_in(&["Ory Kratos"])
        .quirks(&["5000 rounds where none are written", "stops at NUL, which is refused"])
        .least_rounds(656_000)
        .example("$sha512-crypt$rounds=656000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP."),
);
