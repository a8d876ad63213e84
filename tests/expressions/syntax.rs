//! What may be written, and where it goes wrong.

use rehash::schemes::Formula;
use rehash::{Expression, ExpressionError, Info, Need, ParseError, Rule, Scheme as _, Strength};

use crate::formula;

fn canonical(text: &str) -> String {
    Expression::parse(text).unwrap_or_else(|error| panic!("{text}: {error}")).to_string()
}

/// The byte at which an expression goes wrong.
fn fault(text: &str) -> usize {
    match Expression::parse(text) {
        Err(ExpressionError::Expression { at, expected }) => {
            assert!(!expected.is_empty() && text.is_char_boundary(at), "{text}");
            at
        }
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn blanks_and_short_names_are_one_spelling() {
    assert_eq!(canonical(" sha1( $s.\tsha1($p) ) "), "sha1($salt . sha1($password))");
    assert_eq!(canonical("md5($pass . $u)"), "md5($password . $user)");
    assert_eq!(canonical("md5($password.'a\\'\\\\\\n\\xfF')"), r"md5($password . 'a\'\\\x0a\xff')");
    assert_eq!(canonical("iterate(10,$salt, sha1(raw($last)))"), "iterate(10, sha1, $salt)");
    assert_eq!(canonical("substr(md5($password),0,8)"), "cut(md5($password), 8)");
    let longest = "pbkdf2_sha256(hmac_md5($salt, $password), $pepper, $rounds, 20)";
    assert_eq!(canonical(longest), longest);
}

#[test]
fn errors_point_at_what_is_wrong() {
    for (text, at) in [
        ("", 0),
        ("md5", 3),
        ("md5(", 4),
        ("md5($password", 13),
        ("md5($password))", 14),
        ("md5($password . )", 16),
        ("md5($pasword)", 4),
        ("md6($password)", 0),
        ("md5('é", 7),
        ("md5('\\q')", 5),
        ("md5('a\u{1}')", 6),
        ("md5(É)", 4),
        ("hmac_md5($salt)", 14),
        ("iterate(0, md5, $password)", 8),
        ("iterate(01, md5, $password)", 8),
        ("iterate(99999999, md5, $password)", 8),
        ("iterate(2, md5($last), $password)", 15),
        ("md5($last)", 4),
        ("pbkdf2_sha1($password, $salt, 1000, 257)", 36),
        ("cut($password, 0)", 15),
        ("hexany($password)", 0),
    ] {
        assert_eq!(fault(text), at, "{text}");
    }
}

fn layout_error(layout: &str, expression: &str) -> ExpressionError {
    let info = Info::new("wrong", "wrong", Strength::Broken);
    Formula::new(info, layout, expression).expect_err(layout)
}

#[test]
fn layouts_that_are_wrong_say_where() {
    for (layout, wanted) in [
        ("{digest:hex", 11),
        ("{digst:hex}", 1),
        ("{digest:hec}", 8),
        ("{digest:hex}}:{salt}", 12),
        ("{digest:hex}:{digest:hex}", 14),
        ("{salt}{digest:hex}", 6),
        ("{digest:base64any}{salt}", 18),
        ("{salt:3..2}:{digest:hex}", 6),
        ("{salt:text:1:2}:{digest:hex}", 13),
        ("{user:hex}:{digest:hex}", 6),
        ("a\tb{digest:hex}", 1),
    ] {
        match layout_error(layout, "md5($password)") {
            ExpressionError::Layout { at, .. } => assert_eq!(at, wanted, "{layout}"),
            // A doubled brace is a brace, so this one is sound and lacks a `$salt`.
            error => assert_eq!(layout, "{digest:hex}}:{salt}", "{error}"),
        }
    }
}

#[test]
fn a_layout_and_an_expression_have_to_fit() {
    for (layout, expression) in [
        ("x", "md5($password)"),
        ("{digest:hex}:{salt}", "md5($password)"),
        ("{digest:hex}:{rounds}", "md5($password)"),
        ("{digest:hex}", "iterate($rounds, md5, $password)"),
        ("{digest:hex}", "md5($password . $salt2)"),
        ("{digest:hex}:{user}", "md5($password)"),
        ("{digest:hex:20}", "md5($password)"),
        ("{digest:hex}", "cut(raw(md5($password)), 3)"),
        ("{digest:hex}", "lower($password)"),
        ("{digest:hex}", "bcrypt($password)"),
        ("{bcrypt}", "md5($password)"),
        ("{bcrypt}", "md5(bcrypt($password))"),
        ("{salt}:{digest+salt:hex}", "md5($password . $salt)"),
    ] {
        let error = layout_error(layout, expression);
        assert!(matches!(error, ExpressionError::Unfit { .. }), "{layout} {expression}: {error}");
    }
}

#[test]
fn what_is_needed_and_how_long_texts_are_is_read_off() {
    let scheme = formula("{digest:hex}", "md5($salt . $user . $realm . $pepper . $password)");
    let needs = [Need::Salt, Need::User, Need::Realm, Need::Pepper];
    assert_eq!(scheme.info().needs, needs);
    assert_eq!((scheme.info().bytes, scheme.info().shape), ((32, 32), Some("32 hex digits")));
    let scheme = formula("{user}:{realm}:{digest:hex}", "md5($user . $realm . $password)");
    assert!(scheme.info().needs.is_empty());
    let scheme =
        formula("x${rounds}${salt:8}${digest:base64}", "iterate($rounds, sha1, $salt . $password)");
    assert_eq!((scheme.info().tags, scheme.info().shape), (&["x$"][..], None));
    assert_eq!(scheme.info().bytes.0, 2 + 1 + 1 + 8 + 1 + 28);
    assert_eq!(scheme.info().grammar, r"^x\$N\$.{8}\$[A-Za-z0-9+/=]{28}$");
}

#[test]
fn a_text_is_not_mine_until_its_tag_and_malformed_behind_it() {
    let scheme = formula(
        "x${rounds:10..99}${salt}${digest:HEX}",
        "iterate($rounds, md5, $salt . $password)",
    );
    let digest = "0123456789ABCDEF0123456789ABCDEF";
    for (text, wanted) in [
        ("y$10$salt$".to_owned() + digest, None),
        ("x$010$salt$".to_owned() + digest, Some((2, Rule::Number))),
        ("x$9$salt$".to_owned() + digest, Some((2, Rule::Range))),
        ("x$10$$".to_owned() + digest, Some((5, Rule::Grammar))),
        ("x$10$sa\u{7}t$".to_owned() + digest, Some((7, Rule::Grammar))),
        ("x$10$salt$".to_owned() + &digest.to_lowercase(), Some((20, Rule::Grammar))),
        ("x$10$salt$".to_owned() + &digest[2..], Some((10, Rule::Grammar))),
        ("x$10$salt$".to_owned() + digest + "0", Some((43, Rule::Grammar))),
        ("x$10$salt".to_owned(), Some((5, Rule::Grammar))),
    ] {
        let wanted = wanted.map_or(Err(None), |fault| Err(Some(fault)));
        let answer = scheme.parse(&text).map(|_| ()).map_err(|error| match error {
            ParseError::Malformed { at, rule, .. } => Some((at, rule)),
            _ => None,
        });
        assert_eq!(answer, wanted, "{text}");
    }
    let bare = formula("{digest:hex}:{salt}", "md5($salt . $password)");
    assert_eq!(bare.parse("00:salt").map(|_| ()), Err(ParseError::NotMine));
}

#[test]
fn a_tag_in_braces_is_read_in_either_case_and_kept() {
    let scheme = formula("{{SSHA}}{digest+salt:base64}", "sha1($password . $salt)");
    for text in ["{SSHA}JFZFs0oHzxbMwkSJmYVeI8MnTDy/276a", "{sSha}JFZFs0oHzxbMwkSJmYVeI8MnTDy/276a"]
    {
        let parts = scheme.parse(text).expect(text);
        let mut written = String::new();
        scheme.render(&parts, &mut written).expect("its own parts");
        assert_eq!(written, text);
    }
}

#[test]
fn base64_may_have_all_of_its_padding_or_none() {
    let scheme = formula("x:{salt:base64any}:{digest:base64any}", "md5($salt . $password)");
    for salt in ["c2FsdA==", "c2FsdA"] {
        for digest in ["AAAAAAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAA"] {
            let text = format!("x:{salt}:{digest}");
            let parts = scheme.parse(&text).expect(&text);
            assert_eq!(parts.salt.decode().as_slice(), b"salt");
            let mut written = String::new();
            scheme.render(&parts, &mut written).expect("its own parts");
            assert_eq!(written, text);
        }
    }
    for (text, at) in [
        ("x:c2FsdA=:AAAAAAAAAAAAAAAAAAAAAA", 8),
        ("x:c2FsdB:AAAAAAAAAAAAAAAAAAAAAA", 7),
        ("x:c2FsdA:AAAAAAAAAAAAAAAAAAAAAA=", 31),
        ("x:c2FsdA:AAAAAAAAAAAAAAAAAAAAAB", 30),
        ("x:c2FsdA:AAAAAAAAAAAAAAAAAAAAA", 30),
        ("x:c2FsdA:AAAAAAAAAAAAAAAAAAAAAA===", 31),
    ] {
        let fault = scheme.parse(text).map(|_| ());
        let Err(ParseError::Malformed { at: found, rule: Rule::Grammar, .. }) = fault else {
            panic!("{text}: {fault:?}")
        };
        assert_eq!(found, at, "{text}");
    }
    let (least, most) = scheme.info().bytes;
    assert_eq!((least, most), (2 + 2 + 1 + 22, usize::MAX));
}

#[test]
fn nothing_printed_holds_a_literal_or_an_expression() {
    let scheme = formula("x{digest:hex}", "md5($password . 'our secret pepper')");
    assert!(!format!("{scheme:?} {:?}", scheme.expression()).contains("secret"));
}

#[test]
fn a_site_wraps_a_digest_of_its_own() {
    use rehash::schemes::django;
    let info = Info::new("shop-wrapped", "PBKDF2 over our own", Strength::Fair).wraps("md5");
    let known = django::WRAPPED_MD5.info().example;
    let own = known.replacen("pbkdf2_wrapped_md5$", "pbkdf2_wrapped_shop$", 1);
    let scheme = |inner| django::wrapped(info, "pbkdf2_wrapped_shop$", inner);
    let registry = |inner| {
        let builder = rehash::Registry::builder(rehash_test_support::Toy::target());
        builder.accept(scheme(inner).expect(inner)).build().expect("one scheme beside a target")
    };
    let accepts = |inner, password: &str| {
        registry(inner).verify(password, Some(&own)).expect("a row of it").is_accepted()
    };
    assert!(accepts("md5($salt . $password)", "password"));
    assert!(!accepts("md5($salt . $password)", "passwore"));
    assert!(!accepts("md5($password . $salt)", "password"));
    assert!(scheme("iterate(10001, md5, $password)").is_err());
    assert!(scheme("bcrypt($password)").is_err());
}

#[test]
fn a_salt_beside_a_bcrypt_text_is_the_one_that_is_hashed() {
    let layout = "x:{salt}:{bcrypt}";
    let expression = "bcrypt(md5($salt . $password))";
    let bcrypt = "$2b$04$shSEToB6Q2.5xWqtaKfz0eTxoOeoolQaXZfmVtpyOBs4DKw2jD2sW";
    let stored = format!("x:pepper:{bcrypt}");
    let scheme = crate::formula(layout, expression);
    let parts = rehash::Scheme::parse(&scheme, &stored).expect("a salt and a bcrypt hash");
    let mut written = String::new();
    rehash::Scheme::render(&scheme, &parts, &mut written).expect("its own parts");
    assert_eq!(written, stored);
    assert!(crate::accepts(layout, expression, "correct horse", &stored));
    assert!(!crate::accepts(layout, expression, "correct hors", &stored));
    let other = format!("x:salt:{bcrypt}");
    assert!(!crate::accepts(layout, expression, "correct horse", &other));
}

#[test]
fn examples_do_not_hide_that_two_layouts_read_one_text() {
    let digest = "00112233445566778899aabbccddeeff";
    let named = |id: &'static str, layout: &str, salt: &str| {
        let example = format!("shop:{salt}:{digest}").leak();
        let info = Info::new(id, "home-made", Strength::Broken).example(example);
        Formula::new(info, layout, "md5($salt . $password)").expect(layout)
    };
    let builder = rehash::Registry::builder(rehash_test_support::Toy::target())
        .accept(named("one", "shop:{salt:4..8}:{digest:hex}", "abcd"))
        .accept(named("other", "shop:{salt:6..10}:{digest:hex}", "abcdefghij"));
    let ambiguous = rehash::BuildError::Ambiguous { a: "one", b: "other" };
    assert_eq!(builder.build().err(), Some(ambiguous));
}

#[test]
fn two_layouts_that_read_one_text_do_not_build_together() {
    let clash = |one: &str, other: &str| {
        let named = |id: &'static str, layout: &str| {
            let info = Info::new(id, "home-made", Strength::Broken);
            let used = if layout.contains("{user}") { "$user" } else { "$salt" };
            Formula::new(info, layout, &format!("md5({used} . $password)")).expect(layout)
        };
        let builder = rehash::Registry::builder(rehash_test_support::Toy::target());
        builder.accept(named("one", one)).accept(named("other", other)).build().err()
    };
    let ambiguous = Some(rehash::BuildError::Ambiguous { a: "one", b: "other" });
    for (one, other) in [
        ("{salt}:{digest:hex}", "{user}:{digest:hex}"),
        ("{digest:hex}:{salt}", "{digest:hex}{salt}"),
        ("{digest:hex}:{salt:hex}", "{digest:hex}:{user}"),
        ("{digest:hexany}:{salt:2..8}", "{digest:hex}:{salt:6..}"),
        ("{digest:HEX}:{salt}", "{digest:hex}:{salt:4}"),
        ("{digest:base64any}:{salt}", "{digest:base64}:{user}"),
        ("{digest:base64any}:{salt}", "{digest:base64u}:{user}"),
        ("{salt}1{digest:hex}", "{user}1{digest:hex}"),
        ("x:{salt}:{digest:hex}", "x:y:{digest:hex}"),
    ] {
        assert_eq!(clash(one, other), ambiguous, "{one} {other}");
        assert_eq!(clash(other, one), ambiguous, "{other} {one}");
    }
    for (one, other) in [
        ("{digest:hex}:{salt:4}", "{salt:4}${digest:hex}"),
        ("x:{salt}:{digest:hex}", "{salt}:{digest:hex}"),
        ("{digest:hex}:{user}", "{digest:base64}:{salt}"),
    ] {
        assert_eq!(clash(one, other), None, "{one} {other}");
    }
}

#[test]
fn nobody_declares_a_formula_stronger_than_it_is() {
    let strength = |expression: &str, declared: Strength| {
        let layout = if expression.contains("bcrypt") { "{bcrypt}" } else { "{digest:hex}" };
        let info = Info::new("home-made", "home-made", declared);
        Formula::new(info, layout, expression).expect(expression).info().strength
    };
    assert_eq!(strength("md5($password)", Strength::Strong), Strength::Broken);
    assert_eq!(strength("iterate(1000, md5, $password)", Strength::Fair), Strength::Weak);
    assert_eq!(strength("bcrypt($password)", Strength::Strong), Strength::Fair);
    assert_eq!(strength("bcrypt($password)", Strength::Weak), Strength::Weak);
}
