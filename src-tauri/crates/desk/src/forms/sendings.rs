//! What the officer says about a submission: sent, received, answered, returned. Only the officer says it.

use chrono::NaiveDate;

use racord_core::custody::Registration;
use racord_core::message::Saying;
use racord_core::procedure::{Channel, Draft, Step};
use racord_core::submission::{Mark, Stage, StageError, Submission};
use racord_dossier::Entry;

use super::build::{FormBuilder, Typed};
use crate::case::{Case, draft_id};
use crate::paper::{Paper, paper};
use crate::problem::{Check, Outcome, missing_thing};
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};
use crate::voice::{Voice, day_in_moldova};

/// A word of the officer about a submission.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Word {
    Answered,
    Received,
    Returned,
    Sent,
}

impl Word {
    fn code(self) -> &'static str {
        match self {
            Word::Answered => "answered",
            Word::Received => "received",
            Word::Returned => "returned",
            Word::Sent => "sent",
        }
    }

    fn journal(self) -> &'static str {
        match self {
            Word::Answered => "journal-submission-answered",
            Word::Received => "journal-submission-received",
            Word::Returned => "journal-submission-returned",
            Word::Sent => "journal-submission-sent",
        }
    }

    fn area(self) -> &'static str {
        match self {
            Word::Answered => "mark-answered",
            Word::Received => "mark-received",
            Word::Returned => "returned",
            Word::Sent => "mark-sent",
        }
    }
}

pub(super) fn mark_form(voice: &Voice, name: &str, case: &Case, draft: &str, word: Word) -> Outcome<Form> {
    let (step, _) = case.draft(draft)?;
    let form = FormBuilder::new(voice, word.area(), name, &case.step_place(step)).field(
        "on",
        FieldKind::Date,
        voice.today().to_string(),
    );
    Ok(match word {
        Word::Returned => form.field("note", FieldKind::LongText, ""),
        _ => form.optional("note", FieldKind::LongText, ""),
    }
    .finish())
}

pub(super) fn save_mark(
    state: &mut State,
    case: &Case,
    draft: &str,
    word: Word,
    typed: &Typed,
    confirmed: &[String],
) -> Outcome<Saved> {
    let (step, draft) = case.draft(draft)?;
    let Paper { mut submission, missing, .. } = paper(state, case, step, draft)?;
    let mut check = Check::new(&state.voice, confirmed);
    let on = check.date(typed, "on");
    if word == Word::Returned {
        check.required(typed, "note");
    }
    if word == Word::Sent && !missing.is_empty() && draft.by == Channel::Form {
        check.error("on", &Saying::new("form-still-missing").with("count", missing.len()));
    }
    if let Some(on) = on {
        let mark = Mark { on, note: typed.text("note").to_owned() };
        if let Err(refused) = apply(&mut submission, draft, word, mark, case.today) {
            check.error("on", &refused.said());
        }
    }
    check.finish()?;
    let Some(on) = on else { return Err(missing_thing("submission")) };
    keep(state, case, draft, &submission, word.journal(), Some(on))?;
    if word == Word::Received || word == Word::Answered {
        register(state, case, &submission, on)?;
    }
    Ok(state.saved(case.step_place(step), &format!("saved-{}", word.code())))
}

fn apply(
    submission: &mut Submission,
    draft: &Draft,
    word: Word,
    mark: Mark,
    today: NaiveDate,
) -> Result<(), StageError> {
    match word {
        Word::Answered => submission.mark_answered(mark, today),
        Word::Received => submission.mark_received(mark, today),
        Word::Returned => submission.mark_returned(mark, today),
        Word::Sent => {
            let exported = submission.export.as_ref().map(|export| day_in_moldova(export.at));
            submission.mark_sent(draft.by, mark, exported, today)
        }
    }
}

pub(crate) fn keep(
    state: &mut State,
    case: &Case,
    draft: &Draft,
    submission: &Submission,
    code: &str,
    on: Option<NaiveDate>,
) -> Outcome<()> {
    let entry = Entry::new(code)
        .about_submission(&submission.id)
        .about_integration(&case.integration.id)
        .text("service", &case.procedure.name)
        .text("draft", &draft_id(draft))
        .with("date", on.unwrap_or_else(|| state.voice.today()));
    state.dossier.change(state.voice.now, entry, |change| change.put_submission(submission))?;
    Ok(())
}

/// MEGA has the certificate that this submission carried: the service knows it from that day.
fn register(state: &mut State, case: &Case, submission: &Submission, since: NaiveDate) -> Outcome<()> {
    let Some(environment) = submission.environment else { return Ok(()) };
    let carries = racord_core::submission::kind(&submission.kind)
        .is_some_and(|facts| facts.needs(racord_core::submission::Part::Certificate));
    let Some(certificate) =
        carries.then(|| case.need(environment, state.voice.now).certificate().cloned()).flatten()
    else {
        return Ok(());
    };
    let known = case
        .registrations
        .iter()
        .any(|known| known.certificate == certificate && known.service == case.integration.service);
    if known {
        return Ok(());
    }
    let registration = Registration {
        certificate: certificate.clone(),
        service: case.integration.service.clone(),
        since: Some(since),
    };
    let entry = Entry::new("journal-registration-recorded")
        .about_certificate(&certificate)
        .text("service", &case.procedure.name)
        .with("date", since);
    state.dossier.change(state.voice.now, entry, |change| change.put_registration(&registration, ""))?;
    Ok(())
}

/// A turn of MEGA on `step` is over: what was sent for it in the steps before has arrived, by that day at the latest.
pub(super) fn arrived(state: &mut State, case: &Case, step: &Step, on: NaiveDate) -> Outcome<()> {
    let sent: Vec<Submission> = case
        .submissions
        .iter()
        .filter(|submission| submission.step == step.id || step.after.contains(&submission.step))
        .filter(|submission| matches!(submission.stage(), Stage::Sent | Stage::Received | Stage::Answered))
        .cloned()
        .collect();
    for mut submission in sent {
        register(state, case, &submission, on)?;
        if submission.stage() == Stage::Sent
            && submission.mark_received(Mark { on, note: String::new() }, case.today).is_ok()
        {
            let (_, draft) = case.draft_of(&submission)?;
            keep(state, case, draft, &submission, Word::Received.journal(), Some(on))?;
        }
    }
    Ok(())
}
