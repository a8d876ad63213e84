//! bcrypt, in every flavour that ever wrote a hash.
//!
//! Provos and Mazières, *A Future-Adaptable Password Scheme* (USENIX 1999), and for the bug
//! behind `$2x$` and `$2a$`'s countermeasure: CVE-2011-2483, release notes of `crypt_blowfish` 1.1.
use blowfish::Blowfish;
use zeroize::Zeroizing;

/// How the password becomes a key.
///
/// The cipher reads 72 bytes of key and starts over when the key is shorter.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Flavor {
    /// `$2a$`, `$2b$`, `$2y$`: a NUL ends the password. The 73rd byte is never read.
    Terminated,
    /// `$2$` of 1999: no NUL, so `aa` and `a` are the same password.
    ///
    /// Of an empty password the original read the C string's terminator, which makes a key of NULs.
    Unterminated,
    /// `$2x$`, `crypt_blowfish` before 1.1: as [`Terminated`](Self::Terminated), but a byte from
    /// 0x80 up overwrites the bytes before it in its word with ones.
    SignExtended,
}

/// Hashes `password` in `1 << log2_rounds` rounds.
///
/// # Panics
/// If `log2_rounds` is over 31, which no parser lets through.
pub(crate) fn digest(
    flavor: Flavor,
    log2_rounds: u8,
    salt: &[u8; 16],
    password: &[u8],
) -> [u8; 23] {
    let key = match flavor {
        Flavor::Terminated => terminated(password),
        Flavor::Unterminated if password.is_empty() => terminated(password),
        Flavor::Unterminated => repeated(password.iter().copied()),
        Flavor::SignExtended => sign_extended(&terminated(password)),
    };
    let [digest @ .., _] = ::bcrypt::bcrypt(u32::from(log2_rounds), *salt, &*key);
    digest
}

/// What `crypt_blowfish` from 1.1 on, and with it PHP and libxcrypt, writes as `$2a$` where that
/// differs from everybody else's.
///
/// A sign extension that leaves no trace in the key could be a collision crafted against `$2x$`.
/// For such passwords, bit 16 of the first key word is toggled, once. `None` for all others.
pub(crate) fn digest_2a_countermeasure(
    log2_rounds: u8,
    salt: &[u8; 16],
    password: &[u8],
) -> Option<[u8; 23]> {
    let key = terminated(password);
    let (words, _) = key.as_chunks::<4>();
    let extended = words.iter().any(|[_, rest @ ..]| !rest.is_ascii());
    if !extended || sign_extended(&key) != key {
        return None;
    }
    let mut first = key.clone();
    let [_, toggled, ..] = &mut *first;
    *toggled ^= 1;
    Some(encrypt(&expand(log2_rounds, salt, &first, &key)))
}

/// The password, and a NUL if there is room.
fn terminated(password: &[u8]) -> Zeroizing<[u8; KEY_BYTES]> {
    repeated(password.iter().copied().chain([0]))
}

/// The bytes, from the start again until the key is full.
fn repeated(bytes: impl Iterator<Item = u8> + Clone) -> Zeroizing<[u8; KEY_BYTES]> {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    key.iter_mut().zip(bytes.cycle()).for_each(|(slot, byte)| *slot = byte);
    key
}

/// The key as read through C's signed `char`.
fn sign_extended(key: &[u8; KEY_BYTES]) -> Zeroizing<[u8; KEY_BYTES]> {
    let signed = |byte: u8| i32::from(byte.cast_signed()).cast_unsigned();
    let word = |bytes: &[u8; 4]| bytes.iter().fold(0, |word, byte| (word << 8) | signed(*byte));
    let (words, _) = key.as_chunks();
    repeated(words.iter().flat_map(|bytes| word(bytes).to_be_bytes()))
}

/// The expensive key schedule, whose first step takes a key of its own.
fn expand(
    log2_rounds: u8,
    salt: &[u8; 16],
    first: &[u8; KEY_BYTES],
    key: &[u8; KEY_BYTES],
) -> Blowfish {
    let mut state = Blowfish::bc_init_state();
    state.salted_expand_key(salt, first);
    for _ in 0..1_u64 << log2_rounds {
        state.bc_expand_key(key);
        state.bc_expand_key(salt);
    }
    state
}

/// Encrypts the fixed text 64 times; its last byte was never part of the format.
fn encrypt(state: &Blowfish) -> [u8; 23] {
    let words = TEXT.map(|block| (0..64).fold(block, |block, _| state.bc_encrypt(block)));
    let bytes = words.as_flattened().iter().flat_map(|word| word.to_be_bytes());
    let mut digest = [0; 23];
    digest.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = byte);
    digest
}

/// Eighteen words of Blowfish's subkeys.
const KEY_BYTES: usize = 72;

/// `OrpheanBeholderScryDoubt`
const TEXT: [[u32; 2]; 3] =
    [[0x4f72_7068, 0x6561_6e42], [0x6568_6f6c, 0x6465_7253], [0x6372_7944, 0x6f75_6274]];

#[cfg(test)]
mod tests;
