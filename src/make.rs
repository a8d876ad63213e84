//! A new hash on its way: a draft, a salt, a digest, a text.

use crate::candidates::Candidates;
use crate::encoding::Encoding;
use crate::error::ComputeError;
use crate::password::Attempt;
use crate::scheme::Target;

/// A text as the target would write it, which is nobody's hash and costs no computation.
pub(crate) fn blank(target: &dyn Target) -> Option<String> {
    let draft = target.draft();
    let salt = draft.salt_encoding.encode(&vec![b's'; draft.salt.bytes()])?;
    let digest = draft.digest_encoding.encode(&vec![b'0'; draft.digest_bytes])?;
    let mut text = String::new();
    target.render(&draft.parts(&salt, &digest).ok()?, &mut text).ok()?;
    Some(text)
}

/// Whether the target reads what it would write.
pub(crate) fn reads_itself(target: &dyn Target) -> bool {
    let draft = target.draft();
    let Some(text) = blank(target) else { return false };
    target.parse(&text).is_ok_and(|parts| {
        parts.cost == draft.cost
            && parts.variant == draft.variant
            && draft.lengths(&parts) == (draft.salt.bytes(), draft.digest_bytes)
    })
}

/// The text of a new hash with this salt, computed as a stored one would be.
pub(crate) fn hash(
    target: &dyn Target,
    salt: &[u8],
    attempt: &Attempt<'_>,
) -> Result<String, ComputeError> {
    let draft = target.draft();
    let encode =
        |encoding: Encoding, bytes: &[u8]| encoding.encode(bytes).ok_or(ComputeError::Parameters);
    let salt = encode(draft.salt_encoding, salt)?;
    let blank = encode(draft.digest_encoding, &vec![0; draft.digest_bytes])?;
    let mut candidates = Candidates::new();
    // What a new hash is compared with later is what `compute` says now, exact or not.
    let _ = target.compute(&draft.parts(&salt, &blank)?, attempt, &mut candidates)?;
    let digest = candidates.first().ok_or(ComputeError::Parameters)?;
    let digest = encode(draft.digest_encoding, digest)?;
    let mut text = String::new();
    let rendered = target.render(&draft.parts(&salt, &digest)?, &mut text);
    rendered.map_err(|_| ComputeError::Parameters)?;
    Ok(text)
}
