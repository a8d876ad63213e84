//! Argon2: RFC 9106, and version 0x10 that came before it.
use ::argon2::{Algorithm, Argon2, AssociatedData, ParamsBuilder};

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
    let argon2 = Argon2::new_with_secret(secret, algorithm, version, parameters).ok()?;
    argon2.hash_password_into(password, salt, out).ok()
}

#[cfg(test)]
mod tests;
