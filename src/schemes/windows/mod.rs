//! Formats of Windows and Samba.

mod dcc;
mod dcc_named;
mod formulas;
mod hello;
mod lm;
mod nt;
mod radmin;

pub use dcc::{CachedCredentials, MSDCC, MSDCC2};
pub use dcc_named::{MSDCC_NAMED, MSDCC2_NAMED, NamedCredentials};
pub use formulas::NT_LDIF;
pub use hello::WindowsHello;
pub use lm::{LM, LM_HALF, LM_LANMAN, LanManager};
pub use nt::{Nt, NtMsnt};
pub use radmin::{RADMIN2, RADMIN2_HEX};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] =
    &[&LM_LANMAN, &NtMsnt, &NT_LDIF, &MSDCC2_NAMED, &MSDCC_NAMED, &RADMIN2, &WindowsHello];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&Nt, &LM, &LM_HALF, &MSDCC, &MSDCC2, &RADMIN2_HEX];
