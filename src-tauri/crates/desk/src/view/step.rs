//! An integration and its steps.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::base::{Action, Day, Fact, NavigationItem, Said, SourceView, Tag, Task};
use super::certificate::CertificateRow;
use super::days::TermView;
use super::file::{AskedElseView, FileRow, ProofsView};
use super::form::Form;
use super::sending::DraftView;

/// An integration: tasks grouped by phase.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct HubView {
    pub id: String,
    pub system: NavigationItem,
    pub service: String,
    pub title: String,
    pub subtitle: String,
    pub tag: Option<Tag>,
    pub done: u32,
    pub total: u32,
    pub phases: Vec<PhaseView>,
    pub price: String,
    pub sources: Vec<SourceView>,
    /// Recorded as connected already: there are no steps, only these facts.
    pub connected: Vec<Fact>,
    /// The way to the checks, and what was found last.
    pub preflight: Option<Task>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct PhaseView {
    pub title: String,
    pub steps: Vec<StepRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct StepRow {
    pub id: String,
    pub number: u32,
    pub title: String,
    /// State and turn, e.g. `rândul dvs.`; plain text when completed.
    pub status: Tag,
    /// The reason why it cannot start, or since when it waits.
    pub detail: Option<String>,
    pub done: bool,
    pub place: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct StepView {
    pub integration: String,
    pub step: String,
    pub system: NavigationItem,
    pub hub: NavigationItem,
    pub number: u32,
    pub total: u32,
    pub title: String,
    pub what: String,
    pub status: Tag,
    /// Whose turn, since when, until when, or why it cannot start.
    pub detail: Option<String>,
    /// While somebody outside is waited for.
    pub term: Option<TermView>,
    pub done: bool,
    pub available: bool,
    /// Remarks of MEGA, when it was returned.
    pub remarks: Option<String>,
    pub round: u32,
    pub rail: Vec<StepRow>,
    pub notes: Vec<NoteView>,
    pub links: Vec<LinkView>,
    /// The questions of this step, to be filled in place (`answers/…`).
    pub answers: Option<Form>,
    /// Certificates that this step sends or needs, one for each environment.
    pub certificates: Vec<CertificateNeedView>,
    pub drafts: Vec<DraftView>,
    /// A follow-up that can be written while somebody outside is waited for.
    pub follow_up: Option<FollowUpView>,
    /// Follow-ups that were begun or sent.
    pub follow_ups: Vec<Task>,
    pub tests: Option<TestsView>,
    /// What its online form asked beside what is known; none without an online form.
    pub asked_else: Option<AskedElseView>,
    pub actions: Vec<Action>,
    /// The way to the checks, where this step sends what can be checked.
    pub preflight: Option<Task>,
    pub can_undo: bool,
    pub history: Vec<HistoryRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FollowUpView {
    pub place: String,
    /// The term has passed.
    pub overdue: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct NoteView {
    pub text: String,
    pub correction: bool,
    pub source: SourceView,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct LinkView {
    pub id: String,
    pub label: String,
    pub url: String,
    /// What was published before, and why this one stands here.
    pub correction: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct HistoryRow {
    pub when: Day,
    pub text: String,
    pub note: Option<String>,
    pub round: u32,
    /// What proves it; none for what is no word about a submission.
    pub proofs: Option<ProofsView>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateNeedView {
    pub environment: String,
    /// `testare`, `producție`
    pub label: String,
    /// What is due: certificate or serial only, and why.
    pub text: String,
    pub certificate: Option<CertificateRow>,
    /// It ends soon: its renewal comes first.
    pub renewal: Option<Task>,
    /// Where a certificate for this system and environment is added.
    pub add: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TestsView {
    /// `7 din 12 trecute`
    pub summary: String,
    /// Why production must wait, or that it needn't.
    pub verdict: Said,
    /// Why the files that show results can't be read; they aren't listed then.
    pub closed: Option<Said>,
    pub groups: Vec<TestGroupView>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TestGroupView {
    pub title: String,
    pub tests: Vec<TestView>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TestView {
    pub id: String,
    pub title: String,
    pub steps: Vec<String>,
    pub expected: String,
    pub status: Tag,
    pub detail: Option<String>,
    /// The form that records its result.
    pub form: String,
    /// Files that show its result.
    pub evidence: Vec<FileRow>,
}
