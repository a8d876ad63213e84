//! Werkzeug's digests keyed by the salt, its default before 0.9.
//!
//! ```text
//! sha1$Tw5nQ2kX$7ea034918a64479a16ac1db74df767e4794e4a07
//! │    │        └ HMAC of the password under the salt, lower-case hex
//! │    └ salt: text; left out, the digest is one of the password alone
//! └ the hash function, as Python's hashlib names it
//! ```
//!
//! Django, django-sha2 and web2py write the same shape with other digests inside, so whoever accepts
//! one of these knows the program. Source: Werkzeug 0.7, 0.16 and 2.2, `security.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `md5$salt$digest`.
pub static HMAC_MD5: Formula = Formula::line(
    keyed("werkzeug-hmac-md5", "HMAC-MD5, Werkzeug", &["md5$"], "md5$salt$hex")
        .example("md5$Tw5nQ2kX$0acf6a5ca2149788897fa8ed3fac99c8"),
    "md5${salt}${digest:hex}",
    "hmac_md5($salt, $password)",
);

/// `sha1$salt$digest`.
pub static HMAC_SHA1: Formula = Formula::line(
    keyed("werkzeug-hmac-sha1", "HMAC-SHA-1, Werkzeug", &["sha1$"], "sha1$salt$hex")
        .example("sha1$Tw5nQ2kX$ee84dc1b8d2cdcc071e61d356aa5eb6ed009df03"),
    "sha1${salt}${digest:hex}",
    "hmac_sha1($salt, $password)",
);

/// `sha224$salt$digest`.
pub static HMAC_SHA224: Formula = Formula::line(
    keyed("werkzeug-hmac-sha224", "HMAC-SHA-224, Werkzeug", &["sha224$"], "sha224$salt$hex")
        .example("sha224$Tw5nQ2kX$ff730e408960659b2cf69f767b6984d7f773900a280ec11014bab560"),
    "sha224${salt}${digest:hex}",
    "hmac_sha224($salt, $password)",
);

/// `sha256$salt$digest`.
pub static HMAC_SHA256: Formula = Formula::line(
    keyed("werkzeug-hmac-sha256", "HMAC-SHA-256, Werkzeug", &["sha256$"], "sha256$salt$hex")
        .example(
            "sha256$Tw5nQ2kX$673e75ed5a813ee1c515a206ee4a81d7ebde795fa8e34b1548c464ea892a077a",
        ),
    "sha256${salt}${digest:hex}",
    "hmac_sha256($salt, $password)",
);

/// `sha384$salt$digest`.
pub static HMAC_SHA384: Formula = Formula::line(
    keyed("werkzeug-hmac-sha384", "HMAC-SHA-384, Werkzeug", &["sha384$"], "sha384$salt$hex")
        .example("sha384$Tw5nQ2kX$6078d5f1e0d07a676e5164ba5bf19408fe79b200e35fc6baa07a81e45952ff34830f1a732be7505138812300302fadbd"),
    "sha384${salt}${digest:hex}",
    "hmac_sha384($salt, $password)",
);

/// `sha512$salt$digest`.
pub static HMAC_SHA512: Formula = Formula::line(
    keyed("werkzeug-hmac-sha512", "HMAC-SHA-512, Werkzeug", &["sha512$"], "sha512$salt$hex")
        .example("sha512$Tw5nQ2kX$ba83c9b418491176117b16211461303529f485c468e00255ead5efae3ef0f2298275ceb547d528323da58993d845e154291bd58f6cbd21574f7ed241c343688b"),
    "sha512${salt}${digest:hex}",
    "hmac_sha512($salt, $password)",
);

/// `sha224$$digest`, of the password alone.
pub static UNSALTED_SHA224: Formula = Formula::line(
    Info::new("werkzeug-unsalted-sha224", "unsalted SHA-224, Werkzeug", Strength::Broken)
        .tags(&["sha224$$"])
        .seen_in(&["Werkzeug before 3.0, where chosen"])
        .quirks(&["without a salt it is a digest, not an HMAC"])
        .example("sha224$$d63dc919e201d7bc4c825630d2cf25fdc93d4b2f0d46706d29038d01"),
    "sha224$${digest:hex}",
    "sha224($password)",
);

/// `sha256$$digest`, of the password alone.
pub static UNSALTED_SHA256: Formula = Formula::line(
    Info::new("werkzeug-unsalted-sha256", "unsalted SHA-256, Werkzeug", Strength::Broken)
        .tags(&["sha256$$"])
        .seen_in(&["Werkzeug before 3.0, where chosen", "web2py"])
        .quirks(&["without a salt it is a digest, not an HMAC"])
        .example("sha256$$5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"),
    "sha256$${digest:hex}",
    "sha256($password)",
);

/// `sha384$$digest`, of the password alone.
pub static UNSALTED_SHA384: Formula = Formula::line(
    Info::new("werkzeug-unsalted-sha384", "unsalted SHA-384, Werkzeug", Strength::Broken)
        .tags(&["sha384$$"])
        .seen_in(&["Werkzeug before 3.0, where chosen"])
        .quirks(&["without a salt it is a digest, not an HMAC"])
        .example("sha384$$a8b64babd0aca91a59bdbb7761b421d4f2bb38280d3a75ba0f21f2bebc45583d446c598660c94ce680c47d19c30783a7"),
    "sha384$${digest:hex}",
    "sha384($password)",
);

/// `sha512$$digest`, of the password alone.
pub static UNSALTED_SHA512: Formula = Formula::line(
    Info::new("werkzeug-unsalted-sha512", "unsalted SHA-512, Werkzeug", Strength::Broken)
        .tags(&["sha512$$"])
        .seen_in(&["Werkzeug before 3.0, where chosen", "web2py"])
        .quirks(&["without a salt it is a digest, not an HMAC"])
        .example("sha512$$b109f3bbbc244eb82441917ed06d618b9008dd09b3befd1b5e07394c706a8bb980b1d7785e5976ec049b46df5f1326af5a2ea6d103fd07c95385ffab0cacbc86"),
    "sha512$${digest:hex}",
    "sha512($password)",
);

const fn keyed(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    shape: &'static str,
) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .shape(shape)
        .seen_in(&["Werkzeug before 3.0", "Flask"])
        .quirks(&["the salt is the key", "looks like a salted digest of Django or its plugins"])
}
