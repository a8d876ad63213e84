//! Further encodings of what was typed, for tables that another system filled.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

#[cfg(feature = "encodings")]
use crate::charset::Charset;
use crate::kdf::{nfkc, saslprep};

/// A further encoding of what was typed, tried where the bytes as they came do not match.
///
/// Two keyboards may write one `é` as one code point or as two, and an application of 2005 hashed
/// bytes of Latin-1. An [`Attempt`](crate::Attempt) is tried in other forms only when it asks for
/// them ([`with_forms`](crate::Attempt::with_forms)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// Unicode's composed form, as most keyboards write it.
    Nfc,
    /// Unicode's decomposed form, as file names of macOS have it.
    Nfd,
    /// ISO 8859-1, one byte for each code point up to U+00FF; no form of other text.
    Latin1,
    /// SASLprep, RFC 4013: what SCRAM hashes; no form of text that it forbids.
    Saslprep,
    /// Another character set, without replacing what it does not have.
    #[cfg(feature = "encodings")]
    Charset(Charset),
}

impl Form {
    /// The word for it in logs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Nfc => "nfc",
            Self::Nfd => "nfd",
            Self::Latin1 => "latin1",
            Self::Saslprep => "saslprep",
            #[cfg(feature = "encodings")]
            Self::Charset(charset) => charset.name(),
        }
    }

    /// Whether it is an older character set than Unicode's.
    pub(crate) const fn is_charset(self) -> bool {
        !matches!(self, Self::Nfc | Self::Nfd | Self::Saslprep)
    }

    /// Whether no two texts have the same bytes in it.
    fn is_one_to_one(self) -> bool {
        match self {
            Self::Latin1 => true,
            #[cfg(feature = "encodings")]
            Self::Charset(charset) => charset.is_one_to_one(),
            Self::Nfc | Self::Nfd | Self::Saslprep => false,
        }
    }

    /// Where it stands among others; one order for every caller.
    const fn rank(self) -> u8 {
        match self {
            Self::Nfc => 0,
            Self::Nfd => 1,
            Self::Latin1 => 2,
            Self::Saslprep => 3,
            #[cfg(feature = "encodings")]
            Self::Charset(_) => 4,
        }
    }

    /// The bytes of a text in this form; `None` where it has none.
    fn of(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        match self {
            Self::Nfc => Some(collected(text, UnicodeNormalization::nfc(text))),
            Self::Nfd => Some(collected(text, UnicodeNormalization::nfd(text))),
            Self::Latin1 => {
                let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
                for character in text.chars() {
                    bytes.push(u8::try_from(character).ok()?);
                }
                Some(bytes)
            }
            Self::Saslprep => {
                let prepared = saslprep::prepare(text.as_bytes())?;
                Some(Zeroizing::new(prepared.as_bytes().to_vec()))
            }
            #[cfg(feature = "encodings")]
            Self::Charset(charset) => charset.encode(text),
        }
    }
}

/// The bytes of what a text becomes, with room for the longest: growing leaves a copy behind that nobody wipes.
fn collected(text: &str, characters: impl Iterator<Item = char>) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(nfkc::GROWTH * text.len()));
    let mut buffer = Zeroizing::new([0; 4]);
    for character in characters {
        bytes.extend_from_slice(character.encode_utf8(buffer.as_mut_slice()).as_bytes());
    }
    bytes
}

/// The further forms that an attempt asks for, at most four, in the one order in which they are
/// tried: NFC, NFD, Latin-1, SASLprep, and character sets as they were given.
///
/// ```
/// use rehash::{Form, Forms};
///
/// let configured = vec![Form::Nfc, Form::Latin1];
/// assert!(Forms::new(&configured).is_some());
/// assert!(Forms::new(&[Form::Nfc; 5]).is_none());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Forms([Option<Form>; Forms::MAX]);

impl Forms {
    /// How many there may be.
    pub const MAX: usize = 4;
    /// Nothing but the bytes as they came.
    pub const NONE: Self = Self([None; Self::MAX]);

    /// These forms; `None` for more than four.
    #[must_use]
    pub fn new(asked: &[Form]) -> Option<Self> {
        let mut sorted = asked.to_vec();
        sorted.sort_by_key(|form| form.rank());
        let mut forms = Self::NONE;
        for (slot, form) in forms.0.iter_mut().zip(sorted) {
            *slot = Some(form);
        }
        (asked.len() <= Self::MAX).then_some(forms)
    }

    fn iter(self) -> impl Iterator<Item = Form> {
        self.0.into_iter().flatten()
    }

    /// What was typed and then its further forms, each text once, and none longer than a password
    /// may be.
    pub(crate) fn spellings(self, typed: &[u8], most_bytes: usize) -> Vec<Spelling> {
        let mut spellings = vec![Spelling { form: None, bytes: Zeroizing::new(typed.to_vec()) }];
        let Ok(text) = str::from_utf8(typed) else { return spellings };
        for form in self.iter() {
            let bytes = form.of(text).filter(|bytes| bytes.len() <= most_bytes);
            let Some(bytes) = bytes else { continue };
            if spellings.iter().all(|spelling| spelling.bytes != bytes) {
                spellings.push(Spelling { form: Some(form), bytes });
            }
        }
        spellings
    }

    /// Whether everybody whom `set` let in is let in still when what was typed now is stored instead.
    pub(crate) fn keep(self, set: &Spelling, typed: &[u8]) -> bool {
        let Some(form) = set.form else { return true };
        let Ok(text) = str::from_utf8(&set.bytes) else {
            // Only one text gives these bytes, where only one character set of one byte each is asked.
            return form.is_one_to_one()
                && self.iter().filter(|form| form.is_charset()).count() == 1;
        };
        // All spellings of one text have one NFC and one NFD. What SASLprep or a character set makes
        // of other texts may be this one too, and no form leads from those to what was typed.
        let normal =
            [Form::Nfc, Form::Nfd].into_iter().filter(|form| self.0.contains(&Some(*form)));
        let leads = normal.filter_map(|form| form.of(text)).any(|bytes| *bytes == typed);
        let is_prepared = |form: Form| form.of(text).is_some_and(|bytes| *bytes == *set.bytes);
        let others = self.iter().any(|form| match form {
            Form::Nfc | Form::Nfd => false,
            Form::Saslprep => is_prepared(form),
            _ => !text.is_ascii(),
        });
        leads && !others
    }
}

impl<const N: usize> From<[Form; N]> for Forms {
    fn from(asked: [Form; N]) -> Self {
        const { assert!(N <= Self::MAX, "at most four further forms") };
        Self::new(&asked).unwrap_or(Self::NONE)
    }
}

/// One text to try.
pub(crate) struct Spelling {
    /// The form that it is of what was typed; none for that itself.
    pub(crate) form: Option<Form>,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}
