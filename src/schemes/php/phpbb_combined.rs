//! What phpBB hashed again without anybody's login: bcrypt over phpass.
//!
//! ```text
//! $H\2y$90iaOWUtD$10\yU.RWmGn6vXSSa6e8Zzzn.$H8i0RtZDDhUkSG6CONimhgkg843Ncxi
//!  │ │  ││        │  │                      └ digest: 31 characters, 23 bytes
//!  │ │  ││        │  └ salt of bcrypt: 22 characters, 16 bytes
//!  │ │  ││        └ log2 of the key expansions, two digits, 04 to 31
//!  │ │  │└ salt of phpass: 8 characters, hashed as they stand
//!  │ │  └ log2 of its rounds, one crypt base64 digit, 7 to 13
//!  │ └ 2y or 2a
//!  └ H or P, as in phpass
//! ```
//!
//! bcrypt's key is the digest of phpass as its text has it, 22 characters. Where phpBB 2 had hashed with
//! MD5, phpass is over the hexadecimal digits of that: nothing says so, and phpBB tries both.
//!
//! Its command `fixup:update-hashes` writes `$H\argon2id$` under newer PHP, and leaves the salt of Argon2
//! out: nobody can verify that, not phpBB either. Source: phpBB 3.3 and 4.0, `phpbb/passwords/manager.php`,
//! `phpbb/passwords/helper.php`, `phpbb/console/command/fixup/update_hashes.php`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, phpass};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::bcrypt::{LETTER_A, LETTER_Y, TERMINATED};
use crate::text::phpass::setting;
use crate::text::{self, Reader};

/// Verifies `$H\2y$` and its like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct PhpbbCombined;

impl Scheme for PhpbbCombined {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        const SALT: &str = "a salt of 22 bcrypt base64 digits";
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let layout = if text.taken().ends_with("a$") { LETTER_A } else { LETTER_Y };
        inside(&mut text)?;
        let extra = Field::text(text.taken());
        text.literal("$", "the setting of bcrypt")?;
        let log2 = text::bcrypt::cost(&mut text, '\\')?;
        let salt = text.fixed(22, Encoding::Bcrypt, SALT)?;
        text.literal("$", "a dollar sign behind the salt")?;
        let digest = text.last(23, Encoding::Bcrypt, "a digest of 31 bcrypt base64 digits")?;
        let parts = Parts::new(Cost::Bcrypt { log2 }, salt, digest);
        Ok(Parts { variant: TERMINATED, layout, extra, times: 2, ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let read = Reader::tagged(parts.extra.as_str(), INFO.tags);
        let read = read.and_then(|mut text| inside(&mut text));
        let (log2, salt) = read.map_err(|_| ComputeError::Parameters)?;
        let key = |password: &[u8]| {
            let digest = phpass::derive(HashFunction::Md5, log2, salt.as_bytes(), password);
            let key = Encoding::CryptLow.encode(&digest).map(Zeroizing::new);
            key.ok_or(ComputeError::Parameters)
        };
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        shared::bcrypt_key(parts, key(attempt.password())?.as_bytes(), out)?;
        let as_typed = out.contain(&parts.digest.decode());
        shared::bcrypt_key(parts, key(hashed.as_flattened())?.as_bytes(), out)?;
        Ok(shared::or_md5_exactness(as_typed, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Bcrypt { log2 } = parts.cost else { return Err(fmt::Error) };
        let (inside, salt, digest) =
            (parts.extra.as_str(), parts.salt.as_str(), parts.digest.as_str());
        write!(out, "{inside}${log2:02}\\{salt}${digest}")
    }
}

/// Takes the setting of phpass. Its rounds have no place in the cost, so that they are held to what
/// phpBB and WordPress write.
fn inside<'a>(text: &mut Reader<'a>) -> Result<(u8, &'a str), ParseError> {
    let error = text.out_of_range("a cost of phpass from 7 to 13");
    match setting(text)? {
        (Cost::Log2(log2 @ 7..=13), salt) => Ok((log2, salt.as_str())),
        _ => Err(error),
    }
}

const INFO: Info = Info::new("phpbb-combined", "phpBB, bcrypt over phpass", Strength::Fair)
    .tags(&[r"$H\2y$", r"$H\2a$", r"$P\2y$", r"$P\2a$"])
    .grammar(r"^\$[HP]\\2[ay]\$[5-9AB][./0-9A-Za-z]{8}\$(0[4-9]|[12][0-9]|3[01])\\[./A-Za-z0-9]{22}\$[./A-Za-z0-9]{31}$")
    .wraps("phpass")
    .seen_in(&["phpBB from 3.1, after its task that updates hashes"])
    .quirks(&[
        "what phpBB 2 had hashed is one MD5 deeper, and a match of it not exact",
    ])
    .example(r"$H\2y$9g/mTg2sC$10\ZvwIHbM3RlAg6GzZ3vLKje$TVBB.q/FMo.4Ggqp18CvcgwuiuxOCVu");
