//! Profiles of forums and shops, in the order in which they try their formats.

use super::Profile;
use crate::schemes::{crypt, phc, php, plain, python};

/// phpBB 2 to 3.3, and what it took over from other forums: the salt of these is the attempt's.
#[must_use]
pub fn phpbb() -> &'static Profile {
    &PHPBB
}

pub(super) static PHPBB: Profile = Profile::new(
    "phpbb",
    "phpBB",
    &[
        &phc::Argon2,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &php::PhpbbCombined,
        &php::Phpass,
        &php::PhpbbConverted,
        &plain::MD5_HEX,
    ],
);

/// vBulletin 3 and 4, hash and salt with a colon between them, and 5: its column `token`.
#[must_use]
pub fn vbulletin() -> &'static Profile {
    &VBULLETIN
}

pub(super) static VBULLETIN: Profile = Profile::new(
    "vbulletin",
    "vBulletin",
    &[
        &php::BCRYPT_MD5_HEX,
        &php::ARGON2_MD5_HEX,
        &php::VBULLETIN5_LEGACY,
        &php::PHPS,
        &plain::MD5_MD5_PASS_SALT,
    ],
);

/// MyBB, hash and salt with a colon between them.
#[must_use]
pub fn mybb() -> &'static Profile {
    &MYBB
}

pub(super) static MYBB: Profile = Profile::new(
    "mybb",
    "MyBB",
    &[&crypt::Bcrypt, &crypt::Bcrypt2x, &plain::MD5_MD5_SALT_MD5_PASS],
);

/// Invision Power Board 2 and 3, hash and salt with a colon between them, and bcrypt from 4 on.
///
/// Up to 3 it wrote HTML entities for some characters of a password before it hashed it.
#[must_use]
pub fn ipb() -> &'static Profile {
    &IPB
}

pub(super) static IPB: Profile = Profile::new(
    "ipb",
    "Invision Power Board",
    &[&crypt::Bcrypt, &crypt::Bcrypt2x, &plain::MD5_MD5_SALT_MD5_PASS],
);

/// SMF 1.1 to 2.1, which hash the user's name too.
#[must_use]
pub fn smf() -> &'static Profile {
    &SMF
}

pub(super) static SMF: Profile =
    Profile::new("smf", "Simple Machines Forum", &[&php::SMF_BCRYPT, &php::Smf]);

/// PunBB and FluxBB.
#[must_use]
pub fn fluxbb() -> &'static Profile {
    &FLUXBB
}

pub(super) static FLUXBB: Profile = Profile::new(
    "fluxbb",
    "PunBB and FluxBB",
    &[
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &plain::SHA1_SALT_SHA1_PASS,
        &plain::SHA1_HEX,
        &plain::MD5_HEX,
    ],
);

/// Burning Board 3 and 4, and WoltLab Suite.
#[must_use]
pub fn woltlab() -> &'static Profile {
    &WOLTLAB
}

pub(super) static WOLTLAB: Profile = Profile::new(
    "woltlab",
    "WoltLab",
    &[
        &php::WOLTLAB_BCRYPT,
        &php::WOLTLAB_ARGON2,
        // phpBB's, imported.
        &python::JUPYTER_ARGON2,
        &php::WOLTLAB_PBKDF2,
        &php::WOLTLAB_DOUBLE_BCRYPT,
        &php::WOLTLAB_WCF2,
        &php::WOLTLAB_WCF1,
        &php::WoltlabImported,
        &php::WoltlabCrypt,
        &php::BCRYPT_BCRYPT,
        &plain::SHA1_SALT_SHA1_SALT_SHA1_PASS,
    ],
);

/// XenForo 1 and 2, the serialised array as it stands.
#[must_use]
pub fn xenforo() -> &'static Profile {
    &XENFORO
}

pub(super) static XENFORO: Profile = Profile::new(
    "xenforo",
    "XenForo",
    &[&php::XENFORO_BCRYPT, &php::XENFORO_SHA256, &php::XENFORO_SHA1],
);

/// AuthMe's own formats; of those of other software it writes the same texts.
#[must_use]
pub fn authme() -> &'static Profile {
    &AUTHME
}

pub(super) static AUTHME: Profile = Profile::new(
    "authme",
    "AuthMe",
    &[
        &php::AUTHME_SHA256,
        &php::AUTHME_PBKDF2,
        &php::AUTHME_PBKDF2_DJANGO,
        &php::AUTHME_PBKDF2_BASE64,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &php::AUTHME_MD5VB,
        &php::ROYALAUTH,
        &plain::MD5_PASS_SALT,
    ],
);

/// osCommerce, xt:Commerce and their kin.
#[must_use]
pub fn oscommerce() -> &'static Profile {
    &OSCOMMERCE
}

pub(super) static OSCOMMERCE: Profile = Profile::new(
    "oscommerce",
    "osCommerce and xt:Commerce",
    &[&php::Phpass, &crypt::Bcrypt, &crypt::Bcrypt2x, &plain::MD5_SALT_PASS, &plain::MD5_HEX],
);

/// OpenCart, hash and salt with a colon between them, and `password_hash` from 4 on.
#[must_use]
pub fn opencart() -> &'static Profile {
    &OPENCART
}

pub(super) static OPENCART: Profile = Profile::new(
    "opencart",
    "OpenCart",
    &[
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &plain::SHA1_SALT_SHA1_SALT_SHA1_PASS,
        &plain::MD5_HEX,
    ],
);

/// PrestaShop; its cookie key is the attempt's pepper.
#[must_use]
pub fn prestashop() -> &'static Profile {
    &PRESTASHOP
}

pub(super) static PRESTASHOP: Profile =
    Profile::new("prestashop", "PrestaShop", &[&crypt::Bcrypt, &crypt::Bcrypt2x, &php::PRESTASHOP]);

/// Magento 1 and 2, and OpenMage.
#[must_use]
pub fn magento() -> &'static Profile {
    &MAGENTO
}

pub(super) static MAGENTO: Profile = Profile::new(
    "magento",
    "Magento",
    &[
        &php::Magento2,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &plain::SHA512_SALT_PASS,
        &plain::SHA256_SALT_PASS,
        &plain::MD5_SALT_PASS,
        &plain::MD5_HEX,
    ],
);
