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

#[test]
fn an_object_that_is_too_long_is_left_out_wherever_it_stands() {
    let folder = Folder::new("import-too-long");
    let user = |id: &str, more: &str| {
        format!(
            "{{\"user_id\":\"{id}\",\"more\":[\"{more}\"],\"password_hash\":\"{}\"}}",
            common::BCRYPT
        )
    };
    let spare = 1024 * 1024 - user("most", "").len();
    let objects = [
        user("first", "],}"),
        user("long", &"x".repeat(2 * 1024 * 1024)),
        user("most", &"x".repeat(spare)),
        user("more", &"x".repeat(spare + 1)),
        user("last", ""),
    ];
    let list = objects.join(",\n");
    for (input, place) in [
        (objects.join("\n"), "line"),
        (format!("[{list}]"), "user"),
        (format!("{{\"realm\":\"demo\",\n\"users\":[{list}],\"more\":{{}}}}"), "user"),
    ] {
        let run = rehash(&["import", "--from", "auth0", &folder.write("in.json", &input)]);
        assert_eq!(run.code, 1, "{}", run.err);
        let ids = ["first", "long", "most", "more", "last"];
        let written = ids.map(|id| run.out.contains(&format!("\"id\":\"{id}\"")));
        assert_eq!(written, [true, false, true, false, true], "{}", run.out);
        for number in [2, 4] {
            let told = format!("rehash: {place} {number}: longer than 1 MiB");
            assert!(run.err.contains(&told), "{}", run.err);
        }
        assert!(run.err.contains("2 left out (2 too-long)"), "{}", run.err);
        assert!(!run.err.contains("xxxx") && !run.out.contains("xxxx"), "{}", run.err);
    }
    // What is wrong behind one is still told by the line on which it stands.
    let wrong = format!("[\n{},\n}}", user("long", &"\n".repeat(1024 * 1024)));
    let run = rehash(&["import", "--from", "auth0", &folder.write("in.json", &wrong)]);
    assert!(run.err.contains("not JSON at line 1048579, column 1"), "{}", run.err);
}
