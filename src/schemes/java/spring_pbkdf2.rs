//! Spring Security's PBKDF2, with its id and without.
//!
//! ```text
//! {pbkdf2}5d923b44a6d129f3ddf3e3c8d29412723dcbde72445e8ef6bf3b508fbf17fa4ed4d6b99ca763d8dc
//! │       └ salt of 8 bytes and digest of 32 in hex: SHA-1 in 185,000 iterations
//! └ the id; since 5.8 {pbkdf2@SpringSecurity_v5_8}: salt of 16 bytes, SHA-256 in 310,000 iterations
//! ```
//!
//! A secret of the application, where it set one, is hashed behind the salt: the attempt's pepper. `{PBKDF2}` is LDAP's.
//! Sources: Spring Security 6.3, `Pbkdf2PasswordEncoder.java`, `PasswordEncoderFactories.java`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;
use crate::schemes::java::Cased;

/// `{pbkdf2}`.
pub static SPRING_PBKDF2: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    info("spring-pbkdf2", "PBKDF2, Spring")
        .tags(&["{pbkdf2}"])
        .grammar(r"^\{pbkdf2\}[0-9a-f]{80}$")
        .quirks(&OLD)
        .example("{pbkdf2}6f1c8a25d3b94e70e7a7ab18d7eef2c3f1e7d5c70963c07f50ed0d1287494ad8c7eae8382f1b2aa7"),
    "{{pbkdf2}}{salt+digest:hex:8}",
    "pbkdf2_sha1($password, $salt, 185000, 32)",
));

/// `{pbkdf2}` with a secret.
pub static SPRING_PBKDF2_SECRET: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    info("spring-pbkdf2-secret", "PBKDF2, Spring with a secret")
        .tags(&["{pbkdf2}"])
        .shape("{pbkdf2} and 80 hex digits")
        .grammar(r"^\{pbkdf2\}[0-9a-f]{80}$")
        .quirks(&OLD)
        .example("{pbkdf2}6f1c8a25d3b94e70f6e00f431fdeb422acca8a13ea98074e98d413e1eb3097d0de3194088e378f09"),
    "{{pbkdf2}}{salt+digest:hex:8}",
    "pbkdf2_sha1($password, $salt . $pepper, 185000, 32)",
));

/// The same without the id, as `Pbkdf2PasswordEncoder` writes it where nothing delegates to it.
pub static SPRING_PBKDF2_BARE: Formula = Formula::line(
    info("spring-pbkdf2-bare", "PBKDF2, Spring without its id")
        .shape("80 hex digits")
        .grammar("^[0-9a-f]{80}$")
        .quirks(&OLD)
        .example(
            "6f1c8a25d3b94e70e7a7ab18d7eef2c3f1e7d5c70963c07f50ed0d1287494ad8c7eae8382f1b2aa7",
        ),
    "{salt+digest:hex:8}",
    "pbkdf2_sha1($password, $salt, 185000, 32)",
);

/// With a secret and without the id.
pub static SPRING_PBKDF2_SECRET_BARE: Formula = Formula::line(
    info("spring-pbkdf2-secret-bare", "PBKDF2, Spring with a secret and without its id")
        .shape("80 hex digits")
        .grammar("^[0-9a-f]{80}$")
        .quirks(&OLD)
        .example(
            "6f1c8a25d3b94e70f6e00f431fdeb422acca8a13ea98074e98d413e1eb3097d0de3194088e378f09",
        ),
    "{salt+digest:hex:8}",
    "pbkdf2_sha1($password, $salt . $pepper, 185000, 32)",
);

/// `{pbkdf2@SpringSecurity_v5_8}`.
pub static SPRING_PBKDF2_V5_8: Cased<Formula> = Cased::new(Formula::line(
    info("spring-pbkdf2-v5-8", "PBKDF2, Spring 5.8")
        .grammar(r"^\{pbkdf2@SpringSecurity_v5_8\}[0-9a-f]{96}$")
        .quirks(&NEW)
        .example("{pbkdf2@SpringSecurity_v5_8}6f1c8a25d3b94e70a2f08d5be7134c96edaf6cd28d1d2e50d5b0df98de650fb62fd18b1fd09c54fa6bbb9df812715c9e"),
    "{{pbkdf2@SpringSecurity_v5_8}}{salt+digest:hex:16}",
    "pbkdf2_sha256($password, $salt, 310000, 32)",
));

/// `{pbkdf2@SpringSecurity_v5_8}` with a secret.
pub static SPRING_PBKDF2_V5_8_SECRET: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    info("spring-pbkdf2-v5-8-secret", "PBKDF2, Spring 5.8 with a secret")
        .tags(&["{pbkdf2@SpringSecurity_v5_8}"])
        .shape("{pbkdf2@SpringSecurity_v5_8} and 96 hex digits")
        .grammar(r"^\{pbkdf2@SpringSecurity_v5_8\}[0-9a-f]{96}$")
        .quirks(&NEW)
        .example("{pbkdf2@SpringSecurity_v5_8}6f1c8a25d3b94e70a2f08d5be7134c9622f99048b3237d02c33ecc3af6397b02a111ca99493af120ce2fc0fa623e82b9"),
    "{{pbkdf2@SpringSecurity_v5_8}}{salt+digest:hex:16}",
    "pbkdf2_sha256($password, $salt . $pepper, 310000, 32)",
));

/// The same without the id, as `Pbkdf2PasswordEncoder` writes it since 5.8 where nothing delegates to it.
pub static SPRING_PBKDF2_V5_8_BARE: Formula = Formula::line(
    info("spring-pbkdf2-v5-8-bare", "PBKDF2, Spring 5.8 without its id")
        .shape("96 hex digits")
        .grammar("^[0-9a-f]{96}$")
        .quirks(&NEW)
        .example("6f1c8a25d3b94e70a2f08d5be7134c96edaf6cd28d1d2e50d5b0df98de650fb62fd18b1fd09c54fa6bbb9df812715c9e"),
    "{salt+digest:hex:16}",
    "pbkdf2_sha256($password, $salt, 310000, 32)",
);

/// Since 5.8, with a secret and without the id.
pub static SPRING_PBKDF2_V5_8_SECRET_BARE: Formula = Formula::line(
    info("spring-pbkdf2-v5-8-secret-bare", "PBKDF2, Spring 5.8 with a secret and without its id")
        .shape("96 hex digits")
        .grammar("^[0-9a-f]{96}$")
        .quirks(&NEW)
        .example("6f1c8a25d3b94e70a2f08d5be7134c9622f99048b3237d02c33ecc3af6397b02a111ca99493af120ce2fc0fa623e82b9"),
    "{salt+digest:hex:16}",
    "pbkdf2_sha256($password, $salt . $pepper, 310000, 32)",
);

const HASHED: &str = "a password of more than 64 bytes is hashed first, and its match not exact";
const OLD: [&str; 2] = ["185,000 iterations of SHA-1, whatever the text", HASHED];
const NEW: [&str; 2] = ["310,000 iterations of SHA-256, whatever the text", HASHED];

const fn info(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair).seen_in(&["Spring Security 4.1 and later"])
}
