//! The users: Django's table, read and written as Django does.

use rehash::StoredHash;
use rehash_web::{HashColumn, Replacement, SwapError, Swapped};
use sqlx::Error;

use super::{Database, on_either};
use crate::session::{SessionId, seal};

/// A row of `auth_user`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct User {
    /// The row's key.
    pub id: i64,
    /// What the password column holds.
    pub stored: Option<StoredHash>,
    /// Whether Django would let somebody log in.
    pub active: bool,
}

/// What became of a sign-up.
pub(crate) enum Added {
    User(User),
    Taken,
}

type Row = (i64, Option<HashColumn>, i64);

impl User {
    pub(super) fn of((id, stored, active): Row) -> Self {
        Self { id, stored: stored.map(StoredHash::from), active: active != 0 }
    }
}

impl Database {
    /// The user of this name, compared as the column compares.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub async fn user(&self, name: &str) -> Result<Option<User>, Error> {
        const FIND: &str = "SELECT CAST(id AS bigint), password, \
            CAST(CASE WHEN is_active THEN 1 ELSE 0 END AS bigint) FROM auth_user WHERE username = $1";
        let row: Result<Option<Row>, Error> = on_either!(self, (pool, _) =>
            sqlx::query_as(FIND).bind(name).fetch_optional(pool).await);
        match row {
            Ok(row) => Ok(row.map(User::of)),
            // A name that the database's encoding has no letters for is nobody's.
            Err(Error::Database(error)) if error.code().as_deref() == Some("22P05") => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Adds a user who may log in and do nothing else.
    pub(crate) async fn add(&self, name: &str, stored: StoredHash) -> Result<Added, Error> {
        const ADD: &str = "INSERT INTO auth_user (password, is_superuser, username, first_name, \
            last_name, email, is_staff, is_active, date_joined) \
            VALUES ($1, false, $2, '', '', '', false, true, CURRENT_TIMESTAMP) \
            RETURNING CAST(id AS bigint)";
        let password = HashColumn(stored.clone());
        let added: Result<(i64,), Error> = on_either!(self, (pool, _) =>
            sqlx::query_as(ADD).bind(password).bind(name).fetch_one(pool).await);
        match added {
            Ok((id,)) => Ok(Added::User(User { id, stored: Some(stored), active: true })),
            Err(Error::Database(error)) if error.is_unique_violation() => Ok(Added::Taken),
            Err(error) => Err(error),
        }
    }

    /// Stores what a login replaces, unless the row was changed meanwhile; the account's sessions
    /// go on under the new hash.
    pub(crate) async fn upgrade(&self, id: i64, new: &Replacement) -> Result<Swapped, SwapError> {
        const SEAL: &str = "UPDATE rehash_session SET seal = $1 WHERE user_id = $2 AND seal = $3";
        on_either!(self, (pool, column) => {
            let mut all = pool.begin().await?;
            let swapped = column.replace(&mut *all, id, new).await?;
            if swapped == Swapped::Done {
                let sessions = sqlx::query(SEAL).bind(seal(new.new())).bind(id);
                sessions.bind(seal(new.old())).execute(&mut *all).await?;
            }
            all.commit().await?;
            Ok(swapped)
        })
    }

    /// Stores a new password where the old one still stands, ends all sessions of the account, and
    /// begins one for whoever changed it: all of that or nothing.
    pub(crate) async fn change(
        &self,
        id: i64,
        old: &StoredHash,
        new: &StoredHash,
        session: &SessionId,
    ) -> Result<Swapped, SwapError> {
        const END: &str = "DELETE FROM rehash_session WHERE user_id = $1";
        on_either!(self, (pool, column) => {
            let mut all = pool.begin().await?;
            let swapped = column.swap(&mut *all, id, old, new).await?;
            if swapped == Swapped::Done {
                sqlx::query(END).bind(id).execute(&mut *all).await?;
                super::sessions::begin!(&mut *all, session, id, new);
            }
            all.commit().await?;
            Ok(swapped)
        })
    }
}
