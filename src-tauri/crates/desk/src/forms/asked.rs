//! What an online form asked that the program doesn't know of: noted, changed, removed.

use racord_core::id::AskedId;
use racord_core::procedure::Step;
use racord_dossier::AskedElse;

use super::build::{FormBuilder, Typed};
use crate::case::Case;
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

/// `id`: the question that is changed, or one of another integration whose words are taken; none for a new one.
pub(super) fn asked_form(
    state: &State,
    name: &str,
    case: &Case,
    step: &Step,
    id: Option<&str>,
) -> Outcome<Form> {
    let known = id.map(|id| find(state, id)).transpose()?;
    let (question, answer) = known.map(|known| (known.question, known.answer)).unwrap_or_default();
    Ok(FormBuilder::new(&state.voice, "asked-else", name, &case.step_place(step))
        .field("question", FieldKind::LongText, question)
        .field("answer", FieldKind::LongText, answer)
        .finish())
}

pub(super) fn save_asked(
    state: &mut State,
    case: &Case,
    step: &Step,
    id: Option<&str>,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let known = id.map(|id| find(state, id)).transpose()?;
    let mut check = Check::new(&state.voice, confirmed);
    check.required(typed, "question");
    check.required(typed, "answer");
    check.finish()?;
    let mine = known.filter(|known| known.integration == case.integration.id && known.step == step.id);
    let (id, added) = mine.map_or_else(|| (AskedId::new(), state.voice.now), |known| (known.id, known.added));
    let asked = AskedElse {
        id,
        integration: case.integration.id.clone(),
        step: step.id.clone(),
        added,
        question: typed.text("question").to_owned(),
        answer: typed.text("answer").to_owned(),
    };
    let entry = entry("journal-asked-else", case, step);
    state.dossier.change(state.voice.now, entry, |change| change.put_asked_else(&asked))?;
    Ok(state.saved(case.step_place(step), "saved-asked-else"))
}

pub(super) fn remove_form(state: &State, name: &str, id: &str) -> Outcome<Form> {
    let asked = find(state, id)?;
    let case = state.case(asked.integration.as_str())?;
    let back = case.step_place(case.step(&asked.step)?);
    Ok(FormBuilder::new(&state.voice, "asked-else-remove", name, &back).intro(asked.question).finish())
}

pub(super) fn save_remove(state: &mut State, id: &str) -> Outcome<Saved> {
    let asked = find(state, id)?;
    let case = state.case(asked.integration.as_str())?;
    let step = case.step(&asked.step)?;
    let entry = entry("journal-asked-else-removed", &case, step);
    state.dossier.change(state.voice.now, entry, |change| change.remove_asked_else(&asked.id))?;
    Ok(state.saved(case.step_place(step), "saved-asked-else-removed"))
}

fn entry(code: &str, case: &Case, step: &Step) -> racord_dossier::Entry {
    racord_dossier::Entry::new(code)
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("step", &step.id)
}

fn find(state: &State, id: &str) -> Outcome<AskedElse> {
    let asked = state.dossier.asked_else()?;
    if let Some(closed) = asked.closed {
        return Err(closed.into());
    }
    asked.value.into_iter().find(|asked| asked.id.as_str() == id).ok_or_else(|| missing_thing("asked"))
}
