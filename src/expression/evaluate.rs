//! Computes an expression over one row and one attempt.

use zeroize::Zeroizing;

use crate::candidates::{Candidates, Exact};
use crate::encoding::Encoding;
use crate::error::{ComputeError, Need};
use crate::expression::fold;
use crate::expression::node::{Call, Node, Rounds, Variable};
use crate::expression::program::Expression;
use crate::expression::value::{Holds, Value};
use crate::function::HashFunction;
use crate::kdf::{bcrypt, digest, pbkdf2};
use crate::parts::Parts;
use crate::password::Attempt;
use crate::text;

/// What the variables of an expression stand for.
#[derive(Clone, Copy)]
pub(crate) struct Input<'a> {
    /// The password, and what the row does not say.
    pub(crate) attempt: Attempt<'a>,
    pub(crate) salt: Option<&'a [u8]>,
    pub(crate) salt2: Option<&'a [u8]>,
    pub(crate) user: Option<&'a [u8]>,
    pub(crate) realm: Option<&'a str>,
    pub(crate) rounds: u64,
    /// Letter, cost and salt of bcrypt.
    pub(crate) bcrypt: Option<Parts<'a>>,
}

impl<'a> Input<'a> {
    /// An attempt at a row that says nothing.
    pub(crate) const fn new(attempt: Attempt<'a>) -> Self {
        let (salt, salt2, user, realm, bcrypt) = (None, None, None, None, None);
        Self { attempt, salt, salt2, user, realm, rounds: 0, bcrypt }
    }

    fn variable(&self, variable: Variable, last: Option<&Value>) -> Result<Value, ComputeError> {
        let attempt = &self.attempt;
        let user = self.user.or(attempt.user().map(str::as_bytes));
        let realm = self.realm.or(attempt.realm()).map(str::as_bytes);
        let (found, need) = match variable {
            Variable::Password => return Ok(Value::password(attempt.password())),
            Variable::Last => return last.cloned().ok_or(ComputeError::Parameters),
            Variable::Salt => (self.salt.or(attempt.salt()), Need::Salt),
            Variable::Salt2 => (self.salt2, Need::Salt),
            Variable::User => (user, Need::User),
            Variable::Realm => (realm, Need::Realm),
            Variable::Pepper => (attempt.pepper(), Need::Pepper),
        };
        found.map(Value::known).ok_or(ComputeError::Missing(need))
    }

    fn rounds(&self, rounds: Rounds) -> u64 {
        match rounds {
            Rounds::Fixed(rounds) => rounds,
            Rounds::Stored => self.rounds,
        }
    }
}

impl Expression {
    /// What a row has to hold for this input: a digest's bytes, or those of a text.
    pub(crate) fn value(&self, input: &Input<'_>) -> Result<Value, ComputeError> {
        value(&self.root, input, None)
    }

    /// Pushes every right answer: of bcrypt's `$2a$`, rare keys have two.
    pub(crate) fn compute(
        &self,
        input: &Input<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let (Node::Call(Call::Bcrypt, of), Some(parts)) = (&self.root, &input.bcrypt) else {
            let value = self.value(input)?;
            out.push(&value.bytes);
            return Ok(value.exact);
        };
        let key = bcrypt_key(&text_of(of, input, None)?, parts)?;
        let (flavor, log2, salt) = text::bcrypt::setting(parts)?;
        out.push(&bcrypt::digest(flavor, log2, &salt, &key.bytes));
        if text::bcrypt::has_countermeasure(parts)
            && let Some(other) = bcrypt::digest_2a_countermeasure(log2, &salt, &key.bytes)
        {
            out.push(&other);
        }
        Ok(key.exact)
    }
}

/// Recursion as deep as the expression, which its parser bounds.
fn value(node: &Node, input: &Input<'_>, last: Option<&Value>) -> Result<Value, ComputeError> {
    match node {
        Node::Variable(variable) => input.variable(*variable, last),
        Node::Literal(bytes) => Ok(Value::known(bytes)),
        Node::Join(parts) => {
            let text = |part| value(part, input, last)?.text();
            Value::joined(&parts.iter().map(text).collect::<Result<Vec<_>, _>>()?)
        }
        Node::Call(Call::Iterate(rounds), of) => iterate(input.rounds(*rounds), of, input),
        Node::Call(Call::Change(change), of) => fold::change(*change, only(of, input, last)?),
        Node::Call(call, of) => called(*call, of, input, last),
    }
}

