//! Firebase's scrypt in three spellings: Supabase's, Ory Kratos', Clerk's.
//!
//! ```text
//! $fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=ou9td…$C0sHCg9ek77hsg==$zKVTMvnWVw5B…
//!               │    │   │   │       │        │                └ digest: the signer key, enciphered
//!               │    │   │   │       │        └ salt
//!               │    │   │   │       └ signer key of the project; without it, the attempt's pepper is
//!               │    │   │   └ salt separator of the project; none where it is not written
//!               │    │   └ repetitions; Firebase's own are 1
//!               │    └ rounds of the project
//!               └ memory cost of the project: log2 of N
//!
//! $firescrypt$ln=14,r=8,p=1$sPtDhWcd1MfdAw==$xbSou7FOl6mC…$Bw==$YE0dO4bwD4Jn…
//!                           └ salt           └ digest      │    └ signer key
//!                                                          └ salt separator
//!
//! zKVTMvnWVw5B…$C0sHCg9ek77hsg==$ou9td…$Bw==$8$14
//! └ digest      └ salt           └ key │    │ └ memory cost
//!                                      │    └ rounds
//!                                      └ salt separator
//! ```
//!
//! `k = scrypt(password, salt ‖ separator)`, and the digest is the signer key under AES-256-CTR of `k`. The key is
//! the whole project's, so it need not stand in every row: as a pepper it is what Firebase's console shows, in
//! base64, or its bytes. Everything is base64 with its padding; Firebase's export has the url-safe one, which
//! Supabase's and Clerk's spellings hold too. Sources: github.com/firebase/scrypt; Supabase's auth 2.158,
//! `internal/crypto/password.go`; Ory Kratos 1.3, `hash/hash_comparator.go`; Clerk's documentation of
//! `createUser`, `scrypt_firebase`.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need, ParseError};
use crate::function::HashFunction;
use crate::kdf::firebase;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::shared;
use crate::text::{self, Reader};

/// Verifies one spelling of Firebase's scrypt; made only as the constants of this module.
#[derive(Clone, Copy, Debug)]
pub struct Firebase {
    info: Info,
    spelling: Spelling,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spelling {
    Supabase,
    Kratos,
    Clerk,
}

/// `$fbscrypt$`, with the signer key or under the pepper.
pub const FIREBASE: Firebase = Firebase { info: SUPABASE_INFO, spelling: Spelling::Supabase };

/// `$firescrypt$`.
pub const FIREBASE_KRATOS: Firebase = Firebase { info: KRATOS_INFO, spelling: Spelling::Kratos };

/// Six fields without a name.
pub const FIREBASE_CLERK: Firebase = Firebase { info: CLERK_INFO, spelling: Spelling::Clerk };

/// What a text says.
struct Fields<'a> {
    cost: Cost,
    salt: Field<'a>,
    separator: Field<'a>,
    key: Option<Field<'a>>,
    digest: Field<'a>,
}

const DEFINED: &str = "a memory cost, rounds and repetitions that scrypt defines";
const SALT: &str = "a salt in base64";
const SEPARATOR: &str = "a salt separator in base64";
const KEY: &str = "a signer key in base64";
const DIGEST: &str = "a digest in base64, as long as the signer key";
/// Bytes of the keys that Firebase makes.
pub(super) const KEY_BYTES: usize = 64;
/// Bytes of the shortest key: a digest is as long, and a short one is matched by chance.
const LEAST: usize = 16;

impl Firebase {
    fn fields<'a>(&self, stored: &'a str) -> Result<Fields<'a>, ParseError> {
        match self.spelling {
            Spelling::Supabase => supabase(Reader::tagged(stored, self.info.tags)?),
            Spelling::Kratos => kratos(Reader::tagged(stored, self.info.tags)?),
            Spelling::Clerk => clerk(Reader::bare(stored)).map_err(|_| ParseError::NotMine),
        }
    }
}

