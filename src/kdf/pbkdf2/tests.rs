use serde_json::Value;

use super::{HashFunction, derive, is_exact};

#[test]
fn the_vectors_of_rfc_6070_hold() {
    // The fourth, of 16 777 216 rounds, is among Wycheproof's.
    let long = ("passwordPASSWORDpassword", "saltSALTsaltSALTsaltSALTsaltSALTsalt");
    let vectors = [
        (("password", "salt"), 1, "0c60c80f961f0e71f3a9b524af6012062fe037a6"),
        (("password", "salt"), 2, "ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"),
        (("password", "salt"), 4096, "4b007901b765489abead49d926f721d065a429c1"),
        (long, 4096, "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038"),
        (("pass\0word", "sa\0lt"), 4096, "56fa6aa75548099dcc37d7f03425e0c3"),
    ];
    for ((password, salt), rounds, expected) in vectors {
        let mut out = vec![0; expected.len() / 2];
        derive(HashFunction::Sha1, password.as_bytes(), salt.as_bytes(), rounds, &mut out);
        assert_eq!(out, bytes(expected));
    }
}

#[test]
fn all_of_wycheproof_holds() {
    let files = [
        (
            HashFunction::Sha1,
            include_str!("../../../tests/vectors/wycheproof/pbkdf2_hmacsha1_test.json"),
        ),
        (
            HashFunction::Sha224,
            include_str!("../../../tests/vectors/wycheproof/pbkdf2_hmacsha224_test.json"),
        ),
        (
            HashFunction::Sha256,
            include_str!("../../../tests/vectors/wycheproof/pbkdf2_hmacsha256_test.json"),
        ),
        (
            HashFunction::Sha384,
            include_str!("../../../tests/vectors/wycheproof/pbkdf2_hmacsha384_test.json"),
        ),
        (
            HashFunction::Sha512,
            include_str!("../../../tests/vectors/wycheproof/pbkdf2_hmacsha512_test.json"),
        ),
    ];
    let mut count = 0;
    for (prf, file) in files {
        let file: Value = serde_json::from_str(file).expect("JSON");
        for test in list(&file["testGroups"]).iter().flat_map(|group| list(&group["tests"])) {
            assert_eq!(test["result"], "valid");
            let rounds = test["iterationCount"].as_u64().expect("a number");
            let rounds = u32::try_from(rounds).expect("a number of rounds");
            let expected = field(test, "dk");
            let mut out = vec![0; expected.len()];
            derive(prf, &field(test, "password"), &field(test, "salt"), rounds, &mut out);
            assert_eq!(out, expected, "{prf:?} {}", test["tcId"]);
            count += 1;
        }
    }
    assert_eq!(count, 298);
}

#[test]
fn passwords_with_one_hmac_key_are_inexact() {
    assert!(is_exact(b"correct horse", HashFunction::Sha256));
    assert!(is_exact(b"", HashFunction::Sha256));
    assert!(is_exact("Crème brûlée".as_bytes(), HashFunction::Sha256));
    assert!(!is_exact(b"ends in NUL\0", HashFunction::Sha256));
    assert!(is_exact(&[b'x'; 64], HashFunction::Sha256));
    assert!(!is_exact(&[b'x'; 65], HashFunction::Sha256));
    assert!(is_exact(&[b'x'; 128], HashFunction::Sha512));
    assert!(!is_exact(&[b'x'; 129], HashFunction::Sha512));
    assert!(is_exact(&[b'x'; 32], HashFunction::Sha256));
    assert!(!is_exact(&[0xc3; 32], HashFunction::Sha256));
    assert!(is_exact(&[0xc3; 32], HashFunction::Sha1));
}

#[test]
fn each_reason_to_call_a_match_inexact_is_a_real_collision() {
    let derived = |password: &[u8]| {
        let mut out = [0; 20];
        derive(HashFunction::Sha1, password, b"salt", 2, &mut out);
        out
    };
    assert_eq!(derived(b"ends in NUL\0"), derived(b"ends in NUL"));
    let long = [b'x'; 65];
    assert_eq!(derived(&long), derived(&crate::kdf::digest::digest(HashFunction::Sha1, &[&long])));
}

#[test]
fn lengths_are_those_of_the_hash_functions() {
    use sha2::digest::{Digest, OutputSizeUser, common::BlockSizeUser};
    fn agree<D: Digest + OutputSizeUser + BlockSizeUser>(prf: HashFunction) {
        let lengths = (<D as Digest>::output_size(), <D as BlockSizeUser>::block_size());
        assert_eq!((prf.digest_bytes(), prf.block_bytes()), lengths);
    }
    agree::<sha1::Sha1>(HashFunction::Sha1);
    agree::<sha2::Sha224>(HashFunction::Sha224);
    agree::<sha2::Sha256>(HashFunction::Sha256);
    agree::<sha2::Sha384>(HashFunction::Sha384);
    agree::<sha2::Sha512>(HashFunction::Sha512);
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn field(test: &Value, name: &str) -> Vec<u8> {
    bytes(test[name].as_str().expect("text"))
}

fn bytes(hex: &str) -> Vec<u8> {
    let byte = |i| u8::from_str_radix(&hex[i..i + 2], 16).expect("hexadecimal");
    (0..hex.len()).step_by(2).map(byte).collect()
}
