//! Moodle from 4.3: SHA-512-crypt, over the password and the site's pepper where it has one.
//!
//! ```text
//! $6$rounds=10000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP.
//! └ a SHA-512-crypt string
//! ```
//!
//! Nothing tells a peppered one from the others. What is hashed is the password and the pepper behind
//! it. Source: Moodle 4.3, `lib/moodlelib.php`, `validate_internal_user_password`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::crypt;

/// Verifies SHA-512-crypt under a pepper of Moodle's.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct MoodlePeppered;

impl Scheme for MoodlePeppered {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        crypt::SHA512_CRYPT.parse(stored).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let pepper = attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?;
        let peppered = Zeroizing::new([attempt.password(), pepper].concat());
        crypt::SHA512_CRYPT.compute(parts, &Attempt::new(&peppered), out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        crypt::SHA512_CRYPT.strength(parts)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        crypt::SHA512_CRYPT.render(parts, out)
    }
}

const INFO: Info = Info::new("moodle-peppered", "SHA-512-crypt, Moodle's pepper", Strength::Fair)
    .tags(&["$6$"])
    .shape("SHA-512-crypt string")
    .grammar(r"^\$6\$(rounds=N\$)?[^$]{0,16}\$[./0-9A-Za-z]{86}$")
    .bytes(90, 124)
    .needs(&[Need::Pepper])
    .seen_in(&["Moodle from 4.3"])
    .quirks(&["looks like the hash without a pepper", "stops at NUL, which is refused"])
    .example("$6$rounds=10000$Tw5nQ2kXbV8sLr0e$rXYfemJ0RFBd4YSAdOf4W62jH0YqLKUVLb0G0f00FX.Zsxd8SxbIcbfuUxFyGFogGQdUid6cfiLk41Rhp0GY20");
