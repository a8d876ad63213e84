//! One value of `application/x-www-form-urlencoded`, back into the bytes that were typed.

use zeroize::Zeroizing;

/// The bytes behind `+` and `%XX`; none where a `%` is not followed by two hexadecimal digits.
///
/// They stay bytes: a text type would turn each that is no UTF-8 into the same U+FFFD, and two
/// passwords into one.
pub(crate) fn value(coded: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    // Room for all of it at once: a buffer that grows leaves its first half behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(coded.len()));
    let mut rest = coded.iter();
    while let Some(&byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(rest.next())? << 4 | digit(rest.next())?,
            byte => byte,
        });
    }
    Some(bytes)
}

fn digit(byte: Option<&u8>) -> Option<u8> {
    let digit = char::from(*byte?).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(coded: &str) -> Option<Vec<u8>> {
        value(coded.as_bytes()).map(|bytes| bytes.to_vec())
    }

    #[test]
    fn plus_is_a_space_and_an_escape_a_byte_in_either_case() {
        assert_eq!(decoded("a+b%2B%c3%A9"), Some("a b+é".as_bytes().to_vec()));
        assert_eq!(decoded(""), Some(vec![]));
    }

    #[test]
    fn bytes_that_are_no_text_stay_what_they_are() {
        assert_eq!(decoded("%FF%80"), Some(vec![0xff, 0x80]));
    }

    #[test]
    fn an_escape_that_is_cut_or_has_other_digits_is_none() {
        for coded in ["%", "%4", "%g0", "%0g", "a%", "%+1", "%%41"] {
            assert_eq!(decoded(coded), None, "{coded}");
        }
    }
}
