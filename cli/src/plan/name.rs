//! A database as a plan and a report name it: without a password.

use crate::settings::Place;

/// The place, as a run finds it again; a password comes from elsewhere.
pub(crate) fn named(place: &Place) -> String {
    match place {
        Place::Postgres(target) => target.to_string(),
        Place::Other(source) => source.clone(),
    }
}
