//! Formats written by hand as the library wrote them before they were lines.

use std::fmt;

use hmac::Hmac;
use md5::{Digest as _, Md5};
use rehash::{
    Attempt, Candidates, ComputeError, Cost, Encoding, Exact, Field, HashFunction, Info,
    ParseError, Parts, Rule, Scheme, Strength,
};
use sha1::Sha1;
use sha2::Sha256;

/// One of five formats.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByHand {
    info: Info,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Md5Hex,
    DjangoUnsaltedMd5,
    DjangoSaltedSha1,
    Md5Md5PassSalt,
    WrappedMd5,
}

const fn broken(id: &'static str) -> Info {
    Info::new(id, "a double", Strength::Broken)
}

pub(super) const ALL: &[&ByHand] = &[
    &ByHand { info: broken("md5-hex"), kind: Kind::Md5Hex },
    &ByHand { info: broken("django-unsalted-md5").tags(&["md5$$"]), kind: Kind::DjangoUnsaltedMd5 },
    &ByHand { info: broken("django-salted-sha1").tags(&["sha1$"]), kind: Kind::DjangoSaltedSha1 },
    &ByHand { info: broken("md5-md5pass-salt"), kind: Kind::Md5Md5PassSalt },
    &ByHand {
        info: Info::new("django-pbkdf2-wrapped-md5", "a double", Strength::Fair)
            .tags(&["pbkdf2_wrapped_md5$"])
            .wraps("md5"),
        kind: Kind::WrappedMd5,
    },
];

impl ByHand {
    /// A text of this format.
    pub(super) fn text(&self, password: &[u8], salt: &str, rounds: u64) -> String {
        let digest = self.digest(password, salt.as_bytes(), rounds);
        let hex = hex(&digest);
        match self.kind {
            Kind::Md5Hex => hex,
            Kind::DjangoUnsaltedMd5 => format!("md5$${hex}"),
            Kind::DjangoSaltedSha1 => format!("sha1${salt}${hex}"),
            Kind::Md5Md5PassSalt => format!("{hex}:{salt}"),
            Kind::WrappedMd5 => {
                use base64ct::{Base64, Encoding as _};
                format!("pbkdf2_wrapped_md5${rounds}${salt}${}", Base64::encode_string(&digest))
            }
        }
    }

    fn digest(&self, password: &[u8], salt: &[u8], rounds: u64) -> Vec<u8> {
        match self.kind {
            Kind::Md5Hex | Kind::DjangoUnsaltedMd5 => Md5::digest(password).to_vec(),
            Kind::DjangoSaltedSha1 => {
                Sha1::new().chain_update(salt).chain_update(password).finalize().to_vec()
            }
            Kind::Md5Md5PassSalt => {
                let inner = hex(&Md5::digest(password));
                Md5::new().chain_update(inner).chain_update(salt).finalize().to_vec()
            }
            Kind::WrappedMd5 => {
                let inner = Md5::new().chain_update(salt).chain_update(password).finalize();
                let mut out = vec![0; 32];
                let rounds = u32::try_from(rounds).expect("few rounds");
                let key = hex(&inner);
                pbkdf2::pbkdf2::<Hmac<Sha256>>(key.as_bytes(), salt, rounds, &mut out)
                    .expect("HMAC takes keys of every length");
                out
            }
        }
    }

    fn hex_field(digest: &str, at: usize, bytes: usize) -> Result<Field<'_>, ParseError> {
        let wrong = digest.bytes().position(|b| !matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if let Some(place) = wrong {
            return Err(malformed(at + place));
        }
        if digest.len() % 2 == 1 {
            return Err(malformed(at + digest.len()));
        }
        let field = Field::encoded(digest, Encoding::Hex).filter(|field| field.len() == bytes);
        field.ok_or(malformed(at))
    }

