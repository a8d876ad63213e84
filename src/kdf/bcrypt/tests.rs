use base64ct::{Base64Bcrypt, Encoding};

use super::{Flavor, KEY_BYTES, digest, digest_2a_countermeasure, encrypt, expand, terminated};

const OPENWALL: &str = "crypt_blowfish 1.3, wrapper.c";
const PERL: &str = "Crypt::Eksblowfish 0.009";
const PHP: &str = "PHP 8.2.35";
const XCRYPT: &str = "libxcrypt 4.4.33";

#[test]
fn known_hashes_come_out() {
    let vectors: [(&str, &str, &[u8]); 29] = [
        (OPENWALL, "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", b"U*U"),
        (OPENWALL, "$2a$05$CCCCCCCCCCCCCCCCCCCCC.7uG0VCzI2bS7j6ymqJi9CdcdxiRTWNy", b""),
        (OPENWALL, "$2a$05$/OK.fbVrR/bpIqNJ5ianF.Sa7shbm4.OzKpvFnX1pQLmQW96oUlCq", b"\xa3"),
        (OPENWALL, "$2a$05$/OK.fbVrR/bpIqNJ5ianF.nRht2l/HRhr6zmCp9vYUvvsqynflf9e", b"\xff\xa3345"),
        (OPENWALL, "$2a$05$/OK.fbVrR/bpIqNJ5ianF.6IflQkJytoRVc1yuaNtHfiuq.FRlSIS", b"\xa3ab"),
        (OPENWALL, "$2a$05$/OK.fbVrR/bpIqNJ5ianF.swQOIzjOiJ9GHEPuhEkvqrUyvWhEMx6", &[0xaa; 90]),
        (OPENWALL, "$2b$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e", b"\xff\xff\xa3"),
        (OPENWALL, "$2y$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e", b"\xff\xff\xa3"),
        (OPENWALL, "$2x$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e", b"\xff\xff\xa3"),
        (OPENWALL, "$2x$05$/OK.fbVrR/bpIqNJ5ianF.CE5elHaaO4EbggVDjb8P19RukzXSM3e", b"\xa3"),
        (OPENWALL, "$2x$05$/OK.fbVrR/bpIqNJ5ianF.o./n25XVfn6oAPaUvHe.Csk4zRfsYPi", b"1\xa3345"),
        (OPENWALL, "$2x$05$/OK.fbVrR/bpIqNJ5ianF.o./n25XVfn6oAPaUvHe.Csk4zRfsYPi", b"\xff\xa3345"),
        (OPENWALL, "$2x$05$6bNw2HLQYeqHYyBfLMsv/OiwqTymGIGzFsA4hOTWebfehXHNprcAS", b"\xd1\x91"),
        (
            OPENWALL,
            "$2x$05$6bNw2HLQYeqHYyBfLMsv/O9LIGgn8OMzuDoHfof8AQimSGfcSWxnS",
            b"\xd0\xc1\xd2\xcf\xcc\xd8",
        ),
        (XCRYPT, "$2x$04$lAQv/LmdnucZykvrHJKzC.C4fZxYxOJUCAxOaAE7R7hP.ReHHIw7a", b"\xd1\x91"),
        (XCRYPT, "$2x$04$gswqgAjPedeI8LIuxu43pOqHxVehjjf.k/nSgd3JdFe.l8STF6kcq", b"\xff\xff\xa3"),
        (
            XCRYPT,
            "$2x$04$EPAuk0D0qRhoIv.zGr4zJu4fbUQDD6TTTn6vIm6TpKMWqerDtUN.S",
            "Crème brûlée".as_bytes(),
        ),
        (
            XCRYPT,
            "$2x$04$EPAuk0D0qRhoIv.zGr4zJu4fbUQDD6TTTn6vIm6TpKMWqerDtUN.S",
            "Brème brûlée".as_bytes(),
        ),
        (XCRYPT, "$2x$04$nsUxWwn9OD4iMaR7m2A0quiZJurvFLYtgLKBrYgbMQ6I8z9x2/u2K", LONG),
        (PHP, "$2x$04$iWoYLA42Kvt9pypJKT0OVupQ31WPVj5dIApjMoK4ct7cXacaqlMem", b""),
        (
            PHP,
            "$2x$04$/Z/3tCNoAbXfk22scw4Qw.0mbWJHQQBnX43I02TgJWgTVY2la5M8G",
            "密码パスワード".as_bytes(),
        ),
        (
            PHP,
            "$2x$04$A/ETxFYOXMIrsDMYkTQ9zu67TrzfTVbaFO73Zi5gf5bToRexkpyHq",
            "пароль123".as_bytes(),
        ),
        (PHP, "$2x$04$R83OdW8BsHcAwjdwYuJsYOMzxjbl6wwdZkZh6DcQoXMSioPCvejYW", b"\xa3"),
        (PERL, "$2$04$BUes7pp/2QldYzKwu5iCueDxmy1fLPoUh5vGKCpVNtp.6wuWAPVw6", b""),
        (PERL, "$2$04$BBMp/DI6Q/LZJVRF.Nsc4OEe6/XNUOEaHVzjZc42pbNLnei92nJEe", b"\xa3"),
        (PERL, "$2$04$BBMp/DI6Q/LZJVRF.Nsc4OEe6/XNUOEaHVzjZc42pbNLnei92nJEe", b"\xa3\xa3\xa3"),
        (PERL, "$2$04$XrkTMuHkizzsd72K9z50QeoVIoIgGW3F8/plJRECX4Al/gN/xP7Eu", b"\xff\xa3345"),
        (
            PERL,
            "$2$04$CSl2T6QjRgXlh98m2aAS2u.a9xp6e4VTxrcsvcG2d.fCPs./DY2P.",
            "🔑🐘 p@ss".as_bytes(),
        ),
        (PERL, "$2$04$.vgwWhgIycXUteaGYNyiwuGJLggTS4TEb8pHXIFAqZI2lkP2KG9ey", LONG),
    ];
    for (origin, stored, password) in vectors {
        let (flavor, log2_rounds, salt, expected) = parts(stored);
        assert_eq!(digest(flavor, log2_rounds, &salt, password), expected, "{origin}: {stored}");
        if stored.starts_with("$2a$") {
            let found = digest_2a_countermeasure(log2_rounds, &salt, password);
            assert_eq!(found, None, "{origin}: {stored}");
        }
    }
}

