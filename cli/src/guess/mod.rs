//! `rehash guess`: which scheme made one hash of one known password, by trying a bounded space of them.
//!
//! What is tried is computed here, so that inner digests and rounds are shared; what is found counts only
//! once the library says so of the text that is printed ([`confirm`]).

mod apply;
mod around;
pub(crate) mod bcrypt;
pub(crate) mod builtin;
pub(crate) mod confirm;
mod counted;
mod inner;
mod known;
mod layout;
mod part;
mod reading;
mod rounds;
mod salts;
mod search;
mod space;
mod spans;
mod stage;

pub(crate) use known::Known;
pub(crate) use reading::{Readings, readings};
pub(crate) use search::Search;
pub(crate) use stage::Stage;

#[cfg(test)]
mod tests {
    use rehash::HashFunction;
    use rehash_digests::Function;

    /// Hardly any table holds them, and each would make every search longer: what a format says is found by its name.
    const UNTRIED: [&str; 11] = [
        "ripemd128",
        "ripemd256",
        "ripemd320",
        "blake2b512",
        "blake2s256",
        "streebog256",
        "streebog512",
        "keccak224",
        "keccak256",
        "keccak384",
        "keccak512",
    ];

    #[test]
    fn every_hash_function_of_expressions_is_tried_but_those_that_are_named() {
        let all = HashFunction::ALL.iter().copied();
        let (untried, ours): (Vec<HashFunction>, Vec<HashFunction>) =
            all.partition(|it| UNTRIED.contains(&it.id()));
        assert!(untried.iter().map(|it| it.id()).eq(UNTRIED));
        let names = ours.iter().map(|it| (it.id().replace('-', "_"), it.digest_bytes()));
        let tried = Function::ALL.map(|it| (it.name().to_owned(), it.digest_bytes()));
        assert_eq!(names.collect::<Vec<_>>(), tried);
    }
}
