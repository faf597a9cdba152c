//! The calendar file: certificates, terms and the officer's own dates as events.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, Utc};
use racord_core::custody::chisinau_day;
use racord_core::id::{DateId, SystemId};
use racord_core::message::Value;
use racord_core::reminder::{WatchedDate, WatchedKind};
use racord_core::words::Environment;
use racord_dossier::{About, JournalEntry, OwnDate};
use racord_papers::{Calendar, CalendarCertificate, CalendarDate, CalendarPlanDay, calendar};

use crate::Desk;
use crate::case::Case;
use crate::days;
use crate::outgoing::Holder;
use crate::problem::Outcome;
use crate::renewal::{self, Ahead};
use crate::state::State;
use crate::view::{Exported, Problem};
use crate::watched::{self, Certificates};

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
        let target = self.ask_target(&title, "racord.ics")?;
        target.map(|target| self.write_calendar(&target)).transpose()
    }
}

fn contents(state: &State) -> Outcome<Calendar> {
    let journal = state.dossier.journal(&About::default())?;
    let mut changes = Changes { since: counted_anew(&journal), of: BTreeMap::new() };
    let mut renewals = BTreeMap::new();
    for system in state.dossier.systems()? {
        for environment in Environment::ALL {
            let renewal = Holder::load(state, &system.id)?.renewal_now(state, environment)?;
            renewals.extend(renewal.map(|renewal| (renewal.old.id.clone(), renewal)));
        }
    }
    let today = state.voice.today();
    let mut calendar = Calendar::default();
    let certificates = Certificates::load(state)?;
    for held in &certificates.all {
        let Some(last_day) = held.not_after.map(chisinau_day) else { continue };
        let cancelled = !certificates.counts(held);
        // What is over and done with is in nobody's way.
        if cancelled && last_day < today {
            continue;
        }
        let system = state.system(&held.system)?.name;
        let changed = changes.of(state, &held.system, held.added)?;
        let ahead = match renewals.get(&held.id) {
            Some(renewal) => renewal.ahead(state)?,
            None => Ahead::of(state, held, last_day, &certificates.registrations)?,
        };
        calendar.plan.extend(ahead.days.into_iter().filter(|(_, by, _)| *by >= today).map(
            |(what, by, open)| CalendarPlanDay {
                certificate: held.id.clone(),
                system: system.clone(),
                environment: held.environment,
                what,
                by,
                changed,
                cancelled: !open,
            },
        ));
        calendar.certificates.push(CalendarCertificate {
            system,
            environment: held.environment,
            beside: certificates.beside(held),
            start: ahead.opens,
            last_day,
            changed,
            cancelled,
            id: held.id.clone(),
        });
    }
    let mut running = watched::of_renewals(state)?;
    let mut over = watched::over_in_renewals(state, &running)?;
    let mut ended = Vec::new();
    for case in state.cases()? {
        running.extend(watched::terms(state, &case));
        ended.extend(over_in(state, &case)?.into_iter().map(|date| (case.system.id.clone(), date)));
    }
    over.extend(removed(state, &journal)?);
    let mut dates: Vec<(SystemId, WatchedDate, bool)> =
        running.into_iter().map(|term| (term.system, term.date, false)).collect();
    let signing = watched::signing(state, |_| false)?;
    over.extend(watched::over_in_signing(state, &signing)?);
    dates.extend(signing.into_iter().map(|end| (end.system, end.date, false)));
    for date in state.dossier.own_dates()?.value {
        match watched::watched(state, &date)? {
            watched if date.done.is_some() => over.push((date.system, watched)),
            watched => dates.push((date.system, watched, false)),
        }
    }
    over.retain(|(_, date)| date.day >= today);
    // A term that somebody let pass stands in calendars as if it were still waited for.
    over.extend(ended);
    dates.extend(over.into_iter().map(|(system, date)| (system, date, true)));
    for (system, date, cancelled) in dates {
        let changed = changes.of(state, &system, DateTime::UNIX_EPOCH)?;
        calendar.dates.push(CalendarDate { date, changed, cancelled });
    }
    Ok(calendar)
}

/// Terms of an integration that may stand in a calendar and run no more: those of earlier rounds, and of a step that is
/// answered, each with the day on which it would have ended. Of one that ran by what was taken back since nobody knows
/// that day any more; today's takes its place.
fn over_in(state: &State, case: &Case) -> Outcome<Vec<WatchedDate>> {
    let today = state.voice.today();
    let about = About { integration: Some(case.integration.id.clone()), ..About::default() };
    let journal = state.dossier.journal(&about)?;
    let ended = case.terms_at(journal.iter().rev().map(|entry| entry.at));
    let mut over = Vec::new();
    for progress in case.progress().steps {
        let step = progress.step;
        let set = |entry: &JournalEntry| {
            entry.saying.code == "journal-term-set"
                && entry.saying.args.get("step") == Some(&Value::from(step.id.as_str()))
        };
        let had_a_term = step.term.is_some() || journal.iter().any(set);
        let lately = progress.last.is_some_and(|last| (today - last).num_days() <= REMEMBERED);
        if !had_a_term || !lately {
            continue;
        }
        let rounds = if progress.due.is_some() { progress.round } else { progress.round + 1 };
        over.extend((1..rounds).map(|round| WatchedDate {
            id: watched::term_id(case, &step.id, round),
            kind: WatchedKind::MegaTerm,
            day: ended.get(&(step.id.clone(), round)).map_or(today, |due| due.date),
            about: format!("{} · {}", state.voice.pick(&step.title), case.title()),
        }));
    }
    Ok(over)
}

/// For so many days a term that is over is taken out of calendars: a year's working days lie within.
const REMEMBERED: i64 = 366;

/// The officer's own dates that were removed.
fn removed(state: &State, journal: &[JournalEntry]) -> Outcome<Vec<(SystemId, WatchedDate)>> {
    let systems: BTreeSet<SystemId> = state.dossier.systems()?.into_iter().map(|system| system.id).collect();
    let mut found = Vec::new();
    for entry in journal.iter().filter(|entry| entry.saying.code == "journal-date-removed") {
        let args = &entry.saying.args;
        let (Some(system), Some(Value::Text(id)), Some(Value::Day(day))) =
            (&entry.about.system, args.get("id"), args.get("date"))
        else {
            continue;
        };
        let Some(id) = DateId::parse(id).filter(|_| systems.contains(system)) else { continue };
        let date = OwnDate { id, system: system.clone(), day: *day, done: None, about: String::new() };
        found.push((system.clone(), watched::watched(state, &date)?));
    }
    Ok(found)
}

/// When the officer changed the working days or STISC's time last: that moves terms without anything else being changed.
fn counted_anew(journal: &[JournalEntry]) -> DateTime<Utc> {
    let moves = [days::CHANGED, renewal::STISC_CHANGED];
    let newest = journal.iter().find(|entry| moves.contains(&entry.saying.code.as_str()));
    newest.map_or(DateTime::UNIX_EPOCH, |entry| entry.at)
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
