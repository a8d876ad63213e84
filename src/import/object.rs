//! Fields of a JSON object by their paths.

use serde_json::Value;
use zeroize::Zeroizing;

use super::error::ImportError;
use crate::encoding::Encoding;
use crate::parts::Field;

/// A JSON object whose fields are asked for by constant paths, as `hash.value`.
#[derive(Clone, Copy)]
pub(super) struct Object<'a>(pub(super) &'a Value);

impl<'a> Object<'a> {
    /// The value at a path; null is none.
    pub(super) fn value(self, path: &str) -> Option<&'a Value> {
        let mut value = self.0;
        for name in path.split('.') {
            value = value.get(name)?;
        }
        (!value.is_null()).then_some(value)
    }

    pub(super) fn text(self, path: &'static str) -> Result<&'a str, ImportError> {
        self.maybe_text(path)?.ok_or(ImportError::Missing { field: path })
    }

    pub(super) fn maybe_text(self, path: &'static str) -> Result<Option<&'a str>, ImportError> {
        let wrong = ImportError::Invalid { field: path, expected: "text" };
        self.value(path).map(|value| value.as_str().ok_or(wrong)).transpose()
    }

    /// The first of these that is text, or a list that begins with one.
    pub(super) fn first_text(self, paths: &[&str]) -> Option<String> {
        let first = |value: &'a Value| match value {
            Value::Array(list) => list.first().and_then(Value::as_str),
            value => value.as_str(),
        };
        let texts = paths.iter().filter_map(|path| first(self.value(path)?));
        texts.map(str::to_owned).find(|text| !text.is_empty())
    }

    /// A name: text, or a number as it is written.
    pub(super) fn name(self, paths: &[&str]) -> Option<String> {
        paths.iter().find_map(|path| match self.value(path)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        })
    }

    pub(super) fn number(self, path: &'static str) -> Result<u64, ImportError> {
        self.maybe_number(path)?.ok_or(ImportError::Missing { field: path })
    }

    pub(super) fn maybe_number(self, path: &'static str) -> Result<Option<u64>, ImportError> {
        let wrong = ImportError::Invalid { field: path, expected: "a whole number" };
        self.value(path).map(|value| value.as_u64().ok_or(wrong)).transpose()
    }

    /// Bytes in base64 of either alphabet, padded or not.
    pub(super) fn base64(self, path: &'static str) -> Result<Zeroizing<Vec<u8>>, ImportError> {
        let wrong = ImportError::Invalid { field: path, expected: "base64" };
        base64(self.text(path)?).ok_or(wrong)
    }
}

/// What base64 of either alphabet stands for, padded or not.
pub(super) fn base64(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let encodings = [
        Encoding::Base64,
        Encoding::Base64Unpadded,
        Encoding::Base64Url,
        Encoding::Base64UrlUnpadded,
    ];
    let field = encodings.into_iter().find_map(|encoding| Field::encoded(text, encoding));
    field.map(|field| field.decode())
}

/// What hexadecimal digits of either case stand for.
pub(super) fn hex(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    Field::encoded(text, Encoding::HexAnyCase).map(|field| field.decode())
}
