//! PBKDF2 behind a tag in braces: OpenLDAP's contributed module, passlib, Roundup.
//!
//! ```text
//! {PBKDF2-SHA256}10000$Kup.gOfXr7G7UQR0I9NK1Q$pmiy/tpxpanUxythVItnhn23PstXetzH86YUSFSZ0no
//! │              │     │                      └ digest of full length, ab64
//! │              │     └ salt, ab64
//! │              └ iterations
//! └ {PBKDF2} and {PBKDF2-SHA1} are SHA-1, {PBKDF2S5} is SHA-512
//! ```
//!
//! Behind `{PBKDF2-SHA1}` older modules write only 26 of the 27 digits that 20 bytes have. 389 Directory
//! Server writes salt and digest in base64 with its padding, which the digest always has:
//! `{PBKDF2-SHA1}10000$uIKnI78gJizIsXikf2t4+Vz9AZnuzs+j$PbSoM43WawXaV89GcxxHB/NNBAA=`. `{PBKDF2}$1$` is
//! Dovecot's and another format; with a colon behind the iterations it is `OpenDJ`'s. Sources: OpenLDAP,
//! `contrib/slapd-modules/passwd/pbkdf2`; passlib 1.7.4, `handlers/pbkdf2.py`; Roundup, `password.py`;
//! 389 Directory Server 2.3.1, `src/plugins/pwdchan/src/lib.rs`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::pbkdf2;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::ldap::OPENDJ_PBKDF2;
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies `{PBKDF2}` of SHA-1, SHA-256 and SHA-512.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Pbkdf2;

const FUNCTIONS: [(&str, HashFunction); 5] = [
    ("{PBKDF2}", HashFunction::Sha1),
    ("{PBKDF2-SHA1}", HashFunction::Sha1),
    ("{PBKDF2-SHA256}", HashFunction::Sha256),
    ("{PBKDF2-SHA512}", HashFunction::Sha512),
    ("{PBKDF2S5}", HashFunction::Sha512),
];

/// Digits of a digest that an older module cut: 19 bytes and half of one.
const CUT: usize = 26;

impl Scheme for Pbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        parts(stored).map_err(|error| {
            let theirs = OPENDJ_PBKDF2.parse(stored).is_ok();
            if theirs { ParseError::NotMine } else { error }
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        if parts.digest.encoding() != Encoding::Text {
            return shared::pbkdf2(parts, attempt.password(), out);
        }
        let (function, rounds) = shared::pbkdf2_cost(parts)?;
        let mut digest = [0; 20];
        pbkdf2::derive(function, attempt.password(), &parts.salt.decode(), rounds, &mut digest);
        let digits = Encoding::Ab64.encode(&digest);
        let kept = digits.as_deref().and_then(|digits| digits.get(..CUT));
        out.push(kept.ok_or(ComputeError::Parameters)?.as_bytes());
        Ok(shared::hmac_exactness(function, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{}{rounds}${salt}${digest}", parts.extra.as_str())
    }
}

fn parts(stored: &str) -> Result<Parts<'_>, ParseError> {
    let mut text = Reader::tagged(stored, INFO.tags)?;
    if text.rest().starts_with("$1$") {
        return Err(ParseError::NotMine);
    }
    let tag = text.taken();
    let known = FUNCTIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(tag));
    let (_, function) = *known.ok_or(ParseError::NotMine)?;
    let cost = text.iterations(function, '$')?;
    let spelling = Spelling::of(text.rest());
    let salt = text.field('$', spelling.encoding, spelling.salt)?;
    let digest = digest(text, function, tag, &spelling)?;
    Ok(Parts { extra: Field::text(tag), ..Parts::new(cost, salt, digest) })
}

/// How salt and digest are written, and what is expected of them.
struct Spelling {
    encoding: Encoding,
    salt: &'static str,
    digest: &'static str,
}

