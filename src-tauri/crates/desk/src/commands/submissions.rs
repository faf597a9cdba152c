//! What goes out: exported, handed over, shown.

mod draft;
mod words;

use std::path::Path;

use racord_core::id::SubmissionId;
use racord_core::message::Saying;
use racord_core::submission::{Export, Submission};
use racord_core::words::Language;
use racord_dossier::DossierError;
use racord_papers::{Stamp, write_package};
use zeroize::Zeroizing;

use crate::Desk;
use crate::forms::{keep, keep_with};
use crate::letter::{letter, packed};
use crate::outgoing::Matter;
use crate::paper::{Paper, paper};
use crate::problem::{Outcome, Trouble, missing_thing};
use crate::state::State;
use crate::view::{Exported, Problem};

pub(super) use self::draft::draft_view;
pub(crate) use self::words::title;
pub(super) use self::words::{actions, stage_tone, stage_words};

impl Desk {
    pub(crate) fn set_draft_language(
        &self,
        of: String,
        draft: String,
        language: Language,
    ) -> Result<(), Problem> {
        self.with(|state| {
            let matter = Matter::load(state, &of)?;
            let outgoing = matter.outgoing(&draft)?;
            let Paper { mut submission, kept, .. } = paper(state, &matter, &outgoing)?;
            if let (Some(case), false) = (matter.case(), outgoing.is_letter()) {
                state.dossier.set_draft_language(&case.integration.id, &outgoing.id(), language)?;
            }
            // What was exported stays as it was; the next export is in the new language.
            if (kept || outgoing.is_letter()) && submission.sent.is_none() {
                submission.language = language;
                keep(state, &matter, &outgoing, &submission, "journal-draft-language", None)?;
            }
            Ok(())
        })
    }

    pub(crate) fn export_draft(&self, of: String, draft: String) -> Result<Option<Exported>, Problem> {
        let title = self.with(|state| {
            let matter = Matter::load(state, &of)?;
            let outgoing = matter.outgoing(&draft)?;
            packed(state, &matter, &outgoing, &paper(state, &matter, &outgoing)?)?;
            Ok(state.voice.text("dialog-export"))
        })?;
        let Some(folder) = self.setup.host.choose_folder(&title).map_err(|error| self.told(error))? else {
            return Ok(None);
        };
        self.export_into(&of, &draft, &folder).map(Some)
    }

    /// Writes the package of a draft into a folder: the same for the window and the command line.
    pub fn export_into(&self, of: &str, draft: &str, folder: &Path) -> Result<Exported, Problem> {
        self.with(|state| {
            let matter = Matter::load(state, of)?;
            let outgoing = matter.outgoing(draft)?;
            let paper = paper(state, &matter, &outgoing)?;
            let letter = letter(state, &matter, &outgoing, &paper.content)?;
            let package = letter.package(&Stamp::of(&paper.submission))?;
            let said = crate::exported::Said::of(&paper, &letter.composed);
            let file = write_package(folder, &package)?;
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let export = Export {
                at: state.voice.now,
                folder: folder.to_string_lossy().into_owned(),
                file: name.clone(),
                sha256: package.sha256.clone(),
            };
            let mut submission = paper.submission;
            // A second export of what was sent already is a copy: it changes nothing that is kept.
            if submission.sent.is_none() {
                submission.mark_exported(export.clone()).map_err(|refused| Trouble::from(refused.said()))?;
                let said = serde_json::to_vec(&said).map_err(|_| missing_thing("export"))?;
                keep_with(
                    state,
                    &matter,
                    &outgoing,
                    &submission,
                    "journal-submission-exported",
                    None,
                    |change| {
                        match change.put_exported_content(&submission.id, &Zeroizing::new(said)) {
                            // Without a keyring it can't be told later what changed; the package is written all the same.
                            Err(DossierError::Secret(_) | DossierError::DataKeyLost) => {
                                change.drop_exported_content(&submission.id)
                            }
                            kept => kept,
                        }
                    },
                )?;
            }
            Ok(Exported { folder: export.folder, file: name, sha256: package.sha256, unnoted: None })
        })
    }

    pub(crate) fn open_mail(&self, submission: String) -> Result<(), Problem> {
        let (mail, id) = self.with(|state| {
            let (matter, submission) = found(state, &submission)?;
            let outgoing = matter.outgoing_of(&submission)?;
            let package = packed(state, &matter, &outgoing, &paper(state, &matter, &outgoing)?)?;
            let mail = package.mail.ok_or_else(|| missing_thing("mail"))?;
            Ok((mail, submission.id))
        })?;
        // The mail program reads it after this returns: the file stays until the program ends.
        let file = self.hand_over(&format!("racord-{id}.eml"), &mail)?;
        self.setup.host.open_file(&file).map_err(|error| self.told(error))
    }

    pub(crate) fn show_folder(&self, submission: String) -> Result<(), Problem> {
        let file = self.with(|state| {
            let (_, submission) = found(state, &submission)?;
            let export = submission.export.ok_or_else(|| missing_thing("export"))?;
            Ok(Path::new(&export.folder).join(export.file))
        })?;
        if !file.exists() {
            return Err(self.told(Saying::new("export-gone").with("file", file.display().to_string())));
        }
        self.setup.host.show_file(&file).map_err(|error| self.told(error))
    }
}

pub(super) fn found(state: &State, id: &str) -> Outcome<(Matter, Submission)> {
    let id = SubmissionId::parse(id).ok_or_else(|| missing_thing("submission"))?;
    let submission = state.dossier.submission(&id)?.value.ok_or_else(|| missing_thing("submission"))?;
    Ok((Matter::of(state, &submission)?, submission))
}