#[test]
fn the_countermeasure_comes_out_where_crypt_blowfish_takes_it() {
    let vectors: [(&str, &str, &[u8]); 2] = [
        (OPENWALL, "$2a$05$/OK.fbVrR/bpIqNJ5ianF.nqd1wy.pTMdcvrRWxyiGL2eMz.2a85.", b"\xff\xff\xa3"),
        (
            OPENWALL,
            "$2a$05$/OK.fbVrR/bpIqNJ5ianF.ZC1JEJ8Z4gPfpe1JOr/oyPXTWl9EFd.",
            b"\xff\xa334\xff\xff\xff\xa3345",
        ),
    ];
    for (origin, stored, password) in vectors {
        let (_, log2_rounds, salt, expected) = parts(stored);
        let found = digest_2a_countermeasure(log2_rounds, &salt, password);
        assert_eq!(found, Some(expected), "{origin}: {stored}");
        assert_ne!(digest(Flavor::Terminated, log2_rounds, &salt, password), expected);
    }
}

#[test]
fn the_countermeasure_without_its_bit_is_bcrypt() {
    let key = terminated(b"correct horse");
    let found = encrypt(&expand(4, &[7; 16], &key, &key));
    assert_eq!(found, digest(Flavor::Terminated, 4, &[7; 16], b"correct horse"));
}

#[test]
fn the_key_is_cut_at_72_bytes() {
    for length in KEY_BYTES - 1..KEY_BYTES + 2 {
        for flavor in [Flavor::Terminated, Flavor::Unterminated, Flavor::SignExtended] {
            let whole = vec![b'x'; length];
            let longer = [&whole[..], b"y"].concat();
            let same = digest(flavor, 4, &[7; 16], &whole) == digest(flavor, 4, &[7; 16], &longer);
            assert_eq!(same, length >= KEY_BYTES, "{flavor:?} {length}");
        }
    }
}

#[test]
fn ascii_passwords_are_safe_from_sign_extension() {
    let salt = [7; 16];
    let password = b"correct horse";
    let terminated = digest(Flavor::Terminated, 4, &salt, password);
    assert_eq!(terminated, digest(Flavor::SignExtended, 4, &salt, password));
    assert_eq!(digest_2a_countermeasure(4, &salt, password), None);
}

fn parts(stored: &str) -> (Flavor, u8, [u8; 16], [u8; 23]) {
    let fields: Vec<&str> = stored.split('$').collect();
    let flavor = match fields[1] {
        "2" => Flavor::Unterminated,
        "2x" => Flavor::SignExtended,
        _ => Flavor::Terminated,
    };
    let (salt, digest) = fields[3].split_at(22);
    let bytes = |text| Base64Bcrypt::decode_vec(text).expect("bcrypt's base64");
    let salt = bytes(salt).try_into().expect("16 bytes");
    let digest = bytes(digest).try_into().expect("23 bytes");
    (flavor, fields[2].parse().expect("a cost"), salt, digest)
}

/// 73 bytes
const LONG: &[u8] = br"a{gl{A[5l:At#2Js-o3P?\Z{A0FUG9TH%Dpv%OTZze%d5[)4P,:Ix)t:>O)|m]$P'-btdY$9L";
