//! The setting of yescrypt, as `$y$` and `$gy$` write it, in numbers of one to six digits.

use std::fmt;

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::ParseError;
use crate::parts::Parts;
use crate::text::Reader;

/// Variant: scrypt itself.
pub(crate) const CLASSIC: u8 = 0;
/// Variant: scrypt that fills its memory once and reads it often.
pub(crate) const WRITE_ONCE: u8 = 1;
/// Variant: yescrypt proper.
pub(crate) const READ_WRITE: u8 = 2;

/// The number that stands for each variant.
const FLAVORS: [(u8, u32); 3] = [(CLASSIC, 0), (WRITE_ONCE, 1), (READ_WRITE, 47)];

/// Reads `j9T$` + salt + `$` + digest of 43 characters, to the end of the text.
pub(crate) fn parse(mut text: Reader<'_>) -> Result<Parts<'_>, ParseError> {
    let expected = "a setting of yescrypt";
    let (wrong, undefined) = (text.malformed(expected), text.out_of_range(expected));
    let setting = text.until('$', expected)?;
    let (flavor, numbers) = numbers(setting).ok_or(wrong)?;
    let variant = FLAVORS.iter().find(|(_, number)| *number == flavor).ok_or(undefined)?.0;
    let cost = cost(variant, numbers).ok_or(undefined)?;
    let error = text.malformed("a salt of up to 64 bytes");
    let salt = text.field('$', Encoding::CryptLow, "a salt in crypt base64")?;
    if salt.len() > 64 {
        return Err(error);
    }
    let digest = text.last(32, Encoding::CryptLow, "a digest of 43 crypt base64 digits")?;
    Ok(Parts { variant, ..Parts::new(cost, salt, digest) })
}

/// Writes the setting of these parts without the `$` behind it.
pub(crate) fn render_setting(parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let Cost::Yescrypt { log2_n, r, p, t } = parts.cost else { return Err(fmt::Error) };
    let flavor = FLAVORS.iter().find(|(variant, _)| *variant == parts.variant);
    write_number(flavor.ok_or(fmt::Error)?.1, 0, out)?;
    write_number(log2_n.into(), 1, out)?;
    write_number(r, 1, out)?;
    let present = u32::from(p != 1) | u32::from(t != 0) << 1;
    if present != 0 {
        write_number(present, 1, out)?;
    }
    if p != 1 {
        write_number(p, 2, out)?;
    }
    if t != 0 {
        write_number(t, 1, out)?;
    }
    Ok(())
}

/// The flavor, log2 N, r, and those of p, t, g and the log2 of the ROM's N that are written.
fn numbers(setting: &str) -> Option<(u32, [u32; 6])> {
    let mut digits = setting.bytes();
    let flavor = read_number(&mut digits, 0)?;
    let log2_n = read_number(&mut digits, 1)?;
    let r = read_number(&mut digits, 1)?;
    let mut others = [1, 0, 0, 0];
    if digits.len() > 0 {
        let present = read_number(&mut digits, 1)?;
        if present > 15 {
            return None;
        }
        for (place, (other, least)) in others.iter_mut().zip([2, 1, 1, 1]).enumerate() {
            if present >> place & 1 == 1 {
                *other = read_number(&mut digits, least)?;
            }
        }
    }
    let [p, t, g, rom] = others;
    (digits.len() == 0).then_some((flavor, [log2_n, r, p, t, g, rom]))
}

/// The cost, if the reference computes it: N from 4, four blocks for each thread of yescrypt
/// proper, no `t` in scrypt, r p < 2^30, no upgrades, and no ROM, which a system would have to load.
fn cost(variant: u8, numbers: [u32; 6]) -> Option<Cost> {
    let [log2_n, r, p, t, g, rom] = numbers;
    let log2_n = u8::try_from(log2_n).ok().filter(|log2_n| (2..64).contains(log2_n))?;
    let suits = match variant {
        CLASSIC => t == 0,
        WRITE_ONCE => true,
        _ => u64::from(p) <= 1 << (log2_n - 2),
    };
    let defined = suits && g == 0 && rom == 0 && u64::from(r) * u64::from(p) < 1 << 30;
    defined.then_some(Cost::Yescrypt { log2_n, r, p, t })
}

/// The first digit says how many follow: 48 of them none, eight one, four two, and so on.
fn read_number(digits: &mut std::str::Bytes<'_>, least: u32) -> Option<u32> {
    let mut digit = || Encoding::CryptLow.digit(digits.next()?).map(u64::from);
    let first = digit()?;
    let mut number = u64::from(least);
    let mut class = Class::FIRST;
    while first > class.last {
        number += class.count();
        class = class.next();
    }
    number += (first - class.first) << class.bits;
    while class.bits > 0 {
        class.bits -= 6;
        number += digit()? << class.bits;
    }
    u32::try_from(number).ok()
}

/// What [`read_number`] reads.
fn write_number(number: u32, least: u32, out: &mut dyn fmt::Write) -> fmt::Result {
    let mut number = u64::from(number.checked_sub(least).ok_or(fmt::Error)?);
    let mut class = Class::FIRST;
    while number >= class.count() {
        number -= class.count();
        class = class.next();
    }
    let mut digit = |bits: u64| {
        let bits = u32::try_from(bits).map_err(|_| fmt::Error)?;
        out.write_char(Encoding::crypt_digit(bits).ok_or(fmt::Error)?)
    };
    digit(class.first + (number >> class.bits))?;
    while class.bits > 0 {
        class.bits -= 6;
        digit(number >> class.bits & 0x3f)?;
    }
    Ok(())
}

/// The first digits of numbers of one length, and the bits that follow them.
#[derive(Clone, Copy)]
struct Class {
    first: u64,
    last: u64,
    bits: u32,
}

impl Class {
    const FIRST: Self = Self { first: 0, last: 47, bits: 0 };

    fn count(self) -> u64 {
        (self.last + 1 - self.first) << self.bits
    }

    /// Half of the digits that are left, but one.
    fn next(self) -> Self {
        let first = self.last + 1;
        Self { first, last: first + 62_u64.saturating_sub(self.last) / 2, bits: self.bits + 6 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(number: u32, least: u32) -> Option<String> {
        let mut text = String::new();
        write_number(number, least, &mut text).ok()?;
        Some(text)
    }

    #[test]
    fn a_number_is_read_as_it_was_written() {
        let mut seed = 1_u32;
        let numbers = (0..2000).chain((0..3000).map(|shift| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> (shift % 32)
        }));
        for number in numbers.chain([u32::MAX]) {
            for least in [0, 1, 2] {
                let Some(text) = written(number, least) else { continue };
                let mut digits = text.bytes();
                assert_eq!(read_number(&mut digits, least), Some(number), "{text}");
                assert_eq!(digits.len(), 0);
            }
        }
    }

    #[test]
    fn the_setting_of_distributions_is_16_mib() {
        let (flavor, numbers) = numbers("j9T").expect("a setting");
        assert_eq!((flavor, numbers), (47, [12, 32, 1, 0, 0, 0]));
    }

    #[test]
    fn what_is_no_setting_is_refused() {
        for wrong in ["", "j", "j9", "j9T!", "j9T.", "j9Tz", "j9T..!", "zzzzzzzzz", "j9T...", "é"]
        {
            assert_eq!(numbers(wrong), None, "{wrong}");
        }
    }
}
