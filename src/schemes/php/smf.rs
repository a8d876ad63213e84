//! SMF 1.1 and 2.0: SHA-1 of the user name and the password.
//!
//! ```text
//! d27c0a627a45db487af161fcc3a4005d88eb8a1f
//! └ digest: SHA-1, 40 lower-case hexadecimal digits
//! ```
//!
//! The name is in lower case. PHP lowers the letters of ASCII or, before version 8 and with a locale,
//! others too, so that a name beyond ASCII has two right answers. Source: SMF 2.0,
//! `Sources/LogInOut.php`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies SMF's bare SHA-1.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Smf;

impl Scheme for Smf {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(20, Encoding::Hex, "40 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
        let names = [user.to_ascii_lowercase(), user.to_lowercase()];
        for name in names.iter().take(if user.is_ascii() { 1 } else { 2 }) {
            let hashed = [name.as_bytes(), attempt.password()];
            out.push(&digest::digest(HashFunction::Sha1, &hashed));
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

const INFO: Info = Info::new("smf", "SMF 1.1 and 2.0", Strength::Broken)
    .shape("40 hex digits")
    .grammar("^[0-9a-f]{40}$")
    .bytes(40, 40)
    .needs(&[Need::User])
    .seen_in(&["SMF 1.1", "SMF 2.0", "AuthMe"])
    .quirks(&["the user name is the salt: whoever is renamed loses the password"])
    .example("744b6203c9aef01c9c9a8563838c8f71767b15bc");
