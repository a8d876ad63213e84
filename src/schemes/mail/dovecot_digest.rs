//! Digests of Dovecot, which names the encoding behind the scheme.
//!
//! ```text
//! {SSHA256.HEX}adc2ee7b3a1a5b94e7f35ef3c7e47087829958119b7f81d32adf8c8a281d39aaca1174aa
//! │       │    └ the digest, and the salt behind it where there is one
//! │       └ .HEX, of either case, or .B64 or .BASE64; without it either where the length tells
//! └ the scheme, in any case
//! ```
//!
//! `{PLAIN-MD5}` and `{LDAP-MD5}` are MD5, written as hex and as base64; `{SHA1}` is `{SHA}`. What
//! `{CRAM-MD5}` and `{HMAC-MD5}` hold are the states of HMAC-MD5 behind its two pads, and
//! `{DIGEST-MD5}` is MD5 of user, realm and password: the realm is what follows the last `@` in the
//! user's name, else the attempt's, else empty. `{NTLM}` is an NT hash. Without an encoding `{SHA}`,
//! `{SHA256}`, `{SMD5}` and the like are those of LDAP, and base64 may have lost its padding as there.
//! Source: Dovecot 2.3, `src/auth/password-scheme.c`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::{cram_md5, digest};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies a digest of Dovecot's; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct DovecotDigest {
    info: Info,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// The digest of the password.
    Plain(HashFunction),
    /// The digest of the password and a salt, and the salt.
    Salted(HashFunction),
    /// The states of HMAC-MD5.
    CramMd5,
    /// MD5 of user, realm and password.
    DigestMd5,
    /// MD4 of the password in UTF-16.
    Nt,
}

/// `{PLAIN-MD4}`.
pub const DOVECOT_MD4: DovecotDigest = DovecotDigest {
    kind: Kind::Plain(HashFunction::Md4),
    info: digest("dovecot-md4", "MD4, Dovecot")
        .tags(&["{PLAIN-MD4}", "{PLAIN-MD4.HEX}", "{PLAIN-MD4.B64}", "{PLAIN-MD4.BASE64}"])
        .bytes(33, 50)
        .grammar(
            r"^(?i:\{PLAIN-MD4(\.HEX|\.B64|\.BASE64)?\})([0-9A-Fa-f]{32}|[A-Za-z0-9+/]{22}(==)?)$",
        )
        .example("{PLAIN-MD4}8a9d093f14f8701df17732b2bb182c74"),
};

/// `{PLAIN-MD5}` and `{LDAP-MD5}`.
pub const DOVECOT_MD5: DovecotDigest = DovecotDigest {
    kind: Kind::Plain(HashFunction::Md5),
    info: digest("dovecot-md5", "MD5, Dovecot")
        .tags(&[
            "{PLAIN-MD5}",
            "{PLAIN-MD5.HEX}",
            "{PLAIN-MD5.B64}",
            "{PLAIN-MD5.BASE64}",
            "{LDAP-MD5}",
            "{LDAP-MD5.HEX}",
            "{LDAP-MD5.B64}",
            "{LDAP-MD5.BASE64}",
        ])
        .bytes(32, 50)
        .grammar(r"^(?i:\{(PLAIN|LDAP)-MD5(\.HEX|\.B64|\.BASE64)?\})([0-9A-Fa-f]{32}|[A-Za-z0-9+/]{22}(==)?)$")
        .example("{PLAIN-MD5}5f4dcc3b5aa765d61d8327deb882cf99"),
};

