//! The names of encodings, which layouts and expressions share.

use crate::encoding::Encoding;

/// Every encoding that both know by a name.
const NAMES: [(&str, Encoding); 10] = [
    ("hex", Encoding::Hex),
    ("base64", Encoding::Base64),
    ("base64u", Encoding::Base64Unpadded),
    ("b64url", Encoding::Base64Url),
    ("b64urlu", Encoding::Base64UrlUnpadded),
    ("ab64", Encoding::Ab64),
    ("bcrypt64", Encoding::Bcrypt),
    ("crypt64", Encoding::Crypt),
    ("crypt64low", Encoding::CryptLow),
    ("hexany", Encoding::HexAnyCase),
];

pub(super) fn named(name: &str) -> Option<Encoding> {
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, encoding)| *encoding)
}

pub(super) fn name(encoding: Encoding) -> &'static str {
    NAMES.iter().find(|(_, known)| *known == encoding).map_or("text", |(name, _)| name)
}

/// How many characters so many bytes take.
pub(super) const fn width(encoding: Encoding, bytes: usize) -> usize {
    match encoding {
        Encoding::Text => bytes,
        Encoding::Hex | Encoding::HexAnyCase => bytes.saturating_mul(2),
        Encoding::Base64 | Encoding::Base64Url => bytes.div_ceil(3).saturating_mul(4),
        _ if bytes == usize::MAX => bytes,
        _ => bytes.saturating_mul(4).div_ceil(3),
    }
}
