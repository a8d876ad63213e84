//! What a row holds: pure, and without a copy of the value.

use std::borrow::Cow;

use rehash::{Cost, Excess, Identity, Marker, Need, Registry, Repair, Stored};

use crate::candidates::Candidates;
use crate::finding::{Finding, Hashed, Lacks, Much, Under};
use crate::keyring::Keyring;
use crate::source::{Row, Value};

/// A row's finding and the salt that it shares or not with others.
pub(crate) struct Seen<'a> {
    pub(crate) finding: Finding,
    pub(crate) salt: Option<Salt<'a>>,
}

/// A salt and the scheme that used it. Never printed.
pub(crate) struct Salt<'a> {
    pub(crate) scheme: &'static str,
    pub(crate) bytes: Cow<'a, [u8]>,
}

/// Widths of columns that were made for a shorter hash.
const WIDTHS: [usize; 6] = [60, 64, 72, 80, 100, 128];

/// What stands in this row, which is to be verified under these keys.
pub(crate) fn classify<'a>(registry: &'a Registry, keyring: &Keyring, row: &Row<'a>) -> Seen<'a> {
    let bare = |finding| Seen { finding, salt: None };
    match row.value {
        Value::Bytes(b"") => bare(Finding::Empty),
        Value::Bytes(bytes) => read(registry, keyring, bytes, row),
        Value::TooLong => bare(Finding::Excessive { scheme: None, what: Much::Text }),
        Value::Null => bare(Finding::Null),
        Value::Number => bare(Finding::Number),
        Value::Missing => bare(Finding::Unreadable("the record has no such field")),
        Value::Unreadable(why) => bare(Finding::Unreadable(why)),
    }
}

fn read<'a>(registry: &'a Registry, keyring: &Keyring, bytes: &'a [u8], row: &Row<'a>) -> Seen<'a> {
    let column = row.salt;
    let mut salt = None;
    let finding = match registry.identify(bytes) {
        Identity::Known(stored) => {
            salt = salt_of(&stored, column);
            match cut_tag(&stored, bytes) {
                Some(at) => Finding::Cut { scheme: stored.id(), at },
                None => Finding::Known(hashed(&stored, keyring, row)),
            }
        }
        Identity::Ambiguous(ids) => Finding::Ambiguous(Candidates::of(&ids)),
        Identity::Damaged(repair) => {
            salt = salt_of_repaired(registry, &repair, column);
            damaged(&repair)
        }
        Identity::Excessive { excess, stored } => {
            let at = stored.as_ref().and_then(|stored| cut_tag(stored, bytes));
            match (at, &stored) {
                (Some(at), Some(stored)) => Finding::Cut { scheme: stored.id(), at },
                _ => Finding::Excessive {
                    scheme: stored.as_ref().map(Stored::id),
                    what: much(excess),
                },
            }
        }
        Identity::Malformed { scheme, at, expected, rule } => {
            let cut = scheme.and_then(|scheme| Some((scheme, cut(scheme, bytes, at)?)));
            match cut {
                Some((scheme, at)) => Finding::Cut { scheme, at },
                None => Finding::Malformed { scheme, rule, expected },
            }
        }
        Identity::Unusable(marker) => {
            let (under, inner) = under(registry, keyring, &marker, row);
            salt = inner.and_then(|stored| salt_of(&stored, column));
            Finding::Locked(under)
        }
        Identity::Unknown { reversible } => Finding::Unknown { reversible },
        _ => Finding::Unknown { reversible: None },
    };
    Seen { finding, salt }
}

fn hashed(stored: &Stored<'_>, keyring: &Keyring, row: &Row<'_>) -> Hashed {
    let is_keyed = stored.key_id().is_some_and(|id| keyring.holds(id));
    let needs = if is_keyed { &[] } else { stored.needs() };
    Hashed {
        scheme: stored.id(),
        cost: Some(stored.cost()),
        strength: stored.strength(),
        is_low: stored.cost().is_low(),
        wraps: stored.info().wraps,
        lacks: lacks(needs, row),
    }
}

/// What the scheme hashes beside the password and its own text, and this row does not hold.
fn lacks(needs: &[Need], row: &Row<'_>) -> Lacks {
    let missing = |need: &Need| match need {
        Need::User => row.user.is_none_or(<[u8]>::is_empty),
        Need::Realm => row.realm.is_none(),
        Need::Salt => row.salt.is_none(),
        // No table holds it.
        _ => true,
    };
    Lacks::of(needs.iter().copied().filter(missing))
}

fn damaged(repair: &Repair<'_>) -> Finding {
    let ids = *repair.ids();
    let cost = (ids.len() == 1).then(|| repair.cost());
    Finding::Damaged { damages: repair.damages(), ids, cost, strength: repair.strength() }
}

const fn much(excess: Excess) -> Much {
    match excess {
        Excess::Work(cost) => Much::Work(Some(cost)),
        Excess::ShortTag { .. } => Much::ShortTag,
        _ => Much::Text,
    }
}

fn under<'a>(
    registry: &'a Registry,
    keyring: &Keyring,
    marker: &Marker<'a>,
    row: &Row<'_>,
) -> (Under, Option<Stored<'a>>) {
    /// `UNUSABLE_PASSWORD_SUFFIX_LENGTH` of Django.
    const RANDOM: usize = 40;
    let Some(rest) = marker.rest() else { return (Under::Nothing, None) };
    match registry.identify(rest) {
        Identity::Known(stored) => (Under::Hash(hashed(&stored, keyring, row)), Some(stored)),
        Identity::Ambiguous(ids) => (Under::Ambiguous(Candidates::of(&ids)), None),
        _ if rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            (Under::Random, None)
        }
        _ => (Under::Other, None),
    }
}

