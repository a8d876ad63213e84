//! crypt(3) in a directory: `{CRYPT}` and whatever the system's crypt(3) writes.
//!
//! ```text
//! {CRYPT}$1$RwY5bUkE$bzS6e6IUz1tN7QcKmxvMK.
//! │      └ any text of crypt(3), DES included
//! └ the tag, in any case; {WM-CRY} is what Netscape's servers called it
//!
//! {GOST_YESCRYPT}$gy$j9T$abcd$YRFGk4bbqDW6nnr7yo3DXk6twUsdYcm.pm1cJgR8Lc6
//! └ 389 Directory Server's tag for one of these, in any case
//! ```
//!
//! Perl's `Authen::Passphrase` puts its phpass and VMS hashes behind the tag as well. Sources: OpenLDAP's
//! `slapd.conf(5)`; draft-stroeder-hashed-userpassword-values; `Authen::Passphrase` 0.008; 389 Directory Server 2.3,
//! `ldap/servers/plugins/pwdstorage/gost_yescrypt.c`.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::mail::VmsPurdy;
use crate::schemes::{Envelope, crypt, php};

/// `{CRYPT}` or `{crypt}` and a text of crypt(3).
pub const CRYPT: Envelope = Envelope::new(INFO, "{CRYPT}", ADMITTED);

/// `{WM-CRY}` and the same.
pub const WM_CRYPT: Envelope = Envelope::new(WM, "{WM-CRY}", ADMITTED);

/// `{GOST_YESCRYPT}` and gost-yescrypt.
#[cfg(feature = "rare")]
pub const LDAP_GOST_YESCRYPT: Envelope =
    Envelope::new(GOST, "{GOST_YESCRYPT}", &[&crypt::GostYescrypt]);

const ADMITTED: &[&dyn Scheme] = &[
    &crypt::Bcrypt,
    &crypt::Bcrypt2,
    &crypt::Bcrypt2x,
    &crypt::MD5_CRYPT,
    &crypt::APR1,
    &crypt::SHA256_CRYPT,
    &crypt::SHA512_CRYPT,
    &crypt::Yescrypt,
    #[cfg(feature = "rare")]
    &crypt::GostYescrypt,
    &crypt::Scrypt7,
    &crypt::Sha1Crypt,
    &crypt::SunMd5,
    &crypt::Nt,
    &php::Phpass,
    &VmsPurdy,
    &crypt::BsdiCrypt,
    &crypt::DesCrypt,
    &crypt::BigCrypt,
];

const INFO: Info = Info::new("ldap-crypt", "crypt(3) in a directory", Strength::Strong)
    .tags(&["{CRYPT}"])
    .grammar(r"^(?i:\{CRYPT\})(\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./0-9A-Za-z]{53}|\$(1|apr1)\$[^$:]{0,8}\$[./0-9A-Za-z]{22}|\$5\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{43}|\$6\$(rounds=N\$)?[^$:]{0,16}\$[./0-9A-Za-z]{86}|\$g?y\$[./0-9A-Za-z]{3,}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}|\$7\$[./0-9A-Za-z]{11}[./0-9A-Za-z+]{0,86}\$[./0-9A-Za-z]{43}|\$sha1\$N\$[./0-9A-Za-z]{0,64}\$[./0-9A-Za-z]{28}|\$md5(,(rounds|iterations)=N)?\$[./0-9A-Za-z]*\$\$?[./0-9A-Za-z]{22}|\$3\$\$[0-9a-f]{32}|\$[PH]\$[./0-9A-S][./0-9A-Za-z]{30}|\$VMS[123]\$[0-9A-F]{20}[_$0-9A-Z]{1,31}|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)$")
    .seen_in(&["OpenLDAP", "Zope", "Horde", "Roundup", "passlib", "Authen::Passphrase"])
    .quirks(&[
        "as strong as what it holds",
        "its 13 characters are DES, and 24, 35 and so on bigcrypt",
        "reads as much of the password as what it holds: 8 bytes of DES, 72 of bcrypt",
    ])
    .example("{CRYPT}$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$gzI8XOxRfgu/EyBlBgbJnufDQ7/zOdLW3X9LwglDUo5");

const WM: Info = Info::new("ldap-wm-crypt", "crypt(3), Netscape", Strength::Strong)
    .tags(&["{WM-CRY}"])
    .grammar(r"^(?i:\{WM-CRY\})(\$.+|_[./0-9A-Za-z]{19}|[./0-9A-Za-z]{2}([./0-9A-Za-z]{11})+)$")
    .seen_in(&["Netscape Directory Server", "Authen::Passphrase"])
    .quirks(&["another name for {CRYPT}: holds what that holds"])
    .example("{WM-CRY}$1$eQT9Hwbt$Wzew0RUBO.gdl2xtPiy8S.");

#[cfg(feature = "rare")]
const GOST: Info = Info::new(
    "ldap-gost-yescrypt",
    "yescrypt with Streebog, 389 Directory Server",
    Strength::Strong,
)
.tags(&["{GOST_YESCRYPT}"])
.grammar(r"^(?i:\{GOST_YESCRYPT\})\$gy\$[./0-9A-Za-z]{3,}\$[./0-9A-Za-z]{0,86}\$[./0-9A-Za-z]{43}$")
.seen_in(&["389 Directory Server from 1.4.4"])
.quirks(&["stops at NUL, which is refused"])
.example(
    "{GOST_YESCRYPT}$gy$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$zBjW9ZQVY7REqg4gN07kEgPMjurHEWlhH6tLErUQLC1",
);
