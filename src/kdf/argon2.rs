//! Argon2: RFC 9106, and version 0x10 that came before it.
use ::argon2::{Algorithm, Argon2, AssociatedData, Block, ParamsBuilder};
use zeroize::Zeroizing;

/// Everything but the password, the salt and what else is hashed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameters {
    pub(crate) kind: Kind,
    pub(crate) version: Version,
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

/// What is hashed beside the password and the salt; empty where there is none.
#[derive(Clone, Copy, Default)]
pub(crate) struct Keyed<'a> {
    /// A key that the application holds.
    pub(crate) secret: &'a [u8],
    /// Data that the text names.
    pub(crate) data: &'a [u8],
}

/// How memory is addressed.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// By what it holds: fast, open to side channels.
    D,
    /// By position only.
    I,
    /// As `I` for the first half of the first pass, then as `D`.
    Id,
}

/// Which Argon2. Text without a `v=` means [`V10`](Self::V10).
#[derive(Clone, Copy, Debug)]
pub(crate) enum Version {
    /// 1.0, of 2015: later passes overwrite memory.
    V10,
    /// 1.3, of 2016 and the RFC: later passes are mixed into memory.
    V13,
}

/// Fills `out`, taking `memory_kib` of memory.
///
/// `None` for what Argon2 does not define (a salt under 8 bytes, `out` under 4, fewer than 8 KiB
/// per lane, no pass, no lane), for more than 32 bytes of associated data, and where the system has
/// not got the memory.
pub(crate) fn derive(
    parameters: Parameters,
    password: &[u8],
    salt: &[u8],
    Keyed { secret, data }: Keyed<'_>,
    out: &mut [u8],
) -> Option<()> {
    let keyed = Keyed { secret, data };
    instance(parameters, keyed)?.hash_password_into(password, salt, out).ok()
}

/// Memory that is kept between hashes, so that the system need not clear it anew for each; wiped
/// when dropped.
#[derive(Default)]
pub(crate) struct Memory(Zeroizing<Vec<Block>>);

/// [`derive`] without a key, in memory of the caller's.
pub(crate) fn derive_in(
    Memory(blocks): &mut Memory,
    parameters: Parameters,
    password: &[u8],
    salt: &[u8],
    out: &mut [u8],
) -> Option<()> {
    let argon2 = instance(parameters, Keyed::default())?;
    let count = argon2.params().block_count();
    if let Some(missing) = count.checked_sub(blocks.len()) {
        blocks.try_reserve_exact(missing).ok()?;
        blocks.resize(count, Block::default());
    }
    let blocks = blocks.get_mut(..count)?;
    argon2.hash_password_into_with_memory(password, salt, out, blocks).ok()
}

/// Argon2 with these parameters, where it defines them.
fn instance<'k>(parameters: Parameters, Keyed { secret, data }: Keyed<'k>) -> Option<Argon2<'k>> {
    let Parameters { kind, version, memory_kib, passes, lanes } = parameters;
    let algorithm = match kind {
        Kind::D => Algorithm::Argon2d,
        Kind::I => Algorithm::Argon2i,
        Kind::Id => Algorithm::Argon2id,
    };
    let version = match version {
        Version::V10 => ::argon2::Version::V0x10,
        Version::V13 => ::argon2::Version::V0x13,
    };
    let mut parameters = ParamsBuilder::new();
    parameters.m_cost(memory_kib).t_cost(passes).p_cost(lanes);
    let parameters = parameters.data(AssociatedData::new(data).ok()?).build().ok()?;
    Argon2::new_with_secret(secret, algorithm, version, parameters).ok()
}

#[cfg(test)]
mod tests;
