//! Argon2 in a directory: a PHC string behind `{ARGON2}`.
//!
//! ```text
//! {ARGON2}$argon2i$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$qqKnvvhPpqJbrZWAsGBv3dpdHrHTIqR/MCQNY2BFq6c
//! │       └ any Argon2 PHC string
//! └ the tag
//! ```
//!
//! Source: OpenLDAP 2.5, `slapd-pw-argon2(5)`.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, phc};

/// Verifies `{ARGON2}` and a PHC string.
pub const ARGON2: Envelope = Envelope::new(INFO, "{ARGON2}", ADMITTED);

const ADMITTED: &[&dyn Scheme] = &[&phc::Argon2];

const INFO: Info = Info::new("ldap-argon2", "Argon2, LDAP", Strength::Strong)
    .tags(&["{ARGON2}"])
    .grammar(r"^(?i:\{ARGON2\})\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
    .bytes(48, 4096)
    .seen_in(&["OpenLDAP 2.5 and later", "Dovecot 2.4"])
    .quirks(&["holds an argon2-phc of any type, without keyid and data"])
    .example("{ARGON2}$argon2id$v=19$m=19456,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$nLJA6CUQbouXQM6FIVG86JTYtlmWQY4eAuGcf20x6V4");
