//! Self-service and synchronisation of passwords: NetIQ, Adobe, Microsoft.
//!
//! ```text
//! $sspr$3$1000$f9bbf1381f481427$a1b45fd7eb190cc7f0bf831698cb777207eebbb4b7ea2abd6fff84be539aae62
//!       │ │    │                └ digest in hex
//!       │ │    └ salt, hashed as text before the password; NONE for 0 and 1
//!       │ └ rounds, each but the first over the bytes of the digest before
//!       └ 0: MD5, 1 and 2: SHA-1, 3: SHA-256, 4: SHA-512; 3 and 4 are Adobe AEM's too
//!
//! $pbkdf2-hmac-sha1$100000$7134180503252384…$990e0c5f62b1384d48cbe3660329b9741c4a8473
//!                   │      │                └ digest in hex
//!                   │      └ salt in hex
//!                   └ iterations; with points between the fields it is how John writes any PBKDF2
//!
//! v1;PPH1_MD4,f76bc776428002f87f4b,100,0ab46c4a6351db87cc13323bb01eea073c90a52e376fffca559e57fbb19a441a;
//!             │                    │   └ PBKDF2 with SHA-256 of the upper-case NT hash in UTF-16; hashcat leaves the
//!             │                    │     semicolon away
//!             │                    └ iterations
//!             └ salt: ten bytes in hex
//! ```
//!
//! Sources: hashcat 7, modules 12800, 32000 to 32070; John the Ripper, `sspr_common_plug.c`,
//! `pbkdf2_hmac_common_plug.c`; `DSInternals` 4, `OrgIdHash.cs`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Beside, Formula};

/// NetIQ SSPR with MD5 and no salt.
pub static SSPR_MD5: Formula = Formula::line(
    sspr("sspr-md5", "NetIQ SSPR MD5")
        .example("$sspr$0$1000$NONE$39eb8284cf1a3b3ca1f268afbfac41a6"),
    "$sspr$0${rounds}$NONE${digest:hex}",
    "iterate($rounds, md5, $password)",
);

/// NetIQ SSPR with SHA-1 and no salt.
pub static SSPR_SHA1: Formula = Formula::line(
    sspr("sspr-sha1", "NetIQ SSPR SHA-1")
        .example("$sspr$1$1000$NONE$fe641db6fe8f19343b3eca3381033635bf87c99c"),
    "$sspr$1${rounds}$NONE${digest:hex}",
    "iterate($rounds, sha1, $password)",
);

/// NetIQ SSPR with SHA-1 and a salt.
pub static SSPR_SSHA1: Formula = Formula::line(
    sspr("sspr-ssha1", "NetIQ SSPR SHA-1 with salt")
        .example("$sspr$2$1000$6f1c8a25d3b94e70$c0ac87fa0b38e7677347d74851d420a23d9444fb"),
    "$sspr$2${rounds}${salt}${digest:hex}",
    "iterate($rounds, sha1, $salt . $password)",
);

/// NetIQ SSPR and Adobe AEM with SHA-256.
pub static SSPR_SHA256: Formula = Formula::line(
    sspr("sspr-sha256", "NetIQ SSPR SHA-256").example("$sspr$3$1000$6f1c8a25d3b94e70$7074dd2d1e877b3118d2ed202df93d3457268f56365d71b2722f7644aa795514"),
    "$sspr$3${rounds}${salt}${digest:hex}",
    "iterate($rounds, sha256, $salt . $password)",
);

/// NetIQ SSPR and Adobe AEM with SHA-512.
pub static SSPR_SHA512: Formula = Formula::line(
    sspr("sspr-sha512", "NetIQ SSPR SHA-512").example("$sspr$4$1000$6f1c8a25d3b94e70$2212fb485add4cb85a6f6234b33397595637980ad9071b7c900fa580469db747601713db5e63b05d50a88b47081d6eedd60d351ea716425c7b72c92e7dd2c7a5"),
    "$sspr$4${rounds}${salt}${digest:hex}",
    "iterate($rounds, sha512, $salt . $password)",
);

