//! The application by what it answers, without a socket; the program by its socket and its signals.

mod django;
mod forms;
mod limits;
mod logins;
mod origins;
mod pages;
mod passwords;
mod postgres;
mod program;
mod refusals;
mod sessions;
mod sign_ups;
mod site;
