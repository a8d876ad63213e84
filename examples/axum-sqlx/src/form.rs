//! The fields of a posted form, each at most once.

use std::mem;

use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use rehash::Password;
use zeroize::Zeroizing;

use crate::body::{self, Unread};
use crate::decode;
use crate::names;
use crate::reply::Failure;

/// What was typed. Fields of other names are nobody's business.
#[derive(Default)]
pub(crate) struct Form {
    username: Option<Zeroizing<Vec<u8>>>,
    password: Option<Zeroizing<Vec<u8>>>,
    new_password: Option<Zeroizing<Vec<u8>>>,
}

impl Form {
    /// Reads the form of a request; none where it is malformed.
    pub(crate) async fn read(request: Request) -> Result<Option<Self>, Failure> {
        if !is_form(request.headers()) {
            return Ok(None);
        }
        match body::read(request.into_body()).await {
            Ok(bytes) => Ok(Self::parse(&bytes)),
            Err(Unread::Malformed) => Ok(None),
            Err(Unread::Slow) => Err(Failure::Slow),
        }
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let mut form = Self::default();
        for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decode::value(halves.next()?)?;
            let value = decode::value(halves.next().unwrap_or_default())?;
            let field = match name.as_slice() {
                b"username" => &mut form.username,
                b"password" => &mut form.password,
                b"new_password" => &mut form.new_password,
                _ => continue,
            };
            // Two values of one field: two programs would choose different ones.
            if field.replace(value).is_some() {
                return None;
            }
        }
        Some(form)
    }

    /// Whether somebody is named.
    pub(crate) fn names_somebody(&self) -> bool {
        self.username.is_some()
    }

    /// The name as Django spells it; none where it is missing or cannot be one.
    pub(crate) fn name(&self) -> Option<String> {
        names::canonical(self.username.as_ref()?)
    }

    /// The password, moved out.
    pub(crate) fn password(&mut self) -> Option<Password> {
        self.password.take().map(password)
    }

    /// The new password, moved out.
    pub(crate) fn new_password(&mut self) -> Option<Password> {
        self.new_password.take().map(password)
    }
}

fn password(mut bytes: Zeroizing<Vec<u8>>) -> Password {
    Password::from(mem::take(&mut *bytes))
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password_of(body: &str) -> Option<Vec<u8>> {
        let mut form = Form::parse(body.as_bytes())?;
        Some(form.password()?.as_bytes().to_vec())
    }

    #[test]
    fn a_password_is_the_bytes_that_were_typed() {
        assert_eq!(password_of("username=ann&password=a%26b%3Dc&x=y"), Some(b"a&b=c".to_vec()));
        assert_eq!(password_of("password=a=b"), Some(b"a=b".to_vec()));
        assert_eq!(password_of("&password&"), Some(vec![]));
        assert_eq!(password_of("pass%77ord=%ff"), Some(vec![0xff]));
    }

    #[test]
    fn a_field_twice_or_a_broken_escape_makes_no_form() {
        for body in ["password=a&password=a", "username=a&username=b", "password=a&x=%", "%zz=1"] {
            assert!(Form::parse(body.as_bytes()).is_none(), "{body}");
        }
    }
}
