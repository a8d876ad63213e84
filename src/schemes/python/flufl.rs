//! flufl.password's digests: LDAP's, in url-safe base64.
//!
//! ```text
//! {SSHA}YetBephak5s6HXrrjOYDo3BZIaw6dGl8odk6tX5mF-ACGBQjSlFE_A==
//! │     └ base64 of the digest, and of a salt of 20 bytes
//! └ SHA or SSHA
//! ```
//!
//! Without a `-` or `_` among the digits they are LDAP's. Source: flufl.password 1.3, `schemes.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `{SHA}` and url-safe base64.
pub static FLUFL_SHA: Formula = Formula::line(
    digest("flufl-sha", "{SHA}, flufl.password", &["{SHA}"], "{SHA} and url-safe base64")
        .grammar(r"^(?i:\{SHA\})[A-Za-z0-9_-]{27}=$")
        .example("{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
    "{{SHA}}{digest:b64url}",
    "sha1($password)",
);

/// `{SSHA}` and url-safe base64.
pub static FLUFL_SSHA: Formula = Formula::line(
    digest("flufl-ssha", "{SSHA}, flufl.password", &["{SSHA}"], "{SSHA} and url-safe base64")
        .grammar(r"^(?i:\{SSHA\})[A-Za-z0-9_-]{28,}={0,2}$")
        .example("{SSHA}a65Bbvcn3oLDMqQmXz_qCDn3Vn4AHIol07lOcKLwjVvnE0yWbxyKJQ=="),
    "{{SSHA}}{digest+salt:b64url}",
    "sha1($password . $salt)",
);

const fn digest(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    shape: &'static str,
) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .shape(shape)
        .seen_in(&["flufl.password", "Mailman 3 before 3.0"])
        .quirks(&["LDAP's, but for the digits - and _"])
}
