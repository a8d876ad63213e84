//! Prosody's `internal_hashed` accounts: SCRAM, as JSON of the fields of an account's file.
//!
//! ```text
//! {"iteration_count": 4096, "salt": "e8e49e73-1e76-…", "server_key": "cd52e4e3…", "stored_key": "6db5287d…"}
//!                     │              │                                │                          └ its bytes in hex
//!                     │              └ text that is hashed as it stands └ 20 bytes of SHA-1, 32 of SHA-256, in hex
//!                     └ iterations of PBKDF2
//! ```
//!
//! SHA-256 is what `password_hash` may ask for. From Prosody 13 on an account has `created` and `updated` as well,
//! which nothing hashes. Fields come in any order, with one space or none behind a colon and a comma. The password is
//! hashed as SASLprep writes it, code points that Unicode 3.2 did not know left alone. As in Prosody, both keys
//! are compared. Sources: Prosody 0.12.3 and 13.0, `plugins/mod_auth_internal_hashed.lua`, `util/sasl/scram.lua`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{saslprep, scram};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Beside, shared};
use crate::text::{Reader, json};

/// Verifies an account of Prosody; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct ProsodyScram {
    info: Info,
    function: HashFunction,
}

/// `password_hash = "SHA-1"`, as unless told otherwise.
pub static PROSODY_SHA1: Beside<ProsodyScram> = Beside::new(
    ProsodyScram {
        function: HashFunction::Sha1,
        info: account_of("prosody-scram-sha1", "Prosody SCRAM, SHA-1", Strength::Weak)
            .example(r#"{"iteration_count": 10000, "salt": "6f1c8a25-d3b9-4e70-a2f0-8d5be7134c96", "server_key": "abc815376b4d7cda1a406ba52a24ac03a7179546", "stored_key": "6c491d114121438034bac461d69f55c2299de59e"}"#),
    },
    &[&PROSODY_SHA256],
);

/// `password_hash = "SHA-256"`.
pub static PROSODY_SHA256: ProsodyScram = ProsodyScram {
    function: HashFunction::Sha256,
    info: account_of("prosody-scram-sha256", "Prosody SCRAM, SHA-256", Strength::Fair)
        .example(r#"{"iteration_count": 10000, "salt": "6f1c8a25-d3b9-4e70-a2f0-8d5be7134c96", "server_key": "dad2be8c24270e32be9b4e039b270f31e30642bb7c06a221eccca57a2d211490", "stored_key": "a098707e8d6f41ee8cec768f85df14281e0fb8a26442b8325036eb6752e68907"}"#),
};

/// What the object says.
#[derive(Clone, Copy, Default)]
struct Account<'a> {
    rounds: Option<u64>,
    salt: Option<&'a str>,
    server: Option<Field<'a>>,
    stored: Option<Field<'a>>,
    created: Option<u64>,
    updated: Option<u64>,
}

impl ProsodyScram {
    fn read<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, self.info.tags)?;
        // Other objects are other formats'.
        if !KEYS.iter().all(|key| stored.contains(key)) {
            return Err(ParseError::NotMine);
        }
        let error = text.malformed("the four fields of an account, each once");
        let account = account(text, self.function.digest_bytes())?;
        let Account { rounds, salt, server: Some(_), stored: Some(key), .. } = account else {
            return Err(error);
        };
        let (rounds, salt) = (rounds.ok_or(error)?, salt.ok_or(error)?);
        let cost = Cost::Pbkdf2 { function: self.function, rounds };
        Ok(Parts { extra: Field::text(stored), ..Parts::new(cost, Field::text(salt), key) })
    }
}

impl Scheme for ProsodyScram {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        // What neither of the two reads is a broken one of SHA-1.
        let is_first = self.function == HashFunction::Sha1;
        self.read(stored).map_err(|error| if is_first { error } else { ParseError::NotMine })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let text = Reader::tagged(parts.extra.as_str(), self.info.tags);
        let read = text.and_then(|text| account(text, function.digest_bytes()));
        let server = read.ok().and_then(|account| account.server);
        let server = server.ok_or(ComputeError::Parameters)?;
        // What SASLprep forbids was never hashed, so there is no right answer.
        let Some(prepared) = saslprep::prepare_unassigned_too(attempt.password()) else {
            return Ok(Exact::Normalised);
        };
        let salt = parts.salt.as_str().as_bytes();
        let keys = scram::keys(function, prepared.as_bytes(), salt, rounds);
        let mut other = Candidates::new();
        other.push(&keys.server);
        // An account of which only one key is right has no right answer either.
        out.push(if other.contain(&server.decode()) { &keys.stored } else { &[] });
        Ok(Exact::Normalised)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

const KEYS: [&str; 4] = ["\"iteration_count\"", "\"salt\"", "\"server_key\"", "\"stored_key\""];

/// Reads the fields up to the closing brace, behind the first quote, with keys of so many bytes.
fn account(mut text: Reader<'_>, bytes: usize) -> Result<Account<'_>, ParseError> {
    const SALT: &str = "a salt of ASCII without escapes";
    const TIME: &str = "a whole number of seconds";
    let mut account = Account::default();
    loop {
        let error = text.malformed("one of the fields of an account, once");
        let twice = match json::name(&mut text)? {
            "iteration_count" => account.rounds.replace(json::iterations(&mut text)?).is_some(),
            "salt" => account.salt.replace(json::ascii(&mut text, SALT)?).is_some(),
            "server_key" => account.server.replace(key(&mut text, bytes)?).is_some(),
            "stored_key" => account.stored.replace(key(&mut text, bytes)?).is_some(),
            "created" => account.created.replace(json::number(&mut text, TIME)?).is_some(),
            "updated" => account.updated.replace(json::number(&mut text, TIME)?).is_some(),
            _ => true,
        };
        if twice {
            return Err(error);
        }
        if !json::is_followed(&mut text)? {
            text.end()?;
            return Ok(account);
        }
    }
}

fn key<'a>(text: &mut Reader<'a>, bytes: usize) -> Result<Field<'a>, ParseError> {
    json::bytes(text, bytes, Encoding::Hex, "a key of full length in lower-case hex")
}

const fn account_of(id: &'static str, title: &'static str, strength: Strength) -> Info {
    Info::new(id, title, strength)
        .tags(&["{\""])
        .grammar(r#"^\{"(iteration_count|salt|server_key|stored_key|created|updated)": ?.*\}$"#)
        .seen_in(&["Prosody from 0.8, its accounts exported as JSON"])
        .quirks(&["SASLprep makes one password of several spellings, so no match is exact"])
}
