use base64ct::{Base64Unpadded, Encoding};

use super::{Keyed, Kind, Memory, Parameters, Version, derive, derive_in};
use crate::kdf::digest::hex;

const CFFI: &str = "argon2-cffi 25.1.0";
const CLI: &str = "argon2 CLI 0~20171227";
const REFERENCE: &str = "phc-winner-argon2, src/test.c";

#[test]
fn known_hashes_come_out() {
    let vectors: [(&str, &str, &str); 15] = [
        (
            REFERENCE,
            "$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY",
            "password",
        ),
        (
            REFERENCE,
            "$argon2i$m=256,t=2,p=2$c29tZXNhbHQ$tsEVYKap1h6scGt5ovl9aLRGOqOth+AMB+KwHpDFZPs",
            "password",
        ),
        (
            CFFI,
            "$argon2i$m=64,t=1,p=1$lSaCfp+YTy06nIHbkgddhg$WSIQhLeOjis+AMduZAnOph90vkLEs3nwO3zOZk6sjQs",
            "hunter2",
        ),
        (
            CLI,
            "$argon2i$v=16$m=64,t=1,p=2$c2FsdHNhbHQx$1iZVjgS+BKL+on++TIk634U8Vv33Nw09",
            "correct horse battery staple",
        ),
        (
            CLI,
            "$argon2d$v=16$m=64,t=1,p=3$c2FsdHNhbHQyMw$abyR6ZAA4H914RhvRbRFBDmsYNt735jD",
            "🔑🐘 p@ss",
        ),
        (
            CFFI,
            "$argon2id$v=16$m=64,t=1,p=1$xhp5s1Trtbuw4YQLZBmiLw$JpBtAnpTwApLB9+VvpMNzMB2qOAJj2ViMMTDXYTANUQ",
            "|2V.W21H",
        ),
        (
            CFFI,
            "$argon2d$v=19$m=240,t=2,p=3$yjckYIsI5k7CUk5Smw/xXdFucGOB9iAaz5R4NKFl$/AFNUqGdt2rfm2sCW3ym3Fa0UHO4TF4NwmOjUUsbAOCOJMH9XSmNZDQ3UPRjduScwMYqILKooQ+aiKnoNw3gOA",
            "Cre\u{300}me bru\u{302}le\u{301}e",
        ),
        (
            CFFI,
            "$argon2d$v=19$m=80,t=3,p=3$4qtO7Jz9i+8Njg$kAdqcSSqqUMZFk8XkEimY3r8KicqIICFmppyNU/3L6hCtxSe/oHywtwLEspF5PDrsnM51jzeQajQnn9hx3KI5A",
            "",
        ),
        (CFFI, "$argon2i$v=19$m=264,t=2,p=2$1GVNQ0qhp2Ho$L2Go166TI+w+AOcg9555hw", "密码パスワード"),
        (
            CFFI,
            "$argon2i$v=19$m=144,t=2,p=3$8yEurBQpgiXJebC83fEykdcD$yA196JTzQ8hNoJt3w5M406hqPomAG4ftgecdaJvJ6mUtMW5m9DO/CQ/pJxxkaq3sRsHNzTmSDUg0518LzenZuA",
            "ocdI^[^RCTrP!j~",
        ),
        (
            "Django 1.11.29",
            "$argon2i$v=19$m=512,t=2,p=2$ZkNsMktRQ3ZPSmps$/K78VwvKKeDXQAzt94913A",
            "default cost here",
        ),
        (
            CFFI,
            "$argon2id$v=19$m=264,t=2,p=2$8L4ByfmzbGva$52TQ1pb7AxbgQS4QSVrG3g",
            "密码パスワード",
        ),
        (
            CFFI,
            "$argon2id$v=19$m=65536,t=3,p=4$3Vo3M9sGNcfZHL74nm2zMA$RPb6v6FAVmdD+8CkxO8aoFwe6tnVaEbR20XKtr9onB4",
            "default cost",
        ),
        (
            REFERENCE,
            "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8",
            "password",
        ),
        (
            REFERENCE,
            "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
            "password",
        ),
    ];
    for (origin, stored, password) in vectors {
        let (parameters, salt, expected) = parts(stored);
        let mut out = vec![0; expected.len()];
        let keyed = Keyed::default();
        derive(parameters, password.as_bytes(), &salt, keyed, &mut out).expect("valid parameters");
        assert_eq!(out, expected, "{origin}: {stored}");
    }
}

