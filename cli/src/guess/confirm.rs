//! What was found, as text for `rehash.toml` that the library says makes this hash of this password.

use rehash::{Expression, Identity, Limits, Verdict};

use super::Known;
use super::reading::Group;
use super::search::{Hit, Search};
use crate::catalogue::{self, Catalogue, Only};
use crate::configuration;
use crate::keyring::Keyring;
use crate::reader::Reader;

/// A scheme by its layout and its expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Find {
    pub(crate) layout: String,
    pub(crate) expression: String,
}

impl Find {
    /// Whether the library, which reads these two texts as it will read the file, accepts every account.
    pub(crate) fn holds(&self, accounts: &[&Known]) -> bool {
        let Ok(catalogue) = configuration::read_text(&self.block("guessed", None)) else {
            return false;
        };
        let Some(own) = catalogue.home_made().first() else { return false };
        let reader = Reader::only(Only::scheme(own.slot), &Keyring::default(), Limits::OFFLINE);
        let Ok(reader) = reader else { return false };
        accounts.iter().all(|known| {
            let stored = known.stored.as_bytes();
            let verdict = || reader.registry().verify(known.attempt(), Some(stored));
            matches!(reader.identify(stored), Identity::Known(_))
                && matches!(verdict(), Ok(Verdict::Accept { .. }))
        })
    }

    /// The `[[scheme]]` of this id.
    pub(crate) fn block(&self, id: &str, order: Option<u32>) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let order = order.map(|order| format!("order = {order}\n")).unwrap_or_default();
        format!(
            "[[scheme]]\nid = {}\nlayout = {}\nexpression = {}\n{order}",
            quoted(id),
            quoted(&self.layout),
            quoted(&self.expression)
        )
    }
}

/// The blocks of these finds with their ids: they stand beside one another and beside what the configuration has, in
/// this order where they read the same texts.
pub(crate) fn blocks(finds: &[(String, &Find)], catalogue: &Catalogue) -> Vec<String> {
    let highest = catalogue.home_made().iter().filter_map(|own| own.order).max().unwrap_or(0);
    let unordered: Vec<String> = finds.iter().map(|(id, find)| find.block(id, None)).collect();
    let own = unordered.iter().filter_map(|block| configuration::read_text(block).ok());
    let own = own.flat_map(|read| read.home_made().to_vec());
    let all = Catalogue::new(catalogue.home_made().iter().cloned().chain(own).collect());
    if catalogue::tolerant(&all, Limits::OFFLINE).is_ok() {
        return unordered;
    }
    let ordered = finds.iter().zip(highest.saturating_add(1)..);
    ordered.map(|((id, find), order)| find.block(id, Some(order))).collect()
}

impl Search {
    /// What was found of this way to read the row, the shortest first, and how many more there are.
    pub(crate) fn finds(&mut self, accounts: &[&Known], group: &Group, found: &mut Vec<Find>) {
        let hits = std::mem::take(&mut self.hits);
        let mut finds: Vec<Find> = Vec::new();
        for hit in &hits {
            all(hit, accounts, group, &mut finds);
        }
        finds.sort_by_key(|find| (!find.layout.contains("{rounds}"), find.expression.len()));
        for find in finds {
            let is_new = found.iter().all(|known| known.expression != find.expression);
            // The likelier spelling of what only the row's rounds tell apart.
            if is_new && find.holds(accounts) {
                found.push(find);
            }
        }
    }
}

/// Every layout and expression of a hit.
fn all(hit: &Hit, accounts: &[&Known], group: &Group, finds: &mut Vec<Find>) {
    let user = accounts.first().and_then(|known| known.user.as_deref());
    for reading in group.of(hit.target) {
        let stored = reading.numbers().into_iter().map(Some);
        for rounds in stored.chain([None]) {
            let Some(expression) = hit.made.expression(rounds) else { continue };
            let expression = canonical(&reading.wrapped(expression));
            // A salt of the row that nothing hashes is read as another way.
            if group.salt.is_some() && !expression.contains("$salt") {
                continue;
            }
            let uses_user = expression.contains("$user");
            let before = finds.len();
            // With a tag, and where a second account has another word there, without one.
            for is_tagged in [true, false] {
                let layout = reading.layout(user, uses_user, rounds, is_tagged);
                let find = layout.map(|layout| Find { layout, expression: expression.clone() });
                finds.extend(find.filter(|find| !finds.contains(find)));
            }
            if rounds.is_some() && finds.len() > before {
                // The same with the number in the expression says less.
                break;
            }
        }
    }
}

/// The text that the library prints of it.
pub(super) fn canonical(expression: &str) -> String {
    Expression::parse(expression).map_or_else(|_| expression.to_owned(), |it| it.to_string())
}
