//! What [`JohnDynamic`](super::JohnDynamic) hashes with functions that hardly any table holds.

use std::sync::OnceLock;

use super::john_dynamic::{Dynamic, Family};
use crate::expression::Expression;
use crate::function::HashFunction;

/// Those that come in tens.
pub(super) static FAMILIES: [Family; 13] = [
    Family::new(10, HashFunction::Whirlpool),
    Family::new(12, HashFunction::Ripemd128),
    Family::new(13, HashFunction::Ripemd160),
    Family::new(14, HashFunction::Ripemd256),
    Family::new(15, HashFunction::Ripemd320),
    Family::new(37, HashFunction::Sha3_224),
    Family::new(38, HashFunction::Sha3_256),
    Family::new(39, HashFunction::Sha3_384),
    Family::new(40, HashFunction::Sha3_512),
    Family::new(41, HashFunction::Keccak256),
    Family::new(42, HashFunction::Keccak512),
    Family::new(43, HashFunction::Keccak224),
    Family::new(44, HashFunction::Keccak384),
];

/// The others.
pub(super) static NUMBERS: [(Dynamic, OnceLock<Expression>); 1] =
    [(Dynamic::new(1030, 16, "cut(raw(whirlpool($p)), 16)"), OnceLock::new())];
