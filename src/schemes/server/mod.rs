//! Formats of message brokers, web servers and other daemons.

mod formulas;
mod jetty;
mod mosquitto;
mod prosody;
mod shiro;
mod shiro2;
mod tomcat;

pub use formulas::{JETTY_MD5, RABBITMQ_MD5, RABBITMQ_SHA256, RABBITMQ_SHA512, REDIS_ACL};
pub use jetty::JettyCrypt;
pub use mosquitto::{MOSQUITTO_PBKDF2, MOSQUITTO_SHA512};
pub use prosody::{PROSODY_SHA1, PROSODY_SHA256, ProsodyScram};
pub use shiro::{
    SHIRO_HEX_MD5, SHIRO_HEX_SHA1, SHIRO_HEX_SHA256, SHIRO_HEX_SHA512, SHIRO_SHA256_BASE64,
    SHIRO1_MD5, SHIRO1_SHA1, SHIRO1_SHA256, SHIRO1_SHA384, SHIRO1_SHA512,
};
pub use shiro2::{SHIRO2_ARGON2, Shiro2Bcrypt};
pub use tomcat::{
    TOMCAT_MD5, TOMCAT_SHA1, TOMCAT_SHA256, TOMCAT_SHA384, TOMCAT_SHA512, TomcatPbkdf2,
};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &REDIS_ACL,
    &MOSQUITTO_SHA512,
    &MOSQUITTO_PBKDF2,
    &PROSODY_SHA1,
    &PROSODY_SHA256,
    &TomcatPbkdf2,
    &JETTY_MD5,
    &JettyCrypt,
    &SHIRO2_ARGON2,
    &Shiro2Bcrypt,
    &SHIRO1_MD5,
    &SHIRO1_SHA1,
    &SHIRO1_SHA256,
    &SHIRO1_SHA384,
    &SHIRO1_SHA512,
    &SHIRO_HEX_MD5,
    &SHIRO_HEX_SHA1,
    &SHIRO_HEX_SHA256,
    &SHIRO_HEX_SHA512,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &RABBITMQ_SHA256,
    &RABBITMQ_SHA512,
    &RABBITMQ_MD5,
    &TOMCAT_MD5,
    &TOMCAT_SHA1,
    &TOMCAT_SHA256,
    &TOMCAT_SHA384,
    &TOMCAT_SHA512,
    &SHIRO_SHA256_BASE64,
];
