//! Old digests that a migration wrapped in PBKDF2, as Django's documentation teaches.
//!
//! ```text
//! pbkdf2_wrapped_md5$10$Y4V1oz2ArpNZ$rcP+w4cGuS/Uztdnbat0LN3YvXi5GEhUxEiE1nH6zRg=
//! │                  │  │            └ digest: 32 bytes, padded base64
//! │                  │  └ salt: text, of the digest inside and of PBKDF2
//! │                  └ iterations of SHA-256
//! └ pbkdf2_wrapped_md5, _sha1, _unsalted_md5 or _unsalted_sha1
//! ```
//!
//! PBKDF2's password is the lower-case hex of `md5(salt . password)`; the unsalted names leave the
//! salt out inside. Source: Django 5.2, `docs/topics/auth/passwords.txt`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies one wrapped digest; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Wrapped {
    info: Info,
    tag: &'static str,
    inner: Inner,
}

#[derive(Clone, Copy, Debug)]
enum Inner {
    Md5,
    Sha1,
    UnsaltedMd5,
    UnsaltedSha1,
}

/// `pbkdf2_wrapped_md5$`.
pub const WRAPPED_MD5: Wrapped = Wrapped {
    tag: "pbkdf2_wrapped_md5$",
    inner: Inner::Md5,
    info: wrapped("django-pbkdf2-wrapped-md5", "PBKDF2 over salted MD5, Django")
        .tags(&["pbkdf2_wrapped_md5$"])
        .grammar(r"^pbkdf2_wrapped_md5\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .example("pbkdf2_wrapped_md5$600000$Tw5nQ2kXbV8sLr0eYzJh4M$uNxPxeJE/I8qhlGiS/XcT7ZCgZwB74k/X4yKyl5S1Rg=")
        .wraps("md5"),
};

/// `pbkdf2_wrapped_sha1$`.
pub const WRAPPED_SHA1: Wrapped = Wrapped {
    tag: "pbkdf2_wrapped_sha1$",
    inner: Inner::Sha1,
    info: wrapped("django-pbkdf2-wrapped-sha1", "PBKDF2 over salted SHA-1, Django")
        .tags(&["pbkdf2_wrapped_sha1$"])
        .grammar(r"^pbkdf2_wrapped_sha1\$N\$[^$]+\$[A-Za-z0-9+/]{43}=$")
        .example("pbkdf2_wrapped_sha1$600000$Tw5nQ2kXbV8sLr0eYzJh4M$58YrNuDF4XsRA+j+6h3kgTPL5XBDFjWwRloQ28EbEdU=")
        .wraps("sha1"),
};

/// `pbkdf2_wrapped_unsalted_md5$`.
pub const WRAPPED_UNSALTED_MD5: Wrapped = Wrapped {
    tag: "pbkdf2_wrapped_unsalted_md5$",
    inner: Inner::UnsaltedMd5,
    info: wrapped("django-pbkdf2-wrapped-unsalted-md5", "PBKDF2 over bare MD5, Django")
        .tags(&["pbkdf2_wrapped_unsalted_md5$"])
        .grammar(r"^pbkdf2_wrapped_unsalted_md5\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .example("pbkdf2_wrapped_unsalted_md5$600000$Tw5nQ2kXbV8sLr0eYzJh4M$tb0GYK7QXuZfB1nfyLBXRR9s0u2AmR/7SWK3rs+HMak=")
        .wraps("md5"),
};

/// `pbkdf2_wrapped_unsalted_sha1$`.
pub const WRAPPED_UNSALTED_SHA1: Wrapped = Wrapped {
    tag: "pbkdf2_wrapped_unsalted_sha1$",
    inner: Inner::UnsaltedSha1,
    info: wrapped("django-pbkdf2-wrapped-unsalted-sha1", "PBKDF2 over bare SHA-1, Django")
        .tags(&["pbkdf2_wrapped_unsalted_sha1$"])
        .grammar(r"^pbkdf2_wrapped_unsalted_sha1\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .example("pbkdf2_wrapped_unsalted_sha1$600000$Tw5nQ2kXbV8sLr0eYzJh4M$2e61EUErJarJX4ecQeoz7lNSTWGKAWt8rrMRYV4ZGQM=")
        .wraps("sha1"),
};

const fn wrapped(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair).seen_in(&["Django applications after an offline upgrade"])
}

impl Scheme for Wrapped {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let cost = text.iterations(HashFunction::Sha256, '$')?;
        let error = text.malformed("a salt");
        let salt = text.salt('$')?;
        if salt.is_empty() && matches!(self.inner, Inner::Sha1) {
            return Err(error); // of the salted ones, only MD5 was written without
        }
        let digest = text.last(32, Encoding::Base64, "a digest of 32 bytes in padded base64")?;
        Ok(Parts::new(cost, salt, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (salt, password) = (parts.salt.as_str().as_bytes(), attempt.password());
        let mut over = |digits: &[u8]| shared::pbkdf2(parts, digits, out);
        // PBKDF2 gets hex digits, fewer than its block: whether it would fold is no question here.
        let _ = match self.inner {
            Inner::Md5 => over(digest::hex(&digest::md5(&[salt, password])).as_flattened()),
            Inner::Sha1 => over(digest::hex(&digest::sha1(&[salt, password])).as_flattened()),
            Inner::UnsaltedMd5 => over(digest::hex(&digest::md5(&[password])).as_flattened()),
            Inner::UnsaltedSha1 => over(digest::hex(&digest::sha1(&[password])).as_flattened()),
        }?;
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{}{rounds}${salt}${digest}", self.tag)
    }
}
