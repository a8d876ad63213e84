//! PHP applications whose format one line says.
//!
//! ```text
//! {SHA256}7a37b85c8918eac19a9089c0fa5a2ab4dce3f90528dcdeec108b23ddf3607b99:salt
//! │       └ Joomla 2.5 and 3: SHA-256 of password and salt, in hexadecimal digits
//! └ {SHA256}, which directories write before base64
//!
//! $PHPS$30353031383437363132$f02b0b2f25e5754edb04522c346ba243
//! │     │                    └ vBulletin's MD5 of the hexadecimal MD5 and the salt
//! │     └ salt, hexadecimal digits
//! └ $PHPS$, as crackers write it
//!
//! d514dee5e76bbb718084294c835f312c 9dKw2
//! │                                └ vBulletin 5's own spelling of what version 4 had in two columns
//! └ MD5 of the hexadecimal MD5 and the salt
//!
//! $SHA$7218532375810603$bfede293ecf6539211a7305ea218b9f3f608953130405cda9eaba6fb6250f824
//! │    │                └ AuthMe: SHA-256 of the hexadecimal SHA-256 of the password, and the salt
//! │    └ salt, hashed as it stands
//! └ $SHA$; $MD5vb$ is MD5 in the same way
//!
//! f22cade043e7214200206dbffca49fd9
//! └ PrestaShop and old Moodle: MD5 with a key of the site, which is the attempt's pepper
//!
//! 5962d4ada95d6493379cd9c05ce7a376:726620866134417802643053384570:6056291339665060317728572165496183
//! └ EmpireCMS: digest, first and second salt
//! ```
//!
//! Sources: Joomla 3.2, `libraries/joomla/user/helper.php`; AuthMe 5.6 and 6, `security/crypts`; PrestaShop
//! 1.6, `Tools::encrypt`; Moodle 2.4, `lib/moodlelib.php`; PHP-Fusion 7, `PasswordAuth.class.php`;
//! DedeCMS 5.7, `include/userlogin.class.php`; hashcat 6.2, modes 2612, 3730, 30500, 32300.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Joomla's `{SHA256}`.
pub static JOOMLA_SHA256: Formula = Formula::line_sharing_its_tag(
    of("joomla-sha256", "Joomla {SHA256}", &["Joomla 2.5.5 to 3.2"])
        .tags(&["{SHA256}"])
        .grammar(r"^(?i:\{SHA256\})[0-9a-f]{64}:.+$")
        .quirks(&["has the tag of directories, told apart by the salt behind the digits"])
        .example("{SHA256}7a37b85c8918eac19a9089c0fa5a2ab4dce3f90528dcdeec108b23ddf3607b99:salt"),
    "{{SHA256}}{digest:hex}:{salt}",
    "sha256($password . $salt)",
);

/// `$PHPS$`.
pub static PHPS: Formula = Formula::line(
    of("phps", "$PHPS$", &["hashcat", "John the Ripper"])
        .example("$PHPS$73616c74$d514dee5e76bbb718084294c835f312c"),
    "$PHPS${salt:hex}${digest:hex}",
    "md5(md5($password) . $salt)",
);

/// vBulletin 5's `legacy`: what version 4 had hashed.
pub static VBULLETIN5_LEGACY: Formula = Formula::line(
    of("vbulletin5-legacy", "vBulletin 5, legacy", &["vBulletin 5"])
        .shape("32 hex digits, a blank, salt")
        .quirks(&["the scheme beside it is called legacy; blowfish and argon2 are hashes of MD5"])
        .example("d514dee5e76bbb718084294c835f312c salt"),
    "{digest:hex} {salt}",
    "md5(md5($password) . $salt)",
);

/// AuthMe's `$SHA$`.
pub static AUTHME_SHA256: Formula = Formula::line(
    of("authme-sha256", "AuthMe $SHA$", &["AuthMe"])
        .example("$SHA$f34b6ba8$4269723c6f5254b503356ed56e0206aca9218a22f288c4f8f0a277cea35b559c"),
    "$SHA${salt}${digest:hex}",
    "sha256(sha256($password) . $salt)",
);

/// AuthMe's `$MD5vb$`.
pub static AUTHME_MD5VB: Formula = Formula::line(
    of("authme-md5vb", "AuthMe $MD5vb$", &["AuthMe"])
        .example("$MD5vb$f34b6ba8$97a644ff6a0e859780ca2cd92c79d888"),
    "$MD5vb${salt}${digest:hex}",
    "md5(md5($password) . $salt)",
);

