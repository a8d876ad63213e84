//! What holds a password in the clear, or so that anybody gets it back: named, never verified.

use super::cisco;
use crate::tag;

/// A form in which the password itself stands in the table, or no more than a checksum of it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Reversible {
    /// Its name in reports.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What its texts look like, as an anchored regular expression.
    pub grammar: &'static str,
    recognise: fn(&str) -> bool,
}

/// Every reversible form that is told apart, tagged ones first.
pub static REVERSIBLE: &[Reversible] = &[
    Reversible {
        id: "plaintext-tagged",
        title: "a password in the clear behind a tag",
        grammar: r"^(\{(PLAIN|PLAIN-TRUNC|CLEAR|CLEARTEXT|PLAINTEXT|NOOP)\}|plain\$\$)",
        recognise: is_plaintext,
    },
    Reversible {
        id: "jetty-obf",
        title: "Jetty's obfuscated password",
        grammar: "^OBF:[0-9a-z]+$",
        recognise: is_obfuscated,
    },
    Reversible {
        id: "cisco-type7",
        title: "Cisco type 7",
        grammar: "^(0[0-9]|1[0-5])([0-9A-Fa-f]{2})+$",
        recognise: cisco::is_type7,
    },
    Reversible {
        id: "checksum",
        title: "a 32-bit checksum in hex, as CRC-32 or Adler-32",
        grammar: "^[0-9a-f]{8}$",
        recognise: is_checksum,
    },
];

/// The id of the first reversible form that a text looks like.
pub(crate) fn recognised(text: &str) -> Option<&'static str> {
    REVERSIBLE.iter().find(|form| (form.recognise)(text)).map(|form| form.id)
}

fn is_plaintext(text: &str) -> bool {
    const TAGS: [&str; 7] =
        ["{PLAIN}", "{PLAIN-TRUNC}", "{CLEAR}", "{CLEARTEXT}", "{PLAINTEXT}", "{NOOP}", "plain$$"];
    TAGS.iter().any(|tag| tag::begins(text, tag))
}

fn is_obfuscated(text: &str) -> bool {
    let digits = text.strip_prefix("OBF:").unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
}

fn is_checksum(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_told_apart_and_hashes_are_none_of_them() {
        let known = [
            ("{CLEARTEXT}secret", "plaintext-tagged"),
            ("{plain}secret", "plaintext-tagged"),
            ("{PLAIN-TRUNC}3-sec", "plaintext-tagged"),
            ("plain$$secret", "plaintext-tagged"),
            ("OBF:1shm1sho1shq0p6n1shs1shu1shw", "jetty-obf"),
            ("0349160E38462964", "cisco-type7"),
            ("7f1716e5", "checksum"),
        ];
        for (text, id) in known {
            assert_eq!(recognised(text), Some(id), "{id}");
        }
        for text in ["", "plain", "OBF:", "OBF:A", "7f1716e", "99160E", "034", "$2b$10$"] {
            assert_eq!(recognised(text), None);
        }
    }
}
