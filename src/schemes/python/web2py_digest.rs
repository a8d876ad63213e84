//! web2py's digests: what its `CRYPT` validator wrote before PBKDF2, or with another algorithm.
//!
//! ```text
//! sha512$a4d1c1a9f1f2f3b0$…
//! │      │                └ digest of password . salt, or with a key HMAC of the password
//! │      └ salt: text
//! └ the hash function, as Python's hashlib names it
//! ```
//!
//! The key of the HMAC is the validator's key and the salt, one behind the other. Werkzeug and
//! django-sha2 write the same shape with other digests inside. Source: web2py 2.27, `gluon/utils.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `md5$salt$digest` without a key.
pub static WEB2PY_MD5: Formula = Formula::line(
    digest("web2py-md5", "salted MD5, web2py", &["md5$"], "md5$salt$hex")
        .example("md5$a4d1c1a9f1f2f3b0$cd1cb71e56a0cf23945ca3221c7ba9c2"),
    "md5${salt}${digest:hex}",
    "md5($password . $salt)",
);

/// `md5$salt$digest` with a key.
pub static WEB2PY_HMAC_MD5: Formula = Formula::line(
    digest("web2py-hmac-md5", "HMAC-MD5, web2py", &["md5$"], "md5$salt$hex")
        .quirks(&[
            "the pepper is the key of the validator",
            "looks like a salted digest of Django or an HMAC of Werkzeug",
        ])
        .example("md5$a4d1c1a9f1f2f3b0$d00bacd5039eadd8c8294c23cd462beb"),
    "md5${salt}${digest:hex}",
    "hmac_md5($pepper . $salt, $password)",
);

/// `sha1$salt$digest` without a key.
pub static WEB2PY_SHA1: Formula = Formula::line(
    digest("web2py-sha1", "salted SHA-1, web2py", &["sha1$"], "sha1$salt$hex")
        .example("sha1$a4d1c1a9f1f2f3b0$1f6c7a4879be0a3ee7eb1111c7c707fa4774ed2f"),
    "sha1${salt}${digest:hex}",
    "sha1($password . $salt)",
);

/// `sha1$salt$digest` with a key.
pub static WEB2PY_HMAC_SHA1: Formula = Formula::line(
    digest("web2py-hmac-sha1", "HMAC-SHA-1, web2py", &["sha1$"], "sha1$salt$hex")
        .quirks(&[
            "the pepper is the key of the validator",
            "looks like a salted digest of Django or an HMAC of Werkzeug",
        ])
        .example("sha1$a4d1c1a9f1f2f3b0$dc59fdf0878f05e7d7d88b5aa66d5a5cae0db9b6"),
    "sha1${salt}${digest:hex}",
    "hmac_sha1($pepper . $salt, $password)",
);

/// `sha256$salt$digest` without a key.
pub static WEB2PY_SHA256: Formula = Formula::line(
    digest("web2py-sha256", "salted SHA-256, web2py", &["sha256$"], "sha256$salt$hex").example(
        "sha256$a4d1c1a9f1f2f3b0$49867f5185557def631459d35c70fca1e26e26172695c1d0e6c142bc94a18946",
    ),
    "sha256${salt}${digest:hex}",
    "sha256($password . $salt)",
);

/// `sha256$salt$digest` with a key.
pub static WEB2PY_HMAC_SHA256: Formula = Formula::line(
    digest("web2py-hmac-sha256", "HMAC-SHA-256, web2py", &["sha256$"], "sha256$salt$hex")
        .quirks(&[
            "the pepper is the key of the validator",
            "looks like a salted digest of Django or an HMAC of Werkzeug",
        ])
        .example(
            "sha256$a4d1c1a9f1f2f3b0$c05c8f303806519fb5076990f17c2cf7f8afcd4d2c7d606c71332f65e95e0ba8",
        ),
    "sha256${salt}${digest:hex}",
    "hmac_sha256($pepper . $salt, $password)",
);

/// `sha512$salt$digest` without a key.
pub static WEB2PY_SHA512: Formula = Formula::line(
    digest("web2py-sha512", "salted SHA-512, web2py", &["sha512$"], "sha512$salt$hex")
        .example("sha512$a4d1c1a9f1f2f3b0$3eb4e1069470e3a2c2079194d29af7979b69a141272d2b411381f8f13539f94f51dc65fc64b0030210f7482069f0a4bd3483865405b8652b19aeb5c5421a3057"),
    "sha512${salt}${digest:hex}",
    "sha512($password . $salt)",
);

/// `sha512$salt$digest` with a key.
pub static WEB2PY_HMAC_SHA512: Formula = Formula::line(
    digest("web2py-hmac-sha512", "HMAC-SHA-512, web2py", &["sha512$"], "sha512$salt$hex")
        .quirks(&[
            "the pepper is the key of the validator",
            "looks like a salted digest of Django or an HMAC of Werkzeug",
        ])
        .example("sha512$a4d1c1a9f1f2f3b0$5e7e2ed595402d8edfcf710fe7fa18c0eab89d8ce9b14a7e9bccd9de5b5f86d7b54678cd3692a80f56a87f1ff9af67f06409e3c191fca525e095103331a3d10e"),
    "sha512${salt}${digest:hex}",
    "hmac_sha512($pepper . $salt, $password)",
);

const fn digest(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    shape: &'static str,
) -> Info {
    Info::new(id, title, Strength::Broken).tags(tags).shape(shape).seen_in(&["web2py"]).quirks(&[
        "hashes the salt behind the password",
        "looks like a salted digest of Django or an HMAC of Werkzeug",
    ])
}
