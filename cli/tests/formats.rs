//! `docs/formats.md` and the numbers of the README are what the program says of its catalogue.

mod common;

use std::fs;
use std::path::Path;

use common::rehash;
use serde_json::Value;

#[test]
fn the_list_of_formats_is_up_to_date() {
    let run = rehash(&["schemes", "--no-config", "--format", "markdown"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/formats.md");
    let known = fs::read_to_string(path).unwrap_or_default();
    let differs = known.lines().zip(run.out.lines()).position(|(known, now)| known != now);
    assert!(
        known == run.out,
        "docs/formats.md differs from the catalogue at line {}; make it anew:\n  cargo run -p \
         rehash-cli -- schemes --no-config --format markdown > docs/formats.md",
        differs.map_or(known.lines().count(), |line| line + 1)
    );
}

#[test]
fn the_numbers_of_the_readme_are_those_of_the_catalogue() {
    let listed = |more: &[&str]| -> Vec<Value> {
        let run = rehash(&[&["schemes", "--no-config", "--format", "jsonl"], more].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
    };
    let formats = listed(&[]);
    let wraps = formats.iter().filter(|format| format.get("wraps").is_some()).count();
    let ways = formats.iter().filter_map(|format| format.get("writes")?.as_array());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = fs::read_to_string(path).expect("the README");
    let readme: String = readme.split_whitespace().flat_map(|word| [word, " "]).collect();
    for said in [
        format!("{} formats, {wraps} of them wraps", formats.len()),
        format!("{} profiles", listed(&["--profiles"]).len()),
        format!("{} ways to write a new hash", ways.map(Vec::len).sum::<usize>()),
    ] {
        assert!(readme.contains(&said), "README.md does not say: {said}");
    }
}
