//! Working days and warnings as the officer wants them.

use std::collections::BTreeSet;

use chrono::Datelike;
use racord_core::message::Saying;
use racord_core::reminder::Rules;
use racord_core::working_days::{Binds, DayError, Hram, MonthDay, Moved, OwnDays, localities};

use super::build::{FormBuilder, Typed, option};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{Fact, FieldKind, Form, Saved};

/// Where the days off are listed.
const PLACE: &str = "days";

pub(super) fn day_off_form(state: &State, name: &str) -> Form {
    FormBuilder::new(&state.voice, "day-off", name, PLACE)
        .field("date", FieldKind::Date, "")
        .field("name", FieldKind::Text, "")
        .optional("every-year", FieldKind::YesNo, "")
        .optional("source", FieldKind::Text, "")
        .finish()
}

pub(super) fn save_day_off(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let mut days = state.own_days()?;
    check.required(typed, "name");
    if let Some(date) = check.date(typed, "date")
        && let Err(error) =
            days.add_day_off(date, typed.yes("every-year"), typed.text("name"), typed.text("source"))
        && error != DayError::Unnamed
    {
        check.error("date", &error.saying());
    }
    check.finish()?;
    state.keep_days(&days)?;
    Ok(state.saved(PLACE.to_owned(), "saved-days"))
}

pub(super) fn moved_form(state: &State, name: &str) -> Form {
    let voice = &state.voice;
    let binds = [("everybody", Binds::Everybody), ("public-bodies", Binds::PublicBodies)]
        .map(|(word, binds)| option(word, voice.say(&binds.saying())))
        .to_vec();
    FormBuilder::new(voice, "moved-day", name, PLACE)
        .field("off", FieldKind::Date, "")
        .optional("worked", FieldKind::Date, "")
        .choice("binds", "public-bodies", binds)
        .field("source", FieldKind::Text, "")
        .finish()
}

pub(super) fn save_moved(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let mut days = state.own_days()?;
    check.required(typed, "source");
    let (off, worked) = (check.date(typed, "off"), check.optional_date(typed, "worked"));
    let binds = match typed.text("binds") {
        "everybody" => Binds::Everybody,
        _ => Binds::PublicBodies,
    };
    if let Some(off) = off {
        let source = typed.text("source").to_owned();
        match days.add_moved(Moved { off, worked, binds, source, url: None }) {
            Err(error @ DayError::AlreadyWorked) => check.error("worked", &error.saying()),
            Err(error) => check.error("off", &error.saying()),
            Ok(()) => {}
        }
    }
    check.finish()?;
    state.keep_days(&days)?;
    Ok(state.saved(PLACE.to_owned(), "saved-days"))
}

const OTHER: &str = "other";
const NONE: &str = "none";

pub(super) fn hram_form(state: &State, name: &str) -> Outcome<Form> {
    let voice = &state.voice;
    let kept = state.own_days()?;
    let known = kept.hram().is_some_and(|hram| localities().iter().any(|one| one.hram() == *hram));
    let value = match kept.hram() {
        None => NONE,
        Some(hram) if known => hram.locality.as_str(),
        Some(_) => OTHER,
    };
    let own = kept.hram().filter(|_| !known);
    let year = voice.today().year();
    let mut options = vec![option(NONE, voice.text("days-screen-no-hram"))];
    options.extend(localities().iter().map(|known| {
        let day = known.day.in_year(year).map(|day| voice.short_day(day)).unwrap_or_default();
        crate::view::FieldOption { hint: Some(day), ..option(&known.name, known.name.as_str()) }
    }));
    options.push(option(OTHER, voice.text("days-screen-other-locality")));
    Ok(FormBuilder::new(voice, "hram", name, PLACE)
        .choice("locality", value, options)
        .only_with("locality", OTHER)
        .optional("other", FieldKind::Text, own.map(|hram| hram.locality.clone()).unwrap_or_default())
        .optional(
            "day",
            FieldKind::Date,
            own.and_then(|hram| hram.day.in_year(year)).map(|day| day.to_string()).unwrap_or_default(),
        )
        .finish())
}

pub(super) fn save_hram(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let mut days = state.own_days()?;
    let hram = match typed.text("locality") {
        NONE => None,
        OTHER => {
            check.required(typed, "other");
            let day = check.date(typed, "day");
            day.map(|day| Hram { locality: typed.text("other").to_owned(), day: MonthDay::of(day) })
        }
        name => {
            let known = localities().iter().find(|known| known.name == name);
            if known.is_none() {
                check.error("locality", &Saying::new("form-choose-one"));
            }
            known.map(racord_core::working_days::Locality::hram)
        }
    };
    check.finish()?;
    days.set_hram(hram);
    state.keep_days(&days)?;
    Ok(state.saved(PLACE.to_owned(), "saved-days"))
}