/// The width at which a malformed text was cut: it ends early in its last field, at a usual width,
/// and all that it has of that field is sound.
fn cut(scheme: &str, bytes: &[u8], at: usize) -> Option<usize> {
    let width = usual_width(bytes)?;
    let info = rehash::schemes::TAGGED.iter().map(|known| known.info());
    let example = info.into_iter().find(|info| info.id == scheme)?.example.as_bytes();
    let (field, whole) = (last_field(bytes), last_field(example));
    let start = bytes.len() - field.len();
    let sound =
        field.iter().all(|byte| if is_hex(whole) { is_hex(&[*byte]) } else { is_digit(*byte) });
    // At the start of the field its length is wrong, at its end a half byte is left. A sign between
    // may be of another alphabet.
    let short = at == start || at >= start && bytes.get(at).is_none_or(u8::is_ascii_alphanumeric);
    (sound && short && field.len() < whole.len() && example.len() > width).then_some(width)
}

/// The same for Argon2, whose tag may have any length, so that what is left of it still reads. Only
/// where nobody asks for a tag of that length: other hashes that read are never called cut.
fn cut_tag(stored: &Stored<'_>, bytes: &[u8]) -> Option<usize> {
    const TAGS: [usize; 7] = [16, 20, 24, 28, 32, 48, 64];
    let parts = stored.parts();
    let is_argon2 = matches!(parts.cost, Cost::Argon2 { .. });
    usual_width(bytes).filter(|_| is_argon2 && !TAGS.contains(&parts.digest.len()))
}

fn usual_width(bytes: &[u8]) -> Option<usize> {
    WIDTHS.into_iter().find(|width| *width == bytes.len())
}

fn last_field(bytes: &[u8]) -> &[u8] {
    bytes.rsplit(|byte| *byte == b'$').next().unwrap_or_default()
}

fn is_hex(bytes: &[u8]) -> bool {
    bytes.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether this stands in some base64.
const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'.' | b'=')
}

/// Envelopes count as the scheme inside; a salt in the text comes before one in a column.
fn salt_of<'a>(stored: &Stored<'a>, column: Option<&'a [u8]>) -> Option<Salt<'a>> {
    let parts = stored.parts();
    let scheme = parts.path.map_or_else(|| stored.id(), |path| path.inner);
    let own = Some(parts.salt.as_str().as_bytes()).filter(|salt| !salt.is_empty());
    let bytes = own.or(column).filter(|salt| !salt.is_empty())?;
    Some(Salt { scheme, bytes: Cow::Borrowed(bytes) })
}

fn salt_of_repaired<'a>(
    registry: &Registry,
    repair: &Repair<'_>,
    column: Option<&'a [u8]>,
) -> Option<Salt<'a>> {
    let text = repair.text();
    let Identity::Known(stored) = registry.identify(&text) else { return None };
    let salt = salt_of(&stored, column)?;
    Some(Salt { scheme: salt.scheme, bytes: Cow::Owned(salt.bytes.into_owned()) })
}

#[cfg(test)]
mod tests {
    use rehash_test_support::{Expect, vectors};

    use super::classify;
    use crate::catalogue::Catalogue;
    use crate::finding::Finding;
    use crate::keyring::Keyring;
    use crate::scan::registry;
    use crate::source::{Key, Row, Value};

    fn found(text: &[u8]) -> Finding {
        let registry = registry(&Catalogue::default(), None, &[]).expect("a registry");
        let value = Value::Bytes(text);
        let (key, position) = (Key::None, 0);
        let row = Row { key, user: None, value, salt: None, realm: None, position };
        classify(&registry, &Keyring::default(), &row).finding
    }

    fn cut_at(text: &str) -> Option<usize> {
        match found(text.as_bytes()) {
            Finding::Cut { at, .. } => Some(at),
            _ => None,
        }
    }

    #[test]
    fn what_reads_is_never_called_cut() {
        let sound = vectors();
        let sound = sound.iter().filter(|it| matches!(it.expect, Expect::Match | Expect::Mismatch));
        for vector in sound {
            let finding = found(&vector.stored);
            assert!(!matches!(finding, Finding::Cut { .. }), "{}: {finding:?}", vector.id());
        }
    }

    #[test]
    fn short_digests_of_a_usual_width_are_no_cut_ones() {
        let salt = "A".repeat(22);
        assert_eq!(cut_at(&format!("$pbkdf2$60000${salt}${}", "A".repeat(27))), None);
        let argon2 =
            format!("argon2$argon2i$v=19$m=512,t=2,p=2$c29tZXNhbHRzb21l${}", "A".repeat(22));
        assert_eq!(cut_at(&argon2), None);
        let tag = |characters| {
            format!(
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA${}",
                "A".repeat(characters)
            )
        };
        assert_eq!(tag(26).len(), 80);
        assert_eq!(cut_at(&tag(26)), Some(80));
        assert_eq!(cut_at(&tag(22)), None);
    }

    #[test]
    fn a_text_that_ends_early_is_cut_and_one_with_a_strange_character_is_not() {
        let whole = "pbkdf2_sha256$260000$Tw5nQ2kXbV8sLr0eYzJh4M$Anu43Ce4JPBS6Ss9+nOz2dP3xNlGY/I6tCDpcE81YvE=";
        for width in [60, 64, 72, 80] {
            let text: String = whole.chars().take(width).collect();
            assert_eq!(cut_at(&text), Some(width));
            assert_eq!(cut_at(&text.replace("u43", "u!3")), None);
            assert_eq!(cut_at(&text.replace("$Tw5", "$\u{1}w5")), None);
        }
        assert_eq!(cut_at(&whole.chars().take(61).collect::<String>()), None);
    }
}
