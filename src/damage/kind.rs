//! What may have happened to a stored hash on its way.

use std::fmt;

/// One kind of damage that can be taken back without guessing (D1 to D14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// D1: Python's `b'…'` or `b"…"` around the value.
    Repr,
    /// D2: the same inside `bcrypt$`, `bc$` or `bcrypt_sha256$`.
    InnerRepr,
    /// D3: PostgreSQL's `\x…` text of a bytea.
    ByteaHex,
    /// D4: ASCII white space around the value.
    Whitespace,
    /// D5: a byte order mark in front.
    ByteOrderMark,
    /// D6: NUL bytes behind.
    NulPadding,
    /// D7: one pair of quotes around the value.
    Quotes,
    /// D8: every `$` doubled.
    DoubledDollar,
    /// D9: bits of bcrypt's base64 set that no decoder reads.
    BcryptPadding,
    /// D10: `%24` for `$`, and other separators alike.
    PercentEncoding,
    /// D11: a repr of a repr.
    NestedRepr,
    /// D12: Python's `u'…'` or `bytearray(b'…')` around the value.
    OtherRepr,
    /// D13: `\$` for `$`.
    EscapedDollar,
    /// D14: UTF-16LE.
    Utf16,
}

impl Damage {
    /// The number in the list, as in `D1`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Repr => "D1",
            Self::InnerRepr => "D2",
            Self::ByteaHex => "D3",
            Self::Whitespace => "D4",
            Self::ByteOrderMark => "D5",
            Self::NulPadding => "D6",
            Self::Quotes => "D7",
            Self::DoubledDollar => "D8",
            Self::BcryptPadding => "D9",
            Self::PercentEncoding => "D10",
            Self::NestedRepr => "D11",
            Self::OtherRepr => "D12",
            Self::EscapedDollar => "D13",
            Self::Utf16 => "D14",
        }
    }

    /// What happened, in a few words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Repr => "Python bytes repr",
            Self::InnerRepr => "Python bytes repr behind a prefix",
            Self::ByteaHex => "bytea hex text",
            Self::Whitespace => "white space around",
            Self::ByteOrderMark => "byte order mark",
            Self::NulPadding => "NUL padding",
            Self::Quotes => "quotes around",
            Self::DoubledDollar => "doubled $",
            Self::BcryptPadding => "bcrypt padding bits",
            Self::PercentEncoding => "percent encoding",
            Self::NestedRepr => "repr of a repr",
            Self::OtherRepr => "Python repr",
            Self::EscapedDollar => "escaped $",
            Self::Utf16 => "UTF-16LE",
        }
    }
}

/// One to three layers of damage, outermost first.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Damages {
    layers: [Option<Damage>; Damages::MAX],
}

impl Damages {
    /// How many layers are taken back at most.
    pub const MAX: usize = 3;

    /// The same with one more layer inside; a fourth is dropped.
    pub(crate) fn with(mut self, layer: Damage) -> Self {
        if let Some(free) = self.layers.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(layer);
        }
        self
    }

    /// The layers, outermost first; two reprs in a row are one [`Damage::NestedRepr`].
    pub fn iter(&self) -> impl Iterator<Item = Damage> + '_ {
        let nested = |at: usize| match self.layers.get(at..at + 2) {
            Some(pair) => *pair == [Some(Damage::Repr), Some(Damage::Repr)],
            None => false,
        };
        let mut at = 0;
        std::iter::from_fn(move || {
            let layer = (*self.layers.get(at)?)?;
            if nested(at) {
                at += 2;
                return Some(Damage::NestedRepr);
            }
            at += 1;
            Some(layer)
        })
    }

    /// The layers as they are taken back, one by one.
    pub(crate) fn layers(&self) -> impl Iterator<Item = Damage> {
        self.layers.into_iter().flatten()
    }
}

impl fmt::Display for Damages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, layer) in self.iter().enumerate() {
            if place > 0 {
                f.write_str("+")?;
            }
            f.write_str(layer.id())?;
        }
        Ok(())
    }
}

impl fmt::Debug for Damages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
