//! Compatibility composition: one spelling of a password for all that look alike, Unicode's annex 15.
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// How many times as long a text becomes at most, as U+FDFA does: with room for it, nothing is moved and left behind.
pub(crate) const GROWTH: usize = 11;

/// The password in NFKC; bytes that are no text as they stand.
pub(crate) fn compose(password: &[u8]) -> Zeroizing<Vec<u8>> {
    let Ok(text) = str::from_utf8(password) else { return Zeroizing::new(password.to_vec()) };
    let mut composed = Zeroizing::new(Vec::with_capacity(GROWTH * text.len()));
    for character in text.nfkc() {
        composed.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
    }
    composed
}

#[cfg(test)]
mod tests {
    use super::{GROWTH, compose};

    #[test]
    fn what_looks_alike_is_one_and_bytes_are_left_alone() {
        assert_eq!(compose("pa\u{fb01}ss".as_bytes()).as_slice(), b"pafiss");
        assert_eq!(compose("e\u{301}\u{2168}".as_bytes()).as_slice(), "éIX".as_bytes());
        assert_eq!(compose(b"\xff\0a").as_slice(), b"\xff\0a");
    }

    #[test]
    fn the_longest_growth_fits() {
        let longest = "\u{fdfa}";
        assert_eq!(compose(longest.as_bytes()).len(), GROWTH * longest.len());
    }
}
