//! Windows Hello: the PIN that opens a key of the Next Generation Cryptography.
//!
//! ```text
//! $WINHELLO$*SHA512*10000*00761655*3b3d3197…*c0772a3a…*bff47e39…*8a4d5b88…*785435725a573571565662727670754100
//! │          │      │     │        │         │         │         │         └ a constant
//! │          │      │     │        │         │         │         └ blob: the key, encrypted, 692 bytes
//! │          │      │     │        │         │         └ bytes before the constant, 32
//! │          │      │     │        │         └ master key of DPAPI, 64 bytes
//! │          │      │     │        └ digest: HMAC-SHA512, 64 bytes
//! │          │      │     └ salt of PBKDF2, four bytes
//! │          │      └ rounds of PBKDF2 with HMAC-SHA256
//! │          └ the hash function of the digest
//! └ tag
//! ```
//!
//! All bytes are lower-case hexadecimal digits. Between the two functions, PIN and derived key are
//! written in upper-case hexadecimal digits of UTF-16. DPAPI signs the blob under the SHA-1 of the
//! master key, with the SHA-512 of what became of the PIN as its entropy. Source: hashcat 7, module
//! 28100, whose `WINHELLO2hashcat` writes the line.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::{digest, pbkdf2, utf16};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `$WINHELLO$`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct WindowsHello;

const FUNCTION: HashFunction = HashFunction::Sha256;
/// Bytes that PBKDF2 derives.
const DERIVED: usize = 32;
const CONSTANT: &str = "785435725a573571565662727670754100";

impl Scheme for WindowsHello {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let mut text = Reader::tagged(stored, INFO.tags)?;
        text.literal("*SHA512*", "*SHA512*")?;
        let cost = text.iterations(FUNCTION, '*')?;
        let salt = bytes(&mut text, 4, "a salt of 4 bytes in hex")?;
        let digest = bytes(&mut text, 64, "a digest of 64 bytes in hex")?;
        let signed = text.rest();
        Signed::read(&mut text)?;
        let (extra, derived) = (Field::text(signed), Some(DERIVED));
        Ok(Parts { extra, derived, ..Parts::new(cost, salt, digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(ComputeError::Parameters) };
        let rounds = u32::try_from(rounds).map_err(|_| ComputeError::Parameters)?;
        let signed = Signed::read(&mut Reader::bare(parts.extra.as_str()));
        let signed = signed.map_err(|_| ComputeError::Parameters)?;
        let mut derived = Zeroizing::new([0; DERIVED]);
        let pin = written(attempt.password())?;
        pbkdf2::derive(FUNCTION, &pin, &parts.salt.decode(), rounds, &mut *derived);
        let entropy = digest::digest(HashFunction::Sha512, &[&written(&*derived)?]);
        let key = digest::digest(HashFunction::Sha1, &[&signed.master_key.decode()]);
        let [before, constant, blob] =
            [signed.before, signed.constant, signed.blob].map(|it| it.decode());
        out.push(&digest::hmac(HashFunction::Sha512, &key, &[&before, &constant, &entropy, &blob]));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let Cost::Pbkdf2 { rounds, .. } = parts.cost else { return Err(fmt::Error) };
        let (salt, digest, signed) =
            (parts.salt.as_str(), parts.digest.as_str(), parts.extra.as_str());
        write!(out, "$WINHELLO$*SHA512*{rounds}*{salt}*{digest}*{signed}")
    }
}

/// What is signed, and what the key is made of.
struct Signed<'a> {
    master_key: Field<'a>,
    before: Field<'a>,
    blob: Field<'a>,
    constant: Field<'a>,
}

impl<'a> Signed<'a> {
    fn read(text: &mut Reader<'a>) -> Result<Self, ParseError> {
        let master_key = bytes(text, 64, "a master key of 64 bytes in hex")?;
        let before = bytes(text, 32, "32 bytes in hex")?;
        let blob = bytes(text, 692, "a blob of 692 bytes in hex")?;
        let error = text.malformed("the constant of Windows Hello");
        let constant = text.last(CONSTANT.len() / 2, Encoding::Hex, "the constant in hex")?;
        if constant.as_str() != CONSTANT {
            return Err(error);
        }
        Ok(Self { master_key, before, blob, constant })
    }
}