#[test]
fn a_key_and_associated_data_are_hashed() {
    // RFC 9106 §5.1 to §5.3.
    let expected = [
        (Kind::D, "512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb"),
        (Kind::I, "c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8"),
        (Kind::Id, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"),
    ];
    for (kind, expected) in expected {
        let version = Version::V13;
        let parameters = Parameters { kind, version, memory_kib: 32, passes: 3, lanes: 4 };
        let keyed = Keyed { secret: &[3; 8], data: &[4; 12] };
        let mut out = [0; 32];
        derive(parameters, &[1; 32], &[2; 16], keyed, &mut out).expect("valid parameters");
        assert_eq!(hex(&out).as_flattened(), expected.as_bytes());
    }
}

#[test]
fn undefined_parameters_are_refused() {
    let parameters =
        Parameters { kind: Kind::Id, version: Version::V13, memory_kib: 64, passes: 1, lanes: 8 };
    let derived = |parameters, salt: &[u8], length| {
        derive(parameters, b"password", salt, Keyed::default(), &mut vec![0; length]).is_some()
    };
    assert!(derived(parameters, b"somesalt", 4));
    assert!(!derived(parameters, b"somesal", 4));
    assert!(!derived(parameters, b"somesalt", 3));
    assert!(!derived(Parameters { passes: 0, ..parameters }, b"somesalt", 4));
    assert!(!derived(Parameters { lanes: 0, ..parameters }, b"somesalt", 4));
    assert!(!derived(Parameters { lanes: 9, ..parameters }, b"somesalt", 4));
    assert!(!derived(Parameters { lanes: u32::MAX, ..parameters }, b"somesalt", 4));
}

fn parts(stored: &str) -> (Parameters, Vec<u8>, Vec<u8>) {
    let fields: Vec<&str> = stored.split('$').collect();
    let (version, fields) = match fields[2] {
        "v=16" => (Version::V10, [fields[1], fields[3], fields[4], fields[5]]),
        "v=19" => (Version::V13, [fields[1], fields[3], fields[4], fields[5]]),
        _ => (Version::V10, [fields[1], fields[2], fields[3], fields[4]]),
    };
    let [kind, costs, salt, digest] = fields;
    let kind = match kind {
        "argon2d" => Kind::D,
        "argon2i" => Kind::I,
        _ => Kind::Id,
    };
    let mut costs = costs.split(',').map(|cost| cost[2..].parse().expect("a number"));
    let mut cost = || costs.next().expect("three numbers");
    let parameters =
        Parameters { kind, version, memory_kib: cost(), passes: cost(), lanes: cost() };
    let bytes = |text| Base64Unpadded::decode_vec(text).expect("base64");
    (parameters, bytes(salt), bytes(digest))
}

#[test]
fn memory_that_was_used_before_gives_the_same_hash() {
    let mut memory = Memory::default();
    for (memory_kib, passes) in [(64, 1), (8, 3), (64, 2), (128, 1), (8, 1)] {
        let (kind, version) = (Kind::Id, Version::V13);
        let parameters = Parameters { kind, version, memory_kib, passes, lanes: 1 };
        let (mut fresh, mut again) = ([0; 32], [0; 32]);
        derive(parameters, b"password", b"somesalt", Keyed::default(), &mut fresh)
            .expect("defined");
        derive_in(&mut memory, parameters, b"password", b"somesalt", &mut again).expect("defined");
        assert_eq!(fresh, again, "{memory_kib} KiB");
    }
}
