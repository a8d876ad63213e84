//! The sessions: a table of our own.

use rehash::StoredHash;
use rehash_web::HashColumn;
use sqlx::Error;

use super::{Database, Engine, User, on_either};
use crate::session::{SessionId, now, seal};

/// Whose session it is.
pub(crate) struct Member {
    pub(crate) name: String,
}

pub(super) const BEGIN: &str = "INSERT INTO rehash_session (id, user_id, seal, created, expires) \
    VALUES ($1, $2, $3, $4, $5)";

/// Writes a session of this user under this hash, inside a transaction or not.
macro_rules! begin {
    ($to:expr, $session:expr, $id:expr, $stored:expr) => {{
        let now = crate::session::now();
        let row = sqlx::query(crate::database::sessions::BEGIN).bind($session.digest()).bind($id);
        let row = row.bind(crate::session::seal($stored)).bind(now);
        row.bind(now.saturating_add(crate::session::SECONDS)).execute($to).await?
    }};
}
pub(super) use begin;

impl Database {
    /// Begins a session for whoever proved to be this user, if the row still holds this hash. Nobody
    /// changes the row between the look and the session.
    pub(crate) async fn begin(
        &self,
        user: &User,
        stored: &StoredHash,
        session: &SessionId,
    ) -> Result<bool, Error> {
        self.forget_expired().await?;
        let (alone, look) = self.locking();
        on_either!(self, (pool, _) => {
            let mut all = pool.begin_with(alone).await?;
            let look = sqlx::query_as(look).bind(user.id);
            let found: Option<(Option<HashColumn>,)> = look.fetch_optional(&mut *all).await?;
            let stands = found.and_then(|(column,)| column).map(StoredHash::from);
            if stands.as_ref() != Some(stored) {
                return Ok(false);
            }
            begin!(&mut *all, session, user.id, stored);
            all.commit().await?;
        });
        Ok(true)
    }

    /// How a transaction begins that looks at a row which nobody else may change before it ends:
    /// SQLite has one writer, PostgreSQL locks of rows.
    fn locking(&self) -> (&'static str, &'static str) {
        match &self.0 {
            Engine::Sqlite(..) => {
                ("BEGIN IMMEDIATE", "SELECT password FROM auth_user WHERE id = $1")
            }
            Engine::Postgres(..) => {
                ("BEGIN", "SELECT password FROM auth_user WHERE id = $1 FOR SHARE")
            }
        }
    }

    /// Whose session this is: none where it has ended, the account is inactive, or its password is
    /// no longer the one under which the session began.
    pub(crate) async fn member(&self, session: &SessionId) -> Result<Option<Member>, Error> {
        const FIND: &str = "SELECT u.username, u.password, s.seal \
            FROM rehash_session s JOIN auth_user u ON u.id = s.user_id \
            WHERE s.id = $1 AND s.expires > $2 AND u.is_active";
        let found: Option<(String, Option<HashColumn>, Vec<u8>)> = on_either!(self, (pool, _) =>
            sqlx::query_as(FIND).bind(session.digest()).bind(now()).fetch_optional(pool).await?);
        Ok(found.and_then(|(name, stored, sealed)| {
            (seal(&stored?.into()) == sealed).then_some(Member { name })
        }))
    }

    /// Ends one session.
    pub(crate) async fn end(&self, session: &SessionId) -> Result<(), Error> {
        const END: &str = "DELETE FROM rehash_session WHERE id = $1";
        on_either!(self, (pool, _) => {
            sqlx::query(END).bind(session.digest()).execute(pool).await?;
        });
        Ok(())
    }

    /// Removes sessions that nobody can use any more. On PostgreSQL it waits for none of them: a change
    /// of a password that ends the same ones would wait for it.
    pub(crate) async fn forget_expired(&self) -> Result<(), Error> {
        let forget = match &self.0 {
            Engine::Sqlite(..) => "DELETE FROM rehash_session WHERE expires <= $1",
            Engine::Postgres(..) => {
                "DELETE FROM rehash_session WHERE id IN \
                 (SELECT id FROM rehash_session WHERE expires <= $1 FOR UPDATE SKIP LOCKED)"
            }
        };
        on_either!(self, (pool, _) => {
            sqlx::query(forget).bind(now()).execute(pool).await?;
        });
        Ok(())
    }
}
