//! How the fields of a stored hash write bytes as text.

use base64ct::{Base64, Base64Bcrypt, Base64Unpadded, Base64Url, Base64UrlUnpadded, Encoding as _};
use zeroize::Zeroizing;

/// How a field of a stored hash writes its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Encoding {
    /// The bytes stand as they are.
    Text,
    /// Two lower-case hexadecimal digits a byte.
    Hex,
    /// Hexadecimal digits of either case.
    HexAnyCase,
    /// RFC 4648 base64 with its padding.
    Base64,
    /// RFC 4648 base64 without padding.
    Base64Unpadded,
    /// RFC 4648 base64 with `-` and `_` and its padding.
    Base64Url,
    /// RFC 4648 base64 with `-` and `_`, without padding.
    Base64UrlUnpadded,
    /// passlib's: unpadded base64 with `.` for `+`.
    Ab64,
    /// bcrypt's alphabet `./A-Za-z0-9`, unpadded.
    Bcrypt,
    /// crypt(3)'s alphabet `./0-9A-Za-z`, high bits first, unpadded.
    Crypt,
    /// The same alphabet, low bits first, unpadded: MD5-crypt, SHA-crypt, phpass, yescrypt.
    CryptLow,
}

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const CRYPT: &[u8; 64] = b"./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Where a text stops being what its encoding allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) at: usize,
}

impl Encoding {
    /// The base64 of a text that has all of its padding or none; part of it is neither's.
    pub(crate) fn base64_of(text: &str) -> Self {
        if text.ends_with('=') { Self::Base64 } else { Self::Base64Unpadded }
    }

    /// How many bytes a text of this encoding holds, or where it is not canonical: a byte outside
    /// the alphabet, a wrong length or padding, or bits set that no decoder reads.
    pub(crate) fn decoded_len(self, text: &str) -> Result<usize, Fault> {
        match self {
            Self::Text => Ok(text.len()),
            Self::Hex | Self::HexAnyCase => self.hex_len(text),
            Self::Base64 | Self::Base64Url => {
                let body = text.trim_end_matches('=');
                let padding = (4 - body.len() % 4) % 4;
                // A byte of no alphabet is what is wrong, whatever it does to the padding.
                self.of_digits(body)?;
                if text.len() - body.len() != padding {
                    return Err(Fault { at: body.len() });
                }
                self.unpadded_len(body)
            }
            Self::Base64Unpadded
            | Self::Base64UrlUnpadded
            | Self::Ab64
            | Self::Bcrypt
            | Self::Crypt
            | Self::CryptLow => self.base64_len(text),
        }
    }

    fn hex_len(self, text: &str) -> Result<usize, Fault> {
        let wrong = |byte: u8| match byte {
            b'0'..=b'9' | b'a'..=b'f' => false,
            b'A'..=b'F' => self == Self::Hex,
            _ => true,
        };
        // Without a way out, so that many bytes are looked at at once.
        if text.bytes().fold(false, |any, byte| any | wrong(byte)) {
            return Err(Fault { at: text.bytes().position(wrong).unwrap_or_default() });
        }
        if text.len() % 2 == 1 { Err(Fault { at: text.len() }) } else { Ok(text.len() / 2) }
    }

    fn base64_len(self, body: &str) -> Result<usize, Fault> {
        self.of_digits(body)?;
        self.unpadded_len(body)
    }

    /// The bytes that so many digits stand for, if the last one sets no bit that nobody reads.
    fn unpadded_len(self, body: &str) -> Result<usize, Fault> {
        let last = body.bytes().last().and_then(|byte| self.digit(byte)).unwrap_or_default();
        let unread = match (body.len() % 4, self) {
            (0, _) => 0,
            (2, Self::CryptLow) => last >> 2,
            (3, Self::CryptLow) => last >> 4,
            (2, _) => last & 0b1111,
            (3, _) => last & 0b11,
            _ => return Err(Fault { at: body.len() }),
        };
        if unread == 0 { Ok(body.len() * 3 / 4) } else { Err(Fault { at: body.len() - 1 }) }
    }

