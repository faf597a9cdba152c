//! The officer's own dates and terms, and warnings put off.

use racord_core::id::{DateId, SystemId};
use racord_core::integration::OwnTerm;
use racord_core::message::Saying;
use racord_core::procedure::{Step, StepTurn};
use racord_core::reminder::{Subject, snooze};
use racord_core::words::Turn;
use racord_dossier::{Entry, OwnDate};

use super::build::{FormBuilder, Typed, option};
use crate::case::Case;
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};
use crate::watched;

fn kept(state: &State, id: &DateId) -> Outcome<OwnDate> {
    let dates = state.dossier.own_dates()?.value;
    dates.into_iter().find(|date| date.id == *id).ok_or_else(|| missing_thing("date"))
}

fn entry(state: &State, code: &'static str, date: &OwnDate) -> Outcome<Entry> {
    Ok(Entry::new(code)
        .about_system(&date.system)
        .text("system", &state.system(&date.system)?.name)
        .with("date", date.day))
}

/// A new date asks for its system, unless that is known.
pub(super) fn new_form(state: &State, name: &str, system: Option<&SystemId>) -> Outcome<Form> {
    let back = system.map_or("todo".to_owned(), |system| format!("system/{system}"));
    let form = FormBuilder::new(&state.voice, "own-date", name, &back);
    let form = match system {
        Some(system) => {
            state.system(system)?;
            form
        }
        None => {
            let systems = state.dossier.systems()?;
            form.choice(
                "system",
                match systems.as_slice() {
                    [only] => only.id.as_str(),
                    _ => "",
                },
                systems.iter().map(|system| option(system.id.as_str(), system.name.as_str())).collect(),
            )
        }
    };
    Ok(form.field("about", FieldKind::Text, "").field("day", FieldKind::Date, "").finish())
}

pub(super) fn change_form(state: &State, name: &str, id: &DateId) -> Outcome<Form> {
    let date = kept(state, id)?;
    let mut form = FormBuilder::new(&state.voice, "own-date", name, &format!("system/{}", date.system))
        .title(state.voice.text("form-own-date-change"))
        .field("about", FieldKind::Text, date.about.as_str())
        .field("day", FieldKind::Date, date.day.to_string());
    if date.done.is_some() {
        form = form.optional("again", FieldKind::YesNo, "");
    }
    Ok(form.finish())
}

pub(super) fn save_new(
    state: &mut State,
    system: Option<&SystemId>,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let mut check = Check::new(&state.voice, confirmed);
    let chosen = SystemId::parse(typed.text("system"));
    let of = system.or(chosen.as_ref());
    if of.is_none() {
        check.error("system", &Saying::new("form-choose-one"));
    }
    check.required(typed, "about");
    let day = check.date(typed, "day");
    check.finish()?;
    let (Some(of), Some(day)) = (of, day) else { return Err(missing_thing("system")) };
    let date = OwnDate {
        id: DateId::new(),
        system: of.clone(),
        day,
        done: None,
        about: typed.text("about").to_owned(),
    };
    let entry = entry(state, "journal-date-added", &date)?;
    state.dossier.change(state.voice.now, entry, |change| change.put_own_date(&date))?;
    let place = if system.is_some() { format!("system/{of}") } else { "todo".to_owned() };
    Ok(state.saved(place, "saved-date"))
}

pub(super) fn save_change(
    state: &mut State,
    id: &DateId,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let before = kept(state, id)?;
    let mut check = Check::new(&state.voice, confirmed);
    check.required(typed, "about");
    let day = check.date(typed, "day");
    check.finish()?;
    let Some(day) = day else { return Err(missing_thing("date")) };
    let done = before.done.filter(|_| !typed.yes("again"));
    let date = OwnDate { day, done, about: typed.text("about").to_owned(), ..before };
    let entry = entry(state, "journal-date-changed", &date)?;
    state.dossier.change(state.voice.now, entry, |change| change.put_own_date(&date))?;
    Ok(state.saved(format!("system/{}", date.system), "saved-date"))
}

pub(super) fn done_form(state: &State, name: &str, id: &DateId) -> Outcome<Form> {
    let date = kept(state, id)?;
    Ok(FormBuilder::new(&state.voice, "own-date-done", name, &format!("system/{}", date.system))
        .title(state.voice.with("form-own-date-done-title", "about", watched::watched(state, &date)?.about))
        .field("on", FieldKind::Date, state.voice.today().to_string())
        .finish())
}

pub(super) fn save_done(
    state: &mut State,
    id: &DateId,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let before = kept(state, id)?;
    let mut check = Check::new(&state.voice, confirmed);
    let on = check.date(typed, "on");
    let today = state.voice.today();
    if on.is_some_and(|on| on > today) {
        check.error("on", &Saying::new("integration-day-in-future").with("today", today));
    }
    check.finish()?;
    let date = OwnDate { done: on, ..before };
    let entry = entry(state, "journal-date-done", &date)?;
    state.dossier.change(state.voice.now, entry, |change| change.put_own_date(&date))?;
    Ok(state.saved("todo".to_owned(), "saved-date-done"))
}