/// NetIQ SSPR with PBKDF2 of SHA-1.
pub static SSPR_PBKDF2_SHA1: Beside<Formula> = Beside::new(Formula::line(
    pbkdf2("sspr-pbkdf2-sha1", "NetIQ SSPR PBKDF2", &["$pbkdf2-hmac-sha1$"])
        .seen_in(&["NetIQ SSPR", "hashcat", "John the Ripper"])
        .example("$pbkdf2-hmac-sha1$100000$6f1c8a25d3b94e70a2f08d5be7134c96$8154d3b36e726709aff047ab03be6ceebaec05b8"),
    "$pbkdf2-hmac-sha1${rounds}${salt:hex}${digest:hex}",
    "pbkdf2_sha1($password, $salt, $rounds, 20)",
), &[&JOHN_PBKDF2_SHA1]);

/// John's spelling of PBKDF2 with SHA-1.
pub static JOHN_PBKDF2_SHA1: Formula = Formula::line_sharing_its_tag(
    pbkdf2("john-pbkdf2-sha1", "PBKDF2 SHA-1, John's spelling", &["$pbkdf2-hmac-sha1$"])
        .seen_in(&["John the Ripper"])
        .example("$pbkdf2-hmac-sha1$100000.6f1c8a25d3b94e70a2f08d5be7134c96.8154d3b36e726709aff047ab03be6ceebaec05b8"),
    "$pbkdf2-hmac-sha1${rounds}.{salt:hex}.{digest:hex}",
    "pbkdf2_sha1($password, $salt, $rounds, 20)",
);

/// John's spelling of PBKDF2 with SHA-512, which NetIQ SSPR and macOS are told by too.
pub static JOHN_PBKDF2_SHA512: Formula = Formula::line(
    pbkdf2("john-pbkdf2-sha512", "PBKDF2 SHA-512, John's spelling", &["$pbkdf2-hmac-sha512$"])
        .seen_in(&["John the Ripper", "hashcat", "NetIQ SSPR", "macOS"])
        .example("$pbkdf2-hmac-sha512$100000.6f1c8a25d3b94e70a2f08d5be7134c96.913cc4268b2a42eb05816376299503cb715bf215fc8c73e6bd67e19d75c0475d7c61d2de16e6bd9d2ce4ec4c6ce67e7a590f405b8c001e6c08e7d6dc2e859ba8"),
    "$pbkdf2-hmac-sha512${rounds}.{salt:hex}.{digest:hex}",
    "pbkdf2_sha512($password, $salt, $rounds, 64)",
);

/// What Azure AD Connect sends of an NT hash, without the semicolon at its end.
pub static AZURE_PPH1_MD4: Beside<Formula> = Beside::new(Formula::line(
    Info::new("azure-pph1-md4", "Azure AD Connect, PPH1_MD4", Strength::Weak)
        .seen_in(&["hashcat"])
        .example("v1;PPH1_MD4,6f1c8a25d3b94e70a2f0,100,0d559b68c6ac03776d9e574d3f860d8ebd7127d0f63c7c093bf2f7cd9ec570bc"),
    "v1;PPH1_MD4,{salt:hex:10},{rounds},{digest:hex}",
    "pbkdf2_sha256(utf16le(upper(md4(utf16le($password)))), $salt, $rounds, 32)",
), &[&AZURE_PPH1_MD4_SENT]);

/// What Azure AD Connect sends of an NT hash.
pub static AZURE_PPH1_MD4_SENT: Formula = Formula::line_sharing_its_tag(
    Info::new("azure-pph1-md4-sent", "Azure AD Connect, PPH1_MD4 as sent", Strength::Weak)
        .tags(&["v1;PPH1_MD4,"])
        .seen_in(&["Azure AD Connect", "DSInternals"])
        .example("v1;PPH1_MD4,6f1c8a25d3b94e70a2f0,100,0d559b68c6ac03776d9e574d3f860d8ebd7127d0f63c7c093bf2f7cd9ec570bc;"),
    "v1;PPH1_MD4,{salt:hex:10},{rounds},{digest:hex};",
    "pbkdf2_sha256(utf16le(upper(md4(utf16le($password)))), $salt, $rounds, 32)",
);

const fn sspr(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak).seen_in(&["NetIQ SSPR", "Adobe AEM", "hashcat"])
}

const fn pbkdf2(id: &'static str, title: &'static str, tags: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Fair).tags(tags).quirks(&[
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
}
