//! Damage done once more: what takes a repair back, byte for byte.

use std::fmt::Write as _;

use super::kind::Damage;

/// A code for how this layer made `outer` of `inner`, as `D1:s`; `None` where none says it exactly.
pub(super) fn code(layer: Damage, outer: &[u8], inner: &[u8]) -> Option<String> {
    let how = how(layer, outer, inner)?;
    let id = layer.id();
    let code = if how.is_empty() { id.to_owned() } else { format!("{id}:{how}") };
    (redo(&code, inner)? == outer).then_some(code)
}

/// The text as it was before a repair with this code took its damage back.
pub(super) fn redone(codes: &str, text: &[u8]) -> Option<Vec<u8>> {
    codes.rsplit('+').try_fold(text.to_vec(), |inner, code| redo(code, &inner))
}

/// What a code says beside the kind. White space, quotes and padding: nothing that a hash consists
/// of.
fn how(layer: Damage, outer: &[u8], inner: &[u8]) -> Option<String> {
    Some(match layer {
        Damage::Repr | Damage::InnerRepr | Damage::Quotes => quote(*outer.last()?)?.to_owned(),
        Damage::OtherRepr if outer.starts_with(b"u") => format!("u{}", quote(*outer.last()?)?),
        Damage::OtherRepr => format!("b{}", quote(*outer.get(outer.len().checked_sub(2)?)?)?),
        Damage::ByteaHex if outer.iter().any(u8::is_ascii_uppercase) => "u".to_owned(),
        Damage::ByteOrderMark
        | Damage::DoubledDollar
        | Damage::EscapedDollar
        | Damage::ByteaHex => String::new(),
        Damage::Whitespace => {
            let behind = outer.trim_ascii_start();
            let (front, _) = outer.split_at_checked(outer.len() - behind.len())?;
            let back = behind.get(inner.len()..)?;
            let short = front.len() + back.len() <= MAX_SPACES;
            short.then(|| format!("{}.{}", hex(front), hex(back)))?
        }
        Damage::NulPadding => outer.len().checked_sub(inner.len())?.to_string(),
        Damage::BcryptPadding => {
            let bits = |from_end: usize| {
                let digit = |text: &[u8]| value(*text.get(text.len().checked_sub(from_end)?)?);
                Some(digit(outer)? - digit(inner)?)
            };
            format!("{}.{}", bits(BCRYPT_DIGEST + 1)?, bits(1)?)
        }
        Damage::PercentEncoding => {
            let mut encoded: Vec<u8> =
                inner.iter().copied().filter(|it| !outer.contains(it)).collect();
            encoded.sort_unstable();
            encoded.dedup();
            let escapes = outer.split(|byte| *byte == b'%').skip(1).filter_map(|it| it.get(..2));
            let lower = escapes.flatten().any(u8::is_ascii_lowercase);
            format!("{}{}", if lower { "l" } else { "u" }, hex(&encoded))
        }
        Damage::Utf16 if outer.starts_with(b"\xFF\xFE") => "m".to_owned(),
        Damage::Utf16 => String::new(),
        Damage::NestedRepr => return None,
    })
}

