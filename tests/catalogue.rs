//! Laws over every format: they hold for the next one before it is written.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;

use rehash::schemes::{
    self, crypt, django, dotnet, identity, java, ldap, passlib, phc, php, python,
};
use rehash::{
    Attempt, Candidates, ComputeError, Cost, Encoding, Error, Exact, Field, Identity, Info, Limits,
    Need, ParseError, Parts, Password, Registry, SaltSpec, Scheme, Strength, Target, Verdict, Why,
};
use rehash_test_support::{Expect, Toy, Vector, vectors};

fn all() -> impl Iterator<Item = &'static dyn Scheme> {
    schemes::TAGGED.iter().chain(schemes::BARE.iter()).copied()
}

fn alone(scheme: &'static dyn Scheme) -> Registry {
    let builder = Registry::builder(Toy::target()).limits(Limits::OFFLINE).accept(scheme);
    builder.build().expect("one scheme beside a target")
}

fn id(scheme: &dyn Scheme) -> &'static str {
    scheme.info().id
}

fn of(scheme: &dyn Scheme, vectors: &[Vector]) -> Vec<Vector> {
    let own = |vector: &&Vector| vector.scheme.as_deref() == Some(id(scheme));
    vectors.iter().filter(own).cloned().collect()
}

/// Vectors that match and compute in about a millisecond.
fn cheap_matches(scheme: &'static dyn Scheme, vectors: &[Vector]) -> Vec<Vector> {
    let cheap = |vector: &Vector| match vector.text().map(|text| scheme.parse(text)) {
        Some(Ok(parts)) => parts.cost.work() <= 1024 && parts.cost.memory_kib() <= 256,
        _ => false,
    };
    let matches = |vector: &Vector| vector.expect == Expect::Match && cheap(vector);
    of(scheme, vectors).into_iter().filter(matches).collect()
}

#[test]
fn ids_are_unique_and_spelt_alike() {
    let ids: Vec<_> = all().map(id).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    for id in ids {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(id.bytes().all(plain), "{id}");
    }
}

#[test]
fn tagged_schemes_have_tags_and_bare_ones_a_shape() {
    for scheme in schemes::TAGGED.iter() {
        assert!(!scheme.info().tags.is_empty(), "{}", id(*scheme));
        assert_eq!(scheme.info().shape, None, "{}", id(*scheme));
    }
    for scheme in schemes::BARE.iter() {
        let info = scheme.info();
        let found = info.shape.is_some() && info.bytes != (0, usize::MAX);
        assert!(!info.tags.is_empty() || found, "{}", id(*scheme));
    }
}

#[test]
fn every_scheme_has_vectors_beside_its_name() {
    let vectors = vectors();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for scheme in all() {
        let own = of(scheme, &vectors);
        let counted = |wanted: fn(Expect) -> bool| own.iter().filter(|v| wanted(v.expect)).count();
        let positive = counted(|expect| expect == Expect::Match);
        let negative = counted(|expect| expect != Expect::Match);
        assert!(positive >= 1 && negative >= 3, "{}: {positive} and {negative}", id(scheme));
        for vector in own.iter().filter(|vector| vector.file.contains('/')) {
            let source = root.join("src/schemes").join(&vector.file).with_extension("rs");
            assert!(source.exists(), "{}: no {source:?}", vector.id());
        }
    }
    for vector in &vectors {
        let known = |wanted: &String| all().any(|scheme| id(scheme) == wanted);
        assert!(vector.scheme.iter().all(known), "{}: no such scheme", vector.id());
    }
}

#[test]
fn every_example_is_a_hash_of_password() {
    for scheme in all() {
        let attempt = Attempt::new(b"password").with_user("alice").with_realm("realm");
        // Context that a scheme does not need changes nothing.
        let attempt = attempt.with_salt(b"salt").with_pepper(b"pepper");
        let answer = alone(scheme).verify(attempt, Some(scheme.info().example));
        assert!(answer.as_ref().is_ok_and(Verdict::is_accepted), "{}: {answer:?}", id(scheme));
        for need in scheme.info().needs {
            let attempt = Attempt::new(b"password");
            let answer = alone(scheme).verify(attempt, Some(scheme.info().example));
            let refused = ComputeError::Missing(*need);
            let one = scheme.info().needs.len() == 1;
            let missing =
                matches!(answer, Err(Error::Compute { source, .. }) if !one || source == refused);
            assert!(missing, "{}: {answer:?}", id(scheme));
        }
    }
}

