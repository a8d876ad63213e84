//! Cisco's type 7: no hash, but the password itself behind a key that everybody has.
//!
//! ```text
//! 060506324F41584B56
//! │ └ the password, hexadecimal, each byte XORed with the next one of the key
//! └ where in the key it begins, two decimals, 00 to 52
//! ```
//!
//! Source: passlib 1.7.4, `handlers/cisco.py`.

/// Whether a text may be a password of type 7.
pub(crate) fn is_type7(text: &str) -> bool {
    let Some((offset, password)) = text.split_at_checked(2) else { return false };
    let decimal = offset.bytes().all(|byte| byte.is_ascii_digit());
    let hex = password.bytes().all(|byte| byte.is_ascii_hexdigit());
    // Two decimals compare as their numbers do.
    decimal && offset <= "52" && hex && password.len().is_multiple_of(2)
}