fn called(
    call: Call,
    of: &[Node],
    input: &Input<'_>,
    last: Option<&Value>,
) -> Result<Value, ComputeError> {
    let first = text_of(of, input, last)?;
    match call {
        Call::Digest(function) => Ok(first.digested(digest::digest(function, &[&first.bytes]))),
        Call::Hmac(function) => {
            let message = text_of(of.get(1..).unwrap_or_default(), input, last)?;
            let mac = digest::hmac(function, &first.bytes, &[&message.bytes]);
            Ok(match message.holds {
                Holds::Nothing => keyed(function, first).digested(mac),
                _ => message.digested(mac),
            })
        }
        Call::Pbkdf2 { function, rounds, bytes } => {
            let salt = text_of(of.get(1..).unwrap_or_default(), input, last)?;
            let rounds = u32::try_from(input.rounds(rounds)).unwrap_or(0);
            if rounds == 0 {
                return Err(ComputeError::Parameters);
            }
            let mut out = Zeroizing::new(vec![0; bytes]);
            pbkdf2::derive(function, &first.bytes, &salt.bytes, rounds, &mut out);
            Ok(keyed(function, first).with(salt.exact).digested(out))
        }
        Call::Bcrypt => {
            let parts = input.bcrypt.ok_or(ComputeError::Parameters)?;
            let key = bcrypt_key(&first, &parts)?;
            let (flavor, log2, salt) = text::bcrypt::setting(&parts)?;
            bcrypt_text(&key, &parts, &bcrypt::digest(flavor, log2, &salt, &key.bytes))
        }
        Call::Cut { from, bytes } => fold::cut(&first, from, bytes),
        Call::Pad { bytes } => fold::pad(&first, bytes),
        Call::Change(_) | Call::Iterate(_) => Err(ComputeError::Parameters),
    }
}

fn only(of: &[Node], input: &Input<'_>, last: Option<&Value>) -> Result<Value, ComputeError> {
    value(of.first().ok_or(ComputeError::Parameters)?, input, last)
}

fn text_of(of: &[Node], input: &Input<'_>, last: Option<&Value>) -> Result<Value, ComputeError> {
    only(of, input, last)?.text()
}

/// Rounds cost time where the limits have admitted them, and never more than those.
fn iterate(rounds: u64, of: &[Node], input: &Input<'_>) -> Result<Value, ComputeError> {
    let [first, round] = of else { return Err(ComputeError::Parameters) };
    let mut last = value(first, input, None)?;
    if let Some(function) = round.hashes_last() {
        for _ in 0..rounds {
            last = last.digested(digest::digest(function, &[&last.bytes]));
        }
        return Ok(last);
    }
    for _ in 0..rounds {
        last = value(round, input, Some(&last))?;
    }
    Ok(last)
}

/// A password as the key of an HMAC is not exact where another one makes the same key. A digest of
/// it is: all of them are as long.
fn keyed(function: HashFunction, key: Value) -> Value {
    let folds = !pbkdf2::is_exact(&key.bytes, function);
    key.lossy(folds.then_some(Exact::Folded))
}

/// The key as exact as bcrypt is of it, where it holds the password.
fn bcrypt_key(key: &Value, parts: &Parts<'_>) -> Result<Value, ComputeError> {
    Ok(key.clone().lossy(Some(text::bcrypt::exactness(parts, &key.bytes)?)))
}

/// A bcrypt inside is its whole text, as programs have it at hand.
fn bcrypt_text(key: &Value, parts: &Parts<'_>, digest: &[u8]) -> Result<Value, ComputeError> {
    let written = Encoding::Bcrypt.encode(digest).ok_or(ComputeError::Parameters)?;
    let written = Zeroizing::new(written);
    let field = crate::parts::Field::encoded(&written, Encoding::Bcrypt);
    let whole = Parts { digest: field.ok_or(ComputeError::Parameters)?, ..*parts };
    let mut text = Zeroizing::new(String::with_capacity(60));
    text::bcrypt::render(&whole, &mut *text).map_err(|_| ComputeError::Parameters)?;
    let value = key.digested(Zeroizing::new(text.as_bytes().to_vec()));
    Ok(Value { is_digest: false, ..value })
}
