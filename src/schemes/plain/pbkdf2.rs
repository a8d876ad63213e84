//! A plain PBKDF2 whose fields are all padded base64.
//!
//! ```text
//! pbkdf2$sha256$600000$c2FsdHNhbHQ=$5CQ…=
//!        │      │      │            └ digest of full length, padded base64
//!        │      │      └ salt, padded base64
//!        │      └ iterations
//!        └ sha1, sha256 or sha512
//! ```

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `pbkdf2$function$iterations$salt$digest`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2;

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let error = text.malformed("sha1, sha256 or sha512");
        let function = function(text.until('$', "a hash function")?).ok_or(error)?;
        let cost = text.iterations(function, '$')?;
        let salt = text.field('$', Encoding::Base64, "a salt in padded base64")?;
        let encoding = Encoding::Base64;
        let digest = text.last(function.digest_bytes(), encoding, "a digest of full length")?;
        Ok(Parts::new(cost, salt, digest))
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
        let Cost::Pbkdf2 { function, rounds } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "pbkdf2${}${rounds}${salt}${digest}", function.id())
    }
}

fn function(name: &str) -> Option<HashFunction> {
    let known = ["sha1", "sha256", "sha512"];
    HashFunction::named(name).filter(|_| known.contains(&name))
}

const INFO: Info = Info::new("pbkdf2-plain", "PBKDF2, plain fields", Strength::Fair)
    .tags(&["pbkdf2$"])
    .grammar(r"^pbkdf2\$(sha1|sha256|sha512)\$N\$[A-Za-z0-9+/]*=*\$[A-Za-z0-9+/]+=*$")
    .seen_in(&["home-made Python and Node applications"])
    .quirks(&[
        "salt and digest are both padded base64",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("pbkdf2$sha256$600000$bxyKJdO5TnCi8I1b5xNMlg==$21F6yHPJtwzmGKhx+KS/4LzJz0aI/T1vcOsskEJYZco=");
