//! The transcripts in `cmd`: command, output and exit code, readable as a manual.

#[test]
fn commands_answer_as_their_transcripts_say() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd");
}
