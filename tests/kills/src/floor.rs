//! What the database alone takes for the same rewriting, measured beside it.

use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::table::Table;

/// Rewrites every row and takes it back, by the shortest way there is; the time of the first.
pub(crate) fn rewriting(table: &Table) -> Duration {
    let start = Instant::now();
    match table {
        // One prepared statement, row by row, in one transaction.
        Table::Sqlite(path) => {
            let mut connection = Connection::open(path).expect("the database");
            let all = connection.transaction().expect("alone with it");
            {
                let mut update = all
                    .prepare("UPDATE users SET password = ?3 WHERE id = ?1 AND password = ?2")
                    .expect("the table");
                for user in table.users() {
                    let Some(rest) = user.password.strip_prefix("bc$") else { continue };
                    let new = format!("bcrypt${rest}");
                    let id = i64::try_from(user.id).expect("a small number");
                    update.execute((id, user.password, new)).expect("a row");
                }
            }
            all.commit().expect("alone with it");
        }
        // One statement over the table.
        Table::Postgres { .. } => table.run(
            "UPDATE users SET password = 'bcrypt$' || substr(password, 4) \
             WHERE password LIKE 'bc$%'",
        ),
    }
    let took = start.elapsed();
    table.run(
        "UPDATE users SET password = 'bc$' || substr(password, 8) WHERE password LIKE 'bcrypt$%'",
    );
    if let Table::Postgres { server, url } = table {
        server.run(url, "VACUUM FULL users");
    }
    took
}
