//! What no type of the program may do by itself: print bytes, which are digests, salts, keys and passwords.

use std::fs;
use std::path::Path;

/// Types of a file that derive `Debug` over bytes, by their names.
fn printing_bytes(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // Whether the next type derives it, and the type whose fields are read.
    let (mut derives, mut inside) = (false, None);
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.starts_with("#[derive(") {
            derives = trimmed.contains("Debug");
        } else if let Some(name) = declared(trimmed) {
            inside = derives.then_some(name);
            derives = false;
        }
        let is_comment = trimmed.starts_with("//");
        let holds = ["Vec<u8>", "[u8]", "[u8;"].iter().any(|bytes| trimmed.contains(bytes));
        if let Some(name) = inside.filter(|_| holds && !is_comment && !trimmed.contains("fn(")) {
            found.push(name);
        }
        if line == "}" || line.ends_with(';') {
            inside = None;
        }
    }
    found
}

/// The name of the type that this line declares.
fn declared(line: &str) -> Option<&str> {
    let words = line.split(' ').skip_while(|word| word.starts_with("pub"));
    let mut words = words.skip_while(|word| word.ends_with(')'));
    let is_type = matches!(words.next(), Some("struct" | "enum"));
    let name = words.next().filter(|_| is_type)?;
    name.split(['<', '(', '{', ';']).next()
}

fn look(folder: &Path, files: &mut usize, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of ours") {
        let path = entry.expect("a folder can be listed").path();
        if path.is_dir() {
            look(&path, files, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("sources are UTF-8");
            let names = printing_bytes(&text);
            found.extend(names.iter().map(|name| format!("{}: {name}", path.display())));
            *files += 1;
        }
    }
}

#[test]
fn no_derived_debug_is_over_bytes() {
    let (mut files, mut found) = (0, Vec::new());
    for folder in ["src", "digests/src"] {
        look(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut files, &mut found);
    }
    assert!(files > 100, "the sources have moved: {files}");
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_derived_debug_over_bytes_is_seen() {
    let seen = "#[derive(Clone, Debug)]\npub(crate) struct Row<'a> {\n    salt: Option<&'a [u8]>,\n}\n\
                #[derive(Debug)]\nstruct Key(Vec<u8>);\n#[derive(Debug)]\nenum Text {\n    Own([u8; 4]),\n}\n";
    assert_eq!(printing_bytes(seen), ["Row", "Key", "Text"]);
    let unseen = "#[derive(Clone)]\nstruct Row {\n    salt: Vec<u8>,\n}\n#[derive(Debug)]\nstruct Key(u8);\n\
                  struct Own(Vec<u8>);\n";
    assert_eq!(printing_bytes(unseen), [""; 0]);
}
