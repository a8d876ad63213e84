//! How delimited text is written: CSV with its quotes, TSV with its backslashes.

/// How delimited text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Syntax {
    /// RFC 4180: commas, and quotes around fields that hold commas, quotes or newlines.
    Csv,
    /// As `mysql -B` and `COPY` of PostgreSQL write it: tabs, no quotes, backslash escapes.
    Tsv,
}

/// Where in a record the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// At the start of a field.
    Start,
    /// Inside a field.
    Bare,
    /// Inside quotes.
    Quoted,
    /// Behind a quote inside quotes.
    Closed,
    /// Behind a backslash.
    Escaped,
}

/// What a byte does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Nothing,
    /// It, or what it stands for, belongs to the field.
    Keep(u8),
    Keep2(u8, u8),
    /// A carriage return, which belongs to the field unless a newline follows.
    Return,
    /// The field may be NULL.
    Null,
    /// The field ends.
    Field,
    /// The field and the record end.
    Record,
}

impl Syntax {
    /// What stands between two fields.
    pub(super) const fn delimiter(self) -> u8 {
        match self {
            Self::Csv => b',',
            Self::Tsv => b'\t',
        }
    }
}

impl State {
    /// What this byte does here.
    pub(super) const fn step(&mut self, syntax: Syntax, byte: u8) -> Step {
        let (next, step) = match (syntax, *self, byte) {
            (Syntax::Csv, Self::Start, b'"') => (Self::Quoted, Step::Nothing),
            (Syntax::Csv, Self::Quoted, b'"') => (Self::Closed, Step::Nothing),
            (Syntax::Csv, Self::Quoted, _) | (Syntax::Csv, Self::Closed, b'"') => {
                (Self::Quoted, Step::Keep(byte))
            }
            (Syntax::Tsv, Self::Start | Self::Bare, b'\\') => (Self::Escaped, Step::Nothing),
            (Syntax::Tsv, Self::Escaped, _) if !matches!(byte, b'\t' | b'\n' | b'\r') => {
                (Self::Bare, escaped(byte))
            }
            (Syntax::Tsv, _, b'\r') => (Self::Bare, Step::Return),
            (_, _, b'\n' | b'\r') => (Self::Start, Step::Record),
            (_, _, _) if byte == syntax.delimiter() => (Self::Start, Step::Field),
            (_, _, _) => (Self::Bare, Step::Keep(byte)),
        };
        *self = next;
        step
    }
}

const fn escaped(byte: u8) -> Step {
    match byte {
        b'N' => Step::Null,
        b'\\' => Step::Keep(b'\\'),
        b't' => Step::Keep(b'\t'),
        b'n' => Step::Keep(b'\n'),
        b'r' => Step::Keep(b'\r'),
        b'0' => Step::Keep(0),
        _ => Step::Keep2(b'\\', byte),
    }
}
