//! Formats of business applications, most of them known by what crackers read.

mod domino;
mod formulas;
mod identity;
mod racf;
mod sap;

pub use domino::{Domino5, Domino5Hex, Domino6, Domino8};
pub use formulas::{
    COLDFUSION10, EPISERVER_SHA1, EPISERVER_SHA256, NETWITNESS, OTM_SHA256, PEOPLESOFT, UMBRACO,
};
pub use identity::{
    AZURE_PPH1_MD4, AZURE_PPH1_MD4_SENT, JOHN_PBKDF2_SHA1, JOHN_PBKDF2_SHA512, SSPR_MD5,
    SSPR_PBKDF2_SHA1, SSPR_SHA1, SSPR_SHA256, SSPR_SHA512, SSPR_SSHA1,
};
pub use racf::{Racf, RacfKdfaes};
pub use sap::{SAP_BCODE, SAP_BCODE_USER, SAP_PASSCODE, SAP_PASSCODE_USER, Sap};

use crate::scheme::Scheme;

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &EPISERVER_SHA1,
    &EPISERVER_SHA256,
    &OTM_SHA256,
    &AZURE_PPH1_MD4,
    &AZURE_PPH1_MD4_SENT,
    &SSPR_MD5,
    &SSPR_SHA1,
    &SSPR_SSHA1,
    &SSPR_SHA256,
    &SSPR_SHA512,
    &SSPR_PBKDF2_SHA1,
    &JOHN_PBKDF2_SHA1,
    &JOHN_PBKDF2_SHA512,
    &Domino8,
    &Domino6,
    &Domino5,
    &Racf,
    &RacfKdfaes,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &PEOPLESOFT,
    &UMBRACO,
    &COLDFUSION10,
    &NETWITNESS,
    &SAP_PASSCODE_USER,
    &SAP_PASSCODE,
    &SAP_BCODE_USER,
    &SAP_BCODE,
    &Domino5Hex,
];
