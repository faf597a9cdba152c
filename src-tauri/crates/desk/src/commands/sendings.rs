//! Everything that was drafted, exported, sent, received, answered.

use racord_core::custody::chisinau_day;
use racord_core::submission::Submission;

use crate::Desk;
use crate::commands::submissions::{actions, stage_tone, stage_words, title};
use crate::outgoing::Matter;
use crate::problem::Outcome;
use crate::proofs;
use crate::state::State;
use crate::view::{Problem, Rung, SendingRow, Tag};

impl Desk {
    pub(crate) fn sendings(&self) -> Result<Vec<SendingRow>, Problem> {
        self.with(|state| {
            state.dossier.submissions()?.value.iter().map(|submission| row(state, submission)).collect()
        })
    }
}

fn row(state: &State, submission: &Submission) -> Outcome<SendingRow> {
    let voice = &state.voice;
    let matter = Matter::of(state, submission)?;
    let outgoing = matter.outgoing_of(submission)?;
    let (detail, ready) = match (matter.case(), outgoing.about.step()) {
        (Some(case), Some(step)) => {
            let progress = case.progress();
            let current = progress.step(step);
            // Only what goes out in the step's present round is recorded from here.
            let present =
                current.is_some_and(|current| current.is_open() && current.round == submission.round);
            let title = voice.pick(&case.step(step)?.title).to_owned();
            (format!("{} · {title}", matter.title()), present || outgoing.is_letter())
        }
        _ => (matter.title(), true),
    };
    let exported = submission.export.is_some();
    let of_round = outgoing.is_letter() || is_present(&matter, submission);
    let actions = if of_round {
        actions(state, &matter, &outgoing, Some(submission), ready && exported)
    } else {
        Vec::new()
    };
    let mark = |mark: &Option<racord_core::submission::Mark>| mark.as_ref().map(|mark| voice.day(mark.on));
    let rung = |code: &str, when| Rung { label: voice.text(code), when };
    let mut ladder = vec![
        rung("rung-drafted", Some(voice.day(chisinau_day(submission.drafted)))),
        rung("rung-exported", submission.export.as_ref().map(|export| voice.day(chisinau_day(export.at)))),
        rung("rung-sent", mark(&submission.sent)),
        rung("rung-received", mark(&submission.received)),
    ];
    ladder.push(match &submission.returned {
        Some(returned) => rung("rung-returned", Some(voice.day(returned.on))),
        None => rung("rung-answered", mark(&submission.answered)),
    });
    Ok(SendingRow {
        title: title(state, &outgoing),
        detail,
        tag: Tag { tone: stage_tone(Some(submission)), text: stage_words(state, Some(submission)) },
        place: outgoing.place(),
        ladder,
        proofs: proofs::all(state, submission)?,
        actions,
    })
}

/// Whether it is what its step sends in the present round: a form about a draft speaks of that one.
fn is_present(matter: &Matter, submission: &Submission) -> bool {
    let progress = matter.case().zip(submission.about.step());
    progress.is_some_and(|(case, step)| {
        case.progress().step(step).is_some_and(|progress| progress.round == submission.round)
    })
}
