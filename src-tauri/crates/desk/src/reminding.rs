//! A look at what is due, for the operating system's scheduler: warnings are shown, then recorded.

mod shelf;

use std::cell::RefCell;
use std::collections::BTreeSet;

use racord_core::message::Saying;
use racord_core::reminder::{Reminder, Subject};
use racord_watch::{
    Book, Lock, LockError, Log, Looked, Note, Notifier, NotifyError, Outcome as Came, Presence, Run,
    ScheduleError, Screen, Trouble as Failed, run,
};

use self::shelf::Shelf;
use crate::Desk;
use crate::problem::{Outcome, Trouble};
use crate::state::State;
use crate::view::Problem;
use crate::voice::Voice;

/// A warning in words.
pub struct Warning {
    /// The certificate that it is about; none for a date.
    pub certificate: Option<String>,
    pub title: String,
    /// Code, arguments and message.
    pub said: Problem,
}

/// The database waits for the window, which alone migrates it.
const OLDER: &str = "dossier-older";

impl Desk {
    /// What is due now, the most urgent first. Nothing is shown, nothing is recorded. With it the first that could not
    /// be read: the rest is told all the same.
    pub fn due(&self) -> Result<(Vec<Warning>, Option<Problem>), Problem> {
        let folder = &self.setup.data_folder;
        let lock = Lock::take(folder);
        let somebody_waits = lock.is_ok() && Presence::enter(folder).is_ok_and(|own| own.has_others());
        drop(lock);
        self.with(|state| {
            let shelf = Shelf::new(state);
            let due = shelf.watched()?.due(state.voice.now, &|_| somebody_waits);
            let due = due.iter().map(|reminder| warning(&state.voice, &shelf.planned(reminder))).collect();
            Ok((due, shelf.unread.take().map(|trouble| trouble.tell(&state.voice))))
        })
    }

    /// Shows what is due and records each warning once it is shown; nobody else does so at the same time. A dossier of
    /// an older version is told of in one fixed warning. What is on the screen already stays there, and what is shown
    /// comes to it. Answers why not everything that is due was shown and recorded, if that is so.
    pub fn remind(
        &self,
        screen: &mut Option<Screen>,
        notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
        told: &mut dyn FnMut(Warning),
    ) -> Option<Problem> {
        let folder = &self.setup.data_folder;
        let mut lock = match Lock::take(folder) {
            Ok(lock) => lock,
            Err(error) => return Some(self.told(error)),
        };
        let (before, presence, mut recorded) = match screen.take() {
            Some(Screen { notifier, presence, recorded }) => (Some(notifier), Ok(presence), recorded),
            None => (None, Presence::enter(folder), BTreeSet::new()),
        };
        let presence = match presence {
            Ok(presence) => presence,
            Err(error) => return Some(self.told(error)),
        };
        let own = before.as_ref().map(|before| before.standing()).unwrap_or_default();
        let others = presence.has_others();
        let stands = |tag: &str| others || own.iter().any(|one| one == tag);
        // What is there already is asked again; nothing new is asked for unless something is due.
        let before = RefCell::new(before);
        let mut ask = Some(|| before.take().map_or_else(notifier, Ok));
        let looked = self.with(|state| {
            let ask = || ask.take().map_or_else(nothing_to_show_with, |ask| ask());
            Ok(look(state, ask, &stands, &mut |tag, warning| {
                recorded.insert(tag);
                told(warning);
            }))
        });
        let (outcome, shown, trouble) = match looked {
            Ok(looked) => looked,
            Err(closed) if closed.code == OLDER => match ask.map(|ask| self.tell_older(ask)) {
                Some(Ok(shown)) => (Came::Done, Some(shown), None),
                _ => (Came::NotShown, None, Some(closed)),
            },
            Err(closed) => (Came::Failed, None, Some(closed)),
        };
        *screen = shown.or_else(|| before.take()).map(|notifier| Screen { notifier, presence, recorded });
        lock.note(&Log { at: (self.setup.clock)(), outcome });
        trouble
    }

    /// The warning with this tag was clicked or closed: nobody need be told again. When that can't be kept, it comes
    /// once more.
    pub fn reminder_answered(&self, tag: &str) {
        let Ok(subject) = Subject::parse(tag) else { return };
        let _ = self.with(|state| Ok(state.dossier.reminder_answered(&subject)?));
    }

