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

/// PHP 8.2's `hash_pbkdf2`; RFC 8018 in Python 3.11 over its `hashlib`, libgcrypt 1.10 and `PyCryptodome`.
#[cfg(feature = "rare")]
#[test]
fn other_implementations_derive_the_same_of_rare_functions() {
    let vectors = [
        (
            HashFunction::Ripemd128,
            "5edb564a7de97308e194e1da4fac4044133de179f4bcb06021eca73a85e372586799912af9ea987e",
        ),
        (
            HashFunction::Ripemd256,
            "846d9ef773329bc0a5aada11215903437b2ffbdf626a751ff3d5a76663db6a0570c716d753d8a508",
        ),
        (
            HashFunction::Ripemd320,
            "3ed34b76f087b32852e7298b9ebc1efe284977cf972c3785c3f24c508b28464583fb4e4a2cd22188",
        ),
        (
            HashFunction::Blake2b512,
            "40b77cc2ee4b4c44eeb5babc299be14af5670e39ea3ce14c0fe70e6c99369886ab4d693bad8bd811",
        ),
        (
            HashFunction::Blake2s256,
            "7b88e65e6e95a118bc995f681a391cbd7b46e0cf9750a81100f613add62d84be7f88c3e2900b32fd",
        ),
        (
            HashFunction::Streebog256,
            "b0a3ff64e42ca187f96e7263788b3f97938e1fefe962b06b24b9c7470ba5ca3197fce7c85cd6dda8",
        ),
        (
            HashFunction::Streebog512,
            "5a585bafdfbb6e8830d6d68aa3b43ac00d2e4aebce01c9b31c2caed56f0236d4d34b2b8fbd2c4e89",
        ),
        (
            HashFunction::Keccak224,
            "48343740936855911137173f37e917fd3c676f433685055ca0d8d3b88a23308cf9fe518275475aa2",
        ),
        (
            HashFunction::Keccak256,
            "c2440e65e22a991bae2693e85eb877289f317a6421f80f29e6eeda71a6bc3abee3179cc11fba7331",
        ),
        (
            HashFunction::Keccak384,
            "c457d2202d27c3ab4ccf445a8f78ca03247a1c5e232a7f3d8749a09ce1328ba4f50c24a10a8d83fd",
        ),
        (
            HashFunction::Keccak512,
            "a2d64b79276a649ae8825c60fbaf878b971e2d853aa947be03c8d33836e11b9ab7ce6e69fafdb271",
        ),
    ];
    for (function, expected) in vectors {
        let mut out = [0; 40];
        derive(function, b"password", b"salt", 2, &mut out);
        assert_eq!(out.as_slice(), bytes(expected), "{function:?}");
    }
}

/// R 50.1.111-2016, the first of its examples.
#[cfg(feature = "rare")]
#[test]
fn the_standards_own_example_of_streebog_holds() {
    let mut out = [0; 64];
    derive(HashFunction::Streebog512, b"password", b"salt", 1, &mut out);
    let expected = "64770af7f748c3b1c9ac831dbcfd85c26111b30a8a657ddc3056b80ca73e040d2854fd36811f6d825cc4ab66ec0a68a490a9e5cf5156b3a2b7eecddbf9a16b47";
    assert_eq!(out.as_slice(), bytes(expected));
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
