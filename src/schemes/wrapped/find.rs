//! Which wrap belongs to a scheme.

use crate::schemes::wrapped::{Kind, Wrapped, argon2id, argon2id_apps, bcrypt, bcrypt_apps};

/// The wrap of hashes of the scheme with this id in this outer hash.
pub(crate) fn find(id: &str, kind: Kind) -> Option<&'static Wrapped> {
    let (all, apps) = match kind {
        Kind::Argon2id => (argon2id::ALL, argon2id_apps::ALL),
        Kind::Bcrypt => (bcrypt::ALL, bcrypt_apps::ALL),
    };
    all.iter()
        .chain(apps)
        .copied()
        .find(|wrap| wrap.inners().iter().any(|inner| inner.info().id == id))
}
