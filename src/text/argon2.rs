//! The PHC string of Argon2, as it stands alone and behind Django's `argon2`.

use std::fmt;

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::{Field, Parts};
use crate::text::Reader;

/// The types by their number in [`Parts::variant`], low two bits.
pub(crate) const TYPES: [&str; 3] = ["argon2d", "argon2i", "argon2id"];
/// Set in [`Parts::variant`] for version 0x13; clear for 0x10.
pub(crate) const VERSION_13: u8 = 1 << 2;
/// Argon2id of version 0x13.
pub(crate) const ID_13: u8 = 2 | VERSION_13;
/// Set in [`Parts::layout`] where the version is left out, which means 0x10.
const NO_VERSION: u8 = 1 << 7;

/// The orders in which software writes the parameters, by their number in [`Parts::layout`].
const ORDERS: [[Name; 3]; 6] = [
    [Name::M, Name::T, Name::P],
    [Name::M, Name::P, Name::T],
    [Name::T, Name::M, Name::P],
    [Name::T, Name::P, Name::M],
    [Name::P, Name::M, Name::T],
    [Name::P, Name::T, Name::M],
];

const DIGEST: &str = "a tag of at least 4 bytes in base64";
const PARAMETERS: &str = "m, t and p, each once";
const KEY_ID: &str = "a key id of 1 to 8 bytes in unpadded base64";
const DATA: &str = "associated data of 1 to 32 bytes in unpadded base64";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    M,
    T,
    P,
}

/// Reads `$argon2id$v=19$m=19456,t=2,p=1$salt$tag` from its first `$` to the end of the text
/// (RFC 9106 §3.1 for the ranges, the PHC string format for the spelling).
///
/// What stands behind the three numbers, `keyid=…` and `data=…`, is the `extra` of the parts.
pub(crate) fn parse(text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    read(text, |_| Encoding::Base64Unpadded)
}

/// Reads the same, also with salt and tag both padded; one of them alone is nobody's.
pub(crate) fn parse_padded(text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    read(
        text,
        |salt_and_tag| {
            if salt_and_tag.contains('=') { Encoding::Base64 } else { Encoding::Base64Unpadded }
        },
    )
}

fn read(
    mut text: Reader<'_>,
    encoding: fn(salt_and_tag: &str) -> Encoding,
) -> Result<Parts<'_>, ParseError> {
    text.literal("$", "an Argon2 hash")?;
    let error = text.malformed("argon2id, argon2i or argon2d");
    let name = text.until('$', "an Argon2 type")?;
    let kind = (0..).zip(TYPES).find(|(_, known)| *known == name).ok_or(error)?.0;
    let (version, spelling) = version(&mut text)?;
    let (cost, order, extra) = parameters(&mut text)?;
    let encoding = encoding(text.rest());
    let error = text.out_of_range("a salt of at least 8 bytes");
    let salt = text.field('$', encoding, "a salt in base64")?;
    if salt.len() < 8 {
        return Err(error);
    }
    let error = text.out_of_range(DIGEST);
    let digest = text.last_any(encoding, DIGEST)?;
    if digest.len() < 4 {
        return Err(error);
    }
    Ok(Parts {
        variant: kind | version,
        layout: order | spelling,
        extra,
        ..Parts::new(cost, salt, digest)
    })
}

fn version(text: &mut Reader<'_>) -> Result<(u8, u8), ParseError> {
    const EXPECTED: &str = "version 16 or 19";
    if !text.rest().starts_with("v=") {
        return Ok((0, NO_VERSION));
    }
    text.literal("v=", EXPECTED)?;
    let error = text.out_of_range(EXPECTED);
    match text.number('$', EXPECTED)? {
        16 => Ok((0, 0)),
        19 => Ok((VERSION_13, 0)),
        _ => Err(error),
    }
}

