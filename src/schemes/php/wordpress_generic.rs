//! What WordPress hashes fast because nobody chose it: application passwords, keys of a reset.
//!
//! ```text
//! $generic$WK4MIYndnm_6gcqeDdKjq91PwHv1KYl3exH5yqTf
//! │         └ digest: 30 bytes of BLAKE2b under the key `wp_fast_hash_6.8+`, unpadded url-safe base64
//! └ $generic$
//! ```
//!
//! Source: WordPress 6.8, `wp_fast_hash` in `wp-includes/functions.php`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::blake2b;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `$generic$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct WordpressGeneric;

impl Scheme for WordpressGeneric {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let expected = "a digest of 40 unpadded url-safe base64 digits";
        let digest = text.last(30, Encoding::Base64UrlUnpadded, expected)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let digest = blake2b::keyed_240(KEY, attempt.password());
        out.push(&digest.ok_or(ComputeError::Parameters)?);
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "$generic${}", parts.digest.as_str())
    }
}

/// It stands in WordPress's source and is no secret.
const KEY: &[u8] = b"wp_fast_hash_6.8+";

const INFO: Info = Info::new("wordpress-generic", "WordPress fast hash", Strength::Broken)
    .tags(&["$generic$"])
    .grammar(r"^\$generic\$[A-Za-z0-9_-]{40}$")
    .bytes(49, 49)
    .seen_in(&["WordPress from 6.8, application passwords"])
    .quirks(&["WordPress takes everything but letters and digits out of an application password"])
    .example("$generic$5kFnqVB4H8sAaEg-HC4BoAY2wTWniLJdF-mQwkWu");
