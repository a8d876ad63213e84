//! Prosody's `internal_hashed` accounts: SCRAM-SHA-1, as JSON of the four fields of an account's file.
//!
//! ```text
//! {"iteration_count": 4096, "salt": "e8e49e73-1e76-…", "server_key": "cd52e4e3…", "stored_key": "6db5287d…"}
//!                     │              │                                │                          └ 20 bytes in hex
//!                     │              └ text that is hashed as it stands └ 20 bytes in hex
//!                     └ iterations of PBKDF2
//! ```
//!
//! Fields come in any order, with one space or none behind a colon and a comma. The password is hashed as
//! SASLprep writes it, code points that Unicode 3.2 did not know left alone. As in Prosody, both keys
//! are compared. Source: Prosody 0.12.3, `plugins/mod_auth_internal_hashed.lua`, `util/sasl/scram.lua`.

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
use crate::text::{Reader, decimal};

/// Verifies an account of Prosody.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct ProsodyScram;

const FUNCTION: HashFunction = HashFunction::Sha1;

/// What the object says.
#[derive(Clone, Copy, Default)]
struct Account<'a> {
    rounds: Option<u64>,
    salt: Option<&'a str>,
    server: Option<Field<'a>>,
    stored: Option<Field<'a>>,
}

impl Scheme for ProsodyScram {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let text = Reader::tagged(stored, INFO.tags)?;
        // Other objects are other formats'.
        if !KEYS.iter().all(|key| stored.contains(key)) {
            return Err(ParseError::NotMine);
        }
        let error = text.malformed("the four fields of an account, each once");
        let Account { rounds, salt, server: Some(_), stored: Some(key) } = account(text)? else {
            return Err(error);
        };
        let (rounds, salt) = (rounds.ok_or(error)?, salt.ok_or(error)?);
        let cost = Cost::Pbkdf2 { function: FUNCTION, rounds };
        Ok(Parts { extra: Field::text(stored), ..Parts::new(cost, Field::text(salt), key) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(ComputeError::Parameters) };
        let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let read = Reader::tagged(parts.extra.as_str(), INFO.tags).and_then(account);
        let server = read.ok().and_then(|account| account.server);
        let server = server.ok_or(ComputeError::Parameters)?;
        // What SASLprep forbids was never hashed, so there is no right answer.
        let Some(prepared) = saslprep::prepare_unassigned_too(attempt.password()) else {
            return Ok(Exact::Normalised);
        };
        let salt = parts.salt.as_str().as_bytes();
        let keys = scram::keys(FUNCTION, prepared.as_bytes(), salt, rounds);
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

/// Reads the fields up to the closing brace, behind the first quote.
fn account(mut text: Reader<'_>) -> Result<Account<'_>, ParseError> {
    let mut account = Account::default();
    loop {
        let error = text.malformed("one of the four fields of an account, once");
        let name = text.until('"', "the name of a field")?;
        text.literal(":", "a colon")?;
        text.optional(" ");
        let twice = match name {
            "iteration_count" => account.rounds.replace(number(&mut text)?).is_some(),
            "salt" => account.salt.replace(salt(&mut text)?).is_some(),
            "server_key" => account.server.replace(key(&mut text)?).is_some(),
            "stored_key" => account.stored.replace(key(&mut text)?).is_some(),
            _ => true,
        };
        if twice {
            return Err(error);
        }
        if text.optional("}") {
            text.end()?;
            return Ok(account);
        }
        text.literal(",", "a comma or a closing brace")?;
        text.optional(" ");
        text.literal("\"", "a quote")?;
    }
}

/// A JSON number that is a count.
fn number(text: &mut Reader<'_>) -> Result<u64, ParseError> {
    const COUNT: &str = "at least one iteration";
    let (grammar, range) = (text.not_a_number(COUNT), text.out_of_range(COUNT));
    let end = text.rest().find([',', '}']).ok_or(grammar)?;
    match decimal(text.take(end, COUNT)?).ok_or(grammar)? {
        0 => Err(range),
        rounds => Ok(rounds),
    }
}

/// A JSON string without escapes: Prosody's salts are the text of a UUID.
fn salt<'a>(text: &mut Reader<'a>) -> Result<&'a str, ParseError> {
    text.literal("\"", "a quote")?;
    let error = text.malformed("a salt of ASCII without escapes");
    let salt = text.until('"', "a salt and a quote")?;
    let plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'\\';
    if !salt.is_empty() && salt.bytes().all(plain) { Ok(salt) } else { Err(error) }
}

fn key<'a>(text: &mut Reader<'a>) -> Result<Field<'a>, ParseError> {
    const KEY: &str = "a key of 20 bytes in lower-case hex";
    text.literal("\"", "a quote")?;
    let error = text.malformed(KEY);
    let key = text.field('"', Encoding::Hex, KEY)?;
    if key.len() == FUNCTION.digest_bytes() { Ok(key) } else { Err(error) }
}

const INFO: Info = Info::new("prosody-scram-sha1", "Prosody SCRAM", Strength::Weak)
    .tags(&["{\""])
    .grammar(r#"^\{"(iteration_count|salt|server_key|stored_key)": ?.*\}$"#)
    .seen_in(&["Prosody from 0.8, its accounts exported as JSON"])
    .quirks(&["SASLprep makes one password of several spellings, so no match is exact"])
    .example(r#"{"iteration_count": 10000, "salt": "6f1c8a25-d3b9-4e70-a2f0-8d5be7134c96", "server_key": "abc815376b4d7cda1a406ba52a24ac03a7179546", "stored_key": "6c491d114121438034bac461d69f55c2299de59e"}"#);
