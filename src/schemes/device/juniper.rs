//! Juniper's `$9$`: a substitution that everybody undoes.
//!
//! ```text
//! $9$LbHX-wg4Z
//!    ││ └ the password: two to four digits a character, each as far behind the digit before it as it counts
//!    │└ up to three digits that mean nothing
//!    └ the digit that the first one counts from; its family says how many of those there are
//! ```
//!
//! Source: `Crypt::Juniper` 0.02. Cisco's `$9$` has a second `$`, which is none of the digits.

/// Digits by their number, in families of which each is followed by one digit fewer that means nothing.
const FAMILIES: [&[u8]; 4] =
    [b"QzF3n6/9CAtpu0O", b"B1IREhcSyrleKvMW8LXx", b"7N-dVbwsY2g4oaJZGUDj", b"iHkq.mPf5T"];
const DIGITS: usize = 65;

/// By a character's place in the password, how many steps each of its digits can have.
const STEPS: [&[usize]; 7] =
    [&[4, 8, 8], &[16, 2, 8], &[8, 4, 8], &[64, 4], &[32, 8], &[4, 4, 8, 2], &[32, 2, 4]];

/// Whether this is the encoding of a password of one character or more.
pub(in crate::schemes) fn is_type9(text: &str) -> bool {
    let Some(mut digits) = text.strip_prefix("$9$").map(str::bytes) else { return false };
    let Some((mut last, idle)) = digits.next().and_then(place) else { return false };
    if !digits.by_ref().take(idle).all(|digit| place(digit).is_some()) || digits.len() == 0 {
        return false;
    }
    for steps in STEPS.into_iter().cycle() {
        for most in steps {
            let Some((digit, _)) = digits.next().and_then(place) else { return false };
            if (digit + DIGITS - last) % DIGITS > *most || digit == last {
                return false;
            }
            last = digit;
        }
        if digits.len() == 0 {
            break;
        }
    }
    true
}

/// The number of a digit, and how many digits stand behind it that mean nothing.
fn place(digit: u8) -> Option<(usize, usize)> {
    let mut before = 0;
    for (idle, family) in [3, 2, 1, 0].into_iter().zip(FAMILIES) {
        if let Some(at) = family.iter().position(|known| *known == digit) {
            return Some((before + at, idle));
        }
        before += family.len();
    }
    None
}
