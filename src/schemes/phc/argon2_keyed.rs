//! Argon2 under a key that the text does not name.
//!
//! ```text
//! $argon2id$v=19$m=64,t=2,p=4$avp9C7mqGOsTC7xilD5kfA$oCE438R4vntTNzi6wwTL7f+mvdsiwgkGyTlN8RaoT+0
//! └ as every PHC string of Argon2: the key leaves no trace
//! ```
//!
//! Nothing tells it from the hash without a key, so whoever knows accepts it by itself or in a profile
//! of their own. Source: RFC 9106, the secret value K; npm's argon2 calls it `secret`.

use std::fmt;

use super::Argon2;
use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;

/// Verifies Argon2 under the attempt's pepper, whether or not the text names a key.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Argon2Keyed;

impl Scheme for Argon2Keyed {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Argon2.parse(stored).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let key = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        shared::argon2(parts, attempt.password(), Some(key), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        Argon2.render(parts, out)
    }
}

const INFO: Info = Info::new("argon2-phc-keyed", "Argon2 under a key, PHC string", Strength::Strong)
    .tags(&["$argon2id$", "$argon2i$", "$argon2d$"])
    .shape("PHC Argon2 string")
    .bytes(40, 4096)
    .needs(&[Need::Pepper])
    .grammar(
        r"^\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,keyid=[A-Za-z0-9+/]{2,11})?(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$",
    )
    .seen_in(&["npm argon2 with secret", "applications with a pepper"])
    .quirks(&["the pepper is Argon2's key", "looks like the hash without it"])
    .example("$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$BpgqESe13S6KBEBJDuc0tSWB+6lXF2QV61b+Vq5+Rg8");
