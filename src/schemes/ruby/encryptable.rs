//! Rails' plugins before bcrypt: `restful_authentication`, Authlogic, Clearance, and Devise's copies of them.
//!
//! ```text
//! d7d5ea3e09391da412b653ae6c8d7431ec273ea2
//! └ digest: 40 or 128 lower-case hex digits; the salt is the text of another column
//!
//! d7d5ea3e09391da412b653ae6c8d7431ec273ea2:238769868762:8962783556527653675
//! │                                        │            └ the site's key
//! │                                        └ salt, both as crackers write them
//! └ digest
//! ```
//!
//! How often they hash is a setting: here what they come with, ten times, Authlogic twenty times. Devise's pepper and
//! `restful_authentication`'s site key are the attempt's pepper. With another number an application writes the same
//! line as a formula of its own. Sources: devise-encryptable 0.2, `lib/devise/encryptable/encryptors`;
//! `restful_authentication` 2008, `by_password.rb`; Clearance 0.8; hashcat's modes 19500 and 27200.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

const LAYOUT: &str = "{digest:hex}";

/// Devise's `sha1` without a pepper.
pub static DEVISE_SHA1: Formula = Formula::line(
    column("devise-sha1", "SHA-1, devise-encryptable", 40)
        .seen_in(&["Devise before 1.2", "devise-encryptable"])
        .example("5409973b6c09419986b00aef32d8da16a713bf0e"),
    LAYOUT,
    "iterate(10, '', sha1('--' . $salt . '--' . $last . '--' . $password . '----'))",
);

/// Devise's `sha1` with a pepper.
pub static DEVISE_SHA1_PEPPER: Formula = Formula::line(
    column("devise-sha1-pepper", "SHA-1 with a pepper, devise-encryptable", 40)
        .seen_in(&["Devise before 1.2", "devise-encryptable"])
        .example("42ec00dadea27665119948d80f0353bad429c8d7"),
    LAYOUT,
    "iterate(10, $pepper, sha1('--' . $salt . '--' . $last . '--' . $password . '--' . $pepper . '--'))",
);

/// Devise's `sha512` without a pepper.
pub static DEVISE_SHA512: Formula = Formula::line(
    column("devise-sha512", "SHA-512, devise-encryptable", 128)
        .seen_in(&["devise-encryptable"])
        .example("9decbb7181cb8777c1722f487e11b19d8fc24fdc8fb1920bb16f7e82cb124dca7c079b849a4ef47893c24adc4c92814c73f904f66640b8c6efa37881d70cc4ec"),
    LAYOUT,
    "iterate(10, '', sha512('--' . $salt . '--' . $last . '--' . $password . '----'))",
);

/// Devise's `sha512` with a pepper.
pub static DEVISE_SHA512_PEPPER: Formula = Formula::line(
    column("devise-sha512-pepper", "SHA-512 with a pepper, devise-encryptable", 128)
        .seen_in(&["devise-encryptable"])
        .example("ebc0c53c80918492af111b901b04e5293b1213c2172858697b19039b7a3aa94db17c4e3ac044eb8238a8790fcec8dcab83587c576d863d2fb5b4db2e7e9d6259"),
    LAYOUT,
    "iterate(10, $pepper, sha512('--' . $salt . '--' . $last . '--' . $password . '--' . $pepper . '--'))",
);

/// Authlogic's SHA-512, and Devise's `authlogic_sha512`.
pub static AUTHLOGIC_SHA512: Formula = Formula::line(
    column("authlogic-sha512", "SHA-512, Authlogic", 128)
        .seen_in(&["Authlogic before 3.4", "devise-encryptable"])
        .example("3ddd0d4f7ca778b43eb6785e2256abbf1f03b5ad7473e944645e124d177118be7d93b95142086a13c5aa31101f8d78f8cee9f3279f91a912209bf98f290d856a"),
    LAYOUT,
    "iterate(20, $password . $salt, sha512($last))",
);

/// `restful_authentication`, and Devise's `restful_authentication_sha1`.
pub static RESTFUL_AUTHENTICATION: Formula = Formula::line(
    column("restful-authentication", "SHA-1, restful_authentication", 40)
        .seen_in(&["restful_authentication", "devise-encryptable"])
        .example("e190b0259a18b5d61480af1190f62eabb89b2cd6"),
    LAYOUT,
    "iterate(10, $pepper, sha1($last . '--' . $salt . '--' . $password . '--' . $pepper))",
);

/// `restful_authentication` with salt and site key behind the digest.
pub static RESTFUL_AUTHENTICATION_KEY: Formula = Formula::line(
    Info::new(
        "restful-authentication-key",
        "SHA-1, restful_authentication with its key",
        Strength::Broken,
    )
    .shape("40 hex digits:salt:key")
    .grammar("^[0-9a-f]{40}:[^:]+:.+$")
    .seen_in(&["hashcat's examples of restful_authentication"])
    .quirks(&["the key of the site stands in every row"])
    .example("d43589429e0b04edc605a10357f0abcaf659ba5c:238769868762:8962783556527653675"),
    "{digest:hex}:{salt}:{salt2}",
    "iterate(10, $salt2, sha1($last . '--' . $salt . '--' . $password . '--' . $salt2))",
);

/// Clearance's SHA-1, and `restful_authentication` without a key.
pub static CLEARANCE_SHA1: Formula = Formula::line(
    column("clearance-sha1", "SHA-1, Clearance", 40)
        .seen_in(&[
            "Clearance before 0.16",
            "restful_authentication without a key",
            "devise-encryptable",
        ])
        .example("81c35bdfd7b6bc8878248ae59671c396aa519764"),
    LAYOUT,
    "sha1('--' . $salt . '--' . $password . '--')",
);

/// The same with the salt behind the digest.
pub static CLEARANCE_SHA1_SALT: Formula = Formula::line(
    Info::new("clearance-sha1-salt", "SHA-1, Clearance with its salt", Strength::Broken)
        .shape("40 hex digits:salt")
        .seen_in(&["hashcat's examples of restful_authentication"])
        .quirks(&["nothing tells it from others of its shape"])
        .example("81c35bdfd7b6bc8878248ae59671c396aa519764:salt"),
    "{digest:hex}:{salt}",
    "sha1('--' . $salt . '--' . $password . '--')",
);

const fn column(id: &'static str, title: &'static str, digits: u8) -> Info {
    let shape = if digits == 40 { "40 hex digits" } else { "128 hex digits" };
    let grammar = if digits == 40 { "^[0-9a-f]{40}$" } else { "^[0-9a-f]{128}$" };
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .grammar(grammar)
        .quirks(&["nothing tells it from others of its shape", "the salt is of another column"])
}
