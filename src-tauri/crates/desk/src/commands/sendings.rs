//! Everything that was drafted, exported, sent, received, answered.

use racord_core::submission::Submission;

use crate::Desk;
use crate::commands::submissions::{stage_tone, stage_words};
use crate::problem::Outcome;
use crate::state::State;
use crate::view::{Problem, Rung, SendingRow, Tag};
use crate::voice::day_in_moldova;

impl Desk {
    pub(crate) fn sendings(&self) -> Result<Vec<SendingRow>, Problem> {
        self.with(|state| {
            state.dossier.submissions()?.value.iter().map(|submission| row(state, submission)).collect()
        })
    }
}

fn row(state: &State, submission: &Submission) -> Outcome<SendingRow> {
    let voice = &state.voice;
    let case = state.case(submission.integration.as_str())?;
    let kind = voice.text(&format!("draft-{}", submission.kind));
    let title = match submission.environment {
        Some(environment) => format!("{kind} · {}", voice.environment(environment)),
        None => kind,
    };
    let step = case.step(&submission.step)?;
    let mark = |mark: &Option<racord_core::submission::Mark>| mark.as_ref().map(|mark| voice.day(mark.on));
    let rung = |code: &str, when| Rung { label: voice.text(code), when };
    let mut ladder = vec![
        rung("rung-drafted", Some(voice.day(day_in_moldova(submission.drafted)))),
        rung("rung-exported", submission.export.as_ref().map(|export| voice.day(day_in_moldova(export.at)))),
        rung("rung-sent", mark(&submission.sent)),
        rung("rung-received", mark(&submission.received)),
    ];
    ladder.push(match &submission.returned {
        Some(returned) => rung("rung-returned", Some(voice.day(returned.on))),
        None => rung("rung-answered", mark(&submission.answered)),
    });
    Ok(SendingRow {
        title,
        detail: format!("{} · {}", case.title(), voice.pick(&step.title)),
        tag: Tag { tone: stage_tone(Some(submission)), text: stage_words(state, Some(submission)) },
        place: case.step_place(step),
        ladder,
        actions: Vec::new(),
    })
}
