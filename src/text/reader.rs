//! The one reader of stored texts: a cursor that knows where it is when something is wrong.

use crate::cost::Cost;
use crate::encoding::Encoding;
use crate::error::{ParseError, Rule};
use crate::function::HashFunction;
use crate::parts::Field;
use crate::tag;

/// A cursor over a stored text. Errors point at the start of the field that is wrong, or at the
/// byte inside it that is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// A reader behind the longest of `tags` that the text begins with, in any case where a tag
    /// is in braces.
    pub(crate) fn tagged(text: &'a str, tags: &[&str]) -> Result<Self, ParseError> {
        let claims = tags.iter().filter(|tag| tag::begins(text, tag)).map(|tag| tag.len());
        claims.max().map(|at| Self { text, at }).ok_or(ParseError::NotMine)
    }

    /// A reader at the start of the text.
    pub(crate) const fn bare(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Where it is, in bytes.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// The error for the field that begins here.
    pub(crate) const fn malformed(&self, expected: &'static str) -> ParseError {
        Self::error(self.at, expected, Rule::Grammar)
    }

    /// The error for a number that begins here and that no algorithm defines.
    pub(crate) const fn out_of_range(&self, expected: &'static str) -> ParseError {
        Self::error(self.at, expected, Rule::Range)
    }

    /// The error for a number that begins here and is not canonical.
    pub(crate) const fn not_a_number(&self, expected: &'static str) -> ParseError {
        Self::error(self.at, expected, Rule::Number)
    }

    /// The error for what begins here and is sound, and what this build does not compute.
    pub(crate) const fn unsupported(&self, expected: &'static str) -> ParseError {
        Self::error(self.at, expected, Rule::Unsupported)
    }

    const fn error(at: usize, expected: &'static str, rule: Rule) -> ParseError {
        ParseError::Malformed { at, expected, rule }
    }

    /// What is left to read.
    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// What has been read so far: right behind [`Reader::tagged`], the tag as it is written.
    pub(crate) fn taken(&self) -> &'a str {
        self.text.get(..self.at).unwrap_or_default()
    }

    /// Takes the next `count` bytes.
    pub(crate) fn take(
        &mut self,
        count: usize,
        expected: &'static str,
    ) -> Result<&'a str, ParseError> {
        let taken = self.rest().get(..count).ok_or_else(|| self.malformed(expected))?;
        self.at += count;
        Ok(taken)
    }

    /// Takes everything up to a separator, and the separator.
    pub(crate) fn until(
        &mut self,
        separator: char,
        expected: &'static str,
    ) -> Result<&'a str, ParseError> {
        let (taken, _) =
            self.rest().split_once(separator).ok_or_else(|| self.malformed(expected))?;
        self.at += taken.len() + separator.len_utf8();
        Ok(taken)
    }

    /// Takes all that is left.
    pub(crate) fn remainder(&mut self) -> &'a str {
        let taken = self.rest();
        self.at = self.text.len();
        taken
    }

    /// Takes this text, which must come next.
    pub(crate) fn literal(
        &mut self,
        literal: &str,
        expected: &'static str,
    ) -> Result<(), ParseError> {
        if !self.rest().starts_with(literal) {
            return Err(self.malformed(expected));
        }
        self.at += literal.len();
        Ok(())
    }

    /// Takes this text where it comes next, and says whether it did.
    pub(crate) fn optional(&mut self, literal: &str) -> bool {
        self.literal(literal, "").is_ok()
    }

    /// Nothing may be left.
    pub(crate) fn end(&self) -> Result<(), ParseError> {
        if self.rest().is_empty() { Ok(()) } else { Err(self.malformed("the end of the text")) }
    }

    /// Takes a number in canonical ASCII decimals up to a separator; beyond `u64` it saturates, so
    /// that the limits refuse it and not the grammar.
    pub(crate) fn number(
        &mut self,
        separator: char,
        expected: &'static str,
    ) -> Result<u64, ParseError> {
        let start = *self;
        let text = self.until(separator, expected)?;
        decimal(text).ok_or_else(|| start.not_a_number(expected))
    }

    /// A number of `u32` within bounds, up to a separator.
    pub(crate) fn number_within(
        &mut self,
        separator: char,
        bounds: std::ops::RangeInclusive<u32>,
        expected: &'static str,
    ) -> Result<u32, ParseError> {
        let start = *self;
        let number = u32::try_from(self.number(separator, expected)?);
        match number {
            Ok(number) if bounds.contains(&number) => Ok(number),
            _ => Err(start.out_of_range(expected)),
        }
    }

    /// Takes PBKDF2's iterations, of which there is at least one, up to a separator.
    pub(crate) fn iterations(
        &mut self,
        function: HashFunction,
        separator: char,
    ) -> Result<Cost, ParseError> {
        let error = self.out_of_range("at least one iteration");
        match self.number(separator, "iterations")? {
            0 => Err(error),
            rounds => Ok(Cost::Pbkdf2 { function, rounds }),
        }
    }

    /// Takes a salt that is hashed as text, up to a separator: UTF-8 without control characters.
    pub(crate) fn salt(&mut self, separator: char) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let text = self.until(separator, "a salt")?;
        start.clean(text, "a salt without control characters")
    }

    /// Takes so many bytes of text: UTF-8 without control characters.
    pub(crate) fn text(
        &mut self,
        count: usize,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let text = self.take(count, expected)?;
        start.clean(text, expected)
    }

    fn clean(&self, text: &'a str, expected: &'static str) -> Result<Field<'a>, ParseError> {
        match text.find(is_no_text) {
            Some(at) => Err(Self::error(self.at + at, expected, Rule::Grammar)),
            None => Ok(Field::text(text)),
        }
    }

    /// Takes a salt of crypt(3) and the `$` behind it: text of so many bytes at most and without a
    /// colon, which ends a field of the shadow file.
    pub(crate) fn crypt_salt(
        &mut self,
        longest: usize,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let error = self.malformed(expected);
        let salt = self.salt('$')?;
        let fits = salt.len() <= longest && !salt.as_str().contains(':');
        if fits { Ok(salt) } else { Err(error) }
    }

    /// Takes an encoded field up to a separator.
    pub(crate) fn field(
        &mut self,
        separator: char,
        encoding: Encoding,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let text = self.until(separator, expected)?;
        start.decoded(text, encoding, expected)
    }

    /// Takes a field of so many characters, which must stand for so many bytes.
    pub(crate) fn fixed(
        &mut self,
        characters: usize,
        encoding: Encoding,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let text = self.take(characters, expected)?;
        start.decoded(text, encoding, expected)
    }

    /// Takes all that is left as a field of so many bytes.
    pub(crate) fn last(
        &mut self,
        bytes: usize,
        encoding: Encoding,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let field = self.last_any(encoding, expected)?;
        if field.len() == bytes { Ok(field) } else { Err(start.malformed(expected)) }
    }

    /// Takes all that is left as a field of any length.
    pub(crate) fn last_any(
        &mut self,
        encoding: Encoding,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        let start = *self;
        let text = self.remainder();
        start.decoded(text, encoding, expected)
    }

    fn decoded(
        &self,
        text: &'a str,
        encoding: Encoding,
        expected: &'static str,
    ) -> Result<Field<'a>, ParseError> {
        Field::checked(text, encoding)
            .map_err(|fault| Self::error(self.at + fault.at, expected, Rule::Grammar))
    }
}

