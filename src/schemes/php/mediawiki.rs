//! MediaWiki's older passwords, and the Argon2 of newer ones.
//!
//! ```text
//! :A:5f4dcc3b5aa765d61d8327deb882cf99
//! :B:f34b6ba8:6c3d5a175954f85e0b57b2fb9f372d0c
//! │  │        └ digest: MD5, 32 lower-case hexadecimal digits
//! │  └ salt: hashed as it stands, before a hyphen and the hexadecimal MD5 of the password
//! └ the type; an early MediaWiki wrote some of type B as :A:salt:digest
//!
//! :argon2:$argon2id$v=19$m=65536,t=4,p=1$…
//! └ a whole PHC string behind it
//! ```
//!
//! Crackers write `$A$digest` and `$B$salt$digest`, the colons of the table turned into dollars; MySQL has the tag `$A$`
//! too, before longer texts. Source: John the Ripper, `mediawiki_fmt_plug.c`; MediaWiki 1.39, `includes/password/MWOldPassword.php`,
//! `MWSaltedPassword.php` and `Argon2Password.php`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Beside, Envelope, Formula, phc};

/// `:A:`: MD5.
pub static MEDIAWIKI_A: Beside<Formula> = Beside::new(
    Formula::line(
        old("mediawiki-a", "MediaWiki :A:", &["MediaWiki before 1.24"])
            .tags(&[":A:"])
            .quirks(&["with a salt it is :B: by another name, told apart by its length"])
            .example(":A:5f4dcc3b5aa765d61d8327deb882cf99"),
        ":A:{digest:hex}",
        "md5($password)",
    ),
    &[&MEDIAWIKI_A_SALTED],
);

/// `:A:` with a salt, which is `:B:`.
pub static MEDIAWIKI_A_SALTED: Formula = Formula::line_sharing_its_tag(
    old("mediawiki-a-salted", "MediaWiki :A:, salted", &["MediaWiki before 1.24"])
        .tags(&[":A:"])
        .quirks(&["type B under the name of A, told apart by its length"])
        .example(":A:f34b6ba8:a1dba548572a05959b3d255cab8fe6c6"),
    ":A:{salt}:{digest:hex}",
    SALTED,
);

/// `:B:`: MD5 with a salt.
pub static MEDIAWIKI_B: Formula = Formula::line(
    old("mediawiki-b", "MediaWiki :B:", &["MediaWiki before 1.24", "DokuWiki"])
        .example(":B:f34b6ba8:a1dba548572a05959b3d255cab8fe6c6"),
    ":B:{salt}:{digest:hex}",
    SALTED,
);

/// `$A$`: `:A:` as crackers write it.
pub static MEDIAWIKI_A_DOLLAR: Formula = Formula::line_sharing_its_tag(
    old("mediawiki-a-dollar", "MediaWiki $A$", &["John the Ripper", "hashID"])
        .tags(&["$A$"])
        .quirks(&["MediaWiki itself writes colons", "has the tag of MySQL's caching_sha2_password"])
        .example("$A$5f4dcc3b5aa765d61d8327deb882cf99"),
    "$A${digest:hex}",
    "md5($password)",
);

/// `$B$`: the same as crackers write it.
pub static MEDIAWIKI_B_DOLLAR: Formula = Formula::line(
    old("mediawiki-b-dollar", "MediaWiki $B$", &["hashcat", "John the Ripper"])
        .quirks(&["MediaWiki itself writes colons"])
        .example("$B$f34b6ba8$a1dba548572a05959b3d255cab8fe6c6"),
    "$B${salt}${digest:hex}",
    SALTED,
);

/// `:argon2:` and a PHC string.
pub static MEDIAWIKI_ARGON2: Envelope = Envelope::new(
    Info::new("mediawiki-argon2", "MediaWiki :argon2:", Strength::Strong)
        .tags(&[":argon2:"])
        .grammar(r"^:argon2:\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
        .seen_in(&["MediaWiki from 1.33"])
        .example(":argon2:$argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$jc8BdB2ySOdFSEKVWMMWsqhTek6PruIfW5T2Vc91iRo"),
    ":argon2:",
    &[&phc::Argon2],
);

const SALTED: &str = "md5($salt . '-' . md5($password))";

const fn old(id: &'static str, title: &'static str, seen_in: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(seen_in)
}
