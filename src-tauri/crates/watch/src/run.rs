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
    Run { book, now, note, told }: Run<'_, B>,
    notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
) -> Result<Option<Box<dyn Notifier>>, Trouble<B::Error>> {
    let watched = book.watched().map_err(Trouble::Book)?;
    book.forget(&watched.ahead(now)).map_err(Trouble::Book)?;
    let due = watched.due(now);
    if due.is_empty() {
        return Ok(None);
    }
    let mut notifier = notifier().map_err(Trouble::Notify)?;
    let today = chisinau_day(now);
    for reminder in due {
        notifier.show(&note(&reminder)).map_err(Trouble::Notify)?;
        book.record(&reminder.recorded(today)).map_err(Trouble::Book)?;
        told(&reminder);
    }
    Ok(Some(notifier))
}
