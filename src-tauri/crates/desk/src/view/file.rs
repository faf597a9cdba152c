//! Files that go along, pages of a document, and what changed after an export.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Copy, Said};

/// A file of the officer's.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FileRow {
    pub id: String,
    /// As the officer named it.
    pub name: String,
    /// `1,2 MB`
    pub size: String,
    /// None once it was sent.
    pub remove: Option<Action>,
    /// It was removed since the program was started; `put_back` brings it back.
    pub gone: bool,
}

/// A file that proves what was recorded.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ProofRow {
    pub id: String,
    pub name: String,
    pub size: String,
    /// There is a program that shows it; otherwise it can only be saved.
    pub opens: bool,
    /// None: it was removed since the program was started; `put_back` brings it back.
    pub remove: Option<Action>,
}

/// The files that prove one stage of a submission.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ProofsView {
    /// The stage, e.g. `Primit`.
    pub label: String,
    pub files: Vec<ProofRow>,
    /// Why they can't be read.
    pub closed: Option<Said>,
    /// The form that adds more.
    pub add: Action,
}

/// The picture in an institution's letterhead.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct LogoView {
    /// `data:image/png;base64,…`; none: there is none.
    pub image: Option<String>,
    /// Why it can't be read.
    pub closed: Option<Said>,
    pub remove: Option<Action>,
}

/// How a draft's certificate goes with the mail.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateAsView {
    /// Inside a ZIP or bare, in a sentence.
    pub text: String,
    /// The form that changes it; none once it was sent.
    pub change: Option<Action>,
}

/// One thing that is not as it was exported.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ChangeView {
    /// What it is; for a line of the text, that.
    pub label: String,
    /// None: it was not there.
    pub before: Option<String>,
    /// None: it is there no more.
    pub after: Option<String>,
}

/// A document to be looked at.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PreviewView {
    pub title: String,
    pub pages: Vec<PageView>,
    /// All that the pages say.
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PageView {
    /// `data:image/png;base64,…`
    pub image: String,
    /// In pixels.
    pub width: u32,
    pub height: u32,
}

/// What an online form asked that the program doesn't know of.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct AskedElseView {
    /// Why not all of it can be read.
    pub closed: Option<Said>,
    /// Here, to be copied into the form.
    pub here: Vec<AskedView>,
    /// Of other integrations, by the same form.
    pub before: Vec<AskedView>,
    /// The form that notes another question.
    pub add: Action,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct AskedView {
    pub question: String,
    pub answer: String,
    /// Which integration it was asked for; none for this one.
    pub asked_for: Option<String>,
    pub copies: Vec<Copy>,
    /// For this integration: change it, remove it. For others: note it here.
    pub actions: Vec<Action>,
}
