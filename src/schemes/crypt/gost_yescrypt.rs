//! gost-yescrypt: yescrypt under an HMAC of Streebog, for who must use GOST.
//!
//! ```text
//! $gy$j9T$abcd$YRFGk4bbqDW6nnr7yo3DXk6twUsdYcm.pm1cJgR8Lc6
//! │   └ setting, salt and digest as in yescrypt
//! └ tag
//! ```
//!
//! Source: libxcrypt 4.3's crypt(5); GOST R 34.11-2012.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::gost_yescrypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies `$gy$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct GostYescrypt;

impl Scheme for GostYescrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        text::yescrypt::parse(Reader::tagged(stored, INFO.tags)?)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = shared::without_nul(attempt)?;
        let mut setting = String::new();
        render_setting(parts, &mut setting).map_err(|_| ComputeError::Parameters)?;
        let inner = Zeroizing::new(shared::yescrypt(parts, password)?);
        out.push(&gost_yescrypt::finish(setting.as_bytes(), password, &inner));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        render_setting(parts, out)?;
        write!(out, "${}", parts.digest.as_str())
    }
}

/// What is in front of the `$` and the digest, which is hashed as it stands.
fn render_setting(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    out.write_str("$gy$")?;
    text::yescrypt::render_setting(parts, out)?;
    write!(out, "${}", parts.salt.as_str())
}

const INFO: Info = Info::new("gost-yescrypt", "yescrypt with Streebog", Strength::Strong)
    .tags(&["$gy$"])
    .grammar(r"^\$gy\$[./0-9A-Za-z]{3,}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}$")
    .seen_in(&["ALT Linux", "libxcrypt"])
    .quirks(&["stops at NUL, which is refused"])
    .example("$gy$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$zBjW9ZQVY7REqg4gN07kEgPMjurHEWlhH6tLErUQLC1");
