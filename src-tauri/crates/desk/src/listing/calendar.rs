//! The calendar file: certificates and terms as events.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use racord_core::custody::chisinau_day;
use racord_core::id::SystemId;
use racord_core::reminder::{PlanTerms, WatchedDate, WatchedKind, renewal_start};
use racord_core::working_days::WorkingDays;
use racord_dossier::About;
use racord_papers::{Calendar, CalendarCertificate, CalendarDate, calendar};

use crate::Desk;
use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Exported, Problem};

impl Desk {
    /// Writes the calendar file (`.ics`): the renewal and the end of each certificate, and the terms that run. An
    /// earlier file of that name is replaced.
    pub fn write_calendar(&self, target: &Path) -> Result<Exported, Problem> {
        let file = self.with(|state| {
            let contents = contents(state)?;
            Ok(calendar(&contents, state.voice.now, state.voice.messages()))
        })?;
        self.write_file(target, file.as_bytes())
    }
}

fn contents(state: &State) -> Outcome<Calendar> {
    let mut changes = Changes::default();
    let days = WorkingDays::mega();
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
        let terms = PlanTerms::of(&state.catalogue, services.map(|known| known.service.as_str()));
        calendar.certificates.push(CalendarCertificate {
            system: state.system(&held.system)?.name,
            environment: held.environment,
            start: renewal_start(last_day, &terms, &days),
            last_day,
            changed: changes.of(state, &held.system, held.added)?,
            cancelled,
            id: held.id,
        });
    }
    for case in state.cases()? {
        let changed = changes.of(state, &case.system.id, DateTime::UNIX_EPOCH)?;
        calendar.dates.extend(terms(state, &case).into_iter().map(|date| CalendarDate { date, changed }));
    }
    Ok(calendar)
}

/// The terms of MEGA that run in an integration.
fn terms(state: &State, case: &Case) -> Vec<WatchedDate> {
    let progress = case.progress();
    let running = progress.steps.iter().filter_map(|step| Some((step, step.due.as_ref()?)));
    running
        .map(|(step, due)| WatchedDate {
            id: format!("{}-{}", case.integration.id, step.step.id),
            kind: if due.exact { WatchedKind::MegaTerm } else { WatchedKind::MegaTermEstimate },
            day: due.date,
            about: format!("{} · {}", state.voice.pick(&step.step.title), case.title()),
        })
        .collect()
}

/// When something about a system changed last.
#[derive(Default)]
struct Changes(BTreeMap<SystemId, Option<DateTime<Utc>>>);

impl Changes {
    fn of(&mut self, state: &State, system: &SystemId, since: DateTime<Utc>) -> Outcome<DateTime<Utc>> {
        if !self.0.contains_key(system) {
            let about = About { system: Some(system.clone()), ..About::default() };
            let newest = state.dossier.journal(&about)?.first().map(|entry| entry.at);
            self.0.insert(system.clone(), newest);
        }
        Ok(self.0.get(system).copied().flatten().map_or(since, |newest| newest.max(since)))
    }
}
