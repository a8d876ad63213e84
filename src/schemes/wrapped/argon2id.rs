//! Argon2id over old digests.
//!
//! ```text
//! argon2id_sha1$v=19$m=19456,t=2,p=1$0reBK$c29tZXNhbHRzb21lc2FsdA$RdescudvJCsgt3ub+b4dWRWJTmaaJObG…
//! │             │    │               │     │                      └ digest: 43 base64 digits
//! │             │    │               │     └ salt of Argon2id: 22 base64 digits
//! │             │    │               └ salt of the digest inside, other bytes as %XX; empty for none
//! │             │    └ KiB, passes, lanes
//! │             └ version, always 19
//! └ argon2id_ and what is inside, which fixes all of its meaning
//! ```
//!
//! Argon2id's password is the lower-case hex of the digest inside. Source: `docs/wrapped.md`.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::wrapped::{Kind, Wrapped};
use crate::schemes::{django, plain};

/// Argon2id over Django's salted MD5.
pub(super) static MD5: Wrapped = Wrapped::new(
    info("argon2id-md5", "Argon2id over salted MD5, Django", &["argon2id_md5$"], "md5"),
    Kind::Argon2id,
    &[&django::SALTED_MD5],
);

/// Argon2id over Django's salted SHA-1.
pub(super) static SHA1: Wrapped = Wrapped::new(
    info("argon2id-sha1", "Argon2id over salted SHA-1, Django", &["argon2id_sha1$"], "sha1"),
    Kind::Argon2id,
    &[&django::SALTED_SHA1],
);

/// Argon2id over MD5.
pub(super) static UNSALTED_MD5: Wrapped = Wrapped::new(
    info("argon2id-unsalted-md5", "Argon2id over MD5", &["argon2id_unsalted_md5$"], "md5"),
    Kind::Argon2id,
    &[&django::UNSALTED_MD5, &django::BARE_MD5, &plain::MD5_HEX],
);

/// Argon2id over SHA-1.
pub(super) static UNSALTED_SHA1: Wrapped = Wrapped::new(
    info("argon2id-unsalted-sha1", "Argon2id over SHA-1", &["argon2id_unsalted_sha1$"], "sha1"),
    Kind::Argon2id,
    &[&django::UNSALTED_SHA1, &plain::SHA1_HEX],
);

const fn info(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    inner: &'static str,
) -> Info {
    Info::new(id, title, Strength::Strong).tags(tags).wraps(inner).seen_in(&["rehash migrate"])
}

pub(super) static ALL: &[&Wrapped] = &[&MD5, &SHA1, &UNSALTED_MD5, &UNSALTED_SHA1];

/// Formats that name themselves.
pub(in crate::schemes) static TAGGED: &[&dyn Scheme] =
    &[&MD5, &SHA1, &UNSALTED_MD5, &UNSALTED_SHA1];
