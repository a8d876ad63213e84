//! Errors of SQLite by what a run does about them. Their messages may quote values and are dropped.

use rusqlite::{Error, ErrorCode};

use crate::store::{StoreError, Trouble};

/// The same without what it quotes.
pub(super) fn of(error: Error) -> StoreError {
    let code = match error {
        Error::SqliteFailure(code, _) | Error::SqlInputError { error: code, .. } => code,
        other => return StoreError::new(Trouble::Other, other),
    };
    let trouble = match code.code {
        ErrorCode::DatabaseBusy
        | ErrorCode::DatabaseLocked
        | ErrorCode::FileLockingProtocolFailed => Trouble::Retry,
        ErrorCode::DiskFull => Trouble::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Trouble::ReadOnly,
        ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch | ErrorCode::TooBig => {
            Trouble::Refused
        }
        ErrorCode::OperationInterrupted => Trouble::Stopped,
        ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Trouble::Lost,
        _ => Trouble::Other,
    };
    StoreError::new(trouble, code)
}
