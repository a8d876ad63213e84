//! The list of faults: complete, and of tests that exist.

use std::fs;
use std::path::Path;

/// What is said of each fault.
const STATES: [&str; 3] = ["tested", "later", "not makeable"];

#[test]
fn every_fault_is_listed_once_and_every_test_of_it_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join("tests/faults.md")).expect("the list");
    let mut number = 0;
    for line in text.lines().filter(|line| line.starts_with("| F")) {
        number += 1;
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, _, state, what, tests] = cells[..] else { panic!("not five cells: {line}") };
        assert_eq!(name, format!("F{number}"), "they come in their order");
        assert!(STATES.contains(&state), "{name}: {state}");
        assert!(what.ends_with('.'), "{name} says what happens: {what}");
        assert!(state != "tested" || !tests.is_empty(), "{name} names no test");
        for of_file in tests.split(';').filter(|of_file| !of_file.trim().is_empty()) {
            let (file, names) =
                of_file.split_once(':').unwrap_or_else(|| panic!("{name}: {of_file}"));
            let path = root.join(file.trim().trim_matches('`'));
            let source = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{name}: {file}"));
            for test in names.split(',').map(|test| test.trim().trim_matches('`')) {
                let place = source.find(&format!("fn {test}()"));
                let place = place.unwrap_or_else(|| panic!("{name}: there is no {test} in {file}"));
                let before = source.get(..place).unwrap_or_default().trim_end();
                assert!(before.ends_with("#[test]"), "{name}: {test} is no test that is run");
            }
        }
    }
    assert_eq!(number, 54);
}
