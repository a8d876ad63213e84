#![doc = include_str!("../README.md")]

mod accepted;
mod builder;
mod candidates;
#[cfg(feature = "encodings")]
mod charset;
mod cost;
mod damage;
mod draft;
mod encoding;
mod equal_work;
mod error;
mod expression;
mod form;
mod function;
pub mod guide;
mod ids;
#[cfg(feature = "import")]
pub mod import;
mod index;
mod info;
#[cfg(feature = "password-hash")]
pub mod interop;
mod judging;
mod kdf;
mod limits;
mod make;
mod marker;
mod parts;
mod password;
mod pepper;
mod policy;
pub mod profile;
mod random;
mod reading;
mod registry;
pub mod reprefix;
mod scheme;
pub mod schemes;
mod secret;
mod shelf;
mod stored;
mod stored_hash;
mod suspects;
mod tag;
mod text;
mod verdict;
pub mod wrap;

pub use builder::Builder;
pub use candidates::{Candidates, Exact};
#[cfg(feature = "encodings")]
pub use charset::Charset;
pub use cost::Cost;
pub use damage::{Damage, Damages, Repair, redamaged};
pub use draft::{Draft, SaltSpec};
pub use encoding::Encoding;
pub use error::{BuildError, ComputeError, Error, Need, ParseError, PepperError, Rule};
pub use expression::{Expression, ExpressionError};
pub use form::{Form, Forms};
pub use function::HashFunction;
pub use ids::Ids;
pub use limits::{Excess, Limits};
pub use marker::Marker;
pub use parts::{Field, Parts, Path};
pub use password::{Attempt, Password};
pub use pepper::Peppers;
pub use profile::Profile;
pub use registry::Registry;
pub use scheme::{Info, Scheme, Specificity, Strength, Target};
pub use secret::Secret;
pub use stored::{Identity, Stored, StoredText};
pub use stored_hash::StoredHash;
pub use verdict::{Reason, Reasons, Verdict, Why};
