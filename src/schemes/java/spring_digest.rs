//! Spring Security's old digests behind their ids.
//!
//! ```text
//! {SHA-256}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}a98efbaf59277bfd1837c33fd4fde67de5bcfd2205bcba0992f6fc32b03a8f88
//! │        │                                             └ digest of password . {salt}: lower-case hex, or base64
//! │        └ salt: text, hashed with its braces; empty braces are hashed too, none where there are none
//! └ MD4, MD5, SHA-1 or SHA-256
//!
//! {sha256}97cde38028ad898ebc02e690819fa220e88c62e0699403e94fff291cfffaf8410849f27605abcbc0
//!         └ salt of 8 bytes and digest in hex: 1,024 times SHA-256 of salt . secret . password
//! ```
//!
//! Base64 is what `setEncodeHashAsBase64` asks for. `setIterations` asks for more than one round, and no text says so:
//! such rows are read, and no password is right. `{MD5}` and digits alone is what LDAP's tools write too, and theirs.
//! Sources: Spring Security 6.3, `MessageDigestPasswordEncoder.java`, `Md4PasswordEncoder.java`,
//! `StandardPasswordEncoder.java`.

use crate::scheme::{Info, Strength};
use crate::schemes::java::Cased;
use crate::schemes::{Beside, Formula};

/// `{MD4}{salt}digest`.
pub static SPRING_MD4: Cased<Beside<Formula>> = Cased::new(Beside::new(Formula::line(
    digest("spring-md4", "salted MD4, Spring").grammar(r"^\{MD4\}\{[^}]*\}[0-9a-f]{32}$").example(
        "{MD4}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}3b0bcf11b62df54324f770f3a005001d",
    ),
    "{{MD4}}{{{salt:0..}}}{digest:hex}",
    "md4($password . '{' . $salt . '}')",
),&[&SPRING_MD4_BASE64]));

/// `{MD4}digest`.
pub static SPRING_MD4_UNSALTED: Cased<Beside<Formula>> = Cased::new(Beside::new(
    Formula::line_beside(
        digest("spring-md4-unsalted", "MD4, Spring")
            .grammar(r"^\{MD4\}[0-9a-f]{32}$")
            .example("{MD4}8a9d093f14f8701df17732b2bb182c74"),
        "{{MD4}}{digest:hex}",
        "md4($password)",
        &["{MD4}{"],
    ),
    &[&SPRING_MD4_UNSALTED_BASE64],
));

/// `{MD5}{salt}digest`.
pub static SPRING_MD5: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-md5", "salted MD5, Spring")
        .tags(&["{MD5}"])
        .grammar(r"^\{MD5\}\{[^}]*\}[0-9a-f]{32}$")
        .example(
            "{MD5}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}a7a3d44d4621f9b7fa7df4e04bd8d0b7",
        ),
    "{{MD5}}{{{salt:0..}}}{digest:hex}",
    "md5($password . '{' . $salt . '}')",
));

/// `{SHA-1}{salt}digest`.
pub static SPRING_SHA1: Cased<Beside<Formula>> = Cased::new(Beside::new(Formula::line(
    digest("spring-sha1", "salted SHA-1, Spring")
        .grammar(r"^\{SHA-1\}\{[^}]*\}[0-9a-f]{40}$")
        .example("{SHA-1}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}9ac42387d53a5deaa1d271c6219fa3f4d60b8a54"),
    "{{SHA-1}}{{{salt:0..}}}{digest:hex}",
    "sha1($password . '{' . $salt . '}')",
),&[&SPRING_SHA1_BASE64]));

