//! What the shape of all rows says: that each of them happens to have a narrow one is no accident.

use super::LEAST_ROWS;
use crate::candidates::Candidates;
use crate::catalogue::Catalogue;
use crate::finding::Finding;
use crate::report::Group;

/// Formats that can be ruled out in a column.
#[derive(Debug, Default)]
pub(super) struct Narrowed {
    /// Formats and what they are ruled out by, which is narrower and reads every row.
    out: Vec<(&'static str, &'static str)>,
}

impl Narrowed {
    /// What can be ruled out of texts that look alike, where there are enough of them.
    pub(super) fn of(catalogue: &Catalogue, groups: &[(Finding, Group)]) -> Self {
        let mut narrowed = Self::default();
        for alike in alike(groups) {
            let rows: u64 = alike.iter().map(|(_, rows)| rows).sum();
            let Some((first, _)) = alike.first().filter(|_| rows >= LEAST_ROWS) else { continue };
            let reads_all =
                |id: &&'static str| alike.iter().all(|(candidates, _)| candidates.contains(id));
            let readers: Vec<&'static str> = first.iter().filter(reads_all).collect();
            for narrow in &readers {
                let wider = readers.iter().filter(|wide| is_narrower(catalogue, narrow, wide));
                narrowed.out.extend(wider.map(|wide| (*wide, *narrow)));
            }
        }
        narrowed
    }

    /// Those that are left.
    pub(super) fn among(&self, candidates: &Candidates) -> Candidates {
        candidates.filter(|id| {
            let ruled_out =
                |(wide, narrow): &(&str, &str)| *wide == id && candidates.contains(narrow);
            !self.out.iter().any(ruled_out)
        })
    }
}

/// Candidates of ambiguous texts with their rows, those together that share one.
fn alike(groups: &[(Finding, Group)]) -> Vec<Vec<(Candidates, u64)>> {
    let mut families: Vec<Vec<(Candidates, u64)>> = Vec::new();
    for (finding, group) in groups {
        let Finding::Ambiguous(candidates) = finding else { continue };
        let shares =
            |(known, _): &(Candidates, u64)| known.iter().any(|id| candidates.contains(id));
        let (related, others): (Vec<_>, Vec<_>) =
            families.into_iter().partition(|family| family.iter().any(shares));
        let mut family: Vec<(Candidates, u64)> = related.into_iter().flatten().collect();
        family.push((*candidates, group.users));
        families = others;
        families.push(family);
    }
    families
}

/// Whether all that the first reads, the second reads too, and not the other way round, as far as
/// their examples show: salts of one length or of any, digits in upper case or in any.
fn is_narrower(catalogue: &Catalogue, narrow: &str, wide: &str) -> bool {
    let (Some(narrow), Some(wide)) = (catalogue.scheme(narrow), catalogue.scheme(wide)) else {
        return false;
    };
    let reads = |text: &'static str, scheme: &dyn rehash::Scheme| {
        !text.is_empty() && scheme.parse(text).is_ok()
    };
    let (of_narrow, of_wide) = (narrow.info().example, wide.info().example);
    reads(of_narrow, wide) && !of_wide.is_empty() && !reads(of_wide, narrow)
}
