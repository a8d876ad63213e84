//! Passwords of RACF, the security manager of z/OS, as `racf2john` takes them out of its database.
//!
//! ```text
//! $racf$*TESTTEST*0FF48804F759193F
//!        │        └ the user's name under DES, whose key is the password
//!        └ up to 8 of A-Z, 0-9, #, @ and $
//!
//! $racf$*USER1*E7D7E66D00018000000900320010001054FDAABCDEF012345674A0F58EE6137D203D3CD649E9E52F80A1F1B7CD263EE2
//!              │               │   │   │   │   │                               └ 16 bytes: KDFAES
//!              │               │   │   │   │   └ salt: 16 bytes
//!              │               │   │   └ 0010, twice
//!              │               │   └ hundreds of rounds
//!              │               └ base-2 logarithm of the bytes of memory, of which 32 are a block
//!              └ E7D7E66D00018000
//! ```
//!
//! A password has up to 8 characters of those and `.<+|&!*-%_>?:=`, in code page 1047; others match
//! nothing. RACF takes small letters for capitals unless it is told otherwise, which no text says, so
//! both are tried. Sources: John the Ripper, `racf_fmt_plug.c` and `racf_kdfaes_fmt_plug.c`; hashcat 7,
//! module 8500; IBM, *z/OS Security Server RACF Security Administrator's Guide*.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::racf::{self, Effort};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `$racf$*USER*` and 16 upper-case hexadecimal digits.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Racf;

/// Verifies `$racf$*USER*E7D7E66D00018000` and 80 more digits.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct RacfKdfaes;

const TAG: &str = "$racf$*";
const NAME: &str = "a user's name of up to 8 characters in upper case";
const DIGEST: &str = "16 upper-case hex digits, or a hash of KDFAES";
const SALT: &str = "a salt of 32 upper-case hex digits";
const AES: &str = "32 upper-case hex digits";
const MEMORY: &str = "a memory factor of 6 to 16 in four upper-case hex digits";
const ROUNDS: &str = "hundreds of rounds in four upper-case hex digits";
/// What every hash of KDFAES begins with, and what stands before its salt.
const HEADER: &str = "E7D7E66D00018000";
const LENGTHS: &str = "00100010";

impl Scheme for Racf {
    fn info(&self) -> &Info {
        &DES
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, DES.tags)?;
        let name = name(&mut text)?;
        if is_kdfaes(text) {
            return Err(ParseError::NotMine);
        }
        let digest = upper(&mut text, 16, DIGEST)?;
        text.end()?;
        Ok(Parts::new(Cost::Fixed, name, digest))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let user = racf::ebcdic(parts.salt.as_str().as_bytes()).ok_or(ComputeError::Parameters)?;
        for password in spellings(attempt.password()) {
            out.push(&*racf::des(&user, &password));
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{TAG}{}*{}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Scheme for RacfKdfaes {
    fn info(&self) -> &Info {
        &KDFAES
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let Fields { effort: Effort { blocks, rounds }, salt, digest, .. } = fields(stored)?;
        let (blocks, rounds) = (u64::from(blocks), u64::from(rounds));
        let rounds = (blocks + 1) * rounds + blocks;
        let cost = Cost::Pbkdf2 { function: HashFunction::Sha256, rounds };
        let extra = Field::text(stored);
        // The password as it was typed, and in capitals.
        Ok(Parts { extra, times: 2, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let fields = fields(parts.extra.as_str()).map_err(|_| ComputeError::Parameters)?;
        let user = racf::ebcdic(fields.name.as_str().as_bytes()).ok_or(ComputeError::Parameters)?;
        let salt = fields.salt.decode();
        let salt = salt.as_slice().try_into().map_err(|_| ComputeError::Parameters)?;
        for password in spellings(attempt.password()) {
            let digest = racf::kdfaes(&user, &password, salt, fields.effort);
            out.push(&digest.ok_or(ComputeError::Parameters)?);
        }
        Ok(Exact::Folded)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

/// What a hash of KDFAES says.
struct Fields<'a> {
    name: Field<'a>,
    effort: Effort,
    salt: Field<'a>,
    digest: Field<'a>,
}

fn fields(stored: &str) -> Result<Fields<'_>, ParseError> {
    let mut text = Reader::tagged(stored, KDFAES.tags)?;
    // Without its header, what is wrong is wrong with a hash of DES.
    let name = name(&mut text).map_err(|_| ParseError::NotMine)?;
    if !is_kdfaes(text) {
        return Err(ParseError::NotMine);
    }
    text.literal(HEADER, HEADER)?;
    let error = text.out_of_range(MEMORY);
    let memory = number(&mut text, MEMORY)?;
    let blocks = (6..=16).contains(&memory).then(|| 1 << (memory - 5)).ok_or(error)?;
    let error = text.out_of_range(ROUNDS);
    let rounds = 100 * number(&mut text, ROUNDS)?;
    let rounds = Some(rounds).filter(|rounds| *rounds > 0).ok_or(error)?;
    text.literal(LENGTHS, LENGTHS)?;
    let salt = upper(&mut text, 32, SALT)?;
    let digest = upper(&mut text, 32, AES)?;
    text.end()?;
    Ok(Fields { name, effort: Effort { blocks, rounds }, salt, digest })
}

/// Whether the header and more comes next: alone, it is as long as a hash of DES.
fn is_kdfaes(text: Reader<'_>) -> bool {
    text.rest().starts_with(HEADER) && text.rest() != HEADER
}

/// Takes the user's name and the star behind it.
fn name<'a>(text: &mut Reader<'a>) -> Result<Field<'a>, ParseError> {
    let error = text.malformed(NAME);
    let name = text.until('*', NAME)?;
    let of_names = |byte: u8| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'#' | b'@' | b'$')
    };
    let fits = (1..=8).contains(&name.len()) && name.bytes().all(of_names);
    if fits { Ok(Field::text(name)) } else { Err(error) }
}

