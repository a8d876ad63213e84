//! Formats of Windows and Samba.

mod dcc;
mod formulas;
mod hello;
mod lm;
mod nt;

pub use dcc::{CachedCredentials, MSDCC, MSDCC2};
pub use formulas::NT_LDIF;
pub use hello::WindowsHello;
pub use lm::{LM, LM_HALF, LM_LANMAN, LanManager};
pub use nt::{Nt, NtMsnt};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&LM_LANMAN, &NtMsnt, &NT_LDIF, &WindowsHello];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[&Nt, &LM, &LM_HALF, &MSDCC, &MSDCC2];
