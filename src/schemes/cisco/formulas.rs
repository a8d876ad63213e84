//! Formats of Cisco that one line says.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// IOS's secrets of type 4: by mistake SHA-256 and nothing else. Source: Cisco's security response
/// cisco-sr-20130318-type4; hashcat's mode 5700.
pub static TYPE_4: Formula = Formula::line(
    Info::new("cisco-4", "Cisco IOS type 4", Strength::Broken)
        .shape("43 crypt base64 digits")
        .seen_in(&["Cisco IOS 15.0 to 15.2"])
        .example("LcV6aBcc/53FoCJjXQMd7rBUDEpeevrK8V5jQVoJEhU"),
    "{digest:crypt64}",
    "sha256($password)",
);
