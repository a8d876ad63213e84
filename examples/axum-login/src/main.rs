//! rehash behind axum-login: who logs in, and whose sessions end.

mod form;
mod routes;
#[cfg(test)]
mod tests;
mod users;

use anyhow::Context as _;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use tokio::net::TcpListener;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use users::Users;

const FILE: &str = "axum-login-example.sqlite";
const LISTEN: &str = "127.0.0.1:3000";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let file = SqliteConnectOptions::new().filename(FILE).create_if_missing(true);
    let database = SqlitePool::connect_with(file).await.context("opening the database")?;
    let users = Users::open(database, users::passwords()?).await?;

    // Cookies are HttpOnly and SameSite=Strict by default, and Secure, which is not for loopback.
    let sessions = SessionManagerLayer::new(MemoryStore::default()).with_secure(false);
    let app = routes::router(users.clone(), sessions);
    let listener =
        TcpListener::bind(LISTEN).await.with_context(|| format!("listening on {LISTEN}"))?;
    let interrupted = async { tokio::signal::ctrl_c().await.unwrap_or_default() };
    axum::serve(listener, app).with_graceful_shutdown(interrupted).await.context("serving")?;
    // Whoever hung up may have left a computation behind.
    users.logins.idle().await;
    Ok(())
}
