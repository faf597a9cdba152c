//! Drafts and what was sent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Day, Fact, NavigationItem, Said, Tag, Task};
use super::file::{CertificateAsView, ChangeView, FileRow, ProofsView};
use super::step::HistoryRow;

/// A submission, as far as it got.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DraftView {
    /// `certificate.test`, `connection-form`
    pub id: String,
    /// Identifier of the integration or system that it is about.
    pub of: String,
    pub title: String,
    /// `mail`, `form` or `paper`
    pub by: String,
    pub status: Tag,
    pub language: String,
    /// Its number in the institution's own register; none for an online form.
    pub outgoing: Option<OutgoingView>,
    /// What is still missing, each with the place where it is entered. Nothing is exported before it's empty.
    pub missing: Vec<Task>,
    /// What stands against sending it, or is worth knowing.
    pub findings: Vec<Said>,
    pub mail: Option<MailView>,
    /// The answers, each to be copied into the online form.
    pub answers: Vec<Fact>,
    /// Identifier of the link that opens the online form.
    pub link: Option<String>,
    /// The submission, once exported or sent.
    pub submission: Option<String>,
    pub exported: Option<String>,
    /// Data changed after the export: what to do.
    pub changed: Option<String>,
    /// What changed, where it is known.
    pub changes: Vec<ChangeView>,
    /// The officer's files that go along.
    pub files: Vec<FileRow>,
    /// Files can be added.
    pub takes_files: bool,
    /// How its certificate goes with the mail; none when it sends none.
    pub certificate_as: Option<CertificateAsView>,
    /// Its document can be looked at.
    pub can_preview: bool,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct OutgoingView {
    /// Empty: none.
    pub number: String,
    /// The form that changes it; once it was sent, only here.
    pub form: Option<String>,
}

/// A letter that no step sends, on a page of its own.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct LetterView {
    /// Where it belongs, from the outside in.
    pub within: Vec<NavigationItem>,
    pub title: String,
    /// What it is for, in two sentences.
    pub what: String,
    pub draft: DraftView,
    /// What the recipient remarked when it, or the letter before it, was returned.
    pub remarks: Option<String>,
    /// The last word about it can be taken back.
    pub can_undo: bool,
    /// What was recorded of it, with what proves it.
    pub history: Vec<HistoryRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct MailView {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub attachments: Vec<String>,
    /// Where its text is changed by hand; none once it was sent.
    pub edit: Option<String>,
    /// Its text was changed by hand.
    pub edited: Option<EditedView>,
    /// The text was changed by hand in another language, and stands there still.
    pub elsewhere: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct EditedView {
    /// What the program would write.
    pub program: String,
    /// The data changed since: the program would write something else than then.
    pub older: bool,
    /// Keep it as it is, reset it.
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SendingRow {
    pub title: String,
    pub detail: String,
    pub tag: Tag,
    pub place: String,
    /// Drafted, exported, sent, received, answered: those that happened.
    pub ladder: Vec<Rung>,
    /// What proves it, stage by stage.
    pub proofs: Vec<ProofsView>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Rung {
    pub label: String,
    pub when: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Exported {
    pub folder: String,
    pub file: String,
    pub sha256: String,
    /// Why the journal says nothing of it, though the file is written.
    pub unnoted: Option<Said>,
}
