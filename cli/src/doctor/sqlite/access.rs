//! Whether this user may write the file, and what has to stand beside it while it is written.

use std::fs::{self, OpenOptions};
use std::path::Path;

use crate::doctor::finding::Finding;
use crate::folder::may_make_files;

pub(super) fn examine(path: &Path) -> Finding {
    let remedy = "run migrate --apply as the user that the application runs as";
    // By whatever name the file is opened, its journal is beside the file itself.
    let own = fs::canonicalize(path).unwrap_or_else(|_| path.into());
    let folder = own.parent().unwrap_or(&own);
    // Opening changes nothing.
    if OpenOptions::new().write(true).open(&own).is_err() {
        let what = "this user may not write the file; a dry run works";
        return Finding::refused("privileges", what, remedy);
    }
    if !may_make_files(folder) {
        let what = format!(
            "this user may not make files in {}, where the journal goes; a dry run works",
            folder.display()
        );
        return Finding::refused("privileges", what, remedy);
    }
    Finding::fine("privileges", "this user may write the file")
}
