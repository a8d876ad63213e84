//! A stored text, a newline, a password: a wrap answers as the hash inside it does, and any text parses.
#![no_main]

use rehash::schemes::{self, crypt, phc};
use rehash::wrap::{Outer, Wrap};
use rehash::{Error, Identity, Registry, Verdict};
use rehash_test_support::Toy;
use std::sync::LazyLock;

/// Old hashes, each read alone, and the wraps that there are of them.
static OLD: LazyLock<Vec<(Registry, Wrap)>> = LazyLock::new(|| {
    let all = schemes::TAGGED.iter().chain(schemes::BARE.iter()).copied();
    let cheap =
        [Outer::Argon2id(phc::Argon2id::new(8, 1, 1)), Outer::Bcrypt(crypt::BcryptTarget::new(4))];
    let wraps = all.flat_map(|scheme| cheap.map(|outer| Wrap::new(scheme.info().id, outer)));
    let alone = |scheme| Registry::builder(Toy::target()).accept(scheme).build();
    wraps.flatten().map(|wrap| (alone(wrap.inner()).expect("one scheme"), wrap)).collect()
});

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let newline = input.iter().rposition(|byte| *byte == b'\n').unwrap_or(input.len());
    let (stored, password) = input.split_at(newline);
    let password = password.get(1..).unwrap_or_default();
    let word = |answer: Result<Verdict, Error>| match answer {
        Ok(Verdict::Accept { exact, .. }) => format!("accepted, {exact}"),
        Ok(_) => "rejected".to_owned(),
        Err(Error::Compute { source, .. }) => source.to_string(),
        Err(error) => error.to_string(),
    };
    // Of many that read it, which two come first is up to the password.
    let first = usize::from(password.first().copied().unwrap_or_default());
    let wraps = OLD.iter().cycle().skip(first % OLD.len()).take(OLD.len());
    let readable = wraps.filter_map(|(old, wrap)| {
        let _ = std::str::from_utf8(stored).map(|text| wrap.scheme().parse(text).is_ok());
        let Identity::Known(hash) = old.identify(stored) else { return None };
        wrap.length(&hash).ok().map(|length| (old, wrap, hash, length))
    });
    for (old, wrap, hash, length) in readable.take(2) {
        let text = wrap.worker().wrap(&hash).expect("what has a length can be wrapped");
        assert_eq!(text.len(), length, "another length than was said");
        let new = Registry::builder(Toy::target()).accept(wrap.scheme()).build();
        let after = word(new.expect("one scheme").verify(password, Some(&text)));
        let before = word(old.verify(password, Some(stored)));
        let planted = cfg!(planted) && text.contains("%25");
        assert!(before == after && !planted, "planted bug, or a wrap answers otherwise");
    }
});