pub(super) fn remove_form(state: &State, name: &str, id: &DateId) -> Outcome<Form> {
    let date = kept(state, id)?;
    Ok(FormBuilder::new(&state.voice, "own-date-remove", name, &format!("system/{}", date.system))
        .title(state.voice.with("form-own-date-remove-title", "about", watched::watched(state, &date)?.about))
        .finish())
}

pub(super) fn save_remove(state: &mut State, id: &DateId) -> Outcome<Saved> {
    let date = kept(state, id)?;
    // Its identifier stays in the journal: a calendar that has the date is told.
    let entry = entry(state, "journal-date-removed", &date)?.text("id", id.as_str());
    state.dossier.change(state.voice.now, entry, |change| change.remove_own_date(id))?;
    Ok(state.saved(format!("system/{}", date.system), "saved-removed"))
}

/// A turn of somebody outside, of a step whose term nobody publishes.
fn turn_of<'c>(step: &'c Step, turn: &str) -> Outcome<&'c StepTurn> {
    let found = step.turns.iter().find(|known| known.id == turn && !known.who.is_ours());
    found.filter(|_| step.term.is_none()).ok_or_else(|| missing_thing("turn"))
}

pub(super) fn term_form(state: &State, name: &str, case: &Case, step: &Step, turn: &str) -> Outcome<Form> {
    let turn = turn_of(step, turn)?;
    let set = case.own_term(&step.id, &turn.id).map(|own| own.working_days.to_string());
    let form = FormBuilder::new(&state.voice, "own-term", name, &case.step_place(step));
    let form =
        if turn.who == Turn::Stisc { form.intro(state.voice.text("form-own-term-stisc")) } else { form };
    Ok(form.optional("working-days", FieldKind::Text, set.unwrap_or_default()).finish())
}

/// No term is longer than a year.
const LONGEST: u32 = 250;

pub(super) fn save_term(
    state: &mut State,
    case: &Case,
    step: &Step,
    turn: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let turn = turn_of(step, turn)?;
    let mut check = Check::new(&state.voice, confirmed);
    let text = typed.text("working-days");
    let working_days = text.parse().ok().filter(|days| (1..=LONGEST).contains(days));
    if !text.is_empty() && working_days.is_none() {
        check.error("working-days", &Saying::new("form-own-term-number").with("most", LONGEST));
    }
    check.finish()?;
    let integration = &case.integration.id;
    let code = if working_days.is_some() { "journal-term-set" } else { "journal-term-taken-back" };
    let entry = Entry::new(code)
        .about_integration(integration)
        .text("service", &case.procedure.name)
        .text("step", &step.id)
        .with("days", working_days.unwrap_or_default());
    state.dossier.change(state.voice.now, entry, |change| match working_days {
        Some(working_days) => {
            let own = OwnTerm { step: step.id.clone(), turn: turn.id.clone(), working_days };
            change.put_own_term(integration, &own)
        }
        None => change.remove_own_term(integration, &step.id, &turn.id),
    })?;
    Ok(state.saved(case.step_place(step), "saved-term"))
}

pub(super) fn snooze_form(state: &State, name: &str, subject: &Subject) -> Outcome<Form> {
    let watched = watched::find(state, subject)?.ok_or_else(|| missing_thing("date"))?;
    let snoozed = state.dossier.put_off()?.into_iter().find(|snooze| snooze.subject == *subject);
    let until = snoozed.map(|snooze| snooze.until.to_string()).unwrap_or_default();
    Ok(FormBuilder::new(&state.voice, "snooze", name, "todo")
        .title(state.voice.with("form-snooze-title", "about", watched.about))
        .optional("until", FieldKind::Date, until)
        .finish())
}

pub(super) fn save_snooze(
    state: &mut State,
    subject: &Subject,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let watched = watched::find(state, subject)?.ok_or_else(|| missing_thing("date"))?;
    let mut check = Check::new(&state.voice, confirmed);
    let today = state.voice.today();
    let put_off = match check.optional_date(typed, "until") {
        None => None,
        Some(until) => match snooze(subject.clone(), watched.counted_to, until, today) {
            Ok(snooze) => Some(snooze),
            Err(error) => {
                check.error("until", &error.saying());
                None
            }
        },
    };
    check.finish()?;
    let now = state.voice.now;
    // The officer's own words stay out of the journal: it is plain text.
    let entry = |code| Entry::new(code).about_system(&watched.system.id).text("system", &watched.system.name);
    let was = state.dossier.put_off()?.iter().any(|snooze| snooze.subject == *subject);
    match put_off {
        Some(put_off) => {
            let entry = entry("journal-put-off").with("date", put_off.until);
            state.dossier.change(now, entry, |change| change.put_off(&put_off))?;
        }
        None if was => {
            let entry = entry("journal-put-off-no-more");
            state.dossier.change(now, entry, |change| change.put_off_no_more(subject))?;
        }
        None => {}
    }
    Ok(state.saved("todo".to_owned(), "saved-snooze"))
}
