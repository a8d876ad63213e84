//! crypt(3) in a directory: `{CRYPT}` and whatever the system's crypt(3) writes.
//!
//! ```text
//! {CRYPT}$1$RwY5bUkE$bzS6e6IUz1tN7QcKmxvMK.
//! │      └ any text of crypt(3), DES included
//! └ the tag, in any case
//! ```
//!
//! Source: OpenLDAP's `slapd.conf(5)`; draft-stroeder-hashed-userpassword-values.

use crate::scheme::{Info, Strength};
use crate::schemes::{Envelope, crypt};

/// `{CRYPT}` or `{crypt}` and a text of crypt(3).
pub const CRYPT: Envelope = Envelope::new(INFO, "{CRYPT}", crypt::CRYPTS);

const INFO: Info = Info::new("ldap-crypt", "crypt(3) in a directory", Strength::Strong)
    .tags(&["{CRYPT}"])
    .grammar(r"^\{[Cc][Rr][Yy][Pp][Tt]\}.+$")
    .seen_in(&["OpenLDAP", "Zope", "Horde", "Roundup", "passlib", "Authen::Passphrase"])
    .quirks(&["as strong as what it holds", "its 13 characters are DES, never bigcrypt"])
    .example("{CRYPT}$y$j9T$Tw5nQ2kXbV8sLr0eYzJh4.$gzI8XOxRfgu/EyBlBgbJnufDQ7/zOdLW3X9LwglDUo5");