/// A field of so many bytes, and the star behind it.
fn bytes<'a>(
    text: &mut Reader<'a>,
    bytes: usize,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    let error = text.malformed(expected);
    let field = text.field('*', Encoding::Hex, expected)?;
    if field.len() == bytes { Ok(field) } else { Err(error) }
}

/// Bytes in upper-case hexadecimal digits, each digit two bytes of UTF-16.
fn written(bytes: &[u8]) -> Result<Zeroizing<Vec<u8>>, ComputeError> {
    let digits = Encoding::Hex.encode(bytes).map(Zeroizing::new);
    let mut digits = digits.ok_or(ComputeError::Parameters)?;
    digits.make_ascii_uppercase();
    Ok(utf16::little_endian(&digits))
}

const INFO: Info = Info::new("windows-hello", "Windows Hello PIN", Strength::Fair)
    .tags(&["$WINHELLO$"])
    .grammar(r"^\$WINHELLO\$\*SHA512\*N\*[0-9a-f]{8}\*[0-9a-f]{128}\*[0-9a-f]{128}\*[0-9a-f]{64}\*[0-9a-f]{1384}\*785435725a573571565662727670754100$")
    .seen_in(&["Windows 10 and 11, WINHELLO2hashcat", "hashcat"])
    .quirks(&["a PIN of digits alone is guessed whatever the rounds"])
    .example("$WINHELLO$*SHA512*10000*6f1c8a25*6fb7ae49027f6455eb8c13eb2a248fe4489b17ee402a0786be2898ce18310ec3df4909086c2eafc685d89e309d097004fafa64ddd775a8c26d194d4ef9000048*fb66016ff07c2900b0c63afcdb585cf06a742ff273679c3ad7d455a07ffe016ae5e736851921afc3e1fcd96815767d95e3ded22299fe63b1baaa28e7d9b30bf0*6e1baeb6d8928848dd82143d626e9c6224d3fedde552834e93751e1e9c101d78*a32b217ef17069c89f5f22c5a0b1b0f1292375d7304acc3f5d8a6ecc7e0c72088ea720af7d06fc784e8a1e71cf77659b56e75cbed34969abb290689af960c86d974b8f4f45ebf7114bdbcb2e9132662134d46b6fe433660b7b2e93ce096b269adc383e6cb34a818fc2f8469077cd5ff3589f0a548d2717c67d536a7dab6d5515dfa4cb22d9ed2cdee3e52925d2fe3b537532082b36556f929aa1d188a34c2e43c78de6eb38d98687e0acf18d3df917aa3917ab2c9d886d7fbe6470ae88ae1164a65f254e9c90528254bb52f44bfadd8f66293273b49b6edfeeb8c96ac9c178eeffb5c10e262143535106a530a77e4ac3b943f1c253bca6f37ec48c5af3d08c80dad3eaf51342177eedd3b8a218254e86d28b13f623fb11a66dd154fc35f4d2777d9a08acf673259522e238d77232a3f06518465d540f2e490c3d6c1348ae6fb3c0314ea6d968f74aad246bbb04b0bac694c61f0101d9d8ed60093e3a2f90e88fc3cf1691cbf4b6178abe5bd35e87d4aab48428f6673d676d9657478665f681b00fca89cf247efdccbb18444d7f5bfc1c37ac1e3d37fc3fc8b96bca0ee555f053681cb90a408300f95b147051171fb3bb7798b16839ab6e9a858d7a12edb24b7b10b5b2a79cab36766dfaa5e08212096f69c9d43b8151cb844d6f6d6cbf327eb2243f4667d5bacb2e41cdfdd1e5c1568cbf3a85a34bd491e2ee3e6676d13aa6a6e4528eda82140072b25f4495a510f4a953e6975e678cbf05001ec1304423ab9b9f9bc7d361ab09c3fe197d997cce3fd2082c6885662dd648edfd89692c10a33ae04d805d6764cc928243abba6409be7caa8ec22e27ad0e31b5d13fde655a69109b832508ab8cacbeff7ebf0eb3d5a5590149d003013a4a434db53aa644162eb27add5a66dde22dd7f4be30b457395306ec73fa6d51f6be4e734126522ccb23d5bb31329d02d6e5939477510738fea59c2904141e*785435725a573571565662727670754100");