    fn wrapped(stored: &str) -> Result<Parts<'_>, ParseError> {
        let rest = stored.strip_prefix("pbkdf2_wrapped_md5$").ok_or(ParseError::NotMine)?;
        let mut at = stored.len() - rest.len();
        let (number, rest) = rest.split_once('$').ok_or(malformed(at))?;
        let leading = number.len() > 1 && number.starts_with('0');
        if number.is_empty() || leading || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ParseError::Malformed { at, expected: "", rule: Rule::Number });
        }
        let rounds = number.parse().unwrap_or(u64::MAX);
        if rounds == 0 {
            return Err(ParseError::Malformed { at, expected: "", rule: Rule::Range });
        }
        at += number.len() + 1;
        let (salt, digest) = rest.split_once('$').ok_or(malformed(at))?;
        no_control(salt, at)?;
        at += salt.len() + 1;
        let body = digest.trim_end_matches('=');
        let digit = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
        if let Some(place) = body.bytes().position(|byte| !digit(byte)) {
            return Err(malformed(at + place));
        }
        if (4 - body.len() % 4) % 4 != digest.len() - body.len() {
            return Err(malformed(at + body.len()));
        }
        let Some(field) = Field::encoded(digest, Encoding::Base64) else {
            // One digit too many says nothing, and a last one may say more than is read.
            let place = if body.len() % 4 == 1 { body.len() } else { body.len() - 1 };
            return Err(malformed(at + place));
        };
        if field.len() != 32 {
            return Err(malformed(at));
        }
        let cost = Cost::Pbkdf2 { function: HashFunction::Sha256, rounds };
        Ok(Parts::new(cost, Field::text(salt), field))
    }
}

impl Scheme for ByHand {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let fixed = |salt, digest| Parts::new(Cost::Fixed, salt, digest);
        match self.kind {
            Kind::Md5Hex => {
                let digest = Field::encoded(stored, Encoding::HexAnyCase);
                let digest = digest.filter(|digest| digest.len() == 16);
                Ok(fixed(Field::EMPTY, digest.ok_or(ParseError::NotMine)?))
            }
            Kind::DjangoUnsaltedMd5 => {
                let digest = stored.strip_prefix("md5$$").ok_or(ParseError::NotMine)?;
                Ok(fixed(Field::EMPTY, Self::hex_field(digest, 5, 16)?))
            }
            Kind::DjangoSaltedSha1 => {
                let rest = stored.strip_prefix("sha1$").ok_or(ParseError::NotMine)?;
                if rest.starts_with('$') {
                    return Err(ParseError::NotMine);
                }
                let (salt, digest) = rest.split_once('$').ok_or(malformed(5))?;
                no_control(salt, 5)?;
                Ok(fixed(Field::text(salt), Self::hex_field(digest, 6 + salt.len(), 20)?))
            }
            Kind::Md5Md5PassSalt => {
                let (digest, salt) = stored.split_once(':').ok_or(ParseError::NotMine)?;
                let digest = Self::hex_field(digest, 0, 16).map_err(|_| ParseError::NotMine)?;
                let control = no_control(salt, 0).is_err();
                if salt.is_empty() || control {
                    return Err(ParseError::NotMine);
                }
                Ok(fixed(Field::text(salt), digest))
            }
            Kind::WrappedMd5 => Self::wrapped(stored),
        }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let salt = parts.salt.as_str().as_bytes();
        out.push(&self.digest(attempt.password(), salt, parts.cost.work()));
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        match self.kind {
            Kind::Md5Hex => out.write_str(digest),
            Kind::DjangoUnsaltedMd5 => write!(out, "md5$${digest}"),
            Kind::DjangoSaltedSha1 => write!(out, "sha1${salt}${digest}"),
            Kind::Md5Md5PassSalt => write!(out, "{digest}:{salt}"),
            Kind::WrappedMd5 => {
                write!(out, "pbkdf2_wrapped_md5${}${salt}${digest}", parts.cost.work())
            }
        }
    }
}

fn no_control(salt: &str, at: usize) -> Result<(), ParseError> {
    salt.find(is_no_text).map_or(Ok(()), |place| Err(malformed(at + place)))
}

fn is_no_text(character: char) -> bool {
    character.is_control() || character == '\u{feff}'
}

const fn malformed(at: usize) -> ParseError {
    ParseError::Malformed { at, expected: "", rule: Rule::Grammar }
}

fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).expect("four bits");
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
