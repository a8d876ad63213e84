//! Who has which kind of password.

use anyhow::Result;

use super::damage::Harm;
use super::format::Format;
use super::salt;

/// A table to be made.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The kind of every user but the cheap ones beyond the usual number.
    kinds: Vec<Kind>,
    rows: usize,
}

/// What stands in the password column.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Hash(Format),
    Harmed(Format, Harm),
    /// What Django writes for users without a password: `!` and 40 characters.
    Unusable,
    Star,
    Null,
    Empty,
    Junk,
    TooLong,
}

/// What a user's row should turn out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// The password opens the account.
    Opens,
    /// No password does.
    Refuses,
}

/// Groups of users whose salts are the same, as forked workers made them: 36, 3 and 2.
pub(crate) const PLANTED: [u64; 3] = [36, 3, 2];
/// Fewer rows than this are no table.
pub(crate) const LEAST_ROWS: usize = 10_000;

/// So many users each, at the costs that the original software sets: more than one percent.
const REAL: &[(usize, Format)] = &[
    (4, Format::DjangoPbkdf2(1_000_000)),
    (8, Format::DjangoPbkdf2(600_000)),
    (24, Format::DjangoPbkdf2(260_000)),
    (8, Format::DjangoBcrypt(12)),
    (8, Format::DjangoBcryptSha256(12)),
    (6, Format::Dwaiter(12)),
    (6, Format::Bcrypt2b(12)),
    (6, Format::DjangoArgon2(102_400, 2, 8)),
    (6, Format::DjangoScrypt(14, 8, 5)),
    (64, Format::Argon2id(19_456, 2, 1)),
];

/// So many users in a thousand, at costs that cost nothing.
const CHEAP: &[(usize, Kind)] = &[
    (120, Kind::Hash(Format::DjangoBcrypt(4))),
    (80, Kind::Hash(Format::Dwaiter(4))),
    (80, Kind::Hash(Format::SaltedSha1)),
    (60, Kind::Hash(Format::Bcrypt2b(4))),
    (60, Kind::Hash(Format::DjangoArgon2(64, 1, 1))),
    (60, Kind::Hash(Format::DjangoPbkdf2Sha1(1000))),
    (50, Kind::Hash(Format::SaltedMd5)),
    (40, Kind::Hash(Format::Argon2id(64, 1, 1))),
    (40, Kind::Hash(Format::Bcrypt2y(4))),
    (40, Kind::Hash(Format::DjangoBcryptSha256(4))),
    (30, Kind::Hash(Format::BareMd5)),
    (30, Kind::Hash(Format::DjangoScrypt(5, 8, 1))),
    (20, Kind::Hash(Format::Passlib(1000))),
    (10, Kind::Hash(Format::Plain(1000))),
    (10, Kind::Hash(Format::UnsaltedSha1)),
    (10, Kind::Hash(Format::WrappedMd5(1000))),
    (8, Kind::Harmed(Format::Bcrypt2b(4), Harm::Repr)),
    (4, Kind::Harmed(Format::DjangoBcrypt(4), Harm::InnerRepr)),
    (5, Kind::Harmed(Format::DjangoPbkdf2(1000), Harm::Newline)),
    (3, Kind::Harmed(Format::DjangoPbkdf2(1000), Harm::Quotes)),
    (3, Kind::Harmed(Format::Argon2id(64, 1, 1), Harm::DoubledDollar)),
    (3, Kind::Harmed(Format::SaltedSha1, Harm::Percent)),
    (2, Kind::Harmed(Format::Bcrypt2y(4), Harm::ByteaHex)),
    (3, Kind::Harmed(Format::DjangoPbkdf2(1000), Harm::Cut(60))),
    (2, Kind::Harmed(Format::DjangoArgon2(64, 1, 1), Harm::Cut(80))),
    (5, Kind::Harmed(Format::DjangoBcrypt(4), Harm::Lock)),
    (25, Kind::Unusable),
    (5, Kind::Null),
    (5, Kind::Empty),
    (1, Kind::Star),
    (1, Kind::Junk),
    (1, Kind::TooLong),
];

/// What all others have; the planted salts are among them.
const REST: Format = Format::DjangoPbkdf2(1000);

/// What the users beyond the usual number have, in turn.
const BULK: [Kind; 4] = [
    Kind::Hash(Format::SaltedSha1),
    Kind::Hash(Format::SaltedMd5),
    Kind::Hash(Format::DjangoPbkdf2(1)),
    Kind::Unusable,
];

impl Plan {
    const USUAL_ROWS: usize = 12_000;

    /// A plan for so many users.
    pub(crate) fn new(rows: usize) -> Self {
        let usual = rows.min(Self::USUAL_ROWS);
        let mut kinds: Vec<Kind> = Vec::new();
        for (count, format) in REAL {
            kinds.extend(std::iter::repeat_n(Kind::Hash(*format), *count));
        }
        for (share, kind) in CHEAP {
            kinds.extend(std::iter::repeat_n(*kind, usual * share / 1000));
        }
        kinds.resize(usual, Kind::Hash(REST));
        Self { kinds, rows }
    }

    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// How many users have a hash at its real cost.
    pub(crate) fn real() -> usize {
        REAL.iter().map(|(count, _)| count).sum()
    }

    /// How many formats and kinds of damage there are.
    pub(crate) fn variety() -> (usize, usize) {
        let harmed = |kind: &Kind| matches!(kind, Kind::Harmed(..));
        let hashed = |kind: &Kind| matches!(kind, Kind::Hash(_));
        let count = |is: &dyn Fn(&Kind) -> bool| CHEAP.iter().filter(|(_, kind)| is(kind)).count();
        (count(&hashed) + 1, count(&harmed))
    }