/// `{SHA-1}digest`.
pub static SPRING_SHA1_UNSALTED: Cased<Beside<Formula>> = Cased::new(Beside::new(
    Formula::line_beside(
        digest("spring-sha1-unsalted", "SHA-1, Spring")
            .grammar(r"^\{SHA-1\}[0-9a-f]{40}$")
            .example("{SHA-1}5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
        "{{SHA-1}}{digest:hex}",
        "sha1($password)",
        &["{SHA-1}{"],
    ),
    &[&SPRING_SHA1_UNSALTED_BASE64],
));

/// `{SHA-256}{salt}digest`.
pub static SPRING_SHA256: Cased<Beside<Formula>> = Cased::new(Beside::new(Formula::line(
    digest("spring-sha256", "salted SHA-256, Spring")
        .grammar(r"^\{SHA-256\}\{[^}]*\}[0-9a-f]{64}$")
        .example("{SHA-256}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}a98efbaf59277bfd1837c33fd4fde67de5bcfd2205bcba0992f6fc32b03a8f88"),
    "{{SHA-256}}{{{salt:0..}}}{digest:hex}",
    "sha256($password . '{' . $salt . '}')",
),&[&SPRING_SHA256_BASE64]));

/// `{SHA-256}digest`.
pub static SPRING_SHA256_UNSALTED: Cased<Beside<Formula>> = Cased::new(Beside::new(
    Formula::line_beside(
        digest("spring-sha256-unsalted", "SHA-256, Spring")
            .grammar(r"^\{SHA-256\}[0-9a-f]{64}$")
            .example("{SHA-256}5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
        "{{SHA-256}}{digest:hex}",
        "sha256($password)",
        &["{SHA-256}{"],
    ),
    &[&SPRING_SHA256_UNSALTED_BASE64],
));

/// `{MD4}{salt}digest` in base64.
pub static SPRING_MD4_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-md4-base64", "salted MD4, Spring, base64")
        .tags(&["{MD4}{"])
        .grammar(r"^\{MD4\}\{[^}]*\}[A-Za-z0-9+/]{22}==$")
        .example("{MD4}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}OwvPEbYt9UMk93DzoAUAHQ=="),
    "{{MD4}}{{{salt:0..}}}{digest:base64}",
    "md4($password . '{' . $salt . '}')",
));

/// `{MD4}digest` in base64.
pub static SPRING_MD4_UNSALTED_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-md4-unsalted-base64", "MD4, Spring, base64")
        .tags(&["{MD4}"])
        .grammar(r"^\{MD4\}[A-Za-z0-9+/]{22}==$")
        .example("{MD4}ip0JPxT4cB3xdzKyuxgsdA=="),
    "{{MD4}}{digest:base64}",
    "md4($password)",
));

/// `{MD5}{salt}digest` in base64.
pub static SPRING_MD5_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-md5-base64", "salted MD5, Spring, base64")
        .tags(&["{MD5}"])
        .grammar(r"^\{MD5\}\{[^}]*\}[A-Za-z0-9+/]{22}==$")
        .example("{MD5}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}p6PUTUYh+bf6ffTgS9jQtw=="),
    "{{MD5}}{{{salt:0..}}}{digest:base64}",
    "md5($password . '{' . $salt . '}')",
));

/// `{SHA-1}{salt}digest` in base64.
pub static SPRING_SHA1_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-sha1-base64", "salted SHA-1, Spring, base64")
        .tags(&["{SHA-1}{"])
        .grammar(r"^\{SHA-1\}\{[^}]*\}[A-Za-z0-9+/]{27}=$")
        .example(
            "{SHA-1}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}msQjh9U6Xeqh0nHGIZ+j9NYLilQ=",
        ),
    "{{SHA-1}}{{{salt:0..}}}{digest:base64}",
    "sha1($password . '{' . $salt . '}')",
));

/// `{SHA-1}digest` in base64.
pub static SPRING_SHA1_UNSALTED_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-sha1-unsalted-base64", "SHA-1, Spring, base64")
        .tags(&["{SHA-1}"])
        .grammar(r"^\{SHA-1\}[A-Za-z0-9+/]{27}=$")
        .example("{SHA-1}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
    "{{SHA-1}}{digest:base64}",
    "sha1($password)",
));

/// `{SHA-256}{salt}digest` in base64.
pub static SPRING_SHA256_BASE64: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    digest("spring-sha256-base64", "salted SHA-256, Spring, base64")
        .tags(&["{SHA-256}{"])
        .grammar(r"^\{SHA-256\}\{[^}]*\}[A-Za-z0-9+/]{43}=$")
        .example("{SHA-256}{UisHp3pFSMqcqrhQsrhR+hspIG0SyMDyDW/XtY+t6nA=}qY77r1kne/0YN8M/1P3mfeW8/SIFvLoJkvb8MrA6j4g="),
    "{{SHA-256}}{{{salt:0..}}}{digest:base64}",
    "sha256($password . '{' . $salt . '}')",
));

