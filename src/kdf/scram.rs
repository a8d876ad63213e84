//! What a server of SCRAM keeps of a salted password: RFC 5802 §3, RFC 7677.
use zeroize::Zeroizing;

use crate::function::HashFunction;
use crate::kdf::{digest, pbkdf2};

/// What the client proves that it has, and what the server does.
pub(crate) struct Keys {
    pub(crate) stored: Zeroizing<Vec<u8>>,
    pub(crate) server: Zeroizing<Vec<u8>>,
}

/// The keys of a password that is prepared, after so many rounds, at least one.
pub(crate) fn keys(function: HashFunction, password: &[u8], salt: &[u8], rounds: u32) -> Keys {
    let mut salted = Zeroizing::new(vec![0; function.digest_bytes()]);
    pbkdf2::derive(function, password, salt, rounds, &mut salted);
    let client = digest::hmac(function, &salted, &[b"Client Key"]);
    let stored = digest::digest(function, &[&client]);
    Keys { stored, server: digest::hmac(function, &salted, &[b"Server Key"]) }
}

#[cfg(test)]
mod tests {
    use super::keys;
    use crate::encoding::Encoding;
    use crate::function::HashFunction;

    /// RFC 5802 §5 and RFC 7677 §3, whose proofs were taken apart.
    #[test]
    fn the_standards_own_examples_hold() {
        let of = |function, salt: &str| {
            let salt = Encoding::Base64.decode(salt).expect("base64");
            let keys = keys(function, b"pencil", &salt, 4096);
            let base64 = |key: &[u8]| Encoding::Base64.encode(key).expect("base64");
            (base64(&keys.stored), base64(&keys.server))
        };
        let (stored, server) = of(HashFunction::Sha1, "QSXCR+Q6sek8bf92");
        assert_eq!((stored.as_str(), server.as_str()), SHA1);
        let (stored, server) = of(HashFunction::Sha256, "W22ZaJ0SNY7soEsUEjb6gQ==");
        assert_eq!((stored.as_str(), server.as_str()), SHA256);
    }

    const SHA1: (&str, &str) = ("6dlGYMOdZcOPutkcNY8U2g7vK9Y=", "D+CSWLOshSulAsxiupA+qs2/fTE=");
    const SHA256: (&str, &str) = (
        "WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=",
        "wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
    );
}
