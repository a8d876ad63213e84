//! Flask-Security's double hash: a passlib string over a keyed digest of the password.
//!
//! ```text
//! $argon2id$v=19$m=65536,t=3,p=4$03rPGQNgTGltrXWOkTJGSA$Z4xrf/YPNVnCr3y0NbMzsDWyZXYewY4bpRQBPPYU5ZE
//! └ any of the schemes of the application's CryptContext
//! ```
//!
//! What it hashes is the base64 of HMAC-SHA-512 of the password under `SECURITY_PASSWORD_SALT`, 88
//! characters of which bcrypt reads 72. Nothing tells it from the hash of the password itself, as
//! `SECURITY_PASSWORD_SINGLE_HASH` stores it. Source: Flask-Security 5.9, `password_util.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{crypt, passlib, phc, shared};
use crate::text;

/// Verifies one of passlib's formats over the keyed digest; made only as the constants of this
/// module.
#[derive(Clone, Copy, Debug)]
pub struct DoubleHash {
    info: Info,
    inner: &'static dyn Scheme,
}

/// Argon2 over the keyed digest.
pub const ARGON2: DoubleHash = DoubleHash {
    inner: &phc::Argon2,
    info: double("flask-security-argon2", "Argon2, Flask-Security", Strength::Strong)
        .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
        .shape("PHC Argon2 string")
        .grammar(r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
        .bytes(40, 4096)
        .example("$argon2id$v=19$m=65536,t=3,p=4$bxyKJdO5TnCi8I1b5xNMlg$P1ak5TSNt+nxN2c5dsFgMygPDZoB0qVHbcQfgv/ZCZQ"),
};

/// bcrypt over the keyed digest.
pub const BCRYPT: DoubleHash = DoubleHash {
    inner: &crypt::Bcrypt,
    info: double("flask-security-bcrypt", "bcrypt, Flask-Security", Strength::Fair)
        .tags(&["$2a$", "$2b$", "$2y$"])
        .shape("bcrypt string")
        .grammar(r"^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .bytes(60, 60)
        .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeaGTGl16J9bmb1oc6C0mTNfdEwQ2z6Pq"),
};

/// PBKDF2 over the keyed digest; of SHA-512 it is what the library proposes.
pub const PBKDF2: DoubleHash = DoubleHash {
    inner: &passlib::Pbkdf2,
    info: double("flask-security-pbkdf2", "PBKDF2, Flask-Security", Strength::Fair)
        .tags(&["$pbkdf2-sha256$", "$pbkdf2-sha512$"])
        .shape("passlib PBKDF2 string")
        .grammar(r"^\$pbkdf2-sha(256|512)\$N\$[A-Za-z0-9./]*\$[A-Za-z0-9./]{43,86}$")
        .bytes(60, 4096)
        .example("$pbkdf2-sha512$25000$bxyKJdO5TnCi8I1b5xNMlg$B60zvGhiMyjA/hCg/sUte27lqIbGcCcIxFuMN0.nMGZe8/I4pTRUm1TMCO.GUkYiq.4zwnNGj7bBh1cmgwKF3Q"),
};

/// SHA-512-crypt over the keyed digest.
pub const SHA512_CRYPT: DoubleHash = DoubleHash {
    inner: &crypt::SHA512_CRYPT,
    info: double("flask-security-sha512-crypt", "SHA-512-crypt, Flask-Security", Strength::Fair)
        .tags(&["$6$"])
        .shape("SHA-512-crypt string")
        .grammar(r"^\$6\$(rounds=N\$)?[^$]{0,16}\$[./0-9A-Za-z]{86}$")
        .bytes(90, 124)
        .example("$6$rounds=656000$Tw5nQ2kXbV8sLr0e$iyjL1SihYqH2Y4x5JMa34JlvhRoO4qP8y5OoXiwFZzQd4tIXuzP4bp.5JiPz8oGhpbFwM6cDANcr6qHFMH4f21"),
};

const fn double(id: &'static str, title: &'static str, strength: Strength) -> Info {
    Info::new(id, title, strength)
        .needs(&[Need::Pepper])
        .seen_in(&["Flask-Security and Flask-Security-Too"])
        .quirks(&["the pepper is SECURITY_PASSWORD_SALT", "looks like the hash without it"])
}

impl Scheme for DoubleHash {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        // What names a key is Argon2's own, under which the library hashes nothing.
        let parts = self.inner.parse(stored).ok().filter(|parts| !text::argon2::names_a_key(parts));
        parts.ok_or(ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let keyed = shared::peppered(pepper, &[attempt.password()])?;
        // Of a keyed digest no format reads too little: whether it cuts or folds is no question.
        let _ = self.inner.compute(parts, &Attempt::new(keyed.as_bytes()), out)?;
        Ok(Exact::Yes)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.inner.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.inner.render(parts, out)
    }
}
