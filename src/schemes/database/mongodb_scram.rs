//! MongoDB's SCRAM, a document of `admin.system.users` as hashcat spells it.
//!
//! ```text
//! $mongodb-scram$*1*dXNlcg==*15000*qYaA1K1ZZSSpWfY+yqShlcTn0XVcrNipxiYCLQ==*QWVry9aTS/JW…=
//!                 │ │        │     │                                        └ ServerKey
//!                 │ │        │     └ salt, padded base64
//!                 │ │        └ iterations of PBKDF2
//!                 │ └ user name, padded base64
//!                 └ 0: SCRAM-SHA-1, 1: SCRAM-SHA-256
//! ```
//!
//! SCRAM-SHA-1 is of the hexadecimal MD5 of `user:mongo:password`, SCRAM-SHA-256 of the password as
//! SASLprep writes it. Sources: hashcat 7, modules 24100 and 24200; MongoDB's specification of
//! authentication for drivers.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, saslprep, scram};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies MongoDB's SCRAM.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MongodbScram;

impl Scheme for MongodbScram {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("0 or 1");
        let function = match text.until('*', "0 or 1")? {
            "0" => HashFunction::Sha1,
            "1" => HashFunction::Sha256,
            _ => return Err(error),
        };
        let user = text.field('*', Encoding::Base64, "a user name in padded base64")?;
        let cost = text.iterations(function, '*')?;
        let salt = text.field('*', Encoding::Base64, "a salt in padded base64")?;
        let expected = "a ServerKey of full length in padded base64";
        let key = text.last(function.digest_bytes(), Encoding::Base64, expected)?;
        Ok(Parts { extra: user, ..Parts::new(cost, salt, key) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let salt = parts.salt.decode();
        if function == HashFunction::Sha1 {
            let user = parts.extra.decode();
            let hashed = digest::md5(&[user.as_slice(), b":mongo:", attempt.password()]);
            let digits = digest::hex(&hashed);
            out.push(&scram::keys(function, digits.as_flattened(), &salt, rounds).server);
            return Ok(Exact::Yes);
        }
        // What SASLprep forbids was never hashed, so there is no right answer.
        if let Some(prepared) = saslprep::prepare(attempt.password()) {
            out.push(&scram::keys(function, prepared.as_bytes(), &salt, rounds).server);
        }
        Ok(Exact::Normalised)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let version = u8::from(function != HashFunction::Sha1);
        let (user, salt, key) = (parts.extra.as_str(), parts.salt.as_str(), parts.digest.as_str());
        write!(out, "$mongodb-scram$*{version}*{user}*{rounds}*{salt}*{key}")
    }
}

const INFO: Info = Info::new("mongodb-scram", "MongoDB SCRAM", Strength::Fair)
    .tags(&["$mongodb-scram$*"])
    .grammar(r"^\$mongodb-scram\$\*[01]\*[A-Za-z0-9+/]*=*\*N\*[A-Za-z0-9+/]*=*\*[A-Za-z0-9+/]+=$")
    .seen_in(&["MongoDB from 3.0", "hashcat"])
    .quirks(&[
        "the one of SHA-1 hashes the user name: a renamed user loses the password",
        "SASLprep makes one password of several spellings, so no match of SHA-256's is exact",
    ])
    .example("$mongodb-scram$*1*YWxpY2U=*15000*bxyKJdO5TnCi8I1b5xNMlg==*5kcP85VRsnCEqdMK2Y5+kGbxqGZHw8kPNITyvwRbd5o=");
