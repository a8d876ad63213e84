//! What may depend on what, and what a file may look like.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The layers, lowest first. A module may use those of its own layer and of lower ones; `CYCLES`
/// says which of one layer may use each other.
const LAYERS: &[&[&str]] = &[
    &["encoding", "ids", "index", "kdf", "marker", "password"],
    &["parts"],
    &["draft", "error", "limits", "damage", "scheme"],
    &["random", "stored", "verdict"],
    &["text", "policy"],
    &["schemes"],
    &["builder", "registry"],
];

/// Modules that use each other in a circle, and why.
const CYCLES: &[(&[&str], &str)] = &[
    (
        &["damage", "draft", "error", "scheme"],
        "a target makes a draft and a draft is written by its target; errors are named by schemes, \
         name damage, and a repair says how strong the scheme is",
    ),
    (&["builder", "registry"], "a builder makes a registry, which begins with a builder"),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file of the library, by its path below `src`.
fn sources() -> BTreeMap<String, String> {
    fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of ours") {
            let path = entry.expect("a folder can be listed").path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    let source = root().join("src");
    let mut files = Vec::new();
    collect(&source, &mut files);
    let named = |path: PathBuf| {
        let name = path.strip_prefix(&source).expect("it was found there");
        let text = fs::read_to_string(&path).expect("sources are UTF-8");
        (name.to_str().expect("a name of ours").to_owned(), text)
    };
    files.into_iter().map(named).collect()
}

/// The module at the top of the crate that a file belongs to.
fn module(file: &str) -> &str {
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// The lines of a file outside its unit tests and its documentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.filter(|line| !line.trim_start().starts_with("//"))
}

/// What a file uses of its own crate: modules, and names that `lib.rs` re-exports.
fn uses(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for line in code(text) {
        for (_, rest) in
            line.match_indices("crate::").map(|(at, tag)| (at, &line[at + tag.len()..]))
        {
            let name = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next();
            found.extend(name.map(str::to_owned));
        }
    }
    found
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        let from = module(&file);
        if from == "lib" {
            continue;
        }
        let own = layer(from).unwrap_or_else(|| panic!("{file} is in no layer"));
        for used in uses(&text).iter().map(String::as_str).filter(|used| *used != from) {
            // `crate::Cost` and the like are re-exports of lower layers.
            let Some(theirs) = layer(used) else {
                if used.starts_with(char::is_uppercase) {
                    continue;
                }
                panic!("{file} uses {used}, which is in no layer");
            };
            if theirs > own {
                wrong.push(format!("{file} ({own}) uses {used} ({theirs})"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_that_use_each_other_are_listed() {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in sources() {
        let from = module(&file).to_owned();
        let used = uses(&text).into_iter().filter(|used| *used != from && layer(used).is_some());
        graph.entry(from.clone()).or_default().extend(used);
    }
    let reaches = |from: &str, to: &str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(at) = open.pop() {
            for next in graph.get(&at).into_iter().flatten() {
                if next == to {
                    return true;
                }
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        false
    };
    let circle = |from: &String| -> BTreeSet<String> {
        let back = |to: &&String| reaches(from, to) && reaches(to, from);
        graph.keys().filter(back).cloned().collect()
    };
    let found: BTreeSet<_> = graph.keys().map(circle).filter(|circle| circle.len() > 1).collect();
    let listed = CYCLES.iter().map(|(names, _)| names.iter().map(ToString::to_string).collect());
    assert_eq!(found, listed.collect(), "modules that use each other");
}

#[test]
fn files_are_short() {
    for (file, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 350, "{file} has {lines} lines");
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (file, text) in sources() {
        let first = text.lines().next().unwrap_or_default();
        let named = file == "lib.rs" || file.ends_with("/tests.rs");
        assert!(first.starts_with("//! ") || named, "{file} begins with {first}");
    }
}

#[test]
fn every_scheme_draws_its_format_and_names_a_source() {
    for (file, text) in sources() {
        if !file.starts_with("schemes/")
            || !text.contains("Info::new(") && !text.contains("const INFO")
        {
            continue;
        }
        let doc: Vec<_> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        let doc = doc.join("\n");
        assert!(doc.matches("```").count() == 2, "{file} draws nothing");
        // What belongs to no one software has no source to cite.
        let cites = doc.contains("Source") || file.starts_with("schemes/plain/");
        assert!(cites, "{file} cites nothing");
    }
}

#[test]
fn mod_files_hold_no_logic() {
    for (file, text) in sources() {
        if file.ends_with("mod.rs") || file == "lib.rs" {
            let logic = code(&text)
                .any(|line| line.contains("fn ") || line.trim_start().starts_with("impl"));
            assert!(!logic, "{file}");
        }
    }
}

#[test]
fn unsafe_code_is_forbidden_by_the_one_lint_table() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest is there");
    let manifest: String = manifest.split_whitespace().collect();
    assert!(manifest.contains("unsafe_code=\"forbid\""));
    assert!(manifest.contains("[lints]workspace=true"));
    for (file, text) in sources() {
        assert!(!code(&text).any(|line| line.contains("unsafe ")), "{file}");
        assert!(!text.contains("allow("), "{file} relaxes a lint without `expect` and a reason");
    }
}
