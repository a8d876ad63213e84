//! Guides that are longer than the documentation of one item.

#[doc = include_str!("../docs/expressions.md")]
pub mod expressions {}

#[doc = include_str!("../docs/from-aspnet.md")]
pub mod from_aspnet {}

#[doc = include_str!("../docs/from-crypt.md")]
pub mod from_crypt {}

#[doc = include_str!("../docs/from-devise.md")]
pub mod from_devise {}

#[doc = include_str!("../docs/from-django.md")]
pub mod from_django {}

#[doc = include_str!("../docs/from-django-bcrypt.md")]
pub mod from_django_bcrypt {}

#[doc = include_str!("../docs/from-drupal.md")]
pub mod from_drupal {}

#[doc = include_str!("../docs/from-firebase.md")]
pub mod from_firebase {}

#[doc = include_str!("../docs/from-laravel.md")]
pub mod from_laravel {}

#[doc = include_str!("../docs/from-ldap.md")]
pub mod from_ldap {}

#[doc = include_str!("../docs/from-passlib.md")]
pub mod from_passlib {}

#[doc = include_str!("../docs/from-spring.md")]
pub mod from_spring {}

#[doc = include_str!("../docs/from-werkzeug.md")]
pub mod from_werkzeug {}

#[doc = include_str!("../docs/from-wordpress.md")]
pub mod from_wordpress {}

#[doc = include_str!("../docs/home-made.md")]
pub mod home_made {}

#[cfg(feature = "import")]
#[doc = include_str!("../docs/import.md")]
pub mod import {}

#[doc = include_str!("../docs/guide.md")]
pub mod login {}

#[doc = include_str!("../docs/peppers.md")]
pub mod peppers {}
