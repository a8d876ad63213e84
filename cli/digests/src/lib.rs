//! Hash functions, HMAC, rounds and PBKDF2, where every number of rounds is on the way to the next: what
//! `rehash guess` computes by the million. Every right digest is known here, so nothing is compared in constant time.

mod counted;
mod function;
mod hash;
mod keyed;

pub use counted::{Round, Seen, Wanted};
pub use function::Function;
pub use hash::Hash;

#[cfg(test)]
mod tests {
    use super::{Function, Round, Wanted};

    fn hex(bytes: &[u8]) -> String {
        let digit = |nibble: u8| char::from_digit(nibble.into(), 16).expect("a nibble is a digit");
        bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }

    /// The rounds at which this target was seen.
    fn seen(target: &[u8], search: impl FnOnce(Wanted<'_>)) -> Vec<(u64, usize)> {
        let mut found = Vec::new();
        let mut seen = |it| {
            found.extend(it);
            true
        };
        search(Wanted::new(&[vec![0; 16], target.to_vec()], 9000, &mut seen));
        found
    }

    #[test]
    fn hmac_hashes_a_key_that_is_longer_than_a_block() {
        // RFC 2202, cases 2 and 6.
        let short = Function::SHA1.hmac(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(short.as_slice()), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
        let text = b"Test Using Larger Than Block-Size Key - Hash Key First";
        let long = Function::SHA1.hmac(&[0xaa; 80], text);
        assert_eq!(hex(long.as_slice()), "aa4ae5e15272d00e95705637ce8a3b55ed402112");
    }

    #[test]
    fn pbkdf2_is_seen_at_its_iterations_by_what_is_kept_of_it() {
        // RFC 6070, case 3: 4b007901b765489abead49d926f721d065a429c1.
        let target = [0x4b, 0, 0x79, 1, 0xb7, 0x65, 0x48, 0x9a, 0xbe, 0xad];
        for bytes in [8, 10] {
            let target = target.get(..bytes).expect("so many bytes");
            let at = seen(target, |wanted| Function::SHA1.pbkdf2(b"password", b"salt", wanted));
            assert_eq!(at, [(4096, 1)]);
        }
    }

    #[test]
    fn rounds_feed_on_digits_or_bytes_between_what_stands_around() {
        for is_raw in [false, true] {
            let round = Round::new(b"a", is_raw, b"b");
            let mut last = b"first".to_vec();
            for _ in 0..8500 {
                let made = Function::MD5.digest(&[b"a", &last, b"b"]);
                let made = made.as_slice();
                last = if is_raw { made.to_vec() } else { hex(made).into_bytes() };
            }
            let target = Function::MD5.digest(&[b"a", &last, b"b"]);
            let at =
                seen(target.as_slice(), |wanted| Function::MD5.rounds(b"first", &round, wanted));
            assert_eq!(at, [(8501, 1)]);
        }
    }
}
