//! Passwords of RACF: DES over the user's name, and KDFAES over that.
//!
//! John the Ripper, `racf_fmt_plug.c` and `racf_kdfaes_fmt_plug.c`; hashcat 7, module 8500. The
//! characters: IBM, *z/OS Security Server RACF Security Administrator's Guide*, code page 1047.
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{aes_cbc, des};

/// A name or a password in EBCDIC, filled up with blanks.
pub(crate) type Eight = Zeroizing<[u8; 8]>;

/// Up to eight characters of those that RACF takes, one to one; nothing for other texts.
pub(crate) fn ebcdic(text: &[u8]) -> Option<Eight> {
    let mut eight = Zeroizing::new([BLANK; 8]);
    if text.is_empty() || text.len() > eight.len() {
        return None;
    }
    for (slot, byte) in eight.iter_mut().zip(text) {
        *slot = character(*byte)?;
    }
    Some(eight)
}

const fn character(byte: u8) -> Option<u8> {
    Some(match byte {
        b'0'..=b'9' => byte - b'0' + 0xf0,
        b'A'..=b'I' => byte - b'A' + 0xc1,
        b'J'..=b'R' => byte - b'J' + 0xd1,
        b'S'..=b'Z' => byte - b'S' + 0xe2,
        b'a'..=b'i' => byte - b'a' + 0x81,
        b'j'..=b'r' => byte - b'j' + 0x91,
        b's'..=b'z' => byte - b's' + 0xa2,
        b'$' => 0x5b,
        b'#' => 0x7b,
        b'@' => 0x7c,
        b'.' => 0x4b,
        b'<' => 0x4c,
        b'+' => 0x4e,
        b'|' => 0x4f,
        b'&' => 0x50,
        b'!' => 0x5a,
        b'*' => 0x5c,
        b'-' => 0x60,
        b'%' => 0x6c,
        b'_' => 0x6d,
        b'>' => 0x6e,
        b'?' => 0x6f,
        b':' => 0x7a,
        b'=' => 0x7e,
        _ => return None,
    })
}

const BLANK: u8 = 0x40;

/// The user's name under a key that is the password, of each character the seven low bits of its
/// difference to 0x55.
pub(crate) fn des(user: &Eight, password: &Eight) -> Eight {
    let key = Zeroizing::new(password.map(|byte| (byte ^ 0x55) << 1));
    let digest = des::encrypt(u64::from_be_bytes(**user), u64::from_be_bytes(*key), 0, 1);
    Zeroizing::new(digest.to_be_bytes())
}

/// What KDFAES is asked for: blocks of memory, a power of two, and rounds for each.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    pub(crate) blocks: u32,
    pub(crate) rounds: u32,
}

/// A block of memory.
type Block = [u8; 32];
/// Stands behind what a block is made of, as a PBKDF2's first block has it.
const FIRST: [u8; 4] = 1_u32.to_be_bytes();

/// The user's name under AES, whose key is made of what DES has made of the password: a PBKDF2 for
/// each block of memory, which are then mixed in an order that they choose, and one over all.
pub(crate) fn kdfaes(
    user: &Eight,
    password: &Eight,
    salt: &[u8; 16],
    effort: Effort,
) -> Option<[u8; 16]> {
    let mac = keyed(des(user, password).as_slice());
    let mut blocks = Zeroizing::new(Vec::new());
    let mut message =
        Zeroizing::new([salt.as_slice(), &effort.blocks.to_be_bytes(), &FIRST].concat());
    for _ in 0..effort.blocks {
        let (block, before) = derived(&mac, &message, effort.rounds);
        let (front, _) = before.split_at_checked(16).unwrap_or_default();
        message = Zeroizing::new([front, block.as_slice(), &FIRST].concat());
        blocks.push(block);
    }

    let mut key = blocks.last().cloned().unwrap_or_default();
    for place in 0..blocks.len() {
        let [.., a, b, c, d] = *key;
        let chosen = u32::from_be_bytes([a, b, c, d]) & effort.blocks.wrapping_sub(1);
        let chosen = usize::try_from(chosen).ok().and_then(|chosen| blocks.get(chosen));
        let chosen = chosen.cloned().unwrap_or_default();
        key = hmac(&keyed(&*key), &[chosen.as_slice(), &FIRST]);
        blocks.get_mut(place).into_iter().for_each(|block| block.clone_from(&key));
    }

    blocks.pop();
    let mut all = Zeroizing::new(Vec::with_capacity(32 * blocks.len() + FIRST.len()));
    all.extend(blocks.iter().flat_map(|block| block.iter()).chain(&FIRST));
    let (key, _) = derived(&keyed(&*key), &all, effort.rounds);

    // Of one block, that is AES itself; what pads it is another block.
    let name = [user.as_slice(), &[0; 8]].concat();
    aes_cbc::encrypt(key.as_slice(), &[0; aes_cbc::BLOCK], &name)?.first_chunk().copied()
}

/// A block of PBKDF2, and the last value but one of those that it is the sum of.
fn derived(
    mac: &Hmac<Sha256>,
    message: &[u8],
    rounds: u32,
) -> (Zeroizing<Block>, Zeroizing<Block>) {
    let mut value = hmac(mac, &[message]);
    let (mut sum, mut before) = (value.clone(), Zeroizing::new([0; 32]));
    for _ in 1..rounds {
        let next = hmac(mac, &[value.as_slice()]);
        before = value;
        value = next;
        sum.iter_mut().zip(value.iter()).for_each(|(slot, byte)| *slot ^= byte);
    }
    (sum, before)
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of every length")
}

fn hmac(mac: &Hmac<Sha256>, parts: &[&[u8]]) -> Zeroizing<Block> {
    let mac = parts.iter().fold(mac.clone(), hmac::Mac::chain_update);
    Zeroizing::new(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::{Effort, des, ebcdic, kdfaes};
    use crate::encoding::Encoding;

    #[test]
    fn published_hashes_come_out() {
        // John the Ripper's tests and hashcat's example.
        for (user, password, expected) in [
            ("AAAAAAA", "AAAAAAAA", "ca2e330b2fd1820e"),
            ("JJJJJJJJ", "TESTTEST", "8b5f0b1d0826d927"),
            ("OPEN3", "SYS1", "ec76fc0def5b0a83"),
            ("8481", "hashcat", "6095e8fca59f8e3e"),
        ] {
            let ebcdic = |text: &str| ebcdic(text.as_bytes()).expect("eight characters at most");
            let found = des(&ebcdic(user), &ebcdic(password));
            assert_eq!(Encoding::Hex.encode(&*found).as_deref(), Some(expected), "{user}");
        }
    }

    #[test]
    fn a_published_hash_of_kdfaes_comes_out() {
        // John the Ripper's tests.
        let (user, password) = (ebcdic(b"USER1").expect("a name"), ebcdic(b"P@ssw0rd"));
        let salt = 0x54fd_aabc_def0_1234_5674_a0f5_8ee6_137d_u128.to_be_bytes();
        let effort = Effort { blocks: 16, rounds: 5000 };
        let found = kdfaes(&user, &password.expect("a password"), &salt, effort);
        let expected = 0x203d_3cd6_49e9_e52f_80a1_f1b7_cd26_3ee2_u128;
        assert_eq!(found.map(u128::from_be_bytes), Some(expected));
    }
}
