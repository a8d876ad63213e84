//! Numbers as people read them.

/// With a space between thousands.
pub(crate) fn number(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// So many rows.
pub(crate) fn rows(rows: u64) -> String {
    if rows == 1 { "1 row".to_owned() } else { format!("{} rows", number(rows)) }
}

/// A share in percent: with one digit behind the point, with two below one percent.
pub(crate) fn percent(part: u64, whole: u64) -> String {
    let hundredths = u128::from(part) * 10_000 / u128::from(whole.max(1));
    match hundredths {
        0 if part > 0 => "<0.01 %".into(),
        0..100 => format!("0.{hundredths:02} %"),
        _ => format!("{}.{} %", hundredths / 100, hundredths / 10 % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::{number, percent};

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(number(0), "0");
        assert_eq!(number(999), "999");
        assert_eq!(number(1_234_567), "1 234 567");
    }

    #[test]
    fn small_shares_are_not_nothing() {
        assert_eq!(percent(649, 1000), "64.9 %");
        assert_eq!(percent(1, 1), "100.0 %");
        assert_eq!(percent(5, 1000), "0.50 %");
        assert_eq!(percent(1, 1_000_000), "<0.01 %");
        assert_eq!(percent(0, 0), "0.00 %");
    }
}
