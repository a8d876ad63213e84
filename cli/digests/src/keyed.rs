//! HMAC, whose key is taken in once.

use md5::Digest;
use sha1::digest::common::BlockSizeUser;

use crate::hash::Hash;

/// HMAC once its key has been taken in.
pub(crate) struct Keyed<D> {
    inner: D,
    outer: D,
}

impl<D: Digest + BlockSizeUser + Clone> Keyed<D> {
    pub(crate) fn new(key: &[u8]) -> Self {
        let block = D::block_size().min(BLOCK);
        let hashed = (key.len() > block).then(|| D::digest(key));
        let key = hashed.as_ref().map_or(key, |hashed| hashed.as_slice());
        let padded = |with: u8| {
            let mut pad = [with; BLOCK];
            pad.iter_mut().zip(key).for_each(|(pad, byte)| *pad ^= byte);
            let mut state = D::new();
            state.update(pad.get(..block).unwrap_or_default());
            state
        };
        Self { inner: padded(0x36), outer: padded(0x5c) }
    }

    pub(crate) fn mac(&self, message: &[&[u8]]) -> Hash {
        let mut inner = self.inner.clone();
        for part in message {
            inner.update(part);
        }
        let mut outer = self.outer.clone();
        outer.update(inner.finalize());
        Hash::of(&outer.finalize())
    }
}

/// The HMAC of a message under a key.
pub(crate) fn hmac<D: Digest + BlockSizeUser + Clone>(key: &[u8], message: &[u8]) -> Hash {
    Keyed::<D>::new(key).mac(&[message])
}

/// Bytes of the longest block, SHA3-224's.
const BLOCK: usize = 144;
