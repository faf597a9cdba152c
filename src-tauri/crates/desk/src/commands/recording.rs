//! What the officer can record about a step now, take back, or look up.

use racord_core::custody::Need;
use racord_core::id::EventId;
use racord_core::integration::{Reason, StepEventKind, StepProgress, StepState};
use racord_core::message::Saying;
use racord_core::procedure::Step;
use racord_core::submission::Submission;
use racord_core::words::Turn;
use racord_dossier::Entry;

use crate::case::Case;
use crate::outgoing::Matter;
use crate::problem::Outcome;
use crate::proofs::{self, TakenBack};
use crate::state::State;
use crate::view::{Action, HistoryRow};
use crate::voice::Voice;

/// Takes back the officer's last word about a step: an event, or the last mark of a submission.
pub(super) fn undo(state: &mut State, integration: &str, step: &str) -> Outcome<()> {
    let case = state.case(integration)?;
    let entry = Entry::new("journal-step-undone")
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("step", step);
    let event: Option<(EventId, chrono::DateTime<chrono::Utc>)> = case
        .events
        .iter()
        .filter(|event| event.step == step)
        .max_by_key(|event| event.noted)
        .map(|event| (event.id.clone(), event.noted));
    let marked = case
        .submissions
        .iter()
        .filter(|submission| submission.is_sent_by(step) && submission.sent.is_some())
        .max_by_key(|submission| (submission.round, submission.drafted))
        .cloned();
    // Both at hand: the later one goes. A mark carries a day only, so an event of that day or later wins.
    let event_wins = match (&event, &marked) {
        (Some((_, noted)), Some(submission)) => {
            let last = [&submission.sent, &submission.received, &submission.answered, &submission.returned]
                .into_iter()
                .flatten()
                .map(|mark| mark.on)
                .max();
            Some(racord_core::custody::chisinau_day(*noted)) >= last
        }
        (Some(_), None) => true,
        _ => false,
    };
    let now = state.voice.now;
    match (event, marked) {
        (Some((id, _)), _) if event_wins => {
            state.dossier.change(now, entry, |change| change.remove_event(&id))?;
        }
        (_, Some(mut submission)) => {
            let matter = Matter::load(state, integration)?;
            let proofs = TakenBack::of(state, &matter, &matter.outgoing_of(&submission)?, &submission)?;
            submission.undo_last_mark();
            state.dossier.change(now, entry, |change| {
                proofs.write(change)?;
                change.put_submission(&submission)
            })?;
            proofs.wait(state)?;
        }
        _ => return Err(Saying::new("nothing-to-undo").into()),
    }
    Ok(())
}

pub(super) fn actions(voice: &Voice, case: &Case, progress: &StepProgress) -> Vec<Action> {
    let step = progress.step;
    let id = &case.integration.id;
    let ordering = progress.who() == Some(Turn::Stisc) || !at_hand(voice, case, step);
    let mut actions: Vec<Action> = progress
        .passable
        .iter()
        .filter(|turn| ordering || turn.who != Turn::Stisc)
        // A turn that is over by sending is recorded at the submission itself.
        .filter(|turn| !turn.by_sending || step.drafts.is_empty())
        .enumerate()
        .map(|(place, turn)| Action {
            label: voice.pick(&turn.over).to_owned(),
            form: format!("turn/{id}/{}/{}", step.id, turn.id),
            primary: place == 0,
        })
        .collect();
    if let Some(code) = beginning(progress).filter(|code| ordering || *code != ORDERED) {
        actions.insert(
            0,
            Action {
                label: voice.text(code),
                form: format!("begun/{id}/{}", step.id),
                primary: code != ORDERED,
            },
        );
        actions.iter_mut().skip(1).for_each(|action| action.primary = false);
    }
    let waits_for_mega = progress.who() == Some(Turn::Mega);
    if progress.is_open() && waits_for_mega && (progress.last.is_some() || progress.due.is_some()) {
        actions.push(Action {
            label: voice.text("action-returned"),
            form: format!("returned/{id}/{}", step.id),
            primary: false,
        });
    }
    if held_by_tests(progress) {
        actions.push(Action {
            label: voice.text("action-override"),
            form: format!("override/{id}/{}", step.id),
            primary: false,
        });
    }
    actions
}

