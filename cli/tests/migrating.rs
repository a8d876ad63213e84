//! The guide for operators: every command of it is run, on the table that it shows.

mod common;

use common::{BCRYPT, DWAITER, Folder, MD5, PBKDF2};
use rusqlite::{Connection, params};

#[test]
fn the_guide_is_what_happens() {
    let folder = Folder::new("guide");
    std::fs::create_dir(folder.path("migrating.in")).expect("a folder");
    folder.write("migrating.md", include_str!("../../docs/migrating.md"));
    folder.write("migrating.in/known.csv", "key,password\n1,password\n");
    folder.write("migrating.in/wrong.csv", "key,password\n1,password\n2,password\n");
    let connection = Connection::open(folder.path("migrating.in/shop.db")).expect("a database");
    let table = "CREATE TABLE customers (id INTEGER PRIMARY KEY, password varchar(128))";
    connection.execute_batch(table).expect("a table");
    let repr = format!("b'{BCRYPT}'");
    let others = ["0cc175b9c0f1b6a831c399e269772661", "92eb5ffee6ae2fec3ad71c777531578f"];
    let rows = [MD5, others[0], others[1], DWAITER, &repr, PBKDF2, "!", "hunter2"];
    let insert = "INSERT INTO customers (password) VALUES (?1)";
    for row in rows {
        connection.execute(insert, params![row]).expect("a row");
    }
    connection.execute(insert, params![rusqlite::types::Null]).expect("a row");
    drop(connection);
    trycmd::TestCases::new().env("COLUMNS", "400").case(folder.path("migrating.md"));
}