fn redo(code: &str, inner: &[u8]) -> Option<Vec<u8>> {
    let (id, how) = code.split_once(':').unwrap_or((code, ""));
    Some(match (id, how) {
        ("D1", _) => quoted(b"b", how, inner)?,
        ("D2", _) => {
            let prefixes: [&[u8]; 3] = [b"bcrypt$", b"bc$", b"bcrypt_sha256$"];
            let prefix = prefixes.into_iter().find(|prefix| inner.starts_with(prefix))?;
            let rest = quoted(b"b", how, inner.get(prefix.len()..)?)?;
            [prefix, rest.as_slice()].concat()
        }
        ("D3", "") => [br"\x", hex(inner).as_bytes()].concat(),
        ("D3", "u") => [br"\x", hex(inner).to_ascii_uppercase().as_bytes()].concat(),
        ("D4", _) => {
            let (front, back) = how.split_once('.')?;
            let (front, back) = (unhex(front)?, unhex(back)?);
            let blank = front.iter().chain(&back).all(u8::is_ascii_whitespace);
            blank.then(|| [&front, inner, &back].concat())?
        }
        ("D5", "") => [b"\xEF\xBB\xBF", inner].concat(),
        ("D6", _) => {
            let zeros: usize = how.parse().ok().filter(|zeros| *zeros <= MAX_BYTES)?;
            [inner, &vec![0; zeros]].concat()
        }
        ("D7", _) => quoted(b"", how, inner)?,
        ("D8", "") => replaced(inner, b'$', b"$$"),
        ("D9", _) => padded(how, inner)?,
        ("D10", _) => percent(how, inner)?,
        ("D12", _) => match how.split_at_checked(1)? {
            ("u", quote) => quoted(b"u", quote, inner)?,
            ("b", quote) => [&quoted(b"bytearray(b", quote, inner)?[..], b")"].concat(),
            _ => return None,
        },
        ("D13", "") => replaced(inner, b'$', br"\$"),
        ("D14", "" | "m") => {
            let mut out = if how == "m" { b"\xFF\xFE".to_vec() } else { Vec::new() };
            out.extend(inner.iter().flat_map(|byte| [*byte, 0]));
            out
        }
        _ => return None,
    })
}

/// White space that a code holds; a column padded to its width is not what a ledger is for.
const MAX_SPACES: usize = 64;
/// More was never read.
const MAX_BYTES: usize = 4096;
/// Digits of bcrypt's digest.
const BCRYPT_DIGEST: usize = 31;
/// Digits of bcrypt's base64, in the order of their values.
const DIGITS: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

const fn quote(byte: u8) -> Option<&'static str> {
    match byte {
        b'\'' => Some("s"),
        b'"' => Some("d"),
        _ => None,
    }
}

fn quoted(before: &[u8], quote: &str, inner: &[u8]) -> Option<Vec<u8>> {
    let mark: &[u8] = match quote {
        "s" => b"'",
        "d" => b"\"",
        _ => return None,
    };
    Some([before, mark, inner, mark].concat())
}

fn replaced(inner: &[u8], what: u8, by: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(inner.len() + 8);
    for byte in inner {
        if *byte == what { out.extend_from_slice(by) } else { out.push(*byte) }
    }
    out
}

fn value(digit: u8) -> Option<usize> {
    DIGITS.iter().position(|known| *known == digit)
}

/// Sets the bits that no decoder reads.
fn padded(how: &str, inner: &[u8]) -> Option<Vec<u8>> {
    let (salt, digest) = how.split_once('.')?;
    let mut out = inner.to_vec();
    for (from_end, bits, unread) in [(BCRYPT_DIGEST + 1, salt, 16), (1, digest, 4)] {
        let bits: usize = bits.parse().ok().filter(|bits| *bits < unread)?;
        let at = out.len().checked_sub(from_end)?;
        let digit = out.get_mut(at)?;
        let canonical = value(*digit).filter(|value| value % unread == 0)?;
        *digit = *DIGITS.get(canonical + bits)?;
    }
    Some(out)
}

fn percent(how: &str, inner: &[u8]) -> Option<Vec<u8>> {
    let (case, encoded) = how.split_at_checked(1)?;
    let encoded = unhex(encoded)?;
    let mut out = Vec::with_capacity(inner.len() + 16);
    for byte in inner {
        if !encoded.contains(byte) {
            out.push(*byte);
            continue;
        }
        let digits = match case {
            "u" => format!("%{byte:02X}"),
            "l" => format!("%{byte:02x}"),
            _ => return None,
        };
        out.extend_from_slice(digits.as_bytes());
    }
    Some(out)
}

fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a String does not fail.
        write!(out, "{byte:02x}").unwrap_or_default();
    }
    out
}

fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
