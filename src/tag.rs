//! What a text begins with. Tags in braces, as `{SSHA}`, are one in every case.

/// Whether the text begins with this tag.
pub(crate) fn begins(text: &str, tag: &str) -> bool {
    strip(text, tag).is_some()
}

/// What stands behind the tag.
pub(crate) fn strip<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    if !tag.starts_with('{') {
        return text.strip_prefix(tag);
    }
    let (front, rest) = text.split_at_checked(tag.len())?;
    let brace = tag.find('}').map_or(tag.len(), |at| at + 1);
    let (named, exact) = front.split_at_checked(brace)?;
    let (name, behind) = tag.split_at_checked(brace)?;
    (named.eq_ignore_ascii_case(name) && exact == behind).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_in_braces_are_one_in_every_case() {
        assert_eq!(strip("{ssha}abc", "{SSHA}"), Some("abc"));
        assert_eq!(strip("{SSHA}abc", "{ssha}"), Some("abc"));
        assert_eq!(strip("{crypt}$1$x", "{CRYPT}$1$"), Some("x"));
        assert_eq!(strip("{crypt}$S$x", "{CRYPT}$s$"), None);
        assert_eq!(strip("$P$x", "$p$"), None);
        assert_eq!(strip("{SSH", "{SSHA}"), None);
        assert_eq!(strip("{SSHé}", "{SSHA}"), None);
    }
}
