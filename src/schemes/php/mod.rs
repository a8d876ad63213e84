//! Formats of PHP applications.

mod drupal7;
mod phpass;
mod wordpress;
mod wordpress_target;

pub use drupal7::{DRUPAL7, DRUPAL7_MD5, Drupal7};
pub use phpass::Phpass;
pub use wordpress::WORDPRESS;
pub use wordpress_target::WordpressTarget;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[&Phpass, &DRUPAL7, &DRUPAL7_MD5, &WORDPRESS];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[];
