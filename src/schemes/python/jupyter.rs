//! Jupyter's passwords: a digest of password and salt, or Argon2 behind `argon2:`.
//!
//! ```text
//! sha1:78c69ef6e064:20305fd2166050d3ad1ba64280aac7584f66fd6a
//! │    │            └ digest of password . salt: lower-case hex
//! │    └ salt: 12 hex digits, hashed as text
//! └ the hash function, as Python's hashlib names it
//!
//! argon2:$argon2id$v=19$m=10240,t=10,p=8$K8fFUWa3TPIm0RtC+Fl8qw$DCUniIqqcB7Z1iMtl3lPUUCi…
//!        └ any Argon2 PHC string
//! ```
//!
//! Other software begins its PBKDF2 with `sha1:` too. Source: `jupyter_server` 2,
//! `auth/security.py`; Jupyter Notebook and `IPython` wrote the same.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, Formula, phc};

/// `argon2:` and a PHC string.
pub const JUPYTER_ARGON2: Envelope = Envelope::new(ARGON2, "argon2:", ADMITTED);

/// `sha1:salt:digest`.
pub static JUPYTER_SHA1: Formula = Formula::line(
    salted("jupyter-sha1", "salted SHA-1, Jupyter", &["sha1:"], "sha1:salt:hex")
        .example("sha1:78c69ef6e064:5d2ab8e3fe83cc61e1e4d037d06dc1af3d63a55d"),
    "sha1:{salt:12}:{digest:hex}",
    "sha1($password . $salt)",
);

/// `sha256:salt:digest`.
pub static JUPYTER_SHA256: Formula = Formula::line(
    salted("jupyter-sha256", "salted SHA-256, Jupyter", &["sha256:"], "sha256:salt:hex").example(
        "sha256:78c69ef6e064:72301daf67011f8acc9536c81560d529c4fcc933e799539223a6045c55634165",
    ),
    "sha256:{salt:12}:{digest:hex}",
    "sha256($password . $salt)",
);

/// `sha512:salt:digest`.
pub static JUPYTER_SHA512: Formula = Formula::line(
    salted("jupyter-sha512", "salted SHA-512, Jupyter", &["sha512:"], "sha512:salt:hex")
        .example("sha512:78c69ef6e064:3150eddf4cfb12220ecf361607d1c4f20313be6487450b461384359e698eb5257e752111e1949f1f06ce607008fb0d777ad37e56c78e801e5bbb935d97b14c76"),
    "sha512:{salt:12}:{digest:hex}",
    "sha512($password . $salt)",
);

const fn salted(
    id: &'static str,
    title: &'static str,
    tags: &'static [&'static str],
    shape: &'static str,
) -> Info {
    Info::new(id, title, Strength::Broken)
        .tags(tags)
        .shape(shape)
        .seen_in(&[
            "IPython Notebook",
            "Jupyter Notebook before 6.1",
            "Jupyter Server, where chosen",
        ])
        .quirks(&["hashes the salt behind the password"])
}

const ADMITTED: &[&dyn Scheme] = &[&phc::Argon2];

const ARGON2: Info = Info::new("jupyter-argon2", "Argon2, Jupyter", Strength::Strong)
    .tags(&["argon2:"])
    .grammar(r"^argon2:\$argon2(id|i|d)\$(v=(16|19)\$)?[mtp]=N,[mtp]=N,[mtp]=N(,keyid=[A-Za-z0-9+/]{2,11})?(,data=[A-Za-z0-9+/]{2,43})?\$[A-Za-z0-9+/]{11,}={0,2}\$[A-Za-z0-9+/]{6,}={0,2}$")
    .bytes(47, 4096)
    .seen_in(&["Jupyter Notebook 6.1 and later", "Jupyter Server"])
    .quirks(&["holds an argon2-phc of any type"])
    .example("argon2:$argon2id$v=19$m=10240,t=10,p=8$bxyKJdO5TnCi8I1b5xNMlg$7e7oi0VNGlh8DlCN+B3WJTXkUDI3F23PVMf6FHWWIbI");
