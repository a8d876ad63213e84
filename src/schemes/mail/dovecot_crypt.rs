//! crypt(3) and Argon2 as Dovecot tags them.
//!
//! ```text
//! {SHA512-CRYPT}$6$PlPfNHotF8KbU4/p$4qH2uCIh16c8y5v..BuUNDh.o5Sv1e616Dk27tUhuBfdSMbbAH1jz…
//! │             └ any text of crypt(3); behind {MD5-CRYPT} only $1$, behind {BLF-CRYPT} only bcrypt
//! └ the scheme, in any case
//! ```
//!
//! Dovecot gives what stands behind the other three tags to crypt(3), whatever the tag says; postfixadmin and PHP
//! write the same. `{MD5}$1$`, its short name of `{MD5-CRYPT}`, is MoinMoin's as well. Sources: Dovecot 2.3 and 2.4,
//! `password-scheme.c`, `password-scheme-crypt.c` and `password-scheme-sodium.c`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Envelope, crypt, phc};

/// `{SHA512-CRYPT}` and a text of crypt(3).
pub const DOVECOT_SHA512_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-sha512-crypt", "SHA-512-crypt, Dovecot")
        .tags(&["{SHA512-CRYPT}"])
        .grammar(r"^(?i:\{SHA512-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)$")
        .example("{SHA512-CRYPT}$6$rounds=656000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP."),
    "{SHA512-CRYPT}",
    crypt::SYSTEM,
);

/// `{SHA256-CRYPT}` and a text of crypt(3).
pub const DOVECOT_SHA256_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-sha256-crypt", "SHA-256-crypt, Dovecot")
        .tags(&["{SHA256-CRYPT}"])
        .grammar(r"^(?i:\{SHA256-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)$")
        .example("{SHA256-CRYPT}$5$rounds=535000$Tw5nQ2kXbV8sLr0e$ZOYJH3Nq5/zqIQo3OUUDpsut6b4F2v8dnLIwiMSP0OC"),
    "{SHA256-CRYPT}",
    crypt::SYSTEM,
);

/// `{BLF-CRYPT}` and bcrypt.
pub const DOVECOT_BLF_CRYPT: Envelope = Envelope::new(
    of_one("dovecot-blf-crypt", "bcrypt, Dovecot")
        .tags(&["{BLF-CRYPT}"])
        .grammar(r"^(?i:\{BLF-CRYPT\})\$2[abxy]\$(0[4-9]|[12][0-9]|3[01])\$[./0-9A-Za-z]{53}$")
        .quirks(&["reads 72 bytes", "stops at NUL, which is refused"])
        .example("{BLF-CRYPT}$2y$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm"),
    "{BLF-CRYPT}",
    &[&crypt::Bcrypt, &crypt::Bcrypt2x],
);

/// `{DES-CRYPT}` and a text of crypt(3).
pub const DOVECOT_DES_CRYPT: Envelope = Envelope::new(
    of_crypt("dovecot-des-crypt", "DES crypt, Dovecot")
        .tags(&["{DES-CRYPT}"])
        .grammar(
            r"^(?i:\{DES-CRYPT\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)$",
        )
        .example("{DES-CRYPT}abJnggxhB/yWI"),
    "{DES-CRYPT}",
    crypt::SYSTEM,
);

/// `{MD5-CRYPT}` and MD5-crypt.
pub const DOVECOT_MD5_CRYPT: Envelope = Envelope::new(
    of_one("dovecot-md5-crypt", "MD5-crypt, Dovecot")
        .tags(&["{MD5-CRYPT}"])
        .grammar(r"^(?i:\{MD5-CRYPT\})\$1\$[^$:]{0,8}\$[./0-9A-Za-z]{22}$")
        .quirks(&["1000 rounds, whatever the text", "stops at NUL, which is refused"])
        .example("{MD5-CRYPT}$1$eQT9Hwbt$Wzew0RUBO.gdl2xtPiy8S."),
    "{MD5-CRYPT}",
    &[&crypt::MD5_CRYPT],
);

/// `{ARGON2I}` and a PHC string.
pub const DOVECOT_ARGON2I: Envelope = Envelope::new(
    of_argon2("dovecot-argon2i", "Argon2i, Dovecot")
        .tags(&["{ARGON2I}"])
        .grammar(r"^(?i:\{ARGON2I\})\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
        .example("{ARGON2I}$argon2i$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$81mojonsG1IqdKW8f/tNDYCexxQiM2L59dpToB7PysY"),
    "{ARGON2I}",
    &[&phc::Argon2],
);

/// `{ARGON2ID}` and a PHC string.
pub const DOVECOT_ARGON2ID: Envelope = Envelope::new(
    of_argon2("dovecot-argon2id", "Argon2id, Dovecot")
        .tags(&["{ARGON2ID}"])
        .grammar(r"^(?i:\{ARGON2ID\})\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
        .example("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4"),
    "{ARGON2ID}",
    &[&phc::Argon2],
);

const fn of_crypt(id: &'static str, title: &'static str) -> Info {
    of_one(id, title).quirks(&[
        "as strong as what it holds, which may be any text of crypt(3)",
        "reads as much of the password as what it holds: 8 bytes of DES, 72 of bcrypt",
        "stops at NUL, which is refused",
    ])
}

const fn of_one(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Strong).seen_in(&["Dovecot", "postfixadmin"])
}

const fn of_argon2(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Strong)
        .bytes(48, 4096)
        .seen_in(&["Dovecot with libsodium"])
        .quirks(&["holds an argon2-phc of any type"])
}
