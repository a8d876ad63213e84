//! All that is known of a format, in the words of every list.

use rehash::{Info, Scheme, schemes};
use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::targets::{self, Writer};

/// All about a scheme.
#[derive(Serialize)]
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) strength: &'static str,
    pub(super) kind: &'static str,
    pub(super) target: bool,
    /// The ways to write it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) writes: Vec<Written>,
    pub(super) tags: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) shape: Option<&'static str>,
    /// How rows of a home-made one are laid out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) layout: Option<&'static str>,
    /// How the digest of a home-made one is made, without its literals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expression: Option<&'static str>,
    pub(super) grammar: &'static str,
    pub(super) example: &'static str,
    pub(super) seen_in: &'static [&'static str],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) wraps: Option<&'static str>,
    pub(super) folder: &'static str,
    pub(super) needs: Vec<&'static str>,
    pub(super) quirks: &'static [&'static str],
    /// Targets that a login may replace it by, since they are stronger.
    pub(super) upgrades_to: Vec<&'static str>,
    /// Profiles that order it.
    pub(super) profiles: Vec<&'static str>,
}

/// One way to write a new hash.
#[derive(Serialize)]
pub(super) struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<&'static str>,
    text: &'static str,
    cost: String,
    /// Whether it is made under a key.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    key: bool,
}

impl Written {
    fn of(writer: &'static Writer) -> Self {
        let Writer { variant, text, takes_key: key, .. } = *writer;
        Self { variant, text, cost: writer.cost(), key }
    }
}

impl Entry {
    /// Every format: those of the configuration, then the library's by what writes them.
    pub(super) fn all(catalogue: &Catalogue) -> Vec<Self> {
        let own = catalogue.home_made().iter().map(|own| (own.scheme(), "home-made", "home-made"));
        let library = schemes::FOLDERS.iter().flat_map(|folder| {
            let bare = |scheme: &&'static dyn Scheme| {
                (
                    *scheme,
                    if scheme.info().tags.is_empty() { "bare" } else { "shared" },
                    folder.title,
                )
            };
            let tagged = folder.tagged.iter().map(|scheme| (*scheme, "tagged", folder.title));
            tagged.chain(folder.bare.iter().map(bare))
        });
        own.chain(library)
            .map(|(scheme, kind, folder)| Self::of(scheme.info(), kind, folder, catalogue))
            .collect()
    }

    fn of(
        info: &'static Info,
        kind: &'static str,
        folder: &'static str,
        catalogue: &Catalogue,
    ) -> Self {
        let lists = |profile: &&'static rehash::Profile| {
            profile.schemes.iter().any(|scheme| scheme.info().id == info.id)
        };
        let is_stronger = |target: &&'static str| {
            catalogue.scheme(target).is_some_and(|target| target.info().strength > info.strength)
        };
        let own = catalogue.home_made().iter().find(|own| own.id() == info.id);
        Self {
            id: info.id,
            title: info.title,
            strength: info.strength.id(),
            kind,
            writes: targets::variants(info.id).map(Written::of).collect(),
            target: targets::is_target(info.id),
            tags: info.tags,
            shape: info.shape,
            layout: own.map(|own| own.layout),
            expression: own.map(|own| own.expression),
            grammar: info.grammar,
            example: info.example,
            seen_in: info.seen_in,
            wraps: info.wraps,
            folder,
            needs: info.needs.iter().map(|need| need.id()).collect(),
            quirks: info.quirks,
            upgrades_to: targets::ids().filter(is_stronger).collect(),
            profiles: catalogue.profiles().filter(lists).map(|profile| profile.id).collect(),
        }
    }

    /// What a login may replace it by, in words.
    pub(super) fn upgrades(&self) -> String {
        match self.upgrades_to.len() {
            0 => "nothing is stronger".to_owned(),
            all if all == targets::ids().count() => "every target".to_owned(),
            _ => self.upgrades_to.join(", "),
        }
    }
}