    /// Nothing of an older dossier can be read: that is told rather than nothing.
    fn tell_older(
        &self,
        notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
    ) -> Result<Box<dyn Notifier>, NotifyError> {
        let mut notifier = notifier()?;
        notifier.show(&self.speak(|voice| Note {
            tag: "older".to_owned(),
            title: voice.text("reminding-older-title"),
            body: voice.text("reminding-older"),
            open: voice.text("reminding-open"),
            place: "todo".to_owned(),
            urgent: true,
        }))?;
        Ok(notifier)
    }
}

fn nothing_to_show_with() -> Result<Box<dyn Notifier>, NotifyError> {
    Err(NotifyError::NoService(String::new()))
}

fn look(
    state: &State,
    notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
    stands: &dyn Fn(&str) -> bool,
    told: &mut dyn FnMut(String, Warning),
) -> (Came, Option<Box<dyn Notifier>>, Option<Problem>) {
    let (shelf, voice) = (Shelf::new(state), &state.voice);
    let note = |reminder: &Reminder| shelf.note(reminder);
    let mut told = |reminder: &Reminder| told(reminder.tag(), warning(voice, &shelf.planned(reminder)));
    let Looked { shown, trouble } =
        run(Run { book: &shelf, now: voice.now, stands, note: &note, told: &mut told }, notifier);
    let unread = shelf.unread.take();
    let (outcome, trouble) = match (trouble, unread) {
        (None, None) => (Came::Done, None),
        (Some(Failed::Notify(error)), _) => (Came::NotShown, Some(error.into())),
        (Some(Failed::Book(trouble)), _) | (None, Some(trouble)) => (Came::Failed, Some(trouble)),
    };
    (outcome, shown, trouble.map(|trouble: Trouble| trouble.tell(voice)))
}

/// The note of the certificate that ends next, as its warning would be now; an example where there is none.
pub(crate) fn example(state: &State) -> Outcome<Note> {
    let shelf = Shelf::new(state);
    let mut watched = shelf.watched()?;
    watched.certificates.sort_by_key(|one| one.held.not_after);
    let next = watched.certificates.iter().find(|one| one.held.is_current() && one.held.not_after.is_some());
    let voice = &state.voice;
    let Some(next) = next else {
        return Ok(Note {
            tag: "settings".to_owned(),
            title: voice.text("reminding-example-title"),
            body: voice.text("reminding-example"),
            open: voice.text("reminding-open"),
            place: "settings".to_owned(),
            urgent: false,
        });
    };
    Ok(shelf.note(&next.told(voice.now)))
}

fn warning(voice: &Voice, reminder: &Reminder) -> Warning {
    Warning {
        certificate: reminder.certificate().map(ToString::to_string),
        title: voice.say(&reminder.title()),
        said: Problem::new(voice, &reminder.body()),
    }
}

impl From<Failed<Trouble>> for Trouble {
    fn from(failed: Failed<Trouble>) -> Trouble {
        match failed {
            Failed::Book(trouble) => trouble,
            Failed::Notify(error) => error.into(),
        }
    }
}

impl From<NotifyError> for Trouble {
    fn from(error: NotifyError) -> Trouble {
        let (code, words) = match error {
            NotifyError::NoService(words) => ("reminding-no-service", words),
            NotifyError::Refused(words) => ("reminding-refused", words),
        };
        Trouble::Said(Saying::new(code).with("words", words))
    }
}

impl From<LockError> for Trouble {
    fn from(error: LockError) -> Trouble {
        Trouble::Said(match error {
            LockError::Held => Saying::new("reminding-held"),
            LockError::File { file, reason } => {
                Saying::new("reminding-file").with("file", file.display().to_string()).with("words", reason)
            }
        })
    }
}

impl From<ScheduleError> for Trouble {
    fn from(error: ScheduleError) -> Trouble {
        Trouble::Said(match error {
            ScheduleError::AppImage => Saying::new("reminding-appimage"),
            ScheduleError::File { file, reason } => {
                Saying::new("reminding-file").with("file", file.display().to_string()).with("words", reason)
            }
            ScheduleError::NoHome => Saying::new("reminding-no-home"),
            ScheduleError::NoProgram => Saying::new("reminding-no-program"),
            ScheduleError::Path(path) => {
                Saying::new("reminding-path").with("file", path.display().to_string())
            }
            ScheduleError::Refused { program, words } => {
                Saying::new("reminding-scheduler").with("program", program).with("words", words)
            }
        })
    }
}
