//! `docs/formats.md` is what the program says of its catalogue.

mod common;

use std::fs;
use std::path::Path;

use common::rehash;

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
