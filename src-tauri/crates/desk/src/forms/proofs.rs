//! Files that prove what was recorded: added later, removed.

use racord_core::id::{FileId, SubmissionId};
use racord_dossier::Proof;

use super::build::FormBuilder;
use crate::files::Target;
use crate::in_session::Removed;
use crate::outgoing::{Matter, Outgoing};
use crate::problem::{Outcome, missing_thing};
use crate::proofs;
use crate::state::State;
use crate::view::{FieldKind, Form, Saved};

/// What a proof belongs to, looked up.
struct Of {
    submission: SubmissionId,
    matter: Matter,
    outgoing: Outgoing,
}

impl Of {
    fn find(state: &State, submission: &SubmissionId) -> Outcome<Of> {
        let kept = state.dossier.submission(submission)?.value.ok_or_else(|| missing_thing("submission"))?;
        let matter = Matter::of(state, &kept)?;
        let outgoing = matter.outgoing_of(&kept)?;
        Ok(Of { submission: kept.id, matter, outgoing })
    }

    fn entry(&self, stage: &str, what: &str) -> racord_dossier::Entry {
        proofs::entry(&self.matter, &self.outgoing, &self.submission, stage, what)
    }
}

pub(super) fn add_form(state: &State, name: &str, submission: &str, stage: &str) -> Outcome<Form> {
    let of = Of::find(state, &parsed(submission, stage)?)?;
    let title = state.voice.with("form-proof-of", "stage", state.voice.text(&format!("rung-{stage}")));
    Ok(FormBuilder::new(&state.voice, "proof", name, &of.outgoing.place())
        .title(title)
        .optional("proofs", FieldKind::Files, "")
        .finish())
}

pub(super) fn save_add(state: &mut State, name: &str, submission: &str, stage: &str) -> Outcome<Saved> {
    let of = Of::find(state, &parsed(submission, stage)?)?;
    let count = state.session.waiting(name).len();
    if count == 0 {
        return Err(racord_core::message::Saying::new("proof-none").into());
    }
    state.dossier.change(state.voice.now, of.entry(stage, "added"), |change| {
        proofs::keep(state, change, name, &of.submission, stage)
    })?;
    state.session.wait_no_more(name);
    Ok(Saved { place: of.outgoing.place(), said: state.voice.with("saved-files", "count", count) })
}

pub(super) fn remove_form(state: &State, name: &str, id: &str) -> Outcome<Form> {
    let proof = proof(state, id)?;
    let of = Of::find(state, &proof.submission)?;
    Ok(FormBuilder::new(&state.voice, "proof-remove", name, &of.outgoing.place())
        .intro(state.voice.with("proof-remove-gone", "file", &proof.name))
        .finish())
}

pub(super) fn save_remove(state: &mut State, id: &str) -> Outcome<Saved> {
    let proof = proof(state, id)?;
    let of = Of::find(state, &proof.submission)?;
    state.dossier.change(state.voice.now, of.entry(&proof.stage, "removed"), |change| {
        change.remove_proof(&proof.id)
    })?;
    let said = state.voice.with("saved-file-removed", "file", &proof.name);
    state.session.remember_removed(Removed {
        target: Target::proof(&proof.submission, &proof.stage),
        id: proof.id,
        name: proof.name,
        bytes: proof.bytes,
    });
    Ok(Saved { place: of.outgoing.place(), said })
}

fn parsed(submission: &str, stage: &str) -> Outcome<SubmissionId> {
    SubmissionId::parse(submission)
        .filter(|_| proofs::is_stage(stage))
        .ok_or_else(|| missing_thing("submission"))
}

fn proof(state: &State, id: &str) -> Outcome<Proof> {
    let id = FileId::parse(id).ok_or_else(|| missing_thing("file"))?;
    state.dossier.proof(&id)?.ok_or_else(|| missing_thing("file"))
}