fn supabase(mut text: Reader<'_>) -> Result<Fields<'_>, ParseError> {
    text.literal("v=1,", "v=1")?;
    text.literal("n=", "n=")?;
    let error = text.out_of_range(DEFINED);
    let log2_n = text.number_within(',', 1..=255, "a memory cost")?;
    text.literal("r=", "r=")?;
    let r = text.number_within(',', 1..=u32::MAX, "rounds")?;
    text.literal("p=", "p=")?;
    let named = text.rest().split('$').next().is_some_and(|field| field.contains(','));
    let p = text.number_within(if named { ',' } else { '$' }, 1..=u32::MAX, "repetitions")?;
    let cost = cost(log2_n, r, p).ok_or(error)?;
    let (mut separator, mut key) = (Field::EMPTY, None);
    if named && text.optional("ss=") {
        let more = text.rest().split('$').next().is_some_and(|field| field.contains(','));
        separator = either(&mut text, Some(if more { ',' } else { '$' }), SEPARATOR)?;
        if more {
            text.literal("sk=", "sk=")?;
            key = Some(filled(&mut text, '$', KEY)?);
        }
    } else if named {
        text.literal("sk=", "ss= or sk=")?;
        key = Some(filled(&mut text, '$', KEY)?);
    }
    let salt = filled(&mut text, '$', SALT)?;
    let error = text.malformed(DIGEST);
    let digest = either(&mut text, None, DIGEST)?;
    if digest.len() != key.map_or(KEY_BYTES, |key| key.len()) || digest.len() < LEAST {
        return Err(error);
    }
    Ok(Fields { cost, salt, separator, key, digest })
}

fn kratos(mut text: Reader<'_>) -> Result<Fields<'_>, ParseError> {
    text.literal("ln=", "ln=")?;
    let error = text.out_of_range(DEFINED);
    let log2_n = text.number_within(',', 1..=255, "a memory cost")?;
    text.literal("r=", "r=")?;
    let r = text.number_within(',', 1..=u32::MAX, "rounds")?;
    text.literal("p=", "p=")?;
    let p = text.number_within('$', 1..=u32::MAX, "repetitions")?;
    let cost = cost(log2_n, r, p).ok_or(error)?;
    let salt = text.field('$', Encoding::Base64, SALT)?;
    let error = text.malformed(DIGEST);
    let digest = text.field('$', Encoding::Base64, DIGEST)?;
    if digest.len() < LEAST {
        return Err(error);
    }
    let separator = text.field('$', Encoding::Base64, SEPARATOR)?;
    let expected = "a signer key in base64, as long as the digest";
    let key = Some(text.last(digest.len(), Encoding::Base64, expected)?);
    Ok(Fields { cost, salt, separator, key, digest })
}

fn clerk(mut text: Reader<'_>) -> Result<Fields<'_>, ParseError> {
    let digest = filled(&mut text, '$', DIGEST)?;
    let salt = filled(&mut text, '$', SALT)?;
    let error = text.malformed(KEY);
    let is_whole = |key: &Field<'_>| key.len() == digest.len() && key.len() >= LEAST;
    let key = Some(filled(&mut text, '$', KEY)?).filter(is_whole);
    let key = Some(key.ok_or(error)?);
    let separator = either(&mut text, Some('$'), SEPARATOR)?;
    let error = text.out_of_range(DEFINED);
    let r = text.number_within('$', 1..=u32::MAX, "rounds")?;
    let log2_n = text::decimal(text.remainder()).and_then(|log2_n| u32::try_from(log2_n).ok());
    let cost = cost(log2_n.ok_or(error)?, r, 1).ok_or(error)?;
    Ok(Fields { cost, salt, separator, key, digest })
}

fn cost(log2_n: u32, r: u32, p: u32) -> Option<Cost> {
    text::scrypt::cost(u8::try_from(log2_n).ok()?, r, p)
}

/// Takes base64 of either alphabet, up to a separator or to the end.
fn either<'a>(
    text: &mut Reader<'a>,
    separator: Option<char>,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    let url_safe = text.rest().split(separator.unwrap_or('$')).next();
    let url_safe = url_safe.is_some_and(|digits| digits.contains(['-', '_']));
    let encoding = if url_safe { Encoding::Base64Url } else { Encoding::Base64 };
    match separator {
        Some(separator) => text.field(separator, encoding, expected),
        None => text.last_any(encoding, expected),
    }
}

fn filled<'a>(
    text: &mut Reader<'a>,
    separator: char,
    expected: &'static str,
) -> Result<Field<'a>, ParseError> {
    let error = text.malformed(expected);
    let field = either(text, Some(separator), expected)?;
    if field.is_empty() { Err(error) } else { Ok(field) }
}

