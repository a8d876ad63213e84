//! The ways to read one stored text: which part is the digest, and which the salt.

use rehash::Encoding;

use super::Known;
use super::layout::{self, Piece};
use super::part::decoded;
use super::salts::{Side, salts};
use super::spans::{Span, spans};

/// Readings of one salt, or of none: they share all that is computed.
pub(crate) struct Group {
    /// The salt of the row; without one, the account's may be known.
    pub(super) salt: Option<Vec<u8>>,
    readings: Vec<Reading>,
    /// Whether it is worth the stages that take long.
    pub(super) is_likely: bool,
}

/// Every way to read a text.
pub(crate) struct Readings {
    pub(crate) groups: Vec<Group>,
}

/// One of them.
pub(super) struct Reading {
    pieces: Vec<Piece>,
    digest: Vec<u8>,
    /// What is done to the digest before the layout writes it: nothing, or a call.
    wrap: Option<&'static str>,
}

/// Characters that are a word's, or stand between words.
const WITHIN: [&[char]; 2] = [&['.', '/', '+', '=', '-', '_'], &[]];

/// The readings of the account's hash, the likely ones first.
pub(crate) fn readings(known: &Known) -> Readings {
    let mut groups: Vec<Group> = Vec::new();
    let text = known.text().unwrap_or_default();
    if text.len() > LONGEST {
        return Readings { groups };
    }
    let mut spans = spans(text);
    spans.truncate(MOST_SPANS);
    let longest = spans.iter().filter(|it| it.is_joined).map(|it| it.digest.len()).max();
    let has_whole =
        spans.iter().any(|span| !span.is_joined && LENGTHS.contains(&span.digest.len()));
    for span in &spans {
        let is_longest = !has_whole && Some(span.digest.len()) == longest;
        for within in WITHIN {
            read(text, span, within, !span.is_joined || is_longest, &mut groups);
        }
    }
    // Without a salt, where the account has one, or none stands in the text that looks like one.
    let has_salt = groups.iter().any(|group| group.salt.is_some() && group.is_likely);
    let is_beside = known.salt.is_some() || !has_salt;
    for group in &mut groups {
        group.is_likely &= group.salt.is_none() == is_beside;
    }
    groups.sort_by_key(|group| !group.is_likely);
    groups.truncate(MOST_GROUPS);
    let likely = groups.iter_mut().filter(|group| group.is_likely).skip(MOST_LIKELY);
    likely.for_each(|group| group.is_likely = false);
    Readings { groups }
}

/// Bytes that the functions of most applications make.
const LENGTHS: [usize; 6] = [16, 20, 28, 32, 48, 64];
/// Bytes that are a digest, and not a shorter one with a salt.
const USUAL: [usize; 4] = [16, 20, 32, 64];
/// Bytes of a text in which a digest is looked for.
const LONGEST: usize = 1024;
/// Parts of it that may be the digest.
const MOST_SPANS: usize = 64;
/// Words and what stands between them, beside a digest.
const MOST_PIECES: usize = 32;
/// A text with more salts than this in it is no row.
const MOST_GROUPS: usize = 16;
const MOST_LIKELY: usize = 3;

fn read(text: &str, span: &Span, within: &[char], is_likely: bool, groups: &mut Vec<Group>) {
    let before = layout::pieces(text.get(..span.start).unwrap_or_default(), within);
    let behind = layout::pieces(text.get(span.end..).unwrap_or_default(), within);
    if before.len() + behind.len() > MOST_PIECES {
        return;
    }
    let field = || Piece::Field(span.field.clone());
    let whole = |before: &[Piece], behind: &[Piece]| {
        before.iter().cloned().chain([field()]).chain(behind.iter().cloned()).collect::<Vec<_>>()
    };
    let mut add = |salt: Option<Vec<u8>>, pieces: Vec<Piece>, is_likely: bool| {
        push(groups, salt, &pieces, &span.digest, is_likely);
    };
    if !span.is_joined || text.get(..span.start).is_some_and(|tag| tag.ends_with("0x")) {
        let bytes = span.digest.len() + span.salt.as_ref().map_or(0, Vec::len);
        let is_digest = span.salt.is_none() || !USUAL.contains(&bytes);
        add(span.salt.clone(), whole(&before, &behind), is_likely && is_digest);
    }
    if span.salt.is_some() {
        return;
    }
    for (salt, is_salt, before) in salts(&before, Side::Before) {
        add(Some(salt), whole(&before, &behind), is_likely && is_salt);
    }
    for (salt, is_salt, behind) in salts(&behind, Side::Behind) {
        add(Some(salt), whole(&before, &behind), is_likely && is_salt);
    }
}

