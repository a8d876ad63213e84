//! Base64 of a digest, and of a salt beside it: Horde, Request Tracker, home-made applications.
//!
//! ```text
//! ez7B3PoNnRTELyNWpSoEdqKlgVCAIps4
//! └ base64 of the digest and 4 bytes of salt behind it; of the digest alone; or salt first
//! ```
//!
//! Nothing but the length tells these apart, and hexadecimal digits are base64 as well: what holds no
//! other characters is read as hex and by nobody here, as the chance of such base64 is one in 10^10 for
//! the shortest. Sources: Horde 5.2, `Horde/Auth.php`; Request Tracker 5, `lib/RT/User.pm`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::Formula;

/// A line whose texts hold a character that is no hexadecimal digit; made only as the constants of
/// this module.
#[derive(Debug)]
pub struct Base64Digest(Formula);

/// MD5 in base64.
pub static MD5_BASE64: Base64Digest = Base64Digest(Formula::line(
    bare("md5-base64", "MD5 in base64", "24 base64 digits")
        .seen_in(&["Horde", "home-made applications"])
        .example("X03MO1qnZdYdgyfeuILPmQ=="),
    "{digest:base64}",
    "md5($password)",
));

/// MD5 in unpadded base64: Request Tracker of before 2010.
pub static MD5_BASE64_UNPADDED: Base64Digest = Base64Digest(Formula::line(
    bare("md5-base64-unpadded", "MD5 in unpadded base64", "22 base64 digits")
        .seen_in(&["Request Tracker before 3.8.9"])
        .example("X03MO1qnZdYdgyfeuILPmQ"),
    "{digest:base64u}",
    "md5($password)",
));

/// SHA-1 in base64.
pub static SHA1_BASE64: Base64Digest = Base64Digest(Formula::line(
    bare("sha1-base64", "SHA-1 in base64", "28 base64 digits")
        .seen_in(&["Horde", "home-made applications"])
        .example("W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
    "{digest:base64}",
    "sha1($password)",
));

/// MD5 and a salt behind it, in base64.
pub static SMD5_BASE64: Base64Digest = Base64Digest(Formula::line(
    bare("smd5-base64", "MD5 and salt in base64", "28 base64 digits")
        .seen_in(&["Horde"])
        .example("cAWf4AiDKirccJgxachsam8ciiU="),
    "{digest+salt:base64:4}",
    "md5($password . $salt)",
));

/// SHA-1 and a salt behind it, in base64.
pub static SSHA_BASE64: Base64Digest = Base64Digest(Formula::line(
    bare("ssha-base64", "SHA-1 and salt in base64", "32 base64 digits")
        .seen_in(&["Horde"])
        .example("bI1xt4wndVs0Y7ftd8SyRL1/2fpvHIol"),
    "{digest+salt:base64:4}",
    "sha1($password . $salt)",
));

/// SHA-256 and a salt behind it, in base64.
pub static SSHA256_BASE64: Base64Digest = Base64Digest(Formula::line(
    bare("ssha256-base64", "SHA-256 and salt in base64", "48 base64 digits")
        .seen_in(&["Horde"])
        .example("SwLucGuRzeuDqKlhJ3nZNWkVsXpkUNWtfVS0vJYadm9vHIol"),
    "{digest+salt:base64:4}",
    "sha256($password . $salt)",
));

/// Request Tracker's digest of 2010: of MD5, with a salt in front, cut to fit a column.
pub static RT_SHA256: Base64Digest = Base64Digest(Formula::line(
    Info::new("rt-sha256", "SHA-256 of MD5 with a salt, Request Tracker", Strength::Broken)
        .shape("40 base64 digits")
        .seen_in(&["Request Tracker 3.8.9"])
        .quirks(&["is as long as SHA-1 in hexadecimal digits"])
        .example("bxyKJZog8HzhXXqwwaW3N9988Wk/fod1oVPnsbpu"),
    "{salt+digest:base64:4}",
    "cut(raw(sha256($salt . raw(md5($password)))), 26)",
));

const fn bare(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .quirks(&["nothing tells it from others of its shape"])
}

impl Scheme for Base64Digest {
    fn info(&self) -> &Info {
        self.0.info()
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        if stored.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(ParseError::NotMine);
        }
        self.0.parse(stored)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        self.0.compute(parts, attempt, out)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        self.0.render(parts, out)
    }
}
