//! PBKDF2 as Node's libraries call it, with the settings that they keep elsewhere: a text of ours.
//!
//! ```text
//! node-pbkdf2$sha256$25000$text$3698ef557f06304de0af1d08465221f0$hex$56e61e631e3e44ab43f3a5567f97151c…
//!             │      │     │    │                                │   └ digest of any length
//!             │      │     │    │                                └ how it is written: hex or base64
//!             │      │     │    └ salt
//!             │      │     └ how it is written: hex, base64, or text that is hashed as it stands
//!             │      └ iterations
//!             └ the hash function, as OpenSSL names it; `sha1(default)` where a library chose it
//! ```
//!
//! passport-local-mongoose, pbkdf2-password and what is made like them store salt and digest in two fields, and leave
//! hash function, iterations and encoding to the configuration: whoever reads such a table writes them in front.
//! Sources: `passport-local-mongoose` 9.2, `index.js`; `pbkdf2-password` 1.2, `index.js`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `node-pbkdf2$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct NodePbkdf2;

/// The spellings of a hash function by their layout.
const FUNCTIONS: [(&str, HashFunction); 7] = [
    ("md5", HashFunction::Md5),
    ("sha1", HashFunction::Sha1),
    ("sha1(default)", HashFunction::Sha1),
    ("sha224", HashFunction::Sha224),
    ("sha256", HashFunction::Sha256),
    ("sha384", HashFunction::Sha384),
    ("sha512", HashFunction::Sha512),
];

const EXPECTED: &str = "a digest of at least 16 bytes";

impl Scheme for NodePbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("a hash function");
        let name = text.until('$', "a hash function")?;
        let known = (0..).zip(FUNCTIONS).find(|(_, (known, _))| *known == name);
        let (layout, (_, function)) = known.ok_or(error)?;
        let cost = text.iterations(function, '$')?;
        let salted = encoding(&mut text)?;
        let error = text.malformed("a salt");
        let salt = match salted {
            Encoding::Text => text.salt('$')?,
            _ => text.field('$', salted, "a salt")?,
        };
        if salt.is_empty() {
            return Err(error);
        }
        let error = text.malformed("hex or base64");
        let encoding = encoding(&mut text)?;
        if encoding == Encoding::Text {
            return Err(error);
        }
        let error = text.malformed(EXPECTED);
        let digest = text.last_any(encoding, EXPECTED)?;
        if digest.len() < 16 {
            return Err(error);
        }
        Ok(Parts { layout, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        shared::pbkdf2(parts, attempt.password(), out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (name, _) = FUNCTIONS.get(usize::from(parts.layout)).ok_or(fmt::Error)?;
        let (salt, digest) = (parts.salt, parts.digest);
        write!(out, "node-pbkdf2${name}${rounds}${}${}", word(salt)?, salt.as_str())?;
        write!(out, "${}${}", word(digest)?, digest.as_str())
    }
}

/// The encodings by their names.
const ENCODINGS: [(&str, Encoding); 3] =
    [("text", Encoding::Text), ("hex", Encoding::Hex), ("base64", Encoding::Base64)];

fn encoding(text: &mut Reader<'_>) -> Result<Encoding, ParseError> {
    let error = text.malformed("text, hex or base64");
    let word = text.until('$', "an encoding")?;
    ENCODINGS.into_iter().find(|(known, _)| *known == word).map(|(_, found)| found).ok_or(error)
}

fn word(field: Field<'_>) -> Result<&'static str, fmt::Error> {
    let known = ENCODINGS.into_iter().find(|(_, known)| *known == field.encoding());
    known.map(|(word, _)| word).ok_or(fmt::Error)
}

const INFO: Info = Info::new("node-pbkdf2", "PBKDF2, Node's libraries", Strength::Fair)
    .tags(&["node-pbkdf2$"])
    .grammar(r"^node-pbkdf2\$(md5|sha1|sha1\(default\)|sha224|sha256|sha384|sha512)\$N\$(text|hex|base64)\$[^$]+\$(hex\$[0-9a-f]{32,}|base64\$[A-Za-z0-9+/]{22,}=*)$")
    .seen_in(&["passport-local-mongoose", "pbkdf2-password (npm)", "this library, for their fields"])
    .quirks(&[
        "put together of several fields and of the application's settings",
        "the salt is hashed as text where it says so",
        "the digest is as long as the application set it",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("node-pbkdf2$sha256$25000$text$6f1c8a25d3b94e70a2f08d5be7134c96$hex$c50b15208b7f5e78208f0925225cc23ac2f3b522007859b045aa473a48eb2695d8a46c073f03ff251626d8bf03e9a33c617525ce6b8a7e963dbbe313a8ec8e8c");
