//! PostgreSQL: where it is, a connection that is blocked on, and what its errors mean.

mod address;
mod client;
mod copy;
mod error;
mod password_file;
mod percent;
mod query;
mod relation;
mod target;
mod tls;
mod unconnected;

pub(crate) use address::DatabaseUrl;
pub(crate) use client::{Access, Client, OWN_NAMES, SETTINGS, UNHURRIED};
pub(crate) use copy::Fields;
pub(crate) use error::{is_not_allowed, is_of_the_statement, may_be_of_a_row};
pub(crate) use password_file::ignored_password_file;
pub(crate) use query::{Arg, Row, literal, quoted};
pub(crate) use relation::{Attribute, Base, Database, Relation};
pub(crate) use target::{Host, Target};
pub(crate) use tls::{Insecure, Tls};
