//! What became of the users, by kinds; never what stood in their objects.

use std::collections::BTreeMap;

use rehash::import::{Imported, Provider};

use super::objects::{Fault, Place};
use crate::notice::notice;
use crate::words;

/// Users by what became of them.
#[derive(Default)]
pub(super) struct Tally {
    written: u64,
    keyed: u64,
    without_password: u64,
    left_out: BTreeMap<&'static str, u64>,
}

/// So many of each kind are told by their lines.
const TOLD: u64 = 5;

impl Tally {
    pub(super) fn written(&mut self, imported: &Imported) {
        self.written += 1;
        self.keyed += u64::from(!imported.needs.is_empty() && imported.pepper.is_none());
    }

    pub(super) fn left_out(&mut self, place: Place, fault: Fault) {
        if fault.is_no_password() {
            self.without_password += 1;
            return;
        }
        let count = self.left_out.entry(fault.id()).or_default();
        *count += 1;
        if *count <= TOLD {
            notice(format_args!("rehash: {}: {fault}", place.spoken()));
        } else if *count == TOLD + 1 {
            notice(format_args!("rehash: further {} ones are only counted", fault.id()));
        }
    }

    /// How many were read.
    pub(super) fn read(&self) -> u64 {
        self.written + self.without_password + self.left_out.values().sum::<u64>()
    }

    /// Whether nothing was written.
    pub(super) const fn is_empty(&self) -> bool {
        self.written == 0
    }

    /// Whether every user with a password is written.
    pub(super) fn is_whole(&self) -> bool {
        self.left_out.is_empty()
    }

    /// Says how many of each there were, and how to read them.
    pub(super) fn tell(&self, from: Provider) {
        let mut said = vec![format!("{} written", words::number(self.written))];
        if self.without_password > 0 {
            said.push(format!("{} without a password", words::number(self.without_password)));
        }
        let left_out: u64 = self.left_out.values().sum();
        if left_out > 0 {
            let kinds = self.left_out.iter().map(|(kind, count)| {
                let count = words::number(*count);
                format!("{count} {kind}")
            });
            let kinds: Vec<_> = kinds.collect();
            said.push(format!("{} left out ({})", words::number(left_out), kinds.join(", ")));
        }
        notice(format_args!("rehash: {}", said.join(", ")));
        if self.written > 0 {
            notice(format_args!("rehash: --profile {} reads them", from.profile().id));
        }
        if self.keyed > 0 {
            let keyed = words::number(self.keyed);
            notice(format_args!(
                "rehash: {keyed} of them need the project's key as the pepper (--pepper-file)"
            ));
        }
    }
}
