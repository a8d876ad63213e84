//! gost-yescrypt: yescrypt's output under HMAC of Streebog, keyed by the password and the setting.
//!
//! libxcrypt's `crypt(5)`, 2018; Streebog: GOST R 34.11-2012, RFC 6986; HMAC: RFC 2104.
use hmac::{KeyInit as _, Mac as _, SimpleHmac};
use streebog::{Digest as _, Streebog256};
use zeroize::Zeroizing;

/// Turns the output of yescrypt into that of gost-yescrypt. `setting` is the text in front of the
/// last `$`.
pub(crate) fn finish(setting: &[u8], password: &[u8], yescrypt: &[u8; 32]) -> [u8; 32] {
    let hashed = Zeroizing::new(<[u8; 32]>::from(Streebog256::digest(password)));
    let key = Zeroizing::new(mac(&*hashed, setting));
    mac(&*key, yescrypt)
}

fn mac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mac = SimpleHmac::<Streebog256>::new_from_slice(key).expect("HMAC takes every key");
    mac.chain_update(message).finalize().into_bytes().into()
}
