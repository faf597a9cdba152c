//! What the window shows, ready to be shown: sentences are in the officer's language, days are written out.
//!
//! A *place* is where a click leads: `todo`, `institution/ID`, `system/ID`, `integration/ID`,
//! `integration/ID/STEP`, `certificates`, `certificate/ID`, `sendings`, `settings`, `form/NAME`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Field identifier → what is typed. Several values stand one a line.
pub type Values = BTreeMap<String, String>;

/// A sentence with its stable code.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Said {
    pub code: String,
    pub message: String,
}

/// Why something was not done. The message says what to do next.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Problem {
    pub code: String,
    pub args: BTreeMap<String, String>,
    pub message: String,
    /// For a form: what is wrong where.
    pub fields: Vec<FieldProblem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FieldProblem {
    pub field: String,
    pub code: String,
    pub message: String,
    /// May be confirmed by the officer and saved all the same.
    pub warning: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Day {
    /// `2026-11-26`
    pub date: String,
    /// With the weekday: `joi, 26 noiembrie 2026`
    pub long: String,
    /// `26 noiembrie 2026`
    pub short: String,
    /// `peste 4 zile`
    pub relative: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum Tone {
    Bad,
    Ok,
    Quiet,
    Warn,
    You,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Tag {
    pub tone: Tone,
    pub text: String,
}

/// A label with a value, and the ways in which it can be copied.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Fact {
    pub id: String,
    pub label: String,
    /// Empty: not known.
    pub value: String,
    pub mono: bool,
    pub tag: Option<Tag>,
    /// Quiet words after the value.
    pub aside: Option<String>,
    pub copies: Vec<Copy>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Copy {
    pub label: String,
    pub text: String,
}

/// A row that leads somewhere.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Task {
    pub title: String,
    pub detail: Option<String>,
    pub tag: Option<Tag>,
    /// None: it cannot be opened yet; `detail` says why.
    pub place: Option<String>,
}

/// A button.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Action {
    pub label: String,
    /// The form it opens, e.g. `sent/ID`.
    pub form: String,
    pub primary: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Start {
    pub version: String,
    pub language: String,
    pub place: String,
    pub keyring: KeyringView,
    pub sample: bool,
    /// Nothing is kept yet.
    pub empty: bool,
    pub today: Day,
    pub notices: Vec<Said>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct KeyringView {
    pub state: KeyringState,
    /// What it means and what to do, when it isn't ready.
    pub said: Option<Said>,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum KeyringState {
    Denied,
    Locked,
    Missing,
    Ready,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Navigation {
    /// How many things wait for the officer.
    pub yours: u32,
    pub institutions: Vec<NavigationItem>,
    pub systems: Vec<NavigationSystem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct NavigationItem {
    pub name: String,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct NavigationSystem {
    pub name: String,
    pub place: String,
    pub integrations: Vec<NavigationItem>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Overview {
    /// What waits: "Aveți două acțiuni de făcut".
    pub headline: String,
    pub subtitle: String,
    pub yours: Vec<Task>,
    pub waiting: Vec<Task>,
    pub timeline: Timeline,
    pub integrations: Vec<Task>,
    pub overdue: Vec<Task>,
    pub soon: Vec<Task>,
    pub later: Vec<Task>,
    pub empty: bool,
    pub sample: bool,
}

/// All certificates on one time axis. Dates are `2026-11-26`; placing them is the picture's work.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Timeline {
    pub from: String,
    pub to: String,
    pub today: String,
    pub marks: Vec<TimelineMark>,
    pub rows: Vec<TimelineRow>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TimelineMark {
    pub date: String,
    pub label: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TimelineRow {
    pub system: String,
    pub environment: String,
    /// None: from before the axis begins, or not known.
    pub from: Option<String>,
    /// None: no certificate yet, or its end isn't known.
    pub to: Option<String>,
    pub label: String,
    pub tone: Tone,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Hit {
    pub title: String,
    pub detail: String,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct InstitutionView {
    pub id: String,
    pub name: String,
    pub facts: Vec<Fact>,
    pub systems: Vec<Task>,
    /// Name of the form that changes it.
    pub form: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SystemView {
    pub id: String,
    pub name: String,
    pub institution: NavigationItem,
    pub facts: Vec<Fact>,
    pub certificates: Vec<CertificateRow>,
    pub integrations: Vec<Task>,
    /// Services that can still be connected.
    pub connectable: Vec<Connectable>,
    pub journal: Vec<JournalRow>,
    pub form: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Connectable {
    pub service: String,
    pub name: String,
    pub about: String,
    /// What it costs this institution.
    pub price: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct JournalRow {
    pub when: Day,
    pub text: String,
}

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
pub struct SourceView {
    pub title: String,
    pub date: Day,
    pub url: String,
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
    pub tests: Option<TestsView>,
    pub actions: Vec<Action>,
    pub can_undo: bool,
    pub history: Vec<HistoryRow>,
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
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateNeedView {
    pub environment: String,
    /// `testare`, `producție`
    pub label: String,
    /// What is due: certificate or serial only, and why.
    pub text: String,
    pub certificate: Option<CertificateRow>,
    /// Where a certificate for this system and environment is added.
    pub add: String,
}

/// A submission of a step, as far as it got.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct DraftView {
    /// `certificate.test`, `connection-form`
    pub id: String,
    pub title: String,
    /// `mail`, `form` or `paper`
    pub by: String,
    pub status: Tag,
    pub language: String,
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
    /// Data changed after the export; what.
    pub changed: Option<String>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct MailView {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub attachments: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct TestsView {
    /// `7 din 12 trecute`
    pub summary: String,
    /// Why production must wait, or that it needn't.
    pub verdict: Said,
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
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateRow {
    pub id: String,
    pub title: String,
    pub system: String,
    pub environment: String,
    pub detail: String,
    pub tag: Tag,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct CertificateView {
    pub id: String,
    pub system: NavigationItem,
    pub environment: String,
    pub verdict: Verdict,
    /// What to do now.
    pub next: String,
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    /// Who must be told, or knows it already.
    pub registrations: Vec<Task>,
    /// The certificate itself is held, not only its serial number.
    pub saveable: bool,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Verdict {
    pub tone: Tone,
    pub title: String,
    pub text: String,
}

/// A file that was looked into. Nothing is stored by looking.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Opened {
    /// Names the content in memory until the program ends or another file is opened.
    pub ticket: String,
    pub name: String,
    /// What the file as a whole is, when it isn't simply a certificate: a key, a request, unknown content.
    pub verdict: Option<Verdict>,
    pub certificates: Vec<Examined>,
    /// Index of the one to send, and why that one.
    pub chosen: Option<u32>,
    pub why: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Examined {
    pub index: u32,
    pub title: String,
    pub verdict: Verdict,
    pub next: String,
    pub facts: Vec<Fact>,
    pub details: Vec<Fact>,
    pub findings: Vec<Said>,
    /// The form that adds it to a system: `hold/TICKET/INDEX`.
    pub form: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SendingRow {
    pub title: String,
    pub detail: String,
    pub tag: Tag,
    pub place: String,
    /// Drafted, exported, sent, received, answered: those that happened.
    pub ladder: Vec<Rung>,
    pub actions: Vec<Action>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Rung {
    pub label: String,
    pub when: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct SettingsView {
    pub facts: Vec<Fact>,
    pub procedures: Vec<ProcedureView>,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct ProcedureView {
    pub name: String,
    pub revision: Day,
    pub sources: Vec<SourceView>,
}

/// Something to fill in.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Form {
    /// Its name for `save_form` and `keep_typed`.
    pub name: String,
    pub title: String,
    pub intro: Option<String>,
    pub fields: Vec<Field>,
    /// The words on the button.
    pub submit: String,
    /// Something was typed before and not saved.
    pub typed: bool,
    /// Where it leads when given up.
    pub back: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Field {
    pub id: String,
    pub kind: FieldKind,
    pub label: String,
    pub hint: Option<String>,
    /// Heading under which it stands with its neighbours.
    pub group: Option<String>,
    /// Several values stand one a line.
    pub value: String,
    pub optional: bool,
    pub options: Vec<FieldOption>,
}

#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename_all = "kebab-case")]
pub enum FieldKind {
    Addresses,
    /// Picked from the options, others written by hand; one a line.
    Attributes,
    /// A certificate file, chosen with `choose_certificate`; the value is `TICKET/INDEX`.
    Certificate,
    /// One of the options.
    Choice,
    /// Any of the options; one a line.
    Choices,
    Date,
    Email,
    LongText,
    Phone,
    /// A serial number: never kept as typed in plain text.
    Serial,
    Text,
    Url,
    Urls,
    /// `yes` or empty.
    YesNo,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct FieldOption {
    pub value: String,
    pub label: String,
    pub hint: Option<String>,
}

/// Something was saved.
#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Saved {
    /// Where to go now.
    pub place: String,
    /// What was done, in a sentence.
    pub said: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Removal {
    pub title: String,
    /// What will be gone.
    pub gone: Vec<String>,
    pub confirm: String,
}

#[derive(Clone, Debug, Deserialize, Serialize, TS)]
pub struct Exported {
    pub folder: String,
    pub file: String,
    pub sha256: String,
}
