//! The days off of this year, the next, and later ones with days of the officer’s own.

use chrono::{Datelike, NaiveDate};
use racord_core::working_days::{DayEntry, DayError, Hram, OwnDays, SkipReason, localities};

use crate::Desk;
use crate::forms::years;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, DayOff, DaysView, DaysYear, Problem};

impl Desk {
    pub(crate) fn working_days(&self) -> Result<DaysView, Problem> {
        self.with(|state| view(state))
    }

    pub(crate) fn strike_day(&self, key: String) -> Result<(), Problem> {
        self.change_days(|days| days.strike(&key))
    }

    pub(crate) fn restore_day(&self, key: String) -> Result<(), Problem> {
        self.change_days(|days| days.restore(&key))
    }

    pub(crate) fn restore_days(&self) -> Result<(), Problem> {
        self.change_days(|days| {
            days.restore_all();
            Ok(())
        })
    }

    fn change_days(&self, change: impl FnOnce(&mut OwnDays) -> Result<(), DayError>) -> Result<(), Problem> {
        self.with(|state| {
            let mut days = state.own_days()?;
            change(&mut days).map_err(DayError::saying)?;
            state.keep_days(&days)
        })
    }
}

fn view(state: &State) -> Outcome<DaysView> {
    let voice = &state.voice;
    let own = state.own_days()?;
    let action =
        |label: &str, form: &str| Action { label: voice.text(label), form: form.to_owned(), primary: false };
    let this = voice.today().year();
    Ok(DaysView {
        years: years(&own, this).into_iter().map(|year| of_year(state, &own, year)).collect(),
        hram: match own.hram() {
            Some(hram) => voice.with("days-screen-hram", "locality", &hram.locality),
            None => voice.text("days-screen-hram-none"),
        },
        changed: own.is_changed(),
        actions: vec![
            action("days-screen-add", "day-off/new"),
            action("days-screen-move", "moved-day/new"),
            action("days-screen-hram-choose", "hram"),
        ],
    })
}

fn of_year(state: &State, own: &OwnDays, year: i32) -> DaysYear {
    let days = own.mega();
    let count = NaiveDate::from_ymd_opt(year - 1, 12, 31)
        .zip(NaiveDate::from_ymd_opt(year, 12, 31))
        .map_or(0, |(before, last)| days.count(before, last));
    DaysYear {
        year: year.to_string(),
        summary: state.voice.with("days-screen-count", "count", count),
        days: rows(state, own, year),
    }
}

/// With Chișinău's Hram, which counts for terms whatever the officer chose.
fn rows(state: &State, own: &OwnDays, year: i32) -> Vec<DayOff> {
    let mut rows: Vec<DayOff> = own.entries(year).into_iter().map(|entry| row(state, own, entry)).collect();
    let chisinau = Hram::chisinau();
    let hram = chisinau.day.in_year(year).and_then(|date| own.mega().why_not(date));
    if own.hram() != Some(&chisinau)
        && let Some(skipped) = hram.filter(|day| day.reason == SkipReason::Hram)
    {
        let known = localities().iter().find(|known| known.hram() == chisinau);
        rows.push(DayOff {
            key: String::new(),
            day: state.voice.day(skipped.date),
            name: state.voice.say(&skipped.name),
            note: Some(state.voice.text("days-screen-terms-only")),
            source: known.map(|known| known.source.clone()).unwrap_or_default(),
            url: known.map(|known| known.url.clone()),
            struck: false,
            remove: None,
        });
        rows.sort_by(|one, other| one.day.date.cmp(&other.day.date));
    }
    rows
}

fn row(state: &State, own: &OwnDays, entry: DayEntry) -> DayOff {
    let voice = &state.voice;
    // The Hram is the officer's choice; its day was read somewhere all the same.
    let locality = own
        .hram()
        .filter(|_| entry.reason == SkipReason::Hram)
        .and_then(|hram| localities().iter().find(|known| known.hram() == *hram));
    let words = [
        entry.struck.then(|| voice.text("days-screen-struck")),
        (entry.own && entry.reason != SkipReason::Hram).then(|| voice.text("days-screen-own")),
        (entry.reason == SkipReason::Hram && own.hram() != Some(&Hram::chisinau()))
            .then(|| voice.text("days-screen-hram-counts")),
        entry.binds.map(|binds| voice.say(&binds.saying())),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    DayOff {
        day: voice.day(entry.date),
        name: voice.say(&entry.name),
        note: (!words.is_empty()).then(|| words.join(" · ")),
        source: locality.map_or(entry.source, |known| known.source.clone()),
        url: locality.map(|known| known.url.clone()).or(entry.url),
        struck: entry.struck,
        remove: entry.own.then(|| format!("day-remove/{}", entry.key)),
        key: entry.key,
    }
}