fn parameters<'a>(text: &mut Reader<'a>) -> Result<(Cost, u8, Field<'a>), ParseError> {
    let start = *text;
    let (mut m, mut t, mut p) = (None, None, None);
    let mut names = [Name::M; 3];
    let mut more = false;
    for (place, name) in names.iter_mut().enumerate() {
        let field = *text;
        let slot = match text.take(2, PARAMETERS)? {
            "m=" => {
                *name = Name::M;
                &mut m
            }
            "t=" => {
                *name = Name::T;
                &mut t
            }
            "p=" => {
                *name = Name::P;
                &mut p
            }
            _ => return Err(field.malformed(PARAMETERS)),
        };
        if slot.is_some() {
            return Err(field.malformed(PARAMETERS));
        }
        more = parameter(text).contains(',');
        let separator = if place < 2 || more { ',' } else { '$' };
        *slot = Some(text.number_within(separator, 1..=u32::MAX, PARAMETERS)?);
    }
    let (Some(memory_kib), Some(passes), Some(lanes)) = (m, t, p) else {
        return Err(start.malformed(PARAMETERS));
    };
    if lanes > 0x00ff_ffff || memory_kib < 8 * lanes {
        return Err(start.out_of_range("at most 2^24-1 lanes and at least 8 KiB for each"));
    }
    let order = (0..).zip(ORDERS).find(|(_, order)| *order == names);
    let order = order.ok_or_else(|| start.malformed(PARAMETERS))?.0;
    let extra = if more { extra(text)? } else { Field::EMPTY };
    Ok((Cost::Argon2 { memory_kib, passes, lanes }, order, extra))
}

/// Takes `m=…,t=…,p=…` in this order, nothing else, and the `$` behind it.
pub(crate) fn cost_in_order(text: &mut Reader<'_>) -> Result<Cost, ParseError> {
    let start = *text;
    let (cost, order, extra) = parameters(text)?;
    let alone = order == 0 && extra.is_empty();
    if alone { Ok(cost) } else { Err(start.malformed("m, t and p in this order, alone")) }
}

/// What is left of the parameters.
fn parameter<'a>(text: &Reader<'a>) -> &'a str {
    text.rest().split('$').next().unwrap_or_default()
}

/// Takes `keyid=…`, `data=…` or both, and the `$` behind them.
fn extra<'a>(text: &mut Reader<'a>) -> Result<Field<'a>, ParseError> {
    let all = parameter(text);
    let mut left = 1 + all.matches(',').count();
    if all.starts_with("keyid=") {
        text.literal("keyid=", KEY_ID)?;
        left -= 1;
        bytes(text, if left > 0 { ',' } else { '$' }, 8, KEY_ID)?;
    }
    if left > 0 {
        text.literal("data=", DATA)?;
        bytes(text, '$', 32, DATA)?;
    }
    Ok(Field::text(all))
}

/// Takes a field of one byte to `most`.
fn bytes(
    text: &mut Reader<'_>,
    separator: char,
    most: usize,
    expected: &'static str,
) -> Result<(), ParseError> {
    let error = text.out_of_range(expected);
    let field = text.field(separator, Encoding::Base64Unpadded, expected)?;
    if field.is_empty() || field.len() > most { Err(error) } else { Ok(()) }
}

/// The associated data of an Argon2, which is hashed.
pub(crate) fn data<'a>(parts: &Parts<'a>) -> Field<'a> {
    let last = parts.extra.as_str().rsplit(',').next().unwrap_or_default();
    let data = last.strip_prefix("data=");
    data.and_then(|data| Field::encoded(data, Encoding::Base64Unpadded)).unwrap_or(Field::EMPTY)
}

/// Whether the parameters stand as the reference implementation writes them: m, t, p.
pub(crate) const fn is_in_order(parts: &Parts<'_>) -> bool {
    parts.layout & !NO_VERSION == 0
}

/// Whether an Argon2 names the key that it was made with.
pub(crate) fn names_a_key(parts: &Parts<'_>) -> bool {
    parts.extra.as_str().starts_with("keyid=")
}

/// Writes what [`parse`] read.
pub(crate) fn render(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Cost::Argon2 { memory_kib, passes, lanes } = parts.cost else { return Err(fmt::Error) };
    let name = TYPES.get(usize::from(parts.variant & 3)).ok_or(fmt::Error)?;
    write!(out, "${name}$")?;
    if parts.layout & NO_VERSION == 0 {
        out.write_str(if parts.variant & VERSION_13 == 0 { "v=16$" } else { "v=19$" })?;
    }
    let order = ORDERS.get(usize::from(parts.layout & !NO_VERSION)).ok_or(fmt::Error)?;
    for (place, name) in order.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        match name {
            Name::M => write!(out, "{comma}m={memory_kib}")?,
            Name::T => write!(out, "{comma}t={passes}")?,
            Name::P => write!(out, "{comma}p={lanes}")?,
        }
    }
    if !parts.extra.as_str().is_empty() {
        write!(out, ",{}", parts.extra.as_str())?;
    }
    write!(out, "${}${}", parts.salt.as_str(), parts.digest.as_str())
}