    /// Whether every byte is of the alphabet, all looked at, so that it is many at once.
    #[expect(clippy::needless_bitwise_bool, reason = "a way out keeps it from many at once")]
    fn of_digits(self, body: &str) -> Result<(), Fault> {
        let (one, other) = match self {
            Self::Base64 | Self::Base64Unpadded => (b'+', b'/'),
            Self::Base64Url | Self::Base64UrlUnpadded => (b'-', b'_'),
            _ => (b'.', b'/'),
        };
        let is_digit = |byte: u8| byte.is_ascii_alphanumeric() | (byte == one) | (byte == other);
        if body.bytes().fold(true, |all, byte| all & is_digit(byte)) {
            return Ok(());
        }
        Err(Fault { at: body.bytes().position(|byte| !is_digit(byte)).unwrap_or_default() })
    }

    /// The six bits that a byte stands for.
    pub(crate) fn digit(self, byte: u8) -> Option<u8> {
        let position = |upper: u8, lower: u8, number: u8| match byte {
            b'A'..=b'Z' => Some(upper + (byte - b'A')),
            b'a'..=b'z' => Some(lower + (byte - b'a')),
            b'0'..=b'9' => Some(number + (byte - b'0')),
            _ => None,
        };
        match (self, byte) {
            (Self::Base64 | Self::Base64Unpadded, b'+')
            | (Self::Ab64, b'.')
            | (Self::Base64Url | Self::Base64UrlUnpadded, b'-') => Some(62),
            (Self::Base64 | Self::Base64Unpadded | Self::Ab64, b'/')
            | (Self::Base64Url | Self::Base64UrlUnpadded, b'_') => Some(63),
            (
                Self::Base64
                | Self::Base64Unpadded
                | Self::Base64Url
                | Self::Base64UrlUnpadded
                | Self::Ab64,
                _,
            ) => position(0, 26, 52),
            (Self::Bcrypt | Self::Crypt | Self::CryptLow, b'.') => Some(0),
            (Self::Bcrypt | Self::Crypt | Self::CryptLow, b'/') => Some(1),
            (Self::Bcrypt, _) => position(2, 28, 54),
            (Self::Crypt | Self::CryptLow, _) => position(12, 38, 2),
            (Self::Text | Self::Hex | Self::HexAnyCase, _) => None,
        }
    }

    /// The digit of crypt(3)'s alphabet that stands for six bits.
    pub(crate) fn crypt_digit(bits: u32) -> Option<char> {
        CRYPT.get(usize::try_from(bits).ok()?).copied().map(char::from)
    }

    /// The digit of base64 that stands for six bits.
    pub(crate) fn base64_digit(bits: u16) -> Option<char> {
        STANDARD.get(usize::from(bits)).copied().map(char::from)
    }

    /// The bytes that a canonical text stands for.
    pub(crate) fn decode(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        let bytes = match self {
            Self::Text => text.as_bytes().to_vec(),
            Self::Hex | Self::HexAnyCase => {
                let digits = |pair: &[u8]| match *pair {
                    [high, low] => Some(nibble(high)? << 4 | nibble(low)?),
                    _ => None,
                };
                text.as_bytes().chunks(2).map(digits).collect::<Option<_>>()?
            }
            Self::Base64 => Base64::decode_vec(text).ok()?,
            Self::Base64Unpadded => Base64Unpadded::decode_vec(text).ok()?,
            Self::Base64Url => Base64Url::decode_vec(text).ok()?,
            Self::Base64UrlUnpadded => Base64UrlUnpadded::decode_vec(text).ok()?,
            Self::CryptLow => low_first(text)?,
            Self::Bcrypt => Base64Bcrypt::decode_vec(text).ok()?,
            Self::Ab64 | Self::Crypt => {
                let standard = |byte| STANDARD.get(usize::from(self.digit(byte)?)).copied();
                let text = text.bytes().map(standard).map(|byte| byte.map(char::from));
                Base64Unpadded::decode_vec(&text.collect::<Option<String>>().map(Zeroizing::new)?)
                    .ok()?
            }
        };
        Some(Zeroizing::new(bytes))
    }

