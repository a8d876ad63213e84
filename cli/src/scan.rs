//! The loop of a scan: every row of a source is classified and counted, in constant memory.

use std::ops::ControlFlow;
use std::time::Duration;

use anyhow::{Context as _, Result};
use rehash::{Limits, Profile, Registry, Scheme, schemes};

use crate::catalogue::{self, Catalogue, unknown};
use crate::classify::classify;
use crate::duplicates::{Duplicates, Mode};
use crate::exit::Usage;
use crate::printable::{printable, short};
use crate::progress::{Progress, Style};
use crate::report::{Failure, Report, Stop, Tally};
use crate::settle::settle;
use crate::signals;
use crate::source::{Key, Row, Source};

/// What to look for and how to show it.
pub(crate) struct Options {
    pub(crate) duplicates: Mode,
    /// Example keys to keep of each group.
    pub(crate) examples: usize,
    pub(crate) progress: Style,
    pub(crate) progress_every: Duration,
    pub(crate) fail_on: Vec<Failure>,
    /// Whether somebody has named the profile, so that the column need not.
    pub(crate) decided: bool,
}

/// A registry that reads everything: bare text is named, and read only where a profile or
/// `--accept` says so.
pub(crate) fn registry(
    catalogue: &Catalogue,
    profile: Option<&'static Profile>,
    accept: &[String],
) -> Result<Registry> {
    registry_within(catalogue, profile, accept, Limits::OFFLINE)
}

/// The same, of what asks for no more than these limits.
pub(crate) fn registry_within(
    catalogue: &Catalogue,
    profile: Option<&'static Profile>,
    accept: &[String],
    limits: Limits,
) -> Result<Registry> {
    let mut schemes: Vec<&'static dyn Scheme> = Vec::new();
    for id in accept {
        let bare = schemes::BARE.iter().find(|scheme| scheme.info().id == id);
        let Some(scheme) = bare else {
            if catalogue.scheme(id).is_some() {
                return Err(Usage::error(format!(
                    "--accept: {id} is read without being asked for"
                )));
            }
            let ids = schemes::BARE.iter().map(|scheme| scheme.info().id);
            return Err(unknown("scheme that shares its texts with others", id, ids));
        };
        if !schemes.iter().any(|known| known.info().id == scheme.info().id) {
            schemes.push(*scheme);
        }
    }
    catalogue::reading(catalogue, profile, &schemes, limits)
}

/// Reads the whole source, or as much as there is before somebody stops it.
pub(crate) fn scan(
    source: &mut dyn Source,
    registry: &Registry,
    catalogue: &Catalogue,
    options: &Options,
) -> Result<Report> {
    let total = source.about().total;
    let mut progress = Progress::start(options.progress, options.progress_every, total);
    let mut tally = Tally::new(options.examples);
    let mut duplicates = Duplicates::new(options.duplicates);
    let mut last = LastKey::default();
    let read = source.each(&mut |row| {
        if signals::stopped() {
            return ControlFlow::Break(());
        }
        let seen = classify(registry, catalogue.keyring(), row);
        if let Some(salt) = &seen.salt {
            duplicates.count(salt.scheme, &salt.bytes);
        }
        tally.count(seen.finding, || example(row));
        last.set(row.key);
        progress.row(tally.rows(), row.position);
        ControlFlow::Continue(())
    });
    progress.finish();
    let stopped = signals::stopped();
    if !stopped {
        read.context("scanning")?;
    }
    let rows = tally.rows();
    let (groups, settlements) = settle(catalogue, tally.into_groups(), options.decided);
    let about = source.about();
    Ok(Report {
        source: printable(&about.source),
        table: about.table.as_deref().map(printable),
        column: printable(&about.column),
        key: about.key.as_deref().map(printable),
        stop: stopped.then(|| Stop {
            last_key: last.text().filter(|_| options.examples > 0),
            last_record: rows,
        }),
        rows,
        time: progress.elapsed(),
        peak_kib: None,
        groups,
        settlements,
        duplicates: duplicates.shared(),
        mode: options.duplicates,
        fail_on: options.fail_on.clone(),
    })
}

fn example(row: &Row<'_>) -> Option<String> {
    let key = row.key.text()?;
    let is_key = |user: &&[u8]| matches!(row.key, Key::Text(key) if key == *user);
    Some(match row.user.filter(|user| !is_key(user)) {
        Some(user) => format!("{key} ({})", short(user)),
        None => key,
    })
}

/// The key of the last row that was counted, in memory that is used again.
#[derive(Default)]
struct LastKey {
    kind: Kind,
    text: Vec<u8>,
}

#[derive(Clone, Copy, Default)]
enum Kind {
    #[default]
    None,
    Integer(i64),
    Text,
    Record(u64),
    Line(u64),
}

impl LastKey {
    fn set(&mut self, key: Key<'_>) {
        self.kind = match key {
            Key::None => Kind::None,
            Key::Integer(key) => Kind::Integer(key),
            Key::Record(number) => Kind::Record(number),
            Key::Line(number) => Kind::Line(number),
            Key::Text(key) => {
                self.text.clear();
                self.text.extend_from_slice(key);
                Kind::Text
            }
        };
    }

    fn text(&self) -> Option<String> {
        match self.kind {
            Kind::None => None,
            Kind::Integer(key) => Key::Integer(key).text(),
            Kind::Text => Key::Text(&self.text).text(),
            Kind::Record(number) => Key::Record(number).text(),
            Kind::Line(number) => Key::Line(number).text(),
        }
    }
}
