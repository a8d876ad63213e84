//! Eight processes forked from one parent draw eight thousand different salts.
//!
//! Web servers fork their workers after the application is loaded. A generator inside the process would
//! be copied with its state, and every worker would write the same salts. A generator of that kind runs
//! first, as a control: if it went unnoticed, the test would prove nothing.

use std::collections::HashSet;
use std::error::Error;
use std::fmt;
use std::io::{self, BufRead, BufReader, Write};

use rehash::{
    Attempt, Candidates, ComputeError, Cost, Draft, Encoding, Exact, Field, Info, ParseError,
    Parts, Password, Registry, SaltSpec, Scheme, Strength, Target,
};

const CHILDREN: usize = 8;
const HASHES: usize = 1_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut state = 1;
    let copied = drawn_after_forks(|| Ok(in_process(&mut state).to_string()))?;
    assert_eq!(distinct(&copied), HASHES, "the control did not repeat itself");
    println!("test a_generator_in_the_process_repeats_itself_after_a_fork ... ok");

    children_share_no_salt(SALTED_BY_BYTES)?;
    println!("test eight_forked_children_share_no_salt_of_bytes ... ok");
    children_share_no_salt(SALTED_BY_LETTERS)?;
    println!("test eight_forked_children_share_no_salt_of_letters ... ok");
    Ok(())
}

fn children_share_no_salt(target: OnlySalt) -> Outcome<()> {
    let registry = Registry::builder(target).build()?;
    let password = Password::from("correct horse");
    let salts = drawn_after_forks(|| Ok(registry.hash(&password)?))?;
    assert_eq!(distinct(&salts), CHILDREN * HASHES, "two children share a salt");
    Ok(())
}

/// Draws once in the parent, so that any state exists, then as often as promised in every child.
fn drawn_after_forks(mut draw: impl FnMut() -> Outcome<String>) -> Outcome<Vec<String>> {
    draw()?;
    let (reader, writer) = io::pipe()?;
    let mut children = Vec::new();
    for _ in 0..CHILDREN {
        // SAFETY: the harness is off and nothing here starts a thread, so the child is whole.
        match unsafe { libc::fork() } {
            -1 => return Err(io::Error::last_os_error().into()),
            0 => {
                let status = i32::from(send(&writer, &mut draw).is_err());
                // SAFETY: leaves at once, without running what the parent will run at its exit.
                unsafe { libc::_exit(status) }
            }
            child => children.push(child),
        }
    }
    drop(writer);
    let drawn = BufReader::new(reader).lines().collect::<Result<Vec<_>, _>>()?;
    children.into_iter().try_for_each(reap)?;
    assert_eq!(drawn.len(), CHILDREN * HASHES, "a child said less than it should");
    Ok(drawn)
}

/// Writes every line at once: so few bytes are never mixed with those of another child.
fn send(mut pipe: impl Write, draw: &mut impl FnMut() -> Outcome<String>) -> Outcome<()> {
    for _ in 0..HASHES {
        let line = draw()? + "\n";
        pipe.write_all(line.as_bytes())?;
    }
    Ok(())
}

fn reap(child: libc::pid_t) -> Outcome<()> {
    let mut status = 0;
    // SAFETY: `child` is ours and not yet waited for; `status` outlives the call.
    match unsafe { libc::waitpid(child, &raw mut status, 0) } {
        -1 => Err(io::Error::last_os_error().into()),
        _ if status != 0 => Err(format!("a child ended with status {status}").into()),
        _ => Ok(()),
    }
}

fn distinct(drawn: &[String]) -> usize {
    drawn.iter().collect::<HashSet<_>>().len()
}

/// Xorshift: what a generator in the process comes down to.
fn in_process(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// The cheapest format there can be: a salt and a digest of nothing, the salt drawn as for any other target. A real one
/// at its lowest cost would be refused, because no registry writes weak hashes.
#[derive(Clone, Copy, Debug)]
struct OnlySalt(SaltSpec, Encoding);

const SALTED_BY_BYTES: OnlySalt = OnlySalt(SaltSpec::Bytes(16), Encoding::Base64Unpadded);
const SALTED_BY_LETTERS: OnlySalt = OnlySalt(SaltSpec::Alphanumeric(22), Encoding::Text);

impl Scheme for OnlySalt {
    fn info(&self) -> &Info {
        const { &Info::new("only-salt", "salt and nothing else", Strength::Fair).tags(&["salt:"]) }
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let fields = stored.strip_prefix("salt:").and_then(|rest| rest.split_once('$'));
        let (salt, digest) = fields.ok_or(ParseError::NotMine)?;
        let salt = Field::encoded(salt, self.1).ok_or(ParseError::NotMine)?;
        let digest = Field::encoded(digest, Encoding::Base64Unpadded).ok_or(ParseError::NotMine)?;
        Ok(Parts::new(Cost::Fixed, salt, digest))
    }

    fn compute(
        &self,
        _: &Parts<'_>,
        _: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        out.push(&[0; 32]);
        Ok(Exact::Yes)
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "salt:{}${}", parts.salt.as_str(), parts.digest.as_str())
    }
}

impl Target for OnlySalt {
    fn draft(&self) -> Draft {
        Draft::new(Cost::Fixed).salt(self.0, self.1)
    }
}
