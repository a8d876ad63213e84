//! bcrypt over old digests of at most 32 bytes, whose hex fits bcrypt's 72.

use crate::scheme::Scheme;
use crate::schemes::wrapped::Wrapped;

pub(super) static ALL: &[&Wrapped] = &[];

/// Formats that name themselves.
pub(in crate::schemes) static TAGGED: &[&dyn Scheme] = &[];
