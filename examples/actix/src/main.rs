//! Signs users up and in with actix-web, over a small table on SQLite.

mod accounts;
mod form;
mod routes;
#[cfg(test)]
mod tests;

use actix_web::{App, HttpServer};
use anyhow::Context as _;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use accounts::Accounts;

const FILE: &str = "actix-example.sqlite";
const LISTEN: &str = "127.0.0.1:3000";

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let file = SqliteConnectOptions::new().filename(FILE).create_if_missing(true);
    let database = SqlitePool::connect_with(file).await.context("opening the database")?;
    let accounts = Accounts::open(database, accounts::passwords()?).await?;

    let served = accounts.clone();
    HttpServer::new(move || App::new().configure(|app| routes::configure(app, &served)))
        .bind(LISTEN)
        .with_context(|| format!("listening on {LISTEN}"))?
        .run()
        .await
        .context("serving")?;
    // Whoever hung up may have left a computation behind.
    accounts.logins.idle().await;
    Ok(())
}
