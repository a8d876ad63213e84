//! Whether a match says that it was this password: derived from the expression.

use rehash::{Attempt, Candidates, ComputeError, Exact, Scheme as _};

use crate::formula;

fn exact(expression: &str, password: &[u8]) -> Result<Exact, ComputeError> {
    let scheme = formula("{digest:hex}", &format!("md5({expression})"));
    let stored = "00112233445566778899aabbccddeeff";
    let parts = scheme.parse(stored).expect("32 digits");
    let attempt = Attempt::new(password).with_user("alice").with_salt(b"Salt!");
    scheme.compute(&parts, &attempt, &mut Candidates::new())
}

#[test]
fn what_loses_nothing_is_exact() {
    for expression in [
        "$password",
        "utf16le($password) . $salt",
        "upper(md5($password))",
        "cut(sha1($password), 8)",
        "lower($user) . $password",
        "hmac_sha1($salt, $password)",
        "hmac_sha1(hex(sha1($password)), 'x')",
        "hmac_sha1($password, $password)",
        "base64(hex($password))",
    ] {
        for password in ["", "Password", "пароль", &"x".repeat(200)] {
            assert_eq!(exact(expression, password.as_bytes()), Ok(Exact::Yes), "{expression}");
        }
    }
}

#[test]
fn what_folds_cuts_or_rewrites_is_not() {
    let cut = Exact::Cut { at: 8 };
    for (expression, password, wanted) in [
        ("upper($password)", "secret", Exact::Folded),
        ("lower($password)", "1234", Exact::Yes),
        ("lower($password)", "é", Exact::Folded),
        ("cut($password, 8)", "1234567", Exact::Yes),
        ("cut($password, 8)", "12345678", cut),
        ("substr($password, 1, 8)", "123", Exact::Folded),
        ("trim($password)", "secret", Exact::Normalised),
        ("trim($password)", "secret ", Exact::Normalised),
        ("latin1($password)", "é", Exact::Yes),
        ("latin1($password)", "€", Exact::Folded),
        ("latin1($password)", "why?", Exact::Folded),
        ("ascii($password)", "é", Exact::Folded),
        ("pad($password, 20)", "secret", Exact::Yes),
        ("pad($password, 20)", "secret\0", Exact::Folded),
        ("hmac_sha1($password, $salt)", "secret\0", Exact::Folded),
        ("hmac_sha1($password, $salt)", "secret", Exact::Yes),
        ("pbkdf2_sha1($password, $salt, 1, 20)", "secret\0", Exact::Folded),
        ("'x' . lower(cut($password, 8)) . 'y'", "12345678", cut),
    ] {
        assert_eq!(exact(expression, password.as_bytes()), Ok(wanted), "{expression} {password}");
    }
    let long = "x".repeat(65);
    assert_eq!(exact("hmac_sha1($password, $salt)", long.as_bytes()), Ok(Exact::Folded));
    assert_eq!(exact("hmac_sha512($password, $salt)", long.as_bytes()), Ok(Exact::Yes));
}

fn bcrypt(expression: &str, password: &str) -> Result<Exact, ComputeError> {
    let scheme = formula("{bcrypt}", expression);
    let stored = "$2b$04$shSEToB6Q2.5xWqtaKfz0ebS4Wd6KE4z4uSjGamv0YOFMivgW4hLi";
    let parts = scheme.parse(stored).expect("a bcrypt hash");
    let attempt = Attempt::new(password.as_bytes()).with_pepper(b"pepper");
    scheme.compute(&parts, &attempt, &mut Candidates::new())
}

#[test]
fn bcrypt_reads_72_bytes_and_no_nul() {
    let cut = Exact::Cut { at: 72 };
    assert_eq!(bcrypt("bcrypt($password)", &"x".repeat(71)), Ok(Exact::Yes));
    assert_eq!(bcrypt("bcrypt($password)", &"x".repeat(72)), Ok(cut));
    assert_eq!(bcrypt("bcrypt($password . $pepper)", &"x".repeat(66)), Ok(cut));
    assert_eq!(bcrypt("bcrypt(sha512($password))", &"x".repeat(200)), Ok(Exact::Yes));
    assert_eq!(bcrypt("bcrypt($password)", "a\0b"), Err(ComputeError::Nul));
    assert_eq!(bcrypt("bcrypt(md5($password))", "a\0b"), Ok(Exact::Yes));
}

#[test]
fn bytes_that_are_no_text_have_no_code_units() {
    assert_eq!(exact("utf16le($password)", b"\xff"), Err(ComputeError::Parameters));
    assert_eq!(exact("$password", b"\xff\0"), Ok(Exact::Yes));
}
