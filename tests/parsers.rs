//! Every parser under texts that nobody chose: what it reads it writes back, and it never panics.
#![expect(clippy::indexing_slicing, reason = "a bad index fails the test")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use rehash::schemes::Formula;
use rehash::{
    Damage, Expression, ExpressionError, Identity, Info, Limits, ParseError, Registry, Scheme,
    Strength, redamaged, schemes,
};
use rehash_test_support::{Expect, Toy, Vector, vectors};
use std::sync::LazyLock;

const STANDARD: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BCRYPT: &str = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const CRYPT: &str = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

fn all() -> impl Iterator<Item = &'static dyn Scheme> {
    schemes::TAGGED.iter().chain(schemes::BARE.iter()).copied()
}

fn named(id: &str) -> &'static dyn Scheme {
    all().find(|scheme| scheme.info().id == id).expect("an id of the catalogue")
}

fn catalogue() -> &'static Registry {
    static CATALOGUE: LazyLock<Registry> = LazyLock::new(|| {
        Registry::builder(Toy::target())
            .accept_all(&schemes::TAGGED)
            .suspect_all(&schemes::BARE)
            .limits(Limits::OFFLINE)
            .build()
            .expect("the catalogue beside a target")
    });
    &CATALOGUE
}

/// Base64 of bytes in an alphabet, high bits first, unpadded; independent of the library's.
fn base64(bytes: &[u8], alphabet: &str) -> String {
    let bits = |at: usize| u32::from(bytes.get(at).copied().unwrap_or_default());
    let mut text = String::new();
    for at in (0..bytes.len()).step_by(3) {
        let group = bits(at) << 16 | bits(at + 1) << 8 | bits(at + 2);
        let digits = (bytes.len() - at).min(3) + 1;
        for digit in 0..digits {
            let value = usize::try_from(group >> (18 - 6 * digit) & 63).expect("six bits");
            text.push(char::from(alphabet.as_bytes()[value]));
        }
    }
    text
}

fn padded(bytes: &[u8]) -> String {
    let text = base64(bytes, STANDARD);
    let padding = "=".repeat((4 - text.len() % 4) % 4);
    text + &padding
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn bytes(count: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), count)
}

fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 0..40)
}

/// A salt that is hashed as text.
fn text_salt() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z0-9]{1,24}".prop_map(String::from),
        1 => any::<String>().prop_map(|text| {
            let kept: String = text.chars().filter(|c| *c != '$' && !c.is_control()).collect();
            if kept.is_empty() { "s".to_owned() } else { kept }
        }),
    ]
}

fn rounds() -> impl Strategy<Value = u64> {
    prop_oneof![1..20_u64, 1..2_000_000_u64, Just(u64::MAX), 1..=u64::MAX]
}

fn bcrypt(letters: &'static [&'static str]) -> BoxedStrategy<String> {
    (select(letters), 4..=31_u8, bytes(16), bytes(23))
        .prop_map(|(letter, log2, salt, digest)| {
            let (salt, digest) = (base64(&salt, BCRYPT), base64(&digest, BCRYPT));
            format!("$2{letter}${log2:02}${salt}{digest}")
        })
        .boxed()
}

fn argon2(orders: &'static [[&'static str; 3]]) -> BoxedStrategy<String> {
    let version = select(&["", "v=16$", "v=19$"][..]);
    let kind = select(&["argon2d", "argon2i", "argon2id"][..]);
    let order = select(orders);
    let (m, t, p) = (0..1_u32 << 20, 1..=u32::MAX, 1..=64_u32);
    let salt = vec(any::<u8>(), 8..40);
    let digest = vec(any::<u8>(), 4..70);
    (kind, version, order, (m, t, p), salt, digest)
        .prop_map(|(kind, version, order, (m, t, p), salt, digest)| {
            let m = m.saturating_add(8 * p);
            let value = |name: &&str| match *name {
                "m" => format!("m={m}"),
                "t" => format!("t={t}"),
                _ => format!("p={p}"),
            };
            let parameters: Vec<_> = order.iter().map(value).collect();
            let (salt, digest) = (base64(&salt, STANDARD), base64(&digest, STANDARD));
            format!("${kind}${version}{}${salt}${digest}", parameters.join(","))
        })
        .boxed()
}