impl Scheme for Firebase {
    fn info(&self) -> &Info {
        &self.info
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let Fields { cost, salt, key, digest, .. } = self.fields(stored)?;
        let layout = u8::from(key.is_none());
        Ok(Parts { layout, extra: Field::text(stored), ..Parts::new(cost, salt, digest) })
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        if parts.layout == KEYLESS { &[Need::Pepper] } else { &[] }
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let fields = self.fields(parts.extra.as_str()).map_err(|_| ComputeError::Parameters)?;
        let Cost::Scrypt { log2_n, r, p } = fields.cost else {
            return Err(ComputeError::Parameters);
        };
        let key = match fields.key {
            Some(key) => key.decode(),
            None => signer_key(attempt.pepper().ok_or(ComputeError::Missing(Need::Pepper))?),
        };
        let salt = [fields.salt.decode().as_slice(), &fields.separator.decode()].concat();
        let parameters = firebase::Parameters { log2_n, r, p };
        let digest = firebase::digest(parameters, attempt.password(), &salt, &key);
        out.push(&digest.ok_or(ComputeError::Parameters)?);
        Ok(shared::hmac_exactness(HashFunction::Sha256, attempt.password()))
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

/// The layout of a text without its key.
const KEYLESS: u8 = 1;

/// A signer key as the console shows it, or its bytes.
pub(super) fn signer_key(pepper: &[u8]) -> zeroize::Zeroizing<Vec<u8>> {
    // As many bytes as Firebase makes are the key itself, letters and digits though they may be.
    let text = if pepper.len() == KEY_BYTES { &[] } else { pepper };
    let text = str::from_utf8(text).unwrap_or_default().trim_ascii_end();
    let base64 = [Encoding::Base64, Encoding::Base64Url].into_iter();
    let mut fields = base64.filter_map(|encoding| Field::encoded(text, encoding));
    match fields.find(|field| !field.is_empty()) {
        Some(field) => field.decode(),
        None => zeroize::Zeroizing::new(pepper.to_vec()),
    }
}

const LONG: &str = "a password of more than 64 bytes is hashed first, and its match not exact";

const SUPABASE_INFO: Info = Info::new("firebase-scrypt", "scrypt, Firebase", Strength::Strong)
    .tags(&["$fbscrypt$"])
    .grammar(r"^\$fbscrypt\$v=1,n=N,r=N,p=N(,ss=[A-Za-z0-9+/_-]*={0,2})?(,sk=[A-Za-z0-9+/_-]+={0,2})?\$[A-Za-z0-9+/_-]+={0,2}\$[A-Za-z0-9+/_-]+={0,2}$")
    .seen_in(&["Firebase", "Supabase"])
    .quirks(&[
        "the project's signer key stands in the text, or it is the pepper: in base64 as the console shows it, or its bytes",
        LONG,
    ])
    .example("$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$bxyKJdO5TnCi8I1b5xNMlg==$A76LdT8yujvJg6STSJczh+jr2lleAplngcydVVE+WD5yrG3gTJLYm5bkw5lM7mor0b+XmfaGHo1YIbLVegY0oQ==");

const KRATOS_INFO: Info = Info::new("firebase-scrypt-kratos", "scrypt, Firebase in Ory Kratos", Strength::Strong)
    .tags(&["$firescrypt$"])
    .grammar(r"^\$firescrypt\$ln=N,r=N,p=N\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]+={0,2}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]+={0,2}$")
    .seen_in(&["Ory Kratos"])
    .quirks(&["ln is log2 of N, unlike that of Kratos' own scrypt", "the signer key stands in the text", LONG])
    .example("$firescrypt$ln=14,r=8,p=1$bxyKJdO5TnCi8I1b5xNMlg==$A76LdT8yujvJg6STSJczh+jr2lleAplngcydVVE+WD5yrG3gTJLYm5bkw5lM7mor0b+XmfaGHo1YIbLVegY0oQ==$Bw==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==");

const CLERK_INFO: Info = Info::new("firebase-scrypt-clerk", "scrypt, Firebase in Clerk", Strength::Strong)
    .shape("Firebase's digest$salt$key$separator$rounds$memory")
    .bytes(20, 4096)
    .grammar(r"^[A-Za-z0-9+/_-]+={0,2}\$[A-Za-z0-9+/_-]+={0,2}\$[A-Za-z0-9+/_-]+={0,2}\$[A-Za-z0-9+/_-]*={0,2}\$N\$N$")
    .seen_in(&["Clerk"])
    .quirks(&["the signer key stands in the text", LONG])
    .example("A76LdT8yujvJg6STSJczh+jr2lleAplngcydVVE+WD5yrG3gTJLYm5bkw5lM7mor0b+XmfaGHo1YIbLVegY0oQ==$bxyKJdO5TnCi8I1b5xNMlg==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==$Bw==$8$14");
