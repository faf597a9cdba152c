//! Files that prove what is recorded of a submission: waiting in its form, looked at, taken out again; and files that
//! were removed and are put back.

use racord_core::id::FileId;
use racord_dossier::Proof;

use crate::Desk;
use crate::files::{self, Target};
use crate::host::Chosen;
use crate::problem::{Outcome, missing_thing};
use crate::proofs;
use crate::state::State;
use crate::view::{Exported, FileRow, Problem, Saved};

impl Desk {
    pub(crate) fn proofs(&self, form: String) -> Result<Vec<FileRow>, Problem> {
        self.with(|state| Ok(proofs::waiting(state, &form)))
    }

    pub(crate) fn add_proof(&self, form: String) -> Result<Option<Saved>, Problem> {
        self.choose_and_add(&Target::form(&form))
    }

    pub(crate) fn aim_proofs(&self, form: String) -> Result<(), Problem> {
        self.with(|state| {
            state.files_aim = Some(Target::form(&form));
            Ok(())
        })
    }

    pub(crate) fn drop_proof(&self, form: String, file: String) -> Result<(), Problem> {
        self.with(|state| {
            state.session.unwait(&form, &file);
            Ok(())
        })
    }

    /// It lies outside the dossier until the program ends.
    pub(crate) fn open_proof(&self, file: String) -> Result<(), Problem> {
        let proof = self.with(|state| found(state, &file))?;
        if !proofs::is_shown(&proof.name) {
            return Err(self.told(missing_thing("file")));
        }
        let file = self.hand_over(&safe(&proof), &proof.bytes)?;
        self.setup.host.open_file(&file).map_err(|error| self.told(error))
    }

    pub(crate) fn save_proof(&self, file: String) -> Result<Option<Exported>, Problem> {
        let (title, proof) =
            self.with(|state| Ok((state.voice.text("dialog-proof-save"), found(state, &file)?)))?;
        let target = self.ask_target(&title, &safe(&proof))?;
        target.map(|target| self.write_file(&target, &proof.bytes)).transpose()
    }

    /// A file that was removed since the program was started.
    pub(crate) fn put_back(&self, file: String) -> Result<Saved, Problem> {
        self.with(|state| {
            let removed = state.session.removed_file(&file).cloned().ok_or_else(|| missing_thing("file"))?;
            let chosen = Chosen { name: removed.name.clone(), bytes: removed.bytes.to_vec() };
            let added = files::take_in(state, &removed.target, chosen)?;
            state.session.forget_removed(&removed.id);
            let said = state.voice.with("saved-file-back", "file", &removed.name);
            Ok(Saved { said, ..added })
        })
    }
}

fn found(state: &State, id: &str) -> Outcome<Proof> {
    let id = FileId::parse(id).ok_or_else(|| missing_thing("file"))?;
    state.dossier.proof(&id)?.ok_or_else(|| missing_thing("file"))
}

/// A name that every file system takes.
fn safe(proof: &Proof) -> String {
    racord_papers::safe_name(&proof.name)
}
