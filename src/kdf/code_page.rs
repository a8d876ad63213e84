//! Code pages of old machines: what a character was before there was Unicode.
//!
//! CP437 and CP850 as the Unicode Consortium maps them (`VENDORS/MICSFT/PC`).
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

    fn byte(self, character: char) -> Option<u8> {
        let upper_half = match self {
            _ if character.is_ascii() => return u8::try_from(character).ok(),
            Self::Latin1 => return u8::try_from(character).ok(),
            Self::Cp437 => CP437,
            Self::Cp850 => CP850,
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

#[cfg(test)]
mod tests {
    use super::{CP437, CP850, CodePage};

    fn encoded(page: CodePage, text: &str) -> Option<Vec<u8>> {
        page.encode(text).map(|bytes| bytes.to_vec())
    }

    #[test]
    fn an_upper_half_has_128_characters() {
        assert_eq!((CP437.chars().count(), CP850.chars().count()), (128, 128));
    }

    #[test]
    fn characters_have_the_bytes_of_their_code_page() {
        assert_eq!(encoded(CodePage::Cp437, "aÆ■"), Some(vec![b'a', 0x92, 0xfe]));
        assert_eq!(encoded(CodePage::Cp850, "ÚÑ"), Some(vec![0xe9, 0xa5]));
        assert_eq!(encoded(CodePage::Latin1, "~ÿ"), Some(vec![b'~', 0xff]));
        assert_eq!(encoded(CodePage::Cp437, "Ú"), None);
        assert_eq!(encoded(CodePage::Latin1, "€"), None);
    }
}
