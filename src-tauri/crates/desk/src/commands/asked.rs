//! What an online form asked that the program doesn't know of: here, and for other integrations before.

use racord_core::procedure::{Channel, Step};
use racord_dossier::AskedElse;

use crate::case::Case;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Action, AskedElseView, AskedView, Copy};

/// None where the step has no online form.
pub(super) fn asked_else(state: &State, case: &Case, step: &Step) -> Outcome<Option<AskedElseView>> {
    let Some(form) = online_form(step) else { return Ok(None) };
    let action = |code: &str, form: String| Action { label: state.voice.text(code), form, primary: false };
    let noted = |id: &str| format!("asked-else/{}/{}{id}", case.integration.id, step.id);
    let (mut here, mut before): (Vec<AskedView>, Vec<AskedView>) = Default::default();
    let noted_before = state.dossier.asked_else()?;
    for asked in noted_before.value {
        if asked.integration == case.integration.id && asked.step == step.id {
            let actions = vec![
                action("action-asked-change", noted(&format!("/{}", asked.id))),
                action("action-asked-remove", format!("asked-else-remove/{}", asked.id)),
            ];
            here.push(view(state, asked, None, actions));
        } else if let Some(title) = asked_by(state, &asked, form)? {
            let actions = vec![action("action-asked-take", noted(&format!("/{}", asked.id)))];
            before.push(view(state, asked, Some(title), actions));
        }
    }
    // What is noted here already isn't offered again; of the rest each question once, as it was answered last.
    before.reverse();
    let mut seen: Vec<String> = here.iter().map(|asked| plain(&asked.question)).collect();
    before.retain(|asked| {
        let question = plain(&asked.question);
        let new = !seen.contains(&question);
        seen.push(question);
        new
    });
    let closed = noted_before.closed.map(|error| state.voice.said(&error.saying()));
    Ok(Some(AskedElseView { closed, here, before, add: action("action-asked-add", noted("")) }))
}

/// The integration that it was noted for, when it was the same form that asked.
fn asked_by(state: &State, asked: &AskedElse, form: &str) -> Outcome<Option<String>> {
    let case = Case::load(state, &asked.integration)?;
    let same = case.procedure.step(&asked.step).and_then(online_form) == Some(form);
    Ok(same.then(|| case.title()))
}

/// Address of the online form that a step has its answers copied into.
fn online_form(step: &Step) -> Option<&str> {
    let draft = step.drafts.iter().find(|draft| draft.by == Channel::Form)?;
    let link = step.links.iter().find(|link| Some(&link.id) == draft.form.as_ref())?;
    Some(&link.url)
}

fn view(state: &State, asked: AskedElse, asked_for: Option<String>, actions: Vec<Action>) -> AskedView {
    let copies = vec![Copy { label: state.voice.text("copy"), text: asked.answer.clone() }];
    AskedView { question: asked.question, answer: asked.answer, asked_for, copies, actions }
}

/// Capital letters and blanks make no other question.
fn plain(question: &str) -> String {
    question.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