/// `{SHA-256}digest` in base64.
pub static SPRING_SHA256_UNSALTED_BASE64: Cased<Formula> =
    Cased::new(Formula::line_sharing_its_tag(
        digest("spring-sha256-unsalted-base64", "SHA-256, Spring, base64")
            .tags(&["{SHA-256}"])
            .grammar(r"^\{SHA-256\}[A-Za-z0-9+/]{43}=$")
            .example("{SHA-256}XohImNooBHFR0OVvjcYpJ3NgPQ1qq73WKhHvch0VQtg="),
        "{{SHA-256}}{digest:base64}",
        "sha256($password)",
    ));

/// `{sha256}`: `StandardPasswordEncoder` without a secret.
pub static SPRING_STANDARD: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    standard("spring-standard", "SHA-256, Spring's standard")
        .quirks(&[
            "1,024 rounds, whatever the text",
            "has the tag of LDAP's {SHA256}, in lower case",
        ])
        .example("{sha256}6f1c8a25d3b94e70f98693ff30f385f37e0b22bbd107ebbb0d8a04bb5155e5576efea48b3a384ca9"),
    "{{sha256}}{salt+digest:hex:8}",
    "iterate(1024, sha256, $salt . $password)",
));

/// `{sha256}` with a secret, which is the attempt's pepper.
pub static SPRING_STANDARD_SECRET: Cased<Formula> = Cased::new(Formula::line_sharing_its_tag(
    standard("spring-standard-secret", "SHA-256, Spring's standard with a secret")
        .shape("{sha256} and 80 hex digits")
        .quirks(&["1,024 rounds, whatever the text", "looks like the digest without a secret"])
        .example("{sha256}6f1c8a25d3b94e7025ce1a414d6e949080cb8e5827174a285df7b618a3d0c6878a96292bad328d37"),
    "{{sha256}}{salt+digest:hex:8}",
    "iterate(1024, sha256, $salt . $pepper . $password)",
));

/// The same without the id, as `StandardPasswordEncoder` writes it where nothing delegates to it.
pub static SPRING_STANDARD_BARE: Formula = Formula::line(
    standard_bare("spring-standard-bare", "SHA-256, Spring's standard without its id")
        .quirks(&["1,024 rounds, whatever the text", "looks like Spring's PBKDF2 before 5.8"])
        .example(
            "6f1c8a25d3b94e70f98693ff30f385f37e0b22bbd107ebbb0d8a04bb5155e5576efea48b3a384ca9",
        ),
    "{salt+digest:hex:8}",
    "iterate(1024, sha256, $salt . $password)",
);

/// With a secret and without the id.
pub static SPRING_STANDARD_SECRET_BARE: Formula = Formula::line(
    standard_bare("spring-standard-secret-bare", "SHA-256, Spring's standard with a secret, bare")
        .quirks(&["1,024 rounds, whatever the text", "looks like the digest without a secret"])
        .example(
            "6f1c8a25d3b94e7025ce1a414d6e949080cb8e5827174a285df7b618a3d0c6878a96292bad328d37",
        ),
    "{salt+digest:hex:8}",
    "iterate(1024, sha256, $salt . $pepper . $password)",
);

const fn digest(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .seen_in(&["Spring Security 5 and later, for what it took over"])
        .quirks(&["the braces around the salt are hashed"])
}

const fn standard(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
        .tags(&["{sha256}"])
        .grammar(r"^\{sha256\}[0-9a-f]{80}$")
        .seen_in(&["Spring Security 3.1 and later, StandardPasswordEncoder"])
}

const fn standard_bare(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
        .shape("80 hex digits")
        .grammar("^[0-9a-f]{80}$")
        .seen_in(&["Spring Security 3.1 and later, StandardPasswordEncoder"])
}
