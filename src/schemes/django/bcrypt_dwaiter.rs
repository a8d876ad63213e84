//! django-bcrypt, a plugin that died: a bcrypt string behind `bc$`.
//!
//! ```text
//! bc$$2a$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW
//! │  └ any bcrypt string
//! └ the plugin's mark
//! ```
//!
//! Reads 72 bytes. Source: django-bcrypt 0.9.2, `models.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::crypt::BCRYPTS;
use crate::schemes::envelope::Envelope;

/// Verifies `bc$` and a bcrypt string.
pub const BCRYPT_DWAITER: Envelope = Envelope::new(INFO, "bc$", BCRYPTS);

const INFO: Info =
    Info::new("django-bcrypt-dwaiter", "bcrypt, django-bcrypt plugin", Strength::Fair)
        .tags(&["bc$"])
        .grammar(r"^bc\$\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .seen_in(&["django-bcrypt 0.9 on Django before 1.4"])
        .quirks(&[
            "reads 72 bytes",
            "$2a$ has two right answers for rare keys beyond ASCII",
            "stops at NUL, which is refused",
        ])
        .example("bc$$2a$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");
