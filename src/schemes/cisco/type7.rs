//! Cisco type 7: an XOR with a key that everybody knows.
//!
//! ```text
//! 0349160E38462964
//! │ └ the password, each byte under the next one of the key, in hex
//! └ where in the key it begins: 00 to 15
//! ```

/// Whether this is the encoding of a password of one byte or more.
pub(in crate::schemes) fn is_type7(text: &str) -> bool {
    let Some((start, bytes)) = text.split_at_checked(2) else { return false };
    let begins =
        start.bytes().all(|b| b.is_ascii_digit()) && start.parse().is_ok_and(|n: u8| n <= 15);
    begins
        && !bytes.is_empty()
        && bytes.len() % 2 == 0
        && bytes.bytes().all(|byte| byte.is_ascii_hexdigit())
}
