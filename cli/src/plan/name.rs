//! A database as a report and a plan name it: without a password.

use anyhow::Result;

use crate::settings::Place;
use crate::sqlite_file;

/// The place for people.
pub(crate) fn named(place: &Place) -> String {
    match place {
        Place::Postgres(target) => target.to_string(),
        Place::Other(source) => source.clone(),
    }
}

/// The place as a run finds it again, from whatever folder it is started and encrypted as it was; a
/// password comes from elsewhere.
///
/// # Errors
///
/// A file that can't be found, or whose path is no text.
pub(crate) fn address(place: &Place) -> Result<String> {
    match place {
        Place::Postgres(target) => Ok(target.address()),
        Place::Other(source) => sqlite_file::absolute(source),
    }
}
