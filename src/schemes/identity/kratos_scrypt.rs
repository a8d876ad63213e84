//! Ory Kratos' scrypt, which has the tag of the PHC string.
//!
//! ```text
//! $scrypt$ln=16384,r=8,p=1$2npRo7P03Mt8keSoMbyD/tKFWyUzjiQf2svUaNDSrhA=$MiCzNcIplSMqSBrm4HckjYqYhaVPPjTARTzwB1cVNYE=
//!            │     │   │   └ salt, padded base64                        └ digest, padded base64
//!            │     │   └ repetitions
//!            │     └ block size
//!            └ N itself, a power of two
//! ```
//!
//! The digest is as long as whoever imported it made it. One without padding, of 24 or 48 bytes, is told from the PHC
//! string by the padding of the salt, or by an N that no logarithm is: above 255. Broken texts are those of the PHC
//! string. Source: Ory Kratos 1.3, `hash/hash_comparator.go`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `$scrypt$` with N itself.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct KratosScrypt;

impl Scheme for KratosScrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(Reader::tagged(stored, INFO.tags)?).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::scrypt(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (n, r, p) = text::scrypt::numbers(parts.cost)?;
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$scrypt$ln={n},r={r},p={p}${salt}${digest}")
    }
}

fn parts(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let error = text.out_of_range("N, r and p that scrypt defines, N a power of two");
    text.literal("ln=", "ln=")?;
    let n = text.number(',', "N")?;
    text.literal("r=", "r=")?;
    let r = text.number_within(',', 1..=u32::MAX, "a block size r")?;
    text.literal("p=", "p=")?;
    let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
    let log2_n = u8::try_from(n.trailing_zeros()).ok().filter(|_| n.is_power_of_two());
    let cost = log2_n.and_then(|log2_n| text::scrypt::cost(log2_n, r, p)).ok_or(error)?;
    let salt = text.field('$', Encoding::Base64, "a salt in base64")?;
    let error = text.malformed("a digest of 16 to 64 bytes in padded base64");
    let digest = text.last_any(Encoding::Base64, "a digest in base64")?;
    let is_sound = if digest.as_str().ends_with('=') {
        (16..=64).contains(&digest.len())
    } else {
        let is_ours = salt.as_str().ends_with('=') || n > LOG2_MOST;
        // What is left of a longer digest that was cut behind any four digits would be as canonical.
        is_ours && text::scrypt::is_length(digest.len())
    };
    if is_sound { Ok(Parts::new(cost, salt, digest)) } else { Err(error) }
}

/// The greatest logarithm that a PHC string may name.
const LOG2_MOST: u64 = 255;

const INFO: Info = Info::new("scrypt-kratos", "scrypt, Ory Kratos", Strength::Strong)
    .tags(&["$scrypt$"])
    .grammar(r"^\$scrypt\$ln=N,r=N,p=N\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{22,86}={0,2}$")
    .seen_in(&["Ory Kratos"])
    .quirks(&[
        "has the tag of the PHC string, told apart by its padding or by an N above 255",
        "ln is N and no logarithm",
        "a password of more than 64 bytes is hashed first, and its match not exact",
    ])
    .example("$scrypt$ln=16384,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo=");
