//! Where rows come from, one after another, in constant memory.

pub(crate) mod catalogue;
mod colons;
mod input;
mod jsonl;
mod known;
mod ldif;
mod mapping;
mod postgres;
pub(crate) mod postgres_tables;
mod recognise;
mod records;
mod separated;
mod sqlite;
mod syntax;

mod open;
mod row;

pub(crate) use mapping::Mapping;
pub(crate) use open::{Selection, open, open_place};
pub(crate) use row::{Key, Row, Source, Total, Value};
pub(crate) use sqlite::wrong_condition;
