//! libpasta's hashes: one primitive, or several of which each hashes what the one inside it made.
//!
//! ```text
//! $$scrypt$ln=14,r=8,p=1$GGX1t18g0NTPjZuYd5Z5Bg$Bx1yJEyqMLCkcBkWTax5elKKG/+ZSoqk7507bTslUsQ
//!   │      │             │                      └ digest: 32 bytes, of bcrypt 23, unpadded base64
//!   │      │             └ salt, unpadded base64
//!   │      └ parameters
//!   └ argon2i, 2y-mcf (bcrypt), pbkdf2, pbkdf2-sha256, pbkdf2-sha512 or scrypt
//!
//! $!$scrypt$ln=14,r=8,p=1$$2y-mcf$cost=10$EEEEEEEEEEEEEEEEEEEEEA$jzzJ4r0C0E1PRw0RU9X8vDBg83foMKFZe7oHQX5rsa8
//! └ the outermost primitive   └ the innermost, whose salt they all take
//!
//! $!$hmac$key_id=LNMhDy9txGweqApmE8KpmUnP2Rx+EmrJrCtzNC+1mKo,h=SHA256$$scrypt$…
//!    └ HKDF under a key, which is the attempt's pepper
//! ```
//!
//! An outer primitive hashes the bytes of a digest, so that old hashes were moved without their passwords. Argon2 is of
//! version 0x10, which libpasta does not write down. Three primitives and one key are read; libpasta itself cannot
//! compute its `hmac` of any function but SHA-256. Source: libpasta 0.1.2, `hashing/` and `primitives/`.

use std::fmt;

use zeroize::Zeroizing;

use super::libpasta_layer::Layer;
use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::text::Reader;

/// Verifies libpasta's hashes.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct Libpasta;

/// Layers of one text, the outermost first.
type Layers = [Option<Layer>; 4];

impl Scheme for Libpasta {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        Reader::tagged(stored, INFO.tags)?;
        let mut text = Reader::bare(stored);
        let layers = take(&mut text)?;
        let salt_at = text;
        let salt = text.field('$', Encoding::Base64Unpadded, "a salt in unpadded base64")?;
        if !layers.iter().flatten().all(|layer| layer.takes_salt_of(salt.len())) {
            return Err(
                salt_at.malformed("a salt of 16 bytes for bcrypt, of 8 at least for Argon2")
            );
        }
        let bytes = layers.iter().flatten().next().map_or(0, |outermost| outermost.digest_bytes());
        let expected = "a digest of 32 bytes, of bcrypt 23, in unpadded base64";
        let digest = text.last(bytes, Encoding::Base64Unpadded, expected)?;
        let mut costs = layers.iter().flatten().filter_map(|layer| layer.cost());
        let cost = costs.next().unwrap_or(Cost::Fixed);
        let beneath = [costs.next(), costs.next()];
        Ok(Parts { beneath, extra: Field::text(stored), ..Parts::new(cost, salt, digest) })
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        let is_keyed = layers(parts).is_some_and(|layers| keys(&layers) > 0);
        if is_keyed { &[Need::Pepper] } else { &[] }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let layers = layers(parts).ok_or(ComputeError::Parameters)?;
        if keys(&layers) > 0 && attempt.pepper().is_none() {
            return Err(ComputeError::Missing(Need::Pepper));
        }
        let key = attempt.pepper().unwrap_or_default();
        let salt = parts.salt.decode();
        let mut inwards = layers.iter().flatten().rev();
        let innermost = inwards.next().ok_or(ComputeError::Parameters)?;
        let exact = innermost.exactness(attempt.password())?;
        let mut digest = innermost.digest(attempt.password(), &salt, key)?;
        for layer in inwards {
            let inside: Zeroizing<Vec<u8>> = digest;
            digest = layer.digest(&inside, &salt, key)?;
        }
        out.push(&digest);
        Ok(exact)
    }

    fn strength(&self, parts: &Parts<'_>) -> Strength {
        let beneath = parts.beneath.into_iter().flatten();
        beneath.map(strength).fold(strength(parts.cost), Strength::max)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        // All but salt and digest stands as it was read.
        let (salt, digest) = (parts.salt.as_str(), parts.digest.as_str());
        let text = parts.extra.as_str();
        let front = text.rsplitn(3, '$').nth(2).ok_or(fmt::Error)?;
        write!(out, "{front}${salt}${digest}")
    }
}

/// Takes the layers and the `$` behind the parameters of the innermost.
fn take(text: &mut Reader<'_>) -> Result<Layers, ParseError> {
    const INNERMOST: &str = "$$ and a primitive, of three at most";
    let mut layers = [None; 4];
    text.literal("$", "$$ or $!$")?;
    for place in &mut layers {
        let is_outer = text.optional("!$");
        if !is_outer {
            text.literal("$", INNERMOST)?;
        }
        let start = *text;
        let layer = Layer::take(text)?;
        if layer.cost().is_none() && !is_outer {
            return Err(start.malformed("a primitive that is no hmac"));
        }
        *place = Some(layer);
        if !is_outer {
            let keys = keys(&layers);
            let others = layers.iter().flatten().count() - keys;
            let fits = keys <= 1 && others <= 3;
            return if fits { Ok(layers) } else { Err(start.malformed(INNERMOST)) };
        }
    }
    Err(text.malformed(INNERMOST))
}

/// The layers of a text that was read before.
fn layers(parts: &Parts<'_>) -> Option<Layers> {
    take(&mut Reader::bare(parts.extra.as_str())).ok()
}

fn keys(layers: &Layers) -> usize {
    layers.iter().flatten().filter(|layer| layer.cost().is_none()).count()
}

fn strength(cost: Cost) -> Strength {
    let whole = match cost {
        Cost::Argon2 { .. } | Cost::Scrypt { .. } => Strength::Strong,
        _ => Strength::Fair,
    };
    if cost.is_low() { whole.min(Strength::Weak) } else { whole }
}

const INFO: Info = Info::new("libpasta", "libpasta", Strength::Strong)
    // Not `$$` alone, with which every text of crypt(3) begins whose dollars were doubled.
    .tags(&[
        "$$argon2i$m=",
        "$$2y-mcf$cost=",
        "$$pbkdf2$n=",
        "$$pbkdf2-sha256$n=",
        "$$pbkdf2-sha512$n=",
        "$$scrypt$ln=",
        "$!$",
    ])
    .grammar(
        r"^(\$!\$(argon2i|2y-mcf|pbkdf2(-sha(256|512))?|scrypt|hmac)\$[^$]+){0,3}\$\$(argon2i|2y-mcf|pbkdf2(-sha(256|512))?|scrypt)\$[^$]+\$[A-Za-z0-9+/]*\$([A-Za-z0-9+/]{31}|[A-Za-z0-9+/]{43})$",
    )
    .seen_in(&["libpasta (Rust)"])
    .quirks(&[
        "its Argon2 is of version 16",
        "under hmac, the pepper is the key of the id in the text",
        "as exact as the innermost primitive: bcrypt reads 72 bytes and stops at NUL, which is refused",
    ])
    .example("$$scrypt$ln=14,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo");
