//! Signs users up and in beside a Django application, on its own table: an axum application around
//! `rehash-web`. `README.md` beside this says how to run it, what it shows and what it leaves out.

mod app;
mod body;
mod claim;
mod cookie;
mod database;
mod decode;
mod form;
mod judge;
mod limits;
mod log;
mod names;
mod options;
mod origin;
mod pages;
mod reply;
mod routes;
mod server;
mod session;
mod target;

pub use app::{App, Settings};
pub use database::{Database, User};
pub use limits::Throttle;
pub use options::{Options, SecureCookie, Url, Usage};
pub use server::run;
pub use target::Target;
