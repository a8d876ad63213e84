//! bcrypt over the hex of SHA-256, in a text that does not say so.
//!
//! ```text
//! $2b$12$pphm3tmsg8fRrK2H.Rq6S.b4O7XMykKoBy0nTZ6qhDcFSLp2kjYJK
//! └ a bcrypt string whose key is the lower-case hex of sha256(password)
//! ```
//!
//! Reads the whole password, NUL included. Nothing tells it from bcrypt of the password itself.
//! Sources: Flask-Bcrypt 1.0, `BCRYPT_HANDLE_LONG_PASSWORDS`; Meteor 1.x to 3.x, accounts-password.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A bcrypt string over the hex of SHA-256.
pub static BCRYPT_SHA256_HEX: Formula = Formula::line(
    Info::new("bcrypt-sha256-hex", "bcrypt over SHA-256, unnamed", Strength::Fair)
        .shape("bcrypt string")
        .seen_in(&["Flask-Bcrypt with BCRYPT_HANDLE_LONG_PASSWORDS", "Meteor"])
        .quirks(&["looks like bcrypt of the password itself"])
        .grammar(r"^\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeGiyD1WpJ15dY38Wr8RpnoVl1ALsYmdG"),
    "{bcrypt}",
    "bcrypt(hex(sha256($password)))",
);
