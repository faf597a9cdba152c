//! The calendar file: certificates, terms and the officer's own dates as events.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use racord_core::custody::chisinau_day;
use racord_core::id::SystemId;
use racord_core::reminder::renewal_start;
use racord_dossier::About;
use racord_papers::{Calendar, CalendarCertificate, CalendarDate, calendar};

use crate::Desk;
use crate::days;
use crate::problem::Outcome;
use crate::renewal;
use crate::state::State;
use crate::view::{Exported, Problem};
use crate::watched;

impl Desk {
    /// Writes the calendar file (`.ics`): the renewal and the end of each certificate, the terms that run, the
    /// officer's own dates. An earlier file of that name is replaced.
    pub fn write_calendar(&self, target: &Path) -> Result<Exported, Problem> {
        let file = self.with(|state| {
            let contents = contents(state)?;
            Ok(calendar(&contents, state.voice.now, state.voice.messages()))
        })?;
        self.write_file(target, file.as_bytes())
    }

    pub(crate) fn save_calendar(&self) -> Result<Option<Exported>, Problem> {
        let title = self.speak(|voice| voice.text("calendar-save"));
        let target = self.setup.host.choose_target(&title, "racord.ics").map_err(|error| self.told(error))?;
        target.map(|target| self.write_calendar(&target)).transpose()
    }
}

fn contents(state: &State) -> Outcome<Calendar> {
    let mut changes = Changes { since: days_changed(state)?, of: BTreeMap::new() };
    let plan = state.days_of_plan()?;
    let registrations = state.dossier.registrations()?;
    let mut calendar = Calendar::default();
    for held in state.dossier.certificates()? {
        let Some(last_day) = held.not_after.map(chisinau_day) else { continue };
        let cancelled = !held.is_current();
        // What is over and done with is in nobody's way.
        if cancelled && last_day < state.voice.today() {
            continue;
        }
        let services = registrations.iter().filter(|known| known.certificate == held.id);
        let terms = renewal::terms(state, services.map(|known| known.service.as_str()))?;
        calendar.certificates.push(CalendarCertificate {
            system: state.system(&held.system)?.name,
            environment: held.environment,
            start: renewal_start(last_day, &terms, &plan),
            last_day,
            changed: changes.of(state, &held.system, held.added)?,
            cancelled,
            id: held.id,
        });
    }
    for case in state.cases()? {
        let changed = changes.of(state, &case.system.id, DateTime::UNIX_EPOCH)?;
        let terms = watched::terms(state, &case).into_iter();
        calendar.dates.extend(terms.map(|term| CalendarDate { date: term.date, changed, cancelled: false }));
    }
    for date in state.dossier.own_dates()?.value {
        let cancelled = date.done.is_some();
        if cancelled && date.day < state.voice.today() {
            continue;
        }
        let changed = changes.of(state, &date.system, DateTime::UNIX_EPOCH)?;
        calendar.dates.push(CalendarDate { date: watched::watched(state, &date)?, changed, cancelled });
    }
    Ok(calendar)
}

/// When the officer changed the working days last: that moves terms without anything else being changed.
fn days_changed(state: &State) -> Outcome<DateTime<Utc>> {
    let journal = state.dossier.journal(&About::default())?;
    let newest = journal.iter().find(|entry| entry.saying.code == days::CHANGED);
    Ok(newest.map_or(DateTime::UNIX_EPOCH, |entry| entry.at))
}

/// When something about a system changed last, or the days by which is counted.
struct Changes {
    since: DateTime<Utc>,
    of: BTreeMap<SystemId, Option<DateTime<Utc>>>,
}

impl Changes {
    fn of(&mut self, state: &State, system: &SystemId, since: DateTime<Utc>) -> Outcome<DateTime<Utc>> {
        if !self.of.contains_key(system) {
            let about = About { system: Some(system.clone()), ..About::default() };
            let newest = state.dossier.journal(&about)?.first().map(|entry| entry.at);
            self.of.insert(system.clone(), newest);
        }
        let newest = self.of.get(system).copied().flatten();
        Ok(newest.map_or(since, |newest| newest.max(since)).max(self.since))
    }
}