/// AuthMe's PBKDF2, in a text that begins like Django's.
pub static AUTHME_PBKDF2: Formula = Formula::line_sharing_its_tag(
    Info::new("authme-pbkdf2", "AuthMe PBKDF2", Strength::Fair)
        .tags(&["pbkdf2_sha256$"])
        .shape("PBKDF2 of SHA-256, 64 bytes in upper-case hex")
        .seen_in(&["AuthMe"])
        .quirks(&[
            "begins like Django's, whose digest is half as long and base64",
            "a password longer than 64 bytes is hashed first, and its match not exact",
        ])
        .example("pbkdf2_sha256$10000$f34b6ba8$345FF2A11E1720CFDE2F51B7820CC593BA2F787C066E7916FD342BA9032DA1D4F9376BECC8827FA228C5E260F376093F7CEA2CBDD0B0652C87282C09572EFAAB"),
    "pbkdf2_sha256${rounds}${salt}${digest:HEX}",
    "pbkdf2_sha256($password, $salt, $rounds, 64)",
);

/// AuthMe's PBKDF2 in Django's spelling, of passwords in ASCII.
pub static AUTHME_PBKDF2_DJANGO: Formula = Formula::line_sharing_its_tag(
    Info::new("authme-pbkdf2-django", "AuthMe PBKDF2DJANGO", Strength::Fair)
        .tags(&["pbkdf2_sha256$"])
        .shape("PBKDF2 of SHA-256 as Django writes it")
        .seen_in(&["AuthMe"])
        .quirks(&[
            "looks like Django's, which it is for a password in ASCII",
            "every character beyond ASCII is a question mark to it",
            "a password longer than 64 bytes is hashed first, and its match not exact",
        ])
        .example("pbkdf2_sha256$24000$f34b6ba8$Hp6wHbfukXlRwxsuWGHFKm3eWH3NjZgXrFyFcg87yxM="),
    "pbkdf2_sha256${rounds}${salt}${digest:base64}",
    "pbkdf2_sha256(ascii($password), $salt, $rounds, 32)",
);

/// AuthMe's PBKDF2 with salt and digest in base64.
pub static AUTHME_PBKDF2_BASE64: Formula = Formula::line_sharing_its_tag(
    Info::new("authme-pbkdf2-base64", "AuthMe PBKDF2BASE64", Strength::Fair)
        .tags(&["pbkdf2$"])
        .shape("rounds, salt and digest of PBKDF2 behind pbkdf2$")
        .seen_in(&["AuthMe from 6"])
        .quirks(&["a password longer than 64 bytes is hashed first, and its match not exact"])
        .example(
            "pbkdf2$120000$bxyKJdO5TnCi8I1b5xNMlg==$ukUl9z8polrM4kdX61M94odVx1PfrxeoGgAH+9c8JTc=",
        ),
    "pbkdf2${rounds}${salt:base64}${digest:base64}",
    "pbkdf2_sha256($password, $salt, $rounds, 32)",
);

/// AuthMe's RoyalAuth.
pub static ROYALAUTH: Formula = Formula::line(
    of("royalauth", "RoyalAuth", &["RoyalAuth", "AuthMe"])
        .shape("128 hex digits")
        .quirks(&["SHA-512 in 25 rounds, each over the hexadecimal digits of the one before"])
        .example("5d21ef9236896bc4ac508e524e2da8a0def555dac1cdfc7259d62900d1d3f553826210c369870673ae2cf1c41abcf4f92670d76af1db044d33559324f5c2a339"),
    "{digest:hex}",
    "iterate(24, sha512($password), sha512($last))",
);

/// AuthMe's CMW, and home-made applications.
pub static MD5_SHA1_HEX: Formula = Formula::line(
    of("md5-sha1-hex", "MD5 of SHA-1, bare hex", &["CraftMyWebsite", "AuthMe"])
        .shape("32 hex digits")
        .quirks(ALIKE)
        .example("1619d7adc23f4f633f11014d2f22b7d8"),
    "{digest:hexany}",
    "md5(sha1($password))",
);

