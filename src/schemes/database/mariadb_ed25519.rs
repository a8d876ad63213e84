//! MariaDB's `ed25519` authentication.
//!
//! ```text
//! B2y4Ureke7sb3EQsSuBz7O1JBbYwe+8Kwx5qQ7hp4vM
//! └ public key of Ed25519 whose secret is the password: 43 digits of unpadded base64
//! ```
//!
//! Source: MariaDB 10.11, `plugin/auth_ed25519/server_ed25519.c`, `ref10/sign.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::ed25519;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies the public key that a password makes.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MariadbEd25519;

impl Scheme for MariadbEd25519 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let key = Reader::bare(stored).last(32, Encoding::Base64Unpadded, "43 base64 digits");
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, key.map_err(|_| ParseError::NotMine)?))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(&ed25519::public_key(attempt.password()));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("mariadb-ed25519", "MariaDB ed25519", Strength::Broken)
    .shape("43 base64 digits")
    .bytes(43, 43)
    .grammar("^[A-Za-z0-9+/]{43}$")
    .quirks(&["no salt: one password has one key on every server"])
    .seen_in(&["MariaDB from 10.1"])
    .example("RBIiSdwSgBldhFZLFzRCTTc1Q0pRJ3pFZudlQ78k40o");
