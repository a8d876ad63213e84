#[cfg(feature = "rare")]
use super::hmac;
use super::{digest, hex, md5, sha256};
use crate::function::HashFunction;

#[test]
fn the_standards_own_examples_hold() {
    assert_eq!(hex(&md5(&[b"abc"])).as_flattened(), b"900150983cd24fb0d6963f7d28e17f72");
    assert_eq!(
        digest(HashFunction::Sha1, &[b"abc"]).as_slice(),
        b"\xa9\x99\x3e\x36\x47\x06\x81\x6a\xba\x3e\x25\x71\x78\x50\xc2\x6c\x9c\xd0\xd8\x9d"
    );
    assert_eq!(
        hex(&sha256(&[b"abc"])).as_flattened(),
        b"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn parts_are_hashed_as_if_they_were_one() {
    assert_eq!(md5(&[b"a", b"", b"bc"]), md5(&[b"abc"]));
    let sha1 = |parts: &[&[u8]]| digest(HashFunction::Sha1, parts);
    assert_eq!(sha1(&[b"ab", b"c"]), sha1(&[b"abc"]));
    assert_eq!(sha256(&[]), sha256(&[b""]));
}

#[cfg(feature = "rare")]
#[test]
fn rare_functions_give_the_digests_that_are_published() {
    // The RIPEMD-160 page; Bouncy Castle for the longer two; RFC 7693, appendices A and B; the Keccak team's.
    let of_abc = [
        (HashFunction::Ripemd128, "c14a12199c66e4ba84636b0f69144c77"),
        (
            HashFunction::Ripemd256,
            "afbd6e228b9d8cbbcef5ca2d03e6dba10ac0bc7dcbe4680e1e42d2e975459b65",
        ),
        (
            HashFunction::Ripemd320,
            "de4c01b3054f8930a79d09ae738e92301e5a17085beffdc1b8d116713e74f82fa942d64cdbc4682d",
        ),
        (
            HashFunction::Blake2b512,
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
        ),
        (
            HashFunction::Blake2s256,
            "508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982",
        ),
        (HashFunction::Keccak224, "c30411768506ebe1c2871b1ee2e87d38df342317300a9b97a95ec6a8"),
        (
            HashFunction::Keccak256,
            "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45",
        ),
        (
            HashFunction::Keccak384,
            "f7df1165f033337be098e7d288ad6a2f74409d7a60b49c36642218de161b1f99f8c681e4afaf31a34db29fb763e3c28e",
        ),
        (
            HashFunction::Keccak512,
            "18587dc2ea106b9a1563e32b3312421ca164c7f1f07bc922a9c83d77cea3a1e5d0c69910739025372dc14ac9642629379540c17e2a65b19d77aa511a9d00bb96",
        ),
    ];
    for (function, expected) in of_abc {
        assert_eq!(text(&digest(function, &[b"a", b"bc"])), expected, "{function:?}");
    }
    // RFC 6986, §10.1, in the order of bytes that programs write.
    let message = b"012345678901234567890123456789012345678901234567890123456789012";
    let of_message = [
        (
            HashFunction::Streebog256,
            "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500",
        ),
        (
            HashFunction::Streebog512,
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
        ),
    ];
    for (function, expected) in of_message {
        assert_eq!(text(&digest(function, &[message])), expected, "{function:?}");
    }
}

/// RFC 2286 and RFC 7836.
#[cfg(feature = "rare")]
#[test]
fn rare_functions_give_the_hmacs_that_are_published() {
    let ripemd = hmac(HashFunction::Ripemd128, &[0x0b; 16], &[b"Hi There"]);
    assert_eq!(text(&ripemd), "fbf61f9492aa4bbf81c172e84e0734db");
    let key: Vec<u8> = (0..32).collect();
    let message = b"\x01\x26\xbd\xb8\x78\x00\xaf\x21\x43\x41\x45\x65\x63\x78\x01\x00";
    let streebog = [
        (
            HashFunction::Streebog256,
            "a1aa5f7de402d7b3d323f2991c8d4534013137010a83754fd0af6d7cd4922ed9",
        ),
        (
            HashFunction::Streebog512,
            "a59bab22ecae19c65fbde6e5f4e9f5d8549d31f037f9df9b905500e171923a773d5f1530f2ed7e964cb2eedc29e9ad2f3afe93b2814f79f5000ffc0366c251e6",
        ),
    ];
    for (function, expected) in streebog {
        assert_eq!(text(&hmac(function, &key, &[message])), expected, "{function:?}");
    }
}

/// PHP 8.2's `hash_hmac`; Python 3.11's `hmac` over its `hashlib`, libgcrypt 1.10 and `PyCryptodome`. Under a key
/// over every block.
#[cfg(feature = "rare")]
#[test]
fn other_implementations_compute_the_same_hmacs() {
    let key = [b'k'; 200];
    let expected = [
        (HashFunction::Ripemd128, "3c70a1e3fcdfce8dcfa898eeaf05fef6"),
        (
            HashFunction::Ripemd256,
            "18e0bb9ef48a93750f199d4adcbf5dfd8950ac38c5881fa83f9e5363baa21303",
        ),
        (
            HashFunction::Ripemd320,
            "910aae623f2caca27cb25c5fffa5e017c8bd5f5fd7c70563d45471a9479f97ddac8d2588f2511949",
        ),
        (
            HashFunction::Blake2b512,
            "047f6ef3d5b3c31b5d2d1a987e4ac9261d92541cab6a0906b85934f5ca6e4090d514d6a86455931e7c35094b86857777fa968eaac0d1a65a6416f6dd0cf096dd",
        ),
        (
            HashFunction::Blake2s256,
            "fac9e7320b78648ca7bb87e3abd5d1fd9e41fb59936a5412b20569d855d1e07e",
        ),
        (
            HashFunction::Streebog256,
            "743da43f042783d1ac018540dafb9b7a154a200a704928340616865a34fce3fd",
        ),
        (
            HashFunction::Streebog512,
            "d2457fcba4b4265465230f914c0bdd97e394bce27a8fb7ff26261076f0497cab1332d1c7300a3550e7b8ae7e8754fef3dddd01d40c5a3fdfa2de57a92410b68f",
        ),
        (HashFunction::Keccak224, "f77b0b1074604fc4fb2fa013f07ce3ae8307dfe6d93316c0f382aa3d"),
        (
            HashFunction::Keccak256,
            "9c01bdb0d7d54feb198426f6b699a0d26755f0b1585dcb98aa1ea6bfdbbe0c33",
        ),
        (
            HashFunction::Keccak384,
            "cbacbb4bde137334fcb6c22c934a18750109245d0526c3bc65ca9636ba0070f0719ddd47f21bcdb7c5fff6db2b660107",
        ),
        (
            HashFunction::Keccak512,
            "a4639cf3a04236ddaf71e1fbb9d975dbcb8930bc3db1dd17ccc2ca95ef3633890f74147f5203ed47cd870d87c0dfcd3b4d4084af61e8106102fc8c596f5fd954",
        ),
    ];
    for (function, expected) in expected {
        assert_eq!(text(&hmac(function, &key, &[b"ab", b"c"])), expected, "{function:?}");
    }
}

#[test]
fn lengths_are_those_of_the_hash_functions() {
    use sha2::digest::{OutputSizeUser, common::BlockSizeUser};
    for function in HashFunction::ALL.iter().copied() {
        let lengths = with_function!(
            function,
            D => (<D as OutputSizeUser>::output_size(), <D as BlockSizeUser>::block_size())
        );
        assert_eq!((function.digest_bytes(), function.block_bytes()), lengths, "{function:?}");
    }
}

#[cfg(feature = "rare")]
fn text(bytes: &[u8]) -> String {
    crate::encoding::Encoding::Hex.encode(bytes).expect("every byte has digits")
}
