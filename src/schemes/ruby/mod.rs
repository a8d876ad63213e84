//! Formats of Rails and its plugins, beside plain bcrypt.

mod devise_pepper;
mod encryptable;
mod redmine;

pub use devise_pepper::DevisePepper;
pub use encryptable::{
    AUTHLOGIC_SHA512, CLEARANCE_SHA1, CLEARANCE_SHA1_SALT, DEVISE_SHA1, DEVISE_SHA1_PEPPER,
    DEVISE_SHA512, DEVISE_SHA512_PEPPER, RESTFUL_AUTHENTICATION, RESTFUL_AUTHENTICATION_KEY,
};
pub use redmine::REDMINE;

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &DevisePepper,
    &DEVISE_SHA1,
    &DEVISE_SHA1_PEPPER,
    &DEVISE_SHA512,
    &DEVISE_SHA512_PEPPER,
    &AUTHLOGIC_SHA512,
    &RESTFUL_AUTHENTICATION,
    &RESTFUL_AUTHENTICATION_KEY,
    &CLEARANCE_SHA1,
    &CLEARANCE_SHA1_SALT,
    &REDMINE,
];
