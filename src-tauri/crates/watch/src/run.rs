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
    /// Whether a warning with this tag is on a screen still.
    pub stands: &'a dyn Fn(&str) -> bool,
    /// In the officer's language.
    pub note: &'a dyn Fn(&Reminder) -> Note,
    /// Hears of each warning that was shown and recorded.
    pub told: &'a mut dyn FnMut(&Reminder),
}

/// What a look came to.
pub struct Looked<E> {
    /// Asked what becomes of the warnings; none when it wasn't needed. What was shown may go with it.
    pub shown: Option<Box<dyn Notifier>>,
    /// The first that failed.
    pub trouble: Option<Trouble<E>>,
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
/// asked for only when something is due. A warning that the desktop refuses doesn't keep it from showing the others.
pub fn run<B: Book>(
    Run { book, now, stands, note, told }: Run<'_, B>,
    notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
) -> Looked<B::Error> {
    let due = match look(book, now, stands) {
        Ok(due) if due.is_empty() => return Looked { shown: None, trouble: None },
        Ok(due) => due,
        Err(error) => return Looked { shown: None, trouble: Some(Trouble::Book(error)) },
    };
    let mut notifier = match notifier() {
        Ok(notifier) => notifier,
        Err(error) => return Looked { shown: None, trouble: Some(Trouble::Notify(error)) },
    };
    let today = chisinau_day(now);
    let mut trouble = None;
    for reminder in due {
        match notifier.show(&note(&reminder)) {
            Ok(()) => (),
            Err(error @ NotifyError::NoService(_)) => {
                trouble.get_or_insert(Trouble::Notify(error));
                break;
            }
            Err(error @ NotifyError::Refused(_)) => {
                trouble.get_or_insert(Trouble::Notify(error));
                continue;
            }
        }
        if let Err(error) = book.record(&reminder.recorded(today), !notifier.lasts()) {
            trouble.get_or_insert(Trouble::Book(error));
            break;
        }
        told(&reminder);
    }
    Looked { shown: Some(notifier), trouble }
}

fn look<B: Book>(
    book: &B,
    now: DateTime<Utc>,
    stands: &dyn Fn(&str) -> bool,
) -> Result<Vec<Reminder>, B::Error> {
    let watched = book.watched()?;
    book.forget(&watched.ahead(now))?;
    Ok(watched.due(now, stands))
}
