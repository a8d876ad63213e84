//! `rehash import` into a file: beside what cmd/import.trycmd shows.

mod common;

use common::{Folder, rehash};

#[test]
fn input_that_is_wrong_as_a_whole_leaves_no_file_in_the_way() {
    let folder = Folder::new("import-withdrawn");
    let output = folder.path("users.jsonl").display().to_string();
    let import = |text: &str| {
        rehash(&["import", "--from", "auth0", &folder.write("in.json", text), "-o", &output])
    };
    let run = import("[{\"password_hash\":");
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(folder.names(), ["in.json"]);
    let user = format!("{{\"password_hash\":\"{}\"}}", common::BCRYPT);
    let run = import(&format!("[{user},{{"));
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(folder.names(), ["in.json", "users.jsonl"], "what was read until then is written");
    let run = import(&format!("[{user}]"));
    assert!(run.err.contains("is there already"), "{}", run.err);
}
