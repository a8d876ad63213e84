//! Keys of rows: the exact values that the database returned, one for each column of the key.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One column of a key.
///
/// PostgreSQL's keys are the text forms of their types, which go back through a cast to the same
/// type; SQLite's are of the storage class that was read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KeyPart {
    /// An integer of SQLite.
    Integer(i64),
    /// Text, or the text form of a value.
    Text(String),
    /// Bytes that are no text, of SQLite, in lower-case hex.
    Hex(String),
}

/// The key of one row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct RowKey(pub(crate) Vec<KeyPart>);

impl RowKey {
    /// The key as JSON, for cursors and the ledger; [`RowKey::parse`] reads it.
    pub(crate) fn encoded(&self) -> String {
        serde_json::to_string(self).expect("text and integers are JSON")
    }

    /// Reads what [`RowKey::encoded`] wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

/// For people: the values, between commas where there are several. Not shortened.
impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, part) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(",")?;
            }
            match part {
                KeyPart::Integer(key) => write!(f, "{key}")?,
                KeyPart::Text(key) => write!(f, "{}", crate::printable::printable(key))?,
                KeyPart::Hex(key) => write!(f, "x'{key}'")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_itself_again_after_it_was_written_down() {
        let parts = [
            KeyPart::Integer(i64::MIN),
            KeyPart::Text("18446744073709551615".into()),
            KeyPart::Text("a\",[]\u{0}é".into()),
            KeyPart::Hex("00ff".into()),
        ];
        let key = RowKey(parts.to_vec());
        assert_eq!(RowKey::parse(&key.encoded()), Some(key));
        assert_eq!(RowKey::parse("{}"), None);
    }
}
