//! Argon2 over another digest, in a text that does not say so.
//!
//! ```text
//! $argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$jc8BdB2ySOdFSEKVWMMWsqhTek6PruIfW5T2Vc91iRo
//! └ an Argon2 string whose password is the lower-case hex of the password's MD5
//! ```
//!
//! vBulletin 5 from 5.4 hashes the MD5 that the browser sent, as it did with bcrypt before. Source: WoltLab
//! Suite 6.1, `Vb5Argon2.class.php`.

use crate::function::HashFunction;
use crate::scheme::{Info, Strength};
use crate::schemes::Argon2Over;

/// Over MD5.
pub static ARGON2_MD5_HEX: Argon2Over = Argon2Over::new(
    Info::new("argon2-md5-hex", "Argon2 over MD5, unnamed", Strength::Strong)
        .seen_in(&["vBulletin 5.4 and later"])
        .example("$argon2id$v=19$m=65536,t=4,p=1$bxyKJdO5TnCi8I1b5xNMlg$BmJe8+6E6LGglFbTgN4TYoaC3AuV5Vg6KEjoGBTaQl4"),
    HashFunction::Md5,
);
