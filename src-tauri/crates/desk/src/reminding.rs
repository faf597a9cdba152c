//! A look at what is due, for the operating system's scheduler: warnings are shown, then recorded.

use std::cell::RefCell;
use std::collections::BTreeMap;

use racord_core::custody::{CustodyState, HeldCertificate, renewal_in};
use racord_core::message::Saying;
use racord_core::reminder::{Recorded, Reminder, Subject, WatchedCertificate};
use racord_watch::{
    Book, Lock, LockError, Log, Note, Notifier, NotifyError, Outcome as Came, Run, ScheduleError,
    Trouble as Failed, Watched, run,
};

use crate::Desk;
use crate::problem::{Outcome, Trouble};
use crate::state::State;
use crate::view::Problem;
use crate::voice::Voice;
use crate::watched;

/// A certificate's warning stays on the screen from so many days before the end.
const URGENT: i64 = 7;

/// A warning in words.
pub struct Warning {
    /// The certificate that it is about; none for a date.
    pub certificate: Option<String>,
    pub title: String,
    /// Code, arguments and message.
    pub said: Problem,
}

impl Desk {
    /// What is due now, the most urgent first. Nothing is shown, nothing is recorded.
    pub fn due(&self) -> Result<Vec<Warning>, Problem> {
        self.with(|state| {
            let due = Shelf::new(state).watched()?.due(state.voice.now);
            Ok(due.iter().map(|reminder| warning(&state.voice, reminder)).collect())
        })
    }

    /// Shows what is due and records each warning once it is shown; nobody else does so at the same time. What comes
    /// back is asked what becomes of them; none when nothing was due.
    pub fn remind(
        &self,
        notifier: impl FnOnce() -> Result<Box<dyn Notifier>, NotifyError>,
        told: &mut dyn FnMut(Warning),
    ) -> Result<Option<Box<dyn Notifier>>, Problem> {
        self.with(|state| {
            let mut lock = Lock::take(&self.setup.data_folder)?;
            let shelf = Shelf::new(state);
            let note = |reminder: &Reminder| shelf.note(reminder);
            let mut told = |reminder: &Reminder| told(warning(&state.voice, reminder));
            let looked =
                run(Run { book: &shelf, now: state.voice.now, note: &note, told: &mut told }, notifier);
            let outcome = match &looked {
                Ok(_) => Came::Done,
                Err(Failed::Notify(_)) => Came::NotShown,
                Err(Failed::Book(_)) => return looked.map_err(Trouble::from),
            };
            lock.note(&Log { at: state.voice.now, outcome });
            Ok(looked?)
        })
    }
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

/// The dossier, as a look reads and writes it.
struct Shelf<'a> {
    state: &'a State,
    /// Where each date is shown, by its identifier.
    places: RefCell<BTreeMap<String, String>>,
}

impl Shelf<'_> {
    fn new(state: &State) -> Shelf<'_> {
        Shelf { state, places: RefCell::default() }
    }

    fn note(&self, reminder: &Reminder) -> Note {
        let voice = &self.state.voice;
        let place = match &reminder.subject {
            Subject::Certificate(id) => format!("certificate/{id}"),
            Subject::Date(id) => self.places.borrow().get(id).cloned().unwrap_or_else(|| "todo".to_owned()),
        };
        let left = (reminder.day - voice.today()).num_days();
        Note {
            tag: reminder.tag(),
            title: voice.say(&reminder.title()),
            body: voice.say(&reminder.body()),
            open: voice.text("reminding-open"),
            place,
            urgent: reminder.certificate().is_some() && left <= URGENT,
        }
    }

    fn certificates(&self) -> Outcome<Vec<WatchedCertificate>> {
        let state = self.state;
        let all = state.certificates()?;
        let names: BTreeMap<_, _> =
            state.dossier.systems()?.into_iter().map(|system| (system.id, system.name)).collect();
        // Only beside another certificate is it asked who knows which.
        let beside = [CustodyState::Pending, CustodyState::Superseded];
        let any_new = all.iter().any(|held| beside.contains(&held.state));
        let registrations = if any_new { state.registrations_of(&all)? } else { Vec::new() };
        let begun = |held: &HeldCertificate| {
            let (old, new) = renewal_in(&held.system, held.environment, &all, &registrations);
            new.is_some() && old.is_some_and(|old| old.id == held.id)
        };
        // One that is marked as replaced isn't, as long as a service knows no other.
        let replaced = |held: &HeldCertificate| held.state == CustodyState::Superseded && !begun(held);
        let watched = all.iter().filter(|held| !replaced(held));
        Ok(watched
            .map(|held| WatchedCertificate {
                held: match held.state {
                    CustodyState::Superseded => {
                        HeldCertificate { state: CustodyState::Active, ..held.clone() }
                    }
                    _ => held.clone(),
                },
                system: names.get(&held.system).cloned().unwrap_or_default(),
                renewal_begun: any_new && begun(held),
            })
            .collect())
    }
}

impl Book for Shelf<'_> {
    type Error = Trouble;

    fn watched(&self) -> Outcome<Watched> {
        let state = self.state;
        let mut places = self.places.borrow_mut();
        let mut dates = Vec::new();
        for case in state.cases()? {
            for term in watched::terms(state, &case) {
                places.insert(term.date.id.clone(), term.place);
                dates.push(term.date);
            }
        }
        for (own, date) in watched::own(state)? {
            places.insert(date.id.clone(), format!("system/{}", own.system));
            dates.push(date);
        }
        Ok(Watched {
            certificates: self.certificates()?,
            dates,
            recorded: state.dossier.reminded()?,
            settings: state.dossier.reminder_settings()?,
        })
    }

    fn forget(&self, recorded: &[Recorded]) -> Outcome<()> {
        Ok(self.state.dossier.forget_reminded(recorded)?)
    }

    fn record(&self, recorded: &Recorded) -> Outcome<()> {
        Ok(self.state.dossier.record_reminded(recorded)?)
    }
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
            ScheduleError::File { file, reason } => {
                Saying::new("reminding-file").with("file", file.display().to_string()).with("words", reason)
            }
            ScheduleError::NoHome => Saying::new("reminding-no-home"),
            ScheduleError::NoProgram => Saying::new("reminding-no-program"),
            ScheduleError::Refused { program, words } => {
                Saying::new("reminding-scheduler").with("program", program).with("words", words)
            }
        })
    }
}
