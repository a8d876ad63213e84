//! The table of users as the backend of axum-login.

use std::error::Error;
use std::fmt;

use axum_login::{AuthUser, AuthnBackend};
use rehash::{Password, Registry, StoredHash, profile, schemes};
use rehash_web::sqlite::PasswordColumn;
use rehash_web::{Budget, Credentials, HashColumn, HashError, Login, Logins, SwapError, Swapped};
use sqlx::SqlitePool;

/// Cheap to clone, as a backend has to be.
#[derive(Clone)]
pub(crate) struct Users {
    pub(crate) logins: Logins,
    pub(crate) database: SqlitePool,
    column: PasswordColumn,
}

/// Somebody whom a session may belong to. Holds no hash: axum-login keeps users in requests and prints
/// them into its traces.
#[derive(Clone, Debug)]
pub(crate) struct User {
    id: i64,
    pub(crate) name: String,
    /// How often the password was changed, as bytes.
    changes: [u8; 8],
}

/// A name and a password, or none where the form was malformed.
pub(crate) type Typed = Option<(String, Password)>;

/// Why nobody could be judged.
#[derive(Debug)]
pub(crate) enum Failure {
    Busy,
    Failed(Box<dyn Error + Send + Sync>),
}

/// What became of a password that somebody wants.
#[must_use = "it may not have been stored"]
pub(crate) enum Wanted {
    Stored(User),
    /// The current password is wrong, or was changed meanwhile; or the name is somebody else's.
    Refused,
    /// It is too short, or one that no new hash holds.
    Unacceptable,
}

/// The shortest password that somebody may choose.
const PASSWORD_BYTES: usize = 8;

type Row = (i64, String, Option<HashColumn>, i64);

/// New hashes are Argon2id; what a Django application left in the table is verified, and replaced at
/// the next login.
pub(crate) fn passwords() -> anyhow::Result<Logins> {
    let target = schemes::phc::Argon2id::OWASP;
    let registry = Registry::builder(target).profile(profile::django()).build()?;
    Ok(Logins::new(registry, Budget::default())?)
}

impl AuthUser for User {
    type Id = i64;

    fn id(&self) -> i64 {
        self.id
    }

    /// What a session remembers and is compared with at every request: it ends when this changes.
    ///
    /// Not the stored hash, which has no business in a store of sessions, and no digest of it either:
    /// an upgrade at login changes the text, and would end the sessions of everybody whose hash gets
    /// better. What ends a session is that the password changed, so that is counted.
    fn session_auth_hash(&self) -> &[u8] {
        &self.changes
    }
}

impl AuthnBackend for Users {
    type User = User;
    type Credentials = Typed;
    type Error = Failure;

    /// None for every refusal, after as much work; whether there is a place is asked before the
    /// look-up.
    async fn authenticate(&self, typed: Typed) -> Result<Option<User>, Failure> {
        let place = self.logins.enter().map_err(|_| Failure::Busy)?;
        let Some((name, password)) = typed else {
            return match place.refuse().await {
                Login::Busy => Err(Failure::Busy),
                Login::Accepted { .. } | Login::Refused(_) => Ok(None),
            };
        };
        let found = "SELECT id, name, password, changes FROM user WHERE name = ?";
        let row = sqlx::query_as(found).bind(&name).fetch_optional(&self.database).await?;
        let (user, stored) = row.map(User::of).unzip();
        match place.login(Credentials::from(password).user(name), stored.flatten()).await {
            Login::Accepted { replace, .. } => {
                if let Some((user, replacement)) = user.as_ref().zip(replace) {
                    let written = self.column.replace(&self.database, user.id, &replacement).await;
                    if let Err(error) = written {
                        eprintln!("user {} keeps the old hash: {error}", user.id);
                    }
                }
                // As the row was when it was verified: if the password has been changed since, the
                // session that begins now has ended already.
                Ok(user)
            }
            Login::Refused(refusal) => {
                eprintln!("refused: {refusal}");
                Ok(None)
            }
            Login::Busy => Err(Failure::Busy),
        }
    }

    async fn get_user(&self, id: &i64) -> Result<Option<User>, Failure> {
        Ok(self.with_id(*id).await?.map(|(user, _)| user))
    }
}

