//! What an expression may ask for, and who refuses more.

use rehash::{
    ComputeError, Cost, Error, Excess, Expression, ExpressionError, HashFunction, Identity,
    ParseError, Rule, Scheme as _, Strength,
};

use crate::{formula, registry};

fn is_refused(text: &str) -> bool {
    matches!(Expression::parse(text), Err(ExpressionError::Expression { .. }))
}

#[test]
fn text_depth_and_number_of_operations_are_bounded() {
    let nested = |depth: usize| "md5(".repeat(depth) + "$p" + &")".repeat(depth);
    assert!(!is_refused(&nested(Expression::MAX_DEPTH)));
    assert!(is_refused(&nested(Expression::MAX_DEPTH + 1)));
    assert!(is_refused(&nested(200)));
    let joined = |count: usize| "$p.".repeat(count - 1) + "$p";
    assert!(!is_refused(&joined(Expression::MAX_OPERATIONS)));
    assert!(is_refused(&joined(Expression::MAX_OPERATIONS + 1)));
    let literal = |length: usize| format!("'{}'", "x".repeat(length));
    assert!(!is_refused(&literal(Expression::MAX_TEXT_BYTES - 2)));
    assert!(is_refused(&literal(Expression::MAX_TEXT_BYTES - 1)));
    // Its canonical text would be longer than a text may be.
    assert!(is_refused(&format!("'{}'", "\\n".repeat(500))));
}

#[test]
fn rounds_are_counted_wherever_they_stand() {
    assert!(is_refused("iterate(16777217, md5, $p)"));
    assert!(is_refused("iterate(16777216, md5, iterate(1, md5, $p))"));
    assert!(is_refused("iterate(8388609, $p, md5(md5($last)))"));
    assert!(is_refused("iterate(2, $p, iterate(2, md5, $last))"));
    assert!(is_refused("iterate(2, $p, pbkdf2_sha1($last, $salt, 1, 20))"));
    assert!(is_refused("iterate(2, $p, bcrypt($last))"));
    assert!(is_refused("pbkdf2_sha1(pbkdf2_sha1($p, $salt, 1, 20), $salt, 1, 20)"));
    assert!(is_refused("bcrypt(bcrypt(bcrypt($p)))"));
    assert!(is_refused("bcrypt(pbkdf2_sha1($p, $salt, 1, 20))"));
    assert!(is_refused("pbkdf2_sha1(iterate(10001, md5, $p), $salt, $rounds, 20)"));
    assert!(is_refused("pbkdf2_sha1(iterate($rounds, md5, $p), $salt, 1, 20)"));
    assert!(!is_refused("pbkdf2_sha1(iterate(10000, md5, $p), $salt, $rounds, 20)"));
}

#[test]
fn the_cost_is_that_of_the_row() {
    let cost = |layout: &str, expression: &str, stored: &str| {
        formula(layout, expression).parse(stored).expect(stored).cost
    };
    let digest = "00112233445566778899aabbccddeeff";
    let twice = "iterate($rounds, iterate(5, md5, $p), md5(md5($last) . $p))";
    let stored = format!("x7${digest}");
    assert_eq!(cost("x{rounds}${digest:hex}", twice, &stored), Cost::Rounds(5 + 2 * 7));
    assert_eq!(cost("x7${digest:hex}", "md5($p)", &stored), Cost::Fixed);
    let (function, rounds) = (HashFunction::Sha1, 7);
    let derived = "pbkdf2_sha1($p, '', $rounds, 16)";
    assert_eq!(cost("x{rounds}${digest:hex}", derived, &stored), Cost::Pbkdf2 { function, rounds });
    let scheme = formula("x{rounds}${digest:hex}", twice);
    let parts = scheme.parse(&stored).expect("a row");
    let mut written = String::new();
    scheme.render(&parts, &mut written).expect("its own parts");
    assert_eq!(written, stored);
}

#[test]
fn the_limits_refuse_a_row_of_too_many_rounds() {
    let registry = registry("x{rounds}${digest:hex}", "iterate($rounds, md5, $p)");
    for rounds in ["16777217", "99999999999999999999999999"] {
        let stored = format!("x{rounds}$00112233445566778899aabbccddeeff");
        let identity = registry.identify(&stored);
        assert!(
            matches!(identity, Identity::Excessive { excess: Excess::Work(_), .. }),
            "{rounds}"
        );
        assert!(matches!(registry.verify("p", Some(&stored)), Err(Error::Excessive { .. })));
    }
}

#[test]
fn values_do_not_grow_without_an_end() {
    let doubled = "md5(hex(hex(hex(hex(hex(hex(hex(hex($password)))))))))";
    let registry = registry("{digest:hex}", doubled);
    let password = "x".repeat(65);
    let limit = Expression::MAX_VALUE_BYTES;
    let answer = registry.verify(&password, Some("00112233445566778899aabbccddeeff"));
    let refused = ComputeError::TooLong { limit };
    assert_eq!(answer, Err(Error::Compute { scheme: "formula", source: refused }));
}

#[test]
fn strength_is_that_of_the_rounds() {
    let strength = |text: &str| Expression::parse(text).expect(text).strength();
    assert_eq!(strength("md5($p)"), Strength::Broken);
    assert_eq!(strength("iterate(5000, sha512, $p)"), Strength::Weak);
    assert_eq!(strength("bcrypt(md5($p))"), Strength::Fair);
    assert_eq!(strength("pbkdf2_sha256($p, $s, $rounds, 32)"), Strength::Fair);
}

#[test]
fn rounds_whose_digests_nobody_can_count_are_malformed() {
    let digest = "00112233445566778899aabbccddeeff";
    let read = |expression: &str, rounds: u64| {
        let scheme = formula("x{rounds}${digest:hex}", expression);
        let stored = format!("x{rounds}${digest}");
        scheme.parse(&stored).map(|parts| {
            let mut written = String::new();
            scheme.render(&parts, &mut written).expect("its own parts");
            assert_eq!(written, stored, "{expression}");
        })
    };
    let twice = "iterate($rounds, $p, md5(md5($last)))";
    assert_eq!(read(twice, u64::MAX / 2), Ok(()));
    assert!(matches!(
        read(twice, u64::MAX / 2 + 1),
        Err(ParseError::Malformed { at: 1, rule: Rule::Range, .. })
    ));
    let more = "iterate($rounds, md5, iterate(5, md5, $p))";
    assert_eq!(read(more, u64::MAX - 5), Ok(()));
    assert!(read(more, u64::MAX - 4).is_err());
}
