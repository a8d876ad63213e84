//! MD5-crypt of a directory that makes it itself: digest and salt in one base64 text.
//!
//! ```text
//! {APR1}URqRdbwM0l39NxKIBD7opVlEZVdsQ094
//! │     └ base64 of the digest, in the order of MD5, and of a salt of 8 bytes
//! └ {APR1} hashes Apache's magic text, {BSDMD5} FreeBSD's; in any case
//! ```
//!
//! What crypt(3) writes otherwise, and so does MoinMoin behind `{APR1}`. The password may hold a NUL like any other byte. Source:
//! OpenLDAP 2.5, `contrib/slapd-modules/passwd/apr1.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::md5crypt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies MD5-crypt as OpenLDAP writes it; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct LdapMd5Crypt {
    info: Info,
    magic: &'static [u8],
}

/// `{APR1}`.
pub const LDAP_APR1: LdapMd5Crypt = LdapMd5Crypt {
    magic: b"$apr1$",
    info: Info::new("ldap-apr1", "MD5-crypt, LDAP {APR1}", Strength::Weak)
        .tags(&["{APR1}"])
        .bytes(38, 38)
        .grammar(r"^(?i:\{APR1\})[A-Za-z0-9+/]{32}$")
        .seen_in(&["OpenLDAP with pw-apr1"])
        .quirks(&["1000 rounds, whatever the text"])
        .example("{APR1}fXatzINKdTg13eldPXY3ZlR3NW5RMmtY"),
};

/// `{BSDMD5}`.
pub const LDAP_BSDMD5: LdapMd5Crypt = LdapMd5Crypt {
    magic: b"$1$",
    info: Info::new("ldap-bsdmd5", "MD5-crypt, LDAP {BSDMD5}", Strength::Weak)
        .tags(&["{BSDMD5}"])
        .bytes(40, 40)
        .grammar(r"^(?i:\{BSDMD5\})[A-Za-z0-9+/]{32}$")
        .seen_in(&["OpenLDAP with pw-apr1"])
        .quirks(&["1000 rounds, whatever the text"])
        .example("{BSDMD5}6Iq9gu0FZgJOlNMU81Y97FR3NW5RMmtY"),
};

impl Scheme for LdapMd5Crypt {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        if text.rest().starts_with('$') {
            // MoinMoin's, which keeps crypt(3)'s spelling.
            return Err(ParseError::NotMine);
        }
        let tag = Field::text(text.taken());
        let digest = text.last(24, Encoding::Base64, "a digest and a salt of 8 bytes in base64")?;
        Ok(Parts { extra: tag, ..Parts::new(Cost::Rounds(1000), Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let blob = parts.digest.decode();
        let (_, salt) = blob.split_first_chunk::<16>().ok_or(ComputeError::Parameters)?;
        let digest = md5crypt::bytes(self.magic, salt, attempt.password());
        out.push(&[digest.as_slice(), salt].concat());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}
