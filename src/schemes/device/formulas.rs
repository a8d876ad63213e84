//! Devices whose format one line says.
//!
//! ```text
//! AK1FCIhM0IUIQVFJgcDFwLCMi7GppdwtRzMyDpFOFxdpH8=
//! │  └ base64 of a salt of 12 bytes and the digest of salt, password and 24 bytes of Fortinet's
//! └ AK1: SHA-1; SH2: SHA-256
//!
//! 83377286015bcebb857b23b94331e2b316b6ecbe9fbf26c4fc
//! │         └ ArubaOS: SHA-1 of salt and password
//! └ salt: five bytes, the last one 01
//!
//! 1130725275da09ca13254957f2314a639818d44c37ef6d558
//! ││       └ Citrix NetScaler: digest of the salt's digits, the password and a NUL
//! │└ salt: eight hexadecimal digits
//! └ 1: SHA-1; 2: SHA-512
//! ```
//!
//! Sources: John the Ripper, `FGT_fmt_plug.c`, `fortigate256_fmt_plug.c`; hashcat 7, modules 125, 8100
//! and 22200.

use crate::scheme::{Info, Strength};
use crate::schemes::Formula;

/// FortiOS's `AK1`.
pub static FORTIGATE_SHA1: Formula = Formula::line_sharing_its_tag(
    device("fortigate-ak1", "FortiGate AK1")
        .tags(&["AK1"])
        .grammar("^AK1[A-Za-z0-9+/]{43}=$")
        .seen_in(&["FortiOS up to 5", "hashcat", "John the Ripper"])
        .example("AK1bxyKJdO5TnCi8I1bKalQ6XGk1Eb6/XZ5sCDBh7ui17I="),
    "AK1{salt+digest:base64:12}",
    r"sha1($salt . $password . '\xa3\x88\xba\x2e\x42\x4c\xb0\x4a\x53\x79\x30\xc1\x31\x07\xcc\x3f\xa1\x32\x90\x29\xa9\x81\x5b\x70')",
);

/// FortiOS's `SH2`.
pub static FORTIGATE_SHA256: Formula = Formula::line_sharing_its_tag(
    device("fortigate-sh2", "FortiGate SH2")
        .tags(&["SH2"])
        .grammar("^SH2[A-Za-z0-9+/]{59}=$")
        .seen_in(&["FortiOS from 5", "hashcat", "John the Ripper"])
        .example("SH2bxyKJdO5TnCi8I1bgCk4k0adwR9qc4DLgaNo7ABSlWiFCbkLiBYd6kfc2zM="),
    "SH2{salt+digest:base64:12}",
    r"sha256($salt . $password . '\xa3\x88\xba\x2e\x42\x4c\xb0\x4a\x53\x79\x30\xc1\x31\x07\xcc\x3f\xa1\x32\x90\x29\xa9\x81\x5b\x70')",
);

/// ArubaOS.
pub static ARUBAOS: Formula = Formula::line(
    device("arubaos", "ArubaOS")
        .shape("50 hex digits")
        .seen_in(&["ArubaOS", "hashcat"])
        .example("6f1c8a250197783e9c3a8c3f7f49322434ceff4f3032a2c155"),
    "{salt:hex:5}{digest:hex}",
    "sha1($salt . $password)",
);

/// Citrix NetScaler with SHA-1.
pub static CITRIX_SHA1: Formula = Formula::line_sharing_its_tag(
    device("citrix-sha1", "Citrix NetScaler SHA-1")
        .tags(&["1"])
        .seen_in(&["Citrix NetScaler", "hashcat"])
        .example("16f1c8a2527c7506e5d83b9c2c431e251054c4e7608177713"),
    "1{salt:hex:4}{digest:hex}",
    r"sha1(hex($salt) . $password . '\0')",
);

/// Citrix NetScaler with SHA-512.
pub static CITRIX_SHA512: Formula = Formula::line_sharing_its_tag(
    device("citrix-sha512", "Citrix NetScaler SHA-512")
        .tags(&["2"])
        .seen_in(&["Citrix NetScaler", "hashcat"])
        .example("26f1c8a254a6959154241db255dfd2f2914175b6847fe3f4866d82c2e79deb647e50c0cd844266d64887abc714a9d75a25a409d019b7eb6c0e8f94319aa5e8f5c4e21e237"),
    "2{salt:hex:4}{digest:hex}",
    r"sha512(hex($salt) . $password . '\0')",
);

const fn device(id: &'static str, title: &'static str) -> Info {
    Info::new(id, title, Strength::Broken)
}
