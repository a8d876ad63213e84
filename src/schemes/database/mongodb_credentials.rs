//! MongoDB's `credentials` of a user, a document of `admin.system.users` as JSON.
//!
//! ```text
//! {"SCRAM-SHA-256":{"iterationCount":15000,"salt":"qYaA…LQ==","storedKey":"7lzR…gM=","serverKey":"QWVr…r8="}}
//!   │                               │              │                  │                     └ ServerKey
//!   │                               │              │                  └ StoredKey, padded base64
//!   │                               │              └ salt, padded base64
//!   │                               └ iterations of PBKDF2
//!   └ SCRAM-SHA-1, SCRAM-SHA-256 or both: `jq -c .credentials` of what `mongoexport` writes
//! ```
//!
//! Members come in any order, with one space or none behind a colon and a comma. SCRAM-SHA-1 is of the hexadecimal
//! MD5 of `user:mongo:password`, SCRAM-SHA-256 of the password as SASLprep writes it. Where there are both, that of
//! SHA-256 decides, and the other is no more than read. Both keys are compared: a client turns a server away that has
//! another one. Sources: MongoDB's manual, *system.users Collection*; MongoDB's specification of authentication for
//! drivers; RFC 5802.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, saslprep, scram};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::{Reader, json};

/// Verifies the `credentials` of a user of MongoDB.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MongodbCredentials;

/// What the document says of one mechanism.
#[derive(Clone, Copy)]
struct Keys<'a> {
    function: HashFunction,
    rounds: u64,
    salt: Field<'a>,
    stored: Field<'a>,
    server: Field<'a>,
}

impl Scheme for MongodbCredentials {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        let Keys { function, rounds, salt, stored: key, .. } = strongest(stored)?;
        let cost = Cost::Pbkdf2 { function, rounds };
        Ok(Parts { extra: Field::text(stored), ..Parts::new(cost, salt, key) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let read = strongest(parts.extra.as_str()).map_err(|_| ComputeError::Parameters)?;
        let rounds = u32::try_from(read.rounds).map_err(|_| ComputeError::Parameters)?;
        let (keys, exact) = if read.function == HashFunction::Sha1 {
            let user = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
            let hashed = digest::md5(&[user.as_bytes(), b":mongo:", attempt.password()]);
            let digits = digest::hex(&hashed);
            let password = digits.as_flattened();
            (scram::keys(read.function, password, &read.salt.decode(), rounds), Exact::Yes)
        } else {
            // What SASLprep forbids was never hashed, so there is no right answer.
            let Some(prepared) = saslprep::prepare(attempt.password()) else {
                return Ok(Exact::Normalised);
            };
            let password = prepared.as_bytes();
            (scram::keys(read.function, password, &read.salt.decode(), rounds), Exact::Normalised)
        };
        let mut other = Candidates::new();
        other.push(&keys.server);
        // A document of which only one key is right has no right answer either.
        out.push(if other.contain(&read.server.decode()) { &keys.stored } else { &[] });
        Ok(exact)
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        match parts.cost {
            Cost::Pbkdf2 { function: HashFunction::Sha1, .. } => &[Need::User],
            _ => &[],
        }
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

/// Reads the document, and says which of its mechanisms decides.
fn strongest(stored: &str) -> Result<Keys<'_>, ParseError> {
    let (mut sha1, mut sha256) = (None, None);
    let mut text = Reader::bare(stored);
    text.literal("{\"", "an object")?;
    loop {
        let error = text.malformed("SCRAM-SHA-1 or SCRAM-SHA-256, each once");
        let (found, function) = match json::name(&mut text)? {
            "SCRAM-SHA-1" => (&mut sha1, HashFunction::Sha1),
            "SCRAM-SHA-256" => (&mut sha256, HashFunction::Sha256),
            _ => return Err(error),
        };
        if found.replace(keys(&mut text, function)?).is_some() {
            return Err(error);
        }
        if !json::is_followed(&mut text)? {
            text.end()?;
            return sha256.or(sha1).ok_or(error);
        }
    }
}

/// Reads what is behind the name of a mechanism.
fn keys<'a>(text: &mut Reader<'a>, function: HashFunction) -> Result<Keys<'a>, ParseError> {
    const SALT: &str = "a salt in padded base64";
    const KEY: &str = "a key of full length in padded base64";
    let bytes = function.digest_bytes();
    let (mut rounds, mut salt, mut stored, mut server) = (None, None, None, None);
    text.literal("{\"", "an object")?;
    loop {
        let error = text.malformed("one of the four members of a mechanism, once");
        let twice = match json::name(text)? {
            "iterationCount" => rounds.replace(json::iterations(text)?).is_some(),
            "salt" => salt.replace(json::encoded(text, Encoding::Base64, SALT)?).is_some(),
            "storedKey" => {
                stored.replace(json::bytes(text, bytes, Encoding::Base64, KEY)?).is_some()
            }
            "serverKey" => {
                server.replace(json::bytes(text, bytes, Encoding::Base64, KEY)?).is_some()
            }
            _ => true,
        };
        if twice {
            return Err(error);
        }
        if !json::is_followed(text)? {
            let (Some(rounds), Some(salt), Some(stored), Some(server)) =
                (rounds, salt, stored, server)
            else {
                return Err(error);
            };
            return Ok(Keys { function, rounds, salt, stored, server });
        }
    }
}

const INFO: Info = Info::new("mongodb-credentials", "MongoDB SCRAM, credentials", Strength::Fair)
    .tags(&["{\"SCRAM-SHA-1\"", "{\"SCRAM-SHA-256\""])
    .grammar(r#"^\{"SCRAM-SHA-(1|256)": ?\{"(iterationCount|salt|storedKey|serverKey)": ?.*\}\}$"#)
    .seen_in(&["MongoDB from 3.0"])
    .quirks(&[
        "SCRAM-SHA-1 alone hashes the user name: a renamed user loses the password",
        "of two mechanisms that of SHA-256 decides, and the other is no more than read",
        "SASLprep makes one password of several spellings, so no match of SHA-256's is exact",
    ])
    .example(r#"{"SCRAM-SHA-1":{"iterationCount":10000,"salt":"bxyKJdO5TnCi8I1b5xNMlg==","storedKey":"rBA97v8TDFPRR8hYzu5cr4bCToA=","serverKey":"JKVNi6FxJe3qBp50EFxp4Ulq4QU="},"SCRAM-SHA-256":{"iterationCount":15000,"salt":"bxyKJdO5TnCi8I1b5xNMlm8ciiXTuU5wovCNWw==","storedKey":"wzKvMx9RSfQXvGFIK8xuKdquP8IgvmnriXpWg0T/W94=","serverKey":"A6GKsAOHjN89yFzY1VGTSzqc5B+HpM27411piY53slo="}}"#);
