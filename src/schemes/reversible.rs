//! What holds a password in the clear, or so that anybody gets it back: named, never verified.

use super::{cisco, device};
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
        grammar: r"^((?i:\{((PLAIN|PLAIN-TRUNC|CLEAR|CLEARTEXT)(\.(HEX|B64|BASE64))?|PLAINTEXT|NOOP)\})|plain\$\$)",
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
        id: "juniper-type9",
        title: "Juniper $9$",
        grammar: r"^\$9\$[-./0-9A-Za-z]{4,}$",
        recognise: device::is_type9,
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
    TAGS.iter().any(|tag| tag::begins(text, tag)) || is_encoded_plaintext(text)
}

/// Whether it is one of Dovecot's that names an encoding, as `{PLAIN.B64}`.
fn is_encoded_plaintext(text: &str) -> bool {
    const NAMES: [&str; 4] = ["PLAIN", "PLAIN-TRUNC", "CLEAR", "CLEARTEXT"];
    const ENCODINGS: [&str; 3] = ["HEX", "B64", "BASE64"];
    let tag = text.strip_prefix('{').and_then(|text| text.split_once('}'));
    let Some((name, encoding)) = tag.and_then(|(tag, _)| tag.split_once('.')) else { return false };
    NAMES.iter().any(|known| known.eq_ignore_ascii_case(name))
        && ENCODINGS.iter().any(|known| known.eq_ignore_ascii_case(encoding))
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
            ("{Clear.Base64}c2VjcmV0", "plaintext-tagged"),
            ("{PLAIN.HEX}736563726574", "plaintext-tagged"),
            ("plain$$secret", "plaintext-tagged"),
            ("OBF:1shm1sho1shq0p6n1shs1shu1shw", "jetty-obf"),
            ("0349160E38462964", "cisco-type7"),
            // Of Crypt::Juniper's documentation, `lc`; and `test`, `a` and eleven characters.
            ("$9$LbHX-wg4Z", "juniper-type9"),
            ("$9$ZdGkPF39pOR/C", "juniper-type9"),
            ("$9$7u-ds", "juniper-type9"),
            ("$9$iHPTQznCpBFnvLXxdVqmf5Qn/9Au1En/", "juniper-type9"),
            ("7f1716e5", "checksum"),
        ];
        for (text, id) in known {
            assert_eq!(recognised(text), Some(id), "{id}");
        }
        for text in ["", "plain", "{PLAIN.}x", "{PLAIN", "{SHA.HEX}7f", "OBF:", "OBF:A", "7f1716e"]
        {
            assert_eq!(recognised(text), None);
        }
        for text in ["99160E", "034", "$2b$10$"] {
            assert_eq!(recognised(text), None);
        }
        // Nothing behind the start, a digit fewer, one more, of no alphabet, one that repeats, one too far on.
        let juniper = ["$9$", "$9$L", "$9$LbH", "$9$LbHX-wg4", "$9$LbHX-wg4ZQ", "$9$LbHX-wg4$"];
        for text in juniper.into_iter().chain(["$9$LbHX-wgg4", "$9$LbHX-wgHZ", "$9$abc$def"]) {
            assert_eq!(recognised(text), None, "{text}");
        }
    }
}
