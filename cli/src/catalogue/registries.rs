//! Registries made for reading, whose target must only stand in nobody's way.

use rehash::schemes::{crypt, django, phc};
use rehash::{BuildError, Builder, Limits, Profile, Registry, Scheme, schemes};

use super::Catalogue;
use crate::exit::Usage;

/// A target by its id, in a builder.
type Start = (&'static str, fn() -> Builder);

/// What a registry for reading has for a target: the first that reads no text of another scheme.
const STARTS: [Start; 4] = [
    ("argon2-phc", || Registry::builder(phc::Argon2id::OWASP)),
    ("scrypt-phc", || Registry::builder(phc::ScryptTarget::OWASP)),
    ("bcrypt", || Registry::builder(crypt::BcryptTarget::new(12))),
    ("django-argon2", || Registry::builder(django::Argon2Target::DJANGO)),
];

/// Builds with the first target that clashes with nothing.
///
/// # Errors
///
/// [`BuildError`] where two of the schemes clash, or where every target does.
pub(crate) fn build(with: impl Fn(Builder) -> Builder) -> Result<Registry, BuildError> {
    let mut first = None;
    for (target, start) in STARTS {
        match with(start()).unequal_work().build() {
            Err(BuildError::Ambiguous { a, b }) if a == target || b == target => {
                first.get_or_insert(BuildError::Ambiguous { a, b });
            }
            built => return built,
        }
    }
    Err(first.unwrap_or(BuildError::Downgrade))
}

/// A registry that reads what is accepted by name, then those of the profile in its order, then the
/// formats of the configuration and whatever names itself; other bare text is named and not read.
pub(crate) fn reading(
    catalogue: &Catalogue,
    profile: Option<&'static Profile>,
    accept: &[&'static dyn Scheme],
    limits: Limits,
) -> anyhow::Result<Registry> {
    if let Some(profile) = profile {
        check_shadows(catalogue, profile)?;
    }
    if !accept.is_empty() {
        let alone = build(|builder| unordered(builder, catalogue, accept));
        alone.map_err(|error| explained(catalogue, error))?;
    }
    let built = build(|builder| all(builder, catalogue, profile, accept).limits(limits));
    Ok(built.map_err(|error| explained(catalogue, error))?)
}

fn all(
    mut builder: Builder,
    catalogue: &Catalogue,
    profile: Option<&'static Profile>,
    accept: &[&'static dyn Scheme],
) -> Builder {
    for scheme in accept {
        builder = builder.prefer(*scheme);
    }
    if let Some(profile) = profile {
        builder = builder.profile(profile);
    }
    for own in catalogue.home_made().iter().filter(|own| own.order.is_some()) {
        builder = builder.prefer(own.scheme());
    }
    unordered(builder, catalogue, &[]).suspect_all(&schemes::BARE)
}

/// What may share no text: whatever names itself, these, and formats of the configuration without
/// an order.
fn unordered(
    mut builder: Builder,
    catalogue: &Catalogue,
    accept: &[&'static dyn Scheme],
) -> Builder {
    builder = builder.accept_all(&schemes::TAGGED);
    for scheme in accept {
        builder = builder.accept(*scheme);
    }
    for own in catalogue.home_made().iter().filter(|own| own.order.is_none()) {
        builder = builder.accept(own.scheme());
    }
    builder
}

/// A registry that verifies the formats of the configuration and whatever names itself, damaged or
/// not.
pub(crate) fn tolerant(catalogue: &Catalogue, limits: Limits) -> Result<Registry, Usage> {
    let built =
        build(|builder| all(builder, catalogue, None, &[]).tolerate_damage().limits(limits));
    built.map_err(|error| explained(catalogue, error))
}

/// Refuses a profile that would claim the texts of a format of the configuration, which would then
/// never be read.
fn check_shadows(catalogue: &Catalogue, profile: &'static Profile) -> anyhow::Result<()> {
    let listed = |id: &str| profile.schemes.iter().any(|scheme| scheme.info().id == id);
    let unordered = catalogue.home_made().iter().filter(|own| own.order.is_none());
    for own in unordered.filter(|own| !listed(own.id())) {
        for scheme in profile.schemes {
            let both = |builder: Builder| builder.accept(*scheme).accept(own.scheme());
            if let Err(error @ BuildError::Ambiguous { .. }) = build(both) {
                return Err(explained(catalogue, error).into());
            }
        }
    }
    Ok(())
}

/// The error in words, with what helps against it.
fn explained(catalogue: &Catalogue, error: BuildError) -> Usage {
    let is_own = |id: &str| catalogue.home_made().iter().any(|own| own.id() == id);
    Usage::new(match error {
        BuildError::Ambiguous { a, b } if is_own(a) || is_own(b) => {
            let (own, other) = if is_own(b) { (b, a) } else { (a, b) };
            format!(
                "the home-made scheme {own} and {other} both read some texts; an `order` in the \
                 configuration gives {own} those that both read, a [[profile]] orders several"
            )
        }
        BuildError::Ambiguous { a, b } => {
            format!("{a} and {b} both read some texts; accept one, or order them by --profile")
        }
        error => error.to_string(),
    })
}
