//! The tree that an expression is.

use crate::encoding::Encoding;
use crate::function::HashFunction;

/// A part of an expression; its depth is bounded when it is parsed.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Node {
    Variable(Variable),
    Literal(Vec<u8>),
    /// At least two, one after the other; none of them is a join.
    Join(Vec<Node>),
    Call(Call, Vec<Node>),
}

/// What an expression takes from the row or from the attempt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Variable {
    Password,
    Salt,
    /// A second salt of the layout.
    Salt2,
    User,
    Realm,
    Pepper,
    /// What the round before has made.
    Last,
}

impl Variable {
    pub(super) const ALL: [Self; 7] = [
        Self::Password,
        Self::Salt,
        Self::Salt2,
        Self::User,
        Self::Realm,
        Self::Pepper,
        Self::Last,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Salt => "salt",
            Self::Salt2 => "salt2",
            Self::User => "user",
            Self::Realm => "realm",
            Self::Pepper => "pepper",
            Self::Last => "last",
        }
    }
}

/// What is done to the parts below a call.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Digest(HashFunction),
    /// Key, message.
    Hmac(HashFunction),
    /// Password, salt.
    Pbkdf2 {
        function: HashFunction,
        rounds: Rounds,
        bytes: usize,
    },
    Bcrypt,
    /// What the first round starts from, and a round.
    Iterate(Rounds),
    Change(Change),
    Cut {
        from: usize,
        bytes: usize,
    },
    Pad {
        bytes: usize,
    },
}

/// How often: as the expression says, or as the row says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rounds {
    Fixed(u64),
    Stored,
}

/// What makes one text of another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// The bytes of a digest, instead of their hexadecimal digits.
    Raw,
    Encode(Encoding),
    Unhex,
    Unbase64,
    Upper,
    Lower,
    Trim,
    Utf16Le,
    Utf16Be,
    Latin1,
    Ascii,
}

impl Change {
    const NAMES: [(&'static str, Self); 10] = [
        ("raw", Self::Raw),
        ("unhex", Self::Unhex),
        ("unbase64", Self::Unbase64),
        ("upper", Self::Upper),
        ("lower", Self::Lower),
        ("trim", Self::Trim),
        ("utf16le", Self::Utf16Le),
        ("utf16be", Self::Utf16Be),
        ("latin1", Self::Latin1),
        ("ascii", Self::Ascii),
    ];

    pub(super) fn named(name: &str) -> Option<Self> {
        let listed = Self::NAMES.iter().find(|(known, _)| *known == name);
        let encoding = || super::encoding::named(name).filter(|e| *e != Encoding::HexAnyCase);
        listed.map(|(_, change)| *change).or_else(|| encoding().map(Self::Encode))
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Encode(encoding) => super::encoding::name(encoding),
            _ => Self::NAMES.iter().find(|(_, known)| *known == self).map_or("", |(name, _)| name),
        }
    }
}

impl Node {
    /// `f(raw($last))`: a round that hashes the digest before it and nothing else.
    pub(super) fn hashes_last(&self) -> Option<HashFunction> {
        let Self::Call(Call::Digest(function), of) = self else { return None };
        let [Self::Call(Call::Change(Change::Raw), of)] = of.as_slice() else { return None };
        (*of == [Self::Variable(Variable::Last)]).then_some(*function)
    }
}