impl Spelling {
    /// No digest of these functions fills base64 without padding, and ab64 has none.
    fn of(rest: &str) -> Self {
        if rest.ends_with('=') {
            let (salt, digest) = ("a salt in base64", "a digest of full length in base64");
            return Self { encoding: Encoding::Base64, salt, digest };
        }
        let (salt, digest) = ("a salt in ab64", "a digest of full length in ab64");
        Self { encoding: Encoding::Ab64, salt, digest }
    }
}

/// Takes the digest: all of it, or as text the digits that an older module left of SHA-1.
fn digest<'a>(
    mut text: Reader<'a>,
    function: HashFunction,
    tag: &str,
    spelling: &Spelling,
) -> Result<Field<'a>, ParseError> {
    let digits = text.rest();
    let known = digits.bytes().all(|byte| Encoding::Ab64.digit(byte).is_some());
    if tag.eq_ignore_ascii_case("{PBKDF2-SHA1}") && digits.len() == CUT && known {
        return Ok(Field::text(digits));
    }
    text.last(function.digest_bytes(), spelling.encoding, spelling.digest)
}

/// Writes `{PBKDF2-SHA512}` or `{PBKDF2-SHA256}` with a salt of 16 bytes, as OpenLDAP's module does.
#[derive(Clone, Copy, Debug)]
pub struct Pbkdf2Target {
    function: HashFunction,
    tag: &'static str,
    rounds: u64,
}

impl Pbkdf2Target {
    /// SHA-512 in 210,000 iterations, OWASP's count; the module's own, 10,000, is weak today.
    pub const SHA512: Self = Self::sha512(210_000);
    /// SHA-256 in 600,000 iterations, OWASP's count; the module's own, 10,000, is weak today.
    pub const SHA256: Self = Self::sha256(600_000);

    /// `{PBKDF2-SHA512}` in so many iterations.
    #[must_use]
    pub const fn sha512(rounds: u64) -> Self {
        Self { function: HashFunction::Sha512, tag: "{PBKDF2-SHA512}", rounds }
    }

    /// `{PBKDF2-SHA256}` in so many iterations.
    #[must_use]
    pub const fn sha256(rounds: u64) -> Self {
        Self { function: HashFunction::Sha256, tag: "{PBKDF2-SHA256}", rounds }
    }
}

impl Scheme for Pbkdf2Target {
    fn info(&self) -> &Info {
        Pbkdf2.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Pbkdf2.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        Pbkdf2.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let is_new = parts.extra.as_str().is_empty();
        let extra = if is_new { Field::text(self.tag) } else { parts.extra };
        Pbkdf2.render(&Parts { extra, ..*parts }, out)
    }
}

impl Target for Pbkdf2Target {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Pbkdf2 { function: self.function, rounds: self.rounds })
            .salt(SaltSpec::Bytes(16), Encoding::Ab64)
            .digest(self.function.digest_bytes(), Encoding::Ab64)
    }
}

const INFO: Info = Info::new("pbkdf2-ldap", "PBKDF2, LDAP", Strength::Fair)
    .tags(&["{PBKDF2}", "{PBKDF2-SHA1}", "{PBKDF2-SHA256}", "{PBKDF2-SHA512}", "{PBKDF2S5}"])
    .grammar(r"^(?i:\{PBKDF2(-SHA(1|256|512)|S5)?\})N\$([A-Za-z0-9./]*\$([A-Za-z0-9./]{26,27}|[A-Za-z0-9./]{43}|[A-Za-z0-9./]{86})|[A-Za-z0-9+/]*={0,2}\$([A-Za-z0-9+/]{27}=|[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==))$")
    .seen_in(&["OpenLDAP", "389 Directory Server", "passlib", "Roundup"])
    .quirks(&[
        "{PBKDF2} and {PBKDF2-SHA1} are SHA-1, {PBKDF2S5} is SHA-512",
        "a digest behind {PBKDF2-SHA1} may have lost its last digit",
        "389 Directory Server writes base64 with padding, the others ab64",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("{PBKDF2-SHA256}29000$bxyKJdO5TnCi8I1b5xNMlg$/f1Pq/7/jxctvjr71MNfokarSltNZgU4ZSccu2aewcI");
