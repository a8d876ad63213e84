//! Finds the formats and profiles that a command line or a batch names.

mod near;
mod only;
mod registries;

pub(crate) use near::{is_never_verified, likeliest, unknown};
pub(crate) use only::Only;
pub(crate) use registries::{build, reading, tolerant};

use rehash::{Info, Profile, Scheme, profile, schemes};

use crate::configuration::HomeMade;
use crate::hex;
use crate::keyring::Keyring;

/// Every format and profile: those of the library, and those of a configuration; and its keys.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    home_made: Vec<HomeMade>,
    profiles: Vec<&'static Profile>,
    keyring: Keyring,
}

impl Catalogue {
    /// The library's catalogue and these formats.
    pub(crate) fn new(home_made: Vec<HomeMade>) -> Self {
        Self { home_made, ..Self::default() }
    }

    /// The same with profiles that list its schemes.
    pub(crate) fn with_profiles(self, profiles: Vec<&'static Profile>) -> Self {
        Self { profiles, ..self }
    }

    /// The same with keys, under which hashes verify.
    pub(crate) fn with_keyring(self, keyring: Keyring) -> Self {
        Self { keyring, ..self }
    }

    /// The keys of the configuration.
    pub(crate) const fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// The formats of the configuration.
    pub(crate) fn home_made(&self) -> &[HomeMade] {
        &self.home_made
    }

    /// What the configuration adds, each with its id and a digest of what it says; of a literal,
    /// which may be a site key, only its length counts.
    pub(crate) fn fingerprints(&self) -> Vec<String> {
        let schemes = self.home_made.iter().map(|own| {
            let said = (own.id(), own.layout, own.expression, own.order);
            (own.id(), serde_json::to_vec(&said))
        });
        let profiles = self.profiles.iter().map(|profile| {
            let listed: Vec<&str> = profile.schemes.iter().map(|it| it.info().id).collect();
            (profile.id, serde_json::to_vec(&(profile.id, listed)))
        });
        let print = |(id, said): (&str, serde_json::Result<Vec<u8>>)| {
            format!("{id} {}", hex::sha256(&said.expect("texts are JSON")))
        };
        schemes.chain(profiles).map(print).collect()
    }

    /// Every format: those of the configuration, those that name themselves, the others.
    pub(crate) fn infos(&self) -> impl Iterator<Item = &'static Info> {
        self.slots().map(Scheme::info)
    }

    /// The profiles of the configuration, and the library's.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &'static Profile> {
        self.profiles.iter().chain(profile::all()).copied()
    }

    /// The format of this id.
    pub(crate) fn scheme(&self, id: &str) -> Option<&'static dyn Scheme> {
        self.slots().find(|scheme| scheme.info().id == id).copied()
    }

    /// The profile of this id.
    pub(crate) fn profile(&self, id: &str) -> anyhow::Result<&'static Profile> {
        let found = self.profiles().find(|profile| profile.id == id);
        found.ok_or_else(|| unknown("profile", id, self.profiles().map(|profile| profile.id)))
    }

    /// The scheme or profile of this id.
    pub(crate) fn only(&self, id: &str) -> Option<Only> {
        let profile = self.profiles().find(|profile| profile.id == id).map(Only::profile);
        profile.or_else(|| self.slots().find(|scheme| scheme.info().id == id).map(Only::scheme))
    }

    /// The error for an id that neither a scheme nor a profile has.
    pub(crate) fn unknown(&self, id: &str) -> anyhow::Error {
        let profiles = self.profiles().map(|profile| profile.id);
        unknown("scheme or profile", id, self.infos().map(|info| info.id).chain(profiles))
    }

    /// Every format, in the same order.
    pub(crate) fn schemes(&self) -> impl Iterator<Item = &'static &'static dyn Scheme> {
        self.slots()
    }

    fn slots(&self) -> impl Iterator<Item = &'static &'static dyn Scheme> {
        let home_made = self.home_made.iter().map(|own| own.slot);
        home_made.chain(schemes::TAGGED.iter()).chain(schemes::BARE.iter())
    }
}
