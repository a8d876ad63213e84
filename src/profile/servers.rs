//! Profiles of databases, servers, devices and business applications.

use super::Profile;
use crate::schemes::{
    cisco, crypt, database, device, enterprise, ldap, passlib, plain, server, unix,
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

pub(super) static MONGODB: Profile = Profile::new("mongodb", "MongoDB", &[&database::MongodbScram]);

pub(super) static RABBITMQ: Profile = Profile::new(
    "rabbitmq",
    "RabbitMQ",
    &[&server::RABBITMQ_SHA256, &server::RABBITMQ_SHA512, &server::RABBITMQ_MD5],
);

pub(super) static REDIS: Profile =
    Profile::new("redis", "Redis and Valkey", &[&server::REDIS_ACL, &plain::SHA256_HEX]);

pub(super) static MOSQUITTO: Profile =
    Profile::new("mosquitto", "Mosquitto", &[&server::MOSQUITTO_PBKDF2, &server::MOSQUITTO_SHA512]);

pub(super) static PROSODY: Profile = Profile::new("prosody", "Prosody", &[&server::ProsodyScram]);

pub(super) static TOMCAT: Profile = Profile::new(
    "tomcat",
    "Tomcat",
    &[
        &server::TOMCAT_LDAP_MD5,
        &server::TOMCAT_LDAP_SHA,
        &server::TOMCAT_LDAP_SSHA,
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
    &[&unix::MACOS_PBKDF2, &enterprise::JOHN_PBKDF2_SHA512, &unix::MACOS_SHA512, &unix::MACOS_SHA1],
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
        &enterprise::SSPR_SHA512,
        &enterprise::SSPR_SHA256,
        &enterprise::SSPR_SSHA1,
        &enterprise::SSPR_SHA1,
        &enterprise::SSPR_MD5,
        &enterprise::SSPR_PBKDF2_SHA1,
        &enterprise::HMAILSERVER,
        &enterprise::COLDFUSION10,
        &enterprise::NETWITNESS,
        &enterprise::PEOPLESOFT,
    ],
);
