//! Hash functions by name, and what is known of each.

/// A hash function: of digests, and under HMAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum HashFunction {
    /// MD4.
    Md4,
    /// MD5.
    Md5,
    /// SHA-1.
    Sha1,
    /// SHA-224.
    Sha224,
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
    /// SHA3-224.
    #[cfg(feature = "rare")]
    Sha3_224,
    /// SHA3-256.
    #[cfg(feature = "rare")]
    Sha3_256,
    /// SHA3-384.
    #[cfg(feature = "rare")]
    Sha3_384,
    /// SHA3-512.
    #[cfg(feature = "rare")]
    Sha3_512,
    /// RIPEMD-160.
    #[cfg(feature = "rare")]
    Ripemd160,
    /// Whirlpool.
    #[cfg(feature = "rare")]
    Whirlpool,
    /// RIPEMD-128.
    #[cfg(feature = "rare")]
    Ripemd128,
    /// RIPEMD-256.
    #[cfg(feature = "rare")]
    Ripemd256,
    /// RIPEMD-320.
    #[cfg(feature = "rare")]
    Ripemd320,
    /// BLAKE2b of 64 bytes.
    #[cfg(feature = "rare")]
    Blake2b512,
    /// BLAKE2s of 32 bytes.
    #[cfg(feature = "rare")]
    Blake2s256,
    /// Streebog (GOST R 34.11-2012) of 32 bytes.
    #[cfg(feature = "rare")]
    Streebog256,
    /// Streebog (GOST R 34.11-2012) of 64 bytes.
    #[cfg(feature = "rare")]
    Streebog512,
    /// Keccak of 28 bytes, with the padding from before SHA-3.
    #[cfg(feature = "rare")]
    Keccak224,
    /// Keccak of 32 bytes, with the padding from before SHA-3.
    #[cfg(feature = "rare")]
    Keccak256,
    /// Keccak of 48 bytes, with the padding from before SHA-3.
    #[cfg(feature = "rare")]
    Keccak384,
    /// Keccak of 64 bytes, with the padding from before SHA-3.
    #[cfg(feature = "rare")]
    Keccak512,
}

