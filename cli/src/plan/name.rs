//! A database as a report and a plan name it: without a password.

use crate::settings::Place;

/// The place for people.
pub(crate) fn named(place: &Place) -> String {
    match place {
        Place::Postgres(target) => target.to_string(),
        Place::Other(source) => source.clone(),
    }
}

/// The place as a run finds it again, encrypted as it was; a password comes from elsewhere.
pub(crate) fn address(place: &Place) -> String {
    match place {
        Place::Postgres(target) => target.address(),
        Place::Other(source) => source.clone(),
    }
}
