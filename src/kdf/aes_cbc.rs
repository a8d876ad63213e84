//! AES in CBC mode, padded as PKCS #7 says: FIPS 197, NIST SP 800-38A §6.2, RFC 5652 §6.3.
use aes::cipher::block_padding::Pkcs7;
use aes::cipher::{BlockModeDecrypt as _, BlockModeEncrypt as _, KeyIvInit as _};
use aes::{Aes128, Aes192, Aes256};
use zeroize::Zeroizing;

/// Bytes of a block, and of what comes before the first one.
pub(crate) const BLOCK: usize = 16;

/// What was encrypted under a key of 16, 24 or 32 bytes; `None` where the padding is wrong, and for
/// a key of another length or what is no number of whole blocks.
pub(crate) fn decrypt(key: &[u8], before: &[u8], bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    macro_rules! decrypted {
        ($cipher:ty) => {{
            let mut buffer = Zeroizing::new(bytes.to_vec());
            let mode = cbc::Decryptor::<$cipher>::new_from_slices(key, before).ok()?;
            let length = mode.decrypt_padded::<Pkcs7>(&mut buffer).ok()?.len();
            buffer.truncate(length);
            Some(buffer)
        }};
    }
    match key.len() {
        16 => decrypted!(Aes128),
        24 => decrypted!(Aes192),
        _ => decrypted!(Aes256),
    }
}

/// The bytes encrypted under a key of 16, 24 or 32 bytes; `None` for a key of another length.
pub(crate) fn encrypt(key: &[u8], before: &[u8], bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    macro_rules! encrypted {
        ($cipher:ty) => {{
            let mut buffer = Zeroizing::new(Vec::with_capacity(bytes.len() + BLOCK));
            buffer.extend_from_slice(bytes);
            buffer.resize((bytes.len() / BLOCK + 1) * BLOCK, 0);
            let mode = cbc::Encryptor::<$cipher>::new_from_slices(key, before).ok()?;
            mode.encrypt_padded::<Pkcs7>(&mut buffer, bytes.len()).ok()?;
            Some(buffer)
        }};
    }
    match key.len() {
        16 => encrypted!(Aes128),
        24 => encrypted!(Aes192),
        _ => encrypted!(Aes256),
    }
}

#[cfg(test)]
mod tests {
    use super::{decrypt, encrypt};
    use crate::encoding::Encoding;

    fn bytes(hex: &str) -> Vec<u8> {
        Encoding::Hex.decode(hex).expect("lower-case hexadecimal digits").to_vec()
    }

    /// NIST SP 800-38A, F.2.1, F.2.3 and F.2.5: the first block.
    #[test]
    fn the_standards_own_examples_hold() {
        let before = bytes("000102030405060708090a0b0c0d0e0f");
        let text = bytes("6bc1bee22e409f96e93d7e117393172a");
        for (key, block) in [
            ("2b7e151628aed2a6abf7158809cf4f3c", "7649abac8119b246cee98e9b12e9197d"),
            (
                "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b",
                "4f021db243bc633d7178183a9fa071e8",
            ),
            (
                "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
                "f58c4c04d6e5f1ba779eabfb5f7bfbd6",
            ),
        ] {
            let encrypted = encrypt(&bytes(key), &before, &text).expect("a key of a length");
            assert_eq!((encrypted.len(), &encrypted[..16]), (32, &*bytes(block)));
            let decrypted = decrypt(&bytes(key), &before, &encrypted);
            assert_eq!(decrypted.expect("sound padding").as_slice(), text);
        }
    }

    #[test]
    fn what_is_not_padded_is_not_decrypted() {
        let (key, before) = ([7; 32], [9; 16]);
        assert!(decrypt(&key, &before, &[0; 15]).is_none());
        assert!(decrypt(&key, &before, &[]).is_none());
        assert!(decrypt(&key[..31], &before, &[0; 16]).is_none());
        assert!(encrypt(&key[..17], &before, b"text").is_none());
    }
}
