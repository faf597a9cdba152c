//! What changed in a draft after its package was exported, in words.

use racord_core::submission::Submission;
use racord_papers::{Stamp, package};

use crate::exported::{Changed, Said};
use crate::letter::Letter;
use crate::paper::Paper;
use crate::problem::Outcome;
use crate::state::State;
use crate::view::ChangeView;

/// What is not as it was exported; none when all of it is. What was exported before the program kept what a package
/// says, or stays closed, can only be told to have changed.
pub(super) fn changes(
    state: &State,
    submission: &Submission,
    paper: &Paper,
    letter: &Letter,
) -> Outcome<Option<Vec<ChangeView>>> {
    let Some(export) = submission.export.as_ref().filter(|_| submission.sent.is_none()) else {
        return Ok(None);
    };
    let kept = match state.dossier.exported_content(&submission.id) {
        // It stays closed: that something changed can be told all the same.
        Err(error) if error.stays_closed() => None,
        kept => kept?,
    };
    let Some(before) = kept.and_then(|kept| serde_json::from_slice::<Said>(&kept).ok()) else {
        let now = package(&letter.composed, &Stamp::of(submission))?;
        return Ok((now.sha256 != export.sha256).then(Vec::new));
    };
    let changed = before.changed(&Said::of(paper, &letter.composed));
    Ok((!changed.is_empty()).then(|| changed.into_iter().map(|one| view(state, one)).collect()))
}

fn view(state: &State, changed: Changed) -> ChangeView {
    let voice = &state.voice;
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    match changed {
        Changed::Field("language", before, after) => {
            let name = |word: String| some(voice.text(&format!("step-draft-language-{word}")));
            ChangeView { label: voice.text("change-language"), before: name(before), after: name(after) }
        }
        Changed::Field(name, before, after) => ChangeView {
            label: voice.text(&format!("change-{name}")),
            before: some(before),
            after: some(after),
        },
        Changed::Answer(label, before, after) => {
            ChangeView { label, before: some(before), after: some(after) }
        }
        Changed::Line(line) => {
            ChangeView { label: voice.text("change-line"), before: line.before, after: line.after }
        }
        Changed::FileAdded(file) => {
            ChangeView { label: voice.text("change-file"), before: None, after: Some(file) }
        }
        Changed::FileRemoved(file) => {
            ChangeView { label: voice.text("change-file"), before: Some(file), after: None }
        }
        Changed::Logo => ChangeView {
            label: voice.text("change-logo"),
            before: None,
            after: Some(voice.text("change-logo-other")),
        },
        Changed::FileReplaced(file) => ChangeView {
            label: voice.text("change-file"),
            before: Some(file.clone()),
            after: Some(voice.with("change-file-replaced", "file", file)),
        },
    }
}
