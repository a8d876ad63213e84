//! Profiles: what one source writes, in the order in which its formats claim a text.

use std::io::{self, Write};

use rehash::Profile;
use serde::Serialize;

use crate::output;

/// A profile and the ids of its schemes, in their order.
#[derive(Serialize)]
pub(super) struct Listed {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    pub(super) schemes: Vec<&'static str>,
}

impl Listed {
    pub(super) fn of(profile: &'static Profile) -> Self {
        let schemes = profile.schemes.iter().map(|scheme| scheme.info().id).collect();
        Self { id: profile.id, title: profile.title, schemes }
    }
}

/// Each with its schemes, on lines that fit the terminal.
pub(super) fn list(profiles: &[Listed]) -> io::Result<()> {
    const INDENT: usize = 4;
    let width = usize::from(output::width().unwrap_or(80)).max(40);
    let mut out = output::people();
    for profile in profiles {
        writeln!(out, "{}: {}", profile.id, profile.title)?;
        let mut line = String::new();
        for (place, id) in (1..).zip(&profile.schemes) {
            let word = if place < profile.schemes.len() { format!("{id}, ") } else { (*id).into() };
            if INDENT + line.len() + word.trim_end().len() > width {
                writeln!(out, "{:INDENT$}{}", "", line.trim_end())?;
                line.clear();
            }
            line.push_str(&word);
        }
        writeln!(out, "{:INDENT$}{line}", "")?;
    }
    out.flush()
}

/// One, a scheme a line.
pub(super) fn describe(profile: &Listed) -> io::Result<()> {
    let mut out = output::people();
    writeln!(out, "{:<9} {}", "id", profile.id)?;
    writeln!(out, "{:<9} {}", "title", profile.title)?;
    writeln!(out, "{:<9} profile", "kind")?;
    for (place, id) in (1..).zip(&profile.schemes) {
        writeln!(out, "{:<9} {id}", if place == 1 { "schemes" } else { "" })?;
    }
    out.flush()
}
