//! Tiny Tiny RSS.
//!
//! ```text
//! SHA1:f3bbbd66a63d4bf1747940578ec3d0103530e21d
//! SHA1X:dafc223380522795235fa15062f46f239fd84afc
//! MODE2:1122180d3fc0a9734d5bf4c1cd58f44f7b7cafffe852887f899d2580f8d30f8a
//! │     └ digest, lower-case hexadecimal digits
//! └ SHA1X hashes login and password with a colon between them; MODE2, SSHA-256 and SSHA-512 the salt,
//!   which has a column of its own, and the password
//! ```
//!
//! Source: Tiny Tiny RSS 21 and later, `classes/pluginhost.php`, `classes/userhelper.php`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `SHA1:`.
pub static TTRSS_SHA1: Formula = Formula::line(
    rss("ttrss-sha1", "Tiny Tiny RSS SHA1:")
        .example("SHA1:5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8"),
    "SHA1:{digest:hex}",
    "sha1($password)",
);

/// `SHA1X:`.
pub static TTRSS_SHA1X: Formula = Formula::line(
    rss("ttrss-sha1x", "Tiny Tiny RSS SHA1X:")
        .quirks(&["the login is hashed: whoever is renamed loses the password"])
        .example("SHA1X:68f6e25fb88573a2bede1d79fc3251ad0c2440c9"),
    "SHA1X:{digest:hex}",
    "sha1($user . ':' . $password)",
);

/// `MODE2:`.
pub static TTRSS_MODE2: Formula = Formula::line(
    rss("ttrss-mode2", "Tiny Tiny RSS MODE2:")
        .example("MODE2:13601bda4ea78e55a07b98866d2be6be0744e3866f13c00c811cab608a28f322"),
    "MODE2:{digest:hex}",
    "sha256($salt . $password)",
);

/// `SSHA-256:`.
pub static TTRSS_SSHA256: Formula = Formula::line(
    rss("ttrss-ssha256", "Tiny Tiny RSS SSHA-256:")
        .example("SSHA-256:13601bda4ea78e55a07b98866d2be6be0744e3866f13c00c811cab608a28f322"),
    "SSHA-256:{digest:hex}",
    "sha256($salt . $password)",
);

/// `SSHA-512:`.
pub static TTRSS_SSHA512: Formula = Formula::line(
    rss("ttrss-ssha512", "Tiny Tiny RSS SSHA-512:").example("SSHA-512:2908d2c28dfc047741fc590a026ffade237ab2ba7e1266f010fe49bde548b5987a534a86655a0d17f336588e540cd66f67234b152bbb645b4bb85758a1325d64"),
    "SSHA-512:{digest:hex}",
    "sha512($salt . $password)",
);

const fn rss(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(&["Tiny Tiny RSS"])
}
