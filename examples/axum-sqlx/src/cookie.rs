//! The session cookie.

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};

use crate::session::SessionId;

/// Whether browsers may send the cookie without HTTPS.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cookie {
    pub(crate) secure: bool,
}

impl Cookie {
    /// What gives a browser this session.
    pub(crate) fn set(self, id: &SessionId, seconds: i64) -> HeaderValue {
        let mut header = self.header(id.text().as_str(), seconds);
        header.set_sensitive(true);
        header
    }

    /// What takes it away.
    pub(crate) fn clear(self) -> HeaderValue {
        self.header("", 0)
    }

    fn header(self, value: &str, seconds: i64) -> HeaderValue {
        let secure = if self.secure { "; Secure" } else { "" };
        let text =
            format!("{NAME}={value}; HttpOnly; SameSite=Lax; Path=/; Max-Age={seconds}{secure}");
        HeaderValue::try_from(text).expect("hexadecimal digits and ASCII")
    }
}

/// The session that a request names, whether there is one or not.
pub(crate) fn read(headers: &HeaderMap) -> Option<SessionId> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';'));
    pairs.find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        if name == NAME { SessionId::parse(value) } else { None }
    })
}

const NAME: &str = "session";
