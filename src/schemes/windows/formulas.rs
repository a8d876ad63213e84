//! NT hashes as LDIF has them.
//!
//! ```text
//! sambaNTPassword: 8846F7EAEE8FB117AD06BDD830B7586C
//! │                └ digest: MD4 of the password in UTF-16, 32 hexadecimal digits of either case
//! └ the attribute of Samba's schema
//! ```
//!
//! Sources: Samba, `examples/LDAP/samba.schema`; kanidm's tests of its import.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A line of LDIF with an NT hash.
pub static NT_LDIF: Formula = Formula::line(
    Info::new("nt-ldif", "NT hash, sambaNTPassword", Strength::Broken)
        .tags(&["sambaNTPassword: "])
        .seen_in(&["Samba over LDAP", "kanidm imports"])
        .quirks(&["no salt: one password has one hash everywhere"])
        .example("sambaNTPassword: 8846F7EAEE8FB117AD06BDD830B7586C"),
    "sambaNTPassword: {digest:hexany}",
    "md4(utf16le($password))",
);
