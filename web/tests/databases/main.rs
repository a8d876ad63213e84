//! Swaps on real databases: by bytes, whatever the column is and its collation says.

mod postgres;
mod sqlite;
mod upgraded;
