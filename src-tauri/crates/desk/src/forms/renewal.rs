//! A renewal on its way: what happened, how a service answered, how long STISC takes.

use racord_core::message::Saying;
use racord_core::renewal::{Answer, Happening, RenewalEvent};
use racord_dossier::Entry;

use super::build::{FormBuilder, Typed};
use crate::problem::{Check, Outcome, missing_thing};
use crate::renewal::{self, LONGEST, Renewal, confirmed, named, set_stisc};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

fn load(state: &State, system: &str, environment: &str) -> Outcome<Renewal> {
    let (holder, environment) = named(state, system, environment)?;
    holder.renewal_now(state, environment)?.ok_or_else(|| missing_thing("certificate"))
}

fn happening(word: &str) -> Outcome<Happening> {
    Happening::parse(word).ok_or_else(|| missing_thing("form"))
}

pub(super) fn event_form(
    state: &State,
    name: &str,
    (system, environment): (&str, &str),
    what: &str,
) -> Outcome<Form> {
    let what = happening(what)?;
    let renewal = load(state, system, environment)?;
    let title = format!("form-renewal-{}", what.as_str());
    Ok(FormBuilder::new(&state.voice, "renewal-event", name, &renewal.place())
        .title(state.voice.text(&title))
        .field("on", FieldKind::Date, state.voice.today().to_string())
        .optional("note", FieldKind::LongText, "")
        .finish())
}

pub(super) fn save_event(
    state: &mut State,
    (system, environment): (&str, &str),
    what: &str,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let what = happening(what)?;
    let renewal = load(state, system, environment)?;
    let mut check = Check::new(&state.voice, confirmed);
    let on = check.date(typed, "on");
    if let Some(on) = on
        && let Err(refused) = renewal.course.may_happen(what, on, state.voice.today())
    {
        check.error("on", &refused.saying());
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("date")) };
    let event = RenewalEvent {
        certificate: renewal.old.id.clone(),
        what,
        on,
        noted: state.voice.now,
        note: typed.text("note").to_owned(),
    };
    let entry = entry(state, &format!("journal-renewal-{}", what.as_str()), &renewal)?.with("date", on);
    state.dossier.change(state.voice.now, entry, |change| change.put_renewal_event(&event))?;
    Ok(state.saved(renewal.place(), "saved-renewal-event"))
}

/// A journal entry about a renewal.
pub(crate) fn entry(state: &State, code: &str, renewal: &Renewal) -> Outcome<Entry> {
    Ok(Entry::new(code)
        .about_certificate(&renewal.old.id)
        .about_system(&renewal.old.system)
        .text("system", &state.system(&renewal.old.system)?.name)
        .text("environment", renewal.old.environment.as_str()))
}

pub(super) fn answer_form(
    state: &State,
    name: &str,
    (system, environment): (&str, &str),
    service: &str,
) -> Outcome<Form> {
    let renewal = load(state, system, environment)?;
    let known = renewal.course.services.contains_key(service);
    let (true, Some(_)) = (known, &renewal.new) else { return Err(missing_thing("service")) };
    let title = state.voice.with("form-renewal-answer-of", "service", state.service_name(service));
    Ok(FormBuilder::new(&state.voice, "renewal-answer", name, &renewal.place())
        .title(title)
        .field("on", FieldKind::Date, state.voice.today().to_string())
        .optional("proof", FieldKind::LongText, "")
        .finish())
}

/// The answer of one service: it knows the new certificate from that day.
pub(super) fn save_answer(
    state: &mut State,
    (system, environment): (&str, &str),
    service: &str,
    typed: &Typed,
    confirmed_codes: &[String],
) -> Outcome<Saved> {
    let (holder, environment) = named(state, system, environment)?;
    let renewal = holder.renewal_now(state, environment)?.ok_or_else(|| missing_thing("certificate"))?;
    let new = renewal.new.clone().ok_or_else(|| missing_thing("certificate"))?;
    let answer = renewal.course.services.get(service).copied().ok_or_else(|| missing_thing("service"))?;
    let today = state.voice.today();
    let mut check = Check::new(&state.voice, confirmed_codes);
    let on = check.date(typed, "on");
    match (on, answer) {
        (Some(on), _) if on > today => {
            check.error("on", &Saying::new("renewing-in-the-future").with("day", on));
        }
        (Some(day), Answer::Told { on, .. }) if day < on => {
            let saying = Saying::new("renewing-before-earlier").with("day", day).with("earlier", on);
            check.error("on", &saying);
        }
        _ => {}
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("date")) };
    confirmed(state, &holder, &new, service, on, typed.text("proof"))?;
    Ok(state.saved(renewal.place(), "saved-registration"))
}

pub(super) fn stisc_form(state: &State, name: &str, (system, environment): (&str, &str)) -> Outcome<Form> {
    let renewal = load(state, system, environment)?;
    // The estimate stands in the plan: written here, it would become the officer's own when nothing is changed.
    let own = renewal::own_stisc(state)?.map(|days| days.to_string()).unwrap_or_default();
    Ok(FormBuilder::new(&state.voice, "stisc-time", name, &renewal.place())
        .optional("days", FieldKind::Text, own)
        .finish())
}

/// Nothing typed goes back to the estimate.
pub(super) fn save_stisc(
    state: &mut State,
    (system, environment): (&str, &str),
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let renewal = load(state, system, environment)?;
    let mut check = Check::new(&state.voice, confirmed);
    let text = typed.text("days");
    let days = text.parse::<u32>().ok().filter(|days| (1..=LONGEST).contains(days));
    if !text.is_empty() && days.is_none() {
        check.error("days", &Saying::new("renewing-stisc-days").with("limit", LONGEST));
    }
    check.finish()?;
    set_stisc(state, days)?;
    Ok(state.saved(renewal.place(), "saved-stisc-time"))
}
