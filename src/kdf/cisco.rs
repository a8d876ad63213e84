//! Firewalls of Cisco: MD5 over a block of 16 or 32 bytes, of which every fourth byte is dropped.
//!
//! What PIX and ASA do with user names and lengths is documented, and confirmed on an ASA 9.6, by
//! passlib 1.7.4 (`cisco_pix`, `cisco_asa`).
use zeroize::Zeroizing;

use super::digest::md5;

/// PIX: 16 bytes of the password and the user name; `None` for a password of more bytes.
pub(crate) fn pix(password: &[u8], user: &[u8]) -> Option<[u8; 12]> {
    (password.len() <= 16).then(|| kept(password, salt(user), 16))
}

/// ASA, and PIX from 7.0: 32 bytes where the password and the user name need them; `None` for a
/// password of more. The user name is left out where the password has 28 bytes or more.
pub(crate) fn asa(password: &[u8], user: &[u8]) -> Option<[u8; 12]> {
    let salt = if password.len() < 28 { salt(user) } else { None };
    let bytes = password.len() + if salt.is_some() { 4 } else { 0 };
    (password.len() <= 32).then(|| kept(password, salt, if bytes > 16 { 32 } else { 16 }))
}

/// The first four bytes of the user name, which is repeated if it has fewer; none if it is empty.
fn salt(user: &[u8]) -> Option<[u8; 4]> {
    let mut bytes = user.iter().copied().cycle();
    Some([bytes.next()?, bytes.next()?, bytes.next()?, bytes.next()?])
}

/// MD5 of the password, the salt and NULs up to a block, without every fourth byte.
fn kept(password: &[u8], salt: Option<[u8; 4]>, block: usize) -> [u8; 12] {
    let mut text = Zeroizing::new([password, salt.as_ref().map_or(&[], |salt| salt)].concat());
    text.resize(block, 0);
    let digest = md5(&[&text]);
    let mut bytes = digest.iter().enumerate().filter(|(place, _)| place % 4 < 3);
    [0; 12].map(|_: u8| bytes.next().map_or(0, |(_, byte)| *byte))
}

#[cfg(test)]
mod tests {
    use super::{asa, pix};
    use crate::encoding::Encoding;

    fn text(digest: Option<[u8; 12]>) -> Option<String> {
        Encoding::CryptLow.encode(&digest?)
    }

    #[test]
    fn published_hashes_come_out() {
        // hashcat's example 2400, passlib 1.7.4: vectors that an ASA 9.6 confirmed.
        for (password, user, expected) in [
            ("hashcat", "", "dRRVnUmUHXOTt9nk"),
            ("cisco1", "cisco1", "jmINXNH6p1BxUppp"),
            ("CscFw-ITC!", "admcom", "lZt7HSIXw3.QP7.R"),
            ("password", "", "NuLKvvWGg.x9HEKO"),
            ("0123456789ab", "365", "qjgo3kNgTVxExbno"),
            ("0123456789abcdef", "", ".7nfVBEIEu4KbF/1"),
        ] {
            for device in [pix, asa] {
                let found = device(password.as_bytes(), user.as_bytes());
                assert_eq!(text(found).as_deref(), Some(expected), "{password} {user}");
            }
        }
    }

    #[test]
    fn asa_differs_where_password_and_user_pass_sixteen_bytes() {
        for (password, user, expected) in [
            ("0123456789abc", "365", "NIwkusG9hmmMy6ZQ"),
            ("0123456789abcdef", "user", "IneB.wc9sfRzLPoh"),
            ("0123456789abcdefq", "", "bKshl.EN.X3CVFRQ"),
            ("0123456789abcdefqwertyuiopa", "user1234", "zynfWw3UtszxLMgL"),
            ("0123456789abcdefqwertyuiopas", "user", "W6nbOddI0SutTK7m"),
            ("0123456789abcdefqwertyuiopasdfgh", "36", "5hPT/iC6DnoBxo6a"),
        ] {
            let found = asa(password.as_bytes(), user.as_bytes());
            assert_eq!(text(found).as_deref(), Some(expected), "{password} {user}");
        }
        let found = pix(b"0123456789abcd", b"user1234");
        assert_eq!(text(found).as_deref(), Some("WfO2UiTapPkF/FSn"));
    }

    #[test]
    fn passwords_that_a_device_refuses_have_no_digest() {
        assert_eq!(pix(&[b'a'; 17], b"user"), None);
        assert_eq!(asa(&[b'a'; 33], b""), None);
    }
}
