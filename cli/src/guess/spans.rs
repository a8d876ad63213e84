//! Where a digest may stand in a text, and in which digits.

use rehash::Encoding;

use super::part::decoded;

/// A part of the text that a layout may call its digest.
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The field of the layout.
    pub(super) field: String,
    pub(super) digest: Vec<u8>,
    /// The salt of a field that holds both.
    pub(super) salt: Option<Vec<u8>>,
    /// Whether digits of its own kind stand right beside it, which would be a salt's.
    pub(super) is_joined: bool,
}

/// Bytes that hash functions make.
const LENGTHS: [usize; 6] = [64, 48, 32, 28, 20, 16];
/// Bytes of a digest that is cut, or that PBKDF2 made.
const OTHERS: [usize; 6] = [8, 10, 12, 24, 40, 128];
/// Bytes of a salt that shares its digits with the digest.
const SALTS: std::ops::RangeInclusive<usize> = 1..=32;

/// The digits of an alphabet, and the encodings over it.
type Alphabet = (fn(u8) -> bool, &'static [(&'static str, Encoding)]);

/// Every such part of this text.
pub(super) fn spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for (start, end) in runs(text, |byte| byte.is_ascii_hexdigit()) {
        hex(text, start, end, &mut spans);
    }
    for (start, end) in runs(text, |byte| byte.is_ascii_alphanumeric()) {
        hex_in_word(text, start, end, &mut spans);
    }
    let alphabets: [Alphabet; 3] = [
        (
            |byte| byte.is_ascii_alphanumeric() || b"+/".contains(&byte),
            &[("base64", Encoding::Base64), ("base64u", Encoding::Base64Unpadded)],
        ),
        (
            |byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte),
            &[("b64url", Encoding::Base64Url), ("b64urlu", Encoding::Base64UrlUnpadded)],
        ),
        (
            |byte| byte.is_ascii_alphanumeric() || b"./".contains(&byte),
            &[
                ("ab64", Encoding::Ab64),
                ("bcrypt64", Encoding::Bcrypt),
                ("crypt64", Encoding::Crypt),
                ("crypt64low", Encoding::CryptLow),
            ],
        ),
    ];
    for (is_digit, encodings) in alphabets {
        for (start, end) in runs(text, is_digit) {
            let padding = text.get(end..).unwrap_or_default();
            let end = end + padding.bytes().take_while(|byte| *byte == b'=').count();
            for encoding in encodings {
                base64(text, (start, end), *encoding, &mut spans);
            }
        }
    }
    let mut seen: Vec<Span> = Vec::new();
    for span in spans {
        let is_same = |other: &Span| {
            (other.start, other.end, &other.digest, &other.salt)
                == (span.start, span.end, &span.digest, &span.salt)
        };
        if !seen.iter().any(is_same) {
            seen.push(span);
        }
    }
    seen
}

/// The longest parts of such bytes, of at least sixteen.
fn runs(text: &str, is_of_it: impl Fn(u8) -> bool) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, byte) in text.bytes().chain([0]).enumerate() {
        match start {
            None if at < text.len() && is_of_it(byte) => start = Some(at),
            Some(from) if at == text.len() || !is_of_it(byte) => {
                if at - from >= 16 {
                    runs.push((from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    runs
}

fn hex(text: &str, start: usize, end: usize, spans: &mut Vec<Span>) {
    let length = end - start;
    if length.is_multiple_of(2) && (8..=128).contains(&(length / 2)) {
        push_hex(text, start, end, false, spans);
    }
    hex_in_word(text, start, end, spans);
}

/// A digest at the start or at the end of a word, with a salt for the rest of it.
fn hex_in_word(text: &str, start: usize, end: usize, spans: &mut Vec<Span>) {
    let fitting = LENGTHS.iter().map(|bytes| 2 * bytes).filter(|digits| *digits < end - start);
    for digits in fitting {
        push_hex(text, start, start + digits, true, spans);
        push_hex(text, end - digits, end, true, spans);
    }
}

fn push_hex(text: &str, start: usize, end: usize, is_joined: bool, spans: &mut Vec<Span>) {
    let Some(digits) = text.get(start..end) else { return };
    let Some(digest) = decoded(Encoding::HexAnyCase, digits) else { return };
    let has = |is: fn(&u8) -> bool| digits.bytes().any(|byte| is(&byte));
    let name = match (has(u8::is_ascii_lowercase), has(u8::is_ascii_uppercase)) {
        (true, true) => "hexany",
        (false, true) => "HEX",
        _ => "hex",
    };
    let field = format!("{{digest:{name}}}");
    spans.push(Span { start, end, field, digest, salt: None, is_joined });
}

fn base64(
    text: &str,
    (start, end): (usize, usize),
    (name, encoding): (&str, Encoding),
    spans: &mut Vec<Span>,
) {
    let Some(digits) = text.get(start..end) else { return };
    let is_hex = digits.len().is_multiple_of(2) && digits.bytes().all(|it| it.is_ascii_hexdigit());
    let Some(bytes) = decoded(encoding, digits).filter(|_| !is_hex) else { return };
    let is_joined = false;
    let is_whole = LENGTHS.contains(&bytes.len()) || OTHERS.contains(&bytes.len());
    let is_text = bytes.iter().all(u8::is_ascii_hexdigit);
    if is_whole || is_text {
        let (field, digest) = (format!("{{digest:{name}}}"), bytes.clone());
        spans.push(Span { start, end, field, digest, salt: None, is_joined });
    }
    for length in LENGTHS.into_iter().filter(|_| !is_text) {
        let Some(salt) = bytes.len().checked_sub(length).filter(|salt| SALTS.contains(salt)) else {
            continue;
        };
        for (kind, at) in [("digest+salt", length), ("salt+digest", salt)] {
            let Some((first, second)) = bytes.split_at_checked(at) else { continue };
            let (digest, own) =
                if kind == "digest+salt" { (first, second) } else { (second, first) };
            spans.push(Span {
                start,
                end,
                field: format!("{{{kind}:{name}:{salt}}}"),
                digest: digest.to_vec(),
                salt: Some(own.to_vec()),
                is_joined,
            });
        }
    }
}
