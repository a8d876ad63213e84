//! The canonical text of an expression.

use std::fmt::{self, Formatter};

use crate::expression::node::{Call, Node, Rounds};
use crate::function::HashFunction;

pub(super) fn node(node: &Node, f: &mut Formatter<'_>) -> fmt::Result {
    match node {
        Node::Variable(variable) => write!(f, "${}", variable.name()),
        Node::Literal(bytes) => literal(bytes, f),
        Node::Join(parts) => list(parts, " . ", f),
        Node::Call(call, of) => {
            name(*call, f)?;
            f.write_str("(")?;
            arguments(*call, of, f)?;
            f.write_str(")")
        }
    }
}

fn name(call: Call, f: &mut Formatter<'_>) -> fmt::Result {
    match call {
        Call::Digest(of) => function(of, f),
        Call::Hmac(of) => {
            f.write_str("hmac_")?;
            function(of, f)
        }
        Call::Pbkdf2 { function: of, .. } => {
            f.write_str("pbkdf2_")?;
            function(of, f)
        }
        Call::Bcrypt => f.write_str("bcrypt"),
        Call::Iterate(_) => f.write_str("iterate"),
        Call::Change(change) => f.write_str(change.name()),
        Call::Cut { from: 0, .. } => f.write_str("cut"),
        Call::Cut { .. } => f.write_str("substr"),
        Call::Pad { .. } => f.write_str("pad"),
    }
}

fn arguments(call: Call, of: &[Node], f: &mut Formatter<'_>) -> fmt::Result {
    if let (Call::Iterate(count), [first, round]) = (call, of) {
        rounds(count, f)?;
        f.write_str(", ")?;
        let Some(of) = round.hashes_last() else {
            node(first, f)?;
            f.write_str(", ")?;
            return node(round, f);
        };
        function(of, f)?;
        f.write_str(", ")?;
        return node(first, f);
    }
    list(of, ", ", f)?;
    match call {
        Call::Pbkdf2 { rounds: count, bytes, .. } => {
            f.write_str(", ")?;
            rounds(count, f)?;
            write!(f, ", {bytes}")
        }
        Call::Cut { from: 0, bytes } | Call::Pad { bytes } => write!(f, ", {bytes}"),
        Call::Cut { from, bytes } => write!(f, ", {from}, {bytes}"),
        _ => Ok(()),
    }
}

fn list(parts: &[Node], between: &str, f: &mut Formatter<'_>) -> fmt::Result {
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            f.write_str(between)?;
        }
        node(part, f)?;
    }
    Ok(())
}

/// Function names have no hyphens here: `sha3_256`.
fn function(function: HashFunction, f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str(&function.id().replace('-', "_"))
}

fn rounds(rounds: Rounds, f: &mut Formatter<'_>) -> fmt::Result {
    match rounds {
        Rounds::Fixed(count) => write!(f, "{count}"),
        Rounds::Stored => f.write_str("$rounds"),
    }
}

fn literal(bytes: &[u8], f: &mut Formatter<'_>) -> fmt::Result {
    f.write_str("'")?;
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                '\'' | '\\' => write!(f, "\\{character}")?,
                _ if character.is_control() => {
                    let mut utf8 = [0; 4];
                    character.encode_utf8(&mut utf8).bytes().try_for_each(|b| hex(b, f))?;
                }
                _ => write!(f, "{character}")?,
            }
        }
        chunk.invalid().iter().try_for_each(|byte| hex(*byte, f))?;
    }
    f.write_str("'")
}

fn hex(byte: u8, f: &mut Formatter<'_>) -> fmt::Result {
    write!(f, "\\x{byte:02x}")
}
