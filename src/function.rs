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
            Self::Sha3_224 => 28,
            #[cfg(feature = "rare")]
            Self::Sha3_256 => 32,
            #[cfg(feature = "rare")]
            Self::Sha3_384 => 48,
            #[cfg(feature = "rare")]
            Self::Ripemd160 => 20,
            #[cfg(feature = "rare")]
            Self::Sha3_512 | Self::Whirlpool => 64,
        }
    }

    /// Bytes of a key that HMAC takes as they stand; longer ones are hashed first.
    #[must_use]
    pub const fn block_bytes(self) -> usize {
        match self {
            Self::Md4 | Self::Md5 | Self::Sha1 | Self::Sha224 | Self::Sha256 => 64,
            Self::Sha384 | Self::Sha512 => 128,
            #[cfg(feature = "rare")]
            Self::Sha3_224 => 144,
            #[cfg(feature = "rare")]
            Self::Sha3_256 => 136,
            #[cfg(feature = "rare")]
            Self::Sha3_384 => 104,
            #[cfg(feature = "rare")]
            Self::Sha3_512 => 72,
            #[cfg(feature = "rare")]
            Self::Ripemd160 | Self::Whirlpool => 64,
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
