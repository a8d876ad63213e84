//! yescrypt: Alexander Peslyak's successor to scrypt, and scrypt within it.
//!
//! Openwall's reference, yescrypt 1.1.0; no ROM, no upgrades of the cost.
pub(crate) use ::yescrypt::Mode;
use ::yescrypt::Params;

/// The cost of one computation, as `$y$` writes it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameters {
    pub(crate) mode: Mode,
    pub(crate) log2_n: u8,
    pub(crate) r: u32,
    pub(crate) p: u32,
    pub(crate) t: u32,
}

/// 32 bytes, taking `128 * r << log2_n` bytes of memory.
///
/// `None` for what yescrypt does not define: N of 1, `r` or `p` of 0, `r * p` from 2^30 up, fewer
/// than two blocks for each of the threads.
pub(crate) fn derive(parameters: Parameters, password: &[u8], salt: &[u8]) -> Option<[u8; 32]> {
    let Parameters { mode, log2_n, r, p, t } = parameters;
    let n = 1_u64.checked_shl(u32::from(log2_n))?;
    // The crate divides by `p`, and multiplies these without a check.
    let blocks = r.checked_mul(p)?;
    n.checked_mul(u64::from(r))?.checked_mul(128)?;
    if log2_n == 0 || r == 0 || p == 0 || blocks >= 1 << 30 {
        return None;
    }
    let parameters = Params::new_with_all_params(mode, n, r, p, t, 0).ok()?;
    let mut out = [0; 32];
    ::yescrypt::yescrypt(password, salt, &parameters, &mut out).ok()?;
    Some(out)
}
