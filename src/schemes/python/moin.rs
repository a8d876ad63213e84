//! MoinMoin's envelopes: crypt(3) behind a tag that names what is inside, and passlib's strings.
//!
//! ```text
//! {PASSLIB}$6$rounds=1001$12345$jrPUCzPJt1yiixDbzIgSBoKED0/DlNDTHZN3lVarCtN6IM/.LoAw5pgUQH112CErU…
//! │        └ a text of crypt(3)
//! └ PASSLIB, which is what it writes since 1.9.7, or APR1, MD5 or DES of imported tables
//! ```
//!
//! Its `{SHA}` and `{SSHA}` are LDAP's. Source: MoinMoin 1.9.11, `user.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Envelope, crypt};

/// `{PASSLIB}` and a text of crypt(3).
pub const MOIN_PASSLIB: Envelope = Envelope::new(
    Info::new("moin-passlib", "crypt(3) behind {PASSLIB}, MoinMoin", Strength::Strong)
        .tags(&["{PASSLIB}"])
        .grammar(r"^(?i:\{PASSLIB\})(\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./0-9A-Za-z]{53}|\$(1|apr1)\$[^$:]{0,8}\$[./0-9A-Za-z]{22}|\$5\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{43}|\$6\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{86}|\$g?y\$[./0-9A-Za-z]{3,}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}|\$7\$[./0-9A-Za-z]{11}[./0-9A-Za-z+]{0,86}\$[./0-9A-Za-z]{43}|\$sha1\$N\$[./0-9A-Za-z]{0,64}\$[./0-9A-Za-z]{28}|\$md5(,(rounds|iterations)=N)?\$[./0-9A-Za-z]*\$\$?[./0-9A-Za-z]{22}|\$3\$\$[0-9a-f]{32}|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{13})$")
        .seen_in(&["MoinMoin 1.9.7 and later"])
        .quirks(&["as strong as what it holds", "reads as much of the password as what it holds"])
        .example("{PASSLIB}$6$rounds=656000$Tw5nQ2kXbV8sLr0e$SZQ4Qw9/5yVD5cy4XieRbUOdLI00vNjIwYUOIvymqfJsJyEE.wohClMwHzxv40uxK.gaiP8.IkiJf5/PkjwxP."),
    "{PASSLIB}",
    crypt::CRYPTS,
);

/// `{APR1}` and Apache's MD5-crypt.
pub const MOIN_APR1: Envelope = Envelope::new(
    Info::new("moin-apr1", "Apache's MD5-crypt, MoinMoin", Strength::Weak)
        .tags(&["{APR1}$apr1$"])
        .grammar(r"^(?i:\{APR1\})\$apr1\$[^$]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["MoinMoin"])
        .quirks(&[
            "1000 rounds, whatever the text",
            "shares its tag with OpenLDAP's, which holds base64",
            "stops at NUL, which is refused",
        ])
        .example("{APR1}$apr1$Tw5nQ2kX$xILTqVXRrIHfapBn8ZyUR/"),
    "{APR1}",
    &[&crypt::APR1],
);

/// `{MD5}` and MD5-crypt.
pub const MOIN_MD5: Envelope = Envelope::new(
    Info::new("moin-md5", "MD5-crypt, MoinMoin", Strength::Weak)
        .tags(&["{MD5}$1$"])
        .grammar(r"^(?i:\{MD5\})\$1\$[^$]{0,8}\$[./0-9A-Za-z]{22}$")
        .seen_in(&["MoinMoin", "Dovecot"])
        .quirks(&[
            "1000 rounds, whatever the text",
            "shares its tag with the MD5 of directories",
            "stops at NUL, which is refused",
        ])
        .example("{MD5}$1$Tw5nQ2kX$nP4uK7UWxsIjgHdU3ARvI."),
    "{MD5}",
    &[&crypt::MD5_CRYPT],
);

/// `{DES}` and DES crypt.
pub const MOIN_DES: Envelope = Envelope::new(
    Info::new("moin-descrypt", "DES crypt, MoinMoin", Strength::Broken)
        .tags(&["{DES}"])
        .grammar(r"^(?i:\{DES\})[./0-9A-Za-z]{13}$")
        .seen_in(&["MoinMoin"])
        .quirks(&["reads 8 bytes of 7 bits", "stops at NUL, which is refused"])
        .example("{DES}abJnggxhB/yWI"),
    "{DES}",
    &[&crypt::DesCrypt],
);
