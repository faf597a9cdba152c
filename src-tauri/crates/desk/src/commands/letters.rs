//! Letters that no step sends: each on a page of its own, and the lists of them.

use racord_core::integration::StepProgress;
use racord_core::message::Saying;
use racord_core::submission::{Stage, Subject, Submission};

use super::submissions::{draft_view, stage_tone, stage_words, title};
use crate::Desk;
use crate::case::Case;
use crate::outgoing::{Holder, Matter, Outgoing};
use crate::problem::Outcome;
use crate::proofs::TakenBack;
use crate::renewal::answer_taken_back;
use crate::state::State;
use crate::view::{FollowUpView, LetterView, NavigationItem, Problem, Tag, Task};

impl Desk {
    pub(crate) fn letter(&self, of: String, draft: String) -> Result<LetterView, Problem> {
        self.with(|state| {
            let matter = Matter::load(state, &of)?;
            letter_view(state, &matter, &matter.outgoing(&draft)?)
        })
    }

    /// Takes back the officer's last word about a letter.
    pub(crate) fn undo_letter(&self, of: String, draft: String) -> Result<(), Problem> {
        self.with(|state| {
            let matter = Matter::load(state, &of)?;
            let outgoing = matter.outgoing(&draft)?;
            let kept = outgoing.number.and_then(|number| matter.kept(&outgoing, number));
            let Some(mut submission) = kept.cloned() else {
                return Err(Saying::new("nothing-to-undo").into());
            };
            let answer = submission.answered.as_ref().map(|mark| mark.on);
            let proofs = match submission.sent {
                Some(_) => TakenBack::of(state, &matter, &outgoing, &submission)?,
                None => return Err(Saying::new("nothing-to-undo").into()),
            };
            if !submission.undo_last_mark() {
                return Err(Saying::new("nothing-to-undo").into());
            }
            let gone = match (&matter, answer) {
                (Matter::System(holder), Some(on)) => answer_taken_back(state, holder, &submission, on)?,
                _ => Vec::new(),
            };
            let entry = matter
                .entry("journal-letter-undone")
                .about_submission(&submission.id)
                .text("draft", &outgoing.id());
            state.dossier.change(state.voice.now, entry, |change| {
                gone.iter().try_for_each(|one| change.remove_registration(&one.certificate, &one.service))?;
                proofs.write(change)?;
                change.put_submission(&submission)
            })?;
            proofs.wait(state)
        })
    }
}

fn letter_view(state: &State, matter: &Matter, outgoing: &Outgoing) -> Outcome<LetterView> {
    let voice = &state.voice;
    let system = matter.system();
    let mut within =
        vec![NavigationItem { name: system.name.clone(), place: format!("system/{}", system.id) }];
    if let (Some(case), Some(step)) = (matter.case(), outgoing.about.step()) {
        within.push(NavigationItem { name: case.procedure.name.clone(), place: case.place() });
        let step = case.step(step)?;
        within
            .push(NavigationItem { name: voice.pick(&step.title).to_owned(), place: case.step_place(step) });
    }
    if let (Matter::System(holder), Some(environment)) = (matter, outgoing.environment)
        && let Some(renewal) = holder.renewal_now(state, environment)?
    {
        let name = voice.with("renewing-row", "environment", environment.as_str());
        within.push(NavigationItem { name, place: renewal.place() });
    }
    let number = outgoing.number.unwrap_or(1);
    let kept = matter.kept(outgoing, number);
    Ok(LetterView {
        within,
        title: title(state, outgoing),
        what: voice.text(&format!("letter-what-{}", outgoing.kind)),
        draft: draft_view(state, matter, outgoing, true)?,
        remarks: remarks(matter, outgoing),
        can_undo: kept.is_some_and(|kept| kept.sent.is_some()),
        history: kept.map(|kept| super::recording::history_of(state, kept)).transpose()?.unwrap_or_default(),
    })
}

/// Why it was returned, or why the letter before it was: this one takes its place.
fn remarks(matter: &Matter, outgoing: &Outgoing) -> Option<String> {
    let number = outgoing.number?;
    let returned =
        |number: u32| matter.kept(outgoing, number)?.returned.as_ref().map(|mark| mark.note.clone());
    returned(number).or_else(|| returned(number.checked_sub(1)?))
}

/// What can be written about a system, and what was written, the newest of each series first.
pub(super) fn of_system(state: &State, holder: Holder) -> Outcome<Vec<Task>> {
    let (matter, offered) = Box::new(holder).letters(state)?;
    let mut rows = Vec::new();
    for letter in offered {
        let before = letter.number.and_then(|number| matter.kept(&letter, number - 1));
        let waits = before.is_some_and(|before| matches!(before.stage(), Stage::Sent | Stage::Received));
        // The next of a series is written once the last was answered.
        if !waits {
            let kept = letter.number.and_then(|number| matter.kept(&letter, number));
            rows.push(row(state, &letter, kept));
        }
    }
    for submission in matter.submissions().iter().rev().filter(|one| one.sent.is_some()) {
        rows.push(row(state, &matter.outgoing_of(submission)?, Some(submission)));
    }
    Ok(rows)
}

/// The follow-up that can be written at a step now.
pub(super) fn offer(case: &Case, step: &StepProgress) -> Option<FollowUpView> {
    Some(FollowUpView {
        place: case.follow_up(&step.step.id)?.place(),
        overdue: step.due.as_ref().is_some_and(|due| due.passed),
    })
}

/// Follow-ups of a step that were begun or sent.
pub(super) fn of_step(state: &State, matter: &Matter, step: &str) -> Outcome<Vec<Task>> {
    let of_step = |one: &&Submission| matches!(&one.about, Subject::Waiting { step: at, .. } if at == step);
    let follow_ups = matter.submissions().iter().filter(of_step);
    follow_ups.map(|one| Ok(row(state, &matter.outgoing_of(one)?, Some(one)))).collect()
}

pub(super) fn row(state: &State, letter: &Outgoing, kept: Option<&Submission>) -> Task {
    Task {
        title: title(state, letter),
        detail: None,
        tag: Some(Tag { tone: stage_tone(kept), text: stage_words(state, kept) }),
        place: Some(letter.place()),
    }
}
