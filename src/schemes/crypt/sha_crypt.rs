//! SHA-crypt: what Linux wrote until yescrypt.
//!
//! ```text
//! $6$rounds=1000$saltsalt$MKQ9Ek/jDARsA4jeP.06dz5OpuqPDAZ/axF1By2cvslf9S9yex48LZx1xFya7DkpmzG88QTYvpHc0B8E3EMHc0
//! │  │           │        └ digest: all bytes of the hash in another order, crypt base64
//! │  │           └ salt: up to 16 bytes, hashed as they stand
//! │  └ rounds, 1000 to 999999999; 5000 where they are not written
//! └ $5$ (SHA-256) or $6$ (SHA-512)
//! ```
//!
//! Implicit and explicit 5000 have one digest and two texts. glibc took what was out of range for
//! the nearest in range and wrote that. MySQL and Mosquitto have one of the tags each: what only they
//! read is theirs. Source: Ulrich Drepper, *Unix crypt using SHA-256 and
//! SHA-512*, 2007.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::draft::{Draft, SaltSpec};
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::sha_crypt;
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength, Target};
use crate::schemes::database::MYSQL_SHA256_PASSWORD;
use crate::schemes::server::MOSQUITTO_SHA512;
use crate::schemes::shared::{self, verified_by};
use crate::text::Reader;

/// Verifies one of the two SHA-crypts; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct ShaCrypt {
    info: Info,
    tag: &'static str,
    digest_bytes: usize,
}

impl ShaCrypt {
    /// The same under another name.
    pub(in crate::schemes) const fn spelt(self, tag: &'static str, info: Info) -> Self {
        Self { info, tag, ..self }
    }
}

/// `$5$`. Its hashes are weak below passlib's 535,000 rounds, the most that software writes unasked.
pub const SHA256_CRYPT: ShaCrypt = ShaCrypt {
    tag: "$5$",
    digest_bytes: 32,
    info: Info::new("sha256crypt", "SHA-256-crypt", Strength::Fair)
        .tags(&["$5$"])
        .grammar(r"^\$5\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{43}$")
        .seen_in(&["Linux", "PHP", "passlib", "htpasswd", "Dovecot"])
        .quirks(&["5000 rounds where none are written", "stops at NUL, which is refused"])
        .least_rounds(535_000)
        .example("$5$rounds=535000$Tw5nQ2kXbV8sLr0e$ZOYJH3Nq5/zqIQo3OUUDpsut6b4F2v8dnLIwiMSP0OC"),
};

/// `$6$`. Its hashes are weak below passlib's 656,000 rounds, the most that software writes unasked.
pub const SHA512_CRYPT: ShaCrypt = ShaCrypt {
    tag: "$6$",
    digest_bytes: 64,
    info: Info::new("sha512crypt", "SHA-512-crypt", Strength::Fair)
        .tags(&["$6$"])
        .grammar(r"^\$6\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{86}$")
        .seen_in(&["Linux", "PHP", "passlib", "htpasswd", "Dovecot", "Flask-Security"])
        .quirks(&["5000 rounds where none are written", "stops at NUL, which is refused"])
        .least_rounds(656_000)
        .example("$6$rounds=656000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP."),
};

/// The layout of a text that does not write its rounds.
const IMPLICIT: u8 = 0;
/// The layout of a text that does.
const EXPLICIT: u8 = 1;
const DEFAULT_ROUNDS: u64 = 5000;
/// What both crypt(3) and the specification compute.
const ROUNDS: std::ops::RangeInclusive<u32> = 1000..=999_999_999;

impl ShaCrypt {
    /// The format of other software that has the same tag.
    fn neighbour(&self) -> &'static dyn Scheme {
        match self.digest_bytes {
            32 => &MYSQL_SHA256_PASSWORD,
            _ => &MOSQUITTO_SHA512,
        }
    }

    fn read<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, self.info.tags)?;
        let (layout, rounds) = if text.optional("rounds=") {
            (EXPLICIT, text.number_within('$', ROUNDS, "1000 to 999999999 rounds")?.into())
        } else {
            (IMPLICIT, DEFAULT_ROUNDS)
        };
        let salt = text.crypt_salt(16, "a salt of up to 16 characters without a colon")?;
        let expected = "a digest of full length in crypt base64";
        let digest = text.last(self.digest_bytes, Encoding::CryptLow, expected)?;
        Ok(Parts { layout, ..Parts::new(Cost::Rounds(rounds), salt, digest) })
    }
}

impl Scheme for ShaCrypt {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        self.read(stored).map_err(|error| {
            let theirs = self.neighbour().parse(stored).is_ok();
            if theirs { ParseError::NotMine } else { error }
        })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Rounds(rounds) = parts.cost else { return Err(ComputeError::Parameters) };
        let password = shared::without_nul(attempt)?;
        let salt = parts.salt.as_str().as_bytes();
        match self.digest_bytes {
            32 => out.push(&sha_crypt::sha256(rounds, salt, password)),
            _ => out.push(&sha_crypt::sha512(rounds, salt, password)),
        }
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Rounds(rounds) = parts.cost else { return Err(fmt::Error) };
        out.write_str(self.tag)?;
        if parts.layout == EXPLICIT {
            write!(out, "rounds={rounds}$")?;
        }
        write!(out, "{}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

/// Writes `$5$` with a salt of 16 letters and digits, the rounds always written out.
#[derive(Clone, Copy, Debug)]
pub struct Sha256CryptTarget {
    rounds: u32,
}

impl Sha256CryptTarget {
    /// 535,000 rounds, passlib's default.
    pub const PASSLIB: Self = Self::new(535_000);

    /// So many rounds, 1000 to 999,999,999.
    #[must_use]
    pub const fn new(rounds: u32) -> Self {
        Self { rounds }
    }
}

verified_by!(Sha256CryptTarget, SHA256_CRYPT);

impl Target for Sha256CryptTarget {
    fn draft(&self) -> Draft {
        draft(self.rounds, SHA256_CRYPT.digest_bytes)
    }
}

/// Writes `$6$` with a salt of 16 letters and digits, the rounds always written out.
#[derive(Clone, Copy, Debug)]
pub struct Sha512CryptTarget {
    rounds: u32,
}

impl Sha512CryptTarget {
    /// 656,000 rounds, passlib's default.
    pub const PASSLIB: Self = Self::new(656_000);

    /// So many rounds, 1000 to 999,999,999.
    #[must_use]
    pub const fn new(rounds: u32) -> Self {
        Self { rounds }
    }
}

verified_by!(Sha512CryptTarget, SHA512_CRYPT);

impl Target for Sha512CryptTarget {
    fn draft(&self) -> Draft {
        draft(self.rounds, SHA512_CRYPT.digest_bytes)
    }
}

fn draft(rounds: u32, digest_bytes: usize) -> Draft {
    Draft::new(Cost::Rounds(rounds.into()))
        .layout(EXPLICIT)
        .salt(SaltSpec::Alphanumeric(16), Encoding::Text)
        .digest(digest_bytes, Encoding::CryptLow)
}
