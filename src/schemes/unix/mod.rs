//! Formats of Unix systems beside crypt(3).

mod aix_smd5;
mod aix_ssha;
mod android;
mod macos;
mod qnx;

pub use aix_smd5::{AIX_MD5_BARE, AIX_SMD5, AixSmd5};
pub use aix_ssha::AixSsha;
pub use android::AndroidSamsung;
pub use macos::{MACOS_PBKDF2, MACOS_PBKDF2_WHOLE, MACOS_SHA1, MACOS_SHA512};
pub use qnx::Qnx;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] =
    &[&AIX_SMD5, &AixSsha, &MACOS_PBKDF2, &MACOS_PBKDF2_WHOLE, &Qnx];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] =
    &[&AIX_MD5_BARE, &MACOS_SHA1, &MACOS_SHA512, &AndroidSamsung];
