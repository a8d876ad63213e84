//! Hash functions, HMAC and the blocks of PBKDF2, over parts that nobody has to join.

use md5::{Digest, Md5};
use rehash::HashFunction;

/// A digest, on the stack.
pub(super) struct Hash {
    bytes: [u8; 64],
    length: usize,
}

impl Hash {
    fn of(digest: &[u8]) -> Self {
        let mut hash = Self { bytes: [0; 64], length: digest.len().min(64) };
        hash.bytes.iter_mut().zip(digest).for_each(|(to, from)| *to = *from);
        hash
    }

    pub(super) fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Does something with the type of a hash function.
macro_rules! with {
    ($function:expr, $call:ident($($argument:expr),*)) => {
        match $function {
            HashFunction::Md4 => $call::<md4::Md4>($($argument),*),
            HashFunction::Md5 => $call::<Md5>($($argument),*),
            HashFunction::Sha1 => $call::<sha1::Sha1>($($argument),*),
            HashFunction::Sha224 => $call::<sha2::Sha224>($($argument),*),
            HashFunction::Sha256 => $call::<sha2::Sha256>($($argument),*),
            HashFunction::Sha384 => $call::<sha2::Sha384>($($argument),*),
            HashFunction::Sha3_224 => $call::<sha3::Sha3_224>($($argument),*),
            HashFunction::Sha3_256 => $call::<sha3::Sha3_256>($($argument),*),
            HashFunction::Sha3_384 => $call::<sha3::Sha3_384>($($argument),*),
            HashFunction::Sha3_512 => $call::<sha3::Sha3_512>($($argument),*),
            HashFunction::Ripemd160 => $call::<ripemd::Ripemd160>($($argument),*),
            HashFunction::Whirlpool => $call::<whirlpool::Whirlpool>($($argument),*),
            _ => $call::<sha2::Sha512>($($argument),*),
        }
    };
}

/// The digest of these parts, one after the other.
pub(super) fn digest<'a>(
    function: HashFunction,
    parts: impl Iterator<Item = &'a [u8]> + Clone,
) -> Hash {
    with!(function, digest_of(parts))
}

fn digest_of<'a, D: Digest>(parts: impl Iterator<Item = &'a [u8]>) -> Hash {
    let mut hasher = D::new();
    parts.for_each(|part| hasher.update(part));
    Hash::of(&hasher.finalize())
}

/// The HMAC of a message under a key.
pub(super) fn hmac(function: HashFunction, key: &[u8], message: &[u8]) -> Hash {
    with!(function, hmac_of(function.block_bytes(), key, message))
}

fn hmac_of<D: Digest + Clone>(block: usize, key: &[u8], message: &[u8]) -> Hash {
    Keyed::<D>::new(block, key).mac(&[message])
}

/// Every number of iterations up to one: `each` is given it and the first block of what is derived, and
/// says whether to go on.
pub(super) fn pbkdf2(
    function: HashFunction,
    (password, salt): (&[u8], &[u8]),
    most: u64,
    each: &mut dyn FnMut(u64, &[u8]) -> bool,
) {
    with!(function, pbkdf2_of(function.block_bytes(), password, salt, most, each));
}

fn pbkdf2_of<D: Digest + Clone>(
    block: usize,
    password: &[u8],
    salt: &[u8],
    most: u64,
    each: &mut dyn FnMut(u64, &[u8]) -> bool,
) {
    let keyed = Keyed::<D>::new(block, password);
    let mut last = keyed.mac(&[salt, &[0, 0, 0, 1]]);
    let mut sum = Hash::of(last.as_slice());
    for count in 1..=most {
        if !each(count, sum.as_slice()) {
            return;
        }
        last = keyed.mac(&[last.as_slice()]);
        sum.bytes.iter_mut().zip(last.as_slice()).for_each(|(sum, byte)| *sum ^= byte);
    }
}

/// HMAC once its key has been taken in.
struct Keyed<D> {
    inner: D,
    outer: D,
}

impl<D: Digest + Clone> Keyed<D> {
    fn new(block: usize, key: &[u8]) -> Self {
        let hashed = D::digest(key);
        let key = if key.len() > block { hashed.as_slice() } else { key };
        let padded = |with: u8| {
            let mut state = D::new();
            let zeros = std::iter::repeat_n(&0, block.saturating_sub(key.len()));
            let bytes: Vec<u8> = key.iter().chain(zeros).map(|byte| byte ^ with).collect();
            state.update(&bytes);
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
