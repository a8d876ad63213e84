//! The file: whether a crash spares it, whether it can be written, and what it lies on.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use rusqlite::Connection;

use super::access;
use crate::doctor::finding::Finding;

pub(super) fn examine(connection: &Connection, path: &Path) -> Result<Vec<Finding>> {
    let reading = || format!("reading {}", path.display());
    let mut findings = Vec::new();
    let journal = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0));
    let journal: String = journal.with_context(reading)?;
    findings.push(match journal.as_str() {
        "off" | "memory" => Finding::warning(
            "journal",
            format!("journal_mode is {journal}: a crash damages the file"),
            "PRAGMA journal_mode = WAL, or DELETE",
        ),
        _ => Finding::fine("journal", format!("journal_mode is {journal}")),
    });
    findings.push(access::examine(path));
    findings.extend(network(path));
    findings.push(Finding::note(
        "writers",
        "SQLite has one writer: while a batch is written, logins that write wait; batches are short",
    ));
    Ok(findings)
}

/// The file system, where its locks are known not to hold.
fn network(path: &Path) -> Option<Finding> {
    let path = fs::canonicalize(path).ok()?;
    let kind = file_system(&fs::read_to_string("/proc/self/mountinfo").ok()?, &path)?;
    Some(if is_network(&kind) {
        Finding::refused(
            "file_system",
            format!("the file is on {kind}, whose locks do not keep two writers apart"),
            "run rehash on the machine that has the disk, or on a copy while nobody writes",
        )
    } else {
        Finding::fine("file_system", format!("the file is on {kind}"))
    })
}

/// The type of the file system that holds this path: of the longest mount point that leads to it.
fn file_system(mounts: &str, path: &Path) -> Option<String> {
    let mounts = mounts.lines().filter_map(|line| {
        let (mount, rest) = line.split_once(" - ")?;
        let point = mount.split(' ').nth(4)?.replace("\\040", " ");
        path.starts_with(&point).then(|| (point.len(), rest.split(' ').next().map(str::to_owned)))
    });
    mounts.max_by_key(|(length, _)| *length)?.1
}

fn is_network(kind: &str) -> bool {
    let kinds =
        ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre"];
    kinds.contains(&kind) || kind.starts_with("fuse.sshfs") || kind.starts_with("fuse.gluster")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{file_system, is_network};

    #[test]
    fn a_network_is_known_by_its_mount() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                      40 22 0:40 / /srv/my\\040data rw shared:1 - nfs4 server:/x rw\n";
        let of = |path: &str| file_system(mounts, Path::new(path)).expect("a file system");
        assert_eq!(of("/home/users.db"), "ext4");
        assert_eq!(of("/srv/my data/users.db"), "nfs4");
        assert_eq!(of("/srv/my datax/users.db"), "ext4");
        assert!(is_network("nfs4") && is_network("fuse.sshfs") && !is_network("ext4"));
    }
}
