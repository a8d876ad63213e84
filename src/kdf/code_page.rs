//! Code pages of old machines: what a character was before there was Unicode.
//!
//! CP437, CP850 and Windows-1252 as the Unicode Consortium maps them (`VENDORS/MICSFT/PC` and `WINDOWS`).
use zeroize::Zeroizing;

/// A code page of one byte a character. All hold ASCII in their lower half.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CodePage {
    /// The one of the IBM PC and of American DOS and Windows consoles.
    Cp437,
    /// The one of Western European DOS and Windows consoles.
    Cp850,
    /// ISO 8859-1: a byte is the character of its number.
    Latin1,
    /// The one of Western European Windows: ISO 8859-1 with letters and signs for its control characters.
    Windows1252,
}

impl CodePage {
    /// The text in this code page; `None` where it lacks a character.
    pub(crate) fn encode(self, text: &str) -> Option<Zeroizing<Vec<u8>>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
        for character in text.chars() {
            bytes.push(self.byte(character)?);
        }
        Some(bytes)
    }

    /// The text in this code page; what that lacks, and what is no UTF-8, as it stands.
    pub(crate) fn encode_known(self, text: &[u8]) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(text.len()));
        for chunk in text.utf8_chunks() {
            for character in chunk.valid().chars() {
                match self.byte(character) {
                    Some(byte) => bytes.push(byte),
                    None => bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
                }
            }
            bytes.extend_from_slice(chunk.invalid());
        }
        bytes
    }

    fn byte(self, character: char) -> Option<u8> {
        let upper_half = match self {
            _ if character.is_ascii() => return u8::try_from(character).ok(),
            Self::Latin1 => return u8::try_from(character).ok(),
            Self::Cp437 => CP437,
            Self::Cp850 => CP850,
            Self::Windows1252 => WINDOWS_1252,
        };
        let place = upper_half.chars().position(|known| known == character)?;
        u8::try_from(0x80 + place).ok()
    }
}

const CP437: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ",
    "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}",
);

const CP850: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ",
    "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀",
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}",
);

/// NUL, which is in the lower half, stands for the five bytes that are nothing.
const WINDOWS_1252: &str = concat!(
    "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ",
    "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
    "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
);

#[cfg(test)]
mod tests {
    use super::{CP437, CP850, CodePage, WINDOWS_1252};

    fn encoded(page: CodePage, text: &str) -> Option<Vec<u8>> {
        page.encode(text).map(|bytes| bytes.to_vec())
    }

    #[test]
    fn an_upper_half_has_128_characters() {
        assert_eq!([CP437, CP850, WINDOWS_1252].map(|half| half.chars().count()), [128; 3]);
    }

    #[test]
    fn characters_have_the_bytes_of_their_code_page() {
        assert_eq!(encoded(CodePage::Cp437, "aÆ■"), Some(vec![b'a', 0x92, 0xfe]));
        assert_eq!(encoded(CodePage::Cp850, "ÚÑ"), Some(vec![0xe9, 0xa5]));
        assert_eq!(encoded(CodePage::Latin1, "~ÿ"), Some(vec![b'~', 0xff]));
        assert_eq!(encoded(CodePage::Windows1252, "€Ÿ\u{a0}ÿ"), Some(vec![0x80, 0x9f, 0xa0, 0xff]));
        assert_eq!(encoded(CodePage::Cp437, "Ú"), None);
        assert_eq!(encoded(CodePage::Windows1252, "\u{81}"), None);
        assert_eq!(encoded(CodePage::Latin1, "€"), None);
    }

    #[test]
    fn what_a_code_page_lacks_stays_as_it_is() {
        let encoded = CodePage::Windows1252.encode_known(b"\xff5 \xe2\x82\xac \xd0\x96 \xe2\x82");
        assert_eq!(*encoded, *b"\xff5 \x80 \xd0\x96 \xe2\x82");
        assert_eq!(*CodePage::Windows1252.encode_known("\0\u{81}".as_bytes()), *b"\0\xc2\x81");
    }
}
