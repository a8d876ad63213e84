//! A profile that a configuration says: schemes in the order in which they claim a text.

use rehash::{Profile, Scheme};

use super::fault::{Fault, Why};
use super::table::Table;
use crate::catalogue::Catalogue;

pub(super) const KEYS: &[&str] = &["id", "title", "schemes"];

/// The profile of a `[[profile]]`, after these; it may list schemes and whole profiles.
pub(super) fn read(
    table: &Table<'_>,
    catalogue: &Catalogue,
    before: &[&'static Profile],
) -> Result<&'static Profile, Fault> {
    let id = table.id()?;
    if catalogue.only(id).is_some() || before.iter().any(|profile| profile.id == id) {
        return Err(table.fault(Why::Taken { whose: "rehash, or the file," }));
    }
    let mut schemes: Vec<&'static dyn Scheme> = Vec::new();
    for listed in table.texts("schemes")? {
        let own = before.iter().find(|profile| profile.id == listed).map(|own| own.schemes);
        let found = own.or_else(|| catalogue.only(listed).map(|only| only.schemes));
        let unlisted = || Why::Unlisted { error: catalogue.unknown(listed).to_string() };
        for scheme in found.ok_or_else(|| table.fault(unlisted()))? {
            if !schemes.iter().any(|known| known.info().id == scheme.info().id) {
                schemes.push(*scheme);
            }
        }
    }
    if schemes.is_empty() {
        return Err(table.expected("schemes", "a list of schemes or profiles"));
    }
    let title = table.text("title")?.unwrap_or("home-made").to_owned().leak();
    let profile = Profile::new(id.to_owned().leak(), title, schemes.leak());
    Ok(Box::leak(Box::new(profile)))
}