/// What Argon2's reference, npm's argon2 and npm's @phc/argon2 write, and the rest.
const ARGON2_ORDERS: [[&str; 3]; 6] = [
    ["m", "t", "p"],
    ["m", "p", "t"],
    ["t", "m", "p"],
    ["t", "p", "m"],
    ["p", "m", "t"],
    ["p", "t", "m"],
];

fn descrypt() -> impl Strategy<Value = String> {
    ("[./0-9A-Za-z]{2}", bytes(8)).prop_map(|(salt, digest)| salt + &base64(&digest, CRYPT))
}

fn functions() -> impl Strategy<Value = (&'static str, usize)> {
    select(&[("sha1", 20_usize), ("sha256", 32), ("sha512", 64)][..])
}

fn prefixed(prefix: &'static str, inner: BoxedStrategy<String>) -> BoxedStrategy<String> {
    inner.prop_map(move |text| format!("{prefix}{text}")).boxed()
}

fn django_pbkdf2(tag: &'static str, count: usize) -> BoxedStrategy<String> {
    (rounds(), text_salt(), bytes(count))
        .prop_map(move |(rounds, salt, digest)| {
            format!("{tag}${rounds}${salt}${}", padded(&digest))
        })
        .boxed()
}

fn salted(tag: &'static str, count: usize) -> BoxedStrategy<String> {
    (text_salt(), bytes(count))
        .prop_map(move |(salt, digest)| format!("{tag}${salt}${}", hex(&digest)))
        .boxed()
}

fn hexed(tag: &'static str, count: usize) -> BoxedStrategy<String> {
    bytes(count).prop_map(move |digest| format!("{tag}{}", hex(&digest))).boxed()
}

