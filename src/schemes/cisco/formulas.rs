//! Cisco IOS: secrets of type 4.
//!
//! ```text
//! 2btjjy78REtmYkkW0csHUbJZOstRXoWdX1mGrmmfeHI
//! └ digest: SHA-256, 43 crypt base64 digits, high bits first
//! ```
//!
//! By mistake a digest without salt and rounds. Sources: Cisco's security response
//! cisco-sr-20130318-type4; hashcat's mode 5700.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// Secrets of type 4.
pub static TYPE_4: Formula = Formula::line(
    Info::new("cisco-4", "Cisco IOS type 4", Strength::Broken)
        .shape("43 crypt base64 digits")
        .seen_in(&["Cisco IOS 15.0 to 15.2"])
        .quirks(&["by mistake a digest without a salt, which Cisco withdrew"])
        .example("LcV6aBcc/53FoCJjXQMd7rBUDEpeevrK8V5jQVoJEhU"),
    "{digest:crypt64}",
    "sha256($password)",
);