    /// Writes bytes in this encoding; `None` where text is asked for and the bytes are not UTF-8.
    pub(crate) fn encode(self, bytes: &[u8]) -> Option<String> {
        Some(match self {
            Self::Text => return String::from_utf8(bytes.to_vec()).ok(),
            Self::Hex | Self::HexAnyCase => {
                let digit = |value: u8| char::from_digit(u32::from(value), 16);
                bytes
                    .iter()
                    .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
                    .collect::<Option<_>>()?
            }
            Self::Base64 => Base64::encode_string(bytes),
            Self::Base64Unpadded => Base64Unpadded::encode_string(bytes),
            Self::Base64Url => Base64Url::encode_string(bytes),
            Self::Base64UrlUnpadded => Base64UrlUnpadded::encode_string(bytes),
            Self::CryptLow => return encode_low_first(bytes),
            Self::Ab64 => Base64Unpadded::encode_string(bytes).replace('+', "."),
            Self::Bcrypt => Base64Bcrypt::encode_string(bytes),
            Self::Crypt => {
                let standard = Base64Unpadded::encode_string(bytes);
                let digit = |byte| CRYPT.get(usize::from(Self::Base64.digit(byte)?)).copied();
                let digits = standard.bytes().map(digit).map(|byte| byte.map(char::from));
                return digits.collect();
            }
        })
    }
}

/// Three bytes are a number whose lowest byte comes first, and so do its lowest six bits.
fn low_first(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for group in text.as_bytes().chunks(4) {
        let digits = group.iter().rev().try_fold(0_u32, |number, byte| {
            Some(number << 6 | u32::from(Encoding::CryptLow.digit(*byte)?))
        })?;
        bytes.extend(digits.to_le_bytes().into_iter().take(group.len() * 3 / 4));
    }
    Some(bytes)
}

fn encode_low_first(bytes: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let mut number =
            group.iter().rev().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        for _ in 0..=group.len() {
            text.push(char::from(*CRYPT.get(usize::try_from(number & 63).ok()?)?));
            number >>= 6;
        }
    }
    Some(text)
}

fn nibble(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE64: [Encoding; 8] = [
        Encoding::Base64,
        Encoding::Base64Unpadded,
        Encoding::Base64Url,
        Encoding::Base64UrlUnpadded,
        Encoding::Ab64,
        Encoding::Bcrypt,
        Encoding::Crypt,
        Encoding::CryptLow,
    ];

    #[test]
    fn what_is_encoded_decodes_and_counts_its_bytes() -> Result<(), Fault> {
        let bytes: Vec<u8> = (0..=255).collect();
        for encoding in BASE64.into_iter().chain([Encoding::Hex]) {
            for bytes in (0..40).filter_map(|length| bytes.get(255 - length..)) {
                let text = encoding.encode(bytes).expect("every byte has a spelling");
                assert_eq!(encoding.decoded_len(&text)?, bytes.len(), "{encoding:?} {text}");
                let decoded = encoding.decode(&text).expect("what we wrote is canonical");
                assert_eq!(decoded.as_slice(), bytes);
            }
        }
        Ok(())
    }

    #[test]
    fn every_alphabet_holds_sixty_four_digits() {
        for encoding in BASE64 {
            let mut digits: Vec<u8> = (0..=255).filter_map(|byte| encoding.digit(byte)).collect();
            digits.sort_unstable();
            assert_eq!(digits, (0..64).collect::<Vec<u8>>(), "{encoding:?}");
        }
    }

    #[test]
    fn bits_that_no_decoder_reads_must_be_zero() {
        assert_eq!(Encoding::Base64Unpadded.decoded_len("AB"), Err(Fault { at: 1 }));
        assert_eq!(Encoding::Bcrypt.decoded_len("../"), Err(Fault { at: 2 }));
        assert_eq!(Encoding::Base64.decoded_len("AAE="), Ok(2));
        assert_eq!(Encoding::Base64.decoded_len("AAE"), Err(Fault { at: 3 }));
        assert_eq!(Encoding::Hex.decoded_len("0A"), Err(Fault { at: 1 }));
        assert_eq!(Encoding::HexAnyCase.decoded_len("0A"), Ok(1));
    }
}
