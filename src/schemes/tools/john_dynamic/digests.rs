//! The numbers that come in tens, one for each hash function.

use crate::function::HashFunction;

use super::table::Family;

/// Those whose function every build has.
pub(super) static FAMILIES: [Family; 4] = [
    Family::new(5, HashFunction::Sha224),
    Family::new(6, HashFunction::Sha256),
    Family::new(7, HashFunction::Sha384),
    Family::new(8, HashFunction::Sha512),
];

/// Whether the program defines this number of a family: of SHA-2, GOST, Whirlpool, Tiger, RIPEMD, HAVAL, MD2,
/// Panama, Skein, SHA-3 and Keccak, in this order from 50 to 448.
pub(super) const fn is_defined(number: u64) -> bool {
    matches!(number, 50..=448) && number % 10 != 9
}
