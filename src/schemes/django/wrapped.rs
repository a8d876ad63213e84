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

use crate::expression::{Expression, ExpressionError};
use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A site's own wrap: the tag, iterations, salt and digest as here, over an inner digest of its own.
///
/// The salt of the row is the salt inside and outside.
///
/// ```
/// use rehash::schemes::django;
/// use rehash::{Info, Strength};
///
/// let info = Info::new("shop-wrapped", "PBKDF2 over our shop's MD5", Strength::Fair).wraps("md5");
/// let inner = "md5(md5($password) . $salt)";
/// let scheme = django::wrapped(info, "pbkdf2_wrapped_shop$", inner)?;
/// # Ok::<(), rehash::ExpressionError>(())
/// ```
///
/// # Errors
///
/// [`ExpressionError`] where the inner expression is none, or asks for more than
/// [`Expression::MAX_INNER_ROUNDS`].
pub fn wrapped(info: Info, tag: &str, inner: &str) -> Result<Formula, ExpressionError> {
    let inner = Expression::parse(inner)?;
    let tag = tag.replace('{', "{{").replace('}', "}}");
    let layout = format!("{tag}{{rounds}}${{salt:0..}}${{digest:base64}}");
    Formula::new(info, &layout, &format!("pbkdf2_sha256({inner}, $salt, $rounds, 32)"))
}

/// `pbkdf2_wrapped_md5$`.
pub static WRAPPED_MD5: Formula = Formula::line(
    over("django-pbkdf2-wrapped-md5", "PBKDF2 over salted MD5, Django")
        .tags(&["pbkdf2_wrapped_md5$"])
        .grammar(r"^pbkdf2_wrapped_md5\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .quirks(&[
            "MD5 and PBKDF2 have the same salt",
            "read by a hasher of the application, not by Django",
        ])
        .example("pbkdf2_wrapped_md5$600000$Tw5nQ2kXbV8sLr0eYzJh4M$uNxPxeJE/I8qhlGiS/XcT7ZCgZwB74k/X4yKyl5S1Rg=")
        .wraps("md5"),
    "pbkdf2_wrapped_md5${rounds}${salt:0..}${digest:base64}",
    "pbkdf2_sha256(md5($salt . $password), $salt, $rounds, 32)",
);

/// `pbkdf2_wrapped_sha1$`.
///
/// Of the salted ones, only MD5 was written without a salt.
pub static WRAPPED_SHA1: Formula = Formula::line(
    over("django-pbkdf2-wrapped-sha1", "PBKDF2 over salted SHA-1, Django")
        .tags(&["pbkdf2_wrapped_sha1$"])
        .grammar(r"^pbkdf2_wrapped_sha1\$N\$[^$]+\$[A-Za-z0-9+/]{43}=$")
        .quirks(&[
            "SHA-1 and PBKDF2 have the same salt",
            "read by a hasher of the application, not by Django",
        ])
        .example("pbkdf2_wrapped_sha1$600000$Tw5nQ2kXbV8sLr0eYzJh4M$58YrNuDF4XsRA+j+6h3kgTPL5XBDFjWwRloQ28EbEdU=")
        .wraps("sha1"),
    "pbkdf2_wrapped_sha1${rounds}${salt}${digest:base64}",
    "pbkdf2_sha256(sha1($salt . $password), $salt, $rounds, 32)",
);

/// `pbkdf2_wrapped_unsalted_md5$`.
pub static WRAPPED_UNSALTED_MD5: Formula = Formula::line(
    over("django-pbkdf2-wrapped-unsalted-md5", "PBKDF2 over bare MD5, Django")
        .tags(&["pbkdf2_wrapped_unsalted_md5$"])
        .grammar(r"^pbkdf2_wrapped_unsalted_md5\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .quirks(&[
            "the salt is that of PBKDF2 alone",
            "read by a hasher of the application, not by Django",
        ])
        .example("pbkdf2_wrapped_unsalted_md5$600000$Tw5nQ2kXbV8sLr0eYzJh4M$tb0GYK7QXuZfB1nfyLBXRR9s0u2AmR/7SWK3rs+HMak=")
        .wraps("md5"),
    "pbkdf2_wrapped_unsalted_md5${rounds}${salt:0..}${digest:base64}",
    "pbkdf2_sha256(md5($password), $salt, $rounds, 32)",
);

/// `pbkdf2_wrapped_unsalted_sha1$`.
pub static WRAPPED_UNSALTED_SHA1: Formula = Formula::line(
    over("django-pbkdf2-wrapped-unsalted-sha1", "PBKDF2 over bare SHA-1, Django")
        .tags(&["pbkdf2_wrapped_unsalted_sha1$"])
        .grammar(r"^pbkdf2_wrapped_unsalted_sha1\$N\$[^$]*\$[A-Za-z0-9+/]{43}=$")
        .quirks(&[
            "the salt is that of PBKDF2 alone",
            "read by a hasher of the application, not by Django",
        ])
        .example("pbkdf2_wrapped_unsalted_sha1$600000$Tw5nQ2kXbV8sLr0eYzJh4M$2e61EUErJarJX4ecQeoz7lNSTWGKAWt8rrMRYV4ZGQM=")
        .wraps("sha1"),
    "pbkdf2_wrapped_unsalted_sha1${rounds}${salt:0..}${digest:base64}",
    "pbkdf2_sha256(sha1($password), $salt, $rounds, 32)",
);

const fn over(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair).seen_in(&["Django applications after an offline upgrade"])
}