/// `{SHA1}`, and `{SHA.HEX}` and its like.
pub const DOVECOT_SHA1: DovecotDigest = DovecotDigest {
    kind: Kind::Plain(HashFunction::Sha1),
    info: digest("dovecot-sha1", "SHA-1, Dovecot")
        .tags(&[
            "{SHA1}",
            "{SHA1.HEX}",
            "{SHA1.B64}",
            "{SHA1.BASE64}",
            "{SHA.HEX}",
            "{SHA.B64}",
            "{SHA.BASE64}",
        ])
        .bytes(33, 51)
        .grammar(
            r"^(?i:\{(SHA1|SHA\.|SHA1\.)(HEX|B64|BASE64)?\})([0-9A-Fa-f]{40}|[A-Za-z0-9+/]{27}=?)$",
        )
        .example("{SHA1}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
};

/// `{SHA256.HEX}` and its like.
pub const DOVECOT_SHA256: DovecotDigest = DovecotDigest {
    kind: Kind::Plain(HashFunction::Sha256),
    info: digest("dovecot-sha256", "SHA-256, Dovecot")
        .tags(&["{SHA256.HEX}", "{SHA256.B64}", "{SHA256.BASE64}"])
        .bytes(55, 76)
        .grammar(r"^(?i:\{SHA256\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{64}|[A-Za-z0-9+/]{43}=?)$")
        .example("{SHA256.HEX}5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
};

/// `{SHA512.HEX}` and its like.
pub const DOVECOT_SHA512: DovecotDigest = DovecotDigest {
    kind: Kind::Plain(HashFunction::Sha512),
    info: digest("dovecot-sha512", "SHA-512, Dovecot")
        .tags(&["{SHA512.HEX}", "{SHA512.B64}", "{SHA512.BASE64}"])
        .bytes(98, 140)
        .grammar(r"^(?i:\{SHA512\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{128}|[A-Za-z0-9+/]{86}(==)?)$")
        .example("{SHA512.B64}sQnzu7wkTrgkQZF+0G1hi5AI3Qmzvv0bXgc5THBqi7mAsdd4Xll27ASbRt9fEyavWi6m0QP9B8lThf+rDKy8hg=="),
};

/// `{SMD5.HEX}` and its like.
pub const DOVECOT_SMD5: DovecotDigest = DovecotDigest {
    kind: Kind::Salted(HashFunction::Md5),
    info: salted("dovecot-smd5", "MD5 with a salt, Dovecot")
        .tags(&["{SMD5.HEX}", "{SMD5.B64}", "{SMD5.BASE64}"])
        .grammar(r"^(?i:\{SMD5\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{34,}|[A-Za-z0-9+/]{23,}={0,2})$")
        .example("{SMD5.HEX}70059fe008832a2adc70983169c86c6a6f1c8a25"),
};

/// `{SSHA.HEX}` and its like.
pub const DOVECOT_SSHA: DovecotDigest = DovecotDigest {
    kind: Kind::Salted(HashFunction::Sha1),
    info: salted("dovecot-ssha", "SHA-1 with a salt, Dovecot")
        .tags(&["{SSHA.HEX}", "{SSHA.B64}", "{SSHA.BASE64}"])
        .grammar(r"^(?i:\{SSHA\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{42,}|[A-Za-z0-9+/]{28,}={0,2})$")
        .example("{SSHA.B64}bI1xt4wndVs0Y7ftd8SyRL1/2fpvHIol"),
};

/// `{SSHA256.HEX}` and its like.
pub const DOVECOT_SSHA256: DovecotDigest = DovecotDigest {
    kind: Kind::Salted(HashFunction::Sha256),
    info: salted("dovecot-ssha256", "SHA-256 with a salt, Dovecot")
        .tags(&["{SSHA256.HEX}", "{SSHA256.B64}", "{SSHA256.BASE64}"])
        .grammar(r"^(?i:\{SSHA256\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{66,}|[A-Za-z0-9+/]{44,}={0,2})$")
        .example("{SSHA256.B64}SwLucGuRzeuDqKlhJ3nZNWkVsXpkUNWtfVS0vJYadm9vHIol"),
};

/// `{SSHA512.HEX}` and its like.
pub const DOVECOT_SSHA512: DovecotDigest = DovecotDigest {
    kind: Kind::Salted(HashFunction::Sha512),
    info: salted("dovecot-ssha512", "SHA-512 with a salt, Dovecot")
        .tags(&["{SSHA512.HEX}", "{SSHA512.B64}", "{SSHA512.BASE64}"])
        .grammar(r"^(?i:\{SSHA512\.(HEX|B64|BASE64)\})([0-9A-Fa-f]{130,}|[A-Za-z0-9+/]{87,}={0,2})$")
        .example("{SSHA512.B64}7dxvMaQqsOfEe3MbHo3R0Jpwg2OrtvPA4clyWr9YaX6u6g46BWMdVSSkNfsQNH6kMf5bKcmmpzY34nE+f8dlw28ciiU="),
};

/// `{CRAM-MD5}` and `{HMAC-MD5}`.
pub const DOVECOT_CRAM_MD5: DovecotDigest = DovecotDigest {
    kind: Kind::CramMd5,
    info: digest("dovecot-cram-md5", "CRAM-MD5, Dovecot")
        .tags(&[
            "{CRAM-MD5}",
            "{CRAM-MD5.HEX}",
            "{CRAM-MD5.B64}",
            "{CRAM-MD5.BASE64}",
            "{HMAC-MD5}",
            "{HMAC-MD5.HEX}",
            "{HMAC-MD5.B64}",
            "{HMAC-MD5.BASE64}",
        ])
        .bytes(53, 79)
        .grammar(r"^(?i:\{(CRAM|HMAC)-MD5(\.HEX|\.B64|\.BASE64)?\})([0-9A-Fa-f]{64}|[A-Za-z0-9+/]{43}=?)$")
        .quirks(&[
            "what it holds answers a challenge of CRAM-MD5 in place of the password",
            "a password longer than 64 bytes is hashed first, and its match not exact",
        ])
        .example("{CRAM-MD5}9186d855e11eba527a7a52ca82b313e180d62234f0acc9051b527243d41e2740"),
};

/// `{DIGEST-MD5}`.
pub const DOVECOT_DIGEST_MD5: DovecotDigest = DovecotDigest {
    kind: Kind::DigestMd5,
    info: digest("dovecot-digest-md5", "DIGEST-MD5, Dovecot")
        .tags(&["{DIGEST-MD5}", "{DIGEST-MD5.HEX}", "{DIGEST-MD5.B64}", "{DIGEST-MD5.BASE64}"])
        .bytes(34, 51)
        .needs(&[Need::User])
        .grammar(r"^(?i:\{DIGEST-MD5(\.HEX|\.B64|\.BASE64)?\})([0-9A-Fa-f]{32}|[A-Za-z0-9+/]{22}(==)?)$")
        .quirks(&[
            "the realm is what follows the last @ in the user's name, else the attempt's, else empty",
            "what it holds answers a challenge of DIGEST-MD5 in place of the password",
        ])
        .example("{DIGEST-MD5}7cacc113e61fca289172074f40039095"),
};

/// `{NTLM}`.
pub const DOVECOT_NTLM: DovecotDigest = DovecotDigest {
    kind: Kind::Nt,
    info: digest("dovecot-ntlm", "NT hash, Dovecot")
        .tags(&["{NTLM}", "{NTLM.HEX}", "{NTLM.B64}", "{NTLM.BASE64}"])
        .bytes(28, 45)
        .grammar(r"^(?i:\{NTLM(\.HEX|\.B64|\.BASE64)?\})([0-9A-Fa-f]{32}|[A-Za-z0-9+/]{22}(==)?)$")
        .quirks(&["what is not ASCII has two right answers"])
        .example("{NTLM}8846f7eaee8fb117ad06bdd830b7586c"),
};

const fn digest(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(&["Dovecot", "postfixadmin"])
}

const fn salted(id: &'static str, title: &'static str) -> Info {
    digest(id, title).quirks(&["the salt is whatever follows the digest"])
}

impl Scheme for DovecotDigest {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let (tag, bytes) = (text.taken(), self.kind.bytes());
        let salted = matches!(self.kind, Kind::Salted(_));
        let encoding = match named(tag) {
            Some(Encoding::HexAnyCase) => Encoding::HexAnyCase,
            None if text.rest().len() == 2 * bytes => Encoding::HexAnyCase,
            _ => Encoding::base64_of(text.rest()),
        };
        let error = text.malformed("a digest, and a salt behind it where there is one");
        let digest = text.last_any(encoding, "a digest in the encoding of its tag")?;
        let fits = if salted { digest.len() > bytes } else { digest.len() == bytes };
        if !fits {
            return Err(error);
        }
        let extra = Field::text(tag);
        Ok(Parts { extra, ..Parts::new(Cost::Fixed, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        match self.kind {
            Kind::Plain(function) => out.push(&digest::digest(function, &[password])),
            Kind::Salted(function) => {
                let blob = parts.digest.decode();
                let salt = blob.get(function.digest_bytes()..).ok_or(ComputeError::Parameters)?;
                out.push(&[&digest::digest(function, &[password, salt]), salt].concat());
            }
            Kind::CramMd5 => {
                out.push(cram_md5::states(password).as_flattened());
                return Ok(shared::hmac_exactness(HashFunction::Md5, password));
            }
            Kind::DigestMd5 => {
                let name = attempt.user().ok_or(ComputeError::Missing(Need::User))?;
                let apart = name.rsplit_once('@');
                let (user, realm) = apart.unwrap_or((name, attempt.realm().unwrap_or_default()));
                let parts = [user.as_bytes(), b":", realm.as_bytes(), b":", password];
                out.push(&digest::md5(&parts));
            }
            Kind::Nt => return Ok(shared::nt(parts, password, out)),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

impl Kind {
    /// Bytes of the digest, without a salt.
    const fn bytes(self) -> usize {
        match self {
            Self::Plain(function) | Self::Salted(function) => function.digest_bytes(),
            Self::CramMd5 => 32,
            Self::DigestMd5 | Self::Nt => 16,
        }
    }
}

/// The encoding that a tag of Dovecot names behind its scheme.
pub(super) fn named(tag: &str) -> Option<Encoding> {
    let (_, name) = tag.strip_suffix('}')?.rsplit_once('.')?;
    if name.eq_ignore_ascii_case("HEX") {
        Some(Encoding::HexAnyCase)
    } else {
        Some(Encoding::Base64)
    }
}
