//! Stopping what is under way.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use racord_core::message::Saying;
use tokio::sync::Notify;

/// A flag that any thread may raise; clones are the same flag.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<Flag>);

#[derive(Debug, Default)]
struct Flag {
    raised: AtomicBool,
    woken: Notify,
}

/// Why there is no result, not even a bad one.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Stopped {
    /// The officer stopped it.
    #[error("cancelled")]
    Cancelled,
    /// The system gave no thread or no sockets to work with.
    #[error("nothing to work with")]
    NoRoom,
}

impl Stopped {
    pub fn saying(self) -> Saying {
        Saying::new(match self {
            Stopped::Cancelled => "preflight-screen-stopped",
            Stopped::NoRoom => "preflight-no-room",
        })
    }
}

/// The flag was raised.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cancelled;

impl From<Cancelled> for Stopped {
    fn from(_: Cancelled) -> Stopped {
        Stopped::Cancelled
    }
}

impl Cancel {
    pub fn cancel(&self) {
        self.0.raised.store(true, Ordering::SeqCst);
        self.0.woken.notify_waiters();
    }

    pub fn is_cancelled(&self) -> bool {
        self.0.raised.load(Ordering::SeqCst)
    }

    /// What the work gives, unless it is stopped before.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Result<T, Cancelled> {
        let woken = self.0.woken.notified();
        tokio::pin!(woken);
        woken.as_mut().enable();
        if self.is_cancelled() {
            return Err(Cancelled);
        }
        tokio::select! {
            biased;
            () = woken => Err(Cancelled),
            done = work => Ok(done),
        }
    }
}
