//! BLAKE2b of any length under a key: RFC 7693.
use blake2::Blake2bMac;
use blake2::digest::consts::U30;
use hmac::{KeyInit as _, Mac as _};

/// BLAKE2b of 30 bytes under a key of at most 64.
pub(crate) fn keyed_240(key: &[u8], message: &[u8]) -> Option<[u8; 30]> {
    let mac = Blake2bMac::<U30>::new_from_slice(key).ok()?;
    Some(mac.chain_update(message).finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::keyed_240;
    use crate::encoding::Encoding;

    /// Python 3.11, `hashlib.blake2b(b"abc", digest_size=30, key=b"key")`.
    #[test]
    fn another_implementation_computes_the_same() {
        let digest = keyed_240(b"key", b"abc").expect("a short key");
        let text = Encoding::Hex.encode(&digest).expect("every byte has digits");
        assert_eq!(text, "c072fad95dfb535b74bf8f44bdf05a1bfed033e3f6a5daa13145faac361c");
        assert!(keyed_240(&[0; 65], b"abc").is_none());
    }
}
