//! Spring Security's ids around what others write as well.
//!
//! ```text
//! {scrypt@SpringSecurity_v5_8}$100801$bxyKJdO5TnCi8I1b5xNMlg==$8XwZ…
//! │                            └ a text of the encoder that the id names
//! └ the id: a key of a map, in this case alone
//! ```
//!
//! `{bcrypt}` and `{argon2}` are read by [`ZOPE_BCRYPT`](crate::schemes::python::ZOPE_BCRYPT) and by
//! [`ARGON2`](crate::schemes::ldap::ARGON2), in any case; `{noop}` is a password in the clear and never read. Source: Spring
//! Security 6.3, `PasswordEncoderFactories.java`.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::java::{Cased, SPRING_SCRYPT};
use crate::schemes::{Envelope, ldap, phc};

/// `{scrypt}`.
pub static SPRING_SCRYPT_ID: Cased<Envelope> =
    Cased::new(Envelope::new(SCRYPT, "{scrypt}", &[&SPRING_SCRYPT]));

/// `{scrypt@SpringSecurity_v5_8}`.
pub static SPRING_SCRYPT_V5_8: Cased<Envelope> =
    Cased::new(Envelope::new(SCRYPT_V5_8, "{scrypt@SpringSecurity_v5_8}", &[&SPRING_SCRYPT]));

/// `{argon2@SpringSecurity_v5_8}`.
pub static SPRING_ARGON2_V5_8: Cased<Envelope> =
    Cased::new(Envelope::new(ARGON2_V5_8, "{argon2@SpringSecurity_v5_8}", &[&phc::Argon2]));

/// `{ldap}`, with the tag of a directory behind it.
pub static SPRING_LDAP: Cased<Envelope> = Cased::new(Envelope::new(LDAP, "{ldap}", DIRECTORY));

static DIRECTORY: &[&dyn Scheme] = &[&ldap::LDAP_SSHA, &ldap::LDAP_SHA];

const SCRYPT: Info = Info::new("spring-scrypt", "scrypt, Spring", Strength::Strong)
    .tags(&["{scrypt}"])
    .grammar(
        r"^\{scrypt\}\$[1-9a-f][0-9a-f]{0,7}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{32,86}={0,2}$",
    )
    .seen_in(&["Spring Security 5 and later"])
    .quirks(QUIRKS)
    .example(
        "{scrypt}$e0801$bxyKJdO5TnCi8I1b5xNMlg==$CtqE95zBPkgFA7rkY4yGWf9oa3/v3HqWkbd84JEWDRo=",
    );

const SCRYPT_V5_8: Info = Info::new("spring-scrypt-v5-8", "scrypt, Spring 5.8", Strength::Strong)
    .tags(&["{scrypt@SpringSecurity_v5_8}"])
    .grammar(r"^\{scrypt@SpringSecurity_v5_8\}\$[1-9a-f][0-9a-f]{0,7}\$[A-Za-z0-9+/]*={0,2}\$[A-Za-z0-9+/]{32,86}={0,2}$")
    .seen_in(&["Spring Security 5.8 and later"])
    .quirks(QUIRKS)
    .example("{scrypt@SpringSecurity_v5_8}$100801$bxyKJdO5TnCi8I1b5xNMlg==$3PVhS42NBJePCmPHE/JQwkOCsa/aS/2z1Q+aioENoZA=");

const QUIRKS: &[&str] =
    &["a password of more than 64 bytes is hashed first, and its match not exact"];

const ARGON2_V5_8: Info = Info::new("spring-argon2-v5-8", "Argon2, Spring 5.8", Strength::Strong)
    .tags(&["{argon2@SpringSecurity_v5_8}"])
    .grammar(r"^\{argon2@SpringSecurity_v5_8\}\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
    .bytes(68, 4096)
    .seen_in(&["Spring Security 5.8 and later"])
    .quirks(&["holds an argon2-phc of any type, without keyid and data"])
    .example("{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=16384,t=2,p=1$bxyKJdO5TnCi8I1b5xNMlg$BZvVlojwp5IZUIDQeYabAuF7PWaKs6hIbuEk5MpJ2BY");

const LDAP: Info = Info::new("spring-ldap", "LDAP digests, Spring", Strength::Broken)
    .tags(&["{ldap}"])
    .grammar(r"^\{ldap\}\{S?SHA\}[A-Za-z0-9+/]{27,}={0,2}$")
    .seen_in(&["Spring Security 5 and later"])
    .quirks(&["holds an ldap-ssha or an ldap-sha"])
    .example("{ldap}{SSHA}e0NOhpOx0qTfuekCfyXJYnOn8TBvHIol07lOcA==");
