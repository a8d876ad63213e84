//! The two halves of HMAC-MD5 before any message: what CRAM-MD5 stores instead of a password.
//!
//! RFC 2195 and RFC 2104; the states are written as RFC 1321 writes a digest.
use md5::block_api::compress;
use md5::{Digest as _, Md5};
use zeroize::Zeroizing;

/// What MD5 begins with.
const START: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
const BLOCK: usize = 64;

/// The state behind the outer pad, and that behind the inner one.
pub(crate) fn states(password: &[u8]) -> Zeroizing<[[u8; 16]; 2]> {
    let mut key = Zeroizing::new([0_u8; BLOCK]);
    let hashed = Zeroizing::new(<[u8; 16]>::from(Md5::digest(password)));
    let bytes = if password.len() > BLOCK { hashed.as_slice() } else { password };
    key.iter_mut().zip(bytes).for_each(|(slot, byte)| *slot = *byte);
    Zeroizing::new([0x5c, 0x36].map(|pad| state(&key, pad)))
}

fn state(key: &[u8; BLOCK], pad: u8) -> [u8; 16] {
    let block = Zeroizing::new([key.map(|byte| byte ^ pad)]);
    let mut state = START;
    compress(&mut state, block.as_slice());
    let mut bytes = [0; 16];
    let words = bytes.as_chunks_mut().0;
    words.iter_mut().zip(state).for_each(|(word, value)| *word = value.to_le_bytes());
    bytes
}

#[cfg(test)]
mod tests {
    use super::states;
    use crate::encoding::Encoding;

    /// doveadm of Dovecot 2.3.
    #[test]
    fn known_states_come_out() {
        let text = Encoding::Hex.encode(states(b"hunter2").as_flattened());
        let expected = "60ebd8347e945af7703b0d59d8bfedc236234196f561c057cf5a5d5a6e58304a";
        assert_eq!(text.as_deref(), Some(expected));
    }
}