/// Texts of a scheme from its grammar, cost, salt and digest at random.
fn texts(id: &str) -> BoxedStrategy<String> {
    match id {
        "argon2-phc" => argon2(&ARGON2_ORDERS),
        // Django compares a text with its own spelling.
        "django-argon2" => prefixed("argon2", argon2(&[["m", "t", "p"]])),
        "scrypt-phc" => (1..=40_u8, 3..=16_u32, 1..=9_u32, any_bytes(), bytes(32))
            .prop_map(|(n, r, p, salt, digest)| {
                let (salt, digest) = (base64(&salt, STANDARD), base64(&digest, STANDARD));
                format!("$scrypt$ln={n},r={r},p={p}${salt}${digest}")
            })
            .boxed(),
        "django-scrypt" => (1..=40_u8, text_salt(), 3..=16_u32, 1..=9_u32, bytes(64))
            .prop_map(|(n, salt, r, p, digest)| {
                format!("scrypt${}${salt}${r}${p}${}", 1_u64 << n, padded(&digest))
            })
            .boxed(),
        "pbkdf2-phc" => (functions(), rounds(), any_bytes(), any::<bool>())
            .prop_flat_map(|(function, rounds, salt, named)| {
                (Just((function, rounds, salt, named)), bytes(function.1))
            })
            .prop_map(|(((name, length), rounds, salt, named), digest)| {
                let length = if named { format!(",l={length}") } else { String::new() };
                let (salt, digest) = (base64(&salt, STANDARD), base64(&digest, STANDARD));
                format!("$pbkdf2-{name}$i={rounds}{length}${salt}${digest}")
            })
            .boxed(),
        "pbkdf2-passlib" => (functions(), rounds(), any_bytes())
            .prop_flat_map(|(function, rounds, salt)| {
                (Just((function, rounds, salt)), bytes(function.1))
            })
            .prop_map(|(((name, _), rounds, salt), digest)| {
                let name = if name == "sha1" { String::new() } else { format!("-{name}") };
                let ab64 = |bytes: &[u8]| base64(bytes, STANDARD).replace('+', ".");
                format!("$pbkdf2{name}${rounds}${}${}", ab64(&salt), ab64(&digest))
            })
            .boxed(),
        "pbkdf2-plain" => (functions(), rounds(), any_bytes())
            .prop_flat_map(|(function, rounds, salt)| {
                (Just((function, rounds, salt)), bytes(function.1))
            })
            .prop_map(|(((name, _), rounds, salt), digest)| {
                format!("pbkdf2${name}${rounds}${}${}", padded(&salt), padded(&digest))
            })
            .boxed(),
        "bcrypt" => bcrypt(&["a", "b", "y"]),
        "bcrypt-2" => bcrypt(&[""]),
        "bcrypt-2x" => bcrypt(&["x"]),
        "django-bcrypt" => prefixed("bcrypt$", bcrypt(&["", "a", "b", "x", "y"])),
        "django-bcrypt-dwaiter" => prefixed("bc$", bcrypt(&["", "a", "b", "x", "y"])),
        "django-bcrypt-sha256" => prefixed("bcrypt_sha256$", bcrypt(&["a", "b", "y"])),
        "descrypt" => descrypt().boxed(),
        "django-crypt" => (descrypt(), 0..3_u8, "[./0-9A-Za-z]{0,6}")
            .prop_map(|(text, spelling, more)| {
                let front = match spelling {
                    0 => String::new(),
                    1 => text[..2].to_owned(),
                    _ => format!("{}{more}", &text[..2]),
                };
                format!("crypt${front}${text}")
            })
            .boxed(),
        "django-pbkdf2-sha256" => django_pbkdf2("pbkdf2_sha256", 32),
        "django-pbkdf2-sha1" => django_pbkdf2("pbkdf2_sha1", 20),
        "django-pbkdf2-wrapped-md5" => django_pbkdf2("pbkdf2_wrapped_md5", 32),
        "django-pbkdf2-wrapped-sha1" => django_pbkdf2("pbkdf2_wrapped_sha1", 32),
        "django-pbkdf2-wrapped-unsalted-md5" => django_pbkdf2("pbkdf2_wrapped_unsalted_md5", 32),
        "django-pbkdf2-wrapped-unsalted-sha1" => django_pbkdf2("pbkdf2_wrapped_unsalted_sha1", 32),
        "django-salted-md5" => salted("md5", 16),
        "django-salted-sha1" => salted("sha1", 20),
        "django-unsalted-md5" => hexed("md5$$", 16),
        "django-unsalted-sha1" => hexed("sha1$$", 20),
        "django-unsalted-md5-bare" | "md5-hex" => hexed("", 16),
        "sha1-hex" => hexed("", 20),
        "sha256-hex" => hexed("", 32),
        // What real software wrote.
        id => {
            let written = matches(id);
            if written.is_empty() {
                return Just(named(id).info().example.to_owned()).boxed();
            }
            select(written).boxed()
        }
    }
}

/// The texts of a scheme's vectors that match.
fn matches(id: &str) -> Vec<String> {
    static VECTORS: LazyLock<Vec<Vector>> = LazyLock::new(vectors);
    let own =
        |vector: &&Vector| vector.scheme.as_deref() == Some(id) && vector.expect == Expect::Match;
    VECTORS.iter().filter(own).filter_map(|vector| vector.text().map(str::to_owned)).collect()
}

