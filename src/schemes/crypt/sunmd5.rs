//! Sun's MD5, Solaris 9 and later.
//!
//! ```text
//! $md5,rounds=5$abc$$zINwIw8XHfWHyXtIWts5T/
//! │           │ │  ││└ digest: 16 bytes in the order of MD5-crypt, crypt base64
//! │           │ │  │└ end of the setting
//! │           │ │  └ the salt's own end, which is hashed with it; some hashes have none
//! │           │ └ salt: crypt base64
//! │           └ rounds beyond 4096; none where they are not written
//! └ tag; go-crypt writes `iterations=` and hashes `rounds=`
//! ```
//!
//! All in front of the last `$` is hashed. go-crypt's salts always have an end of their own. Sources: Alec Muffett,
//! *`OpenSolaris`, Pluggable Crypt, and the `SunMD5` Password Hash Algorithm*, 2005; passlib's documentation for hashes
//! without the end; go-crypt 0.14, `algorithm/md5crypt`, which reads none of its own texts with `iterations=`; later
//! ones read them and write `rounds=`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::sunmd5;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `$md5$` and `$md5,rounds=` of Solaris, and go-crypt's `$md5,iterations=`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct SunMd5;

/// The variant in which the salt's own end is hashed.
const ENDED: u8 = 0;
/// The variant in which there is none.
const BARE: u8 = 1;
/// The layout of Solaris.
const SOLARIS: u8 = 0;
/// The layout of go-crypt.
const GO_CRYPT: u8 = 1;
const BASIC_ROUNDS: u64 = 4096;

impl Scheme for SunMd5 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        // Ory Kratos pads, and names its template.
        if text.rest().starts_with("pf=") || text.rest().ends_with("==") {
            return Err(ParseError::NotMine);
        }
        let more = if stored.starts_with("$md5,") {
            text.number_within('$', 1..=u32::MAX, "1 to 4294967295 rounds")?
        } else {
            0
        };
        let layout = if stored.starts_with(ITERATIONS) { GO_CRYPT } else { SOLARIS };
        let error = text.malformed("a salt of crypt base64 digits");
        let salt = text.until('$', "a salt")?;
        if !salt.bytes().all(|byte| Encoding::Crypt.digit(byte).is_some()) {
            return Err(error);
        }
        let error = text.malformed("a salt that ends in a dollar");
        let variant = if text.optional("$") { ENDED } else { BARE };
        if layout == GO_CRYPT && variant == BARE {
            return Err(error);
        }
        let digest = text.last(16, Encoding::CryptLow, "a digest of 22 crypt base64 digits")?;
        let cost = Cost::Rounds(BASIC_ROUNDS + u64::from(more));
        Ok(Parts { variant, layout, ..Parts::new(cost, Field::text(salt), digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let mut setting = String::new();
        render_setting(parts, SOLARIS, &mut setting).map_err(|_| ComputeError::Parameters)?;
        let password = shared::without_nul(attempt)?;
        out.push(&sunmd5::digest(rounds, setting.as_bytes(), password));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        render_setting(parts, parts.layout, out)?;
        write!(out, "${}", parts.digest.as_str())
    }
}

/// What is in front of the last `$`, which is hashed in the layout of Solaris.
fn render_setting(parts: &Parts<'_>, layout: u8, out: &mut dyn fmt::Write) -> fmt::Result {
    let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
    match rounds.checked_sub(BASIC_ROUNDS).ok_or(fmt::Error)? {
        0 => out.write_str("$md5$")?,
        more => {
            let tag = if layout == GO_CRYPT { ITERATIONS } else { ROUNDS };
            write!(out, "{tag}{more}$")?;
        }
    }
    out.write_str(parts.salt.as_str())?;
    if parts.variant == ENDED { out.write_str("$") } else { Ok(()) }
}

const ROUNDS: &str = "$md5,rounds=";
const ITERATIONS: &str = "$md5,iterations=";

const INFO: Info = Info::new("sunmd5", "MD5 of Solaris", Strength::Weak)
    .tags(&["$md5$", ROUNDS, ITERATIONS])
    .grammar(r"^\$md5(,(rounds|iterations)=N)?\$[./0-9A-Za-z]*\$\$?[./0-9A-Za-z]{22}$")
    .seen_in(&["Solaris 9 and later", "passlib", "go-crypt"])
    .quirks(&[
        "one $ or two before the digest make two hashes",
        "iterations= is go-crypt's, hashed as rounds= and always with two $",
        "stops at NUL, which is refused",
    ])
    .example("$md5,rounds=5000$Tw5nQ2kX$$QX8B2SWIyKUz9Y7ooEECt.");
