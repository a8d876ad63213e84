//! User names as Django spells them.

use unicode_normalization::UnicodeNormalization as _;

/// The name that Django's forms would look up: trimmed, in NFKC. None where no column could hold it.
pub(crate) fn canonical(typed: &[u8]) -> Option<String> {
    let typed = std::str::from_utf8(typed).ok()?;
    let name: String = typed.trim().nfkc().collect();
    (!name.contains('\0')).then_some(name)
}

/// Whether Django would let somebody sign up under this name: 1 to 150 letters, digits and `@.+-_`.
pub(crate) fn is_acceptable(name: &str) -> bool {
    let fits = |it: char| it.is_alphanumeric() || matches!(it, '@' | '.' | '+' | '-' | '_');
    !name.is_empty() && name.chars().count() <= 150 && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_one_name_are_one_name() {
        assert_eq!(canonical(" re\u{301}my ".as_bytes()).as_deref(), Some("r\u{e9}my"));
    }

    #[test]
    fn what_no_column_holds_is_no_name() {
        assert_eq!(canonical(b"a\0b"), None);
        assert_eq!(canonical(b"a\xffb"), None);
    }

    #[test]
    fn names_for_signing_up_are_those_of_django() {
        assert!(is_acceptable("ann.o+x@example.org") && is_acceptable(&"é".repeat(150)));
        for name in ["", "a b", "a<b", "a\n", &"a".repeat(151)] {
            assert!(!is_acceptable(name), "{name:?}");
        }
    }
}
