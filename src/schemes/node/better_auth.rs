//! better-auth and Lucia: scrypt over the password in NFKC, with the salt's text as salt.
//!
//! ```text
//! 953a053b257d48707384ebffaa1475f9:ecc0fd4a0b9482888e456b7d551f611b…
//! │                                └ digest: 64 bytes in lower-case hex
//! └ salt: hashed as text, whatever its digits stand for; N=2^14, r=16, p=1
//!
//! s2:Ab3dEf6hIj9kLm1n:ecc0fd4a…
//! └ Lucia's tag for r=16; without it Lucia 1 meant r=8
//! ```
//!
//! Nothing tells r=16 from r=8 where there is no tag: better-auth and the class `Scrypt` of Lucia 3
//! write the former, Lucia 1 the latter. Sources: `@better-auth/utils` 0.5, `password.ts`; Lucia 3,
//! `crypto.ts`, `Scrypt` and `LegacyScrypt`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::info::Mark;
use crate::kdf::nfkc;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies scrypt of better-auth and Lucia; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct BetterAuth {
    info: Info,
    r: u32,
}

/// `salt:digest` with r=16.
pub const BETTER_AUTH: BetterAuth = BetterAuth {
    r: 16,
    info: bare("better-auth", "scrypt, better-auth")
        .seen_in(&["better-auth", "Lucia 3, Scrypt"])
        .example("953a053b257d48707384ebffaa1475f9:b9d59c4efa5b9f91ba6e053dd169d9bbf5a43426b3034cb67d0d81133d9c9e5e4ab20b80103fef0afb0a9fd059887bff5286595d96b612f8395283018955c566"),
};

/// `s2:salt:digest`.
pub const LUCIA: BetterAuth = BetterAuth {
    r: 16,
    info: Info::new("lucia-scrypt", "scrypt, Lucia", Strength::Strong)
        .tags(&["s2:"])
        .grammar("^s2:[^:]+:[0-9a-f]{128}$")
        .seen_in(&["Lucia 2", "Lucia 3, LegacyScrypt"])
        .quirks(QUIRKS)
        .example("s2:Ab3dEf6hIj9kLm1n:1d75c9a1008e2c3946724bf1f0abc443db2b00bba0dc5235a3793e15c58fa264ed01f340d66330f3156d25139d29ae589ba11b70f0b288a1f989b974bea71558"),
};

/// `salt:digest` with r=8.
pub const LUCIA_LEGACY: BetterAuth = BetterAuth {
    r: 8,
    info: bare("lucia-scrypt-legacy", "scrypt, Lucia 1").seen_in(&["Lucia 1"]).example("Ab3dEf6hIj9kLm1n:b04f14789e59ac961c1d4e4cf3e0e5441487dbfe7dfdf25aa09f522d208df6d2af98670832bfd073eb06ff317dae9f57714696f483419efe86860e0b9002ace5"),
};

const LOG2_N: u8 = 14;
const DIGEST_BYTES: usize = 64;
const QUIRKS: &[&str] = &[
    "N=2^14 and p=1, whatever the text",
    "the salt is hashed as text",
    "NFKC makes one password of several spellings, so no match is exact",
];

const fn bare(id: &'static str, title: &'static str) -> Info {
    let info = Info::new(id, title, Strength::Strong)
        .shape("salt:128 hex digits")
        .grammar("^[^:]+:[0-9a-f]{128}$")
        .quirks(QUIRKS)
        .bytes(130, 4096);
    Info { mark: Some(Mark::Back(2 * DIGEST_BYTES, b':')), ..info }
}

impl Scheme for BetterAuth {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let is_bare = self.info.tags.is_empty();
        let text =
            if is_bare { Reader::bare(stored) } else { Reader::tagged(stored, self.info.tags)? };
        parts(text, self.r).map_err(|error| if is_bare { ParseError::NotMine } else { error })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let _ = shared::scrypt(parts, &nfkc::compose(attempt.password()), out)?;
        // Even ASCII is what NFKC makes of other letters, as of full-width ones.
        Ok(Exact::Normalised)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = self.info.tags.first().copied().unwrap_or_default();
        write!(out, "{tag}{}:{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

fn parts(mut text: Reader<'_>, r: u32) -> Result<Parts<'_>, ParseError> {
    let error = text.malformed("a salt");
    let salt = text.salt(':')?;
    if salt.is_empty() {
        return Err(error);
    }
    let digest =
        text.last(DIGEST_BYTES, Encoding::Hex, "a digest of 64 bytes in lower-case hex")?;
    Ok(Parts::new(Cost::Scrypt { log2_n: LOG2_N, r, p: 1 }, salt, digest))
}
