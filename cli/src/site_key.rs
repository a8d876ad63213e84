//! A pepper or site key, as a file has it.

use std::path::Path;

use anyhow::Result;
use rehash::Password;

use crate::exit::Usage;
use crate::lines::{self, Lines};

/// The first line of a file, wiped when dropped.
pub(crate) fn read(path: &Path) -> Result<Password> {
    /// Bytes of a pepper; more is some other file.
    const LONGEST: usize = 64 * 1024;
    let line = Lines::new(lines::open(path)?, LONGEST).next()?;
    let line = line.filter(|line| !line.bytes.is_empty());
    let line = line.ok_or_else(|| Usage::error("the first line of the pepper file is empty"))?;
    if line.is_cut() {
        return Err(Usage::error("the first line of the pepper file is longer than 64 KiB"));
    }
    Ok(Password::from(line.bytes))
}
