//! Hash functions, HMAC, rounds and PBKDF2, where every number of rounds is on the way to the next: what
//! `rehash guess` computes by the million. Every right digest is known here, so nothing is compared in constant time.

use std::fmt;

use md5::{Digest, Md5};
use sha1::digest::common::BlockSizeUser;

/// A hash function.
#[derive(Clone, Copy)]
pub struct Function(&'static Calls);

/// What computes it. In statics, so that they are compiled here: of a constant, the program would compile them.
struct Calls {
    name: &'static str,
    digest: fn(&[&[u8]]) -> Hash,
    hmac: fn(&[u8], &[u8]) -> Hash,
    rounds: fn(&[u8], &Round<'_>, &mut Wanted<'_>),
    pbkdf2: fn(&[u8], &[u8], &mut Wanted<'_>),
    bytes: usize,
}

/// A digest, on the stack.
#[derive(Clone, Copy)]
pub struct Hash {
    bytes: [u8; MOST],
    length: usize,
}

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

/// Bytes of the longest digest.
const MOST: usize = 64;
/// Bytes of the longest block, SHA3-224's.
const BLOCK: usize = 144;
/// Rounds between two times that somebody is asked whether to go on.
const ASKED_EVERY: u64 = 8192;
/// Bytes of a PBKDF2 that are enough to know it by.
const KNOWN_BY: usize = 8;

static MD4: Calls = Calls::of::<md4::Md4>("md4");
static MD5: Calls = Calls::of::<Md5>("md5");
static SHA1: Calls = Calls::of::<sha1::Sha1>("sha1");
static SHA224: Calls = Calls::of::<sha2::Sha224>("sha224");
static SHA256: Calls = Calls::of::<sha2::Sha256>("sha256");
static SHA384: Calls = Calls::of::<sha2::Sha384>("sha384");
static SHA512: Calls = Calls::of::<sha2::Sha512>("sha512");
static SHA3_224: Calls = Calls::of::<sha3::Sha3_224>("sha3_224");
static SHA3_256: Calls = Calls::of::<sha3::Sha3_256>("sha3_256");
static SHA3_384: Calls = Calls::of::<sha3::Sha3_384>("sha3_384");
static SHA3_512: Calls = Calls::of::<sha3::Sha3_512>("sha3_512");
static RIPEMD160: Calls = Calls::of::<ripemd::Ripemd160>("ripemd160");
static WHIRLPOOL: Calls = Calls::of::<whirlpool::Whirlpool>("whirlpool");

impl Calls {
    const fn of<D: Digest + BlockSizeUser + Clone>(name: &'static str) -> Self {
        let bytes = size_of::<sha1::digest::Output<D>>();
        let (digest, hmac) = (digest::<D>, hmac::<D>);
        Self { name, digest, hmac, rounds: rounds::<D>, pbkdf2: pbkdf2::<D>, bytes }
    }
}

impl Function {
    /// MD4.
    pub const MD4: Self = Self(&MD4);
    /// MD5.
    pub const MD5: Self = Self(&MD5);
    /// SHA-1.
    pub const SHA1: Self = Self(&SHA1);
    /// SHA-224.
    pub const SHA224: Self = Self(&SHA224);
    /// SHA-256.
    pub const SHA256: Self = Self(&SHA256);
    /// SHA-384.
    pub const SHA384: Self = Self(&SHA384);
    /// SHA-512.
    pub const SHA512: Self = Self(&SHA512);

    /// All that are tried, those that hardly anybody uses last. Expressions know more.
    pub const ALL: [Self; 13] = [
        Self::MD4,
        Self::MD5,
        Self::SHA1,
        Self::SHA224,
        Self::SHA256,
        Self::SHA384,
        Self::SHA512,
        Self(&SHA3_224),
        Self(&SHA3_256),
        Self(&SHA3_384),
        Self(&SHA3_512),
        Self(&RIPEMD160),
        Self(&WHIRLPOOL),
    ];

    /// Its name in expressions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Bytes of its digest.
    #[must_use]
    pub const fn digest_bytes(self) -> usize {
        self.0.bytes
    }

    /// The digest of these parts, one after the other.
    #[must_use]
    pub fn digest(self, parts: &[&[u8]]) -> Hash {
        (self.0.digest)(parts)
    }

    /// The HMAC of a message under a key.
    #[must_use]
    pub fn hmac(self, key: &[u8], message: &[u8]) -> Hash {
        (self.0.hmac)(key, message)
    }

    /// Rounds that begin with this text; a digest in it is in the form that the round hashes.
    pub fn rounds(self, first: &[u8], round: &Round<'_>, mut wanted: Wanted<'_>) {
        (self.0.rounds)(first, round, &mut wanted);
    }

    /// PBKDF2, whose first block tells whether it is a target.
    pub fn pbkdf2(self, password: &[u8], salt: &[u8], mut wanted: Wanted<'_>) {
        (self.0.pbkdf2)(password, salt, &mut wanted);
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Function {}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}

impl Hash {
    fn of(digest: &[u8]) -> Self {
        let mut bytes = [0; MOST];
        let length = digest.len().min(MOST);
        bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
        Self { bytes, length }
    }

    /// Its place among these.
    #[must_use]
    pub fn place_in(&self, targets: &[Vec<u8>]) -> Option<usize> {
        targets.iter().position(|target| target == self.as_slice())
    }

    /// Its bytes.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({})", self.length)
    }
}

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

fn digest<D: Digest>(parts: &[&[u8]]) -> Hash {
    let mut hasher = D::new();
    for part in parts {
        hasher.update(part);
    }
    Hash::of(&hasher.finalize())
}

fn hmac<D: Digest + BlockSizeUser + Clone>(key: &[u8], message: &[u8]) -> Hash {
    Keyed::<D>::new(key).mac(&[message])
}

fn rounds<D: Digest>(first: &[u8], round: &Round<'_>, wanted: &mut Wanted<'_>) {
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

fn pbkdf2<D: Digest + BlockSizeUser + Clone>(
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

/// HMAC once its key has been taken in.
struct Keyed<D> {
    inner: D,
    outer: D,
}

impl<D: Digest + BlockSizeUser + Clone> Keyed<D> {
    fn new(key: &[u8]) -> Self {
        let block = D::block_size().min(BLOCK);
        let hashed = (key.len() > block).then(|| D::digest(key));
        let key = hashed.as_ref().map_or(key, |hashed| hashed.as_slice());
        let padded = |with: u8| {
            let mut pad = [with; BLOCK];
            pad.iter_mut().zip(key).for_each(|(pad, byte)| *pad ^= byte);
            let mut state = D::new();
            state.update(pad.get(..block).unwrap_or_default());
            state
        };
        Self { inner: padded(0x36), outer: padded(0x5c) }
    }

    fn mac(&self, message: &[&[u8]]) -> Hash {
        let mut inner = self.inner.clone();
        for part in message {
            inner.update(part);
        }
        let mut outer = self.outer.clone();
        outer.update(inner.finalize());
        Hash::of(&outer.finalize())
    }
}

#[cfg(test)]
mod tests {
    use super::{Function, Round, Wanted};

    fn hex(bytes: &[u8]) -> String {
        let digit = |nibble: u8| char::from_digit(nibble.into(), 16).expect("a nibble is a digit");
        bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// The rounds at which this target was seen.
    fn seen(target: &[u8], search: impl FnOnce(Wanted<'_>)) -> Vec<(u64, usize)> {
        let mut found = Vec::new();
        let mut seen = |it| {
            found.extend(it);
            true
        };
        search(Wanted::new(&[vec![0; 16], target.to_vec()], 9000, &mut seen));
        found
    }

    #[test]
    fn hmac_hashes_a_key_that_is_longer_than_a_block() {
        // RFC 2202, cases 2 and 6.
        let short = Function::SHA1.hmac(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(short.as_slice()), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        let text = b"Test Using Larger Than Block-Size Key - Hash Key First";
        let long = Function::SHA1.hmac(&[0xaa; 80], text);
        assert_eq!(hex(long.as_slice()), "aa4ae5e15272d00e95705637ce8a3b55ed402112");
    }

    #[test]
    fn pbkdf2_is_seen_at_its_iterations_by_what_is_kept_of_it() {
        // RFC 6070, case 3: 4b007901b765489abead49d926f721d065a429c1.
        let target = [0x4b, 0, 0x79, 1, 0xb7, 0x65, 0x48, 0x9a, 0xbe, 0xad];
        for bytes in [8, 10] {
            let target = target.get(..bytes).expect("so many bytes");
            let at = seen(target, |wanted| Function::SHA1.pbkdf2(b"password", b"salt", wanted));
            assert_eq!(at, [(4096, 1)]);
        }
    }

    #[test]
    fn rounds_feed_on_digits_or_bytes_between_what_stands_around() {
        for is_raw in [false, true] {
            let round = Round::new(b"a", is_raw, b"b");
            let mut last = b"first".to_vec();
            for _ in 0..8500 {
                let made = Function::MD5.digest(&[b"a", &last, b"b"]);
                let made = made.as_slice();
                last = if is_raw { made.to_vec() } else { hex(made).into_bytes() };
            }
            let target = Function::MD5.digest(&[b"a", &last, b"b"]);
            let at =
                seen(target.as_slice(), |wanted| Function::MD5.rounds(b"first", &round, wanted));
            assert_eq!(at, [(8501, 1)]);
        }
    }
}
