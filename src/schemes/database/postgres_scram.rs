//! PostgreSQL's `password_encryption = scram-sha-256`.
//!
//! ```text
//! SCRAM-SHA-256$4096:UWfxOGdHQZyBRMYZmYPBvA==$/GKOE3/CSETZ…=:kTpa8jZqBbA0TnT…=
//!               │    │                        │               └ ServerKey, which clients check
//!               │    │                        └ StoredKey, which the server checks
//!               │    └ salt, padded base64
//!               └ iterations of PBKDF2
//! ```
//!
//! The password is hashed as SASLprep writes it, and as it stands where SASLprep does not allow it
//! or it is no UTF-8. Both keys are compared: a client of PostgreSQL turns a server away that has
//! another one. Sources: RFC 5803; RFC 7677; PostgreSQL 15, `src/common/scram-common.c`,
//! `src/common/saslprep.c`, `src/backend/libpq/auth-scram.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{saslprep, scram};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies PostgreSQL's SCRAM.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct PostgresScram;

const FUNCTION: HashFunction = HashFunction::Sha256;

impl Scheme for PostgresScram {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const STORED: &str = "a StoredKey of 32 bytes in padded base64";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let cost = text.iterations(FUNCTION, ':')?;
        let salt = text.field('$', Encoding::Base64, "a salt in padded base64")?;
        let (keys, error) = (Field::text(text.rest()), text.malformed(STORED));
        if text.field(':', Encoding::Base64, STORED)?.len() != FUNCTION.digest_bytes() {
            return Err(error);
        }
        let expected = "a ServerKey of 32 bytes in padded base64";
        text.last(FUNCTION.digest_bytes(), Encoding::Base64, expected)?;
        let derived = Some(FUNCTION.digest_bytes());
        Ok(Parts { derived, ..Parts::new(cost, salt, keys) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (_, rounds) = shared::pbkdf2_cost(parts)?;
        let prepared = saslprep::prepare_for_postgres(attempt.password());
        let password = prepared.as_ref().map_or(attempt.password(), |text| text.as_bytes());
        let keys = scram::keys(FUNCTION, password, &parts.salt.decode(), rounds);
        let written = |key: &[u8]| Encoding::Base64.encode(key).ok_or(ComputeError::Parameters);
        let both = [written(&keys.stored)?, written(&keys.server)?].join(":");
        out.push(both.as_bytes());
        // What SASLprep writes, it writes of other spellings too; what it forbids, of none.
        let raw = shared::hmac_exactness(FUNCTION, password);
        Ok(if prepared.is_some() { Exact::Normalised } else { raw })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, keys) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "SCRAM-SHA-256${rounds}:{salt}${keys}")
    }
}

const INFO: Info = Info::new("postgres-scram-sha256", "PostgreSQL SCRAM", Strength::Fair)
    .tags(&["SCRAM-SHA-256$"])
    .grammar(r"^SCRAM-SHA-256\$N:[A-Za-z0-9+/]*=*\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$")
    .seen_in(&["PostgreSQL from 10", "PgBouncer"])
    .quirks(&[
        "SASLprep makes one password of several spellings, so no match of what it allows is exact",
        "what SASLprep does not allow is hashed as it stands",
    ])
    .example("SCRAM-SHA-256$4096:bxyKJdO5TnCi8I1b5xNMlg==$rgNJkbuIWEMZBLF/wKZuiOSWksHsTGwH0gWCH9QuLYw=:oXr1kXlSQUHPpSl/IMjMf6ps2zPuflU1jTt+PQ8AnyI=");
