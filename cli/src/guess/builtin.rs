//! Every format of the catalogue and of the configuration, tried on the one pair.

use std::time::Instant;

use rehash::{ComputeError, Encoding, Error, Identity, Limits, Need, Verdict};

use super::Known;
use super::part::decoded;
use crate::catalogue::{Catalogue, Only};
use crate::reader::Reader;
use crate::signals;

/// What became of them.
#[derive(Debug, Default)]
pub(crate) struct Tried {
    pub(crate) found: Vec<Named>,
    /// How many there are, and how many of them read the text.
    pub(crate) schemes: usize,
    pub(crate) readers: usize,
    /// What some of those hash beside it, and was not given.
    pub(crate) lacks: Vec<Need>,
    /// Some ask for more work than anything is given.
    pub(crate) is_excessive: bool,
}

/// A format that accepts the accounts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) id: &'static str,
    /// Whether a salt that was given as text is hashed as the bytes that its hexadecimal digits stand for.
    pub(crate) is_decoded: bool,
}

/// Tries them all, or as many as there is time for.
pub(crate) fn tried(catalogue: &Catalogue, accounts: &[&Known], until: Option<Instant>) -> Tried {
    let mut tried = Tried::default();
    for scheme in catalogue.schemes() {
        tried.schemes += 1;
        let text = accounts.first().and_then(|known| known.text());
        if text.is_none_or(|text| scheme.parse(text).is_err()) {
            continue;
        }
        // Each of those that read it may take as long as a login, and the slowest ones for seconds.
        if signals::stopped() || until.is_some_and(|until| Instant::now() >= until) {
            continue;
        }
        let reader = Reader::only(Only::scheme(scheme), catalogue.keyring(), Limits::OFFLINE);
        let Ok(reader) = reader else { continue };
        tried.readers += 1;
        let accepted: Option<Vec<bool>> =
            accounts.iter().map(|known| accepts(&reader, known, &mut tried)).collect();
        if let Some(decoded) = accepted {
            let is_decoded = decoded.contains(&true);
            tried.found.push(Named { id: scheme.info().id, is_decoded });
        }
    }
    tried
}

/// Whether it accepts the account, and only under the salt that the digits stand for.
fn accepts(reader: &Reader, known: &Known, tried: &mut Tried) -> Option<bool> {
    let stored = known.stored.as_bytes();
    match reader.identify(stored) {
        Identity::Known(_) => {}
        Identity::Excessive { .. } => {
            tried.is_excessive = true;
            return None;
        }
        _ => return None,
    }
    let digits = known.salt.as_ref().and_then(|salt| std::str::from_utf8(salt.as_bytes()).ok());
    let salt = digits.and_then(|digits| decoded(Encoding::HexAnyCase, digits));
    let attempt = known.attempt();
    let decoded = salt.as_ref().map(|salt| known.attempt().with_salt(salt));
    for (attempt, is_decoded) in [(Some(attempt), false), (decoded, true)] {
        let Some(attempt) = attempt else { continue };
        match reader.registry().verify(attempt, Some(stored)) {
            Ok(Verdict::Accept { .. }) => return Some(is_decoded),
            Err(Error::Compute { source: ComputeError::Missing(need), .. })
                if !tried.lacks.contains(&need) =>
            {
                tried.lacks.push(need);
            }
            _ => {}
        }
    }
    None
}
