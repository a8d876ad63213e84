//! Formats of PHP applications.

mod drupal7;
mod phpass;

pub use drupal7::{DRUPAL7, DRUPAL7_MD5, Drupal7};
pub use phpass::Phpass;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Phpass, &DRUPAL7, &DRUPAL7_MD5];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];
