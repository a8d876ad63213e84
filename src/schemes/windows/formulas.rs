//! Formats of Windows and Samba that one line says.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A line of LDIF that Samba's schema has the NT hash in. Source: Samba, `samba.schema`.
pub static NT_LDIF: Formula = Formula::line(
    Info::new("nt-ldif", "NT hash, sambaNTPassword", Strength::Broken)
        .tags(&["sambaNTPassword: "])
        .seen_in(&["Samba over LDAP", "kanidm imports"])
        .example("sambaNTPassword: 8846F7EAEE8FB117AD06BDD830B7586C"),
    "sambaNTPassword: {digest:hexany}",
    "md4(utf16le($password))",
);
