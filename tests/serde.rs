//! Stored hashes in what an application reads and writes: strings, and no error with a secret.

use rehash::StoredHash;

const TEXT: &str = "sha1$0reBK$5e98e47ad46c3cea6a9b56a2e20882e64d92c92f";

#[test]
fn a_stored_hash_is_a_string_there_and_back() {
    let stored = StoredHash::from(TEXT);
    let json = serde_json::to_string(&stored).expect("it is text");
    assert_eq!(json, format!("\"{TEXT}\""));
    assert_eq!(serde_json::from_str::<StoredHash>(&json).expect("it is a string"), stored);
    let value = serde_json::Value::from(TEXT);
    assert_eq!(serde_json::from_value::<StoredHash>(value).expect("it is a string"), stored);
}

#[test]
fn a_column_that_may_be_null_is_an_option() {
    let read = |json| serde_json::from_str::<Option<StoredHash>>(json).expect("NULL or a string");
    assert_eq!(read("null"), None);
    assert_eq!(read("\"!\""), Some(StoredHash::from("!")));
}

#[test]
fn a_stored_hash_that_is_no_text_is_an_error_without_its_bytes() {
    let stored = StoredHash::from(b"secretsalt\xff".to_vec());
    let error = serde_json::to_string(&stored).expect_err("JSON has only text").to_string();
    assert_eq!(error, "a stored hash that is no text");
}

#[test]
fn what_stands_instead_of_a_string_is_not_repeated() {
    let instead = ["4242424242", "-4242424242", "4242.5", "true", "[\"4242\"]", "{\"4242\":1}"];
    for json in instead {
        let error = serde_json::from_str::<StoredHash>(json).expect_err("no string").to_string();
        assert_eq!(error, "expected the text of a stored hash", "{json}");
    }
}

#[test]
fn an_error_inside_a_document_says_where() {
    let rows = "[\n\"!\",\n4242424242]";
    let error = serde_json::from_str::<Vec<StoredHash>>(rows).expect_err("a number").to_string();
    assert!(error.starts_with("expected the text of a stored hash at line 3 "), "{error}");
}

#[test]
fn a_format_that_hands_over_bytes_hands_over_text() {
    use serde::Deserialize;
    use serde::de::value::{BytesDeserializer, Error};
    let read = |bytes| StoredHash::deserialize(BytesDeserializer::<Error>::new(bytes));
    assert_eq!(read(TEXT.as_bytes()), Ok(StoredHash::from(TEXT)));
    let error = read(b"secretsalt\xff").expect_err("no text").to_string();
    assert_eq!(error, "expected the text of a stored hash");
}
