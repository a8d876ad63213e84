//! What is typed is what is hashed, byte for byte.

use axum::http::StatusCode;

use crate::site::Site;

#[tokio::test]
async fn two_passwords_that_are_no_text_are_two_passwords() {
    let site = Site::new().await;
    let added = site.post("/signup", "username=ann&password=horse-%FF-horse").await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    assert_eq!(site.login("ann", "horse-%FF-horse").await.status, StatusCode::SEE_OTHER);
    // axum's `Form` reads U+FFFD in all three, and would log each in.
    for other in ["horse-%FE-horse", "horse-%EF%BF%BD-horse"] {
        assert_eq!(site.login("ann", other).await.status, StatusCode::UNAUTHORIZED, "{other}");
    }
}

#[tokio::test]
async fn a_plus_is_a_space_and_an_escaped_plus_is_a_plus() {
    let site = Site::new().await;
    site.post("/signup", "username=ann&password=a%2Bb+c%26d%3De").await;
    for (typed, status) in [
        ("a%2Bb%20c%26d%3de", StatusCode::SEE_OTHER),
        ("a+b+c%26d%3De", StatusCode::UNAUTHORIZED),
        ("%20a%2Bb+c%26d%3De", StatusCode::UNAUTHORIZED),
    ] {
        assert_eq!(site.login("ann", typed).await.status, status, "{typed}");
    }
}

#[tokio::test]
async fn a_name_is_found_however_its_accents_are_typed() {
    let site = Site::new().await;
    site.post("/signup", "username=re%CC%81my&password=correct+horse").await;
    for name in ["r%C3%A9my", "re%CC%81my", "+r%C3%A9my+"] {
        let answer = site.login(name, "correct+horse").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}");
    }
    assert_eq!(site.login("remy", "correct+horse").await.status, StatusCode::UNAUTHORIZED);
}