/// The years whose days are shown: this one, the next, and later ones in which something is the officer's own.
pub(crate) fn years(days: &OwnDays, this: i32) -> BTreeSet<i32> {
    let later = days.years().into_iter().filter(|year| *year > this);
    later.chain([this, this + 1]).collect()
}

/// One of the officer's own days, named before it is gone.
pub(super) fn remove_form(state: &State, name: &str, key: &str) -> Outcome<Form> {
    let voice = &state.voice;
    let days = state.own_days()?;
    let mut entries = years(&days, voice.today().year()).into_iter().flat_map(|year| days.entries(year));
    let entry = entries.find(|entry| entry.own && entry.key == key).ok_or_else(|| missing_thing("day"))?;
    let title =
        Saying::new("form-day-remove-title").with("name", voice.say(&entry.name)).with("date", entry.date);
    Ok(FormBuilder::new(voice, "day-remove", name, PLACE).title(voice.say(&title)).finish())
}

pub(super) fn save_remove(state: &mut State, key: &str) -> Outcome<Saved> {
    let mut days = state.own_days()?;
    days.strike(key).map_err(DayError::saying)?;
    state.keep_days(&days)?;
    Ok(state.saved(PLACE.to_owned(), "saved-days"))
}

/// How often warnings come, for the settings.
pub(crate) fn reminder_rules(state: &State) -> Outcome<Vec<Fact>> {
    let voice = &state.voice;
    let settings = state.dossier.reminder_settings()?;
    let words = |rules: &Rules| {
        let days: Vec<u32> = rules.before().iter().copied().filter(|days| *days > 0).collect();
        let days = days.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
        let code = if days.is_empty() { "reminder-rules-only-after" } else { "reminder-rules-words" };
        voice.say(&Saying::new(code).with("days", days).with("every", rules.every()))
    };
    Ok(vec![
        voice.fact("rules-certificates", words(&settings.certificates)),
        voice.fact("rules-dates", words(&settings.dates)),
    ])
}

pub(super) fn rules_form(state: &State, name: &str) -> Outcome<Form> {
    let settings = state.dossier.reminder_settings()?;
    let before = |rules: &Rules| {
        let days = rules.before().iter().filter(|days| **days > 0);
        days.map(u32::to_string).collect::<Vec<_>>().join(", ")
    };
    Ok(FormBuilder::new(&state.voice, "reminder-rules", name, "settings")
        .group("rules-certificates")
        .optional("certificates-before", FieldKind::Text, before(&settings.certificates))
        .optional("certificates-every", FieldKind::Text, settings.certificates.every().to_string())
        .group("rules-dates")
        .optional("dates-before", FieldKind::Text, before(&settings.dates))
        .optional("dates-every", FieldKind::Text, settings.dates.every().to_string())
        .finish())
}

pub(super) fn save_rules(state: &mut State, typed: &Typed, confirmed: &[String]) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let certificates = rules(&mut check, typed, "certificates", &Rules::of_certificates());
    let dates = rules(&mut check, typed, "dates", &Rules::of_dates());
    check.finish()?;
    if !state.dossier.reminder_rules_can_be_read()? {
        return Err(Saying::new("reminder-rules-unreadable").into());
    }
    if let (Some(certificates), Some(dates)) = (certificates, dates) {
        state.dossier.set_reminder_rules(&certificates, &dates)?;
    }
    Ok(state.saved("settings".to_owned(), "saved-rules"))
}

/// What is left empty is as the program would have it.
fn rules(check: &mut Check, typed: &Typed, of: &str, usual: &Rules) -> Option<Rules> {
    let (before, every) = (format!("{of}-before"), format!("{of}-every"));
    let days = match typed.text(&before) {
        "" => Some(usual.before().to_vec()),
        text => {
            let numbers = text.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty());
            let days: Option<Vec<u32>> = numbers.map(|part| part.parse().ok()).collect();
            if days.is_none() {
                check.error(&before, &Saying::new("form-rules-numbers"));
            }
            days
        }
    };
    let again = match typed.text(&every) {
        "" => Some(usual.every()),
        text => {
            let again = text.parse().ok();
            if again.is_none() {
                check.error(&every, &Saying::new("form-rules-number"));
            }
            again
        }
    };
    let (days, again) = (days?, again?);
    match Rules::new(days, again) {
        Ok(rules) => Some(rules),
        Err(error) => {
            let field = if error == racord_core::reminder::NotRules::TooEarly { before } else { every };
            check.error(&field, &error.saying());
            None
        }
    }
}
