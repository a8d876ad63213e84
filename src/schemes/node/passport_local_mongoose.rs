//! passport-local-mongoose as it comes, and Payload before its `v1`: PBKDF2 of 512 bytes beside its salt.
//!
//! ```text
//! 56e61e631e3e44ab43f3a5567f97151c27f7ea85f00fbc1cc8d1d9deb45cae11…
//! └ digest: 512 bytes in lower-case hex, 25,000 iterations; the salt is another field's text
//! ```
//!
//! With other settings than these the text does not say enough: [`NodePbkdf2`](crate::schemes::node::NodePbkdf2) has one
//! that does. Sources: `passport-local-mongoose` 9.2, `index.js` (SHA-256; SHA-1 before 4.0); Payload 2 and 3,
//! `auth/strategies/local/generatePasswordSaltHash.ts`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::pbkdf2;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::Reader;

/// Verifies 512 bytes of PBKDF2; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct PassportLocalMongoose {
    info: Info,
    function: HashFunction,
}

/// 25,000 iterations of SHA-256.
pub const PASSPORT_LOCAL_MONGOOSE: PassportLocalMongoose = PassportLocalMongoose {
    function: HashFunction::Sha256,
    info: digits("passport-local-mongoose", "PBKDF2, passport-local-mongoose")
        .seen_in(&["passport-local-mongoose 4 and later", "Payload before v1 hashes"])
        .example("8fab6a51b863a32e816b1a4962da89fabd6cc01a2dacf28541e96c4b00b0f06f97a1c72a719907bd6b2046bf12fd144510b9dafc84ff0e4a4fd560efdd73a7a4bf6e745d6fe98c1d33559707e3d81b13f4a46b0c3802698bfa4b9f2e39e053d484350f07fccc8f76a6a8f8a1669059dbb9cae8155b340dc0e2fd848d6625e235b083825def575b125507d83840dce8c23689f4ead1e2e69fd85469e950c069539b45768e9bd053736db028c1050cd6960521a68806e6230fd8aa9730c8892f1d67bfe03b1fe87e7b7d4a1c94c5371a1d427861dd43b4478337eec4937035fe31c14feebd187b4a7759fcc4f8a40c91687fe6a5be565e46a16117db5aa692411d35d9249f77b062f4f924000f5ce00410be421b49638fb55d3c3098241677851f7b6ce6b8f81174c3ed9efd42071bb4251e0fdc442a88f61c8e744b5a4f9b5c03bec2a8d4bd9cf0ab4dade02b7037aadd1b98a68bd81bc8fd639b69e228ece97a0aacf6d9727565cc50bc9299e53318ba12945cb68c5e065fc6703194bc0462b9d27097ea01d839abab0219f047729307ac2bb7cfe782185c614399ce0a13a8a92d99bfeef8c2b778a76eb484e7f903725706a8ca192f4e2057fb2ae01b337fec0452b2f79200a2c06aa9f494fbd4b6a2255f42b3e8ecbffc5735ccfd061fa353a2983e84e4d5dfc3a5808dca32296e085cef01fb6624166f6f3164db6a4a5dc7"),
};

/// 25,000 iterations of SHA-1.
pub const PASSPORT_LOCAL_MONGOOSE_SHA1: PassportLocalMongoose = PassportLocalMongoose {
    function: HashFunction::Sha1,
    info: digits("passport-local-mongoose-sha1", "PBKDF2, old passport-local-mongoose")
        .seen_in(&["passport-local-mongoose before 4"])
        .example("cb05d8ab253d9e311bc04d2ed272b538967193f8edd5b46d6281cbd230436eed005f387cb9a47b93b15ba540da10d1944384edc46494f6a3eaa33dff858620494aed7053f3dba6284f78f4556ca25f47738e411180364ebf51ebc17c45f27c28a16e9dcad230f867da235fbaf88199e9a1b97f65fe0f1983f9178666b3817044b7b377a6e6ece8f4742dbf8dcf8edcfa005ffb3c7f57206b661315c02968623026bb04f2b4255ed7ca110f1dbb92f4403ec86fcc65e4d2be91fad092d5813a8a626d427cb3cfe0dc2692fc88b3be0940a5b7db4f51d2e74e55599298bda06734ef5f0302b85dc9a98575df6def3452f627c5af43e80452468cec68a6de778e13720fdb41d23a42823c2bedb17eae33dc3fa7513048514f3342e875e298f015b5b958763449cbe54d85378d750c82be92d6fc61190529f17bbe0a133a72dd53087df50e677dffbcfa9a19b06e2ca91ebf3f97c0683b17dc7f8ae8f49ffb9ab7f437bd4e59dca24f35080d68c282817e6e1fe2de248a910b363e201f297ca12c58eb01ba088435658e1b8fabbe9f53b03c8a256af5b83f48df2c32216ad61bfbf0fb2baf4faaf76b7061b9116354a93104948d980fc5fde7a414e2acc9e42942ae99553bab06e4f8cd9af52b8ca9b95a40cd26dce04a135ea092dab1d0f0e27749a92d98608598af89e1fae4876192831e0fc93cf8278555743694af62accc82d5"),
};

const ROUNDS: u32 = 25_000;
const DIGEST_BYTES: usize = 512;

const fn digits(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair)
        .shape("1024 hex digits")
        .grammar("^[0-9a-f]{1024}$")
        .bytes(2 * DIGEST_BYTES, 2 * DIGEST_BYTES)
        .needs(&[Need::Salt])
        .quirks(&[
            "25,000 iterations, whatever the text",
            "the salt is hashed as text, whatever its digits stand for",
            "a password of more than 64 bytes is hashed first, and its match not exact",
        ])
}

impl Scheme for PassportLocalMongoose {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let digest = Reader::bare(stored).last(DIGEST_BYTES, Encoding::Hex, "1024 hex digits");
        let digest = digest.map_err(|_| ParseError::NotMine)?;
        let cost = Cost::Pbkdf2 { function: self.function, rounds: u64::from(ROUNDS) };
        Ok(Parts::new(cost, Field::EMPTY, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = attempt.salt().ok_or(ComputeError::Missing(Need::Salt))?;
        let mut digest = [0; DIGEST_BYTES];
        pbkdf2::derive(self.function, attempt.password(), salt, ROUNDS, &mut digest);
        out.push(&digest);
        Ok(shared::hmac_exactness(self.function, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.digest.as_str())
    }
}
