//! Real servers for tests: each on a private socket, as a user that is not root, gone with the test.

mod account;
mod certificate;
mod daemon;
mod folder;
mod guarded;
mod pgbouncer;
mod postgres;
mod session;
mod wire;

pub use certificate::Certificate;
pub use pgbouncer::Pgbouncer;
pub use postgres::Postgres;
pub use session::Session;
pub use wire::{Break, Wire};
