//! The database: one of two engines, behind the same few questions.

mod open;
mod schema;
mod sessions;
mod users;

pub(crate) use users::Added;
pub use users::User;

use rehash_web::{postgres, sqlite};
use sqlx::{PgPool, SqlitePool};

/// An open database with the tables that this needs. Cheap to clone and share.
#[derive(Clone, Debug)]
pub struct Database(Engine);

/// Connections, and the compare-and-swap of the password column.
#[derive(Clone, Debug)]
enum Engine {
    Sqlite(SqlitePool, sqlite::PasswordColumn),
    Postgres(PgPool, postgres::PasswordColumn),
}

/// The same code on either engine: what differs is its types. `$1` is a parameter to both.
macro_rules! on_either {
    ($database:expr, ($pool:ident, $column:pat) => $code:expr) => {
        match &$database.0 {
            crate::database::Engine::Sqlite($pool, $column) => $code,
            crate::database::Engine::Postgres($pool, $column) => $code,
        }
    };
}
use on_either;
