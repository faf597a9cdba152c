//! One look: what is due is shown, then recorded.

use chrono::{DateTime, Utc};
use racord_core::custody::chisinau_day;
use racord_core::reminder::Reminder;

use crate::book::Book;
use crate::notifier::{Note, Notifier, NotifyError};

/// What a look needs.
pub struct Run<'a, B: Book> {
    pub book: &'a B,
    pub now: DateTime<Utc>,
    /// In the officer's language.
    pub note: &'a dyn Fn(&Reminder) -> Note,
    /// Hears of each warning that was shown and recorded.
    pub told: &'a mut dyn FnMut(&Reminder),
}

/// Why not everything that is due was shown and recorded. What was not comes again with the next look.
#[derive(Debug)]
pub enum Trouble<E> {
    /// The desktop didn't take it.
    Notify(NotifyError),
    /// Reading or writing failed.
    Book(E),
}

/// Shows what is due, the most urgent first, and records each once it is shown. The caller holds the lock. The desktop is
/// asked for only when something is due.
///
/// # Errors
/// At the first that fails.
pub fn run<B: Book>(
    run: Run<'_, B>,
    notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
) -> Result<Option<Box<dyn Notifier>>, Trouble<B::Error>> {
    let watched = run.book.watched().map_err(Trouble::Book)?;
    run.book.forget(&watched.from_the_future(run.now)).map_err(Trouble::Book)?;
    let due = watched.due(run.now);
    if due.is_empty() {
        return Ok(None);
    }
    let mut notifier = notifier().map_err(Trouble::Notify)?;
    let today = chisinau_day(run.now);
    for reminder in due {
        notifier.show(&(run.note)(&reminder)).map_err(Trouble::Notify)?;
        run.book.record(&reminder.recorded(today)).map_err(Trouble::Book)?;
        (run.told)(&reminder);
    }
    Ok(Some(notifier))
}
