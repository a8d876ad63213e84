//! Profiles of databases, servers, devices and business applications.

use super::Profile;
use crate::schemes::{
    cisco, crypt, database, device, enterprise, ldap, mail, passlib, phc, plain, server, unix,
};

pub(super) static MSSQL: Profile = Profile::new("mssql", "SQL Server", &[&database::Mssql]);

pub(super) static MYSQL: Profile = Profile::new(
    "mysql",
    "MySQL",
    &[
        &database::MYSQL_CACHING_SHA2,
        &database::MYSQL_SHA256_PASSWORD,
        &database::MYSQL41,
        &database::MYSQL323,
    ],
);

pub(super) static MARIADB: Profile = Profile::new(
    "mariadb",
    "MariaDB",
    &[
        &database::MYSQL41,
        #[cfg(feature = "rare")]
        &database::MariadbEd25519,
        &database::MYSQL323,
    ],
);

pub(super) static ORACLE: Profile = Profile::new(
    "oracle",
    "Oracle Database",
    &[&database::ORACLE12_SPARE4, &database::ORACLE12, &database::ORACLE11, &database::Oracle10],
);

pub(super) static POSTGRES: Profile =
    Profile::new("postgres", "PostgreSQL", &[&database::PostgresScram, &database::POSTGRES_MD5]);

pub(super) static SYBASE: Profile = Profile::new("sybase", "Sybase ASE", &[&database::SYBASE_ASE]);

pub(super) static MONGODB: Profile =
    Profile::new("mongodb", "MongoDB", &[&database::MongodbCredentials, &database::MongodbScram]);

pub(super) static RABBITMQ: Profile = Profile::new(
    "rabbitmq",
    "RabbitMQ",
    &[&server::RABBITMQ_SHA256, &server::RABBITMQ_SHA512, &server::RABBITMQ_MD5],
);

pub(super) static REDIS: Profile =
    Profile::new("redis", "Redis and Valkey", &[&server::REDIS_ACL, &plain::SHA256_HEX]);

pub(super) static MOSQUITTO: Profile = Profile::new(
    "mosquitto",
    "Mosquitto",
    &[&phc::Argon2, &server::MOSQUITTO_PBKDF2, &server::MOSQUITTO_SHA512],
);

pub(super) static PROSODY: Profile =
    Profile::new("prosody", "Prosody", &[&server::PROSODY_SHA1, &server::PROSODY_SHA256]);

pub(super) static TOMCAT: Profile = Profile::new(
    "tomcat",
    "Tomcat",
    &[
        &mail::TOMCAT_LDAP_MD5,
        &mail::TOMCAT_LDAP_SHA,
        &mail::TOMCAT_LDAP_SSHA,
        &server::TomcatPbkdf2,
        &server::TOMCAT_SHA512,
        &server::TOMCAT_SHA384,
        &server::TOMCAT_SHA256,
        &server::TOMCAT_SHA1,
        &server::TOMCAT_MD5,
        &plain::SHA512_HEX,
        &plain::SHA384_HEX,
        &plain::SHA256_HEX,
        &plain::SHA1_HEX,
        &plain::MD5_HEX,
    ],
);

pub(super) static JETTY: Profile =
    Profile::new("jetty", "Jetty", &[&server::JETTY_MD5, &server::JettyCrypt]);

pub(super) static SHIRO: Profile = Profile::new(
    "shiro",
    "Apache Shiro",
    &[
        &server::SHIRO2_ARGON2,
        &server::Shiro2Bcrypt,
        &server::SHIRO1_SHA256,
        &server::SHIRO1_SHA512,
        &server::SHIRO1_SHA384,
        &server::SHIRO1_SHA1,
        &server::SHIRO1_MD5,
        &server::SHIRO_HEX_SHA256,
        &server::SHIRO_HEX_SHA512,
        &server::SHIRO_HEX_SHA1,
        &server::SHIRO_HEX_MD5,
        &server::SHIRO_SHA256_BASE64,
        &plain::SHA256_HEX,
    ],
);

pub(super) static SUPERVISOR: Profile =
    Profile::new("supervisor", "supervisord", &[&ldap::LDAP_SHA_HEX]);

pub(super) static GRUB: Profile = Profile::new("grub", "GRUB", &[&passlib::Pbkdf2Grub]);

pub(super) static MACOS: Profile = Profile::new(
    "macos",
    "macOS",
    &[
        &unix::MACOS_PBKDF2,
        &unix::MACOS_PBKDF2_WHOLE,
        &enterprise::JOHN_PBKDF2_SHA512,
        &unix::MACOS_SHA512,
        &unix::MACOS_SHA1,
    ],
);

pub(super) static DEVICES: Profile = Profile::new(
    "devices",
    "Network devices",
    &[
        &cisco::CiscoScrypt,
        &cisco::CiscoPbkdf2,
        &device::FORTIGATE_SHA256,
        &device::FORTIGATE_SHA1,
        &unix::Qnx,
        &crypt::SHA512_CRYPT,
        &crypt::SHA256_CRYPT,
        &crypt::MD5_CRYPT,
        &device::CITRIX_SHA512,
        &device::CITRIX_SHA1,
        &device::ARUBAOS,
        &device::NetScreen,
        &cisco::TYPE_4,
        &cisco::ASA,
        &cisco::PIX,
    ],
);

