//! Hash functions by their names.

use std::fmt;

use md5::{Digest, Md5};
use sha1::digest::common::BlockSizeUser;

use crate::counted::{Round, Wanted, pbkdf2, rounds};
use crate::hash::{Hash, digest};
use crate::keyed::hmac;

/// A hash function.
#[derive(Clone, Copy)]
pub struct Function(&'static Calls);

/// What computes it. In statics, so that they are compiled here: of a constant, the program would compile them.
struct Calls {
    name: &'static str,
    digest: fn(&[&[u8]]) -> Hash,
    hmac: fn(&[u8], &[u8]) -> Hash,
    rounds: fn(&[u8], &Round<'_>, &mut Wanted<'_>),
    pbkdf2: fn(&[u8], &[u8], &mut Wanted<'_>),
    bytes: usize,
}

static MD4: Calls = Calls::of::<md4::Md4>("md4");
static MD5: Calls = Calls::of::<Md5>("md5");
static SHA1: Calls = Calls::of::<sha1::Sha1>("sha1");
static SHA224: Calls = Calls::of::<sha2::Sha224>("sha224");
static SHA256: Calls = Calls::of::<sha2::Sha256>("sha256");
static SHA384: Calls = Calls::of::<sha2::Sha384>("sha384");
static SHA512: Calls = Calls::of::<sha2::Sha512>("sha512");
static SHA3_224: Calls = Calls::of::<sha3::Sha3_224>("sha3_224");
static SHA3_256: Calls = Calls::of::<sha3::Sha3_256>("sha3_256");
static SHA3_384: Calls = Calls::of::<sha3::Sha3_384>("sha3_384");
static SHA3_512: Calls = Calls::of::<sha3::Sha3_512>("sha3_512");
static RIPEMD160: Calls = Calls::of::<ripemd::Ripemd160>("ripemd160");
static WHIRLPOOL: Calls = Calls::of::<whirlpool::Whirlpool>("whirlpool");

impl Calls {
    const fn of<D: Digest + BlockSizeUser + Clone>(name: &'static str) -> Self {
        let bytes = size_of::<sha1::digest::Output<D>>();
        let (digest, hmac) = (digest::<D>, hmac::<D>);
        Self { name, digest, hmac, rounds: rounds::<D>, pbkdf2: pbkdf2::<D>, bytes }
    }
}

impl Function {
    /// MD4.
    pub const MD4: Self = Self(&MD4);
    /// MD5.
    pub const MD5: Self = Self(&MD5);
    /// SHA-1.
    pub const SHA1: Self = Self(&SHA1);
    /// SHA-224.
    pub const SHA224: Self = Self(&SHA224);
    /// SHA-256.
    pub const SHA256: Self = Self(&SHA256);
    /// SHA-384.
    pub const SHA384: Self = Self(&SHA384);
    /// SHA-512.
    pub const SHA512: Self = Self(&SHA512);

    /// All that are tried, those that hardly anybody uses last. Expressions know more.
    pub const ALL: [Self; 13] = [
        Self::MD4,
        Self::MD5,
        Self::SHA1,
        Self::SHA224,
        Self::SHA256,
        Self::SHA384,
        Self::SHA512,
        Self(&SHA3_224),
        Self(&SHA3_256),
        Self(&SHA3_384),
        Self(&SHA3_512),
        Self(&RIPEMD160),
        Self(&WHIRLPOOL),
    ];

    /// Its name in expressions.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0.name
    }

    /// Bytes of its digest.
    #[must_use]
    pub const fn digest_bytes(self) -> usize {
        self.0.bytes
    }

    /// The digest of these parts, one after the other.
    #[must_use]
    pub fn digest(self, parts: &[&[u8]]) -> Hash {
        (self.0.digest)(parts)
    }

    /// The HMAC of a message under a key.
    #[must_use]
    pub fn hmac(self, key: &[u8], message: &[u8]) -> Hash {
        (self.0.hmac)(key, message)
    }

    /// Rounds that begin with this text; a digest in it is in the form that the round hashes.
    pub fn rounds(self, first: &[u8], round: &Round<'_>, mut wanted: Wanted<'_>) {
        (self.0.rounds)(first, round, &mut wanted);
    }

    /// PBKDF2, whose first block tells whether it is a target.
    pub fn pbkdf2(self, password: &[u8], salt: &[u8], mut wanted: Wanted<'_>) {
        (self.0.pbkdf2)(password, salt, &mut wanted);
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.0.name == other.0.name
    }
}

impl Eq for Function {}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.name)
    }
}
