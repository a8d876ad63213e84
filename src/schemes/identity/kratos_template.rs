//! Ory Kratos' digests of a template: MD5, SHA-1 and SHA-2 of a password among other text.
//!
//! ```text
//! $sha256$pf=e1NBTFR9JCR7UEFTU1dPUkR9$NW9wbWtnejAzcg==$HokCOi9OtiZaZRvnkgemV3B4UUHpI7kA8zq/EZWH2NY=
//!  │         │                        │                └ digest
//!  │         │                        └ salt, of any length
//!  │         └ template, here {SALT}$${PASSWORD}
//!  └ md5, sha1, sha256 or sha512
//! ```
//!
//! All three are base64 with its padding. `{SALT}` and `{PASSWORD}` of the template are replaced in one pass,
//! which is how Kratos' `strings.NewReplacer` does it, so neither is looked for in a salt or a password: whoever
//! replaced the salt first would put the password into a salt that holds `{PASSWORD}`, and refuse the owner of a row
//! that Kratos lets in. A template without a password would let everybody in and is refused. `$sha1$` is also
//! NetBSD's, `$md5$` Solaris', who never go on with `pf=`. Source: Ory Kratos 1.3,
//! `hash/hash_comparator.go`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `$md5$pf=`, `$sha1$pf=`, `$sha256$pf=` and `$sha512$pf=`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct KratosTemplate;

const FUNCTIONS: [(&str, u8, HashFunction); 4] = [
    ("$md5$pf=", 0, HashFunction::Md5),
    ("$sha1$pf=", 1, HashFunction::Sha1),
    ("$sha256$pf=", 2, HashFunction::Sha256),
    ("$sha512$pf=", 3, HashFunction::Sha512),
];

const PASSWORD: &[u8] = b"{PASSWORD}";
const SALT: &[u8] = b"{SALT}";

impl Scheme for KratosTemplate {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let tag = text.taken();
        let known = FUNCTIONS.into_iter().find(|(known, _, _)| *known == tag);
        let (_, variant, function) = known.ok_or(ParseError::NotMine)?;
        let error = text.malformed("a template that holds {PASSWORD}");
        let template = text.field('$', Encoding::Base64, "a template in base64")?;
        if !holds(template.as_str(), PASSWORD) {
            return Err(error);
        }
        let salt = text.field('$', Encoding::Base64, "a salt in base64")?;
        let expected = "a digest of full length in base64";
        let digest = text.last(function.digest_bytes(), Encoding::Base64, expected)?;
        Ok(Parts { variant, extra: template, ..Parts::new(Cost::Fixed, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let known = FUNCTIONS.into_iter().find(|(_, variant, _)| *variant == parts.variant);
        let (_, _, function) = known.ok_or(ComputeError::Parameters)?;
        let (template, salt) = (parts.extra.decode(), parts.salt.decode());
        let text = filled(&template, &salt, attempt.password());
        out.push(&digest::digest(function, &[&text]));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let known = FUNCTIONS.into_iter().find(|(_, variant, _)| *variant == parts.variant);
        let (tag, _, _) = known.ok_or(fmt::Error)?;
        let (template, salt) = (parts.extra.as_str(), parts.salt.as_str());
        write!(out, "{tag}{template}${salt}${}", parts.digest.as_str())
    }
}

/// Whether the bytes of a canonical base64 text hold these, looked for without decoding it as a whole.
fn holds(base64: &str, wanted: &[u8]) -> bool {
    let (mut bits, mut held, mut matched) = (0_u32, 0_u32, 0);
    for digit in base64.bytes().map_while(|byte| Encoding::Base64.digit(byte)) {
        bits = bits << 6 | u32::from(digit);
        held += 6;
        if held < 8 {
            continue;
        }
        held -= 8;
        let byte = (bits >> held).to_le_bytes().first().copied();
        // The text begins with its only opening brace, so that is all there is to fall back to.
        matched = if wanted.get(matched).copied() == byte {
            matched + 1
        } else {
            usize::from(wanted.first().copied() == byte)
        };
        if matched == wanted.len() {
            return true;
        }
    }
    false
}

/// The template with salt and password in their places.
fn filled(template: &[u8], salt: &[u8], password: &[u8]) -> Zeroizing<Vec<u8>> {
    // Room for all of it, since growing leaves a copy of the password behind that nobody wipes.
    let length = pieces(template, salt, password).map(<[u8]>::len).sum();
    let mut text = Zeroizing::new(Vec::with_capacity(length));
    pieces(template, salt, password).for_each(|piece| text.extend_from_slice(piece));
    text
}

/// What stands there one after the other: salt, password, and single bytes of the template.
fn pieces<'a>(
    template: &'a [u8],
    salt: &'a [u8],
    password: &'a [u8],
) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = template;
    std::iter::from_fn(move || {
        let (first, more) = rest.split_at_checked(1)?;
        let (piece, left) = match (rest.strip_prefix(SALT), rest.strip_prefix(PASSWORD)) {
            (Some(left), _) => (salt, left),
            (_, Some(left)) => (password, left),
            _ => (first, more),
        };
        rest = left;
        Some(piece)
    })
}

const INFO: Info = Info::new("kratos-template", "Digest of a template, Ory Kratos", Strength::Broken)
    .tags(&["$md5$pf=", "$sha1$pf=", "$sha256$pf=", "$sha512$pf="])
    .grammar(r"^\$(md5|sha(1|256|512))\$pf=[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{22,86}={0,2}$")
    .seen_in(&["Ory Kratos"])
    .quirks(&["what is hashed is a template that stands in the text"])
    .example("$sha256$pf=e1NBTFR9e1BBU1NXT1JEfQ==$bxyKJdO5TnCi8I1b5xNMlg==$iSxFKX0EAddZ5gmS/i45J/yPraPvczCNbP36MlvEstU=");

#[cfg(test)]
mod tests {
    use super::{PASSWORD, filled, holds};
    use crate::encoding::Encoding;

    #[test]
    fn a_password_is_found_wherever_it_stands_in_a_template() {
        for (template, found) in [
            ("{PASSWORD}", true),
            ("a{{PASSWORD}", true),
            ("{SALT}{PASSWORD}", true),
            ("{PASS{PASSWORD}x", true),
            ("{PASSWORD", false),
            ("{SALT}", false),
            ("", false),
        ] {
            let text = Encoding::Base64.encode(template.as_bytes()).expect("bytes have base64");
            assert_eq!(holds(&text, PASSWORD), found, "{template}");
        }
    }

    #[test]
    fn what_was_filled_in_is_not_filled_in_again() {
        let text = filled(b"{SALT}:{PASSWORD}:{SALT", b"{PASSWORD}", b"{SALT}");
        assert_eq!(text.as_slice(), b"{PASSWORD}:{SALT}:{SALT");
        assert_eq!(text.capacity(), text.len(), "it grew");
    }
}