pub(super) static BUSINESS: Profile = Profile::new(
    "business",
    "Business applications",
    &[
        &enterprise::EPISERVER_SHA256,
        &enterprise::EPISERVER_SHA1,
        &enterprise::OTM_SHA256,
        &enterprise::AZURE_PPH1_MD4,
        &enterprise::AZURE_PPH1_MD4_SENT,
        &enterprise::SSPR_SHA512,
        &enterprise::SSPR_SHA256,
        &enterprise::SSPR_SSHA1,
        &enterprise::SSPR_SHA1,
        &enterprise::SSPR_MD5,
        &enterprise::SSPR_PBKDF2_SHA1,
        &mail::HMAILSERVER,
        &enterprise::COLDFUSION10,
        &enterprise::NETWITNESS,
        &enterprise::PEOPLESOFT,
    ],
);

pub(super) static SAP: Profile = Profile::new(
    "sap",
    "SAP NetWeaver",
    &[
        &ldap::SAP_ISSHA512,
        &ldap::SAP_ISSHA384,
        &ldap::SAP_ISSHA256,
        &ldap::SAP_ISSHA,
        &enterprise::SAP_PASSCODE_USER,
        &enterprise::SAP_PASSCODE,
        &enterprise::SAP_BCODE_USER,
        &enterprise::SAP_BCODE,
    ],
);

pub(super) static DOMINO: Profile = Profile::new(
    "domino",
    "Lotus Domino",
    &[&enterprise::Domino8, &enterprise::Domino6, &enterprise::Domino5, &enterprise::Domino5Hex],
);

/// SQL Server 2000 to 2012 and later.
#[must_use]
pub fn mssql() -> &'static Profile {
    &MSSQL
}

/// MySQL: `caching_sha2_password`, `sha256_password`, `mysql_native_password` and what came before it.
#[must_use]
pub fn mysql() -> &'static Profile {
    &MYSQL
}

/// MariaDB: `mysql_native_password`, with the feature `rare` `ed25519`, and `mysql_old_password`.
#[must_use]
pub fn mariadb() -> &'static Profile {
    &MARIADB
}

/// Oracle's `T:` of 12c, `S:` of 11g and the 16 digits of 10g.
#[must_use]
pub fn oracle() -> &'static Profile {
    &ORACLE
}

/// PostgreSQL's `scram-sha-256` and `md5`.
#[must_use]
pub fn postgres() -> &'static Profile {
    &POSTGRES
}

/// Sybase Adaptive Server Enterprise from 15.0.2.
#[must_use]
pub fn sybase() -> &'static Profile {
    &SYBASE
}

/// MongoDB's `credentials` of `admin.system.users` as JSON, and its SCRAM as hashcat spells it.
#[must_use]
pub fn mongodb() -> &'static Profile {
    &MONGODB
}

/// `password_hash` of RabbitMQ's definitions, whose length says the function.
#[must_use]
pub fn rabbitmq() -> &'static Profile {
    &RABBITMQ
}

/// Redis's ACL, with its `#` and without.
#[must_use]
pub fn redis() -> &'static Profile {
    &REDIS
}

/// Mosquitto's password file: Argon2id from 2.1 on, and its own two.
#[must_use]
pub fn mosquitto() -> &'static Profile {
    &MOSQUITTO
}

/// Prosody's hashed accounts, exported as JSON.
#[must_use]
pub fn prosody() -> &'static Profile {
    &PROSODY
}

/// Tomcat's credential handlers: digests told by their length, and PBKDF2 with its configuration in
/// front.
#[must_use]
pub fn tomcat() -> &'static Profile {
    &TOMCAT
}

/// Jetty's `MD5:` and `CRYPT:`.
#[must_use]
pub fn jetty() -> &'static Profile {
    &JETTY
}

/// Apache Shiro 2 and 1, and its bare digests with their configuration in front; a bare one without is SHA-256.
#[must_use]
pub fn shiro() -> &'static Profile {
    &SHIRO
}

/// supervisord's `{SHA}` in hexadecimal digits.
#[must_use]
pub fn supervisor() -> &'static Profile {
    &SUPERVISOR
}

/// GRUB's `password_pbkdf2`.
#[must_use]
pub fn grub() -> &'static Profile {
    &GRUB
}

/// macOS and Mac OS X from 10.4.
#[must_use]
pub fn macos() -> &'static Profile {
    &MACOS
}

/// Network devices: Cisco, FortiGate, ArubaOS, Citrix NetScaler, ScreenOS, QNX and what has a shadow
/// file.
#[must_use]
pub fn devices() -> &'static Profile {
    &DEVICES
}

/// Business applications: Episerver, Oracle Transportation Management, Azure AD Connect, NetIQ SSPR,
/// hMailServer, ColdFusion, NetWitness and PeopleSoft.
#[must_use]
pub fn business() -> &'static Profile {
    &BUSINESS
}

/// The columns PWDSALTEDHASH, PASSCODE and BCODE of SAP's table USR02, and what `sap2john` makes of them.
#[must_use]
pub fn sap() -> &'static Profile {
    &SAP
}

/// `HTTPPassword` of Domino's directory, by its release.
#[must_use]
pub fn domino() -> &'static Profile {
    &DOMINO
}