const ORDERED: &str = "action-ordered";

/// Every certificate that the step sends is there: nothing has to be ordered from the STISC.
fn at_hand(voice: &Voice, case: &Case, step: &Step) -> bool {
    let mut environments = step.drafts.iter().filter_map(|draft| draft.environment).peekable();
    environments.peek().is_some()
        && environments.all(|environment| {
            matches!(case.need(environment, voice.now), Need::Certificate { .. } | Need::SerialOnly { .. })
        })
}

/// The words for saying that work has begun: ordered from the STISC, or taken up again after a return.
fn beginning(progress: &StepProgress) -> Option<&'static str> {
    if !progress.is_open() || progress.who() != Some(Turn::Officer) {
        return None;
    }
    // Before the order nobody is waited for, but the wait can be entered upon.
    if progress.passable.iter().any(|turn| turn.who == Turn::Stisc) {
        return Some(ORDERED);
    }
    let mega = progress.turn.is_some_and(|turn| turn.who == Turn::Mega);
    (mega && matches!(progress.state, StepState::Returned { .. })).then_some("action-taken-up")
}

/// Nothing but the security tests stands in the way.
pub(super) fn held_by_tests(progress: &StepProgress) -> bool {
    matches!(&progress.state, StepState::CannotStart { why }
        if why.iter().all(|reason| matches!(reason, Reason::SecurityTests { .. })))
}

pub(super) fn history(state: &State, case: &Case, step: &Step) -> Outcome<Vec<HistoryRow>> {
    let voice = &state.voice;
    let note = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let mut rows: Vec<(chrono::NaiveDate, HistoryRow)> = Vec::new();
    let mut round = 1;
    for event in case.events.iter().filter(|event| event.step == step.id) {
        let text = match &event.kind {
            StepEventKind::Begun => voice.text("history-begun"),
            StepEventKind::Overridden { .. } => voice.text("history-overridden"),
            StepEventKind::Passed { turn } => step
                .turns
                .iter()
                .find(|known| known.id == *turn)
                .map_or_else(|| turn.clone(), |turn| voice.pick(&turn.over).to_owned()),
            StepEventKind::Returned => voice.text("history-returned"),
        };
        let when = voice.day(event.on);
        rows.push((event.on, HistoryRow { when, text, note: note(&event.note), round, proofs: None }));
        if event.kind == StepEventKind::Returned {
            round += 1;
        }
    }
    for submission in
        case.submissions.iter().filter(|submission| submission.about.step() == Some(step.id.as_str()))
    {
        rows.extend(of_submission(state, submission)?);
    }
    rows.sort_by_key(|(on, _)| *on);
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// What was recorded of a letter that no step sends, with its proofs.
pub(super) fn history_of(state: &State, submission: &Submission) -> Outcome<Vec<HistoryRow>> {
    Ok(of_submission(state, submission)?.into_iter().map(|(_, row)| row).collect())
}

fn of_submission(state: &State, submission: &Submission) -> Outcome<Vec<(chrono::NaiveDate, HistoryRow)>> {
    let voice = &state.voice;
    let name = voice.text(&format!("draft-{}", submission.kind));
    let marks = [
        (&submission.sent, "sent", "history-sent"),
        (&submission.received, "received", "history-received"),
        (&submission.answered, "answered", "history-answered"),
        (&submission.returned, "returned", "history-returned-draft"),
    ];
    let mut rows = Vec::new();
    for (mark, stage, code) in marks {
        let Some(mark) = mark else { continue };
        let row = HistoryRow {
            when: voice.day(mark.on),
            text: voice.with(code, "draft", &name),
            note: Some(mark.note.clone()).filter(|note| !note.is_empty()),
            round: submission.round,
            proofs: Some(proofs::view(state, &submission.id, stage)?),
        };
        rows.push((mark.on, row));
    }
    Ok(rows)
}
