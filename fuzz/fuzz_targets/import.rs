//! A provider, parameters of its project and an object, between NULs: what comes of it is read by the format that it
//! names, and anything else is an error.
#![no_main]

use rehash::import::{Parameters, Provider};
use rehash::{Scheme, schemes};

fn named(id: &str) -> Option<&'static dyn Scheme> {
    schemes::TAGGED
        .iter()
        .chain(schemes::BARE.iter())
        .copied()
        .find(|scheme| scheme.info().id == id)
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Ok(text) = str::from_utf8(input) else { return };
    let mut fields = text.splitn(3, '\0');
    let mut next = || fields.next().unwrap_or_default();
    let (provider, parameters, object) = (Provider::named(next()), next(), next());
    let (Some(provider), parameters) = (provider, Parameters::parse(parameters)) else { return };
    let Ok(imported) = provider.read(object, &parameters.unwrap_or_default()) else { return };
    let scheme = named(imported.scheme).expect("a format of the catalogue");
    let text = imported.hash.as_str().expect("a text");
    assert!(scheme.parse(text).is_ok(), "{} does not read what it names", scheme.info().id);
    let own = provider.profile().schemes.iter().any(|scheme| scheme.info().id == imported.scheme);
    let planted = cfg!(planted) && imported.user.is_some_and(|user| user.len() > 64);
    assert!(own && !planted, "planted bug, or no profile of {} reads it", provider.id());
});