impl Users {
    /// Makes the table where it is missing. A number of a user that is gone is given to nobody else,
    /// since a session may still hold it.
    pub(crate) async fn open(database: SqlitePool, logins: Logins) -> anyhow::Result<Self> {
        let table = "CREATE TABLE IF NOT EXISTS user (\
                     id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, \
                     password TEXT, changes INTEGER NOT NULL DEFAULT 0)";
        sqlx::query(table).execute(&database).await?;
        let column = PasswordColumn::new("user", "id", "password");
        Ok(Self { logins, database, column })
    }

    /// Signs somebody up, where the name is free.
    pub(crate) async fn add(&self, name: String, new: Password) -> Result<Wanted, Failure> {
        let Some(new) = self.hash(new).await? else { return Ok(Wanted::Unacceptable) };
        let insert = "INSERT INTO user (name, password) VALUES (?, ?) ON CONFLICT DO NOTHING \
                      RETURNING id, name, password, changes";
        let insert = sqlx::query_as(insert).bind(name).bind(HashColumn(new));
        let row = insert.fetch_optional(&self.database).await?;
        Ok(row.map_or(Wanted::Refused, |row| Wanted::Stored(User::of(row).0)))
    }

    /// Changes the password of somebody who knows the current one, and ends all sessions.
    pub(crate) async fn change(
        &self,
        user: &User,
        current: Password,
        new: Password,
    ) -> Result<Wanted, Failure> {
        let place = self.logins.enter().map_err(|_| Failure::Busy)?;
        let stored = self.with_id(user.id).await?.and_then(|(_, stored)| stored);
        let attempt = Credentials::from(current).user(&user.name);
        match (place.login(attempt, stored.clone()).await, stored) {
            (Login::Accepted { .. }, Some(old)) => match self.hash(new).await? {
                Some(new) => self.swap(user, &old, &new).await,
                None => Ok(Wanted::Unacceptable),
            },
            (Login::Busy, _) => Err(Failure::Busy),
            (Login::Accepted { .. } | Login::Refused(_), _) => Ok(Wanted::Refused),
        }
    }

    /// Writes the new hash where the verified one still stands, and counts the change with it.
    async fn swap(
        &self,
        user: &User,
        old: &StoredHash,
        new: &StoredHash,
    ) -> Result<Wanted, Failure> {
        let mut both = self.database.begin().await?;
        if self.column.swap(&mut *both, user.id, old, new).await? == Swapped::ChangedMeanwhile {
            return Ok(Wanted::Refused);
        }
        let count = "UPDATE user SET changes = changes + 1 WHERE id = ? \
                     RETURNING id, name, password, changes";
        let row = sqlx::query_as(count).bind(user.id).fetch_one(&mut *both).await?;
        both.commit().await?;
        Ok(Wanted::Stored(User::of(row).0))
    }

    /// None for a password that is too short, or that the target does not take.
    async fn hash(&self, new: Password) -> Result<Option<StoredHash>, Failure> {
        if new.as_bytes().len() < PASSWORD_BYTES {
            return Ok(None);
        }
        match self.logins.hash(new).await {
            Ok(hash) => Ok(Some(hash)),
            Err(HashError::Busy) => Err(Failure::Busy),
            Err(HashError::Password(error)) if error != rehash::Error::Random => Ok(None),
            Err(error) => Err(Failure::Failed(error.into())),
        }
    }

    async fn with_id(&self, id: i64) -> Result<Option<(User, Option<StoredHash>)>, Failure> {
        let found = "SELECT id, name, password, changes FROM user WHERE id = ?";
        let row = sqlx::query_as(found).bind(id).fetch_optional(&self.database).await?;
        Ok(row.map(User::of))
    }
}

impl User {
    /// The user and, apart from it, the hash.
    fn of((id, name, password, changes): Row) -> (Self, Option<StoredHash>) {
        let user = Self { id, name, changes: changes.to_be_bytes() };
        (user, password.map(StoredHash::from))
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<SwapError> for Failure {
    fn from(error: SwapError) -> Self {
        Self::Failed(error.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy => rehash_web::Busy.fmt(f),
            Self::Failed(error) => error.fmt(f),
        }
    }
}

impl Error for Failure {}
