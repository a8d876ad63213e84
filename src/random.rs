//! Salts from the operating system's generator, asked anew each time: forked workers share no state.

use rand::TryRng as _;
use rand::rngs::SysRng;
use zeroize::Zeroizing;

use crate::draft::SaltSpec;
use crate::error::Error;

const ALPHANUMERIC: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Draws a salt; the caller stops where the generator fails.
pub(crate) fn salt(spec: SaltSpec) -> Result<Zeroizing<Vec<u8>>, Error> {
    match spec {
        SaltSpec::Bytes(count) => bytes(count),
        SaltSpec::Alphanumeric(count) => alphanumeric(count),
    }
}

fn bytes(count: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut bytes = Zeroizing::new(vec![0; count]);
    SysRng.try_fill_bytes(&mut bytes).map_err(|_| Error::Random)?;
    Ok(bytes)
}

/// Six random bits choose a character; 62 and 63 choose none, so that each is equally likely.
fn alphanumeric(count: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut salt = Zeroizing::new(Vec::with_capacity(count));
    while salt.len() < count {
        let drawn = bytes(count)?;
        let chosen = drawn.iter().filter_map(|byte| ALPHANUMERIC.get(usize::from(byte & 63)));
        let missing = count - salt.len();
        salt.extend(chosen.take(missing));
    }
    Ok(salt)
}
