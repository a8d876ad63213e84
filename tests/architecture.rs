//! What may depend on what, and what a file may look like.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Modules of one layer that use each other in a circle, and why.
const CIRCLES: &[(&[&str], &str)] =
    &[(&["builder", "registry"], "a builder makes a registry, which begins with a builder")];

/// Modules that the table of layers splits from the folder that re-exports them, by their names.
const SPLIT: &[(&str, &str, &[&str])] = &[("damage", "damage::kind", &["Damage", "Damages"])];

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

/// The layers, lowest first, from the table in `ARCHITECTURE.md`.
fn layers() -> Vec<Vec<String>> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("it describes the layers");
    let table = text.lines().skip_while(|line| !line.starts_with("| layer |")).skip(2);
    let modules = |line: &str| line.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let layers: Vec<_> = table.take_while(|line| line.starts_with('|')).map(modules).collect();
    assert!(layers.len() > 3, "the table has moved");
    layers
}

/// What the map of `ARCHITECTURE.md` names in this folder: `name.rs` and `name/`.
fn mapped(folder: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("it has the map");
    let below = text.lines().skip_while(|line| !line.starts_with(&format!("{folder}/"))).skip(1);
    let rows = below.take_while(|line| line.starts_with(' ')).filter_map(|line| {
        line.strip_prefix("  ").filter(|row| !row.starts_with(' '))?.split("  ").next()
    });
    rows.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// The module that a file belongs to.
fn module(file: &str) -> String {
    let path = file.trim_end_matches(".rs").replace('/', "::");
    let split = SPLIT.iter().find(|(_, module, _)| path == *module);
    let top = path.split("::").next().unwrap_or_default();
    split.map_or(top, |(_, module, _)| module).to_owned()
}

/// The lines of a file outside its unit tests and its documentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.filter(|line| !line.trim_start().starts_with("//"))
}

/// The modules of its own crate that a file uses.
fn uses(text: &str) -> BTreeSet<String> {
    let code: String = code(text).flat_map(|line| [line, "\n"]).collect();
    let word = |text: &str| -> String {
        text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut found = BTreeSet::new();
    for path in code.split("crate::").skip(1) {
        let module = word(path);
        let names = path.get(module.len()..).unwrap_or_default().trim_start_matches("::");
        let names = match names.strip_prefix('{').and_then(|list| list.split_once('}')) {
            Some((list, _)) => list.split(',').map(|name| word(name.trim())).collect(),
            None => vec![word(names)],
        };
        for name in names.into_iter().filter(|name| !name.is_empty() || module != "self") {
            let split = SPLIT
                .iter()
                .find(|(folder, _, inside)| *folder == module && inside.contains(&name.as_str()));
            found.insert(split.map_or(module.clone(), |(_, split, _)| (*split).to_owned()));
        }
    }
    // `crate::Cost` and the like are re-exports of what stands in some layer.
    found.retain(|module| !module.starts_with(char::is_uppercase));
    found
}

/// Which modules each module uses.
fn graph() -> BTreeMap<String, BTreeSet<String>> {
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (file, text) in sources().into_iter().filter(|(file, _)| file != "lib.rs") {
        let from = module(&file);
        let used = uses(&text).into_iter().filter(|used| *used != from);
        graph.entry(from.clone()).or_default().extend(used);
    }
    graph
}

#[test]
fn no_module_uses_one_of_a_higher_layer() {
    let layers = layers();
    let layer = |module: &String| {
        let place = layers.iter().position(|layer| layer.contains(module));
        place.unwrap_or_else(|| panic!("{module} is in no layer of ARCHITECTURE.md"))
    };
    for (from, used) in &graph() {
        for to in used {
            let (own, theirs) = (layer(from), layer(to));
            assert!(theirs <= own, "{from} of layer {own} uses {to} of layer {theirs}");
        }
    }
}

#[test]
fn the_table_of_layers_names_no_module_that_is_gone() {
    let graph = graph();
    for module in layers().iter().flatten() {
        assert!(graph.contains_key(module), "{module} is in the table only");
    }
}

#[test]
fn the_map_names_what_is_there_and_nothing_that_is_gone() {
    for folder in ["src", "cli/src"] {
        let named = mapped(folder);
        let entries = fs::read_dir(root().join(folder)).expect("a folder of ours");
        let there: BTreeSet<String> = entries
            .map(|entry| {
                let entry = entry.expect("a folder can be listed");
                let end = if entry.path().is_dir() { "/" } else { "" };
                entry.file_name().to_string_lossy().into_owned() + end
            })
            .collect();
        for name in &named {
            assert!(there.contains(name), "{folder}/{name} is in ARCHITECTURE.md only");
        }
        // The program has small files for one thing each.
        for name in there.iter().filter(|name| folder == "src" || name.ends_with('/')) {
            assert!(named.contains(name), "{folder}/{name} is not in ARCHITECTURE.md");
        }
    }
}

#[test]
fn modules_that_use_each_other_are_listed() {
    let graph = graph();
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
    let listed = CIRCLES.iter().map(|(names, _)| names.iter().map(ToString::to_string).collect());
    assert_eq!(found, listed.collect(), "modules that use each other");
}

#[test]
fn every_guide_is_compiled_linked_and_its_commands_are_read() {
    let read = |path: &str| fs::read_to_string(root().join(path)).expect("a file of ours");
    let (guides, readme, args) = (read("src/guide.rs"), read("README.md"), read("cli/src/args.rs"));
    for entry in fs::read_dir(root().join("docs")).expect("a folder of ours") {
        let name = entry.expect("a folder can be listed").file_name();
        let name = name.to_string_lossy();
        if !name.starts_with("from-") || !name.ends_with(".md") {
            continue;
        }
        assert!(guides.contains(&format!("\"../docs/{name}\"")), "src/guide.rs has no {name}");
        assert!(readme.contains(&format!("(docs/{name})")), "README.md does not link {name}");
        assert!(args.contains(&format!("\"docs/{name}\"")), "cli/src/args.rs does not read {name}");
    }
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
        let describes = |line: &str| line.contains("Info::new(") || line.contains("const INFO");
        if !file.starts_with("schemes/") || !code(&text).any(describes) {
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
