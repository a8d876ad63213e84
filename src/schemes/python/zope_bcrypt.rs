//! Zope's bcrypt: a bcrypt string behind `{BCRYPT}`.
//!
//! ```text
//! {BCRYPT}$2a$12$Na6JnBq5ukwwBAg3rMtbU.ete28QdURUqCV3pJMNeFU5B8vGSKZd2
//! │       └ any bcrypt string
//! └ the tag
//! ```
//!
//! Reads 72 bytes. Source: AuthEncoding 6.1, `AuthEncoding.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Envelope;
use crate::schemes::crypt::BCRYPTS;

/// Verifies `{BCRYPT}` and a bcrypt string.
pub const ZOPE_BCRYPT: Envelope = Envelope::new(INFO, "{BCRYPT}", BCRYPTS);

const INFO: Info = Info::new("zope-bcrypt", "bcrypt, Zope", Strength::Fair)
    .tags(&["{BCRYPT}"])
    .grammar(r"^(?i:\{BCRYPT\})\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .bytes(67, 68)
    .seen_in(&["Zope 4 and later", "Plone 5.2 and later", "AuthEncoding"])
    .quirks(&[
        "reads 72 bytes",
        "$2a$ has two right answers for rare keys beyond ASCII",
        "stops at NUL, which is refused",
    ])
    .example("{BCRYPT}$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");
