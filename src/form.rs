//! Further encodings of what was typed, for tables that another system filled.

use zeroize::Zeroizing;

#[cfg(feature = "encodings")]
use crate::charset::Charset;
use crate::kdf::saslprep;

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
    pub fn id(&self) -> &'static str {
        match self {
            Self::Nfc => "nfc",
            Self::Nfd => "nfd",
            Self::Latin1 => "latin1",
            Self::Saslprep => "saslprep",
            #[cfg(feature = "encodings")]
            Self::Charset(charset) => charset.name(),
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
            Self::Nfc => Some(collected(unicode_normalization::UnicodeNormalization::nfc(text))),
            Self::Nfd => Some(collected(unicode_normalization::UnicodeNormalization::nfd(text))),
            Self::Latin1 => {
                let bytes: Result<Vec<u8>, _> = text.chars().map(u8::try_from).collect();
                bytes.ok().map(Zeroizing::new)
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

fn collected(characters: impl Iterator<Item = char>) -> Zeroizing<Vec<u8>> {
    let mut bytes = Zeroizing::new(Vec::new());
    let mut buffer = Zeroizing::new([0; 4]);
    for character in characters {
        bytes.extend_from_slice(character.encode_utf8(buffer.as_mut_slice()).as_bytes());
    }
    bytes
}

/// The forms that an attempt asks for, in the one order in which they are tried.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Forms([Option<Form>; Forms::MAX]);

impl Forms {
    pub(crate) const MAX: usize = 4;
    pub(crate) const NONE: Self = Self([None; Self::MAX]);

    pub(crate) fn new(asked: &[Form]) -> Self {
        let mut sorted = asked.to_vec();
        sorted.sort_by_key(|form| form.rank());
        let mut forms = Self::NONE;
        for (slot, form) in forms.0.iter_mut().zip(sorted) {
            *slot = Some(form);
        }
        forms
    }

    /// What was typed and then its further forms, each text once.
    pub(crate) fn spellings(self, typed: &[u8]) -> Vec<Spelling> {
        let mut spellings = vec![Spelling { form: None, bytes: Zeroizing::new(typed.to_vec()) }];
        let Ok(text) = str::from_utf8(typed) else { return spellings };
        for form in self.0.into_iter().flatten() {
            let Some(bytes) = form.of(text) else { continue };
            if spellings.iter().all(|spelling| spelling.bytes != bytes) {
                spellings.push(Spelling { form: Some(form), bytes });
            }
        }
        spellings
    }

    /// Whether whoever types the password that was set is let in when what was typed now is stored
    /// instead of it.
    pub(crate) fn keep(self, set: &Spelling, typed: &[u8]) -> bool {
        // Bytes that are no text are typed by nobody: every one of theirs comes from a form.
        set.form.is_none()
            || str::from_utf8(&set.bytes).is_err()
            || self.spellings(&set.bytes).iter().any(|spelling| *spelling.bytes == typed)
    }
}

/// One text to try.
pub(crate) struct Spelling {
    /// The form that it is of what was typed; none for that itself.
    pub(crate) form: Option<Form>,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}
