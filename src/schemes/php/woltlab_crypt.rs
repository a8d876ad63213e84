//! What WoltLab took over from other software with rounds, behind names of its own.
//!
//! ```text
//! phpass:$P$B0kvkEpEtEGUXtRX2MP.bnPWWiz5.X.:
//! vb5Bcrypt:$2y$10$ZvwIHbM3RlAg6GzZ3vLKje.lky3AikYyhS/hERMp3/X57gx9npv1W
//! │         │                                └ of phpass and MD5-crypt: a colon and what is not read
//! │         └ what that software wrote
//! └ its name
//! ```
//!
//! Behind `vb5Bcrypt:` and `vb5Argon2:` it is the hexadecimal MD5 that was hashed. Sources: WoltLab Suite 6.1,
//! `wcfsetup/install/files/lib/system/user/authentication/password/algorithm`; its exporter of 2024.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::error::{ComputeError, ParseError};
use crate::kdf::digest;
use crate::parts::{Field, Parts, Path};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{crypt, django, phc};
use crate::text::{Reader, is_no_text};

use super::{DRUPAL7, Phpass, PhpbbCombined};

/// Verifies `phpass:`, `vb5Bcrypt:` and their like.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct WoltlabCrypt;

/// What stands behind a name.
#[derive(Clone, Copy)]
struct Software {
    name: &'static str,
    kind: Kind,
    admits: &'static [&'static dyn Scheme],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A hash, and nothing behind it.
    Alone,
    /// A hash of the password's MD5, and nothing behind it.
    OfMd5,
    /// A hash, and a colon and more behind it or not.
    Followed,
}

static SOFTWARE: [Software; 7] = [
    Software { name: "phpass:", kind: Kind::Followed, admits: &[&Phpass, &django::BARE_MD5] },
    Software {
        name: "phpbb3:",
        kind: Kind::Followed,
        admits: &[&Phpass, &PhpbbCombined, &django::BARE_MD5],
    },
    Software { name: "cryptMD5:", kind: Kind::Followed, admits: &[&crypt::MD5_CRYPT] },
    Software { name: "drupal8:", kind: Kind::Followed, admits: &[&DRUPAL7] },
    Software { name: "xf12:", kind: Kind::Alone, admits: crypt::BCRYPTS },
    Software { name: "vb5Bcrypt:", kind: Kind::OfMd5, admits: crypt::BCRYPTS },
    Software { name: "vb5Argon2:", kind: Kind::OfMd5, admits: &[&phc::Argon2] },
];

impl Software {
    /// The one whose name a text begins with, and what stands behind it.
    fn of(text: &str) -> Option<(Self, &str)> {
        SOFTWARE
            .iter()
            .copied()
            .find_map(|software| Some((software, text.strip_prefix(software.name)?)))
    }

    /// The hash inside, without what is not read.
    fn hash(self, behind: &str) -> &str {
        match self.kind {
            Kind::Followed => behind.split(':').next().unwrap_or_default(),
            Kind::Alone | Kind::OfMd5 => behind,
        }
    }

    fn read(self, hash: &str) -> Result<(&'static dyn Scheme, Parts<'_>), ParseError> {
        for scheme in self.admits {
            match scheme.parse(hash) {
                Ok(parts) => return Ok((*scheme, parts)),
                Err(ParseError::NotMine) => {}
                Err(error) => return Err(error),
            }
        }
        Err(Reader::bare(hash).malformed("a hash of the software that is named before it"))
    }
}

/// A hash, what reads it, and what it is called.
struct Inside<'a> {
    software: Software,
    scheme: &'static dyn Scheme,
    parts: Parts<'a>,
}

impl<'a> Inside<'a> {
    /// What is inside the whole text, which is the `extra` of these parts.
    fn of(parts: &Parts<'a>) -> Option<Self> {
        let (software, behind) = Software::of(parts.extra.as_str())?;
        let (scheme, parts) = software.read(software.hash(behind)).ok()?;
        Some(Self { software, scheme, parts })
    }
}

impl Scheme for WoltlabCrypt {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let (software, behind) = Software::of(stored).ok_or(ParseError::NotMine)?;
        let front = software.name.len();
        let hash = software.hash(behind);
        let (scheme, parts) = software.read(hash).map_err(|error| error.behind(front))?;
        let rest = behind.get(hash.len()..).unwrap_or_default();
        if rest.contains(is_no_text) {
            let mut text = Reader::bare(stored);
            let _ = text.take(front + hash.len(), "a hash")?;
            return Err(text.malformed("nothing but a salt behind a colon"));
        }
        let path = Some(Path::new(software.name, scheme.info().id));
        Ok(Parts { extra: Field::text(stored), path, ..parts })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let Inside { software, scheme, parts } =
            Inside::of(parts).ok_or(ComputeError::Parameters)?;
        if software.kind != Kind::OfMd5 {
            return scheme.compute(&parts, attempt, out);
        }
        let hashed = digest::hex(&digest::md5(&[attempt.password()]));
        scheme.compute(&parts, &attempt.with_password(hashed.as_flattened()), out)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        let inside = Inside::of(parts);
        inside.map_or(Strength::Broken, |inside| inside.scheme.strength(&inside.parts))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

const INFO: Info = Info::new("woltlab-crypt", "WoltLab, imported with rounds", Strength::Fair)
    .tags(&[
        "phpass:", "phpbb3:", "cryptMD5:", "drupal8:", "xf12:", "vb5Bcrypt:", "vb5Argon2:",
    ])
    .grammar(
        r"^((phpass|phpbb3|cryptMD5|drupal8):[^:]+(:.*)?|(xf12|vb5Bcrypt|vb5Argon2):[^:]+)$",
    )
    .seen_in(&["WoltLab Suite, after an import"])
    .quirks(&[
        "a hash as the software wrote it whose name stands before it; what is behind a colon is not read",
        "behind vb5Bcrypt: and vb5Argon2: the hexadecimal MD5 of the password is hashed",
        "what phpBB hashed again may match inexactly",
    ])
    .example("phpass:$P$Bg/mTg2sCkuNlWQnaQ/VI8JSngd/hN0:");
