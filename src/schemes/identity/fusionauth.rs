//! FusionAuth's own schemes, and those of its contributed plugins.
//!
//! ```text
//! salted-sha256$20000$aGVsbG8gc2FsdA==$9T8c…=
//! │             │     │                └ digest, base64
//! │             │     └ salt, base64
//! │             └ factor: rounds, of which the first hashes password and salt, the others the round before
//! └ salted-md5, salted-sha256, salted-sha512 (a plugin's)
//!
//! phpass-sha512$32768$IQRaTwmf$zy65qCNVUQRH2HtI/5xtmVFclRpcuGCEOMJe9cEeLku
//!               │     │        └ the first 43 base64 digits of the digest
//!               │     └ salt, hashed as it stands
//!               └ factor: rounds behind the first
//!
//! GohyH5x4BaWv…==:4MTVxbvk8swI0ys2Lf4saeR3swRvn0f2
//! │               └ salt, base64
//! └ digest of one round of SHA-512, base64
//!
//! Nz6r9nFbQciP1fCeOx9Q1b8sC8xg2YEIJXeKt17ZQUKOEAtXH/pLTOQcTGT1e0fk
//! └ base64 of the MD5 of password and salt, and of the salt behind it, 32 bytes
//! ```
//!
//! FusionAuth has columns: `encryptionScheme`, `factor`, `salt` and `password`. Those that it shares with others
//! are texts of theirs, once they are imported (PBKDF2 and bcrypt; its HMAC is Ory Kratos'); the texts with a name in
//! front are ours. Sources: FusionAuth's reference of password hashes, 2024; fusionauth-contrib,
//! `ExampleSaltedSHA512PasswordEncryptor` and `ExampleCustomMD5SaltAppendedPasswordEncryptor`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `salted-md5`.
pub static FUSIONAUTH_MD5: Formula = Formula::line(
    salted("fusionauth-salted-md5", "Rounds of MD5, FusionAuth")
        .grammar(r"^salted-md5\$N\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{22}==$")
        .example("salted-md5$20000$bxyKJdO5TnCi8I1b5xNMlg==$ymn+8afMpWPj21uQLdYuYg=="),
    "salted-md5${rounds}${salt:base64}${digest:base64}",
    "iterate($rounds, md5, $password . $salt)",
);

/// `salted-sha256`.
pub static FUSIONAUTH_SHA256: Formula = Formula::line(
    salted("fusionauth-salted-sha256", "Rounds of SHA-256, FusionAuth")
        .grammar(r"^salted-sha256\$N\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{43}=$")
        .example("salted-sha256$20000$bxyKJdO5TnCi8I1b5xNMlg==$OvKxMJsJ20d2hTlpZAZGQj/2mITm94/1wb9DLzqv60o="),
    "salted-sha256${rounds}${salt:base64}${digest:base64}",
    "iterate($rounds, sha256, $password . $salt)",
);

/// SHA-512, a contributed plugin.
pub static FUSIONAUTH_SHA512: Formula = Formula::line(
    salted("fusionauth-salted-sha512", "Rounds of SHA-512, FusionAuth")
        .grammar(r"^salted-sha512\$N\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]{86}==$")
        .example("salted-sha512$20000$bxyKJdO5TnCi8I1b5xNMlg==$9ts4/qAGPY8JJwJP4X+LJJYgKei0AnsZi8dmiTqgbNgaWVvHKYOMECTV5ExBuFp3seJJmNCgIELyq0O62vtavA=="),
    "salted-sha512${rounds}${salt:base64}${digest:base64}",
    "iterate($rounds, sha512, $password . $salt)",
);

/// phpass over SHA-512.
pub static FUSIONAUTH_PHPASS_SHA512: Formula = Formula::line(
    salted("fusionauth-phpass-sha512", "phpass over SHA-512, FusionAuth")
        .grammar(r"^phpass-sha512\$N\$[^$]+\$[A-Za-z0-9+/]{43}$")
        .example("phpass-sha512$32768$IQRaTwmf$zy65qCNVUQRH2HtI/5xtmVFclRpcuGCEOMJe9cEeLku"),
    "phpass-sha512${rounds}${salt}${digest:text:43}",
    "cut(base64(iterate($rounds, sha512($salt . $password), sha512(raw($last) . $password))), 43)",
);

/// The same plugin with its default factor, in two columns joined by a colon.
pub static FUSIONAUTH_SHA512_COLUMNS: Formula = Formula::line(
    Info::new("fusionauth-sha512", "SHA-512 and salt in base64, FusionAuth", Strength::Broken)
        .shape("88 base64 digits:salt")
        .grammar(r"^[A-Za-z0-9+/]{86}==:[A-Za-z0-9+/]+={0,2}$")
        .seen_in(&["FusionAuth"])
        .example("PUERAoLLERFawlUt6Q+Kz1Ifr1NxFszSyvrmfcfhbXXHrqbWcSqialzIGqFNSO6s+I9LPS/izbhzQUqR7JdiOQ==:bxyKJdO5TnCi8I1b5xNMlg=="),
    "{digest:base64}:{salt:base64}",
    "sha512($password . $salt)",
);

/// MD5 with the salt behind it, a contributed plugin.
pub static FUSIONAUTH_MD5_APPENDED: Formula = Formula::line(
    Info::new("fusionauth-md5-appended", "MD5 and salt in base64, FusionAuth", Strength::Broken)
        .shape("64 base64 digits")
        .grammar(r"^[A-Za-z0-9+/]{64}$")
        .seen_in(&["FusionAuth"])
        .example("ApHD9fyjKLPbB/KwQ7+FFG8ciiXTuU5wovCNW+cTTJZvHIol07lOcKLwjVvnE0yW"),
    "{digest+salt:base64:32}",
    "md5($password . $salt)",
);

const fn salted(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
        .seen_in(&["FusionAuth"])
        .quirks(&["FusionAuth has it in columns; the text is this project's"])
        .least_rounds(20_000)
}
