//! Formats of database servers.

mod formulas;
#[cfg(feature = "rare")]
mod mariadb_ed25519;
mod mongodb_credentials;
mod mongodb_scram;
mod mssql;
mod mysql323;
mod mysql_sha2;
mod oracle10;
mod postgres_scram;

pub use formulas::{
    MYSQL41, MYSQL41_TAGGED, ORACLE11, ORACLE12, ORACLE12_SPARE4, POSTGRES_MD5, SYBASE_ASE,
};
#[cfg(feature = "rare")]
pub use mariadb_ed25519::MariadbEd25519;
pub use mongodb_credentials::MongodbCredentials;
pub use mongodb_scram::MongodbScram;
pub use mssql::Mssql;
pub use mysql_sha2::{MYSQL_CACHING_SHA2, MYSQL_SHA256_PASSWORD, MysqlSha2};
pub use mysql323::{MYSQL323, MYSQL323_DOKUWIKI, OldPassword};
pub use oracle10::Oracle10;
pub use postgres_scram::PostgresScram;

use crate::scheme::Scheme;
use crate::schemes::{Beside, php};

/// Leaves MediaWiki the shorter text behind its tag.
static CACHING_SHA2: Beside<MysqlSha2> =
    Beside::new(MYSQL_CACHING_SHA2, &[&php::MEDIAWIKI_A_DOLLAR]);

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &MYSQL41,
    &MYSQL41_TAGGED,
    &CACHING_SHA2,
    &MYSQL_SHA256_PASSWORD,
    &POSTGRES_MD5,
    &PostgresScram,
    &ORACLE11,
    &ORACLE12,
    &ORACLE12_SPARE4,
    &Mssql,
    &SYBASE_ASE,
    &MongodbScram,
    &MongodbCredentials,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &MYSQL323,
    &MYSQL323_DOKUWIKI,
    &Oracle10,
    #[cfg(feature = "rare")]
    &MariadbEd25519,
];
