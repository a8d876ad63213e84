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

    #[test]
    fn every_hash_function_of_expressions_is_tried() {
        let names =
            HashFunction::ALL.iter().map(|it| (it.id().replace('-', "_"), it.digest_bytes()));
        let tried = Function::ALL.map(|it| (it.name().to_owned(), it.digest_bytes()));
        assert_eq!(names.collect::<Vec<_>>(), tried);
    }
}
