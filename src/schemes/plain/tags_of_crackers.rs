//! Digests of rare functions behind the tags that crackers write.
//!
//! ```text
//! $keccak256$4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45
//! │          └ digest: lower-case hexadecimal digits
//! └ $BLAKE2$: BLAKE2b of 64 bytes, BLAKE2s of 32; $keccak$, $keccak256$; $ripemd$: RIPEMD of 16 or 20 bytes
//!
//! $BLAKE2$41fcd44c789c735c…:1033
//!                          └ salt: text, hashed as it stands behind the password or before it
//! ```
//!
//! Sources: hashcat 7, modules 600, 610, 620 and 31000; John the Ripper, `rawBLAKE2_512_fmt_plug.c`,
//! `rawKeccak_256_fmt_plug.c`, `rawKeccak_512_fmt_plug.c`, `ripemd_fmt_plug.c`.

use crate::scheme::{Info, Strength};
use crate::schemes::{Beside, Formula};

const fn of(id: &'static str, title: &'static str, writers: &'static [&'static str]) -> Info {
    Info::new(id, title, Strength::Broken).seen_in(writers)
}

/// `$BLAKE2$` before 128 digits.
pub static JOHN_BLAKE2B512: Beside<Formula> = Beside::new(
    Formula::line(
        of("john-blake2b512", "BLAKE2b-512, $BLAKE2$", &["John the Ripper", "hashcat"])
            .example("$BLAKE2$7c863950ac93c93692995e4732ce1e1466ad74a775352ffbaaf2a4a4ce9b549d0b414a1f3150452be6c7c72c694a7cb46f76452917298d33e67611f0a42addb8"),
        "$BLAKE2${digest:hex}",
        "blake2b512($password)",
    ),
    &[&HASHCAT_BLAKE2S256, &HASHCAT_BLAKE2B512_PASS_SALT, &HASHCAT_BLAKE2B512_SALT_PASS],
);

/// `$BLAKE2$` before 64 digits.
pub static HASHCAT_BLAKE2S256: Formula = Formula::line_sharing_its_tag(
    of("hashcat-blake2s256", "BLAKE2s-256, $BLAKE2$", &["hashcat"])
        .example("$BLAKE2$4c81099df884bd6e14a639d648bccd808512e48af211ae4f44d545ea6d5e5f2b"),
    "$BLAKE2${digest:hex}",
    "blake2s256($password)",
);

/// `$BLAKE2$` before 128 digits and a salt that is hashed behind the password.
pub static HASHCAT_BLAKE2B512_PASS_SALT: Formula = Formula::line_sharing_its_tag(
    of("hashcat-blake2b512-pass-salt", "BLAKE2b-512 of password and salt, $BLAKE2$", &["hashcat"])
        .quirks(&["nothing tells the order of password and salt"])
        .example("$BLAKE2$ba182fad736bcddc7b73884f9392be027b6ef52e566c196298c6d2b0adf1297d9d6649474e86adb524b03ff4f86844b5586795e5e91a2f233538d9303f27904f:salt"),
    "$BLAKE2${digest:hex}:{salt}",
    "blake2b512($password . $salt)",
);

/// `$BLAKE2$` before 128 digits and a salt that is hashed before the password.
pub static HASHCAT_BLAKE2B512_SALT_PASS: Formula = Formula::line_sharing_its_tag(
    of("hashcat-blake2b512-salt-pass", "BLAKE2b-512 of salt and password, $BLAKE2$", &["hashcat"])
        .quirks(&["nothing tells the order of password and salt"])
        .example("$BLAKE2$7a0c2825c56527271ce88ffd465c0bb5940ebd30e91f85b9133e143ca3dae3fb6a7373c2261efdfe0da8a3aa9cb6821b8c3e9e0ccfed74d16c2aa240930e08d9:salt"),
    "$BLAKE2${digest:hex}:{salt}",
    "blake2b512($salt . $password)",
);

/// `$keccak256$`.
pub static JOHN_KECCAK256: Formula = Formula::line(
    of("john-keccak256", "Keccak-256, $keccak256$", &["John the Ripper"])
        .example("$keccak256$b68fe43f0d1a0d7aef123722670be50268e15365401c442f8806ef83b612976b"),
    "$keccak256${digest:hex}",
    "keccak256($password)",
);

/// `$keccak$`.
pub static JOHN_KECCAK512: Formula = Formula::line(
    of("john-keccak512", "Keccak-512, $keccak$", &["John the Ripper"])
        .example("$keccak$a6818b8188b36c44d17784c5551f63accc5deaf8786f9d0ad1ae3cd8d887cbab4f777286dbb315fb14854c8774dc0d10b5567e4a705536cc2a1d61ec0a16a7a6"),
    "$keccak${digest:hex}",
    "keccak512($password)",
);

/// `$ripemd$` before 40 digits.
pub static JOHN_RIPEMD160: Beside<Formula> = Beside::new(
    Formula::line(
        of("john-ripemd160", "RIPEMD-160, $ripemd$", &["John the Ripper"])
            .example("$ripemd$2c08e8f5884750a7b99f6f2f342fc638db25ff31"),
        "$ripemd${digest:hex}",
        "ripemd160($password)",
    ),
    &[&JOHN_RIPEMD128],
);

/// `$ripemd$` before 32 digits.
pub static JOHN_RIPEMD128: Formula = Formula::line_sharing_its_tag(
    of("john-ripemd128", "RIPEMD-128, $ripemd$", &["John the Ripper"])
        .example("$ripemd$c9c6d316d6dc4d952a789fd4b8858ed7"),
    "$ripemd${digest:hex}",
    "ripemd128($password)",
);
