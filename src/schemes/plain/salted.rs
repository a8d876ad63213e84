//! Digests of a password and a salt behind a colon: what home-made applications store.
//!
//! ```text
//! 67a1e09bb1f83f5007dc119c14d663aa:salt
//! │                                └ salt: text, hashed as it stands
//! └ digest: lower-case hex
//! ```
//!
//! Nothing tells the order of password and salt: whoever accepts one of these knows the program.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

const LAYOUT: &str = "{digest:hex}:{salt}";

const fn salted(id: &'static str, title: &'static str, shape: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
        .shape(shape)
        .seen_in(&["home-made applications"])
        .quirks(&["nothing tells it from others of its shape"])
}

/// `md5(password . salt)`.
pub static MD5_PASS_SALT: Formula = Formula::line(
    salted("md5-pass-salt", "MD5 of password and salt", "32 hex digits:salt")
        .seen_in(&["Joomla 1.5 to 3.2", "Horde", "home-made applications"])
        .example("b305cadbb3bce54f3aa59c64fec00dea:salt"),
    LAYOUT,
    "md5($password . $salt)",
);

/// `md5(salt . password)`.
pub static MD5_SALT_PASS: Formula = Formula::line(
    salted("md5-salt-pass", "MD5 of salt and password", "32 hex digits:salt")
        .seen_in(&["osCommerce", "xt:Commerce", "Magento 1", "home-made applications"])
        .example("67a1e09bb1f83f5007dc119c14d663aa:salt"),
    LAYOUT,
    "md5($salt . $password)",
);

/// `md5(salt . password . salt)`.
pub static MD5_SALT_PASS_SALT: Formula = Formula::line(
    salted("md5-salt-pass-salt", "MD5 of password between salts", "32 hex digits:salt")
        .example("92fb338c1d3147f23652d9ce7daf49f3:salt"),
    LAYOUT,
    "md5($salt . $password . $salt)",
);

/// `sha1(password . salt)`.
pub static SHA1_PASS_SALT: Formula = Formula::line(
    salted("sha1-pass-salt", "SHA-1 of password and salt", "40 hex digits:salt")
        .example("c88e9c67041a74e0357befdff93f87dde0904214:salt"),
    LAYOUT,
    "sha1($password . $salt)",
);

/// `sha1(salt . password)`.
pub static SHA1_SALT_PASS: Formula = Formula::line(
    salted("sha1-salt-pass", "SHA-1 of salt and password", "40 hex digits:salt")
        .example("59b3e8d637cf97edbe2384cf59cb7453dfe30789:salt"),
    LAYOUT,
    "sha1($salt . $password)",
);

/// `sha1(salt . password . salt)`.
pub static SHA1_SALT_PASS_SALT: Formula = Formula::line(
    salted("sha1-salt-pass-salt", "SHA-1 of password between salts", "40 hex digits:salt")
        .example("0698f86248c9592589005ba8b7f1e2e9383964cf:salt"),
    LAYOUT,
    "sha1($salt . $password . $salt)",
);

/// `sha256(password . salt)`.
pub static SHA256_PASS_SALT: Formula = Formula::line(
    salted("sha256-pass-salt", "SHA-256 of password and salt", "64 hex digits:salt")
        .example("7a37b85c8918eac19a9089c0fa5a2ab4dce3f90528dcdeec108b23ddf3607b99:salt"),
    LAYOUT,
    "sha256($password . $salt)",
);

/// `sha256(salt . password)`.
pub static SHA256_SALT_PASS: Formula = Formula::line(
    salted("sha256-salt-pass", "SHA-256 of salt and password", "64 hex digits:salt")
        .seen_in(&["Magento 1 Enterprise", "Magento 2.0", "home-made applications"])
        .example("13601bda4ea78e55a07b98866d2be6be0744e3866f13c00c811cab608a28f322:salt"),
    LAYOUT,
    "sha256($salt . $password)",
);

/// `sha256(salt . password . salt)`.
pub static SHA256_SALT_PASS_SALT: Formula = Formula::line(
    salted("sha256-salt-pass-salt", "SHA-256 of password between salts", "64 hex digits:salt")
        .example("142842b4c729fae19da47dcebbc739564ada2d9fbbe401905ddd3b964f2befab:salt"),
    LAYOUT,
    "sha256($salt . $password . $salt)",
);

