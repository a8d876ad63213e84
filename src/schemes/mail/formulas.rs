//! Formats of mail servers and ticket systems that one line says.
//!
//! ```text
//! {PBKDF2}$1$bUnT4Pl7yFtYX0KU$5000$50a83cafdc517b9f46519415e53c6a858908680a
//!            │                │    └ digest: 20 bytes of PBKDF2 with SHA-1, hex
//!            │                └ iterations
//!            └ salt, hashed as text
//!
//! {NS-MTA-MD5}a8386c0d53f092438c9a96267f1f212ahEMvqi7RvUurx6uw1dHxTbZw4nAQ6vbQ
//!             └ digest of MD5                 └ salt: 32 characters, in front, and behind the password
//!
//! !sha512!7eTO4K3TKHYdkWmr!lI2l3eJQUsFCkdmMJMOv7extiWV7sGYUcSX8DbOZWBGfjThoNQzLrNx/es8ra4fAfpenJ0m4OvFGmsiY/apQgQ
//! ```
//!
//! Request Tracker turns the empty password away before it looks at a hash. Tomcat reads what LDAP tags
//! with the password in Latin-1. Sources: Dovecot 2.3, `src/auth/password-scheme-pbkdf2.c`;
//! `Authen::Passphrase` 0.008, `NetscapeMail.pm`; Request Tracker 5, `lib/RT/User.pm`; Tomcat 10,
//! `MessageDigestCredentialHandler.java`; Courier's `authpasswd(1)`; hashcat's example 1421.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Dovecot's `{PBKDF2}$1$`.
pub static DOVECOT_PBKDF2: Formula = Formula::line(
    Info::new("dovecot-pbkdf2", "PBKDF2, Dovecot", Strength::Fair)
        .seen_in(&["Dovecot"])
        .grammar(r"^(?i:\{PBKDF2\})\$1\$[^$]+\$N\$[0-9A-Fa-f]{40}$")
        .quirks(&[
            "{PBKDF2} without $1$ is that of LDAP",
            "a password longer than 64 bytes is hashed first, and its match not exact",
        ])
        .example("{PBKDF2}$1$Tw5nQ2kXbV8sLr0e$5000$3ed8ecf12b9e52c49fdd072c44254c587758c899"),
    "{{PBKDF2}}$1${salt}${rounds}${digest:hexany}",
    "pbkdf2_sha1($password, $salt, $rounds, 20)",
);

/// Courier's `{MD5RAW}`.
pub static COURIER_MD5RAW: Formula = Formula::line(
    Info::new("courier-md5raw", "MD5, Courier", Strength::Broken)
        .seen_in(&["Courier authlib", "postfixadmin"])
        .grammar(r"^(?i:\{MD5RAW\})[0-9A-Fa-f]{32}$")
        .example("{md5raw}5f4dcc3b5aa765d61d8327deb882cf99"),
    "{{MD5RAW}}{digest:hexany}",
    "md5($password)",
);

/// `{NS-MTA-MD5}` of Netscape's mail server.
pub static NETSCAPE_MAIL: Formula = Formula::line(
    Info::new("netscape-mail", "MD5, Netscape Messaging Server", Strength::Broken)
        .seen_in(&["Netscape Messaging Server", "389 Directory Server", "Authen::Passphrase"])
        .grammar(r"^(?i:\{NS-MTA-MD5\})[0-9a-f]{32}.{32}$")
        .example("{NS-MTA-MD5}a935ce39e59b0771b822b85e8a248ae0Tw5nQ2kXbV8sLr0eYzJh4MTw5nQ2kXbV"),
    "{{NS-MTA-MD5}}{digest:hex}{salt:32}",
    r"md5($salt . '\x59' . $password . '\xf7' . $salt)",
);

/// Request Tracker's `!sha512!`.
pub static RT_SHA512: Formula = Formula::line(
    Info::new("rt-sha512", "SHA-512 with a salt, Request Tracker", Strength::Broken)
        .seen_in(&["Request Tracker 3.8.10 to 4.0"])
        .quirks(&["begins like a lock and is none"])
        .example("!sha512!Tw5nQ2kXbV8sLr0e!HWKx2JOIPN0mbX2GDA+Pi/I1Mw5S/vnfxFYz2T59xM2v+dHo5lyxJAaOa471JPV78Hr7EJjX3+uapWN6yR5f2Q"),
    "!sha512!{salt}!{digest:base64u}",
    "sha512($salt . $password)",
);

/// `{MD5}` as Tomcat reads it.
pub static TOMCAT_LDAP_MD5: Formula = Formula::line(
    tomcat("tomcat-ldap-md5", "LDAP {MD5}, Tomcat").example("{MD5}X03MO1qnZdYdgyfeuILPmQ=="),
    "{{MD5}}{digest:base64any}",
    "md5(latin1($password))",
);

/// `{SHA}` as Tomcat reads it.
pub static TOMCAT_LDAP_SHA: Formula = Formula::line(
    tomcat("tomcat-ldap-sha", "LDAP {SHA}, Tomcat").example("{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="),
    "{{SHA}}{digest:base64any}",
    "sha1(latin1($password))",
);

/// `{SSHA}` as Tomcat reads it.
pub static TOMCAT_LDAP_SSHA: Formula = Formula::line(
    tomcat("tomcat-ldap-ssha", "LDAP {SSHA}, Tomcat")
        .example("{SSHA}bI1xt4wndVs0Y7ftd8SyRL1/2fpvHIol"),
    "{{SSHA}}{digest+salt:base64any}",
    "sha1(latin1($password) . $salt)",
);

/// hMailServer's SHA-256.
pub static HMAILSERVER: Formula = Formula::line(
    Info::new("hmailserver", "SHA-256 with a salt, hMailServer", Strength::Broken)
        .shape("70 hex digits")
        .seen_in(&["hMailServer 5.3 and later"])
        .quirks(&["the salt is hashed as its six digits"])
        .example("6f1c8a645938b1243eaeac8895da3b429f32f5d4dc4b267a6169e7931fb7264f4b1641"),
    "{salt:hex:3}{digest:hex}",
    "sha256(hex($salt) . $password)",
);

const fn tomcat(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(&["Tomcat"]).quirks(&[
        "hashes the password in Latin-1: what LDAP itself writes beyond ASCII is not the same",
    ])
}
