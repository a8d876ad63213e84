//! What TYPO3 made of the passwords of its extension `t3sec_saltedpw` and of its own MD5.
//!
//! ```text
//! M$P$CG5B/ADJe0Of.E5Z8C9fpSftQJspg31
//! │└ a hash of one of its salted formats
//! └ M: what is hashed is the hexadecimal MD5 of the password; C: it is the password
//! ```
//!
//! The task that updates passwords in bulk writes them; a login writes a newer hash in their place.
//! Source: TYPO3 6.2, `typo3/sysext/saltedpasswords/Classes/SaltedPasswordService.php` and
//! `Task/BulkUpdateTask.php`.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, crypt, passlib};

use super::{OverMd5, Phpass};

/// `C`: a hash of the password.
pub static TYPO3_UPDATED: Envelope = Envelope::new(
    updated("typo3-updated", "TYPO3, updated in bulk")
        .tags(&["C$"])
        .grammar(r"^C\$(P\$[./0-9A-S]|1\$|2[abxy]?\$|pbkdf2-sha256\$).+$")
        .example("C$P$Cg/mTg2sCmfiNDkeoyLPk.Eu9mMmN8/"),
    "C",
    SALTED,
);

/// `M`: a hash of the password's MD5.
pub static TYPO3_UPDATED_MD5: OverMd5 = OverMd5::new(Envelope::new(
    updated("typo3-updated-md5", "TYPO3 over MD5, updated in bulk")
        .tags(&["M$"])
        .grammar(r"^M\$(P\$[./0-9A-S]|1\$|2[abxy]?\$|pbkdf2-sha256\$).+$")
        .wraps("md5")
        .quirks(&["what is hashed is the hexadecimal MD5 of the password"])
        .example("M$P$Cg/mTg2sCHohcT0B41AVIvbmIAkmFN."),
    "M",
    SALTED,
));

/// What TYPO3 of that time hashed with.
const SALTED: &[&dyn Scheme] = &[
    &Phpass,
    &crypt::MD5_CRYPT,
    &crypt::Bcrypt,
    &crypt::Bcrypt2,
    &crypt::Bcrypt2x,
    &passlib::Pbkdf2,
];

const fn updated(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Fair).seen_in(&["TYPO3 4.3 to 8"])
}
