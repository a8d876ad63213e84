//! Tripcodes: what boards show instead of a password behind a name.
//!
//! ```text
//! pfaRCwDe0U
//! └ digest: the last ten digits of DES crypt(3), of which the first is lost: 58 bits
//! ```
//!
//! The salt is the second and third byte of the password and `H.`: `:` to `@` are `A` to `G` there,
//! `[` to a backquote are `a` to `f`, and what else is no digit of crypt's is a full stop.
//!
//! Boards hash what they would show, with `&`, `<`, `>` and `"` escaped as in HTML; crackers hash it as
//! it was typed. Both are right here. Those in Japan hash `Shift_JIS`, which is one of the forms that
//! an attempt may have. Sources: John the Ripper, `trip_fmt.c`; hashcat 7, module 16000; npm's
//! `tripcode` 4.0, which is 4chan's; Python's `tripcode3` 0.1.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::kdf::descrypt;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

/// Verifies the ten digits of a tripcode.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Tripcode;

/// Bytes that DES crypt reads.
const READ: usize = 8;
/// What boards escape.
const ESCAPED: [(u8, &str); 4] =
    [(b'&', "&amp;"), (b'<', "&lt;"), (b'>', "&gt;"), (b'"', "&quot;")];

impl Scheme for Tripcode {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digit = |byte: u8| Encoding::Crypt.digit(byte);
        let all = stored.len() == 10 && stored.bytes().all(|byte| digit(byte).is_some());
        let last = stored.bytes().last().and_then(digit);
        let sound = all && last.is_some_and(|last| last % 4 == 0);
        let digest = sound.then(|| Field::text(stored)).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let password = attempt.password();
        if password.contains(&0) {
            return Err(ComputeError::Nul);
        }
        // Nobody who types nothing is shown a tripcode.
        if password.is_empty() {
            return Ok(Exact::Yes);
        }
        out.push(tripcode(password)?.as_bytes());
        let is_escaped = password.iter().any(|byte| escaped(*byte).is_some());
        if is_escaped {
            out.push(tripcode(&in_html(password))?.as_bytes());
        }
        Ok(match password {
            _ if is_escaped || !password.is_ascii() => Exact::Folded,
            _ if password.len() >= READ => Exact::Cut { at: READ },
            _ => Exact::Yes,
        })
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}

fn tripcode(password: &[u8]) -> Result<Zeroizing<String>, ComputeError> {
    let mut behind = password.iter().skip(1).chain(b"H.").map(|byte| salt_digit(*byte));
    let salt = [behind.next(), behind.next()].map(|digit| digit.unwrap_or(b'.'));
    let digest = descrypt::digest(salt, password).ok_or(ComputeError::Parameters)?;
    let digits = Encoding::Crypt.encode(&digest).map(Zeroizing::new);
    let last = digits.as_ref().and_then(|digits| digits.get(1..)).map(str::to_owned);
    last.map(Zeroizing::new).ok_or(ComputeError::Parameters)
}

fn salt_digit(byte: u8) -> u8 {
    match byte {
        b':'..=b'@' => byte - b':' + b'A',
        b'['..=b'`' => byte - b'[' + b'a',
        _ if Encoding::Crypt.digit(byte).is_some() => byte,
        _ => b'.',
    }
}

fn escaped(byte: u8) -> Option<&'static str> {
    ESCAPED.iter().find(|(known, _)| *known == byte).map(|(_, text)| *text)
}

/// The bytes that count of a password in HTML, and those that its salt is of.
fn in_html(password: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(Vec::with_capacity(READ * "&quot;".len()));
    for byte in password.iter().take(READ) {
        match escaped(*byte) {
            Some(escaped) => text.extend_from_slice(escaped.as_bytes()),
            None => text.push(*byte),
        }
    }
    text
}

const INFO: Info = Info::new("tripcode", "Tripcode", Strength::Broken)
    .shape("10 crypt base64 digits")
    .bytes(10, 10)
    .grammar("^[./0-9A-Za-z]{9}[.26AEIMQUYcgkosw]$")
    .seen_in(&["2channel", "Futaba", "4chan", "hashcat", "John the Ripper"])
    .quirks(&[
        "reads 8 bytes of 7 bits",
        "58 bits without a salt but the password's own",
        "boards escape &, <, > and \" as in HTML first, crackers do not: both match, and not exactly",
        "boards in Japan hash Shift_JIS",
        "stops at NUL, which is refused",
    ])
    .example("ozOtJW9BFA");