impl HashFunction {
    /// Every function of this build.
    pub const ALL: &'static [Self] = &[
        Self::Md4,
        Self::Md5,
        Self::Sha1,
        Self::Sha224,
        Self::Sha256,
        Self::Sha384,
        Self::Sha512,
        #[cfg(feature = "rare")]
        Self::Sha3_224,
        #[cfg(feature = "rare")]
        Self::Sha3_256,
        #[cfg(feature = "rare")]
        Self::Sha3_384,
        #[cfg(feature = "rare")]
        Self::Sha3_512,
        #[cfg(feature = "rare")]
        Self::Ripemd160,
        #[cfg(feature = "rare")]
        Self::Whirlpool,
        #[cfg(feature = "rare")]
        Self::Ripemd128,
        #[cfg(feature = "rare")]
        Self::Ripemd256,
        #[cfg(feature = "rare")]
        Self::Ripemd320,
        #[cfg(feature = "rare")]
        Self::Blake2b512,
        #[cfg(feature = "rare")]
        Self::Blake2s256,
        #[cfg(feature = "rare")]
        Self::Streebog256,
        #[cfg(feature = "rare")]
        Self::Streebog512,
        #[cfg(feature = "rare")]
        Self::Keccak224,
        #[cfg(feature = "rare")]
        Self::Keccak256,
        #[cfg(feature = "rare")]
        Self::Keccak384,
        #[cfg(feature = "rare")]
        Self::Keccak512,
    ];

    /// Its name in most formats, as `sha256`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Md4 => "md4",
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha224 => "sha224",
            Self::Sha256 => "sha256",
            Self::Sha384 => "sha384",
            Self::Sha512 => "sha512",
            #[cfg(feature = "rare")]
            Self::Sha3_224 => "sha3-224",
            #[cfg(feature = "rare")]
            Self::Sha3_256 => "sha3-256",
            #[cfg(feature = "rare")]
            Self::Sha3_384 => "sha3-384",
            #[cfg(feature = "rare")]
            Self::Sha3_512 => "sha3-512",
            #[cfg(feature = "rare")]
            Self::Ripemd160 => "ripemd160",
            #[cfg(feature = "rare")]
            Self::Whirlpool => "whirlpool",
            #[cfg(feature = "rare")]
            Self::Ripemd128 => "ripemd128",
            #[cfg(feature = "rare")]
            Self::Ripemd256 => "ripemd256",
            #[cfg(feature = "rare")]
            Self::Ripemd320 => "ripemd320",
            #[cfg(feature = "rare")]
            Self::Blake2b512 => "blake2b512",
            #[cfg(feature = "rare")]
            Self::Blake2s256 => "blake2s256",
            #[cfg(feature = "rare")]
            Self::Streebog256 => "streebog256",
            #[cfg(feature = "rare")]
            Self::Streebog512 => "streebog512",
            #[cfg(feature = "rare")]
            Self::Keccak224 => "keccak224",
            #[cfg(feature = "rare")]
            Self::Keccak256 => "keccak256",
            #[cfg(feature = "rare")]
            Self::Keccak384 => "keccak384",
            #[cfg(feature = "rare")]
            Self::Keccak512 => "keccak512",
        }
    }

    /// The function of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|function| function.id() == id)
    }

    /// Bytes of its digest.
    #[must_use]
    pub const fn digest_bytes(self) -> usize {
        match self {
            Self::Md4 | Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
            #[cfg(feature = "rare")]
            Self::Ripemd128 => 16,
            #[cfg(feature = "rare")]
            Self::Ripemd160 => 20,
            #[cfg(feature = "rare")]
            Self::Sha3_224 | Self::Keccak224 => 28,
            #[cfg(feature = "rare")]
            Self::Sha3_256 | Self::Keccak256 => 32,
            #[cfg(feature = "rare")]
            Self::Ripemd256 | Self::Blake2s256 | Self::Streebog256 => 32,
            #[cfg(feature = "rare")]
            Self::Ripemd320 => 40,
            #[cfg(feature = "rare")]
            Self::Sha3_384 | Self::Keccak384 => 48,
            #[cfg(feature = "rare")]
            Self::Sha3_512 | Self::Keccak512 => 64,
            #[cfg(feature = "rare")]
            Self::Whirlpool | Self::Blake2b512 | Self::Streebog512 => 64,
        }
    }

    /// Bytes of a key that HMAC takes as they stand; longer ones are hashed first.
    #[must_use]
    pub const fn block_bytes(self) -> usize {
        match self {
            Self::Md4 | Self::Md5 | Self::Sha1 | Self::Sha224 | Self::Sha256 => 64,
            Self::Sha384 | Self::Sha512 => 128,
            #[cfg(feature = "rare")]
            Self::Sha3_224 | Self::Keccak224 => 144,
            #[cfg(feature = "rare")]
            Self::Sha3_256 | Self::Keccak256 => 136,
            #[cfg(feature = "rare")]
            Self::Sha3_384 | Self::Keccak384 => 104,
            #[cfg(feature = "rare")]
            Self::Sha3_512 | Self::Keccak512 => 72,
            #[cfg(feature = "rare")]
            Self::Blake2b512 => 128,
            #[cfg(feature = "rare")]
            Self::Ripemd128 | Self::Ripemd160 | Self::Ripemd256 | Self::Ripemd320 => 64,
            #[cfg(feature = "rare")]
            Self::Whirlpool | Self::Blake2s256 | Self::Streebog256 | Self::Streebog512 => 64,
        }
    }

    /// The least PBKDF2 iterations that are not weak today: OWASP's numbers, those of the nearest
    /// function where it names none.
    pub(crate) const fn least_rounds(self) -> u64 {
        match self {
            Self::Md4 | Self::Md5 | Self::Sha1 => 1_300_000,
            Self::Sha384 | Self::Sha512 => 210_000,
            _ => 600_000,
        }
    }
}
