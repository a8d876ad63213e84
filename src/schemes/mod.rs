//! The catalogue: every format, a folder for the software that writes it, a file for each.
//!
//! [`TAGGED`] may be accepted as a whole, since its texts name their format. [`BARE`] is accepted
//! one by one, by whoever knows what the column holds.
//!
//! ```
//! use rehash::{Registry, schemes};
//!
//! let django = Registry::builder(schemes::django::Argon2Target::DJANGO)
//!     .accept_all(&schemes::TAGGED)
//!     .accept(&schemes::plain::MD5_HEX)
//!     .build()?;
//! assert!(django.needs_upgrade("5f4dcc3b5aa765d61d8327deb882cf99")?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod argon2_over;
mod beside;
pub mod cisco;
pub mod crypt;
pub mod database;
pub mod device;
pub mod django;
pub mod dotnet;
pub mod enterprise;
mod envelope;
mod envelope_target;
mod formula;
pub mod go;
pub mod identity;
pub mod java;
pub mod ldap;
pub mod mail;
pub mod node;
pub mod passlib;
pub mod phc;
pub mod php;
pub mod plain;
pub mod python;
mod reversible;
pub mod ruby;
pub mod rust;
pub mod server;
mod shared;
pub mod tools;
pub mod unix;
pub mod web;
pub mod windows;
pub mod wrapped;

pub use argon2_over::Argon2Over;
pub use beside::Beside;
pub use envelope::Envelope;
pub use envelope_target::EnvelopeTarget;
pub use formula::Formula;
pub(crate) use reversible::recognised as reversible;
pub use reversible::{REVERSIBLE, Reversible};

use std::sync::LazyLock;

use crate::scheme::Scheme;

/// Every format whose texts name it and no other.
pub static TAGGED: LazyLock<Vec<&'static dyn Scheme>> =
    LazyLock::new(|| FOLDERS.iter().flat_map(|folder| folder.tagged).copied().collect());

/// Every format whose texts do not name it, or are named like those of another, to be accepted one
/// by one or as part of a profile.
pub static BARE: LazyLock<Vec<&'static dyn Scheme>> =
    LazyLock::new(|| FOLDERS.iter().flat_map(|folder| folder.bare).copied().collect());

/// The formats of one kind of software.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Folder {
    /// What writes them, as `Django`.
    pub title: &'static str,
    /// Those that name themselves.
    pub tagged: &'static [&'static dyn Scheme],
    /// Those that do not.
    pub bare: &'static [&'static dyn Scheme],
}

/// The catalogue by what writes it.
pub static FOLDERS: &[Folder] = &[
    // First, as they are the likeliest where nothing but the digits of a digest is known.
    Folder { title: "Plain digests", tagged: plain::TAGGED, bare: plain::BARE },
    Folder { title: "PHC strings", tagged: phc::TAGGED, bare: phc::BARE },
    Folder { title: "crypt(3)", tagged: crypt::TAGGED, bare: crypt::BARE },
    Folder { title: "passlib", tagged: passlib::TAGGED, bare: passlib::BARE },
    Folder { title: "Django", tagged: django::TAGGED, bare: django::BARE },
    Folder { title: "Python", tagged: python::TAGGED, bare: python::BARE },
    Folder { title: "PHP", tagged: php::TAGGED, bare: php::BARE },
    Folder { title: "Node", tagged: node::TAGGED, bare: node::BARE },
    Folder { title: "Ruby", tagged: ruby::TAGGED, bare: ruby::BARE },
    Folder { title: "Java", tagged: java::TAGGED, bare: java::BARE },
    Folder { title: ".NET", tagged: dotnet::TAGGED, bare: dotnet::BARE },
    Folder { title: "Go", tagged: go::TAGGED, bare: go::BARE },
    Folder { title: "Rust", tagged: rust::TAGGED, bare: rust::BARE },
    Folder { title: "LDAP", tagged: ldap::TAGGED, bare: ldap::BARE },
    Folder { title: "Mail", tagged: mail::TAGGED, bare: mail::BARE },
    Folder { title: "Databases", tagged: database::TAGGED, bare: database::BARE },
    Folder { title: "Windows", tagged: windows::TAGGED, bare: windows::BARE },
    Folder { title: "Unix", tagged: unix::TAGGED, bare: unix::BARE },
    Folder { title: "Cisco", tagged: cisco::TAGGED, bare: cisco::BARE },
    Folder { title: "Network devices", tagged: device::TAGGED, bare: device::BARE },
    Folder { title: "Web servers", tagged: web::TAGGED, bare: web::BARE },
    Folder { title: "Identity providers", tagged: identity::TAGGED, bare: identity::BARE },
    Folder { title: "Brokers and daemons", tagged: server::TAGGED, bare: server::BARE },
    Folder { title: "Business applications", tagged: enterprise::TAGGED, bare: enterprise::BARE },
    Folder { title: "Uncommon digests", tagged: &[], bare: plain::UNCOMMON },
    Folder { title: "Password crackers", tagged: tools::TAGGED, bare: tools::BARE },
    Folder { title: "Wrapped in Argon2id", tagged: wrapped::ARGON2ID, bare: &[] },
    Folder {
        title: "Applications, wrapped in Argon2id",
        tagged: wrapped::ARGON2ID_APPS,
        bare: &[],
    },
    Folder { title: "Wrapped in bcrypt", tagged: wrapped::BCRYPT, bare: &[] },
    Folder { title: "Applications, wrapped in bcrypt", tagged: wrapped::BCRYPT_APPS, bare: &[] },
];