/// PrestaShop before 1.7.
pub static PRESTASHOP: Formula = Formula::line(
    of("prestashop", "PrestaShop", &["PrestaShop before 1.7"])
        .shape("32 hex digits")
        .quirks(&["the pepper is the shop's cookie key, _COOKIE_KEY_"])
        .example("fb985bc394cf7ec1f46feac5ff63ca9f"),
    "{digest:hex}",
    "md5($pepper . $password)",
);

/// Moodle before 2.5.
pub static MOODLE_MD5: Formula = Formula::line(
    of("moodle-md5", "Moodle before 2.5", &["Moodle before 2.5"])
        .shape("32 hex digits")
        .quirks(&["the pepper is the site's $CFG->passwordsaltmain; without one it is bare MD5"])
        .example("d89eddeec748c49d5add2f8f347b8899"),
    "{digest:hex}",
    "md5($password . $pepper)",
);

/// PHP-Fusion from 7.02.
pub static PHPFUSION: Formula = Formula::line(
    of("phpfusion", "PHP-Fusion", &["PHP-Fusion from 7.02"])
        .shape("64 hex digits:salt")
        .quirks(ALIKE)
        .example("84ec44c7d6fc41917953a1dafca3c7d7856f7a9d0328b991b76f0d36be1224b9:salt"),
    "{digest:hex}:{salt}",
    "hmac_sha256($salt, $password)",
);

/// What AuthMe writes for PHP-Fusion.
pub static AUTHME_PHPFUSION: Formula = Formula::line(
    of("authme-phpfusion", "AuthMe for PHP-Fusion", &["AuthMe"])
        .shape("64 hex digits:salt")
        .quirks(&[
            "the key is the hexadecimal SHA-1 of the salt",
            "every character beyond ASCII is a question mark to it",
        ])
        .example("3cfa5e08946b5233c4023c74ecab786826b38536a48d15e74de2ca58f16d8c93:salt"),
    "{digest:hex}:{salt}",
    "hmac_sha256(sha1($salt), ascii($password))",
);

/// DedeCMS's administrators.
pub static DEDECMS: Formula = Formula::line(
    of("dedecms", "DedeCMS", &["DedeCMS, administrators"])
        .shape("20 hex digits")
        .quirks(&["digits 6 to 25 of MD5"])
        .example("c3b5aa765d61d8327deb"),
    "{digest:hex:10}",
    "unhex(substr(md5($password), 5, 20))",
);

/// EmpireCMS.
pub static EMPIRECMS: Formula = Formula::line(
    of("empirecms", "EmpireCMS", &["EmpireCMS"])
        .shape("32 hex digits:salt:second salt")
        .quirks(&["administrators have two salts, the second one is hashed first"])
        .example("f2ce209c39d5ffe38d261727d14e5ba4:salt:second"),
    "{digest:hex}:{salt}:{salt2}",
    "md5($salt2 . 'E!m^p-i(r#e.C:M?S' . md5(md5($password) . $salt) . 'd)i.g^o-d' . $salt)",
);

/// `md5(md5(salt) . md5(md5(password)))`.
pub static MD5_MD5_SALT_MD5_MD5_PASS: Formula = Formula::line(
    of(
        "md5-md5salt-md5md5pass",
        "MD5 of the hex MD5s of salt and of the hex MD5 of the password",
        &["home-made applications"],
    )
    .shape("32 hex digits:salt")
    .quirks(ALIKE)
    .example("ebf7e29a6665a9216088c680291a178e:salt"),
    "{digest:hex}:{salt}",
    "md5(md5($salt) . md5(md5($password)))",
);

/// `md5(salt . upper(md5(salt2 . password)))`.
pub static MD5_SALT_UPPER_MD5_SALT_PASS: Formula = Formula::line(
    of(
        "md5-salt-upper-md5-salt-pass",
        "MD5 of salt and the upper-case MD5 of a second salt and the password",
        &["Dahua devices", "home-made applications"],
    )
    .shape("32 hex digits:salt:second salt")
    .quirks(ALIKE)
    .example("19921296b13a58efcc2c68d7b9524fec:salt:second"),
    "{digest:hex}:{salt}:{salt2}",
    "md5($salt . upper(md5($salt2 . $password)))",
);

const ALIKE: &[&str] = &["nothing tells it from others of its shape"];

const fn of(id: &'static str, title: &'static str, seen_in: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(seen_in)
}
