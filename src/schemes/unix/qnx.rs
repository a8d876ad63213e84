//! QNX, a field of `/etc/shadow`.
//!
//! ```text
//! @S,5000@715df9e94c097805dd1e13c6a40f331d02ce5897…0fa1f73e3672@2257314290293159
//!  │ │     │                                                     └ salt: 16 hexadecimal digits, hashed as text
//!  │ │     └ digest in hex: of the salt, and of the password once more than there are rounds
//!  │ └ rounds; 1000 where they are not written
//!  └ m: MD5, s: SHA-256, S: SHA-512
//! @S@vm2nBGHes6QkXra0f74XmouSiRzjYD3r/0py+txv…OeIheqFseMyLyw/15Pw==@NDY2MDEwNjk3YjBjYzM2MzliMzc3Mzc0ZTNiMTAzNzE=
//!    └ QNX 7: PBKDF2 with SHA-512 and 4096 iterations, base64         └ salt: 32 bytes, base64
//! ```
//!
//! Sources: hashcat 7, modules 19000, 19100, 19200 and 19210; John the Ripper, `qnx_fmt_plug.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies a password of QNX.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Qnx;

/// The letters of old hashes, as variants.
const FUNCTIONS: [(char, HashFunction); 3] =
    [('m', HashFunction::Md5), ('s', HashFunction::Sha256), ('S', HashFunction::Sha512)];
/// The layout of a text that does not write its rounds.
const IMPLICIT: u8 = 0;
/// The layout of a text that does.
const EXPLICIT: u8 = 1;

impl Scheme for Qnx {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let variant = (0_u8..).zip(FUNCTIONS);
        let named = |(_, (letter, _)): &(u8, (char, _))| text.taken().contains(*letter);
        let known = variant.into_iter().find(named);
        let (variant, (_, function)) = known.ok_or(ParseError::NotMine)?;
        let is_explicit = text.taken().ends_with(',');
        let rounds = if is_explicit { rounds(&mut text)? } else { 1000 };
        let error = text.malformed("a digest of full length in hex, or QNX 7's in base64");
        let digest = text.until('@', "a digest")?;
        if let Some(digest) = Field::encoded(digest, Encoding::Hex) {
            if digest.len() != function.digest_bytes() {
                return Err(error);
            }
            let layout = if is_explicit { EXPLICIT } else { IMPLICIT };
            let salt = text.last(8, Encoding::Hex, "a salt of 16 lower-case hex digits")?;
            let salt = Field::text(salt.as_str());
            return Ok(Parts { variant, layout, ..Parts::new(Cost::Rounds(rounds), salt, digest) });
        }
        let digest = Field::encoded(digest, Encoding::Base64).filter(|digest| digest.len() == 64);
        let digest = digest.filter(|_| function == HashFunction::Sha512 && !is_explicit);
        let salt = text.last(32, Encoding::Base64, "a salt of 32 bytes in padded base64");
        let cost = Cost::Pbkdf2 { function, rounds: 4096 };
        Ok(Parts { variant, ..Parts::new(cost, salt?, digest.ok_or(error)?) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        let Cost::Rounds(rounds) = parts.cost else { return shared::pbkdf2(parts, password, out) };
        let rounds = usize::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let (_, function) =
            *FUNCTIONS.get(usize::from(parts.variant)).ok_or(ComputeError::Parameters)?;
        out.push(&digest::repeated(function, parts.salt.as_str().as_bytes(), password, rounds + 1));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (letter, _) = FUNCTIONS.get(usize::from(parts.variant)).ok_or(fmt::Error)?;
        write!(out, "@{letter}")?;
        if let (Cost::Rounds(rounds), EXPLICIT) = (parts.cost, parts.layout) {
            write!(out, ",{rounds}")?;
        }
        write!(out, "@{}@{}", parts.digest.as_str(), parts.salt.as_str())
    }
}

fn rounds(text: &mut Reader<'_>) -> Result<u64, ParseError> {
    let error = text.out_of_range("at least one round");
    match text.number('@', "rounds")? {
        0 => Err(error),
        rounds => Ok(rounds),
    }
}

const INFO: Info = Info::new("qnx", "QNX", Strength::Weak)
    .tags(&["@m@", "@m,", "@s@", "@s,", "@S@", "@S,"])
    .grammar(r"^@[msS](,N)?@([0-9a-f]+@[0-9a-f]{16}|[A-Za-z0-9+/]{86}==@[A-Za-z0-9+/]{43}=)$")
    .seen_in(&["QNX 6.6 and 7", "hashcat", "John the Ripper"])
    .quirks(&[
        "rounds are repetitions of the password in one digest, where QNX 7 has PBKDF2",
        "QNX 7 hashes a password of more than 128 bytes first, and its match is not exact",
    ])
    .example("@S@c6082788d953b345dfd8a46f3801e280ae3f272c8e9470e85e374def5e5fcab5ff1b181f93bb31586f061243f40d780b6237cd990d0d45f7845161509d0c4069@6f1c8a25d3b94e70");
