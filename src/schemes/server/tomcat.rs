//! Tomcat's credential handlers.
//!
//! ```text
//! 6c3e7d9a4aa0a3024e745d04d36ce32a$7$1f134ce88f4e51499ceac50d2a31692ae2ec6820
//! │                                │ └ digest in hex, whose length says the function
//! │                                └ rounds, each but the first over the bytes of the digest before
//! └ salt in hex, hashed before the password; there may be none, and without rounds too only the digest is left
//!
//! PBKDF2WithHmacSHA512$160$974d73f99e97ad45d14d831f878e9dd3$20000$eb3c3d1d2dd7dc3ec93c53616e7a9f6d2cc4703e
//! │                    │   └ what `SecretKeyCredentialHandler` stores: salt, iterations and digest in hex
//! │                    └ its `keyLength` in bits, 160 unless told
//! └ its `algorithm`; both stand in the server's configuration, and this text, which is ours, says them
//! ```
//!
//! Behind the tags of directories Tomcat hashes ISO 8859-1: formats of mail and directories. Source: Tomcat 9.0.70, `catalina/realm/MessageDigestCredentialHandler.java`,
//! `SecretKeyCredentialHandler.java`, `DigestCredentialHandlerBase.java`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Formula, shared};
use crate::text::Reader;

/// `MessageDigestCredentialHandler` with MD5.
pub static TOMCAT_MD5: Formula = Formula::line(
    digest("tomcat-md5", "Tomcat, MD5", "salt$rounds$32 hex digits")
        .example("6f1c8a25d3b94e70a2f08d5be7134c96$1000$1de5a2470991e06885ac79424add2e3a"),
    "{salt:hex:0..64}${rounds}${digest:hex}",
    "iterate($rounds, md5, $salt . $password)",
);

/// `MessageDigestCredentialHandler` with SHA-1.
pub static TOMCAT_SHA1: Formula = Formula::line(
    digest("tomcat-sha1", "Tomcat, SHA-1", "salt$rounds$40 hex digits")
        .example("6f1c8a25d3b94e70a2f08d5be7134c96$1000$254b420965e5e3c254841857b267cf2af75621e3"),
    "{salt:hex:0..64}${rounds}${digest:hex}",
    "iterate($rounds, sha1, $salt . $password)",
);

/// `MessageDigestCredentialHandler` with SHA-256.
pub static TOMCAT_SHA256: Formula = Formula::line(
    digest("tomcat-sha256", "Tomcat, SHA-256", "salt$rounds$64 hex digits").example("6f1c8a25d3b94e70a2f08d5be7134c96$1000$98088005d4211088325f1203835d81cdbea0c3635d04d1b0c3ca4ffe5d5c8438"),
    "{salt:hex:0..64}${rounds}${digest:hex}",
    "iterate($rounds, sha256, $salt . $password)",
);

/// `MessageDigestCredentialHandler` with SHA-384.
pub static TOMCAT_SHA384: Formula = Formula::line(
    digest("tomcat-sha384", "Tomcat, SHA-384", "salt$rounds$96 hex digits").example("6f1c8a25d3b94e70a2f08d5be7134c96$1000$7987f577114e8ff9daeba6be1f098a37897b39d81a53869edc2eb17e05ad4081432bc2d6976292695af762ac62a6ebe5"),
    "{salt:hex:0..64}${rounds}${digest:hex}",
    "iterate($rounds, sha384, $salt . $password)",
);

/// `MessageDigestCredentialHandler` with SHA-512.
pub static TOMCAT_SHA512: Formula = Formula::line(
    digest("tomcat-sha512", "Tomcat, SHA-512", "salt$rounds$128 hex digits").example("6f1c8a25d3b94e70a2f08d5be7134c96$1000$7eb56029d27065d6eb101d3bcf4ef91410576bc77032dc000ea38bff2d10d7e5aee5aac5e13e1394f69b0678620f404cfded22dc412d3fd5d4f4e0ef600f3ed0"),
    "{salt:hex:0..64}${rounds}${digest:hex}",
    "iterate($rounds, sha512, $salt . $password)",
);

const fn digest(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Weak)
        .shape(shape)
        .seen_in(&["Tomcat from 8.0"])
        .quirks(&["the function stands in the server's configuration, and is told by the length"])
}

/// Verifies what `SecretKeyCredentialHandler` stores, with its algorithm and key length in front.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct TomcatPbkdf2;

/// Java's names with the sign behind them: Jakarta EE's begin alike and go on with a colon.
const FUNCTIONS: [(&str, HashFunction); 5] = [
    ("PBKDF2WithHmacSHA1$", HashFunction::Sha1),
    ("PBKDF2WithHmacSHA224$", HashFunction::Sha224),
    ("PBKDF2WithHmacSHA256$", HashFunction::Sha256),
    ("PBKDF2WithHmacSHA384$", HashFunction::Sha384),
    ("PBKDF2WithHmacSHA512$", HashFunction::Sha512),
];

impl Scheme for TomcatPbkdf2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const KEY: &str = "a key length in bits, 128 to 512, a multiple of 8";
        const DIGEST: &str = "a digest of the key length in hex";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let known = FUNCTIONS.into_iter().find(|(known, _)| *known == text.taken());
        let (_, function) = known.ok_or(ParseError::NotMine)?;
        let error = text.out_of_range(KEY);
        let bits = text.number_within('$', 128..=512, KEY)?;
        if bits % 8 != 0 {
            return Err(error);
        }
        let salt = text.field('$', Encoding::Hex, "a salt in lower-case hex")?;
        let cost = text.iterations(function, '$')?;
        let bytes = usize::try_from(bits / 8).map_err(|_| error)?;
        let digest = text.last(bytes, Encoding::HexAnyCase, DIGEST)?;
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
        let known = FUNCTIONS.iter().find(|(_, known)| *known == function);
        let (tag, _) = known.ok_or(fmt::Error)?;
        let (salt, digest, bits) =
            (parts.salt.as_str(), parts.digest.as_str(), 8 * parts.digest.len());
        write!(out, "{tag}{bits}${salt}${rounds}${digest}")
    }
}

const INFO: Info = Info::new("tomcat-pbkdf2", "PBKDF2, Tomcat", Strength::Fair)
    .tags(&[
        "PBKDF2WithHmacSHA1$",
        "PBKDF2WithHmacSHA224$",
        "PBKDF2WithHmacSHA256$",
        "PBKDF2WithHmacSHA384$",
        "PBKDF2WithHmacSHA512$",
    ])
    .grammar(r"^PBKDF2WithHmacSHA(1|224|256|384|512)\$N\$([0-9a-f]{2})*\$N\$([0-9A-Fa-f]{2}){16,64}$")
    .seen_in(&["Tomcat from 8.0, with its configuration written before the hash"])
    .quirks(&[
        "algorithm and key length are written by us: Tomcat has them in its configuration",
        "a password longer than a block of the hash function is hashed first, and its match not exact",
    ])
    .example("PBKDF2WithHmacSHA512$160$6f1c8a25d3b94e70a2f08d5be7134c96$20000$6de5a8fc9c28c01b8db1555b81f06ef5867e6254");
