//! When a right password's hash should be replaced: one function, which never goes down.

use std::cmp::Ordering;

use crate::cost::Cost;
use crate::damage::Damages;
use crate::pepper::{self, Life, Peppers};
use crate::scheme::Target;
use crate::stored::Stored;
use crate::verdict::{Reason, Reasons};

/// What new hashes are made as, and what is no longer wanted.
#[derive(Clone, Copy)]
pub(crate) struct Goal<'a> {
    pub(crate) target: &'a dyn Target,
    pub(crate) retired: &'a [&'static str],
    pub(crate) peppers: Option<&'a Peppers>,
}

/// Why this hash should become one of the target, without looking at a password.
pub(crate) fn reasons(wanted: Goal<'_>, stored: &Stored<'_>, damage: Option<Damages>) -> Reasons {
    let Goal { target, retired, peppers } = wanted;
    let (parts, info) = (stored.parts(), stored.info());
    let id = parts.path.map_or(info.id, |path| path.inner);
    let (goal, draft) = (target.info(), target.draft());
    let mut reasons = Reasons::default();
    let key = stored.key_id().and_then(|id| peppers?.find(id));
    if key.is_some_and(|key| key.life() == Life::Retired) {
        reasons.push(Reason::Pepper);
    }
    if retired.contains(&info.id) || retired.contains(&id) {
        reasons.push(Reason::Scheme { found: info.id, target: goal.id });
        return reasons;
    }
    if id == draft.computed_id(goal.id) {
        let order = compare(parts.cost, draft.cost);
        if order == Ordering::Greater {
            return reasons;
        }
        if order == Ordering::Less {
            reasons.push(Reason::Cost { found: parts.cost, target: draft.cost });
        }
        if parts.variant != draft.variant {
            reasons.push(Reason::Variant { found: parts.variant, target: draft.variant });
        }
        let (salt, digest) = draft.lengths(parts);
        if salt < draft.salt.bytes() {
            reasons.push(Reason::Salt { found: salt, target: draft.salt.bytes() });
        }
        if digest < draft.digest_bytes {
            reasons.push(Reason::Digest { found: digest, target: draft.digest_bytes });
        }
    } else {
        match stored.strength().cmp(&goal.grade(draft.cost)) {
            Ordering::Greater => return reasons,
            Ordering::Less => reasons.push(Reason::Scheme { found: info.id, target: goal.id }),
            Ordering::Equal if is_higher(parts.cost, draft.cost) => return reasons,
            Ordering::Equal => {}
        }
    }
    let own = draft.path.map(|path| path.prefix);
    if let Some(path) = parts.path.filter(|path| own != Some(path.prefix)) {
        reasons.push(Reason::Envelope { found: path.prefix });
    }
    if let Some(inner) = info.wraps {
        reasons.push(Reason::Wrapped { inner });
    }
    if peppers.is_some() && stored.key_id().is_none() && !pepper::names_a_key(stored) {
        reasons.push(Reason::Unpeppered);
    }
    if let Some(found) = damage {
        reasons.push(Reason::Damage { found });
    }
    reasons
}

/// Between schemes of equal strength: whether a hash of cost `found` must stay, because it costs
/// more than one of `target` or cannot be compared with it.
fn is_higher(found: Cost, target: Cost) -> bool {
    !one_kind(found, target) || compare(found, target) == Ordering::Greater
}

/// Whether two costs count the same things.
fn one_kind(found: Cost, target: Cost) -> bool {
    match (found, target) {
        (Cost::Pbkdf2 { function, .. }, Cost::Pbkdf2 { function: other, .. }) => function == other,
        _ => std::mem::discriminant(&found) == std::mem::discriminant(&target),
    }
}

/// Whether computing a hash of cost `found` takes as long as one of cost `other`, or longer: both
/// by one algorithm, which for rounds of a digest only their scheme's id says.
pub(crate) fn takes_as_long(
    (id, found): (&'static str, Cost),
    (other_id, other): (&'static str, Cost),
) -> bool {
    let is_named = matches!(found, Cost::Fixed | Cost::Log2(_) | Cost::Rounds(_));
    one_kind(found, other)
        && (!is_named || id == other_id)
        && compare(found, other) != Ordering::Less
}

/// `Less` where replacing a hash of cost `found` by one of `target` raises it: some axis is lower
/// and none higher, or the axes are in conflict and memory times passes is lower. Lanes never count.
fn compare(found: Cost, target: Cost) -> Ordering {
    let axes = match (found, target) {
        (
            Cost::Argon2 { memory_kib: m, passes: t, .. },
            Cost::Argon2 { memory_kib, passes, .. },
        ) => [m.cmp(&memory_kib), t.cmp(&passes), Ordering::Equal],
        (Cost::Scrypt { log2_n: n, r, p }, Cost::Scrypt { log2_n, r: goal_r, p: goal_p }) => {
            [n.cmp(&log2_n), r.cmp(&goal_r), p.cmp(&goal_p)]
        }
        // Of two hash functions, rounds are shares of what each of them needs today.
        (
            Cost::Pbkdf2 { function: one, rounds },
            Cost::Pbkdf2 { function: other, rounds: goal },
        ) => {
            let found = u128::from(rounds) * u128::from(other.least_rounds());
            let target = u128::from(goal) * u128::from(one.least_rounds());
            [found.cmp(&target), Ordering::Equal, Ordering::Equal]
        }
        _ => [found.work().cmp(&target.work()), Ordering::Equal, Ordering::Equal],
    };
    match (axes.contains(&Ordering::Less), axes.contains(&Ordering::Greater)) {
        (false, false) => Ordering::Equal,
        (true, false) => Ordering::Less,
        (true, true) if found.work() < target.work() => Ordering::Less,
        (_, true) => Ordering::Greater,
    }
}
