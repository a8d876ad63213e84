//! Magento 2, whose text says what it was hashed with, one version after the other.
//!
//! ```text
//! d3e5f7…:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:1
//! d3e5f7…:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:0:3_32_2_67108864
//! │       │                                │ │ │  │ └ memory in bytes
//! │       │                                │ │ │  └ passes
//! │       │                                │ │ └ bytes of the digest
//! │       │                                │ └ 3: Argon2id; 2 is the same with these numbers
//! │       │                                └ 0: MD5 of salt and password; 1: SHA-256 of them
//! │       └ salt; Argon2id reads 16 bytes of it, and of a shorter one again from its start
//! └ digest: lower-case hexadecimal digits
//! ```
//!
//! With several versions, the hexadecimal digits that one makes are what the next one hashes. Magento 1
//! and the first 2.0 have no version. Source: Magento 2.4,
//! `lib/internal/Magento/Framework/Encryption/Encryptor.php`.

use std::fmt;

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, ParseError};
use crate::function::HashFunction;
use crate::kdf::argon2::{Keyed, Kind, Parameters, Version};
use crate::kdf::{argon2, digest};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies `digest:salt:versions`.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Magento2;

/// How many versions one text may have: an upgrade adds one, and there are four.
const MOST: usize = 4;

/// One of the versions of a text.
#[derive(Clone, Copy)]
enum Step {
    Simple(HashFunction),
    Argon2id { bytes: usize, passes: u32, memory_kib: u32 },
}

impl Scheme for Magento2 {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        read(stored).ok_or(ParseError::NotMine)
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = parts.salt.as_str().as_bytes();
        let mut hashed = Zeroizing::new(attempt.password().to_vec());
        let mut made = Zeroizing::new(Vec::new());
        let (_, versions) = parts.extra.as_str().split_once(':').ok_or(ComputeError::Parameters)?;
        for version in versions.split(':') {
            made = match step(version).ok_or(ComputeError::Parameters)? {
                Step::Simple(function) => digest::digest(function, &[salt, &hashed]),
                Step::Argon2id { bytes, passes, memory_kib } => {
                    let (kind, version, lanes) = (Kind::Id, Version::V13, 1);
                    let parameters = Parameters { kind, version, memory_kib, passes, lanes };
                    let salt: Vec<u8> = salt.iter().copied().cycle().take(16).collect();
                    let mut made = Zeroizing::new(vec![0; bytes]);
                    argon2::derive(parameters, &hashed, &salt, Keyed::default(), &mut made)
                        .ok_or(ComputeError::Parameters)?;
                    made
                }
            };
            let digits = Encoding::Hex.encode(&made).ok_or(ComputeError::Parameters)?;
            hashed = Zeroizing::new(digits.into_bytes());
        }
        out.push(&made);
        Ok(Exact::Yes)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        match parts.cost {
            Cost::Argon2 { .. } => INFO.grade(parts.cost),
            _ => Strength::Broken,
        }
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (digest, salt, rest) =
            (parts.digest.as_str(), parts.salt.as_str(), parts.extra.as_str());
        write!(out, "{digest}:{salt}{rest}")
    }
}

/// A text whose digest is as long as its last version makes one. Argon2id was never upgraded from.
///
/// What Argon2id alone does not read of a salt is left to what stands behind it.
fn read(stored: &str) -> Option<Parts<'_>> {
    let mut text = Reader::bare(stored);
    let digest = text.field(':', Encoding::Hex, "a digest").ok()?;
    let start = text;
    let salt = text.salt(':').ok().filter(|salt| !salt.is_empty())?;
    let versions = text.remainder();
    let mut last = None;
    for (place, version) in versions.split(':').enumerate() {
        let is_over = place >= MOST || matches!(last, Some(Step::Argon2id { .. }));
        last = Some(step(version).filter(|_| !is_over)?);
    }
    let (bytes, cost) = match last? {
        Step::Simple(function) => (function.digest_bytes(), Cost::Fixed),
        Step::Argon2id { bytes, passes, memory_kib } => {
            (bytes, Cost::Argon2 { memory_kib, passes, lanes: 1 })
        }
    };
    let is_alone = matches!(cost, Cost::Argon2 { .. }) && !versions.contains(':');
    let cut = start.rest().split_at_checked(16).filter(|_| is_alone && salt.len() > 16);
    let (salt, extra) = cut.or(start.rest().split_at_checked(salt.len()))?;
    let (salt, extra) = (Field::text(salt), Field::text(extra));
    (digest.len() == bytes).then(|| Parts { extra, ..Parts::new(cost, salt, digest) })
}

/// What a version stands for. libsodium counts memory in bytes, and Argon2 in KiB.
fn step(version: &str) -> Option<Step> {
    match version {
        "0" => return Some(Step::Simple(HashFunction::Md5)),
        "1" => return Some(Step::Simple(HashFunction::Sha256)),
        "2" => return Some(Step::Argon2id { bytes: 32, passes: 2, memory_kib: 65_536 }),
        _ => {}
    }
    let mut text = Reader::bare(version);
    text.literal("3_", "version 3").ok()?;
    let bytes = text.number_within('_', 16..=64, "bytes of the digest").ok()?;
    let passes = text.number_within('_', 1..=u32::MAX, "passes").ok()?;
    let memory = crate::text::decimal(text.remainder())?;
    let memory_kib = u32::try_from(memory / 1024).ok().filter(|kib| *kib >= 8)?;
    Some(Step::Argon2id { bytes: usize::try_from(bytes).ok()?, passes, memory_kib })
}

const INFO: Info = Info::new("magento2", "Magento 2", Strength::Strong)
    .shape("hex digits:salt:versions")
    .bytes(36, 4096)
    .grammar(r"^[0-9a-f]{32,128}:[^:]+:([012]|3_N_N_N)(:([012]|3_N_N_N)){0,3}$")
    .seen_in(&["Magento 2", "Adobe Commerce"])
    .quirks(&[
        "an upgrade hashes the old digest once more and writes its version behind the others",
        "of MD5 and SHA-256 alone it is broken",
    ])
    .example("c0a420a41e54d20c92ab9e6caf8c2aaa1fa55ed00d531cb84441ea674bcd4fe5:Tw5nQ2kXbV8sLr0eYzJh4M7aPc1UvDfG:3_32_2_67108864");
