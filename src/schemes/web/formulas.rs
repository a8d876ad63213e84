//! Formats of web servers that one line says.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A whole line of htdigest: `user:realm:` and the digest. Source: RFC 2617 §3.2.2.2, A1.
pub static HTDIGEST: Formula = Formula::line(
    Info::new("htdigest", "htdigest, a whole line", Strength::Broken)
        .shape("user:realm:32 hex digits")
        .quirks(&["user and realm are the line's own, whoever logs in"])
        .seen_in(&["Apache htdigest", "lighttpd", "Trac"])
        .example("alice:realm:7cacc113e61fca289172074f40039095"),
    "{user}:{realm}:{digest:hex}",
    DIGEST,
);

/// Its digest alone. Source: RFC 2617 §3.2.2.2, A1.
pub static HTDIGEST_HEX: Formula = Formula::line(
    Info::new("htdigest-hex", "htdigest, the digest", Strength::Broken)
        .shape("32 hex digits")
        .seen_in(&["passlib", "WebDAV and SIP servers"])
        .example("7cacc113e61fca289172074f40039095"),
    "{digest:hex}",
    DIGEST,
);

const DIGEST: &str = "md5($user . ':' . $realm . ':' . $password)";
