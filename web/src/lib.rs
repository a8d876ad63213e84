//! Logs users in from a Rust web application.
