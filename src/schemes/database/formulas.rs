//! Databases whose format one line says.
//!
//! ```text
//! *2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19
//! │└ MySQL from 4.1: SHA-1 twice, 40 hexadecimal digits, written in upper case, read in either
//! └ Horde writes {MYSQL} before it
//!
//! md5dc9478eb4e94a7dcf2bda02360188a52
//! │  └ PostgreSQL: MD5 of the password and the user name, 32 lower-case hexadecimal digits
//! └ md5
//!
//! S:7F6D7E5BDEA8864FF62B4A45B979455FBDF87F9A8F3A0C6B1D2E4F567890
//! │ │                                       └ salt: 10 bytes
//! │ └ Oracle from 11g: SHA-1 of the password and the salt, in upper-case hexadecimal digits
//! └ S, a field of `SYS.USER$.SPARE4`
//!
//! T:8F75FBD166AFDB6D7587DAB89C2F15672AAC031C…9157436180438417080374881414745255
//! │ │                                         └ salt: 16 bytes
//! │ └ Oracle from 12c: SHA-512 of a PBKDF2 of 4096 rounds and the salt, in upper-case digits
//! └ T, a field of the same
//!
//! 0xc0071808773188715731b69bd4e310b4129913aaf657356c5bdf3c46f249ed42477b5c74af6eaac4d15a
//! │     │               └ digest: SHA-256 of 510 bytes of UTF-16, padded with NULs, and the salt
//! │     └ salt: 8 bytes
//! └ Sybase ASE from 15.0.2
//! ```
//!
//! Sources: MySQL 5.7's manual, `PASSWORD`; PostgreSQL's manual, `CREATE ROLE`; passlib 1.7.4,
//! `handlers/mysql.py`, `handlers/postgres.py`, `handlers/oracle.py`; hashcat 7, modules 8000 and 12300.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// MySQL from 4.1 and MariaDB: `mysql_native_password`.
pub static MYSQL41: Formula = Formula::line_sharing_its_tag(
    Info::new("mysql41", "MySQL 4.1", Strength::Broken)
        .tags(&["*"])
        .seen_in(&["MySQL from 4.1", "MariaDB", "passlib", "DokuWiki", "Horde"])
        .quirks(&["no salt: one password has one hash on every server"])
        .example("*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"),
    "*{digest:hexany}",
    "sha1(raw(sha1($password)))",
);

/// The same behind the tag that Horde writes.
pub static MYSQL41_TAGGED: Formula = Formula::line(
    Info::new("mysql41-tagged", "MySQL 4.1, {MYSQL}", Strength::Broken)
        .tags(&["{MYSQL}*"])
        .seen_in(&["Horde"])
        .grammar(r"^(?i:\{MYSQL\})\*[0-9A-Fa-f]{40}$")
        .quirks(&["Zope's {MYSQL} has 16 digits and no star"])
        .example("{MYSQL}*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"),
    "{{MYSQL}}*{digest:hexany}",
    "sha1(raw(sha1($password)))",
);

/// PostgreSQL's `password_encryption = md5`.
pub static POSTGRES_MD5: Formula = Formula::line_sharing_its_tag(
    Info::new("postgres-md5", "PostgreSQL md5", Strength::Broken)
        .tags(&["md5"])
        .quirks(&["the user name is the salt: a renamed role loses its password"])
        .seen_in(&["PostgreSQL", "PgBouncer", "passlib"])
        .example("md5dc9478eb4e94a7dcf2bda02360188a52"),
    "md5{digest:hex}",
    "md5($password . $user)",
);

/// Oracle 11g and later.
pub static ORACLE11: Formula = Formula::line_sharing_its_tag(
    Info::new("oracle11", "Oracle 11g", Strength::Broken)
        .tags(&["S:"])
        .seen_in(&["Oracle Database from 11g", "passlib"])
        .quirks(&["the last 20 digits are the salt"])
        .example("S:7F6D7E5BDEA8864FF62B4A45B979455FBDF87F9A8F3A0C6B1D2E4F567890"),
    "S:{digest:HEX}{salt:HEX:10}",
    "sha1($password . $salt)",
);

/// Oracle 12c and later.
pub static ORACLE12: Formula = Formula::line_sharing_its_tag(
    Info::new("oracle12", "Oracle 12c", Strength::Weak)
        .tags(&["T:"])
        .seen_in(&["Oracle Database from 12c", "hashcat"])
        .quirks(&[
            "the last 32 digits are the salt",
            "a password of more than 128 bytes is hashed first, and its match not exact",
        ])
        .example("T:2485BF528EB65CBEB69C956F9249D89626D70D72322209F9727950B28EBAC28012C3A0C1E87D7D531C665BF8E89F76FDDC7BCF2A50105CB96416EF77651F0D386F1C8A25D3B94E70A2F08D5BE7134C96"),
    "T:{digest:HEX}{salt:HEX:16}",
    "sha512(raw(pbkdf2_sha512($password, $salt . 'AUTH_PBKDF2_SPEEDY_KEY', 4096, 64)) . $salt)",
);

/// All of `SPARE4` from 12c on: `S:` and mostly `H:` before the `T:` that is compared.
pub static ORACLE12_SPARE4: Formula = Formula::line_sharing_its_tag(
    Info::new("oracle12-spare4", "Oracle 12c, all of SPARE4", Strength::Weak)
        .tags(&["S:"])
        .grammar(r"^S:[0-9A-F]{60}(;H:[0-9A-F]{32})?;T:[0-9A-F]{160}$")
        .seen_in(&["Oracle Database from 12c"])
        .quirks(&[
            "the strongest of several hashes decides, and the others are no more than read",
            "a password of more than 128 bytes is hashed first, and its match not exact",
        ])
        .example("S:7F6D7E5BDEA8864FF62B4A45B979455FBDF87F9A8F3A0C6B1D2E4F567890;T:2485BF528EB65CBEB69C956F9249D89626D70D72322209F9727950B28EBAC28012C3A0C1E87D7D531C665BF8E89F76FDDC7BCF2A50105CB96416EF77651F0D386F1C8A25D3B94E70A2F08D5BE7134C96"),
    "S:{note:60..95};T:{digest:HEX}{salt:HEX:16}",
    "sha512(raw(pbkdf2_sha512($password, $salt . 'AUTH_PBKDF2_SPEEDY_KEY', 4096, 64)) . $salt)",
);

/// Sybase Adaptive Server Enterprise.
pub static SYBASE_ASE: Formula = Formula::line(
    Info::new("sybase-ase", "Sybase ASE", Strength::Broken)
        .tags(&["0xc007"])
        .seen_in(&["Sybase ASE from 15.0.2", "hashcat"])
        .quirks(&["a password that ends in NUL is one that does not, and its match not exact"])
        .example("0xc0076f1c8a25d3b94e7062395fd903fb13198f4fe56e8a620be151c8ede7618d647f7bafb8e1208f2569"),
    "0xc007{salt:hexany:8}{digest:hexany}",
    "sha256(pad(utf16be($password), 510) . $salt)",
);
