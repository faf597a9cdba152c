//! Renewals, letters, drafts and dates, by their names and by that of their system.

use chrono::Datelike;

use crate::commands::{letters, renewal, submissions};
use crate::forms::years;
use crate::outgoing::{Holder, Matter, Outgoing};
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Hit, Task};

/// Renewals that run, letters written or to be written, and the officer's own dates, of all systems.
pub(super) fn of_systems(state: &State, matches: impl Fn(&[&str]) -> bool) -> Outcome<Vec<Hit>> {
    let mut hits = Vec::new();
    let renewing = state.voice.text("find-words-renewal");
    let writing = state.voice.text("find-words-letter");
    for system in state.dossier.systems()? {
        let renewals = renewal::of_system(state, &Holder::load(state, &system.id)?)?;
        let letters = letters::of_system(state, Holder::load(state, &system.id)?)?;
        let named = renewals.into_iter().map(|row| (row, &renewing));
        for (row, words) in named.chain(letters.into_iter().map(|row| (row, &writing))) {
            if matches(&[&row.title, &system.name, words]) {
                hits.extend(hit(row, system.name.clone()));
            }
        }
    }
    for date in state.dossier.own_dates()?.value.into_iter().filter(|date| date.done.is_none()) {
        let day = state.voice.long_day(date.day);
        let words = state.voice.text("find-own-date");
        if matches(&[&date.about, &day, &words]) {
            hits.push(Hit {
                detail: format!("{day} · {}", state.system(&date.system)?.name),
                place: format!("system/{}", date.system),
                title: if date.about.is_empty() { words } else { date.about },
            });
        }
    }
    Ok(hits)
}

/// What an integration sends, and follow-ups of what it waits for.
pub(super) fn of_integrations(state: &State, matches: impl Fn(&[&str]) -> bool) -> Outcome<Vec<Hit>> {
    let mut hits = Vec::new();
    let writing = state.voice.text("find-words-letter");
    for case in state.cases()?.into_iter().filter(|case| case.integration.connected.is_empty()) {
        let title = case.title();
        for step in &case.procedure.steps {
            for draft in &step.drafts {
                let draft = submissions::title(state, &Outgoing::of_step(&case, step, draft));
                if matches(&[&draft, &title, &writing]) {
                    hits.push(Hit { title: draft, detail: title.clone(), place: case.step_place(step) });
                }
            }
        }
        let matter = Matter::Integration(Box::new(case));
        let Some(case) = matter.case() else { continue };
        for step in &case.procedure.steps {
            let follow_ups = letters::of_step(state, &matter, &step.id)?;
            let matching = follow_ups.into_iter().filter(|row| matches(&[&row.title, &title, &writing]));
            hits.extend(matching.filter_map(|row| hit(row, title.clone())));
        }
    }
    Ok(hits)
}

/// The officer's own days off.
pub(super) fn days(state: &State, matches: impl Fn(&[&str]) -> bool) -> Outcome<Vec<Hit>> {
    let voice = &state.voice;
    let days = state.own_days()?;
    let entries = years(&days, voice.today().year()).into_iter().flat_map(|year| days.entries(year));
    let found = entries.filter(|entry| entry.own).filter_map(|entry| {
        let (title, day) = (voice.say(&entry.name), voice.long_day(entry.date));
        matches(&[&title, &day]).then(|| Hit { title, detail: day, place: "days".to_owned() })
    });
    Ok(found.collect())
}

fn hit(row: Task, detail: String) -> Option<Hit> {
    Some(Hit { title: row.title, detail, place: row.place? })
}
