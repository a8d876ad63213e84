//! `--rule` on the command line and in a plan: which rows are rewritten, and to what.

use std::fmt;

use super::names;
use crate::catalogue::likeliest;
use crate::costs::{self, Costs};
use crate::exit::Usage;
use crate::keyring::Entry;

/// One rule as somebody wrote it. Displays as the plan spells it, with its costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Spec {
    /// Takes damage back that has exactly one inverse.
    Repair,
    /// Writes the same hash under another name.
    Reprefix { from: String, to: String },
    /// Hashes the digest of one scheme again.
    Wrap { inner: String, target: Target, under: Under },
}

/// The id of the key over the digest that is hashed again, where there is to be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Under(pub(crate) Option<String>);

/// The hash around an old digest, and its cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    Argon2id { memory_kib: u32, passes: u32, lanes: u32 },
    Bcrypt { log2: u8 },
}

/// How rules are written.
const FORMS: &str = "a rule is repair, reprefix:<from>=<to> or wrap:<scheme>=<target>";
const KINDS: [&str; 3] = ["repair", "reprefix", "wrap"];
const TARGETS: [&str; 2] = ["argon2id", "bcrypt"];

impl Spec {
    /// Reads a rule. Its ids are looked up later.
    pub(crate) fn read(text: &str) -> anyhow::Result<Self> {
        let (kind, rest) = text.split_once(':').map_or((text, None), |(kind, it)| (kind, Some(it)));
        match (kind, rest) {
            ("repair", None) => Ok(Self::Repair),
            ("repair", Some(_)) => Err(Usage::error(
                "--rule repair takes nothing behind it: every damage has its one inverse",
            )),
            ("reprefix", rest) => {
                let (from, to) = sides(
                    rest,
                    names::are_sides,
                    "--rule reprefix:<from>=<to>, as reprefix:bc$=bcrypt$",
                )?;
                Ok(Self::Reprefix { from: from.to_owned(), to: to.to_owned() })
            }
            ("wrap", rest) => {
                let form = "--rule wrap:<scheme>=<target>, as wrap:md5-hex=argon2id";
                let (inner, target) = sides(rest, |_, _| true, form)?;
                let (target, under) = Under::taken(target)?;
                Ok(Self::Wrap { inner: inner.to_owned(), target: Target::read(&target)?, under })
            }
            _ => Err(Usage::error(match likeliest(kind, KINDS).first() {
                Some(near) => format!("--rule: there is no such rule; is it {near}? {FORMS}"),
                None => format!("--rule: there is no such rule; {FORMS}"),
            })),
        }
    }
}

/// What stands on both sides of the first `=` where both are known, and of the first of all where
/// they are at none: `$argon2id$v=19$` has one inside, costs behind it have more of them.
fn sides<'t>(
    rest: Option<&'t str>,
    known: impl Fn(&str, &str) -> bool,
    form: &str,
) -> anyhow::Result<(&'t str, &'t str)> {
    let at =
        |(at, _): (usize, &str)| rest.and_then(|rest| Some((rest.get(..at)?, rest.get(at + 1..)?)));
    let all = || rest.into_iter().flat_map(|rest| rest.match_indices('=')).filter_map(at);
    let sides = all().find(|(one, other)| known(one, other)).or_else(|| all().next());
    sides
        .filter(|(from, to)| !from.is_empty() && !to.is_empty())
        .ok_or_else(|| Usage::error(format!("this rule is incomplete; it is written {form}")))
}

impl Under {
    /// The key that stands among the costs of a target, and the target without it.
    fn taken(target: &str) -> anyhow::Result<(String, Self)> {
        let (id, fields) = target
            .split_once(':')
            .map_or((target, Vec::new()), |(id, rest)| (id, rest.split(',').collect()));
        let (keys, costs): (Vec<&str>, Vec<&str>) =
            fields.into_iter().partition(|field| field.starts_with(PEPPER));
        let colon = if costs.is_empty() { "" } else { ":" };
        let rest = format!("{id}{colon}{}", costs.join(","));
        match keys.as_slice() {
            [] => Ok((target.to_owned(), Self(None))),
            [key] => {
                let key = key.strip_prefix(PEPPER).filter(|key| Entry::is_id(key));
                let wrong =
                    || Usage::error("--rule: pepper=<id> names a [[pepper]] of the configuration");
                Ok((rest, Self(Some(key.ok_or_else(wrong)?.to_owned()))))
            }
            _ => Err(Usage::error("--rule: a wrap has one pepper=<id> at most")),
        }
    }
}

/// What the id of a key stands behind.
const PEPPER: &str = "pepper=";

impl Target {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Argon2id { .. } => "argon2id",
            Self::Bcrypt { .. } => "bcrypt",
        }
    }

    fn read(text: &str) -> anyhow::Result<Self> {
        let (id, costs) = text.split_once(':').map_or((text, None), |(id, it)| (id, Some(it)));
        let mut costs = Costs::read(costs)?;
        match id {
            "argon2id" => {
                let [memory_kib, passes, lanes] =
                    costs.take([("m", 19_456), ("t", 2), ("p", 1)])?;
                Ok(Self::Argon2id { memory_kib, passes, lanes })
            }
            "bcrypt" => {
                let [log2] = costs.take([("cost", 12)])?;
                Ok(Self::Bcrypt { log2: costs::bcrypt(log2)? })
            }
            other if TARGETS.iter().any(|it| other.starts_with(&format!("{it},"))) => Err(
                Usage::error("costs and a key stand behind a colon, as argon2id:m=19456,pepper=k1"),
            ),
            other => Err(Usage::error(match likeliest(other, TARGETS).first() {
                Some(near) => format!("nothing is wrapped in this; is it {near}?"),
                None => format!("nothing is wrapped in this; targets are {}", TARGETS.join(", ")),
            })),
        }
    }
}

