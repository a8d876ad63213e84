//! django-sha2's salted SHA-256 and SHA-512.
//!
//! ```text
//! sha256$7a49025f024ad3dcacad$aaff1abe5377ffeab6ccc68709d94c1950edf11f02d8acb83c75d8fcac1ebeb1
//! │      │                    └ digest of salt . password: lower-case hex
//! │      └ salt: text, hashed as it stands
//! └ sha256 or sha512
//! ```
//!
//! Werkzeug and web2py write the same shape with other digests inside. Source: django-sha2 0.4,
//! `auth.py` and `hashers.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `sha256$salt$digest`.
pub static SHA2_SHA256: Formula = Formula::line(
    salted("django-sha2-sha256", "salted SHA-256, django-sha2", &["sha256$"], "sha256$salt$hex")
        .example("sha256$7a49025f024ad3dcacad$669e04b351a1dda656ffe7c631796e3cfa395805f78abbbc5b93c550c4bcae45"),
    "sha256${salt}${digest:hex}",
    "sha256($salt . $password)",
);

/// `sha512$salt$digest`.
pub static SHA2_SHA512: Formula = Formula::line(
    salted("django-sha2-sha512", "salted SHA-512, django-sha2", &["sha512$"], "sha512$salt$hex")
        .example("sha512$7a49025f024ad3dcacad$9db77c1e18ee316a2b63827b8165ca0595a3517d127b9fe78715f6e38333c718c19fc50a8b3b337f683321a1cf1f1f04b5b5c13e6a755b75cfbe587398c0e4af"),
    "sha512${salt}${digest:hex}",
    "sha512($salt . $password)",
);

const fn salted(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    shape: &'static str,
) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .shape(shape)
        .seen_in(&["django-sha2"])
        .quirks(&["looks like an HMAC of Werkzeug or a digest of web2py"])
}
