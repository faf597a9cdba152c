//! What is remembered for as long as the program runs: files that wait in a form, and what was just taken away.

use std::collections::BTreeMap;

use racord_core::id::{FileId, IntegrationId};
use racord_core::integration::TestResult;
use racord_dossier::EditedText;
use racord_papers::Attachment;
use zeroize::Zeroizing;

use crate::files::Target;

#[derive(Default)]
pub(crate) struct Session {
    /// By the form in which they wait.
    waiting: BTreeMap<String, Vec<Waiting>>,
    removed: Vec<Removed>,
    taken: Vec<TakenSheet>,
    /// Texts of mails before they followed the data, by the form in which they are edited.
    followed: BTreeMap<String, EditedText>,
}

/// A file that is kept once its form is saved.
pub(crate) struct Waiting {
    pub(crate) id: FileId,
    /// As the officer named it.
    pub(crate) name: String,
    pub(crate) file: Attachment,
}

/// A file that was removed and can be put back.
#[derive(Clone)]
pub(crate) struct Removed {
    pub(crate) id: FileId,
    pub(crate) target: Target,
    pub(crate) name: String,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

/// What a developers' sheet changed, and what was there before.
pub(crate) struct TakenSheet {
    pub(crate) integration: IntegrationId,
    /// By field: before, and as taken over.
    pub(crate) answers: Vec<(String, String, String)>,
    pub(crate) results: Vec<(Option<TestResult>, TestResult)>,
    pub(crate) files: Vec<FileId>,
}

impl Session {
    pub(crate) fn waiting(&self, form: &str) -> &[Waiting] {
        self.waiting.get(form).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn wait(&mut self, form: &str, file: Waiting) {
        self.waiting.entry(form.to_owned()).or_default().push(file);
    }

    /// One of them is not wanted any more.
    pub(crate) fn unwait(&mut self, form: &str, id: &str) {
        if let Some(files) = self.waiting.get_mut(form) {
            files.retain(|file| file.id.as_str() != id);
        }
    }

    /// The form was saved, or given up.
    pub(crate) fn wait_no_more(&mut self, form: &str) {
        self.waiting.remove(form);
    }

    pub(crate) fn removed(&self, target: &Target) -> impl Iterator<Item = &Removed> {
        self.removed.iter().filter(move |removed| removed.target == *target)
    }

    pub(crate) fn removed_file(&self, id: &str) -> Option<&Removed> {
        self.removed.iter().find(|removed| removed.id.as_str() == id)
    }

    pub(crate) fn remember_removed(&mut self, removed: Removed) {
        self.removed.push(removed);
    }

    /// It was put back.
    pub(crate) fn forget_removed(&mut self, id: &FileId) {
        self.removed.retain(|removed| removed.id != *id);
    }

    pub(crate) fn before_it_followed(&self, form: &str) -> Option<&EditedText> {
        self.followed.get(form)
    }

    pub(crate) fn remember_before_it_followed(&mut self, form: String, text: EditedText) {
        self.followed.insert(form, text);
    }

    /// It was put back, or the officer has gone on from there.
    pub(crate) fn forget_before_it_followed(&mut self, form: &str) {
        self.followed.remove(form);
    }

    pub(crate) fn remember_taken(&mut self, sheet: TakenSheet) {
        self.taken.push(sheet);
    }

    /// The sheet of an integration that was taken over last.
    pub(crate) fn taken(&self, integration: &IntegrationId) -> Option<&TakenSheet> {
        self.taken.iter().rfind(|sheet| sheet.integration == *integration)
    }

    pub(crate) fn forget_taken(&mut self, integration: &IntegrationId) {
        if let Some(last) = self.taken.iter().rposition(|sheet| sheet.integration == *integration) {
            self.taken.remove(last);
        }
    }
}