/// A canonical ASCII decimal: `0`, or digits that do not begin with one. Saturates.
pub(crate) fn decimal(text: &str) -> Option<u64> {
    if text.is_empty() || (text.len() > 1 && text.starts_with('0')) {
        return None;
    }
    text.bytes().try_fold(0_u64, |number, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit <= 9)?;
        Some(number.saturating_mul(10).saturating_add(u64::from(digit)))
    })
}

/// What no salt, name or note holds: a byte order mark is damage in front of a row.
pub(crate) fn is_no_text(character: char) -> bool {
    character.is_control() || character == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_decimals_are_numbers() {
        assert_eq!(decimal("0"), Some(0));
        assert_eq!(decimal("1000"), Some(1000));
        assert_eq!(decimal("99999999999999999999999"), Some(u64::MAX));
        for wrong in ["", "+1", "01", " 1", "1 ", "1_0", "0x1", "-1", "١"] {
            assert_eq!(decimal(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_error_points_at_the_field_that_is_wrong() {
        let mut text = Reader::bare("ab$0x$");
        assert_eq!(text.until('$', "a name"), Ok("ab"));
        let wrong = text.number('$', "a number");
        let expected = ParseError::Malformed { at: 3, expected: "a number", rule: Rule::Number };
        assert_eq!(wrong, Err(expected));
    }

    #[test]
    fn a_cut_inside_a_character_is_an_error_and_no_panic() {
        let mut text = Reader::bare("é");
        assert!(text.take(1, "one byte").is_err());
        assert_eq!(text.take(2, "two bytes"), Ok("é"));
    }
}
