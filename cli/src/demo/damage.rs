//! What programs did to hashes on their way into a table.

use super::format::hex;

/// A kind of damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Harm {
    /// `b'…'`: Python 3 wrote bytes as text.
    Repr,
    /// `bcrypt$b'…'`: the same behind Django's prefix.
    InnerRepr,
    /// `\x…`: a bytea column read as text.
    ByteaHex,
    /// A line end from a file.
    Newline,
    /// Quotes from a CSV.
    Quotes,
    /// `$$` for `$`: escaped for a compose file.
    DoubledDollar,
    /// `%24` for `$`: escaped for a URL.
    Percent,
    /// The column had so many characters.
    Cut(usize),
    /// `!` in front: the account is locked.
    Lock,
}

impl Harm {
    /// The text after the damage.
    pub(super) fn done_to(self, text: &str) -> String {
        match self {
            Self::Repr => format!("b'{text}'"),
            Self::InnerRepr => match text.split_once('$') {
                Some((prefix, rest)) => format!("{prefix}$b'{rest}'"),
                None => format!("b'{text}'"),
            },
            Self::ByteaHex => format!("\\x{}", hex(text.as_bytes())),
            Self::Newline => format!("{text}\n"),
            Self::Quotes => format!("\"{text}\""),
            Self::DoubledDollar => text.replace('$', "$$"),
            Self::Percent => text.replace('$', "%24"),
            Self::Cut(at) => text.chars().take(at).collect(),
            Self::Lock => format!("!{text}"),
        }
    }

    /// Whether the password still opens the account once the damage is taken back.
    pub(super) const fn is_lossless(self) -> bool {
        !matches!(self, Self::Cut(_) | Self::Lock)
    }
}
