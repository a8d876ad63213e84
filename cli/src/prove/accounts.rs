//! The file of known accounts: keys or user names, and passwords that are wiped and never printed.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use rehash::Password;

use crate::exit::Usage;
use crate::printable::{printable, short};
use crate::store::{KeyPart, Record, RowKey};

/// Accounts whose passwords somebody knows.
pub(crate) struct Accounts {
    pub(super) known: Vec<Account>,
    by_key: HashMap<String, usize>,
    by_user: HashMap<Vec<u8>, usize>,
}

/// One of them, and the rows that it names.
pub(super) struct Account {
    name: Name,
    /// Whom the file names beside the key.
    user: Option<Vec<u8>>,
    pub(super) password: Password,
    pub(super) rows: Vec<Record>,
}

enum Name {
    Key(String),
    User,
}

/// Bytes of such a file; known accounts are few.
const MAX_BYTES: u64 = 1024 * 1024;

impl Accounts {
    /// Reads a CSV file with a column `password` and a column `key` or `user`.
    pub(crate) fn read(path: &Path, has_users: bool) -> Result<Self> {
        let name = printable(&path.display().to_string());
        let reading = || format!("reading {name}");
        let file = File::open(path).with_context(reading)?;
        let length = file.metadata().with_context(reading)?.len();
        if length > MAX_BYTES {
            return Err(Usage::error(format!("{name} has more than 1 MiB; name a few accounts")));
        }
        // Read into memory that never moves, so that no copy of a password stays behind.
        let mut bytes = Vec::with_capacity(usize::try_from(MAX_BYTES + 1).unwrap_or(0));
        let read = file.take(MAX_BYTES).read_to_end(&mut bytes);
        let bytes = Password::from(bytes);
        read.with_context(reading)?;
        Self::parse(bytes.as_bytes(), has_users)
            .map_err(|why| Usage::error(format!("{name}: {why}")))
    }

    /// What is wrong is said without anything that stands there.
    fn parse(bytes: &[u8], has_users: bool) -> Result<Self, String> {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut records = Records { rest: bytes, line: 0 };
        let header = records.next().unwrap_or_else(|| Ok(Vec::new()))?;
        let place = |name: &str| {
            header
                .iter()
                .position(|it| it.as_bytes().trim_ascii().eq_ignore_ascii_case(name.as_bytes()))
        };
        let form = "the first line names its columns: key or user, and password";
        let password = place("password").ok_or(form)?;
        let (key, user) = (place("key"), place("user"));
        let (name, by_user) = match (key, user) {
            (Some(key), _) => (key, false),
            (None, Some(user)) => (user, true),
            (None, None) => return Err(form.to_owned()),
        };
        if user.is_some() && !has_users {
            return Err("it names users, and no --user-column says where they are".to_owned());
        }
        // Beside a key, a user says whose row it has to be.
        let beside = user.filter(|_| !by_user);
        let mut all = Self { known: Vec::new(), by_key: HashMap::new(), by_user: HashMap::new() };
        while let Some(record) = records.next() {
            let (record, line) = (record?, records.line);
            let field = |at: usize| record.get(at).filter(|it| !it.as_bytes().is_empty());
            let (Some(who), Some(password)) = (field(name), field(password)) else {
                return Err(format!("line {line} lacks a field"));
            };
            let user = beside.map(|at| field(at).map(|it| it.as_bytes().to_vec()));
            let Some(user) = user.map_or(Some(None), |user| user.map(Some)) else {
                return Err(format!("line {line} lacks a field"));
            };
            let (who, password) = (who.as_bytes().to_vec(), password.clone());
            let at = all.known.len();
            let (name, before) = match String::from_utf8(who.clone()) {
                Ok(key) if !by_user => (Name::Key(key.clone()), all.by_key.insert(key, at)),
                _ => (Name::User, all.by_user.insert(who, at)),
            };
            all.known.push(Account { name, user, password, rows: vec![] });
            if before.is_some() {
                return Err(format!("line {line} names an account that an earlier line names"));
            }
        }
        if all.known.is_empty() { Err("it names no account".to_owned()) } else { Ok(all) }
    }

    /// Keeps this row, where it is that of a known account.
    pub(crate) fn see(&mut self, record: &Record) {
        let key = || self.by_key.get(&plain(&record.key));
        let user = || self.by_user.get(record.user.as_deref()?);
        let at = if self.by_key.is_empty() { user() } else { key() };
        if let Some(account) = at.and_then(|at| self.known.get_mut(*at)) {
            account.rows.push(record.clone());
        }
    }
}

impl Account {
    /// Whether this row is of the user whom the file names beside the key, if it names one.
    pub(super) fn is_of(&self, row: &Record) -> bool {
        self.user.is_none() || self.user == row.user
    }

