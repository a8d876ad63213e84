//! WoltLab: Burning Board, Community Framework and Suite.
//!
//! ```text
//! Bcrypt:$2y$12$phUHIm9fKR7s4cJkvEeVnudkOY/RJZVdkiLbE6NFR0gxFPRsSfpyW
//! │      └ what the algorithm wrote: bcrypt, and behind Argon2: a PHC string
//! └ the name of the algorithm; from 5.4 on every text has one
//!
//! wcf1:7f8d1951fe48ae3266980c2979c141f60e4415e5:5037864764153886517871426607441768004150
//!      │                                        └ salt, hashed three times
//!      └ SHA-1, as Burning Board 3 wrote it without a name
//!
//! $2a$08$hashcatohohohohohohohegk6PN.SFkoXxDIkacAGKFN9AF8nx.Hi
//! └ bcrypt of a whole bcrypt text of the same salt: Burning Board 4 to Suite 5.3, later behind
//!   DoubleBcrypt: or wcf2:
//! ```
//!
//! Source: WoltLab Suite 6.1,
//! `wcfsetup/install/files/lib/system/user/authentication/password/algorithm`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Envelope, Formula, crypt, phc};

/// `Bcrypt:`.
pub static WOLTLAB_BCRYPT: Envelope = Envelope::new(
    suite("woltlab-bcrypt", "WoltLab Bcrypt:", Strength::Fair)
        .tags(&["Bcrypt:"])
        .grammar(r"^Bcrypt:\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .quirks(&["reads 72 bytes", "stops at NUL, which is refused"])
        .example("Bcrypt:$2y$12$ZvwIHbM3RlAg6GzZ3vLKje8kBcjo17nK7M3ScshMQWrwUHvqnizcq"),
    "Bcrypt:",
    crypt::BCRYPTS,
);

/// `Argon2:`.
pub static WOLTLAB_ARGON2: Envelope = Envelope::new(
    suite("woltlab-argon2", "WoltLab Argon2:", Strength::Strong)
        .tags(&["Argon2:"])
        .grammar(r"^Argon2:\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
        .example("Argon2:$argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$jc8BdB2ySOdFSEKVWMMWsqhTek6PruIfW5T2Vc91iRo"),
    "Argon2:",
    &[&phc::Argon2],
);

/// `DoubleBcrypt:`.
pub static WOLTLAB_DOUBLE_BCRYPT: Formula = Formula::line(
    suite("woltlab-double-bcrypt", "WoltLab DoubleBcrypt:", Strength::Fair)
        .quirks(TWICE)
        .example("DoubleBcrypt:$2y$08$ZvwIHbM3RlAg6GzZ3vLKjeHrVxN6MeRqice18oGiKBgD/h8hzNSGi"),
    "DoubleBcrypt:{bcrypt}",
    "bcrypt(bcrypt($password))",
);

/// `wcf2:`, the name of an import.
pub static WOLTLAB_WCF2: Formula = Formula::line(
    suite("woltlab-wcf2", "WoltLab wcf2:", Strength::Fair)
        .quirks(TWICE)
        .example("wcf2:$2y$08$ZvwIHbM3RlAg6GzZ3vLKjeHrVxN6MeRqice18oGiKBgD/h8hzNSGi"),
    "wcf2:{bcrypt}",
    "bcrypt(bcrypt($password))",
);

/// `wcf1:`.
pub static WOLTLAB_WCF1: Formula = Formula::line(
    suite("woltlab-wcf1", "WoltLab wcf1:", Strength::Broken)
        .example("wcf1:401b8e1d72daa174f7ba379915091211e5426fa9:f34b6ba8"),
    "wcf1:{digest:hex}:{salt}",
    "sha1($salt . sha1($salt . sha1($password)))",
);

/// `Pbkdf2:` with what it is set to.
pub static WOLTLAB_PBKDF2: Formula = Formula::line(
    suite("woltlab-pbkdf2", "WoltLab Pbkdf2:", Strength::Fair)
        .seen_in(&["WoltLab Suite from 6.0"])
        .quirks(&["a password longer than 64 bytes is hashed first, and its match not exact"])
        .example("Pbkdf2:d1df38d42941ad02ff618a4368a621b4be4abec51ec0b37e4e014b078a5f8afe:f34b6ba8:sha256:600000:32"),
    "Pbkdf2:{digest:hex}:{salt}:sha256:{rounds}:32",
    "pbkdf2_sha256($password, $salt, $rounds, 32)",
);

/// The same as `DoubleBcrypt:` without a name.
pub static BCRYPT_BCRYPT: Formula = Formula::line(
    Info::new("bcrypt-bcrypt", "bcrypt over bcrypt, unnamed", Strength::Fair)
        .shape("bcrypt string")
        .seen_in(&["WoltLab Burning Board 4 and Suite 3.0 to 5.3"])
        .quirks(&[
            "the key is the whole text of a bcrypt of the same salt",
            "looks like bcrypt of the password itself",
            "the inner bcrypt reads 72 bytes",
        ])
        .grammar(r"^\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .example("$2y$08$ZvwIHbM3RlAg6GzZ3vLKjeHrVxN6MeRqice18oGiKBgD/h8hzNSGi"),
    "{bcrypt}",
    "bcrypt(bcrypt($password))",
);

const TWICE: &[&str] =
    &["the key is the whole text of a bcrypt of the same salt", "the inner bcrypt reads 72 bytes"];

const fn suite(id: &'static str, title: &'static str, strength: Strength) -> Info {
    Info::new(id, title, strength).seen_in(&["WoltLab Suite from 5.4"])
}
