//! Jupyter's Argon2: a PHC string behind `argon2:`.
//!
//! ```text
//! argon2:$argon2id$v=19$m=10240,t=10,p=8$K8fFUWa3TPIm0RtC+Fl8qw$DCUniIqqcB7Z1iMtl3lPUUCi…
//! │      └ any Argon2 PHC string
//! └ the algorithm, as Jupyter names it
//! ```
//!
//! Source: jupyter_server 2, `auth/security.py`; Jupyter Notebook 6.1 and later wrote the same.

use crate::scheme::{Info, Scheme, Strength};
use crate::schemes::{Envelope, phc};

/// Verifies `argon2:` and a PHC string.
pub const JUPYTER_ARGON2: Envelope = Envelope::new(INFO, "argon2:", ADMITTED);

const ADMITTED: &[&dyn Scheme] = &[&phc::Argon2];

const INFO: Info = Info::new("jupyter-argon2", "Argon2, Jupyter", Strength::Strong)
    .tags(&["argon2:"])
    .grammar(r"^argon2:\$argon2(id|i|d)\$.+$")
    .bytes(47, 4096)
    .seen_in(&["Jupyter Notebook 6.1 and later", "Jupyter Server"])
    .example("argon2:$argon2id$v=19$m=10240,t=10,p=8$bxyKJdO5TnCi8I1b5xNMlg$7e7oi0VNGlh8DlCN+B3WJTXkUDI3F23PVMf6FHWWIbI");
