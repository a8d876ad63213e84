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
//! ```
//!
//! Sources: MySQL 5.7's manual, `PASSWORD`; PostgreSQL's manual, `CREATE ROLE`; passlib 1.7.4,
//! `handlers/mysql.py`, `handlers/postgres.py`, `handlers/oracle.py`.

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
