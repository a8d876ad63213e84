//! What Firebase makes of a password: its project's key, enciphered under scrypt.
//!
//! Source: github.com/firebase/scrypt, `FirebaseScrypt.cpp`.
use aes::Aes256;
use ctr::Ctr128BE;
use ctr::cipher::{KeyIvInit as _, StreamCipher as _};
use zeroize::Zeroizing;

use crate::kdf::scrypt;

/// scrypt's three numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameters {
    pub(crate) log2_n: u8,
    pub(crate) r: u32,
    pub(crate) p: u32,
}

/// The signer key under AES-256-CTR from zero, with what scrypt makes of the password as the cipher's key.
///
/// `None` for what scrypt does not define.
pub(crate) fn digest(
    Parameters { log2_n, r, p }: Parameters,
    password: &[u8],
    salt: &[u8],
    signer_key: &[u8],
) -> Option<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new([0; 32]);
    scrypt::derive(log2_n, r, p, password, salt, key.as_mut_slice())?;
    let mut cipher = Ctr128BE::<Aes256>::new_from_slices(key.as_slice(), &[0; 16]).ok()?;
    let mut digest = Zeroizing::new(signer_key.to_vec());
    cipher.try_apply_keystream(&mut digest).ok()?;
    Some(digest)
}

#[cfg(test)]
mod tests {
    use super::{Parameters, digest};
    use crate::encoding::Encoding;

    #[test]
    fn firebases_own_example_holds() {
        // The README of github.com/firebase/scrypt.
        let decode = |text| Encoding::Base64.decode(text).expect("canonical base64");
        let key = decode(
            "jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==",
        );
        let salt = [decode("42xEC+ixf3L2lw==").as_slice(), decode("Bw==").as_slice()].concat();
        let parameters = Parameters { log2_n: 14, r: 8, p: 1 };
        let made = digest(parameters, b"user1password", &salt, &key).expect("defined parameters");
        let expected = "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==";
        assert_eq!(made.as_slice(), decode(expected).as_slice());
    }
}
