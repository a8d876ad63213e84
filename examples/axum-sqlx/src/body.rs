//! The bytes of a posted form: bounded, in time, and wiped.

use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

use axum::body::{Body, HttpBody as _};
use tokio::time::timeout;
use zeroize::{Zeroize as _, Zeroizing};

/// Most bytes of a form.
pub(crate) const MOST: usize = 16 * 1024;

/// How a body ended that is none.
pub(crate) enum Unread {
    /// It is longer than [`MOST`], or the connection broke.
    Malformed,
    /// It did not come in time.
    Slow,
}

/// Reads all of a body.
pub(crate) async fn read(body: Body) -> Result<Zeroizing<Vec<u8>>, Unread> {
    timeout(PATIENCE, collect(body)).await.unwrap_or(Err(Unread::Slow))
}

async fn collect(mut body: Body) -> Result<Zeroizing<Vec<u8>>, Unread> {
    // Room for all of it at once: a buffer that grows leaves its first half behind.
    let mut bytes = Zeroizing::new(Vec::with_capacity(MOST));
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let frame = frame.map_err(|_| Unread::Malformed)?;
        let Ok(data) = frame.into_data() else { continue };
        if data.len() > MOST - bytes.len() {
            return Err(Unread::Malformed);
        }
        bytes.extend_from_slice(&data);
        // The server's own buffer, where nobody else looks at it any more.
        if let Ok(mut data) = data.try_into_mut() {
            data.as_mut().zeroize();
        }
    }
    Ok(bytes)
}

const PATIENCE: Duration = Duration::from_secs(10);
