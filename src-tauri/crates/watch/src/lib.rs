//! Watching: shows warnings on the desktop, and has the operating system look every day.
//!
//! What is due, `racord-core` says; where it is kept is the caller's matter ([`Book`]). A run takes the lock, drops what
//! a clock that was ahead wrote, shows each warning, and records it once it is shown. Where a warning goes with the process
//! that showed it, it is open until the officer answers or closes it; when the process ends before, or the desktop takes
//! it away by itself, the next look shows it again. So a warning comes exactly once without crashes, and never not at all
//! with them. Neither GTK nor WebKit is behind it.

mod book;
mod launch;
mod lock;
mod notifier;
#[cfg(all(target_os = "linux", feature = "test-support"))]
mod recorder;
mod run;
mod scheduler;
mod screen;
mod staying;

pub use book::{Book, Watched};
pub use launch::{Launcher, beside};
pub use lock::{Lock, LockError, Log, Outcome};
pub use notifier::{Event, Note, Notifier, NotifyError, notifier};
#[cfg(all(target_os = "linux", feature = "test-support"))]
pub use recorder::{Heard, Recorder};
pub use run::{Looked, Run, Trouble, run};
pub use scheduler::{Job, ScheduleError, Scheduler, Status, System, Via, scheduler};
pub use screen::{Presence, Screen};
pub use staying::{LONGEST, next_look, stay};

/// The daily look, by the computer's own clock.
pub(crate) const HOUR: u32 = 9;
