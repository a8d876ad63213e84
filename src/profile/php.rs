//! Profiles of PHP's applications: each has its formats in the order in which the application tries
//! them.

use super::Profile;
use crate::schemes::{crypt, passlib, phc, php, plain};

/// `password_hash` and `password_verify` of PHP.
#[must_use]
pub fn php() -> &'static Profile {
    &PHP
}

pub(super) static PHP: Profile =
    Profile::new("php", "PHP's password_hash", &[&crypt::Bcrypt, &crypt::Bcrypt2x, &phc::Argon2]);

/// Laravel's `Hash`: bcrypt, argon and argon2id.
#[must_use]
pub fn laravel() -> &'static Profile {
    &LARAVEL
}

pub(super) static LARAVEL: Profile =
    Profile::new("laravel", "Laravel", &[&crypt::Bcrypt, &crypt::Bcrypt2x, &phc::Argon2]);

/// Symfony's hashers. What its configuration says stands in front of digests and PBKDF2.
#[must_use]
pub fn symfony() -> &'static Profile {
    &SYMFONY
}

pub(super) static SYMFONY: Profile = Profile::new(
    "symfony",
    "Symfony",
    &[&phc::Argon2, &php::SymfonyBcrypt, &php::SymfonyPbkdf2, &php::SymfonyDigest],
);

/// WordPress from 6.8 and what it still reads; application passwords.
#[must_use]
pub fn wordpress() -> &'static Profile {
    &WORDPRESS
}

pub(super) static WORDPRESS: Profile = Profile::new(
    "wordpress",
    "WordPress from 6.8",
    &[
        &php::WORDPRESS,
        &php::Phpass,
        &php::WordpressGeneric,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &plain::MD5_HEX,
    ],
);

/// WordPress before 6.8: phpass, and MD5 from before 2.5.
#[must_use]
pub fn wordpress_old() -> &'static Profile {
    &WORDPRESS_OLD
}

pub(super) static WORDPRESS_OLD: Profile =
    Profile::new("wordpress-old", "WordPress before 6.8", &[&php::Phpass, &plain::MD5_HEX]);

/// Drupal 6 to 11: `password_hash` from 10.1 on, and what came before it.
#[must_use]
pub fn drupal() -> &'static Profile {
    &DRUPAL
}

pub(super) static DRUPAL: Profile = Profile::new(
    "drupal",
    "Drupal",
    &[
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &php::DRUPAL7,
        &php::DRUPAL7_MD5,
        &php::DRUPAL_PHPASS_MD5,
        &php::Phpass,
        &plain::MD5_HEX,
    ],
);

/// Joomla 1.5 to 5.
#[must_use]
pub fn joomla() -> &'static Profile {
    &JOOMLA
}

pub(super) static JOOMLA: Profile = Profile::new(
    "joomla",
    "Joomla",
    &[
        &php::Phpass,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &phc::Argon2,
        &php::JOOMLA_SHA256,
        &plain::MD5_PASS_SALT,
        &plain::MD5_HEX,
    ],
);

/// TYPO3 4.3 to 13.
#[must_use]
pub fn typo3() -> &'static Profile {
    &TYPO3
}

pub(super) static TYPO3: Profile = Profile::new(
    "typo3",
    "TYPO3",
    &[
        &phc::Argon2,
        &crypt::Bcrypt,
        &crypt::Bcrypt2x,
        &passlib::Pbkdf2,
        &php::Phpass,
        &crypt::MD5_CRYPT,
        &php::TYPO3_UPDATED,
        &php::TYPO3_UPDATED_MD5,
        &plain::MD5_HEX,
    ],
);

/// Moodle without a pepper or a salt of the site.
#[must_use]
pub fn moodle() -> &'static Profile {
    &MOODLE
}

pub(super) static MOODLE: Profile = Profile::new(
    "moodle",
    "Moodle",
    &[&crypt::SHA512_CRYPT, &crypt::Bcrypt, &crypt::Bcrypt2x, &plain::MD5_HEX],
);

/// Moodle with a pepper, or before 2.5 with a salt of the site: the attempt's pepper.
#[must_use]
pub fn moodle_pepper() -> &'static Profile {
    &MOODLE_PEPPER
}

pub(super) static MOODLE_PEPPER: Profile = Profile::new(
    "moodle-pepper",
    "Moodle with a pepper",
    &[&php::MoodlePeppered, &crypt::Bcrypt, &crypt::Bcrypt2x, &php::MOODLE_MD5],
);
