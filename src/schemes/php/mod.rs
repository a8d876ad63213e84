//! Formats of PHP applications.

mod argon2_over;
mod bcrypt_over;
mod dokuwiki_kmd5;
mod drupal7;
mod formulas;
mod magento2;
mod mediawiki;
mod mediawiki_bcrypt;
mod mediawiki_pbkdf2;
mod mediawiki_secret;
mod moodle;
mod over_md5;
mod phpass;
mod phpbb_combined;
mod phpbb_converted;
mod seafile;
mod smf;
mod symfony_bcrypt;
mod symfony_digest;
mod symfony_pbkdf2;
mod tripcode;
mod ttrss;
mod typo3;
mod woltlab;
mod woltlab_crypt;
mod woltlab_imported;
mod wordpress;
mod wordpress_generic;
mod wordpress_target;
mod xenforo;

pub use argon2_over::ARGON2_MD5_HEX;
pub use bcrypt_over::{BCRYPT_MD5_HEX, BCRYPT_SHA1_HEX, BCRYPT_SHA512_HEX, SMF_BCRYPT};
pub use dokuwiki_kmd5::DokuwikiKmd5;
pub use drupal7::{DRUPAL_PHPASS_MD5, DRUPAL7, DRUPAL7_MD5, Drupal7};
pub use formulas::{
    AUTHME_MD5VB, AUTHME_PBKDF2, AUTHME_PBKDF2_BASE64, AUTHME_PBKDF2_DJANGO, AUTHME_PHPFUSION,
    AUTHME_SHA256, DEDECMS, EMPIRECMS, JOOMLA_SHA256, MD5_MD5_SALT_MD5_MD5_PASS,
    MD5_SALT_UPPER_MD5_SALT_PASS, MD5_SHA1_HEX, MOODLE_MD5, PHPFUSION, PHPS, PRESTASHOP, ROYALAUTH,
    VBULLETIN5_LEGACY,
};
pub use magento2::Magento2;
pub use mediawiki::{
    MEDIAWIKI_A, MEDIAWIKI_A_DOLLAR, MEDIAWIKI_A_SALTED, MEDIAWIKI_ARGON2, MEDIAWIKI_B,
    MEDIAWIKI_B_DOLLAR,
};
pub use mediawiki_bcrypt::MediawikiBcrypt;
pub use mediawiki_pbkdf2::{
    MEDIAWIKI_LEGACY_A, MEDIAWIKI_LEGACY_B, MediawikiLegacy, MediawikiPbkdf2,
};
pub use mediawiki_secret::MediawikiSecret;
pub use moodle::MoodlePeppered;
pub use over_md5::OverMd5;
pub use phpass::Phpass;
pub use phpbb_combined::PhpbbCombined;
pub use phpbb_converted::PhpbbConverted;
pub use seafile::SEAFILE;
pub use smf::Smf;
pub use symfony_bcrypt::SymfonyBcrypt;
pub use symfony_digest::SymfonyDigest;
pub use symfony_pbkdf2::SymfonyPbkdf2;
pub use tripcode::Tripcode;
pub use ttrss::{TTRSS_MODE2, TTRSS_SHA1, TTRSS_SHA1X, TTRSS_SSHA256, TTRSS_SSHA512};
pub use typo3::{TYPO3_UPDATED, TYPO3_UPDATED_MD5};
pub use woltlab::{
    BCRYPT_BCRYPT, WOLTLAB_ARGON2, WOLTLAB_BCRYPT, WOLTLAB_DOUBLE_BCRYPT, WOLTLAB_PBKDF2,
    WOLTLAB_WCF1, WOLTLAB_WCF2,
};
pub use woltlab_crypt::WoltlabCrypt;
pub use woltlab_imported::WoltlabImported;
pub use wordpress::WORDPRESS;
pub use wordpress_generic::WordpressGeneric;
pub use wordpress_target::WordpressTarget;
pub use xenforo::{XENFORO_BCRYPT, XENFORO_SHA1, XENFORO_SHA256};

use crate::scheme::Scheme;
use crate::schemes::{Beside, windows};

/// Leaves Windows' cached credentials the texts behind its tag that end in theirs.
static UPDATED_MD5: Beside<OverMd5> = Beside::new(TYPO3_UPDATED_MD5, &[&windows::MSDCC_NAMED]);

/// Formats that name themselves.
pub(super) static TAGGED: &[&dyn Scheme] = &[
    &Phpass,
    &DRUPAL7,
    &DRUPAL7_MD5,
    &DRUPAL_PHPASS_MD5,
    &PhpbbCombined,
    &PhpbbConverted,
    &WORDPRESS,
    &WordpressGeneric,
    &MEDIAWIKI_A,
    &MEDIAWIKI_A_SALTED,
    &MEDIAWIKI_A_DOLLAR,
    &MEDIAWIKI_B,
    &MEDIAWIKI_B_DOLLAR,
    &MediawikiPbkdf2,
    &MEDIAWIKI_LEGACY_A,
    &MEDIAWIKI_LEGACY_B,
    &MediawikiBcrypt,
    &MEDIAWIKI_ARGON2,
    &MediawikiSecret,
    &SEAFILE,
    &SymfonyDigest,
    &SymfonyPbkdf2,
    &JOOMLA_SHA256,
    &PHPS,
    &AUTHME_SHA256,
    &AUTHME_MD5VB,
    &TTRSS_SHA1,
    &TTRSS_SHA1X,
    &TTRSS_MODE2,
    &TTRSS_SSHA256,
    &TTRSS_SSHA512,
    &TYPO3_UPDATED,
    &UPDATED_MD5,
    &WOLTLAB_BCRYPT,
    &WOLTLAB_ARGON2,
    &WOLTLAB_DOUBLE_BCRYPT,
    &WOLTLAB_WCF2,
    &WOLTLAB_WCF1,
    &WOLTLAB_PBKDF2,
    &WoltlabImported,
    &WoltlabCrypt,
    &XENFORO_SHA256,
    &XENFORO_SHA1,
    &XENFORO_BCRYPT,
];

/// Formats that do not.
pub(super) static BARE: &[&dyn Scheme] = &[
    &SymfonyBcrypt,
    &ARGON2_MD5_HEX,
    &BCRYPT_MD5_HEX,
    &BCRYPT_SHA1_HEX,
    &BCRYPT_SHA512_HEX,
    &BCRYPT_BCRYPT,
    &SMF_BCRYPT,
    &Smf,
    &DokuwikiKmd5,
    &Magento2,
    &MoodlePeppered,
    &MOODLE_MD5,
    &PRESTASHOP,
    &PHPFUSION,
    &AUTHME_PHPFUSION,
    &AUTHME_PBKDF2,
    &AUTHME_PBKDF2_DJANGO,
    &AUTHME_PBKDF2_BASE64,
    &VBULLETIN5_LEGACY,
    &ROYALAUTH,
    &MD5_SHA1_HEX,
    &DEDECMS,
    &EMPIRECMS,
    &MD5_MD5_SALT_MD5_MD5_PASS,
    &MD5_SALT_UPPER_MD5_SALT_PASS,
    &Tripcode,
];
