//! The rows of a binary `COPY … TO STDOUT`, field by field, in constant memory.

use std::future::poll_fn;
use std::ops::ControlFlow;
use std::pin::pin;
use std::task::Poll;

use anyhow::anyhow;
use sqlx::postgres::PgConnection;

use super::client::{Client, LOOK};
use super::error::plain;
use crate::signals;
use crate::store::{StoreError, Trouble};

/// A field: its bytes as the type sends them, or NULL.
pub(crate) type Field<'a> = Option<&'a [u8]>;

/// The fields of one row.
pub(crate) type Fields<'a, const N: usize> = [Field<'a>; N];

impl Client {
    /// Gives every row of `COPY (…) TO STDOUT (FORMAT binary)` with its number from 1, until there is
    /// none, `visit` breaks or somebody asks to stop. Whatever the end, the connection is closed
    /// unless every row was read.
    pub(crate) fn copy<const N: usize>(
        &mut self,
        sql: &str,
        visit: &mut dyn FnMut(Fields<'_, N>) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let (runtime, connection) = self.parts()?;
        let end = runtime.block_on(read(connection, sql, visit));
        if !matches!(end, Ok(End::Read)) {
            self.hang_up();
        }
        end.map(drop)
    }
}

enum End {
    Read,
    Left,
}

async fn read<const N: usize>(
    connection: &mut PgConnection,
    sql: &str,
    visit: &mut dyn FnMut(Fields<'_, N>) -> ControlFlow<()>,
) -> Result<End, StoreError> {
    // Even the first word of the answer waits for the first row.
    let mut begun = pin!(connection.copy_out_raw(sql));
    let mut rows = loop {
        match tokio::time::timeout(LOOK, begun.as_mut()).await {
            Ok(rows) => break rows.map_err(|error| plain(&error))?,
            Err(_) if signals::stopped() => return Ok(End::Left),
            Err(_) => {}
        }
    };
    let mut look = pin!(tokio::time::sleep(LOOK));
    let mut pending: Vec<u8> = Vec::new();
    let mut has_header = false;
    loop {
        let next = poll_fn(|context| {
            if let Poll::Ready(next) = rows.as_mut().poll_next(context) {
                return Poll::Ready(Some(next));
            }
            // The clock is asked only while there is nothing to read.
            std::future::Future::poll(look.as_mut(), context).map(|()| None)
        });
        let Some(next) = next.await else {
            if signals::stopped() {
                return Ok(End::Left);
            }
            look.set(tokio::time::sleep(LOOK));
            continue;
        };
        let Some(message) = next else { break };
        let message = message.map_err(|error| plain(&error))?;
        // A message is one row as a rule, but nothing promises it.
        let is_whole = pending.is_empty();
        let mut rest: &[u8] = if is_whole {
            &message
        } else {
            pending.extend_from_slice(&message);
            &pending
        };
        if !has_header {
            match header(rest)? {
                Some(behind) => (rest, has_header) = (behind, true),
                None => rest = &[],
            }
            if !has_header {
                if is_whole {
                    pending = message.to_vec();
                }
                continue;
            }
        }
        while let Some((fields, behind)) = row::<N>(rest)? {
            rest = behind;
            if let Some(fields) = fields
                && visit(fields).is_break()
            {
                return Ok(End::Left);
            }
        }
        pending = rest.to_vec();
    }
    if pending.is_empty() { Ok(End::Read) } else { Err(broken()) }
}

/// What stands behind the header; none where it is not all there.
fn header(bytes: &[u8]) -> Result<Option<&[u8]>, StoreError> {
    const SIGNATURE: &[u8] = b"PGCOPY\n\xff\r\n\0";
    let seen = bytes.len().min(SIGNATURE.len());
    if bytes.get(..seen) != SIGNATURE.get(..seen) {
        return Err(broken());
    }
    let Some((_flags, rest)) = bytes.get(SIGNATURE.len()..).and_then(number::<4>) else {
        return Ok(None);
    };
    let Some((length, rest)) = number::<4>(rest) else { return Ok(None) };
    let length = usize::try_from(i32::from_be_bytes(length)).map_err(|_| broken())?;
    Ok(rest.get(length..))
}

/// The row that these bytes begin with and what stands behind it; no fields for the mark of the end.
#[expect(clippy::type_complexity, reason = "a row and the rest, where there is a whole row")]
fn row<const N: usize>(bytes: &[u8]) -> Result<Option<(Option<Fields<'_, N>>, &[u8])>, StoreError> {
    let Some((count, mut rest)) = number::<2>(bytes) else { return Ok(None) };
    let count = i16::from_be_bytes(count);
    if count == -1 {
        return Ok(Some((None, rest)));
    }
    if usize::try_from(count) != Ok(N) {
        return Err(broken());
    }
    let mut fields = [None; N];
    for field in &mut fields {
        let Some((length, behind)) = number::<4>(rest) else { return Ok(None) };
        rest = behind;
        // NULL is -1.
        if let Ok(length) = usize::try_from(i32::from_be_bytes(length)) {
            let Some((value, behind)) = rest.split_at_checked(length) else { return Ok(None) };
            (*field, rest) = (Some(value), behind);
        }
    }
    Ok(Some((Some(fields), rest)))
}

fn number<const N: usize>(bytes: &[u8]) -> Option<([u8; N], &[u8])> {
    bytes.split_first_chunk().map(|(number, rest)| (*number, rest))
}

fn broken() -> StoreError {
    StoreError::new(Trouble::Other, anyhow!("the answer is no binary COPY of these columns"))
}

#[cfg(test)]
mod tests {
    use super::{header, row};

    #[test]
    fn rows_are_read_whole_or_not_at_all() {
        let mut bytes = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\x02ab".to_vec();
        for cut in 0..bytes.len() {
            assert!(header(&bytes[..cut]).expect("a header").is_none(), "{cut}");
        }
        bytes.extend(b"\0\x02\0\0\0\x03abc\xff\xff\xff\xff\xff\xff");
        let rest = header(&bytes).expect("a header").expect("all of it");
        for cut in 0..13 {
            assert!(row::<2>(&rest[..cut]).expect("a part").is_none(), "{cut}");
        }
        let (fields, rest) = row::<2>(rest).expect("a row").expect("all of it");
        assert_eq!(fields, Some([Some(&b"abc"[..]), None]));
        let (end, rest) = row::<2>(rest).expect("a mark").expect("all of it");
        assert!(end.is_none() && rest.is_empty());
        assert!(header(b"PGCOPX").is_err());
        assert!(row::<3>(&bytes[21..]).is_err());
    }
}
