//! Which wrap belongs to a scheme.

use crate::schemes::wrapped::{Kind, Wrapped, argon2id, bcrypt};

/// The wrap of hashes of the scheme with this id in this outer hash.
pub(crate) fn find(id: &str, kind: Kind) -> Option<&'static Wrapped> {
    let all = match kind {
        Kind::Argon2id => argon2id::ALL,
        Kind::Bcrypt => bcrypt::ALL,
    };
    all.iter().copied().find(|wrap| wrap.inners().iter().any(|inner| inner.info().id == id))
}
