//! hsh's bcrypt over SHA-256.
//!
//! ```text
//! hsh-bcrypt-sha256:$2b$10$d2HyxOwXa1ZNi.I6fW0DJOiyaxZnnBUddypSYI4iBiYcllrBD7d5W
//! │                 └ a bcrypt string whose key is the SHA-256 of the password, 43 digits of unpadded base64
//! └ the tag
//! ```
//!
//! Without the tag it is bcrypt of the password. Source: hsh 0.0.10, `algorithms/bcrypt.rs` and `api.rs`.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// `hsh-bcrypt-sha256:` and a bcrypt string.
pub static HSH_BCRYPT_SHA256: Formula = Formula::line(
    Info::new("hsh-bcrypt-sha256", "bcrypt over SHA-256, hsh", Strength::Fair)
        .grammar(r"^hsh-bcrypt-sha256:\$2[abxy]?\$(0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}$")
        .seen_in(&["hsh (Rust)"])
        .example("hsh-bcrypt-sha256:$2b$10$ZvwIHbM3RlAg6GzZ3vLKjeUIgCoU3o798MhHXo1k.lsmzgGyi8qqO"),
    "hsh-bcrypt-sha256:{bcrypt}",
    "bcrypt(base64u(sha256($password)))",
);
