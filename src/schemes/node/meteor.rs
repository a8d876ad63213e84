//! Meteor's Argon2: over the hex of a digest, in a text that does not say so.
//!
//! ```text
//! $argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4
//! └ an Argon2 string whose password is the lower-case hex of sha256(password)
//! ```
//!
//! Nothing tells it from a hash of the password itself. Meteor's bcrypt over SHA-256 is
//! [`BCRYPT_SHA256_HEX`](crate::schemes::python::BCRYPT_SHA256_HEX). Source: Meteor 3.3, `accounts-password`.

use crate::function::HashFunction;
use crate::scheme::{Info, Strength};
use crate::schemes::Argon2Over;

/// Over SHA-256.
pub static METEOR_ARGON2: Argon2Over = Argon2Over::new(
    Info::new("meteor-argon2", "Argon2 over SHA-256, Meteor", Strength::Strong)
        .seen_in(&["Meteor 3.3 and later, where chosen"])
        .example("$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$qp5V/mylaObK6DsEWobwQXxgMnYhJUhGN+ylBFU5eHI"),
    HashFunction::Sha256,
);
