//! A name and a password of a form, as the bytes that were sent.
//!
//! Forms of web frameworks are text: they turn every byte that is no UTF-8 into one and the same
//! replacement character, so that two passwords become one.

use rehash::Password;

pub(crate) struct Form {
    pub(crate) username: String,
    pub(crate) password: Password,
}

impl Form {
    /// None for what no form of ours sends: a field that is missing, twice there or badly encoded,
    /// and a name that is no text.
    pub(crate) fn read(body: &[u8]) -> Option<Self> {
        let username = String::from_utf8(field(body, b"username")?).ok()?;
        let password = Password::from(field(body, b"password")?);
        Some(Self { username, password })
    }

    /// Whether somebody may sign up with these.
    pub(crate) fn is_acceptable(&self) -> bool {
        let name = !self.username.is_empty() && self.username.len() <= 150;
        let printable = !self.username.chars().any(char::is_control);
        name && printable && self.password.as_bytes().len() >= 8
    }
}

fn field(body: &[u8], name: &[u8]) -> Option<Vec<u8>> {
    let mut values = body.split(|byte| *byte == b'&').filter_map(|pair| {
        let (key, value) = pair.split_at_checked(name.len())?;
        value.strip_prefix(b"=").filter(|_| key == name)
    });
    let value = values.next()?;
    if values.next().is_some() { None } else { decoded(value) }
}

/// Makes its room beforehand, so that no copy of a password is left behind.
fn decoded(value: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.iter();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(*rest.next()?)? << 4 | digit(*rest.next()?)?,
            byte => *byte,
        });
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
