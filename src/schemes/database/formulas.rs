//! Formats of databases that one line says.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// MySQL from 4.1 and MariaDB: `mysql_native_password`. Source: MySQL's manual, `PASSWORD`.
pub static MYSQL41: Formula = Formula::line(
    Info::new("mysql41", "MySQL 4.1", Strength::Broken)
        .tags(&["*"])
        .seen_in(&["MySQL from 4.1", "MariaDB", "passlib", "DokuWiki", "Horde"])
        .example("*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"),
    "*{digest:hexany}",
    "sha1(raw(sha1($password)))",
);

/// The same behind the tag that Horde writes.
pub static MYSQL41_TAGGED: Formula = Formula::line(
    Info::new("mysql41-tagged", "MySQL 4.1, {MYSQL}", Strength::Broken)
        .tags(&["{MYSQL}*"])
        .seen_in(&["Horde"])
        .example("{MYSQL}*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19"),
    "{{MYSQL}}*{digest:hexany}",
    "sha1(raw(sha1($password)))",
);

/// PostgreSQL's `password_encryption = md5`. Source: PostgreSQL's manual, `CREATE ROLE`.
pub static POSTGRES_MD5: Formula = Formula::line_beside(
    Info::new("postgres-md5", "PostgreSQL md5", Strength::Broken)
        .tags(&["md5"])
        .quirks(&["the user name is the salt: a renamed role loses its password"])
        .seen_in(&["PostgreSQL", "PgBouncer", "passlib"])
        .example("md5dc9478eb4e94a7dcf2bda02360188a52"),
    "md5{digest:hex}",
    "md5($password . $user)",
    &["md5$", "md5:", "md5,"],
);

/// Oracle 11g and later: `S:` of `SYS.USER$.SPARE4`. Source: passlib 1.7.4, `handlers/oracle.py`.
pub static ORACLE11: Formula = Formula::line(
    Info::new("oracle11", "Oracle 11g", Strength::Broken)
        .tags(&["S:"])
        .seen_in(&["Oracle Database from 11g", "passlib"])
        .example("S:7F6D7E5BDEA8864FF62B4A45B979455FBDF87F9A8F3A0C6B1D2E4F567890"),
    "S:{digest:HEX}{salt:HEX:10}",
    "sha1($password . $salt)",
);
