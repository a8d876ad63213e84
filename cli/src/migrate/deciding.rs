//! What the rules say of a page, asked on every core.

use std::thread;

use super::{Decision, Work};
use crate::store::{Change, Record, RowKey};

/// What there is to do about one row.
pub(super) enum Task {
    /// Its new value is there.
    Write(Change),
    /// Its new value takes as long as a hash.
    Compute { record: Record, rule: String },
}

impl Task {
    pub(super) const fn key(&self) -> &RowKey {
        match self {
            Self::Write(change) => &change.key,
            Self::Compute { record, .. } => &record.key,
        }
    }

    pub(super) fn into_rule(self) -> String {
        match self {
            Self::Write(Change { rule, .. }) | Self::Compute { rule, .. } => rule,
        }
    }
}

/// Rows that are not worth a thread of their own.
const FEW: usize = 256;

/// One decision for each row, in their order.
pub(super) fn decide(work: &dyn Work, page: &[Record], workers: usize) -> Vec<Decision> {
    let share = page.len().div_ceil(workers.max(1)).max(FEW);
    let decided = |rows: &[Record]| rows.iter().map(|row| work.decide(row)).collect::<Vec<_>>();
    let mut shares = page.chunks(share);
    let Some(own) = shares.next() else { return Vec::new() };
    thread::scope(|scope| {
        let others: Vec<_> = shares.map(|rows| scope.spawn(move || decided(rows))).collect();
        let mut all = decided(own);
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::decide;
    use crate::migrate::fixture::Rename;
    use crate::migrate::{Decision, LeftAlone, Work};
    use crate::store::{Change, Held, KeyPart, Record, RowKey};

    /// Says of each row which one it is.
    struct Says;

    impl Work for Says {
        fn decide(&self, record: &Record) -> Decision {
            Decision::Compute { rule: record.key.to_string() }
        }

        fn change(&self, record: &Record, worker: usize) -> Result<Change, LeftAlone> {
            Rename { meanwhile: &|_| {} }.change(record, worker)
        }

        fn memory_kib(&self) -> u64 {
            0
        }
    }

    #[test]
    fn decisions_are_in_the_order_of_the_rows_however_many_decide() {
        let row = |number| Record {
            key: RowKey(vec![KeyPart::Integer(number)]),
            value: Held::Null,
            user: None,
            salt: None,
            realm: None,
        };
        for rows in [0, 1, 255, 256, 257, 1000] {
            let page: Vec<Record> = (0..rows).map(row).collect();
            for workers in [0, 1, 2, 3, 64] {
                let decisions = decide(&Says, &page, workers);
                assert_eq!(decisions.len(), page.len());
                for (decision, record) in decisions.iter().zip(&page) {
                    let Decision::Compute { rule } = decision else { panic!("{decision:?}") };
                    assert_eq!(*rule, record.key.to_string());
                }
            }
        }
    }
}
