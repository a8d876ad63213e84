//! A registry behind the traits that other crates verify and hash through.

use password_hash::{PasswordHasher, PasswordVerifier, Result};

use crate::error::{ComputeError, Error};
use crate::limits::Excess;
use crate::password::{Attempt, Password};
use crate::registry::Registry;

/// Verifies what the registry accepts, at the cost of [`Registry::verify`] whatever comes of it.
///
/// The trait says neither that a hash should be replaced nor that a match is inexact: an application
/// that upgrades its table asks [`Registry::verify`] itself. An unknown user is asked for there too.
///
/// # Errors
///
/// | what is so | error |
/// | --- | --- |
/// | the password is wrong, or one that no accepted hash could hold: too long, or with a NUL | `PasswordInvalid` |
/// | the account is locked or has no usable password | `PasswordInvalid` |
/// | no accepted scheme reads the text, or several do | `Algorithm` |
/// | the text is malformed or damaged | `EncodingInvalid` |
/// | the text asks for more than the limits allow, or for what its scheme does not compute | `ParamsInvalid` |
/// | the scheme needs a user name, a realm, a salt or a pepper, which this trait cannot give | `ParamInvalid` with its name |
/// | the text was made under a key that the registry does not have | `ParamInvalid` of `keyid` |
/// | the system's generator failed | `RngFailure` |
/// | anything else | `Internal` |
///
/// What the password alone decides is `PasswordInvalid`, so that an application which answers all
/// other errors with a failure of the server cannot be made to fail by a password.
impl PasswordVerifier<str> for Registry {
    fn verify_password(&self, password: &[u8], hash: &str) -> Result<()> {
        match self.verify(Attempt::new(password), Some(hash)) {
            Ok(verdict) if verdict.is_accepted() => Ok(()),
            Ok(_) => Err(password_hash::Error::PasswordInvalid),
            Err(error) => Err(outside(&error)),
        }
    }
}

/// Makes hashes of the registry's target.
///
/// # Errors
///
/// As those of the verifier; `SaltInvalid` for every salt that a caller brings: a registry draws each
/// of its salts from the operating system. So `hash_password` is what to call;
/// `hash_password_with_salt` and, where another crate enables it, `hash_password_with_rng` refuse.
impl PasswordHasher<String> for Registry {
    fn hash_password_with_salt(&self, _: &[u8], _: &[u8]) -> Result<String> {
        Err(password_hash::Error::SaltInvalid)
    }

    fn hash_password(&self, password: &[u8]) -> Result<String> {
        self.hash(&Password::from(password.to_vec())).map_err(|error| outside(&error))
    }
}

/// The nearest that `password-hash` has to an error of ours.
fn outside(error: &Error) -> password_hash::Error {
    use password_hash::Error as Outside;
    match error {
        Error::PasswordTooLong { .. }
        | Error::Excessive { required: Excess::PasswordBytes(_) | Excess::RoundBytes { .. } }
        | Error::Compute {
            source: ComputeError::Nul | ComputeError::Blank | ComputeError::TooLong { .. },
            ..
        } => Outside::PasswordInvalid,
        Error::Ambiguous { .. } | Error::Unrecognized => Outside::Algorithm,
        Error::Damaged { .. } | Error::Malformed { .. } => Outside::EncodingInvalid,
        Error::Excessive { .. } | Error::Compute { source: ComputeError::Parameters, .. } => {
            Outside::ParamsInvalid
        }
        Error::Compute { source: ComputeError::Missing(need), .. } => {
            Outside::ParamInvalid { name: need.id() }
        }
        Error::UnknownKey { .. } => Outside::ParamInvalid { name: "keyid" },
        Error::Random => Outside::RngFailure,
    }
}
