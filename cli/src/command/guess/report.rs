//! What was found: text for `rehash.toml` on standard output, and what to know of it on standard error.

use std::io::Write as _;
use std::time::Duration;

use anyhow::Result;

use super::{Found, flag};
use crate::catalogue::Catalogue;
use crate::eta::spoken;
use crate::guess::builtin::Named;
use crate::guess::{Known, Search, confirm};
use crate::notice::notice;
use crate::output;
use crate::signals;
use crate::words;

/// What to tell.
pub(super) struct Report<'a> {
    pub(super) found: Found,
    pub(super) search: &'a Search,
    pub(super) time: Duration,
    pub(super) accounts: &'a [&'a Known],
}

/// Finds that are printed.
const SHOWN: usize = 8;

impl Report<'_> {
    pub(super) fn write(&self, catalogue: &Catalogue) -> Result<()> {
        let mut out = output::people();
        for Named { id, is_decoded } in self.found.builtin.found.iter().copied() {
            let title = catalogue.scheme(id).map_or("", |scheme| scheme.info().title);
            writeln!(out, "# built-in: {id}, {title}")?;
            let lists = catalogue
                .profiles()
                .filter(|profile| profile.schemes.iter().any(|scheme| scheme.info().id == id));
            let lists: Vec<&str> = lists.map(|profile| profile.id).collect();
            if !lists.is_empty() {
                writeln!(out, "#   --profile {}", lists.join(", or "))?;
            }
            let salt = if is_decoded { ", whose salt is bytes: --salt-hex" } else { "" };
            writeln!(out, "#   rehash verify --scheme {id}{salt}")?;
        }
        let taken = |id: &str| catalogue.scheme(id).is_some() || catalogue.profile(id).is_ok();
        let ids = (1..).map(|number: u32| match number {
            1 => "ours".to_owned(),
            number => format!("ours-{number}"),
        });
        let ids = ids.filter(|id| !taken(id));
        let finds: Vec<_> = ids.zip(self.found.finds.iter().take(SHOWN)).collect();
        for block in confirm::blocks(&finds, catalogue) {
            writeln!(out, "{block}")?;
        }
        out.flush()?;
        self.explain();
        Ok(())
    }

    fn explain(&self) {
        let Self { found, search, time, accounts } = self;
        let (tried, total) = (words::number(search.tried), words::number(search.total));
        let builtin = &found.builtin;
        let schemes = format!(
            "tried {} of the catalogue's {} schemes, which read such a text",
            builtin.readers, builtin.schemes
        );
        let time = spoken(*time);
        if search.total == 0 {
            say(&format!("{schemes}, in {time}"));
        } else {
            say(&format!("{schemes}, and {tried} of {total} expressions, in {time}"));
        }
        let finds = builtin.found.len() + found.finds.len();
        match finds {
            0 if signals::stopped() => say("stopped; nothing was found until then"),
            0 if search.is_over => say("nothing was found in this time; --max-seconds gives more"),
            0 if !found.has_digest => {
                say("nothing was found: no part of this text looks like a digest");
            }
            0 => {
                say("nothing was found: another scheme, another password, or something is missing");
            }
            1 => {}
            _ => say(&format!(
                "{finds} schemes make this hash of this password; a second account tells apart those \
                 that differ: --also-hash-file, or keep one and verify others with it"
            )),
        }
        if found.finds.len() > SHOWN {
            let more = found.finds.len() - SHOWN;
            say(&format!("{more} longer ones are not shown"));
        }
        if finds == 0 {
            for need in &builtin.lacks {
                say(&format!("some schemes need {}", flag(*need)));
            }
            if builtin.is_excessive {
                say("a scheme of the catalogue reads it, and it asks for more work than is done");
            }
        }
        if !found.finds.is_empty() {
            self.say_what_is_open(accounts);
            say(
                "for rehash.toml; a known pair proves little: verify others before anything is written",
            );
        }
    }

    /// What this account cannot show.
    fn say_what_is_open(&self, accounts: &[&Known]) {
        let used = |name: &str| self.found.finds.iter().any(|find| find.expression.contains(name));
        let is_all = |test: &dyn Fn(&Known) -> bool| accounts.iter().all(|known| test(known));
        let has_upper = |text: &[u8]| text.iter().any(u8::is_ascii_uppercase);
        let mut open = Vec::new();
        if is_all(&|known| known.password.as_bytes().is_empty()) {
            open.push("where the password stands (it is empty)");
        }
        if is_all(&|known| !has_upper(known.password.as_bytes())) {
            open.push("whether the password is put into lower case (it has no capital letter)");
        }
        if is_all(&|known| known.password.as_bytes().is_ascii()) && !used("utf16") {
            open.push("in which character set it is hashed (it is ASCII)");
        }
        let is_small =
            |known: &Known| known.user.as_ref().is_none_or(|it| !has_upper(it.as_bytes()));
        if used("$user") && is_all(&is_small) {
            open.push("whether the user is put into lower case");
        }
        if !open.is_empty() {
            say(&format!("this account does not show {}", open.join(", nor ")));
        }
    }
}

fn say(text: &str) {
    notice(format_args!("rehash: {text}"));
}
