//! Key derivation: bytes to bytes, no text and no policy. The only expensive code in the library.
pub(crate) mod aes_cbc;
pub(crate) mod argon2;
pub(crate) mod bcrypt;
pub(crate) mod blake2b;
pub(crate) mod cisco;
pub(crate) mod code_page;
pub(crate) mod cram_md5;
mod des;
mod des_tables;
pub(crate) mod descrypt;
pub(crate) mod digest;
#[cfg(feature = "rare")]
pub(crate) mod ed25519;
pub(crate) mod eggdrop;
pub(crate) mod firebase;
#[cfg(feature = "rare")]
pub(crate) mod gost_yescrypt;
pub(crate) mod lm;
pub(crate) mod md5crypt;
pub(crate) mod mysql323;
pub(crate) mod nfkc;
pub(crate) mod nt;
pub(crate) mod oracle10;
pub(crate) mod otp;
pub(crate) mod pbkdf1;
pub(crate) mod pbkdf2;
pub(crate) mod phpass;
pub(crate) mod purdy;
pub(crate) mod saslprep;
pub(crate) mod scram;
pub(crate) mod scrypt;
pub(crate) mod sha1_crypt;
pub(crate) mod sha_crypt;
pub(crate) mod sunmd5;
pub(crate) mod symfony;
pub(crate) mod utf16;
pub(crate) mod yescrypt;
