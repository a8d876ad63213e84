//! Providers by their names, and what an object of theirs says.

use serde_json::Value;

use super::error::ImportError;
use super::object::Object;
use super::parameters::Parameters;
use super::text::Text;
use super::{auth0, clerk, firebase, fusionauth, keycloak, okta};
use crate::error::Need;
use crate::password::Password;
use crate::profile::{self, Profile};
use crate::stored_hash::StoredHash;

/// An identity provider whose objects are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provider {
    /// Auth0: users to import, with `custom_password_hash` or `password_hash`.
    Auth0,
    /// Okta: users with `credentials.password.hash`.
    Okta,
    /// Firebase: users of `auth:export`, under the project's parameters.
    Firebase,
    /// Clerk: users with `password_digest` and `password_hasher`.
    Clerk,
    /// Keycloak: users of a realm's export, or their credentials.
    Keycloak,
    /// FusionAuth: users with `encryptionScheme`, `factor`, `salt` and `password`.
    FusionAuth,
    /// Ory Kratos: identities with `credentials.password.config.hashed_password`.
    Kratos,
    /// Supabase: users with `encrypted_password`, or `password_hash` of its admin API.
    Supabase,
}

/// What an object says: whose it is, and the text that verifies the password.
#[derive(Debug)]
#[non_exhaustive]
pub struct Imported {
    /// The user's id at the provider.
    pub id: Option<String>,
    /// The user's name or address there.
    pub user: Option<String>,
    /// The stored text.
    pub hash: StoredHash,
    /// The id of the format that reads it. Some do not name themselves: accept the provider's
    /// [`Provider::profile`], or this one.
    pub scheme: &'static str,
    /// What verifying it takes beside the password: a project's key, as the pepper.
    pub needs: &'static [Need],
    /// That key, where it stood in the object.
    pub pepper: Option<Password>,
}

impl Provider {
    /// Every provider.
    pub const ALL: &'static [Self] = &[
        Self::Auth0,
        Self::Okta,
        Self::Firebase,
        Self::Clerk,
        Self::Keycloak,
        Self::FusionAuth,
        Self::Kratos,
        Self::Supabase,
    ];

    /// Its name, as `auth0`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auth0 => "auth0",
            Self::Okta => "okta",
            Self::Firebase => "firebase",
            Self::Clerk => "clerk",
            Self::Keycloak => "keycloak",
            Self::FusionAuth => "fusionauth",
            Self::Kratos => "kratos",
            Self::Supabase => "supabase",
        }
    }

    /// The provider of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|provider| provider.id() == id)
    }

    /// The formats that its objects become.
    #[must_use]
    pub fn profile(self) -> &'static Profile {
        match self {
            Self::Auth0 | Self::Okta => profile::auth0(),
            Self::Firebase => profile::firebase(),
            Self::Clerk => profile::clerk(),
            Self::Keycloak => profile::keycloak(),
            Self::FusionAuth => profile::fusionauth(),
            Self::Kratos => profile::kratos(),
            Self::Supabase => profile::supabase(),
        }
    }

    /// Reads an object of this provider.
    ///
    /// # Errors
    ///
    /// [`ImportError`] where it is none, or says what no format of the catalogue says.
    pub fn read(self, object: &str, parameters: &Parameters) -> Result<Imported, ImportError> {
        let object: Value = serde_json::from_str(object).map_err(|_| ImportError::NotAnObject)?;
        self.read_value(&object, parameters)
    }

    /// Reads an object of this provider that has been parsed.
    ///
    /// # Errors
    ///
    /// As [`Provider::read`].
    pub fn read_value(
        self,
        object: &Value,
        parameters: &Parameters,
    ) -> Result<Imported, ImportError> {
        if !object.is_object() {
            return Err(ImportError::NotAnObject);
        }
        let object = Object(object);
        let text = match self {
            Self::Auth0 => auth0::read(object),
            Self::Okta => okta::read(object),
            Self::Firebase => firebase::read(object, parameters),
            Self::Clerk => clerk::read(object),
            Self::Keycloak => keycloak::read(object),
            Self::FusionAuth => fusionauth::read(object),
            Self::Kratos => plain(object, KRATOS, profile::kratos()),
            Self::Supabase => plain(object, SUPABASE, profile::supabase()),
        }?;
        let Text { hash, scheme, needs, pepper } = text;
        Ok(Imported {
            id: object.name(IDS),
            user: object.first_text(USERS),
            hash,
            scheme,
            needs,
            pepper,
        })
    }
}

/// A user whose password is one text of the provider's profile.
fn plain(
    object: Object<'_>,
    paths: &[&'static str],
    profile: &'static Profile,
) -> Result<Text, ImportError> {
    for field in paths {
        match object.maybe_text(field)? {
            None | Some("") => {}
            Some(text) => return Text::as_it_stands(text, profile.schemes, field),
        }
    }
    Err(ImportError::NoPassword)
}

const KRATOS: &[&str] = &["credentials.password.config.hashed_password", "hashed_password"];
const SUPABASE: &[&str] = &["encrypted_password", "password_hash"];

/// Where ids are, the provider's own first.
const IDS: &[&str] =
    &["id", "user_id", "userId", "localId", "uid", "external_id", "externalId", "_id"];

/// Where names and addresses are.
const USERS: &[&str] = &[
    "username",
    "email",
    "traits.username",
    "traits.email",
    "profile.login",
    "profile.email",
    "loginId",
    "email_address",
    "phone_number",
    "phoneNumber",
    "phone",
];
