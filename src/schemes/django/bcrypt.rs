//! Django's bcrypt: a bcrypt string behind `bcrypt$`.
//!
//! ```text
//! bcrypt$$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW
//! │      └ any bcrypt string
//! └ the name of Django's hasher
//! ```
//!
//! Reads 72 bytes. Source: Django 5.2, `contrib/auth/hashers.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::crypt::BCRYPTS;
use crate::schemes::envelope::Envelope;

/// Verifies `bcrypt$` and a bcrypt string.
pub const BCRYPT: Envelope = Envelope::new(INFO, "bcrypt$", BCRYPTS);

const INFO: Info = Info::new("django-bcrypt", "bcrypt, Django", Strength::Fair)
    .tags(&["bcrypt$"])
    .grammar(r"^bcrypt\$\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .seen_in(&["Django 1.4 and later", "passlib"])
    .quirks(&[
        "reads 72 bytes and Django cuts what is longer without a word",
        "$2a$ has two right answers for rare keys beyond ASCII",
        "stops at NUL, which is refused",
    ])
    .example("bcrypt$$2b$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq");
