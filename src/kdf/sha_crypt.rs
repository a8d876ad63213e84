//! SHA-crypt: rounds of SHA-256 or SHA-512 over digest, password and salt in turns.
//!
//! Ulrich Drepper, *Unix crypt using SHA-256 and SHA-512* (2007), whose steps the comments count.
#![expect(clippy::indexing_slicing, reason = "byte counts of a digest are under its length")]
use sha2::digest::Output;
use sha2::{Digest, Sha256, Sha512};
use zeroize::{Zeroize as _, Zeroizing};

/// `$5$`: the digest in the order in which crypt's alphabet writes it, low bits first.
pub(crate) fn sha256(rounds: u64, salt: &[u8], password: &[u8]) -> [u8; 32] {
    let digest = derive::<Sha256>(rounds, salt, password);
    written().map(|place| digest[place])
}

/// `$6$`: the digest in the order in which crypt's alphabet writes it, low bits first.
pub(crate) fn sha512(rounds: u64, salt: &[u8], password: &[u8]) -> [u8; 64] {
    let digest = derive::<Sha512>(rounds, salt, password);
    written().map(|place| digest[place])
}

fn derive<D: Digest>(rounds: u64, salt: &[u8], password: &[u8]) -> Zeroizing<Vec<u8>> {
    // 4 to 8
    let inner = D::new().chain_update(password).chain_update(salt).chain_update(password);
    let inner = wiped::<D>(&inner.finalize());

    // 1 to 3, 9 to 12
    let mut first = D::new().chain_update(password).chain_update(salt);
    first.update(&*cycled(&inner, password.len()));
    let mut length = password.len();
    while length > 0 {
        first.update(if length & 1 == 1 { &inner[..] } else { password });
        length >>= 1;
    }
    let mut digest = first.finalize();

    // 13 to 16
    let repeated = password.iter().fold(D::new(), |hash, _| hash.chain_update(password));
    let password = cycled(&wiped::<D>(&repeated.finalize()), password.len());

    // 17 to 20
    let repeated = (0..16 + u16::from(digest[0])).fold(D::new(), |hash, _| hash.chain_update(salt));
    let salt = cycled(&wiped::<D>(&repeated.finalize()), salt.len());

    // 21
    for round in 0..rounds {
        let odd = round & 1 == 1;
        let mut next = D::new();
        next.update(if odd { &password[..] } else { &digest[..] });
        if round % 3 != 0 {
            next.update(&*salt);
        }
        if round % 7 != 0 {
            next.update(&*password);
        }
        next.update(if odd { &digest[..] } else { &password[..] });
        next.finalize_into(&mut digest);
    }
    let wiped = Zeroizing::new(digest.to_vec());
    digest.as_mut_slice().zeroize();
    wiped
}

/// A digest over and over again, to a length.
fn cycled(digest: &[u8], length: usize) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(digest.iter().copied().cycle().take(length).collect())
}

fn wiped<D: Digest>(digest: &Output<D>) -> Zeroizing<Vec<u8>> {
    Zeroizing::new(digest.to_vec())
}

/// Which byte of the digest is written where (22): three thirds, read one byte each in turns, of
/// which the leading one changes, and then what is left over.
const fn written<const N: usize>() -> [usize; N] {
    let third = N / 3;
    // The lead moves one third up (SHA-512) or down (SHA-256) with every group.
    let turn = if N == 64 { 1 } else { 2 };
    let mut order = [0; N];
    let mut place = 0;
    while place < N {
        let (group, byte) = (place / 3, place % 3);
        // The source's numbers begin with the high byte, and their low bits are written first.
        let part = (2 - byte + turn * group) % 3;
        order[place] = if group < third { part * third + group } else { place };
        place += 1;
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{sha256, sha512};
    use crate::encoding::Encoding;

    #[test]
    fn the_vectors_of_the_specification_hold() {
        let vectors: [(u64, &str, &str, &str); 4] = [
            (5000, "saltstring", "Hello world!", "5B8vYYiY.CVt1RlTTf8KbXBH3hsxY/GNooZaBBGWEc5"),
            (
                10000,
                "saltstringsaltst",
                "Hello world!",
                "3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA",
            ),
            (
                77777,
                "short",
                "we have a short salt string but not a short password",
                "JiO1O3ZpDAxGJeaDIuqCoEFysAe1mZNJRs3pw0KQRd/",
            ),
            (
                123_456,
                "asaltof16chars..",
                "a short string",
                "gP3VQ/6X7UUEW3HkBn2w1/Ptq2jxPyzV/cZKmF/wJvD",
            ),
        ];
        for (rounds, salt, password, expected) in vectors {
            let digest = sha256(rounds, salt.as_bytes(), password.as_bytes());
            assert_eq!(Encoding::CryptLow.encode(&digest).as_deref(), Some(expected));
        }
        let vectors: [(u64, &str, &str, &str); 2] = [
            (
                5000,
                "saltstring",
                "Hello world!",
                "svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
            ),
            (
                10000,
                "saltstringsaltst",
                "Hello world!",
                "OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.",
            ),
        ];
        for (rounds, salt, password, expected) in vectors {
            let digest = sha512(rounds, salt.as_bytes(), password.as_bytes());
            assert_eq!(Encoding::CryptLow.encode(&digest).as_deref(), Some(expected));
        }
    }
}