/// Pieces of expressions in any order, and texts that nobody chose between them.
fn expression() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "$password",
        "$salt",
        "$user",
        "$pepper",
        "$last",
        "$rounds",
        "'x'",
        "'\\xff\\'é'",
        " . ",
        ".",
        "(",
        ")",
        ", ",
        "md5(",
        "sha1(",
        "hmac_sha256(",
        "pbkdf2_sha1(",
        "iterate(",
        "iterate(10, md5, ",
        "raw(",
        "upper(",
        "cut(",
        "bcrypt(",
        "10",
        "1000",
        " ",
        "\n",
        "é",
        "\\",
    ];
    let piece = prop_oneof![6 => select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop_oneof![vec(piece, 0..30).prop_map(|pieces| pieces.concat()), nested()]
}

/// Expressions of the grammar.
fn nested() -> impl Strategy<Value = String> {
    const LEAVES: &[&str] = &["$password", "$salt", "$user", "'a b'", "'\\x00é\\''", "$p"];
    select(LEAVES).prop_map(str::to_owned).prop_recursive(6, 24, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..4).prop_map(|parts| parts.join(".")),
            (select(&["md5", "sha512", "raw", "base64", "trim", "utf16le"][..]), inner.clone())
                .prop_map(|(name, of)| format!("{name}( {of} )")),
            (inner.clone(), inner.clone()).prop_map(|(key, of)| format!("hmac_md5({key},{of})")),
            (inner.clone(), 1..99_u32).prop_map(|(of, n)| format!("substr({of},{},{n})", n % 3)),
            inner.clone().prop_map(|of| format!("iterate(3, {of}, sha1(raw( $last )))")),
            inner.prop_map(|of| format!("iterate(3, {of}, sha1($last . raw($last)))")),
        ]
    })
}

/// Pieces of layouts in any order.
fn layout() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{digest:hex}",
        "{salt}",
        "{salt:3..}",
        "{user}",
        "{rounds}",
        "{note}",
        "{{",
        "}}",
        "{",
        "}",
        ":",
        "$",
        "x",
        "{digest+salt:base64}",
        "{salt:base64:8}",
        "é",
    ];
    let piece = prop_oneof![8 => select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
    prop_oneof![
        vec(piece, 0..8).prop_map(|pieces| pieces.concat()),
        select(&["{digest:hex}:{salt}", "x{salt:4}{digest:hex}", "{{A}}{salt}${digest:hex}"][..])
            .prop_map(str::to_owned),
    ]
}

fn ids() -> impl Strategy<Value = &'static str> {
    select(all().map(|scheme| scheme.info().id).collect::<Vec<_>>())
}

fn is_bare(id: &str) -> bool {
    schemes::BARE.iter().any(|scheme| scheme.info().id == id)
}

/// An id and a text of its grammar.
fn id_and_text() -> impl Strategy<Value = (&'static str, String)> {
    ids().prop_flat_map(|id| (Just(id), texts(id)))
}

/// The same of schemes that name themselves: bare text may look like something else once a layer is
/// taken off. Texts that begin or end in white space of their own have what D4 takes away.
fn tagged_text() -> impl Strategy<Value = (&'static str, String)> {
    let ids: Vec<_> = schemes::TAGGED.iter().map(|scheme| scheme.info().id).collect();
    let texts = select(ids).prop_flat_map(|id| (Just(id), texts(id)));
    texts.prop_filter("white space of its own", |(_, text)| is_one_line(text))
}

fn is_one_line(text: &str) -> bool {
    text.trim_ascii() == text && !text.contains(['\n', '\r'])
}

/// One to three edits of bytes: put in, taken out, changed, doubled, swapped for a pattern.
fn mutated(text: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let edit = (0..6_u8, any::<Index>(), any::<u8>(), any::<Index>());
    vec(edit, 1..4).prop_map(move |edits| {
        let mut bytes = text.clone();
        for (kind, place, byte, other) in edits {
            let at = place.index(bytes.len() + 1);
            let inside = at.min(bytes.len().saturating_sub(1));
            match kind {
                0 => bytes.insert(at, byte),
                1 => bytes.insert(at, b"$=,+0'\" \n"[usize::from(byte) % 9]),
                2 if !bytes.is_empty() => drop(bytes.remove(inside)),
                3 if !bytes.is_empty() => bytes[inside] = byte,
                4 => {
                    let (from, to) = (at.min(other.index(bytes.len() + 1)), at);
                    let piece = bytes[from..to].to_vec();
                    bytes.splice(to..to, piece);
                }
                _ => bytes.truncate(at),
            }
        }
        bytes
    })
}

