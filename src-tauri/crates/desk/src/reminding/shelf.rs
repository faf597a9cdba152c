//! The dossier, as a look at what is due reads and writes it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use racord_core::custody::{Beside, CustodyState, HeldCertificate, beside, is_being_replaced, still_counts};
use racord_core::id::SystemId;
use racord_core::reminder::{Recorded, Reminder, Subject, WatchedCertificate, WatchedDate};
use racord_watch::{Book, Note, Watched};

use crate::case::Case;
use crate::outgoing::Holder;
use crate::problem::{Outcome, Trouble};
use crate::state::State;
use crate::watched;

/// A certificate's warning stays on the screen from so many days before the end.
const URGENT: i64 = 7;

pub(super) struct Shelf<'a> {
    state: &'a State,
    /// Where each date is shown, by its identifier.
    places: RefCell<BTreeMap<String, String>>,
    /// The first that could not be read. The rest is watched all the same.
    pub(super) unread: RefCell<Option<Trouble>>,
}

impl Shelf<'_> {
    pub(super) fn new(state: &State) -> Shelf<'_> {
        Shelf { state, places: RefCell::default(), unread: RefCell::default() }
    }

    /// What was read, or nothing of it.
    fn or_unread<T: Default>(&self, read: Outcome<T>) -> T {
        read.unwrap_or_else(|trouble| {
            self.unread.borrow_mut().get_or_insert(trouble);
            T::default()
        })
    }

    /// What belongs to the sample is only looked at.
    fn samples(&self) -> Outcome<BTreeSet<SystemId>> {
        let dossier = &self.state.dossier;
        let mut samples = BTreeSet::new();
        for institution in dossier.institutions()?.into_iter().filter(|institution| institution.sample) {
            samples.extend(dossier.systems_of(&institution.id)?.into_iter().map(|system| system.id));
        }
        Ok(samples)
    }

    /// Terms that run, and the officer's own dates. One case that can't be read doesn't hide the others.
    fn dates(&self, samples: &BTreeSet<SystemId>) -> Vec<WatchedDate> {
        let state = self.state;
        let mut places = self.places.borrow_mut();
        let mut dates = Vec::new();
        for integration in self.or_unread(state.dossier.integrations().map_err(Trouble::from)) {
            if samples.contains(&integration.system) {
                continue;
            }
            let case = self.or_unread(Case::load(state, &integration.id).map(Some));
            for term in case.iter().flat_map(|case| watched::terms(state, case)) {
                places.insert(term.date.id.clone(), term.place);
                dates.push(term.date);
            }
        }
        for term in self.or_unread(watched::of_renewals(state)) {
            if !samples.contains(&term.system) {
                places.insert(term.date.id.clone(), term.place);
                dates.push(term.date);
            }
        }
        for end in self.or_unread(watched::signing(state, |system| samples.contains(system))) {
            places.insert(end.date.id.clone(), end.place);
            dates.push(end.date);
        }
        for (own, date) in self.or_unread(watched::own(state)) {
            if !samples.contains(&own.system) {
                places.insert(date.id.clone(), format!("system/{}", own.system));
                dates.push(date);
            }
        }
        dates
    }

    /// With what the plan of its renewal asks for next, where it is about the certificate that is replaced. Only what is
    /// due is looked up; what can't be read keeps its usual words.
    pub(super) fn planned(&self, reminder: &Reminder) -> Reminder {
        let plan = reminder.certificate().and_then(|id| {
            let held = self.state.certificates().ok()?.into_iter().find(|held| held.id == *id)?;
            let holder = Holder::load(self.state, &held.system).ok()?;
            let renewal = holder.renewal_now(self.state, held.environment).ok()??;
            renewal.plan.filter(|_| renewal.old.id == *id)
        });
        plan.map_or_else(|| reminder.clone(), |plan| reminder.clone().with_plan(&plan))
    }

    pub(super) fn note(&self, reminder: &Reminder) -> Note {
        let voice = &self.state.voice;
        let reminder = &self.planned(reminder);
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
        let names: BTreeMap<_, _> = self
            .or_unread(state.dossier.systems().map_err(Trouble::from))
            .into_iter()
            .map(|system| (system.id, system.name))
            .collect();
        // Only beside another certificate is it asked who knows which.
        let second = [CustodyState::Pending, CustodyState::Superseded];
        let any_new = all.iter().any(|held| second.contains(&held.state));
        let registrations = if any_new { state.registrations_of(&all)? } else { Vec::new() };
        let begun = |held: &HeldCertificate| is_being_replaced(held, &all, &registrations);
        let watched = all.iter().filter(|held| still_counts(held, &all, &registrations));
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
                beside: if any_new { beside(held, &all, &registrations) } else { Beside::Only },
            })
            .collect())
    }
}

impl Book for Shelf<'_> {
    type Error = Trouble;

    fn watched(&self) -> Outcome<Watched> {
        let dossier = &self.state.dossier;
        // Certificates first: nothing else is worth missing the end of one.
        let mut certificates = self.certificates()?;
        let samples = self.or_unread(self.samples());
        certificates.retain(|one| !samples.contains(&one.held.system));
        Ok(Watched {
            certificates,
            dates: self.dates(&samples),
            recorded: self.or_unread(dossier.reminded().map_err(Trouble::from)),
            unanswered: self.or_unread(dossier.unanswered().map_err(Trouble::from)),
            settings: self.or_unread(dossier.reminder_settings().map_err(Trouble::from)),
        })
    }

    fn forget(&self, recorded: &[Recorded]) -> Outcome<()> {
        Ok(self.state.dossier.forget_reminded(recorded)?)
    }

    fn record(&self, recorded: &Recorded, open: bool) -> Outcome<()> {
        Ok(self.state.dossier.record_reminded(recorded, open)?)
    }
}
