//! One line of a batch, from JSON to what is to be judged.

use rehash::{Attempt, Password};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::attempt::Beside;
use crate::bytes::hex;
use crate::catalogue::{self, Catalogue, Only};

/// An attempt at one stored text.
pub(super) struct Request {
    /// What the answer is to carry; the line's number where the line has no id.
    pub(super) id: Box<RawValue>,
    /// The stored text; `None` for NULL.
    pub(super) stored: Option<Vec<u8>>,
    /// What to read it as.
    pub(super) only: Option<Only>,
    password: Password,
    user: Option<String>,
    realm: Option<String>,
    salt: Option<Password>,
    pepper: Option<Password>,
    /// Further parameters.
    pub(super) params: Map<String, Value>,
}

/// Why a line cannot be judged. Holds nothing of the line.
pub(super) type Fault = &'static str;

/// A field that says something else when it is null than when it is absent.
#[derive(Default)]
enum Given {
    #[default]
    Absent,
    Null,
    Text(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    id: Option<Box<RawValue>>,
    #[serde(default)]
    hash: Given,
    hash_hex: Option<String>,
    password: Option<String>,
    password_hex: Option<String>,
    scheme: Option<String>,
    user: Option<String>,
    realm: Option<String>,
    pepper: Option<String>,
    pepper_hex: Option<String>,
    salt: Option<String>,
    salt_hex: Option<String>,
    params: Option<Map<String, Value>>,
}

impl Request {
    /// Reads a line of JSON.
    pub(super) fn read(line: u64, bytes: &[u8], catalogue: &Catalogue) -> Result<Self, Fault> {
        let fields: Fields = serde_json::from_slice(bytes).map_err(|error| {
            // serde's own messages repeat what they stumble over, which may be a password.
            match error.classify() {
                serde_json::error::Category::Data => "a field is unknown, twice or no string",
                _ => "not a line of JSON",
            }
        })?;
        let stored = match (fields.hash, fields.hash_hex) {
            (Given::Null, None) => None,
            (Given::Text(text), None) => Some(text.into_bytes()),
            (Given::Absent, Some(digits)) => {
                Some(hex(&digits).ok_or("hash_hex is not hexadecimal")?)
            }
            (Given::Absent, None) => return Err("neither hash nor hash_hex"),
            (_, Some(_)) => return Err("both hash and hash_hex"),
        };
        let password = either(
            fields.password,
            fields.password_hex,
            "both password and password_hex",
            "password_hex is not hexadecimal",
        )?;
        let salt = either(
            fields.salt,
            fields.salt_hex,
            "both salt and salt_hex",
            "salt_hex is not hexadecimal",
        )?;
        let pepper = either(
            fields.pepper,
            fields.pepper_hex,
            "both pepper and pepper_hex",
            "pepper_hex is not hexadecimal",
        )?;
        let only = match fields.scheme {
            Some(id) => Some(catalogue.only(&id).ok_or_else(|| no_scheme(&id))?),
            None => None,
        };
        let id = match fields.id {
            Some(id) if is_text_or_number(&id) => id,
            Some(_) => return Err("id is no string or number"),
            None => RawValue::from_string(line.to_string()).map_err(|_| "too many lines")?,
        };
        let password = password.ok_or("neither password nor password_hex")?;
        let params = fields.params.unwrap_or_default();
        let (user, realm) = (fields.user, fields.realm);
        Ok(Self { id, stored, only, password, user, realm, salt, pepper, params })
    }

    /// The password and its context.
    pub(super) fn attempt(&self) -> Attempt<'_> {
        let beside = Beside {
            user: self.user.as_deref(),
            realm: self.realm.as_deref(),
            salt: self.salt.as_ref().map(Password::as_bytes),
            pepper: self.pepper.as_ref().map(Password::as_bytes),
        };
        beside.with(Attempt::from(&self.password))
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Option::deserialize(from).map(|text| text.map_or(Self::Null, Self::Text))
    }
}

fn no_scheme(id: &str) -> Fault {
    if catalogue::is_never_verified(id) {
        "this form is recognised, never verified"
    } else {
        "no scheme has this id"
    }
}

/// Whether this JSON is neither a list, nor an object, nor a word.
fn is_text_or_number(json: &RawValue) -> bool {
    json.get().starts_with(|first: char| matches!(first, '"' | '-' | '0'..='9'))
}

/// Bytes that stand as text or as hexadecimal digits, wiped when dropped.
fn either(
    text: Option<String>,
    digits: Option<String>,
    both: Fault,
    no_hex: Fault,
) -> Result<Option<Password>, Fault> {
    match (text, digits) {
        (Some(text), None) => Ok(Some(Password::from(text))),
        (None, Some(digits)) => Ok(Some(Password::from(hex(&digits).ok_or(no_hex)?))),
        (Some(_), Some(_)) => Err(both),
        (None, None) => Ok(None),
    }
}