/// `sha512(password . salt)`.
pub static SHA512_PASS_SALT: Formula = Formula::line(
    salted("sha512-pass-salt", "SHA-512 of password and salt", "128 hex digits:salt")
        .example("fa6a2185b3e0a9a85ef41ffb67ef3c1fb6f74980f8ebf970e4e72e353ed9537d593083c201dfd6e43e1c8a7aac2bc8dbb119c7dfb7d4b8f131111395bd70e97f:salt"),
    LAYOUT,
    "sha512($password . $salt)",
);

/// `sha512(salt . password)`.
pub static SHA512_SALT_PASS: Formula = Formula::line(
    salted("sha512-salt-pass", "SHA-512 of salt and password", "128 hex digits:salt")
        .seen_in(&["OpenMage", "home-made applications"])
    .example("2908d2c28dfc047741fc590a026ffade237ab2ba7e1266f010fe49bde548b5987a534a86655a0d17f336588e540cd66f67234b152bbb645b4bb85758a1325d64:salt"),
    LAYOUT,
    "sha512($salt . $password)",
);

/// `sha512(salt . password . salt)`.
pub static SHA512_SALT_PASS_SALT: Formula = Formula::line(
    salted("sha512-salt-pass-salt", "SHA-512 of password between salts", "128 hex digits:salt")
        .example("2f67f9bb544fc1e6b440bb2819d7582bafcd468676806f6f3b2721bca911efce2f43f969dd1c6d477ff1e8951a9c536896945e5250a8832fc951cd7d3fed2bdf:salt"),
    LAYOUT,
    "sha512($salt . $password . $salt)",
);

/// `sha512(sha512(password) . salt)`.
pub static SHA512_SHA512_PASS_SALT: Formula = Formula::line(
    salted(
        "sha512-sha512pass-salt",
        "SHA-512 of the hex SHA-512 of the password, and salt",
        "128 hex digits:salt",
    )
    .seen_in(&["AuthMe", "home-made applications"])
    .example("0a610f0bbf7a92accc7e962c53ef3ed7d7d2cabb16139ae169555a6685056b405fa4a3edb041f27e6d8c29bea70eb9bd89bad9fcfcdf05e23b1b8b99ad1256a5:salt"),
    LAYOUT,
    "sha512(sha512($password) . $salt)",
);

/// `md5(md5(password) . salt)`.
pub static MD5_MD5_PASS_SALT: Formula = Formula::line(
    salted(
        "md5-md5pass-salt",
        "MD5 of the hex MD5 of the password, and salt",
        "32 hex digits:salt",
    )
    .seen_in(&["vBulletin 3 and 4", "AuthMe", "home-made applications"])
    .example("d514dee5e76bbb718084294c835f312c:salt"),
    LAYOUT,
    "md5(md5($password) . $salt)",
);

/// `md5(salt . md5(password))`.
pub static MD5_SALT_MD5_PASS: Formula = Formula::line(
    salted("md5-salt-md5pass", "MD5 of salt and the hex MD5 of the password", "32 hex digits:salt")
        .example("5f9a1cce7ec3e51516c531bf629cf489:salt"),
    LAYOUT,
    "md5($salt . md5($password))",
);

/// `md5(md5(salt) . md5(password))`.
pub static MD5_MD5_SALT_MD5_PASS: Formula = Formula::line(
    salted("md5-md5salt-md5pass", "MD5 of the hex MD5s of salt and password", "32 hex digits:salt")
        .seen_in(&["MyBB", "Invision Power Board 2 and 3", "home-made applications"])
        .example("be3334ce6344440bc9c07e58ec9fe47e:salt"),
    LAYOUT,
    "md5(md5($salt) . md5($password))",
);

/// `sha1(salt . sha1(password))`.
pub static SHA1_SALT_SHA1_PASS: Formula = Formula::line(
    salted(
        "sha1-salt-sha1pass",
        "SHA-1 of salt and the hex SHA-1 of the password",
        "40 hex digits:salt",
    )
    .seen_in(&["PunBB", "Redmine", "home-made applications"])
    .example("48b75edeffd8e413341d7734f0f3391e7a5da994:salt"),
    LAYOUT,
    "sha1($salt . sha1($password))",
);

/// `sha1(salt . sha1(salt . sha1(password)))`.
pub static SHA1_SALT_SHA1_SALT_SHA1_PASS: Formula = Formula::line(
    salted(
        "sha1-salt-sha1-salt-sha1pass",
        "SHA-1 of salt and that of salt and that of the password",
        "40 hex digits:salt",
    )
    .seen_in(&["WoltLab Burning Board 3", "OpenCart before 4", "home-made applications"])
    .example("1e0e3172ee191f044c635b87312a2244a7c33b1b:salt"),
    LAYOUT,
    "sha1($salt . sha1($salt . sha1($password)))",
);
