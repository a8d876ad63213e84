//! passlib's SCRAM: the salted password of RFC 5802 under several hash functions.
//!
//! ```text
//! $scram$6400$.Z/znnNOKWUsBaCU$sha-1=cRseQyJpnuPGn3e6d6u6JdJWk.0,sha-256=5GcjEbRaUIIc…
//!        │    │                └ digests of full length, ab64, by name; sha-1 is always there
//!        │    └ salt, ab64
//!        └ iterations of PBKDF2
//! ```
//!
//! The password is hashed as SASLprep writes it. As in passlib, one digest decides: the first there
//! is of SHA-256, SHA-512, SHA-224, SHA-384 and SHA-1. Source: passlib 1.7.4, `handlers/scram.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::saslprep;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies passlib's SCRAM.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Scram;

/// The names of RFC 5802, the one that decides first.
const FUNCTIONS: [(&str, HashFunction); 7] = [
    ("sha-256", HashFunction::Sha256),
    ("sha-512", HashFunction::Sha512),
    ("sha-224", HashFunction::Sha224),
    ("sha-384", HashFunction::Sha384),
    ("sha-1", HashFunction::Sha1),
    ("md5", HashFunction::Md5),
    ("md4", HashFunction::Md4),
];

impl Scheme for Scram {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.out_of_range("at least one iteration");
        let rounds = text.number('$', "iterations")?;
        if rounds == 0 {
            return Err(error);
        }
        let salt = text.field('$', Encoding::Ab64, "a salt in ab64")?;
        let error = text.malformed("a digest of sha-1 among others");
        let list = Field::text(text.rest());
        let entries = entries(text)?;
        if !entries.sha1 {
            return Err(error);
        }
        let ((_, function), digest) = entries.strongest.ok_or(error)?;
        let cost = Cost::Pbkdf2 { function, rounds };
        Ok(Parts { extra: list, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        // What SASLprep forbids was never hashed, so there is no right answer.
        let Some(prepared) = saslprep::prepare(attempt.password()) else {
            return Ok(Exact::Normalised);
        };
        let _ = shared::pbkdf2(parts, prepared.as_bytes(), out)?;
        // Even ASCII is what SASLprep may have made of another password: `IX` of one Roman numeral.
        Ok(Exact::Normalised)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        write!(out, "$scram${rounds}${}${}", parts.salt.as_str(), parts.extra.as_str())
    }
}

/// What a list of digests says.
#[derive(Default)]
struct Entries<'a> {
    sha1: bool,
    /// Its place in [`FUNCTIONS`], the function and its digest.
    strongest: Option<((usize, HashFunction), Field<'a>)>,
}

/// Reads `name=digest` to the end of the text; names ascend, as passlib writes them.
fn entries(mut text: Reader<'_>) -> Result<Entries<'_>, ParseError> {
    const DIGEST: &str = "a digest of full length in ab64";
    let mut entries = Entries::default();
    let mut last = "";
    loop {
        let error = text.malformed("the next hash function of SCRAM, in order");
        let name = text.until('=', "a hash function and =")?;
        let known = FUNCTIONS.iter().position(|(known, _)| *known == name && name > last);
        let place = known.ok_or(error)?;
        let (_, function) = FUNCTIONS.get(place).copied().ok_or(error)?;
        let error = text.malformed(DIGEST);
        let more = text.rest().contains(',');
        let digest = if more {
            text.field(',', Encoding::Ab64, DIGEST)?
        } else {
            text.last_any(Encoding::Ab64, DIGEST)?
        };
        if digest.len() != function.digest_bytes() {
            return Err(error);
        }
        entries.sha1 |= function == HashFunction::Sha1;
        if entries.strongest.is_none_or(|((strongest, _), _)| place < strongest) {
            entries.strongest = Some(((place, function), digest));
        }
        if !more {
            return Ok(entries);
        }
        last = name;
    }
}

const INFO: Info = Info::new("scram-passlib", "SCRAM, passlib", Strength::Fair)
    .tags(&["$scram$"])
    .grammar(r"^\$scram\$N\$[A-Za-z0-9./]*\$([a-z0-9-]+=[A-Za-z0-9./]+,)*[a-z0-9-]+=[A-Za-z0-9./]+$")
    .seen_in(&["passlib"])
    .quirks(&[
        "holds digests of several hash functions, of which only the strongest is compared",
        "SASLprep makes one password of several spellings, so no match is exact",
    ])
    .example("$scram$100000$bxyKJdO5TnCi8I1b$sha-1=6scdk5NmtaBrNzvjkYQi/LLR0WA,sha-256=MLWsRuDKtvdolAcJ9rjWxdsSzkM6tuAjKmulZ.NRRJY,sha-512=fYg8e9s01JhoqdqzpPGUvhBI/Et8czTYgBinTbvO7u/B1SBSXPkBTfngj53dv52Ju8BFFtcFiAP4ogucxoBARg");
