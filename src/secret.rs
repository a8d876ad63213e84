//! What an application keeps outside its database.

use std::fmt;

use zeroize::Zeroizing;

use crate::encoding::Encoding;
use crate::function::HashFunction;
use crate::kdf::digest;

/// The bytes of a key; wiped when dropped, never printed.
#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// What is hashed instead of these bytes: their HMAC-SHA-256 under this key, in padded base64.
    pub(crate) fn keyed(&self, bytes: &[u8]) -> Zeroizing<String> {
        let mac = digest::hmac(HashFunction::Sha256, &self.0, &[bytes]);
        Zeroizing::new(Encoding::Base64.encode(&mac).expect("base64 writes any bytes"))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl From<Vec<u8>> for Secret {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl From<&[u8]> for Secret {
    fn from(bytes: &[u8]) -> Self {
        Self(Zeroizing::new(bytes.to_vec()))
    }
}

impl<const N: usize> From<[u8; N]> for Secret {
    fn from(bytes: [u8; N]) -> Self {
        let bytes = Zeroizing::new(bytes);
        Self(Zeroizing::new(bytes.to_vec()))
    }
}
