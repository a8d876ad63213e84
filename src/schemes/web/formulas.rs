//! Digest authentication of HTTP: htdigest.
//!
//! ```text
//! alice:realm:7cacc113e61fca289172074f40039095
//! │     │     └ digest: MD5 of `user:realm:password`, 32 lower-case hexadecimal digits
//! │     └ realm
//! └ user
//! ```
//!
//! A table may hold the digest alone, with user and realm elsewhere. Sources: RFC 2617 §3.2.2.2;
//! Apache's `htdigest`; passlib 1.7.4, `handlers/digests.py`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// A whole line of a file of htdigest.
pub static HTDIGEST: Formula = Formula::line(
    Info::new("htdigest", "htdigest, a whole line", Strength::Broken)
        .shape("user:realm:32 hex digits")
        .quirks(&["user and realm are the line's own, whoever logs in"])
        .seen_in(&["Apache htdigest", "lighttpd", "Trac"])
        .example("alice:realm:7cacc113e61fca289172074f40039095"),
    "{user}:{realm}:{digest:hex}",
    DIGEST,
);

/// The digest alone.
pub static HTDIGEST_HEX: Formula = Formula::line(
    Info::new("htdigest-hex", "htdigest, the digest", Strength::Broken)
        .shape("32 hex digits")
        .seen_in(&["passlib", "WebDAV and SIP servers"])
        .quirks(&["the digest is of user, realm and password: a renamed user or realm loses it"])
        .example("7cacc113e61fca289172074f40039095"),
    "{digest:hex}",
    DIGEST,
);

const DIGEST: &str = "md5($user . ':' . $realm . ':' . $password)";