/// Takes so many upper-case hexadecimal digits.
fn upper<'a>(
    text: &mut Reader<'a>,
    digits: usize,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    let error = text.malformed(expected);
    let field = text.fixed(digits, Encoding::HexAnyCase, expected)?;
    let lower = field.as_str().bytes().any(|byte| byte.is_ascii_lowercase());
    if lower { Err(error) } else { Ok(field) }
}

/// Takes a number of four digits.
fn number(text: &mut Reader<'_>, expected: &'static str) -> Result<u32, ParseError> {
    let error = text.malformed(expected);
    let digits = upper(text, 4, expected)?;
    u32::from_str_radix(digits.as_str(), 16).map_err(|_| error)
}

/// The password as it was typed, and in capitals where that is another; none if RACF takes no such.
fn spellings(password: &[u8]) -> impl Iterator<Item = racf::Eight> {
    let capitals = Zeroizing::new(password.to_ascii_uppercase());
    let other = Some(&capitals).filter(|capitals| capitals.as_slice() != password);
    let other = other.and_then(|capitals| racf::ebcdic(capitals));
    racf::ebcdic(password).into_iter().chain(other)
}

const DES: Info = Info::new("racf", "RACF, DES", Strength::Broken)
    .tags(&[TAG])
    .bytes(25, 32)
    .grammar(r"^\$racf\$\*[A-Z0-9#@$]{1,8}\*[0-9A-F]{16}$")
    .seen_in(SEEN_IN)
    .quirks(QUIRKS)
    .example("$racf$*ALICE*284D1558BA7235A5");

const KDFAES: Info = Info::new("racf-kdfaes", "RACF, KDFAES", Strength::Fair)
    .tags(&[TAG])
    .bytes(105, 112)
    .grammar(r"^\$racf\$\*[A-Z0-9#@$]{1,8}\*E7D7E66D00018000[0-9A-F]{8}00100010[0-9A-F]{64}$")
    .seen_in(SEEN_IN)
    .quirks(QUIRKS)
    .example("$racf$*ALICE*E7D7E66D0001800000090032001000106F1C8A25D3B94E70A2F08D5BE7134C9677C77494BE95E39028E5DA3C8F5B6F14");

const SEEN_IN: &[&str] = &["RACF of z/OS, by racf2john", "John the Ripper"];
const QUIRKS: &[&str] = &[
    "takes 8 characters of RACF's set",
    "the case may not count, which the text does not say, so no match is exact",
];
