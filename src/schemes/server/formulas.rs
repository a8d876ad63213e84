//! Servers whose format one line says.
//!
//! ```text
//! 6bqeV+kKft2l+Fq+dok2OIbFRr4wyhVlcCcGBQxDlANamgZD
//! └ RabbitMQ: base64 of a salt of 4 bytes and the digest, `password_hash` of its definitions; SHA-256
//!   in 48 digits, SHA-512 in 92, MD5 of before 3.6 in 28
//!
//! #c4bbcb1fbec99d65bf59d85c8cb62ee2db963f0fe106f483d9afa73bd4e39a8a
//! │└ Redis: SHA-256 in 64 lower-case hexadecimal digits
//! └ # in ACL files and rules; `ACL GETUSER` leaves it out, and then it is any SHA-256
//!
//! MD5:fdc87530fa8cad116994cd2df994e661
//! │   └ Jetty: MD5 of the password in ISO 8859-1, question marks for what that lacks
//! └ tag
//! ```
//!
//! Sources: RabbitMQ 3.10, `rabbit_password.erl`; Redis 7.0, `src/acl.c`; Jetty 9.4,
//! `util/security/Credential.java`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// RabbitMQ's `rabbit_password_hashing_sha256`, its default from 3.6.
pub static RABBITMQ_SHA256: Formula = Formula::line(
    rabbitmq("rabbitmq-sha256", "RabbitMQ SHA-256", "48 base64 digits")
        .grammar("^[A-Za-z0-9+/]{48}$")
        .seen_in(&["RabbitMQ from 3.6"])
        .example("bxyKJdEBkt1yF+7U8QxhxRLwLLaYJk0JY3uOcY7hvvOpRsNJ"),
    "{salt+digest:base64:4}",
    "sha256($salt . $password)",
);

/// RabbitMQ's `rabbit_password_hashing_sha512`.
pub static RABBITMQ_SHA512: Formula = Formula::line(
    rabbitmq("rabbitmq-sha512", "RabbitMQ SHA-512", "92 base64 digits")
        .grammar("^[A-Za-z0-9+/]{91}=$")
        .seen_in(&["RabbitMQ from 3.6"])
        .example("bxyKJZpQBHS0K9hZ2f8BQbMbKSzPfNmoAv1Amt3Fv121unGWHEuDk+Q8q1Vp2pCgedvWB62HYT7C6cDpPusKXCBysSk="),
    "{salt+digest:base64:4}",
    "sha512($salt . $password)",
);

/// RabbitMQ's `rabbit_password_hashing_md5`, the only one before 3.6.
pub static RABBITMQ_MD5: Formula = Formula::line(
    rabbitmq("rabbitmq-md5", "RabbitMQ MD5", "28 base64 digits")
        .grammar("^[A-Za-z0-9+/]{27}=$")
        .seen_in(&["RabbitMQ"])
        .example("bxyKJet7moe25ORPExaxw7E6VRk="),
    "{salt+digest:base64:4}",
    "md5($salt . $password)",
);

/// Redis's ACL.
pub static REDIS_ACL: Formula = Formula::line_sharing_its_tag(
    Info::new("redis-acl", "Redis ACL", Strength::Broken)
        .tags(&["#"])
        .seen_in(&["Redis from 6.0", "Valkey"])
        .quirks(&["no salt: one password has one hash on every server"])
        .example("#5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
    "#{digest:hex}",
    "sha256($password)",
);

/// Jetty's `MD5:`.
pub static JETTY_MD5: Formula = Formula::line(
    Info::new("jetty-md5", "Jetty MD5", Strength::Broken)
        .tags(&["MD5:"])
        .seen_in(&["Jetty"])
        .quirks(&[
            "no salt: one password has one hash on every server",
            "characters beyond ISO 8859-1 are all one to it, and a match of such a password not exact",
        ])
        .example("MD5:5f4dcc3b5aa765d61d8327deb882cf99"),
    "MD5:{digest:hex}",
    "md5(latin1($password))",
);

const fn rabbitmq(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .quirks(&["the first four bytes are the salt"])
}