impl fmt::Display for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repair => f.write_str("repair"),
            Self::Reprefix { from, to } => write!(f, "reprefix:{from}={to}"),
            Self::Wrap { inner, target, under } => write!(f, "wrap:{inner}={target}{under}"),
        }
    }
}

impl fmt::Display for Under {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.as_ref().map_or(Ok(()), |id| write!(f, ",{PEPPER}{id}"))
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Argon2id { memory_kib, passes, lanes } => {
                write!(f, "argon2id:m={memory_kib},t={passes},p={lanes}")
            }
            Self::Bcrypt { log2 } => write!(f, "bcrypt:cost={log2}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use rehash::reprefix::{REPREFIXES, Reprefix};

    use super::{Spec, names};

    #[test]
    fn a_rule_is_read_as_it_is_shown() {
        for (text, shown) in [
            ("repair", "repair"),
            ("reprefix:bc$=bcrypt$", "reprefix:bc$=bcrypt$"),
            ("wrap:md5-hex=argon2id", "wrap:md5-hex=argon2id:m=19456,t=2,p=1"),
            ("wrap:md5-hex=argon2id:t=3,m=65536", "wrap:md5-hex=argon2id:m=65536,t=3,p=1"),
            ("wrap:sha1-hex=bcrypt:cost=10", "wrap:sha1-hex=bcrypt:cost=10"),
            ("wrap:sha1-hex=bcrypt:10", "wrap:sha1-hex=bcrypt:cost=10"),
            ("wrap:sha1-hex=bcrypt:pepper=k1", "wrap:sha1-hex=bcrypt:cost=12,pepper=k1"),
            (
                "wrap:md5-hex=argon2id:pepper=2026_a,m=65536,t=3",
                "wrap:md5-hex=argon2id:m=65536,t=3,p=1,pepper=2026_a",
            ),
        ] {
            let spec = Spec::read(text).expect(text);
            assert_eq!(spec.to_string(), shown);
            assert_eq!(Spec::read(shown).expect(shown), spec);
        }
    }

    /// Of `$argon2id$v=19$` the first `=` is none between two names.
    #[test]
    fn every_renaming_is_read_by_its_beginnings_and_by_its_ids_both_ways() {
        for Reprefix { from, to, old, new, .. } in REPREFIXES {
            for (from, to) in [(old, new), (new, old), (from, to)] {
                let text = format!("reprefix:{from}={to}");
                let wanted = Spec::Reprefix { from: (*from).into(), to: (*to).into() };
                assert_eq!(Spec::read(&text).expect(&text), wanted);
                assert_eq!(wanted.to_string(), text);
            }
            let rule = |from: &str, to: &str| names::reprefix(from, to).map(|found| found.len());
            assert_eq!(rule(old, new).expect("it is in the list"), 1, "{old} {new}");
            match rule(from, to) {
                Ok(found) => assert!(found > 0, "{from} {to}"),
                Err(error) => {
                    assert!(error.to_string().contains("say which"), "{from} {to}: {error}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_rule_is_refused_with_what_is_known() {
        for (text, message) in [
            ("", "there is no such rule; a rule is repair, reprefix:"),
            ("repiar", "is it repair?"),
            ("repair:D1", "takes nothing behind it"),
            ("reprefix", "is written --rule reprefix:<from>=<to>"),
            ("reprefix:bc$=", "is written --rule reprefix:<from>=<to>"),
            ("wrap:md5-hex", "is written --rule wrap:<scheme>=<target>"),
            ("wrap:=argon2id", "is written --rule wrap:<scheme>=<target>"),
            ("wrap:md5-hex=argon2di", "is it argon2id?"),
            ("wrap:md5-hex=pbkdf2", "targets are argon2id, bcrypt"),
            ("wrap:md5-hex=argon2id:m=0", "m is at least 1"),
            ("wrap:md5-hex=argon2id:m=019456", "whole numbers"),
            ("wrap:md5-hex=argon2id:m=1,m=2", "each at most once"),
            ("wrap:md5-hex=argon2id:x=1", "m=…,t=…,p=…"),
            ("wrap:md5-hex=bcrypt:cost=32", "from 4 to 31"),
            ("wrap:md5-hex=argon2id:pepper=", "pepper=<id> names a [[pepper]]"),
            ("wrap:md5-hex=argon2id:pepper=k\u{1b}[1m", "pepper=<id> names a [[pepper]]"),
            ("wrap:md5-hex=argon2id:pepper=ninechars", "pepper=<id> names a [[pepper]]"),
            ("wrap:md5-hex=argon2id:pepper=k1,pepper=k1", "one pepper=<id> at most"),
            ("wrap:md5-hex=argon2id:,pepper=k1", "whole numbers"),
            ("wrap:md5-hex=argon2id,pepper=k1", "stand behind a colon"),
            ("wrap:md5-hex=bcrypt:cost=300", "from 4 to 31"),
        ] {
            let error = Spec::read(text).expect_err(text).to_string();
            assert!(error.contains(message), "{text}: {error}");
        }
    }
}
