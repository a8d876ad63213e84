//! Formats of ASP.NET.

mod identity_v2;
mod identity_v3;
mod identity_v3_target;
mod membership;

pub use identity_v2::IdentityV2;
pub use identity_v3::IdentityV3;
pub use identity_v3_target::IdentityV3Target;
pub use membership::{MEMBERSHIP_HMAC_SHA256, MEMBERSHIP_SHA1, MEMBERSHIP_SHA256};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&IdentityV3];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] =
    &[&IdentityV2, &MEMBERSHIP_SHA1, &MEMBERSHIP_SHA256, &MEMBERSHIP_HMAC_SHA256];
