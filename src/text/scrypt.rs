//! Which scrypt parameters are defined, and how PHC strings write them.

use std::fmt;

use crate::cost::Cost;
use crate::error::ParseError;
use crate::text::Reader;

/// Takes `ln=…,r=…,p=…` and the `$` behind them.
pub(crate) fn parameters(text: &mut Reader<'_>) -> Result<Cost, ParseError> {
    let error = text.out_of_range("ln, r and p that scrypt defines");
    text.literal("ln=", "ln=")?;
    let log2_n = text.number_within(',', 1..=255, "log2 of N")?;
    let log2_n = u8::try_from(log2_n).map_err(|_| error)?;
    text.literal("r=", "r=")?;
    let r = text.number_within(',', 1..=u32::MAX, "a block size r")?;
    text.literal("p=", "p=")?;
    let p = text.number_within('$', 1..=u32::MAX, "repetitions p")?;
    cost(log2_n, r, p).ok_or(error)
}

/// The cost, if RFC 7914 §6 defines it: 1 < N < 2^(128 r / 8), r p < 2^30.
pub(crate) fn cost(log2_n: u8, r: u32, p: u32) -> Option<Cost> {
    let defined = log2_n >= 1
        && u64::from(log2_n) < u64::from(r) * 16
        && u64::from(r) * u64::from(p) < 1 << 30
        && r >= 1
        && p >= 1;
    defined.then_some(Cost::Scrypt { log2_n, r, p })
}

/// Whether what stands behind `scrypt$` is of the package django-scrypt: salt, log2 of N, r, p, and
/// a length where Django has the digest.
pub(crate) fn names_its_length(fields: &str) -> bool {
    let length = fields.split('$').nth(4).unwrap_or_default();
    !length.is_empty() && length.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether software is set to digests of so many bytes. One of another length has lost its end, and a right
/// password would still match: scrypt's shorter digests begin its longer ones.
pub(crate) const fn is_length(bytes: usize) -> bool {
    matches!(bytes, 24 | 32 | 40 | 48 | 56 | 64)
}

/// The cost for N itself, which must be a power of two.
pub(crate) fn cost_of(n: u64, r: u32, p: u32) -> Option<Cost> {
    let log2_n = n.checked_ilog2().filter(|_| n.is_power_of_two())?;
    cost(u8::try_from(log2_n).ok()?, r, p)
}

/// N itself, r and p, as texts write them.
pub(crate) fn numbers(cost: Cost) -> Result<(u64, u32, u32), fmt::Error> {
    let Cost::Scrypt { log2_n, r, p } = cost else { return Err(fmt::Error) };
    let n = 1_u64.checked_shl(u32::from(log2_n)).ok_or(fmt::Error)?;
    Ok((n, r, p))
}
