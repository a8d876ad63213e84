//! Domain Cached Credentials with the user in the text, as John the Ripper and hashcat have them.
//!
//! ```text
//! $DCC2$10240#Joe#e09b38f84ab0be586b730baf61781e30
//!       │     │   └ digest: 32 hexadecimal digits of either case
//!       │     └ user, up to the last #; may be empty, and may hold a # where the rounds are said
//!       └ rounds of PBKDF2; left out, 10240
//!
//! M$test2#ab60bdb4493822b175486810ac2abe63
//!   └ user, up to the last #
//! ```
//!
//! `$DCC2$` is of Windows from Vista, `M$` of those before. Sources: John the Ripper, `mscash_common_plug.c`;
//! hashcat 7, module 2100.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::nt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{self, Reader};

/// Verifies cached credentials that name their user; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct NamedCredentials {
    info: Info,
    is_iterated: bool,
}

/// `M$`, of Windows up to 2003.
pub const MSDCC_NAMED: NamedCredentials = NamedCredentials {
    is_iterated: false,
    info: Info::new("msdcc-named", "Domain Cached Credentials, M$", Strength::Broken)
        .tags(&["M$"])
        .bytes(35, 4096)
        .grammar("^M\\$([^$].*)?#[0-9A-Fa-f]{32}$")
        .quirks(&[
            "the case of the user name does not count",
            "has the tag of TYPO3's bulk updates, told apart by its end",
            "a name that begins with a dollar sign is taken for a sign that was doubled",
        ])
        .seen_in(&["John the Ripper"])
        .example("M$alice#97967f438652bb00eee4b77e323a92c9"),
};

/// `$DCC2$`, of Windows from Vista.
pub const MSDCC2_NAMED: NamedCredentials = NamedCredentials {
    is_iterated: true,
    info: Info::new("msdcc2-named", "Domain Cached Credentials 2, $DCC2$", Strength::Weak)
        .tags(&["$DCC2$"])
        .bytes(39, 4096)
        .grammar("^\\$DCC2\\$(N#)?.*#[0-9A-Fa-f]{32}$")
        .quirks(&["the case of the user name does not count"])
        .seen_in(&["hashcat", "John the Ripper", "impacket's secretsdump"])
        .example("$DCC2$10240#alice#91b7662a84653a08c3b3418007fc5dad"),
};

/// The layout of texts that say their rounds, or have none.
const SAID: u8 = 0;
/// The layout of `$DCC2$` without rounds.
const UNSAID: u8 = 1;

/// What Windows has unless somebody sets another number.
const ROUNDS: u64 = 10_240;

impl Scheme for NamedCredentials {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, self.info.tags)?;
        if self.is_iterated {
            return iterated(text);
        }
        if text.rest().starts_with('$') {
            return Err(ParseError::NotMine);
        }
        // TYPO3 has the tag too, before texts that end otherwise.
        let parts = ended(text, Cost::Fixed, SAID);
        parts.map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = parts.salt.as_str();
        // What is no text is none in UTF-16 either, and was never hashed.
        let Ok(password) = str::from_utf8(attempt.password()) else { return Ok(Exact::Yes) };
        match parts.cost {
            Cost::Pbkdf2 { rounds, .. } => {
                let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
                out.push(&nt::cached_2(password, user, rounds));
            }
            _ => out.push(&nt::cached(password, user)),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = self.info.tags.first().copied().unwrap_or_default();
        out.write_str(tag)?;
        if let (Cost::Pbkdf2 { rounds, .. }, SAID) = (parts.cost, parts.layout) {
            write!(out, "{rounds}#")?;
        }
        write!(out, "{}#{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// What stands behind `$DCC2$`: rounds where there are two #.
fn iterated(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    if text.rest().matches('#').nth(1).is_some() {
        let cost = text.iterations(HashFunction::Sha1, '#')?;
        return ended(text, cost, SAID);
    }
    let cost = Cost::Pbkdf2 { function: HashFunction::Sha1, rounds: ROUNDS };
    ended(text, cost, UNSAID)
}

/// A user and a digest.
fn ended(mut text: Reader<'_>, cost: Cost, layout: u8) -> Result<Parts<'_>, ParseError> {
    let salt = user(&mut text)?;
    let digest = text.last(16, Encoding::HexAnyCase, "32 hex digits")?;
    Ok(Parts { layout, ..Parts::new(cost, salt, digest) })
}

/// Takes the user, which the last # ends.
fn user<'a>(text: &mut Reader<'a>) -> Result<Field<'a>, ParseError> {
    const EXPECTED: &str = "a user name without control characters, and #";
    let (name, _) = text.rest().rsplit_once('#').ok_or_else(|| text.malformed(EXPECTED))?;
    if let Some(at) = name.find(text::is_no_text) {
        text.take(at, EXPECTED)?;
        return Err(text.malformed(EXPECTED));
    }
    text.take(name.len(), EXPECTED)?;
    text.literal("#", EXPECTED)?;
    Ok(Field::text(name))
}
