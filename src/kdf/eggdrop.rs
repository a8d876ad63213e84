//! Eggdrop's hash: two constant words under Blowfish, with the password for its key.
//!
//! Eggdrop 1.6, `blowfish.mod`.
use blowfish::Blowfish;
use zeroize::Zeroizing;

/// Bytes of key that Blowfish reads; shorter ones start over.
const KEY_BYTES: usize = 72;
const WORDS: [u32; 2] = [0xdead_d061, 0x23f6_b095];

/// The two words, the right one first, as Eggdrop writes them; nothing for an empty password.
pub(crate) fn digest(password: &[u8]) -> Option<[u32; 2]> {
    if password.is_empty() {
        return None;
    }
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    key.iter_mut().zip(password.iter().cycle()).for_each(|(slot, byte)| *slot = *byte);
    let mut cipher = Blowfish::bc_init_state();
    cipher.bc_expand_key(&*key);
    let [left, right] = cipher.bc_encrypt(WORDS);
    Some([right, left])
}