fn push(
    groups: &mut Vec<Group>,
    salt: Option<Vec<u8>>,
    pieces: &[Piece],
    digest: &[u8],
    is_likely: bool,
) {
    // The digests of unlikely readings are no targets of the stages that take long.
    let place = groups.iter().position(|it| it.salt == salt && it.is_likely == is_likely);
    let place = place.unwrap_or_else(|| {
        groups.push(Group { salt, readings: Vec::new(), is_likely });
        groups.len() - 1
    });
    let Some(group) = groups.get_mut(place) else { return };
    let mut add = |digest: Vec<u8>, wrap| {
        let is_same = |it: &Reading| it.pieces == pieces && it.wrap == wrap;
        if !group.readings.iter().any(is_same) {
            group.readings.push(Reading { pieces: pieces.to_vec(), digest, wrap });
        }
    };
    // base64 of the hexadecimal digits of a digest.
    let digits = std::str::from_utf8(digest).ok();
    match digits.and_then(|digits| decoded(Encoding::HexAnyCase, digits)) {
        Some(inner) if digest.iter().any(u8::is_ascii_uppercase) => add(inner, Some("upper(hex(")),
        Some(inner) => add(inner, Some("hex(")),
        None => add(digest.to_vec(), None),
    }
}

impl Group {
    /// The digests of its readings, each once.
    pub(super) fn targets(&self) -> Vec<&[u8]> {
        let mut targets: Vec<&[u8]> = Vec::new();
        for reading in &self.readings {
            if !targets.contains(&reading.digest.as_slice()) {
                targets.push(&reading.digest);
            }
        }
        targets
    }

    /// The numbers that stand in the row.
    pub(super) fn numbers(&self) -> Vec<u64> {
        self.readings.iter().flat_map(|reading| layout::numbers(&reading.pieces)).collect()
    }

    /// The readings of this digest.
    pub(super) fn of(&self, target: usize) -> impl Iterator<Item = &Reading> {
        let digest = self.targets().get(target).map(|target| target.to_vec());
        self.readings.iter().filter(move |it| Some(&it.digest) == digest.as_ref())
    }
}

impl Reading {
    /// Numbers that may be its rounds.
    pub(super) fn numbers(&self) -> Vec<u64> {
        layout::numbers(&self.pieces)
    }

    /// The layout, of which an expression uses the user or not.
    pub(super) fn layout(
        &self,
        user: Option<&str>,
        uses_user: bool,
        rounds: Option<u64>,
        is_tagged: bool,
    ) -> Option<String> {
        layout::layout(&self.pieces, user, uses_user, rounds, is_tagged)
    }

    /// The expression of what the layout writes.
    pub(super) fn wrapped(&self, expression: String) -> String {
        match self.wrap {
            None => expression,
            Some(wrap) => format!("{wrap}{expression}{}", ")".repeat(wrap.matches('(').count())),
        }
    }
}

#[cfg(test)]
mod tests {
    use rehash::Password;

    use super::{Known, readings};

    #[test]
    fn a_row_has_one_likely_salt_and_its_whole_digest() {
        let digest = "0123456789abcdef0123456789abcdef01234567";
        for (text, salt) in [
            (digest.to_owned(), None),
            (format!("{digest}:Xq2Lp9aB"), Some("Xq2Lp9aB")),
            (format!("Xq2Lp9aB${digest}"), Some("Xq2Lp9aB")),
            (format!("shop:Xq2Lp9aB:{digest}"), Some("Xq2Lp9aB")),
            (format!("*{digest}"), None),
            ("q83vASNFZ4mrze8BI0VniavN7wE=".to_owned(), None),
        ] {
            for given in [None, Some(Password::from("k3"))] {
                let salt = salt.filter(|_| given.is_none());
                let known = Known {
                    stored: Password::from(text.as_str()),
                    password: Password::from("hunter2"),
                    user: None,
                    realm: None,
                    salt: given,
                    pepper: None,
                };
                let groups = readings(&known).groups;
                let likely: Vec<_> = groups.iter().filter(|group| group.is_likely).collect();
                let salts: Vec<_> = likely.iter().map(|group| group.salt.as_deref()).collect();
                assert_eq!(salts, [salt.map(str::as_bytes)], "{text}");
                let digests = likely.iter().flat_map(|group| group.targets());
                assert!(digests.clone().any(|target| target.len() == 20), "{text}");
                assert_eq!(digests.count(), 1, "{text}");
            }
        }
    }
}
