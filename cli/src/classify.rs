//! What a row holds: pure, and without a copy of the value.

use std::borrow::Cow;

use rehash::{Excess, Identity, Marker, Registry, Repair, Stored};

use crate::finding::{Finding, Hashed, Much, Under};
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

/// What stands in this row.
pub(crate) fn classify<'a>(registry: &'a Registry, row: &Row<'a>) -> Seen<'a> {
    let bare = |finding| Seen { finding, salt: None };
    match row.value {
        Value::Bytes(b"") => bare(Finding::Empty),
        Value::Bytes(bytes) => read(registry, bytes, row.salt),
        Value::TooLong => bare(Finding::Excessive { scheme: None, what: Much::Text }),
        Value::Null => bare(Finding::Null),
        Value::Number => bare(Finding::Number),
        Value::Missing => bare(Finding::Unreadable("the record has no such field")),
        Value::Unreadable(why) => bare(Finding::Unreadable(why)),
    }
}

fn read<'a>(registry: &'a Registry, bytes: &'a [u8], column: Option<&'a [u8]>) -> Seen<'a> {
    let mut salt = None;
    let finding = match registry.identify(bytes) {
        Identity::Known(stored) => {
            salt = salt_of(&stored, column);
            match cut_digest(&stored, bytes) {
                Some(at) => Finding::Cut { scheme: stored.id(), at },
                None => Finding::Known(hashed(&stored)),
            }
        }
        Identity::Ambiguous(ids) => Finding::Ambiguous(ids),
        Identity::Damaged(repair) => {
            salt = salt_of_repaired(registry, &repair, column);
            damaged(&repair)
        }
        Identity::Excessive { excess, stored } => {
            let at = stored.as_ref().and_then(|stored| cut_digest(stored, bytes));
            match (at, &stored) {
                (Some(at), Some(stored)) => Finding::Cut { scheme: stored.id(), at },
                _ => Finding::Excessive {
                    scheme: stored.as_ref().map(Stored::id),
                    what: much(excess),
                },
            }
        }
        Identity::Malformed { scheme, at, expected, rule } => match cut(scheme, bytes, at) {
            Some(at) => Finding::Cut { scheme, at },
            None => Finding::Malformed { scheme, rule, expected },
        },
        Identity::Unusable(marker) => {
            let (under, inner) = under(registry, &marker);
            salt = inner.and_then(|stored| salt_of(&stored, column));
            Finding::Locked(under)
        }
        Identity::Unknown { reversible } => Finding::Unknown { reversible },
        _ => Finding::Unknown { reversible: None },
    };
    Seen { finding, salt }
}

fn hashed(stored: &Stored<'_>) -> Hashed {
    Hashed {
        scheme: stored.id(),
        cost: Some(stored.cost()),
        strength: stored.strength(),
        is_low: stored.cost().is_low(),
        wraps: stored.info().wraps,
    }
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

fn under<'a>(registry: &'a Registry, marker: &Marker<'a>) -> (Under, Option<Stored<'a>>) {
    /// `UNUSABLE_PASSWORD_SUFFIX_LENGTH` of Django.
    const RANDOM: usize = 40;
    let Some(rest) = marker.rest() else { return (Under::Nothing, None) };
    match registry.identify(rest) {
        Identity::Known(stored) => (Under::Hash(hashed(&stored)), Some(stored)),
        Identity::Ambiguous(ids) => (Under::Ambiguous(ids), None),
        _ if rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            (Under::Random, None)
        }
        _ => (Under::Other, None),
    }
}

/// The width at which a malformed text was cut: it ends in its last field, at a usual width, and
/// hashes of its scheme are longer.
fn cut(scheme: &str, bytes: &[u8], at: usize) -> Option<usize> {
    let width = WIDTHS.into_iter().find(|width| *width == bytes.len())?;
    let info = rehash::schemes::TAGGED.iter().map(|known| known.info());
    let usual = info.into_iter().find(|info| info.id == scheme)?.example.len();
    let last = bytes.get(at..)?.iter().skip(1).all(|byte| *byte != b'$');
    (last && usual > width).then_some(width)
}

/// The same for schemes whose digest may have any length, so that what is left of it still reads.
fn cut_digest(stored: &Stored<'_>, bytes: &[u8]) -> Option<usize> {
    let width = WIDTHS.into_iter().find(|width| *width == bytes.len())?;
    let info = stored.info();
    let usual = stored.scheme().parse(info.example).ok()?.digest.len();
    let short = stored.parts().digest.len() < usual;
    (short && info.example.len() > width).then_some(width)
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
