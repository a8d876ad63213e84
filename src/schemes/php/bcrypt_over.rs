//! bcrypt over another digest, in a text that does not say so.
//!
//! ```text
//! $2y$10$ZvwIHbM3RlAg6GzZ3vLKjeGiyD1WpJ15dY38Wr8RpnoVl1ALsYmdG
//! └ a bcrypt string whose key is the lower-case hex of a digest of the password
//! ```
//!
//! vBulletin 5 hashes the MD5 that the browser sent; others put bcrypt over an old table. `NodeBB` does so
//! lest bcrypt cut a long password. SMF 2.1 hashes the user name before the password. Sources: vBulletin 5,
//! `core/vb/login.php`; `NodeBB` 1.14 and later, `src/password.js`; SMF 2.1, `Sources/Subs-Auth.php`,
//! `hash_password`; hashcat 6.2, modes 25600, 25800, 28400.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Over MD5.
pub static BCRYPT_MD5_HEX: Formula = Formula::line(
    over("bcrypt-md5-hex", "bcrypt over MD5, unnamed")
        .seen_in(&["vBulletin 5", "home-made applications"])
        .quirks(&["looks like bcrypt of the password itself"])
        .example("$2y$10$ZvwIHbM3RlAg6GzZ3vLKje.lky3AikYyhS/hERMp3/X57gx9npv1W"),
    "{bcrypt}",
    "bcrypt(md5($password))",
);

/// Over SHA-1.
pub static BCRYPT_SHA1_HEX: Formula = Formula::line(
    over("bcrypt-sha1-hex", "bcrypt over SHA-1, unnamed")
        .seen_in(&["home-made applications"])
        .quirks(&["looks like bcrypt of the password itself"])
        .example("$2y$10$ZvwIHbM3RlAg6GzZ3vLKjeNhrOTVrmSk4WfL1u2hcHsJHoFA5V5ou"),
    "{bcrypt}",
    "bcrypt(sha1($password))",
);

/// Over SHA-512, of whose 128 digits bcrypt reads 72.
pub static BCRYPT_SHA512_HEX: Formula = Formula::line(
    over("bcrypt-sha512-hex", "bcrypt over SHA-512, unnamed")
        .seen_in(&["NodeBB", "home-made applications"])
        .quirks(&[
            "looks like bcrypt of the password itself",
            "reads 72 of 128 digits, 288 bits of the digest, which are more than enough",
        ])
        .example("$2y$10$ZvwIHbM3RlAg6GzZ3vLKjePPDn19ucvSgsNLCiol5kUMwA7DD7jCW"),
    "{bcrypt}",
    "bcrypt(sha512($password))",
);

/// SMF 2.1: over the user name in lower case, and the password.
pub static SMF_BCRYPT: Formula = Formula::line(
    over("smf-bcrypt", "SMF 2.1")
        .seen_in(&["SMF 2.1"])
        .quirks(&[
            "the key begins with the user name: of both together 72 bytes are read",
            "looks like bcrypt of the password itself",
        ])
        .example("$2y$10$ZvwIHbM3RlAg6GzZ3vLKjexBzint8vKGcnxa0PQ6lcXSr9dXDmIq6"),
    "{bcrypt}",
    "bcrypt(lower($user) . $password)",
);

const fn over(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair)
        .shape("bcrypt string")
        .grammar(r"^\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
}