fn renders_the_same(scheme: &dyn Scheme, text: &str) -> Result<(), TestCaseError> {
    match scheme.parse(text) {
        Ok(parts) if parts.cost.work() < u64::MAX => {
            let mut written = String::new();
            prop_assert!(scheme.render(&parts, &mut written).is_ok());
            prop_assert_eq!(&written, text, "{}", scheme.info().id);
        }
        // A number over 64 bits saturates, for the limits to refuse.
        Ok(_) | Err(ParseError::NotMine) => {}
        Err(ParseError::Malformed { at, expected, .. }) => {
            prop_assert!(at <= text.len() && !expected.is_empty(), "{}: {at}", scheme.info().id);
        }
        Err(error) => prop_assert!(false, "{error}"),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 4000,
        // A case that fails becomes a vector, not a file that only this test reads.
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_text_of_the_grammar_parses_and_renders_the_same((id, text) in id_and_text()) {
        let scheme = named(id);
        prop_assert!(scheme.parse(&text).is_ok(), "{id}: {text}: {:?}", scheme.parse(&text));
        renders_the_same(scheme, &text)?;
    }

    #[test]
    fn a_tagged_text_is_known_as_its_scheme_and_no_other((id, text) in id_and_text()) {
        let registry = catalogue();
        let found = match registry.identify(&text) {
            Identity::Known(stored) | Identity::Excessive { stored: Some(stored), .. }
                if !is_bare(id) => stored.id(),
            // At most sixteen candidates are named.
            Identity::Ambiguous(ids) => {
                let named = ids.iter().any(|found| found == id) || ids.len() == 16;
                prop_assert!(named, "{id}: {text}: {ids}");
                id
            }
            // A tagged format claims its texts before those that only look like it, as bcrypt does
            // those of a bcrypt of a digest.
            Identity::Known(stored) if is_bare(id) => {
                prop_assert!(!is_bare(stored.id()), "{id}: {text}");
                id
            }
            identity => return Err(TestCaseError::fail(format!("{id}: {text}: {identity:?}"))),
        };
        prop_assert_eq!(found, id);
    }

    #[test]
    fn a_text_that_was_edited_is_refused_or_renders_the_same(
        edited in id_and_text().prop_flat_map(|(_, text)| mutated(text.into_bytes()))
    ) {
        let registry = catalogue();
        let _ = registry.identify(&edited);
        if let Ok(text) = str::from_utf8(&edited) {
            for scheme in all() {
                renders_the_same(scheme, text)?;
            }
            let claims = schemes::TAGGED.iter().filter(|scheme| scheme.parse(text).is_ok()).count();
            prop_assert!(claims <= 1, "{claims} tagged schemes read {text}");
        }
    }

    #[test]
    fn any_string_is_refused_or_renders_the_same(text in any::<String>(), place in any::<Index>()) {
        let tags: Vec<_> = all().flat_map(|scheme| scheme.info().tags).collect();
        let tagged = format!("{}{text}", tags[place.index(tags.len())]);
        for text in [&text, &tagged] {
            for scheme in all() {
                renders_the_same(scheme, text)?;
            }
        }
    }

    #[test]
    fn an_expression_prints_as_itself_and_errors_point_into_the_text(text in expression()) {
        match Expression::parse(&text) {
            Ok(read) => {
                let canonical = read.to_string();
                prop_assert_eq!(Expression::parse(&canonical), Ok(read), "{}", text);
            }
            Err(ExpressionError::Expression { at, expected }) => {
                prop_assert!(text.is_char_boundary(at) && !expected.is_empty(), "{text}: {at}");
            }
            Err(error) => prop_assert!(false, "{text}: {error}"),
        }
    }

    #[test]
    fn a_layout_is_refused_where_it_is_wrong_or_writes_what_it_reads(
        layout in layout(), stored in any::<String>(), filled in "[0-9a-f]{32}"
    ) {
        let info = Info::new("any", "any", Strength::Broken);
        match Formula::new(info, &layout, "md5($password . $salt)") {
            Ok(scheme) => {
                let near = layout.replace("{digest:hex}", &filled).replace("{salt}", "salt");
                renders_the_same(&scheme, &stored)?;
                renders_the_same(&scheme, &near)?;
            }
            Err(ExpressionError::Layout { at, expected }) => {
                prop_assert!(layout.is_char_boundary(at) && !expected.is_empty(), "{layout}: {at}");
            }
            Err(ExpressionError::Unfit { expected }) => prop_assert!(!expected.is_empty()),
            Err(error) => prop_assert!(false, "{layout}: {error}"),
        }
    }

    #[test]
    fn any_bytes_have_one_identity(bytes in vec(any::<u8>(), 0..300)) {
        let registry = catalogue();
        let identity = registry.identify(&bytes);
        prop_assert!(!matches!(identity, Identity::Known(_)), "nobody wrote {bytes:?}");
    }

    #[test]
    fn every_damage_is_taken_back_to_the_text_that_it_happened_to(
        (_, text) in tagged_text(), damage in select(DAMAGES), further in select(DAMAGES)
    ) {
        let registry = catalogue();
        let Some(damaged) = applied(damage, text.as_bytes()) else { return Ok(()) };
        is_repaired(registry, &damaged, &text, damage)?;
        // Two layers, where the outer one does not change what the inner one looks like.
        let outer = matches!(further, Damage::Repr | Damage::Quotes | Damage::ByteaHex);
        if outer
            && let Some(twice) = applied(further, &damaged)
            && twice.len() <= 4096
        {
            is_repaired(registry, &twice, &text, damage)?;
        }
    }
}

fn is_repaired(
    registry: &Registry,
    damaged: &[u8],
    text: &str,
    damage: Damage,
) -> Result<(), TestCaseError> {
    let sound = registry.identify(text);
    match registry.identify(damaged) {
        Identity::Damaged(repair) => {
            prop_assert_eq!(repair.text(), text);
            let code = repair.code().expect("each of these kinds has a code");
            prop_assert_eq!(redamaged(&code, text), Some(damaged.to_vec()), "{}", code);
        }
        // What asks for too much does so damaged or not.
        Identity::Excessive { .. } => {
            prop_assert!(matches!(sound, Identity::Excessive { .. }), "{damage:?} of {text}");
        }
        identity => prop_assert!(false, "{damage:?} of {text}: {identity:?}"),
    }
    Ok(())
}

const DAMAGES: &[Damage] = &[
    Damage::Repr,
    Damage::InnerRepr,
    Damage::ByteaHex,
    Damage::Whitespace,
    Damage::ByteOrderMark,
    Damage::NulPadding,
    Damage::Quotes,
    Damage::DoubledDollar,
    Damage::BcryptPadding,
    Damage::PercentEncoding,
    Damage::NestedRepr,
    Damage::OtherRepr,
    Damage::EscapedDollar,
    Damage::Utf16,
];

/// What this damage makes of a text; `None` where it cannot happen, or cannot be taken back without
/// guessing, as quotes around a salt with quotes in it.
fn applied(damage: Damage, text: &[u8]) -> Option<Vec<u8>> {
    let around = |front: &[u8], back: &[u8]| [front, text, back].concat();
    let replaced = |with: &[u8]| {
        let each = |byte: &u8| if *byte == b'$' { with.to_vec() } else { vec![*byte] };
        text.iter().flat_map(each).collect::<Vec<u8>>()
    };
    let dollars = text.contains(&b'$');
    let quotes = text.iter().any(|byte| matches!(byte, b'\'' | b'"' | b'\\'));
    match damage {
        Damage::Repr if !quotes => Some(around(b"b'", b"'")),
        Damage::NestedRepr if !quotes => Some(around(b"b\"b'", b"'\"")),
        Damage::OtherRepr if !quotes => Some(around(b"bytearray(b'", b"')")),
        Damage::Quotes if !quotes => Some(around(b"\"", b"\"")),
        Damage::InnerRepr => {
            [&b"bcrypt$"[..], b"bc$", b"bcrypt_sha256$"].iter().find_map(|front| {
                let inner = text.strip_prefix(*front)?;
                Some([*front, b"b'", inner, b"'"].concat())
            })
        }
        Damage::ByteaHex => Some([b"\\x", hex(text).as_bytes()].concat()),
        Damage::Whitespace => Some(around(b" ", b"\r\n")),
        Damage::ByteOrderMark => Some(around(b"\xEF\xBB\xBF", b"")),
        Damage::NulPadding => Some(around(b"", b"\0\0")),
        Damage::DoubledDollar if dollars => Some(replaced(b"$$")),
        Damage::EscapedDollar if dollars && !quotes => Some(replaced(b"\\$")),
        Damage::PercentEncoding if dollars && !text.contains(&b'%') => Some(replaced(b"%24")),
        Damage::Utf16 if text.is_ascii() => Some(text.iter().flat_map(|byte| [*byte, 0]).collect()),
        Damage::BcryptPadding if holds_bcrypt(text) => {
            let mut damaged = text.to_vec();
            let last = damaged.last_mut()?;
            let value = BCRYPT.bytes().position(|digit| digit == *last)?;
            *last = *BCRYPT.as_bytes().get(value | 1)?;
            Some(damaged)
        }
        _ => None,
    }
}

fn holds_bcrypt(text: &[u8]) -> bool {
    let fronts: [&[u8]; 4] = [b"$2", b"bcrypt$$2", b"bc$$2", b"bcrypt_sha256$$2"];
    fronts.iter().any(|front| text.starts_with(front))
}

#[test]
fn vectors_survive_every_damage() {
    let registry = catalogue();
    let mut repaired = [0; 14];
    for vector in vectors() {
        let Some(text) = vector.text() else { continue };
        let known = matches!(registry.identify(text), Identity::Known(_));
        if !known || text.len() > 1000 || !is_one_line(text) {
            continue;
        }
        for (damage, count) in DAMAGES.iter().zip(&mut repaired) {
            if let Some(damaged) = applied(*damage, text.as_bytes()) {
                let outcome = is_repaired(registry, &damaged, text, *damage);
                assert!(outcome.is_ok(), "{}: {outcome:?}", vector.id());
                *count += 1;
            }
        }
    }
    assert!(repaired.iter().all(|count| *count > 20), "{repaired:?}");
}

#[test]
fn a_tag_in_braces_is_written_in_the_case_that_it_was_read_in() {
    let mut read = 0;
    for vector in vectors() {
        let Some(text) = vector.text().filter(|text| text.starts_with('{')) else { continue };
        let end = text.find('}').unwrap_or(text.len());
        let (tag, rest) = text.split_at(end);
        for text in [tag.to_ascii_lowercase() + rest, tag.to_ascii_uppercase() + rest] {
            for scheme in all().filter(|scheme| scheme.parse(&text).is_ok()) {
                let outcome = renders_the_same(scheme, &text);
                assert!(outcome.is_ok(), "{}: {outcome:?}", vector.id());
                read += 1;
            }
        }
    }
    assert!(read > 100, "{read} texts");
}
