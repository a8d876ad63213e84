//! Rounds and PBKDF2, where every number of rounds is on the way to the next.

use std::fmt;

use md5::Digest;
use sha1::digest::common::BlockSizeUser;

use crate::hash::{Hash, MOST, digest};
use crate::keyed::Keyed;

/// What stands around the last digest where it is hashed again.
#[derive(Clone, Copy)]
pub struct Round<'a> {
    before: &'a [u8],
    behind: &'a [u8],
    is_raw: bool,
}

/// What is to be made by rounds, up to how many, and who is told.
pub struct Wanted<'a> {
    targets: &'a [Vec<u8>],
    most: u64,
    seen: Seen<'a>,
}

/// Is told how many rounds make which of the targets, and nothing after many rounds that made none; says whether to
/// go on.
pub type Seen<'a> = &'a mut dyn FnMut(Option<(u64, usize)>) -> bool;

impl<'a> Round<'a> {
    /// The hexadecimal digits of the last digest between these, or its bytes.
    #[must_use]
    pub const fn new(before: &'a [u8], is_raw: bool, behind: &'a [u8]) -> Self {
        Self { before, behind, is_raw }
    }
}

impl fmt::Debug for Round<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Round({}, {}, {})", self.before.len(), self.is_raw, self.behind.len())
    }
}

impl<'a> Wanted<'a> {
    /// These, in up to so many rounds.
    pub fn new(targets: &'a [Vec<u8>], most: u64, seen: Seen<'a>) -> Self {
        Self { targets, most, seen }
    }

    /// Tells what so many rounds made, and whether to go on.
    fn goes_on(&mut self, rounds: u64, is: impl Fn(&[u8]) -> bool) -> bool {
        let place = self.targets.iter().position(|target| is(target));
        place.is_none_or(|place| (self.seen)(Some((rounds, place))))
            && (!rounds.is_multiple_of(ASKED_EVERY) || (self.seen)(None))
    }
}

impl fmt::Debug for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Wanted({} targets, {} rounds)", self.targets.len(), self.most)
    }
}

pub(crate) fn rounds<D: Digest>(first: &[u8], round: &Round<'_>, wanted: &mut Wanted<'_>) {
    let mut made = digest::<D>(&[round.before, first, round.behind]);
    let mut digits = [0; 2 * MOST];
    for rounds in 1..=wanted.most {
        if !wanted.goes_on(rounds, |target| target == made.as_slice()) {
            return;
        }
        let last = if round.is_raw { made.as_slice() } else { hex(&made, &mut digits) };
        made = digest::<D>(&[round.before, last, round.behind]);
    }
}

/// The digits of a digest.
fn hex<'a>(hash: &Hash, digits: &'a mut [u8; 2 * MOST]) -> &'a [u8] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or_default();
    for (two, byte) in digits.chunks_exact_mut(2).zip(hash.as_slice()) {
        if let [high, low] = two {
            (*high, *low) = (digit(byte >> 4), digit(byte & 15));
        }
    }
    digits.get(..2 * hash.length).unwrap_or_default()
}

pub(crate) fn pbkdf2<D: Digest + BlockSizeUser + Clone>(
    password: &[u8],
    salt: &[u8],
    wanted: &mut Wanted<'_>,
) {
    let keyed = Keyed::<D>::new(password);
    let mut last = keyed.mac(&[salt, &[0, 0, 0, 1]]);
    let mut sum = last;
    for rounds in 1..=wanted.most {
        let is = |target: &[u8]| {
            let both = target.len().min(sum.length);
            both >= KNOWN_BY && target.get(..both) == sum.bytes.get(..both)
        };
        if !wanted.goes_on(rounds, is) {
            return;
        }
        last = keyed.mac(&[last.as_slice()]);
        sum.bytes.iter_mut().zip(&last.bytes).for_each(|(sum, byte)| *sum ^= byte);
    }
}

/// Rounds between two times that somebody is asked whether to go on.
const ASKED_EVERY: u64 = 8192;
/// Bytes of a PBKDF2 that are enough to know it by.
const KNOWN_BY: usize = 8;
