//! WordPress from 6.8: bcrypt over a keyed digest.
//!
//! ```text
//! $wp$2y$10$3oCGvQpCE6Qt9/6xTpaDTeXYAnq9XZjPNPZRTBPqZhvUjb0bVaLpW
//! │  └ a bcrypt string, whose key is the base64 of HMAC-SHA-384 of the password under `wp-sha384`
//! └ $wp
//! ```
//!
//! Whoever sets a password has it trimmed, whoever logs in has not: of a password between blanks only
//! the trimmed form is right, and so it is here. Source: WordPress 6.8, `wp_hash_password` and
//! `wp_check_password` in `wp-includes/pluggable.php`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `$wp$2y$`.
pub static WORDPRESS: Formula = Formula::line(
    Info::new("wordpress-bcrypt", "WordPress 6.8", Strength::Fair)
        .seen_in(&["WordPress from 6.8"])
        .quirks(&[
            "the key is base64 of HMAC-SHA-384 under wp-sha384, so that no byte is cut",
            "WordPress trims the password before it hashes it, and not before it checks it",
        ])
        .example("$wp$2y$10$ZvwIHbM3RlAg6GzZ3vLKjex2DCrjoaI/Y18KvIOtpXITiACbyU3mm"),
    "$wp{bcrypt}",
    "bcrypt(base64(hmac_sha384('wp-sha384', $password)))",
);
