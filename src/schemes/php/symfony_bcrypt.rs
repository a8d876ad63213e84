//! bcrypt as Symfony checks it, where the password says whether it is hashed first.
//!
//! ```text
//! $2y$13$K3CVj8Oo0uIwrV52hHB1z.I5XB5yizl/uGFsoWuNwqQ.y.uX9IfOu
//! └ a bcrypt string
//! ```
//!
//! A password of more than 72 bytes or with a NUL is bcrypt's key as base64 of its SHA-512, of which
//! bcrypt reads 72 characters; every other one is the key itself. No empty password is right. Nothing
//! in the text says so. Source: Symfony 5.4, `NativePasswordHasher` and `SodiumPasswordHasher`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::digest;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{crypt, shared};
use crate::text;

/// Verifies bcrypt strings as Symfony does.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct SymfonyBcrypt;

/// Bytes that bcrypt reads.
const CUT: usize = 72;

impl Scheme for SymfonyBcrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        crypt::Bcrypt.parse(stored).map_err(|_| ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        if password.is_empty() {
            return Ok(Exact::Yes);
        }
        if password.len() <= CUT && !password.contains(&0) {
            shared::bcrypt_key(parts, password, out)?;
            // 72 characters of base64 may be what is left of a longer password's SHA-512.
            let digits = |byte: &u8| Encoding::Base64.digit(*byte).is_some();
            let folded = password.len() == CUT && password.iter().all(digits);
            return Ok(if folded { Exact::Folded } else { Exact::Yes });
        }
        let hashed = digest::digest(HashFunction::Sha512, &[password]);
        let key = Encoding::Base64.encode(&hashed).map(Zeroizing::new);
        shared::bcrypt_key(parts, key.ok_or(ComputeError::Parameters)?.as_bytes(), out)?;
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        text::bcrypt::render(parts, out)
    }
}

const INFO: Info = Info::new("symfony-bcrypt", "bcrypt, Symfony", Strength::Fair)
    .tags(&["$2a$", "$2b$", "$2y$"])
    .shape("bcrypt string")
    .grammar(r"^\$2[aby]\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
    .bytes(60, 60)
    .seen_in(&["Symfony from 5.3", "Symfony 4.3 to 5.2, security component"])
    .quirks(&[
        "looks like bcrypt of the password itself, which it is up to 72 bytes without a NUL",
        "of others the key is base64 of SHA-512, which would be a right password too",
        "no empty password is right",
    ])
    .example("$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeTrVBBT/Oy8LU22QdZOzJjeceNqQOABm");
