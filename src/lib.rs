#![doc = include_str!("../README.md")]

mod builder;
mod damage;
mod draft;
mod encoding;
mod error;
mod ids;
mod index;
mod kdf;
mod limits;
mod marker;
mod parts;
mod password;
mod policy;
mod random;
mod registry;
mod scheme;
pub mod schemes;
mod stored;
mod text;
mod verdict;

pub use builder::Builder;
pub use damage::{Damage, Damages, Repair};
pub use draft::{Draft, SaltSpec};
pub use encoding::Encoding;
pub use error::{BuildError, ComputeError, Error, Need, ParseError, Rule};
pub use ids::Ids;
pub use limits::{Excess, Limits};
pub use marker::Marker;
pub use parts::{Candidates, Cost, Exact, Field, HashFunction, Parts, Path};
pub use password::{Attempt, Password};
pub use registry::Registry;
pub use scheme::{Info, Scheme, Strength, Target};
pub use stored::{Identity, Stored, StoredText};
pub use verdict::{Reason, Reasons, Verdict, Why};