    /// The stored text of a user; `None` for NULL.
    pub(crate) fn text(&self, user: usize) -> Result<Option<String>> {
        let password = password(user);
        let hash = |format: Format| format.hash(&password, self.salt(user));
        Ok(Some(match self.kind(user) {
            Kind::Hash(format) => hash(format)?,
            Kind::Harmed(format, harm) => harm.done_to(&hash(format)?),
            Kind::Unusable => format!("!{}", salt::letters(user, 40)),
            Kind::Star => "*".into(),
            Kind::Null => return Ok(None),
            Kind::Empty => String::new(),
            Kind::Junk => format!("see ticket {user}"),
            Kind::TooLong => "x".repeat(5000),
        }))
    }

    /// Every user, with what to expect of them.
    pub(crate) fn everybody(&self) -> Vec<(usize, Expected)> {
        (1..=self.rows).map(|user| (user, self.kind(user).expected())).collect()
    }

    /// The numbers of so many users of each format whose hashes do not say all that they are: bare
    /// MD5, and unsalted SHA-1, which others make under a key.
    pub(crate) fn uncertain(&self, count: usize) -> Vec<usize> {
        let all = |of: fn(&Kind) -> bool| {
            (1..=self.rows).filter(move |user| of(&self.kind(*user))).take(count)
        };
        let bare = all(|kind| matches!(kind, Kind::Hash(Format::BareMd5)));
        bare.chain(all(|kind| matches!(kind, Kind::Hash(Format::UnsaltedSha1)))).collect()
    }

    /// Users of every kind, at most so many of each and one at each real cost, with what to expect
    /// of them.
    pub(crate) fn sample(&self, of_each: usize) -> Vec<(usize, Expected)> {
        let mut starts: Vec<(usize, usize)> = Vec::new();
        for (count, _) in REAL {
            let from = starts.last().map_or(0, |(from, count)| from + count);
            starts.push((from, *count));
        }
        let real = starts.len();
        for (share, _) in CHEAP {
            let from = starts.last().map_or(0, |(from, count)| from + count);
            starts.push((from, self.kinds.len() * share / 1000));
        }
        let rest = starts.last().map_or(0, |(from, count)| from + count);
        starts.push((rest, self.kinds.len().saturating_sub(rest)));
        let mut wanted: Vec<usize> = Vec::new();
        for (number, (from, count)) in starts.iter().enumerate() {
            let most = if number < real { 1 } else { of_each };
            wanted.extend(*from..from + count.min(&most));
        }
        let usual = 1..=self.kinds.len();
        usual
            .filter(|user| wanted.contains(&self.place(*user)))
            .map(|user| (user, self.kind(user).expected()))
            .collect()
    }

    fn kind(&self, user: usize) -> Kind {
        if user > self.kinds.len() {
            return BULK.get(user % BULK.len()).copied().unwrap_or(Kind::Null);
        }
        self.kinds.get(self.place(user)).copied().unwrap_or(Kind::Null)
    }

    /// Spreads the kinds over the table; the step shares no divisor with any number of kinds
    /// under itself.
    fn place(&self, user: usize) -> usize {
        const STEP: usize = 15_485_863;
        user * STEP % self.kinds.len().max(1)
    }

    /// The number that a user's salt is made from: another user's, where salts are planted.
    fn salt(&self, user: usize) -> usize {
        let from_end = self.kinds.len().saturating_sub(self.place(user) + 1);
        let mut group_end = 0;
        for (number, size) in PLANTED.iter().enumerate() {
            group_end += usize::try_from(*size).unwrap_or(0);
            if user <= self.kinds.len() && from_end < group_end {
                return usize::MAX - 10 - number;
            }
        }
        user
    }
}

impl Kind {
    const fn expected(self) -> Expected {
        match self {
            Self::Hash(_) => Expected::Opens,
            Self::Harmed(_, harm) if harm.is_lossless() => Expected::Opens,
            _ => Expected::Refuses,
        }
    }
}

/// The password of a user, which everybody knows.
pub(crate) fn password(user: usize) -> String {
    format!("correct horse {user}")
}

#[cfg(test)]
mod tests {
    use super::{Expected, LEAST_ROWS, PLANTED, Plan};

    #[test]
    fn every_user_has_a_place_of_their_own() {
        for rows in [LEAST_ROWS, 12_000] {
            let plan = Plan::new(rows);
            let mut places: Vec<usize> = (1..=rows).map(|user| plan.place(user)).collect();
            places.sort_unstable();
            assert_eq!(places, (0..rows).collect::<Vec<_>>());
        }
    }

    #[test]
    fn one_percent_is_at_real_cost_and_the_planted_salts_are_there() {
        assert!(Plan::real() * 100 >= 12_000);
        let plan = Plan::new(12_000);
        let planted = (1..=12_000).filter(|user| plan.salt(*user) != *user).count();
        assert_eq!(u64::try_from(planted).ok(), Some(PLANTED.iter().sum()));
    }

    #[test]
    fn the_sample_has_users_who_get_in_and_users_who_do_not() {
        let sample = Plan::new(12_000).sample(2);
        let opening = sample.iter().filter(|(_, it)| *it == Expected::Opens).count();
        assert!(opening > 50 && sample.len() - opening > 12, "{opening} of {}", sample.len());
    }
}
