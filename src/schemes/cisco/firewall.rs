//! Cisco's firewalls: PIX, and ASA before its PBKDF2.
//!
//! ```text
//! NuLKvvWGg.x9HEKO
//! └ digest: 16 crypt base64 digits, low bits first, 12 bytes
//! ```
//!
//! MD5 of the password and four bytes of the user name, or of the password alone for an "enable"
//! password, which has no user. Devices refuse passwords of more than 16 (PIX) or 32 bytes (ASA).
//! Source: passlib 1.7.4, `handlers/cisco.py`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::cisco;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies passwords of a firewall; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Firewall {
    info: Info,
    digest: fn(&[u8], &[u8]) -> Option<[u8; 12]>,
    /// Passwords of so many bytes and a user name fill the block like another password.
    full: usize,
}

/// PIX before version 7.
pub const PIX: Firewall = Firewall {
    digest: cisco::pix,
    full: 12,
    info: bare("cisco-pix", "Cisco PIX")
        .seen_in(&["Cisco PIX up to 6.3", "passlib"])
        .example("BOPflsQE8.ZPZQ9y"),
};

/// ASA up to 9.6, and PIX from version 7.
pub const ASA: Firewall = Firewall {
    digest: cisco::asa,
    full: 24,
    info: bare("cisco-asa", "Cisco ASA")
        .seen_in(&["Cisco ASA up to 9.6", "Cisco PIX from 7.0", "passlib"])
        .example("BOPflsQE8.ZPZQ9y"),
};

const fn bare(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape("16 crypt base64 digits")
        .bytes(16, 16)
        .grammar("^[./0-9A-Za-z]{16}$")
        .quirks(&["hashes four bytes of the user name, or none of it where there is no user"])
}

impl Scheme for Firewall {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(12, Encoding::CryptLow, "16 crypt base64 digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (password, user) = (attempt.password(), attempt.user().unwrap_or_default());
        // A longer password is none that a device let anybody have.
        if let Some(digest) = (self.digest)(password, user.as_bytes()) {
            out.push(&digest);
        }
        let full = password.len() >= self.full;
        let padded = password.last() == Some(&0);
        // Without a user the match may be of a password and the user's name behind it.
        Ok(if user.is_empty() || full || padded { Exact::Folded } else { Exact::Yes })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}
