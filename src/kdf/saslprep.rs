//! SASLprep: one spelling of a password for all that look alike, RFC 4013 over RFC 3454.
use stringprep::tables;
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::kdf::nfkc;

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

/// The password as PostgreSQL's server writes it, or `None` where it hashes it as it stands: what
/// SASLprep does not allow, and what it leaves nothing of. The zero-width space is a space.
///
/// Source: PostgreSQL 15, `src/common/saslprep.c`.
pub(crate) fn prepare_for_postgres(password: &[u8]) -> Option<Zeroizing<String>> {
    let prepared = stringprep::saslprep(str::from_utf8(password).ok()?).ok()?;
    (!prepared.is_empty()).then(|| Zeroizing::new(prepared.into_owned()))
}

/// The password with code points that Unicode 3.2 did not know left alone, as in ICU's and libidn's
/// profiles for queries; `None` where it is not allowed otherwise. The zero-width space is a space.
pub(crate) fn prepare_unassigned_too(password: &[u8]) -> Option<Zeroizing<String>> {
    let text = str::from_utf8(password).ok()?;
    let spaced = |c| if tables::non_ascii_space_character(c) { ' ' } else { c };
    // Room for the longest that they become, since growing leaves a copy behind that nobody wipes.
    let mut mapped = Zeroizing::new(String::with_capacity(text.len()));
    let kept = text.chars().map(spaced).filter(|c| !tables::commonly_mapped_to_nothing(*c));
    mapped.extend(kept);
    let mut prepared = Zeroizing::new(String::with_capacity(nfkc::GROWTH * mapped.len()));
    for run in mapped.split_inclusive(tables::unassigned_code_point) {
        let known = run.trim_end_matches(tables::unassigned_code_point);
        prepared.extend(known.nfkc());
        prepared.push_str(run.get(known.len()..).unwrap_or_default());
    }
    let allowed = !prepared.contains(is_prohibited) && is_of_one_direction(&prepared);
    allowed.then_some(prepared)
}

/// RFC 4013 §2.3.
fn is_prohibited(c: char) -> bool {
    tables::non_ascii_space_character(c)
        || tables::ascii_control_character(c)
        || tables::non_ascii_control_character(c)
        || tables::private_use(c)
        || tables::non_character_code_point(c)
        || tables::inappropriate_for_plain_text(c)
        || tables::inappropriate_for_canonical_representation(c)
        || tables::change_display_properties_or_deprecated(c)
        || tables::tagging_character(c)
}

/// RFC 3454 §6: letters written from the right stand first and last, and beside none from the left.
fn is_of_one_direction(text: &str) -> bool {
    let right = tables::bidi_r_or_al;
    !text.contains(right)
        || !text.contains(tables::bidi_l) && text.starts_with(right) && text.ends_with(right)
}

#[cfg(test)]
mod tests {
    use super::{prepare, prepare_for_postgres, prepare_unassigned_too};

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

    #[test]
    fn a_server_of_postgres_hashes_what_is_not_allowed_as_it_stands() {
        let prepared = |text: &str| prepare_for_postgres(text.as_bytes()).map(|t| t.to_string());
        assert_eq!(prepared("a\u{200b}b").as_deref(), Some("a b"));
        assert_eq!(prepared("\u{2168}").as_deref(), Some("IX"));
        for raw in ["\u{7}", "\u{ad}", "\u{1f511}", "\u{627}1"] {
            assert_eq!(prepared(raw), None, "{raw:?}");
        }
    }

    #[test]
    fn what_unicode_learnt_later_is_left_alone() {
        let prepared = |text: &str| prepare_unassigned_too(text.as_bytes()).map(|t| t.to_string());
        assert_eq!(prepared("\u{1f511} e\u{301}").as_deref(), Some("\u{1f511} \u{e9}"));
        assert_eq!(prepared("\u{2168}\u{ad}").as_deref(), Some("IX"));
        for forbidden in ["\u{7}", "\u{e000}", "\u{627}1", "\u{627}a\u{627}"] {
            assert_eq!(prepared(forbidden), None, "{forbidden:?}");
        }
    }
}
