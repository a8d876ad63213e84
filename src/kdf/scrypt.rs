//! scrypt: RFC 7914.
use ::scrypt::Params;

/// Fills `out`, taking `128 * r << log2_n` bytes of memory.
///
/// `None` for what scrypt does not define: N of 1, `r` or `p` of 0, `r * p` from 2^30 up, an empty
/// `out`. That `log2_n` be under `16 * r` is left to the parser: the RFC asks for it by mistake
/// (erratum 5971), some software checks it and some does not.
pub(crate) fn derive(
    log2_n: u8,
    r: u32,
    p: u32,
    password: &[u8],
    salt: &[u8],
    out: &mut [u8],
) -> Option<()> {
    // The crate multiplies these two without a check.
    let blocks = r.checked_mul(p)?;
    if log2_n == 0 || blocks >= 1 << 30 {
        return None;
    }
    let parameters = Params::new(log2_n, r, p).ok()?;
    ::scrypt::scrypt(password, salt, &parameters, out).ok()
}

#[cfg(test)]
mod tests {
    use super::derive;
    use crate::kdf::digest::hex;

    #[test]
    fn the_vectors_of_rfc_7914_hold() {
        let vectors: [(u8, u32, u32, &str, &str, &str); 3] = [
            (
                4,
                1,
                1,
                "",
                "",
                "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
            ),
            (
                10,
                8,
                16,
                "password",
                "NaCl",
                "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
            ),
            (
                14,
                8,
                1,
                "pleaseletmein",
                "SodiumChloride",
                "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
            ),
        ];
        for (log2_n, r, p, password, salt, expected) in vectors {
            let mut out = [0; 64];
            let (password, salt) = (password.as_bytes(), salt.as_bytes());
            derive(log2_n, r, p, password, salt, &mut out).expect("valid parameters");
            assert_eq!(hex(&out).as_flattened(), expected.as_bytes());
        }
    }

    #[test]
    fn undefined_parameters_are_refused() {
        let undefined = [
            (0, 8, 1),
            (4, 0, 1),
            (4, 1, 0),
            (4, 1 << 16, 1 << 16),
            (4, 1 << 15, 1 << 15),
            (64, 1, 1),
        ];
        for (log2_n, r, p) in undefined {
            assert_eq!(derive(log2_n, r, p, b"", b"", &mut [0; 32]), None, "{log2_n} {r} {p}");
        }
        assert_eq!(derive(4, 1, 1, b"", b"", &mut []), None);
    }
}
