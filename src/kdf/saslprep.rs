//! SASLprep: one spelling of a password for all that look alike, RFC 4013 over RFC 3454.
use zeroize::Zeroizing;

/// The password as SASLprep writes it, or `None` where it is not allowed: no UTF-8, a control
/// character, a code point that Unicode 3.2 did not know, or letters of both directions.
pub(crate) fn prepare(password: &[u8]) -> Option<Zeroizing<String>> {
    let text = str::from_utf8(password).ok()?;
    // RFC 3454 lists the zero-width space both as a space (C.1.2) and as nothing (B.1); the crate
    // takes it for the former, Python's implementation for the latter.
    let visible = Zeroizing::new(text.replace('\u{200b}', ""));
    let prepared = stringprep::saslprep(&visible).ok()?;
    Some(Zeroizing::new(prepared.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::prepare;

    /// RFC 4013 §3.
    #[test]
    fn the_standards_own_examples_hold() {
        let prepared = |text: &str| prepare(text.as_bytes()).map(|text| text.to_string());
        assert_eq!(prepared("I\u{ad}X").as_deref(), Some("IX"));
        assert_eq!(prepared("user").as_deref(), Some("user"));
        assert_eq!(prepared("USER").as_deref(), Some("USER"));
        assert_eq!(prepared("\u{aa}").as_deref(), Some("a"));
        assert_eq!(prepared("\u{2168}").as_deref(), Some("IX"));
        assert_eq!(prepared("\u{7}"), None);
        assert_eq!(prepared("\u{627}1"), None);
    }

    #[test]
    fn what_is_no_text_is_not_allowed_and_zero_width_space_is_nothing() {
        assert!(prepare(b"\xff").is_none());
        assert_eq!(prepare("a\u{200b}b".as_bytes()).as_deref().map(String::as_str), Some("ab"));
    }
}