#[test]
fn every_tag_is_claimed_by_its_own_scheme() {
    for scheme in schemes::TAGGED.iter() {
        for tag in scheme.info().tags {
            let answer = scheme.parse(tag);
            // Behind `$pbkdf2-sha256$` another scheme's tag may go on, and `$p5k2$` is that of two.
            let shared = schemes::TAGGED.iter().filter(|other| id(**other) != id(*scheme));
            let shared = shared.into_iter().any(|other| {
                let folded = tag.to_ascii_lowercase();
                let begins = |tag2: &&str| tag2.to_ascii_lowercase().starts_with(&folded);
                other.info().tags.iter().any(begins)
            });
            // So short a tag may begin anybody's text.
            let shared = shared || tag.len() <= 3;
            let mine =
                matches!(answer, Err(ParseError::Malformed { .. })) || (shared && answer.is_err());
            assert!(mine, "{} of {}: {answer:?}", tag, id(*scheme));
        }
    }
}

#[test]
fn a_tag_that_begins_another_leaves_it_the_text() {
    for shorter in schemes::TAGGED.iter() {
        for longer in schemes::TAGGED.iter().filter(|other| id(**other) != id(*shorter)) {
            for long in longer.info().tags {
                if shorter.info().tags.iter().any(|short| long.starts_with(short)) {
                    let example = longer.info().example;
                    // A tag alone may belong to either of two that share it.
                    let shared = shorter.info().tags.contains(long);
                    let texts = if shared { vec![example] } else { vec![*long, example] };
                    for text in texts.into_iter().filter(|text| text.starts_with(long)) {
                        let answer = shorter.parse(text).err();
                        assert_eq!(
                            answer,
                            Some(ParseError::NotMine),
                            "{} reads {text}",
                            id(*shorter)
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn what_a_tagged_scheme_reads_no_other_one_reads() {
    let vectors = vectors();
    for vector in vectors.iter().filter(|vector| vector.expect == Expect::Match) {
        let (Some(text), Some(scheme)) = (vector.text(), &vector.scheme) else { continue };
        let readers: Vec<_> = schemes::TAGGED
            .iter()
            .filter(|scheme| scheme.parse(text).is_ok())
            .map(|scheme| id(*scheme))
            .collect();
        // Bare ones may look like what names itself: Flask-Security's bcrypt is a bcrypt string.
        if !schemes::BARE.iter().any(|bare| id(*bare) == scheme) {
            assert_eq!(readers, [scheme], "{}", vector.id());
        }
    }
}

#[test]
fn what_parses_renders_the_same() {
    for vector in &vectors() {
        let Some(text) = vector.text() else { continue };
        for scheme in all() {
            if let Ok(parts) = scheme.parse(text)
                && parts.cost.work() < u64::MAX
            // where the number saturated, for the limits to refuse
            {
                let mut written = String::new();
                scheme.render(&parts, &mut written).expect("its own parts");
                assert_eq!(written, text, "{}", vector.id());
            }
        }
    }
}

/// Passwords that differ from this one in one byte: changed, left out, added.
fn one_byte_edits(password: &[u8]) -> Vec<Vec<u8>> {
    let places = [0, password.len() / 2, password.len().saturating_sub(1)];
    let mut edits = vec![[password, b"x"].concat(), [b"x", password].concat()];
    for place in places.into_iter().filter(|place| *place < password.len()) {
        for bit in [0x01, 0x20, 0x80] {
            let mut edit = password.to_vec();
            edit.get_mut(place).into_iter().for_each(|byte| *byte ^= bit);
            edits.push(edit);
        }
        let mut edit = password.to_vec();
        edit.remove(place);
        edits.push(edit);
    }
    edits.retain(|edit| edit != password);
    edits
}

#[test]
fn a_password_that_differs_in_one_byte_matches_only_where_the_match_is_inexact() {
    let vectors = vectors();
    for scheme in all() {
        let registry = alone(scheme);
        for vector in cheap_matches(scheme, &vectors) {
            for edit in one_byte_edits(&vector.password) {
                let answer = registry.verify(edit.as_slice(), Some(&vector.stored));
                if let Ok(Verdict::Accept { exact, .. }) = answer {
                    // DES reads seven bits of a byte: what is ASCII has twins beyond it.
                    let des = id(scheme).contains("crypt") || id(scheme) == "tripcode";
                    let twin = des && !edit.is_ascii();
                    let inexact = vector.exact == Some(false) || twin;
                    // SQL Server 2000 compares in upper case; another digest tells what was typed.
                    let told = id(scheme) == "mssql";
                    assert!(told || (!exact && inexact), "{} {edit:?}", vector.id());
                }
            }
        }
    }
}

/// Whether two readings of one scheme say the same, whatever the spelling.
fn computes_the_same(one: &Parts<'_>, other: &Parts<'_>) -> bool {
    one.variant == other.variant
        && one.cost == other.cost
        && one.salt.decode() == other.salt.decode()
        && one.digest.decode() == other.digest.decode()
}

/// The spellings that leave a computation as it was: the letters of bcrypt, hex digits of either
/// case, tags in braces, and text that no computation reads.
fn is_another_spelling(one: &Parts<'_>, other: &Parts<'_>) -> bool {
    let folded = |one: Field<'_>, other: Field<'_>| {
        let hex = one.encoding() == Encoding::HexAnyCase;
        one.as_str() == other.as_str() || hex && one.as_str().eq_ignore_ascii_case(other.as_str())
    };
    let digits = folded(one.salt, other.salt) && folded(one.digest, other.digest);
    let unread = one.layout != other.layout || one.extra.as_str() != other.extra.as_str();
    unread || digits
}

#[test]
fn a_text_that_differs_in_one_byte_lets_nobody_in() {
    let vectors = vectors();
    // All wraps in one outer hash are read by one parser: one with a salt inside, and one without.
    let wraps = ["argon2id-", "bcrypt-over-"];
    let shown = |id: &str| {
        let inner = wraps.into_iter().find_map(|front| id.strip_prefix(front));
        inner.is_none_or(|inner| ["sha1", "unsalted-md5"].contains(&inner))
    };
    let law = |scheme: &'static dyn Scheme| {
        let registry = alone(scheme);
        let mut done = BTreeSet::new();
        for vector in cheap_matches(scheme, &vectors) {
            let text = vector.text().expect("matches are UTF-8");
            let parts = scheme.parse(text).expect("it matches");
            // One of each spelling and length will do.
            if !done.insert((parts.variant, parts.layout, text.len())) || done.len() > 6 {
                continue;
            }
            for place in 0..vector.stored.len() {
                for byte in (0..=u8::MAX).filter(|byte| *byte != vector.stored[place]) {
                    let mut edit = vector.stored.clone();
                    edit[place] = byte;
                    let Identity::Known(stored) = registry.identify(&edit) else { continue };
                    let cheap = stored.cost().work() <= 1024 && stored.cost().memory_kib() <= 256;
                    let other = stored.parts();
                    if computes_the_same(&parts, other) {
                        assert!(is_another_spelling(&parts, other), "{}", vector.id());
                    } else if cheap && byte % 16 == (vector.stored[place] ^ 1) % 16 {
                        let answer = registry.verify(vector.attempt(), Some(&edit));
                        let rejected = Ok(Verdict::Reject { why: Why::Wrong });
                        let relabelled = is_same_for_ascii(scheme, &parts, other, &vector.password);
                        // A digest of any length that ends in padding instead is a shorter one.
                        let cut = id(scheme) == "scrypt-kratos" && byte == b'=';
                        let allowed = answer == rejected || relabelled || cut;
                        assert!(allowed, "{} at {place}", vector.id());
                    }
                }
            }
        }
    };
    let schemes: Vec<_> = all().filter(|scheme| shown(id(*scheme))).collect();
    let threads = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    thread::scope(|scope| {
        for first in 0..threads {
            let own = schemes.iter().skip(first).step_by(threads);
            let law = &law;
            scope.spawn(move || own.copied().for_each(law));
        }
    });
}

/// `$2x$` differs from the other letters in passwords beyond ASCII only, `$2$` has no neighbour.
/// Envelopes hold any letter. A PBKDF2 or HMAC cannot tell apart what pads to one key: not here.
fn is_same_for_ascii(
    scheme: &dyn Scheme,
    one: &Parts<'_>,
    other: &Parts<'_>,
    password: &[u8],
) -> bool {
    let inner = one.path.map_or(id(scheme), |path| path.inner);
    // The key of these is a digest in ASCII, whatever the password.
    let digests = ["wordpress-bcrypt", "bcrypt-md5-hex", "bcrypt-sha1-hex", "bcrypt-sha512-hex"];
    let ascii = password.is_ascii() || digests.contains(&inner);
    inner.contains("bcrypt") && one.variant != other.variant && ascii
}

/// Whether what is cut off behind so many bytes says nothing of which password is right.
fn says_as_much(scheme: &dyn Scheme, vector: &Vector, end: usize) -> bool {
    // The id of a key says which pepper the caller is to bring, and nothing more.
    let key_id = vector.stored.iter().rposition(|byte| *byte == b'$');
    if id(scheme).starts_with("django-sha2-") && key_id.is_some_and(|at| at < end) {
        return true;
    }
    // Eight bytes of a bigcrypt are a DES crypt.
    if is_des_of_bigcrypt(scheme, vector, end) {
        return true;
    }
    // Of the pepper that stands last, bcrypt reads what the password leaves of 72 bytes.
    let read = "$2b$04$".len() + 54 + 72_usize.saturating_sub(vector.password.len());
    if id(scheme) == "clerk-bcrypt-peppered" && end >= read {
        return true;
    }
    // A colon behind what WoltLab took over says nothing, nor does what is behind that of a hash with rounds.
    let first = vector.stored.iter().position(|byte| *byte == b':');
    let last = vector.stored.iter().rposition(|byte| *byte == b':');
    let ends = last.is_some_and(|at| at + 1 == vector.stored.len());
    let unread = ends && id(scheme).starts_with("woltlab-");
    let unread = unread || id(scheme) == "woltlab-crypt";
    if unread && first != last && last.is_some_and(|at| at <= end) {
        return true;
    }
    // Nor does padding of an Argon2 put together by hand, where its salt needs none.
    let padding = vector.stored.iter().skip(end).all(|byte| *byte == b'=');
    if id(scheme) == "argon2-phc" && padding {
        return true;
    }
    // FreeIPA's NT hash may have padding, which says nothing.
    if id(scheme) == "nt-ipa" && end >= "ipaNTHash: ".len() + 22 {
        return true;
    }
    // Nor does that of directories' digests, of which one half is neither's.
    let last = vector.stored.iter().rposition(|byte| *byte != b'=');
    let unpadded = last.map_or(0, |at| at + 1);
    let lossy = ["ldap-", "dovecot-", "tomcat-ldap-", "spring-ldap"];
    if end == unpadded && lossy.iter().any(|family| id(scheme).starts_with(family)) {
        return true;
    }
    // John's base64 may have padding, and one of its expressions leaves out the name.
    let name = vector.stored.windows(2).position(|pair| pair == b"$$");
    let unread = vector.stored.starts_with(b"$dynamic_1602$");
    let says_nothing =
        vector.stored.get(end) == Some(&b'=') || unread && name.is_some_and(|name| name <= end);
    if id(scheme) == "john-dynamic" && says_nothing {
        return true;
    }
    // A hash of SQL Server 2000 begins with what 2005 writes of that password.
    id(scheme) == "mssql" && end == "0x0100".len() + 48
}

#[test]
fn no_strict_prefix_of_a_text_verifies() {
    let vectors = vectors();
    // An Argon2 tag may be of any length, and says so to the computation: a shorter one is another.
    // So may a salt behind a digest, of which the end belongs to the digest's base64.
    // So may one that stands last, as in `hash:salt`, and Magento's number. bigcrypt is as long as its
    // password, and what MediaWiki encrypts has any number of blocks.
    let any_length = |id: &str| {
        let info = all().map(Scheme::info).find(|info| info.id == id).expect("an id of ours");
        let salt_last = info.shape.is_some_and(|shape| shape.ends_with("salt"));
        // So may an HMAC's key, a pepper or a user's name that stands last in the text.
        let keyed = ["kratos-hmac", "clerk-bcrypt-peppered"];
        let salted = ["ldap-smd5", "ldap-ssha", "sap-issha", "dovecot-smd5", "dovecot-ssha"];
        let crackers = ["hashcat-blake2b512-pass-salt", "hashcat-blake2b512-salt-pass"];
        let php = [
            "joomla-sha256",
            "magento2",
            "mediawiki-secret",
            "woltlab-wcf1",
            "woltlab-imported",
            "phpbb-converted",
            "woltlab-crypt",
        ];
        let names = [
            "argon2",
            "bigcrypt",
            "flufl",
            "john-dynamic",
            "opendj",
            "oracle-sha",
            "spring-ldap",
            "vms-purdy",
        ];
        let names = names.into_iter().chain(["restful-authentication-key"]);
        let names = names.into_iter().chain(salted).chain(crackers).chain(keyed).chain(php);
        salt_last || names.into_iter().any(|name| id.contains(name))
    };
    // These are as long as somebody asked for, passlib's SCRAM has as many digests, and nothing in the
    // text repeats it.
    let unsaid_length = [
        "adonis-scrypt",
        "aspnet-identity-v3",
        "node-pbkdf2",
        "pbkdf2-colon",
        "pbkdf2-grub",
        "pbkdf2-jakarta",
        "scram-passlib",
        "scrypt-colon",
        "simple-scrypt",
    ];
    // scrypt's are too, and of its lengths only multiples of eight bytes are read.
    let in_eights = [
        "scrypt-kratos",
        "scrypt-lambdaworks",
        "scrypt-phc",
        "scrypt-spring",
        "spring-scrypt",
        "spring-scrypt-v5-8",
    ];
    let is_in_eights = |scheme: &dyn Scheme, vector: &Vector, prefix: &[u8]| {
        let parts = str::from_utf8(prefix).ok().and_then(|text| scheme.parse(text).ok());
        let eights = in_eights.contains(&inner(scheme, vector));
        eights && parts.is_some_and(|parts| parts.digest.len() % 8 == 0)
    };
    for scheme in all().filter(|scheme| !unsaid_length.contains(&id(*scheme))) {
        let registry = alone(scheme);
        for vector in cheap_matches(scheme, &vectors) {
            for end in 0..vector.stored.len() {
                let prefix = &vector.stored[..end];
                if is_in_eights(scheme, &vector, prefix) || says_as_much(scheme, &vector, end) {
                    continue;
                }
                match registry.identify(prefix) {
                    Identity::Known(_) => {
                        let any = any_length(id(scheme)) || any_length(inner(scheme, &vector));
                        assert!(any, "{} cut to {end}", vector.id());
                        let answer = registry.verify(vector.attempt(), Some(prefix));
                        // A name that the text does not hold is that of the list.
                        let missing = ComputeError::Missing(Need::User);
                        if matches!(answer, Err(Error::Compute { scheme: "john-dynamic", source }) if source == missing)
                        {
                            continue;
                        }
                        assert_eq!(
                            answer,
                            Ok(Verdict::Reject { why: Why::Wrong }),
                            "{}",
                            vector.id()
                        );
                    }
                    Identity::Malformed { at, .. } => {
                        assert!(at <= end, "{} cut to {end}: at {at}", vector.id());
                    }
                    Identity::Excessive { .. } => {
                        let any = any_length(id(scheme)) || any_length(inner(scheme, &vector));
                        assert!(any, "{} cut to {end}", vector.id());
                    }
                    Identity::Unknown { .. } | Identity::Unusable(_) => {}
                    identity => panic!("{} cut to {end}: {identity:?}", vector.id()),
                }
            }
        }
    }
}

/// The scheme of a text, or of what stands in it.
fn inner(scheme: &dyn Scheme, vector: &Vector) -> &'static str {
    let parts = vector.text().and_then(|text| scheme.parse(text).ok());
    parts.and_then(|parts| parts.path).map_or(id(scheme), |path| path.inner)
}

/// Whether a bigcrypt, alone or in an envelope, is cut behind its first digest.
fn is_des_of_bigcrypt(scheme: &dyn Scheme, vector: &Vector, end: usize) -> bool {
    let Some(Ok(parts)) = vector.text().map(|text| scheme.parse(text)) else { return false };
    let behind = parts.salt.len() + parts.digest.len();
    inner(scheme, vector) == "bigcrypt" && end + behind == vector.stored.len() + 13
}

/// A scheme whose texts may have no digest, and that computes none either.
#[derive(Debug)]
struct Nothing;

impl Scheme for Nothing {
    fn info(&self) -> &Info {
        const INFO: Info = Info::new("nothing", "no digest", Strength::Fair).tags(&["nothing$"]);
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = stored.strip_prefix("nothing$").ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, Field::EMPTY, Field::text(digest)))
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        _: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(parts.digest.as_str().as_bytes());
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
        write!(out, "nothing${}", parts.digest.as_str())
    }
}

#[test]
fn a_scheme_that_reads_an_empty_digest_lets_nobody_in() {
    let registry = Registry::builder(Toy::target()).accept(Nothing).build().expect("two schemes");
    for (text, right) in
        [("nothing$", false), ("nothing$a", false), ("nothing$abc", false), ("nothing$abcd", true)]
    {
        let answer = registry.verify("password", Some(text)).expect("it parses");
        assert_eq!(answer.is_accepted(), right, "{text}");
    }
}

/// Every target at a cost that a registry admits, and the cheapest of those where it is dear.
fn targets() -> Vec<(Registry, &'static str)> {
    fn of(target: impl Target) -> (Registry, &'static str) {
        let registry = Registry::builder(target).build().expect("a target alone");
        let id = registry.target().info().id;
        (registry, id)
    }
    vec![
        of(phc::Argon2id::OWASP),
        of(phc::ScryptTarget::OWASP),
        of(django::Argon2Target::new(19_456, 2, 8)),
        of(django::Pbkdf2Target::new(600_000)),
        of(passlib::Pbkdf2Target::SHA256),
        of(passlib::Pbkdf2Target::SHA512),
        of(django::ScryptTarget::DJANGO),
        of(django::BcryptSha256Target::new(10)),
        of(crypt::BcryptTarget::new(10)),
        of(crypt::BcryptTarget::new(10).for_php()),
        of(crypt::BcryptTarget::new(10).for_java()),
        of(phc::Argon2id::PHP),
        of(passlib::BcryptSha256Target::new(10)),
        of(ldap::ARGON2.around(phc::Argon2id::OWASP)),
        of(ldap::Pbkdf2Target::SHA256),
        of(ldap::Pbkdf2Target::SHA512),
        of(ldap::CRYPT.around(crypt::YescryptTarget::LIBXCRYPT)),
        of(ldap::ARGON2.around(phc::Argon2id::OWASP).spelled("{argon2}")),
        of(java::SPRING_ARGON2_V5_8.around(phc::Argon2id::OWASP)),
        of(python::ZOPE_BCRYPT.around(crypt::BcryptTarget::new(10).for_java()).spelled("{bcrypt}")),
        of(php::WordpressTarget::new(10)),
        of(dotnet::IdentityV3Target::SHA256),
        of(dotnet::IdentityV3Target::SHA512),
        of(identity::FirebaseTarget::costing(15, 8, 2).under([7; 64])),
        of(identity::FirebaseTarget::costing(15, 8, 2).under([7; 64]).keyless()),
        of(crypt::Sha256CryptTarget::PASSLIB),
        of(crypt::Sha512CryptTarget::PASSLIB),
        of(crypt::YescryptTarget::LIBXCRYPT),
        of(crypt::Scrypt7Target::new(16)),
        of(python::werkzeug::ScryptTarget::OWASP),
        of(python::werkzeug::Pbkdf2Target::new(600_000)),
    ]
}

#[test]
fn what_a_target_makes_is_accepted_exactly_and_needs_nothing() {
    let password = Password::from("пароль and more");
    for (registry, id) in targets() {
        let text = registry.hash(&password).expect("a password that fits");
        let again = registry.hash(&password).expect("a password that fits");
        assert_ne!(text, again, "{id}: the salt was drawn anew");
        match registry.verify(&password, Some(&text)) {
            Ok(Verdict::Accept { exact, reasons, .. }) => {
                assert!(exact && reasons.is_empty(), "{id}: {exact} {reasons:?}");
            }
            answer => panic!("{id}: {answer:?}"),
        }
        let wrong = registry.verify("пароль and mor", Some(&text));
        assert_eq!(wrong, Ok(Verdict::Reject { why: Why::Wrong }), "{id}");
        assert_eq!(registry.needs_upgrade(&text), Ok(false), "{id}");
        salts_are_as_drafted(&registry, &text);
    }
}

fn salts_are_as_drafted(registry: &Registry, text: &str) {
    let Identity::Known(stored) = registry.identify(text) else { panic!("its own hash") };
    let (draft, salt) = (registry.target().draft(), stored.parts().salt);
    assert_eq!(stored.cost(), draft.cost);
    if stored.id() == "aspnet-identity-v3" {
        // Its salt and digest stand in one field, behind 13 bytes of settings.
        let whole = stored.parts().digest.decode();
        assert_eq!(whole.len(), 13 + draft.salt.bytes() + draft.digest_bytes);
        assert!(draft.salt.bytes() >= 16 && whole.get(13..29).is_some_and(|salt| salt != [0; 16]));
        return;
    }
    assert_eq!(salt.encoding(), draft.salt_encoding);
    assert_eq!(stored.parts().digest.len(), draft.digest_bytes);
    let bytes = salt.decode();
    match draft.salt {
        SaltSpec::Alphanumeric(count) => {
            assert_eq!(bytes.len(), count);
            assert!(bytes.iter().all(u8::is_ascii_alphanumeric));
        }
        SaltSpec::Bytes(count) => assert_eq!(bytes.len(), count),
        other => panic!("a salt nobody has tested: {other:?}"),
    }
    // Some 128 bits, whoever draws them.
    assert!(bytes.len() >= 16, "{} bytes", bytes.len());
}

#[test]
fn every_character_of_an_alphanumeric_salt_comes_up() {
    let registry = Registry::builder(Toy::target()).build().expect("a target alone");
    let mut seen = BTreeSet::new();
    for _ in 0..400 {
        let text = registry.hash(&Password::from("password")).expect("no limit is near");
        let Identity::Known(stored) = registry.identify(&text) else { panic!("its own hash") };
        assert_eq!(stored.parts().salt.encoding(), Encoding::Text);
        seen.extend(stored.parts().salt.as_str().bytes());
    }
    assert_eq!(seen.len(), 62);
}

#[test]
fn the_presets_are_within_the_limits_for_logins() {
    fn of(target: impl Target) {
        let id = target.info().id;
        assert!(Registry::builder(target).limits(Limits::INTERACTIVE).build().is_ok(), "{id}");
    }
    of(phc::Argon2id::OWASP);
    of(phc::ScryptTarget::OWASP);
    of(django::Argon2Target::DJANGO);
    of(django::Pbkdf2Target::DJANGO);
    of(passlib::Pbkdf2Target::SHA256);
    of(passlib::Pbkdf2Target::SHA512);
    of(django::ScryptTarget::DJANGO);
    of(django::BcryptSha256Target::DJANGO);
    of(crypt::BcryptTarget::PHP);
    of(phc::Argon2id::PHP);
    of(passlib::BcryptSha256Target::PASSLIB);
    of(ldap::Pbkdf2Target::SHA256);
    of(ldap::Pbkdf2Target::SHA512);
    of(php::WordpressTarget::PHP);
    of(dotnet::IdentityV3Target::SHA256);
    of(dotnet::IdentityV3Target::SHA512);
    of(identity::FirebaseTarget::OWASP.under([7; 64]));
}

#[test]
fn bcrypt_takes_72_bytes_into_a_new_hash_and_no_more() {
    let target = crypt::BcryptTarget::new(10);
    for target in [target, target.for_php(), target.for_java()] {
        let registry = Registry::builder(target).build().expect("a target alone");
        let fits = Password::from("a".repeat(72));
        let text = registry.hash(&fits).expect("72 bytes fit");
        let answer = registry.verify(&fits, Some(&text)).expect("its own hash");
        assert!(matches!(answer, Verdict::Accept { exact: false, .. }), "72 bytes may be a prefix");
        let over = registry.hash(&Password::from("a".repeat(73)));
        assert_eq!(over, Err(Error::PasswordTooLong { limit: 72 }));
    }
}

#[test]
fn the_letters_of_bcrypt_are_written_as_asked() {
    for (target, start) in [
        (crypt::BcryptTarget::new(10), "$2b$10$"),
        (crypt::BcryptTarget::new(10).for_php(), "$2y$10$"),
        (crypt::BcryptTarget::new(10).for_java(), "$2a$10$"),
    ] {
        let registry = Registry::builder(target).build().expect("a target alone");
        let text = registry.hash(&Password::from("password")).expect("it fits");
        assert!(text.starts_with(start), "{start}");
    }
}

#[test]
fn a_new_hash_holds_no_nul_whatever_the_target() {
    for (registry, id) in targets() {
        let answer = registry.hash(&Password::from("pass\0word"));
        let refused = Err(Error::Compute { scheme: id, source: ComputeError::Nul });
        assert_eq!(answer, refused);
    }
}

#[test]
fn errors_point_into_the_text() {
    for vector in &vectors() {
        let Some(text) = vector.text() else { continue };
        for scheme in all() {
            if let Err(ParseError::Malformed { at, expected, .. }) = scheme.parse(text) {
                assert!(at <= text.len() && !expected.is_empty(), "{}", vector.id());
            }
        }
    }
}

#[test]
fn grammars_hold_a_regular_expression_for_people() {
    for scheme in all() {
        let info = scheme.info();
        let mut about = String::new();
        write!(about, "{} {}", info.title, info.seen_in.join(" ")).expect("a string takes text");
        assert!(info.grammar.starts_with('^') && info.grammar.ends_with('$'), "{}", info.id);
        assert!(!info.title.is_empty() && !info.seen_in.is_empty(), "{about}");
    }
}

#[test]
fn what_a_scheme_accepts_is_as_long_as_it_says() {
    let vectors = vectors();
    for scheme in all() {
        let (shortest, longest) = scheme.info().bytes;
        for vector in of(scheme, &vectors).iter().filter(|found| found.expect == Expect::Match) {
            let bytes = vector.stored.len();
            assert!((shortest..=longest).contains(&bytes), "{}: {bytes} bytes", vector.id());
        }
    }
}

#[test]
fn a_scheme_that_may_match_another_password_says_so() {
    let vectors = vectors();
    for scheme in all().filter(|scheme| scheme.info().quirks.is_empty()) {
        let inexact = of(scheme, &vectors).into_iter().find(|vector| vector.exact == Some(false));
        assert!(inexact.is_none(), "{}: {inexact:?}", id(scheme));
    }
}
