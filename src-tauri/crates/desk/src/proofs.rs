//! Files that prove what was recorded of a submission: shown beside it, and kept with the form that records it.

use std::path::Path;

use racord_core::id::SubmissionId;
use racord_core::submission::{Stage, Submission};
use racord_dossier::{Change, DossierError, Entry, Proof};

use crate::files::{Target, size};
use crate::in_session::Waiting;
use crate::outgoing::{Matter, Outgoing};
use crate::problem::{Outcome, missing_thing};
use crate::state::State;
use crate::view::{Action, FileRow, ProofRow, ProofsView};

/// What the programs of any desktop show; anything else might be run.
const SHOWN: [&str; 14] =
    ["bmp", "docx", "eml", "gif", "jpeg", "jpg", "msg", "odt", "pdf", "png", "tif", "tiff", "txt", "xlsx"];

/// The word of a stage that something can prove.
pub(crate) fn stage_word(stage: Stage) -> Option<&'static str> {
    match stage {
        Stage::Answered => Some("answered"),
        Stage::Drafted | Stage::Exported => None,
        Stage::Received => Some("received"),
        Stage::Returned => Some("returned"),
        Stage::Sent => Some("sent"),
    }
}

/// The stages that a file can prove, by their words.
pub(crate) fn is_stage(word: &str) -> bool {
    ["answered", "received", "returned", "sent"].contains(&word)
}

/// Whether a program that only shows it opens a file of this name.
pub(crate) fn is_shown(name: &str) -> bool {
    let ending = Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| SHOWN.contains(&ending.as_str()))
}

/// The proofs of one stage. A keyring that is closed hides them, not what was recorded.
pub(crate) fn view(state: &State, submission: &SubmissionId, stage: &str) -> Outcome<ProofsView> {
    let voice = &state.voice;
    let (kept, closed) = match state.dossier.proofs(submission) {
        Ok(kept) => (kept, None),
        Err(error) if error.stays_closed() => (Vec::new(), Some(voice.said(&error.saying()))),
        Err(error) => return Err(error.into()),
    };
    let target = Target::proof(submission, stage);
    let mut files: Vec<ProofRow> = kept
        .iter()
        .filter(|proof| proof.stage == stage)
        .map(|proof| ProofRow {
            id: proof.id.to_string(),
            name: proof.name.clone(),
            size: size(voice, proof.bytes.len()),
            opens: is_shown(&proof.name),
            remove: Some(Action {
                label: voice.text("action-file-remove"),
                form: format!("proof-remove/{}", proof.id),
                primary: false,
            }),
        })
        .collect();
    files.extend(state.session.removed(&target).map(|removed| ProofRow {
        id: removed.id.to_string(),
        name: removed.name.clone(),
        size: size(voice, removed.bytes.len()),
        opens: false,
        remove: None,
    }));
    Ok(ProofsView {
        label: voice.text(&format!("rung-{stage}")),
        files,
        closed,
        add: Action {
            label: voice.text("action-proof-add"),
            form: format!("proof/{submission}/{stage}"),
            primary: false,
        },
    })
}

/// The proofs of everything that was recorded of a submission. What proves an answer in part has no mark beside it.
pub(crate) fn all(state: &State, submission: &Submission) -> Outcome<Vec<ProofsView>> {
    let marks = [
        ("sent", submission.sent.is_some()),
        ("received", submission.received.is_some()),
        ("answered", submission.answered.is_some()),
        ("returned", submission.returned.is_some()),
    ];
    let mut views = Vec::new();
    for (stage, recorded) in marks {
        let view = view(state, &submission.id, stage)?;
        if recorded || !view.files.is_empty() {
            views.push(view);
        }
    }
    Ok(views)
}

/// Files that wait in a form.
pub(crate) fn waiting(state: &State, form: &str) -> Vec<FileRow> {
    let row = |file: &Waiting| FileRow {
        id: file.id.to_string(),
        name: file.name.clone(),
        size: size(&state.voice, file.file.bytes().len()),
        remove: None,
        gone: false,
    };
    state.session.waiting(form).iter().map(row).collect()
}

/// Keeps what waits in a form as the proof of a stage; says how many files that are.
pub(crate) fn keep(
    state: &State,
    change: &Change<'_>,
    form: &str,
    of: &SubmissionId,
    stage: &str,
) -> Result<usize, DossierError> {
    let waiting = state.session.waiting(form);
    for file in waiting {
        change.add_proof(of, stage, &file.name, file.file.bytes(), state.voice.now)?;
    }
    Ok(waiting.len())
}

/// A journal entry about the proof of a stage: `journal-proof-<what>`.
pub(crate) fn entry(
    matter: &Matter,
    outgoing: &Outgoing,
    of: &SubmissionId,
    stage: &str,
    what: &str,
) -> Entry {
    matter
        .entry(&format!("journal-proof-{what}"))
        .about_submission(of)
        .text("draft", &outgoing.id())
        .text("stage", stage)
}

/// What goes together with a word that is taken back.
pub(crate) struct TakenBack {
    form: String,
    proofs: Vec<Proof>,
}

impl TakenBack {
    /// The proofs of the last word about a submission, before it is taken back.
    pub(crate) fn of(
        state: &State,
        matter: &Matter,
        outgoing: &Outgoing,
        submission: &Submission,
    ) -> Outcome<TakenBack> {
        let Some(stage) = stage_word(submission.stage()) else {
            return Err(missing_thing("submission"));
        };
        let mut proofs = state.dossier.proofs(&submission.id)?;
        proofs.retain(|proof| proof.stage == stage);
        Ok(TakenBack { form: format!("mark-{stage}/{}/{}", matter.id(), outgoing.id()), proofs })
    }

    pub(crate) fn write(&self, change: &Change<'_>) -> Result<(), DossierError> {
        self.proofs.iter().try_for_each(|proof| change.remove_proof(&proof.id))
    }

    /// Whoever records it anew finds them in the form.
    pub(crate) fn wait(self, state: &mut State) -> Outcome<()> {
        for mut proof in self.proofs {
            let file = racord_papers::Attachment::admit(&proof.name, std::mem::take(&mut *proof.bytes))?;
            state.session.wait(&self.form, Waiting { id: proof.id, name: proof.name, file });
        }
        Ok(())
    }
}
