//! Character sets of old applications, as the Encoding Standard has them.

use std::fmt;

use encoding_rs::{EncoderResult, Encoding};
use zeroize::Zeroizing;

/// A character set that passwords may have been hashed in, as `windows-1251` or `Shift_JIS`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Charset(&'static Encoding);

impl Charset {
    /// The character set of this label of the Encoding Standard; none for UTF-8, UTF-16 and labels
    /// that it does not know.
    ///
    /// ```
    /// use rehash::Charset;
    ///
    /// assert_eq!(Charset::for_label("cp1251").map(|set| set.name()), Some("windows-1251"));
    /// assert_eq!(Charset::for_label("utf-8"), None);
    /// ```
    #[must_use]
    pub fn for_label(label: &str) -> Option<Self> {
        let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
        let is_own = encoding.output_encoding() == encoding && encoding != encoding_rs::UTF_8;
        is_own.then_some(Self(encoding))
    }

    /// Its name in the Encoding Standard.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Whether no two texts have the same bytes in it.
    pub(crate) fn is_one_to_one(self) -> bool {
        self.0.is_single_byte()
    }

    /// The bytes of a text, `None` where a character of it has none.
    pub(crate) fn encode(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        let mut encoder = self.0.new_encoder();
        let room = encoder.max_buffer_length_from_utf8_without_replacement(text.len())?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(room));
        let (result, _) =
            encoder.encode_from_utf8_to_vec_without_replacement(text, &mut bytes, true);
        matches!(result, EncoderResult::InputEmpty).then_some(bytes)
    }
}

impl fmt::Debug for Charset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Charset({})", self.name())
    }
}
