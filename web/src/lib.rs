#![doc = include_str!("../README.md")]

mod budget;
#[cfg(any(feature = "postgres", feature = "sqlite"))]
mod column;
mod credentials;
mod error;
mod login;
mod logins;
mod place;
mod pool;
#[cfg(feature = "postgres")]
pub mod postgres;
mod replacement;
#[cfg(feature = "sqlite")]
pub mod sqlite;
mod weight;
mod work;

pub use budget::{Budget, BudgetError};
#[cfg(any(feature = "postgres", feature = "sqlite"))]
pub use column::{HashColumn, SwapError, Swapped};
pub use credentials::Credentials;
pub use error::{Busy, HashError};
pub use login::{Login, Refusal};
pub use logins::Logins;
pub use place::Place;
pub use replacement::Replacement;