    /// How an account is named where it is wrong: by its key, never by a user name.
    pub(super) fn named(&self, line: usize) -> String {
        match (self.rows.first(), &self.name) {
            (Some(row), _) => format!("key {}", row.key),
            (None, Name::Key(key)) => format!("key {}", short(key.as_bytes())),
            (None, Name::User) => format!("account {line} of the file"),
        }
    }
}

/// The key as a file has it: the values between commas.
fn plain(key: &RowKey) -> String {
    let part = |part: &KeyPart| match part {
        KeyPart::Integer(key) => key.to_string(),
        KeyPart::Text(key) | KeyPart::Hex(key) => key.clone(),
    };
    key.0.iter().map(part).collect::<Vec<_>>().join(",")
}

/// Records of CSV (RFC 4180), each field wiped when it is dropped. Empty lines are none.
struct Records<'a> {
    rest: &'a [u8],
    line: usize,
}

impl Iterator for Records<'_> {
    type Item = Result<Vec<Password>, String>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            self.line += 1;
            match self.rest {
                [] => return None,
                [b'\n', rest @ ..] | [b'\r', b'\n', rest @ ..] => self.rest = rest,
                _ => return Some(self.record()),
            }
        }
    }
}

impl Records<'_> {
    fn record(&mut self) -> Result<Vec<Password>, String> {
        let mut fields = Vec::new();
        loop {
            let (field, rest) = match self.rest {
                [b'"', rest @ ..] => self.quoted(rest)?,
                rest => {
                    let end = rest.iter().position(|it| matches!(it, b',' | b'\n' | b'\r'));
                    rest.split_at(end.unwrap_or(rest.len()))
                }
            };
            let mut plain = Vec::with_capacity(field.len());
            let mut bytes = field.iter();
            let is_quoted = self.rest.starts_with(b"\"");
            while let Some(byte) = bytes.next() {
                plain.push(*byte);
                if is_quoted && *byte == b'"' {
                    bytes.next();
                }
            }
            fields.push(Password::from(plain));
            self.rest = match rest {
                [b',', rest @ ..] => rest,
                [b'\r', b'\n', rest @ ..] | [b'\n' | b'\r', rest @ ..] => {
                    self.rest = rest;
                    return Ok(fields);
                }
                [] => {
                    self.rest = rest;
                    return Ok(fields);
                }
                _ => return Err(format!("line {} has something behind a quote", self.line)),
            };
        }
    }

    /// What stands in quotes, and what stands behind them.
    fn quoted<'r>(&self, rest: &'r [u8]) -> Result<(&'r [u8], &'r [u8]), String> {
        let mut at = 0;
        loop {
            match rest.get(at..).unwrap_or_default() {
                [b'"', b'"', ..] => at += 2,
                [b'"', behind @ ..] => return Ok((rest.get(..at).unwrap_or_default(), behind)),
                [_, ..] => at += 1,
                [] => return Err(format!("a quote of line {} does not end", self.line)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Accounts, Records};

    fn fields(text: &str) -> Vec<Vec<String>> {
        let records = Records { rest: text.as_bytes(), line: 0 };
        let text = |it: &rehash::Password| String::from_utf8(it.as_bytes().to_vec()).expect("text");
        records.map(|it| it.expect("CSV").iter().map(text).collect()).collect()
    }

    #[test]
    fn records_are_those_of_rfc_4180() {
        let expected: [&[&str]; 4] =
            [&["key", "password"], &["1", "a,\"b\"\nc"], &["2", " x "], &["", ""]];
        assert_eq!(fields("key,password\r\n1,\"a,\"\"b\"\"\nc\"\n\n2, x \n,"), expected);
    }

    #[test]
    fn what_is_wrong_is_said_without_a_password() {
        let wrong = |text: &str, has_users| {
            Accounts::parse(text.as_bytes(), has_users).err().expect("it is wrong")
        };
        for text in ["", "1,hunter2\n", "id,password\n1,hunter2\n", "key,pass\n1,hunter2\n"] {
            assert!(wrong(text, true).starts_with("the first line names"), "{text}");
        }
        assert!(wrong("user,password\nalice,hunter2\n", false).contains("--user-column"));
        assert!(wrong("key,user,password\n1,alice,hunter2\n", false).contains("--user-column"));
        assert_eq!(wrong("key,user,password\n1,,hunter2\n", true), "line 2 lacks a field");
        assert!(wrong("key,password\n", true).contains("no account"));
        assert_eq!(wrong("key,password\n1\n", true), "line 2 lacks a field");
        assert_eq!(wrong("key,password\n1,\n", true), "line 2 lacks a field");
        assert!(wrong("key,password\n1,\"hunter2", true).contains("does not end"));
        assert!(wrong("key,password\n1,\"hunter2\"x", true).contains("behind a quote"));
        assert!(wrong("key,password\n1,a\n1,b\n", true).contains("line 3 names an account"));
    }
}
