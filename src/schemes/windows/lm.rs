//! LAN Manager hashes: Windows before Vista, Samba.
//!
//! ```text
//! e52cac67419a9a224a3b108f3fa6cb6d
//! └ digest: 32 hexadecimal digits of either case; a half of it may stand alone
//!
//! {LANMAN}e52cac67419a9a224a3b108f3fa6cb6d
//! └ what Dovecot and Perl's Authen::Passphrase write in front
//! ```
//!
//! The first 14 bytes of the password in upper case, seven for each half. What its bytes are beyond
//! ASCII depends on a code page that nobody wrote down, so there are several right answers: those of
//! CP437, CP850 and Latin-1, and the bytes as they came with only ASCII in upper case. Sources:
//! [MS-NLMP] §3.3.1; passlib 1.7.4, `handlers/windows.py`; `Crypt::SmbHash` 0.12.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::code_page::CodePage;
use crate::kdf::lm;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies a LAN Manager hash; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct LanManager {
    info: Info,
    digest_bytes: usize,
}

/// 32 hexadecimal digits.
pub const LM: LanManager = LanManager {
    digest_bytes: 16,
    info: Info::new("lm", "LAN Manager", Strength::Broken)
        .shape("32 hex digits")
        .bytes(32, 32)
        .grammar("^[0-9A-Fa-f]{32}$")
        .quirks(&[
            "reads 14 bytes",
            "the case of the password does not count",
            "several right answers beyond ASCII: nobody wrote down the code page",
        ])
        .seen_in(&["Windows before Vista", "Samba", "passlib", "Crypt::SmbHash"])
        .example("e52cac67419a9a224a3b108f3fa6cb6d"),
};

/// 16 hexadecimal digits: the half that the first seven bytes make.
pub const LM_HALF: LanManager = LanManager {
    digest_bytes: 8,
    info: Info::new("lm-half", "LAN Manager, one half", Strength::Broken)
        .shape("16 hex digits")
        .bytes(16, 16)
        .grammar("^[0-9A-Fa-f]{16}$")
        .quirks(&[
            "reads 7 bytes",
            "the case of the password does not count",
            "several right answers beyond ASCII: nobody wrote down the code page",
        ])
        .seen_in(&["Authen::Passphrase", "tables of cracked hashes"])
        .example("e52cac67419a9a22"),
};

/// `{LANMAN}` and 32 hexadecimal digits.
pub const LM_LANMAN: LanManager = LanManager {
    digest_bytes: 16,
    info: Info::new("lm-lanman", "LAN Manager, {LANMAN}", Strength::Broken)
        .tags(&["{LANMAN}"])
        .bytes(40, 40)
        .grammar(r"^(?i:\{LANMAN\})[0-9A-Fa-f]{32}$")
        .quirks(&[
            "reads 14 bytes",
            "the case of the password does not count",
            "several right answers beyond ASCII: nobody wrote down the code page",
        ])
        .seen_in(&["Dovecot", "Authen::Passphrase"])
        .example("{LANMAN}e52cac67419a9a224a3b108f3fa6cb6d"),
};

impl Scheme for LanManager {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let bare = self.info.tags.is_empty();
        let mut text =
            if bare { Reader::bare(stored) } else { Reader::tagged(stored, self.info.tags)? };
        let tag = Field::text(text.taken());
        let digest = text.last(self.digest_bytes, Encoding::HexAnyCase, "hex digits");
        let digest = digest.map_err(|error| if bare { ParseError::NotMine } else { error })?;
        Ok(Parts { extra: tag, ..Parts::new(Cost::Fixed, Field::EMPTY, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        for upper in spellings(password) {
            match parts.digest.len() {
                8 => out.push(&lm::half(&upper)),
                _ => out.push(&lm::digest(&upper)),
            }
        }
        let at = if parts.digest.len() == 8 { 7 } else { 14 };
        Ok(if password.len() >= at { Exact::Cut { at } } else { Exact::Folded })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}{}", parts.extra.as_str(), parts.digest.as_str())
    }
}

/// The bytes that a password in upper case may have been, each once.
fn spellings(password: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let mut spellings = vec![Zeroizing::new(password.to_ascii_uppercase())];
    if password.is_ascii() {
        return spellings;
    }
    if let Ok(text) = str::from_utf8(password) {
        let upper = Zeroizing::new(text.to_uppercase());
        let pages = [CodePage::Cp437, CodePage::Cp850, CodePage::Latin1];
        let encoded = pages.into_iter().filter_map(|page| page.encode(&upper));
        // Last, since four answers are counted: no machine had UTF-8 for its code page.
        spellings.extend(encoded.chain([Zeroizing::new(upper.as_bytes().to_vec())]));
        spellings.dedup();
    }
    spellings
}
