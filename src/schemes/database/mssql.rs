//! Microsoft SQL Server.
//!
//! ```text
//! 0x010034767D5C0CFA5FDCA28C4A56085E65E882E71CB0ED2503412FD54D6119FFF04129A1D72E7C3194F7284A7F3A
//! │     │       │                                       └ 2000 only: SHA-1 of the upper case
//! │     │       └ digest: SHA-1, or from 2012 SHA-512, of the password in UTF-16 and the salt
//! │     └ salt: 4 bytes
//! └ 0x0100, or 0x0200 from 2012
//! ```
//!
//! Hexadecimal digits of either case. Whoever logs in to a server of 2000 is compared with the
//! second digest; the first says whether that was the password itself. Sources: L. Cristofor,
//! *SQL Server 2005: About login password hashes* (2007); passlib 1.7.4, `handlers/mssql.py`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, utf16};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies hashes of SQL Server 2000, 2005 and 2012.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Mssql;

/// Versions of SQL Server, as variants.
const FROM_2000: u8 = 0;
const FROM_2005: u8 = 1;
const FROM_2012: u8 = 2;

impl Scheme for Mssql {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        let salt = text.fixed(8, Encoding::HexAnyCase, "a salt of 4 bytes in hex")?;
        if stored.starts_with(TAG_2012) {
            let digest = text.last(64, Encoding::HexAnyCase, "a SHA-512 in hex")?;
            return Ok(Parts { variant: FROM_2012, ..Parts::new(Cost::Fixed, salt, digest) });
        }
        let first = text.fixed(40, Encoding::HexAnyCase, "a SHA-1 in hex")?;
        if text.rest().is_empty() {
            return Ok(Parts { variant: FROM_2005, ..Parts::new(Cost::Fixed, salt, first) });
        }
        let upper = text.last(20, Encoding::HexAnyCase, "a second SHA-1 in hex, or none")?;
        Ok(Parts { variant: FROM_2000, extra: first, ..Parts::new(Cost::Fixed, salt, upper) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        // What is no text is none in UTF-16 either, and was never hashed.
        let Ok(password) = str::from_utf8(attempt.password()) else { return Ok(Exact::Yes) };
        let function = match parts.variant {
            FROM_2012 => HashFunction::Sha512,
            _ => HashFunction::Sha1,
        };
        let salted = |password: &str| {
            digest::digest(function, &[&utf16::little_endian(password), &parts.salt.decode()])
        };
        if parts.variant != FROM_2000 {
            out.push(&salted(password));
            return Ok(Exact::Yes);
        }
        out.push(&salted(&Zeroizing::new(password.to_uppercase())));
        let mut as_typed = Candidates::new();
        as_typed.push(&salted(password));
        let exact = as_typed.contain(&parts.extra.decode());
        Ok(if exact { Exact::Yes } else { Exact::Folded })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let tag = if parts.variant == FROM_2012 { TAG_2012 } else { TAG };
        let (salt, first, last) =
            (parts.salt.as_str(), parts.extra.as_str(), parts.digest.as_str());
        write!(out, "{tag}{salt}{first}{last}")
    }
}

const TAG: &str = "0x0100";
const TAG_2012: &str = "0x0200";

const INFO: Info = Info::new("mssql", "Microsoft SQL Server", Strength::Broken)
    .tags(&[TAG, TAG_2012])
    .bytes(54, 142)
    .grammar("^(0x0100[0-9A-Fa-f]{8}([0-9A-Fa-f]{40}){1,2}|0x0200[0-9A-Fa-f]{136})$")
    .quirks(&["SQL Server 2000 accepts the password in any case; such a match is not exact"])
    .seen_in(&["SQL Server 2000", "SQL Server 2005", "SQL Server 2012", "passlib"])
    .example("0x01005B200543D066B8C6E54D8DA5CF6F3CD3BC510C739BBF3802FDE4623117CA8C27341AB573F79F0CF934B11C65");
